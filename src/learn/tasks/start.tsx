/** Fetches the record and mounts the tasks; if it cannot, says so and leaves the page as it is. */
import { createRoot } from 'react-dom/client';
import type { ChoiceMap } from '../../draw/choiceMap.ts';
import { loadMessages } from '../../i18n/load.ts';
import { namesFrom } from '../../i18n/names.ts';
import type { Lang } from '../../model/words.ts';
import { Details, fetchJson, loadIds, loadIndex, loadWhole, type Fetch } from '../../record/reader.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { WordingProvider } from '../../ui/wordingContext.tsx';
import { taskBook } from './book.ts';
import { loadTaskMessages, type LessonTasks } from './loading.ts';
import { TasksApp } from './TasksApp.tsx';
import './tasks.css';

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Letters that are not taken for others when a link is read out in class. */
function newSeed(): string {
  return [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => LETTERS[byte % LETTERS.length]).join('');
}

export interface TasksStart {
  /** Where the tasks go, and what stands there without scripts. */
  readonly app: HTMLElement;
  readonly still: HTMLElement | null;
  readonly lang: Lang;
  /** Addresses of the index, of the shapes and of the tasks of lessons. */
  readonly indexUrl: string;
  readonly shapesUrl: string;
  readonly lessonsUrl: string;
  /** What stands in the address between `#` and the set. */
  readonly page?: string;
  /** How files are had where not from a server. */
  readonly fetchOne?: Fetch;
  /** Takes the tasks down, on their way too. */
  readonly signal?: AbortSignal;
}

/** Mounts the tasks. */
export async function startTasks(options: TasksStart): Promise<void> {
  const { app, still, lang, indexUrl, shapesUrl, lessonsUrl, page = '', fetchOne, signal } = options;
  const root = createRoot(app);
  signal?.addEventListener('abort', () => root.unmount());
  const [messages, words] = await Promise.all([loadMessages(lang), loadTaskMessages(lang)]);
  try {
    const base = indexUrl.slice(0, indexUrl.lastIndexOf('/') + 1);
    const [first, shapes, lessons] = await Promise.all([
      loadIndex(indexUrl, fetchOne),
      fetchJson(shapesUrl, fetchOne),
      fetchJson(lessonsUrl, fetchOne),
    ]);
    const [index, ids] = await Promise.all([loadWhole(base, first, fetchOne), loadIds(base, first, fetchOne)]);
    const details = new Details(base, index, fetchOne);
    if (signal?.aborted) return;
    if (still) still.hidden = true;
    root.render(
      <WordingProvider wording={{ lang, messages, names: namesFrom(index, messages) }}>
        <TasksApp
          book={taskBook(index, ids, [])}
          shapes={shapes as ChoiceMap['shapes']}
          lessons={lessons as LessonTasks[]}
          words={words}
          details={(host) => details.of(host)}
          newSeed={newSeed}
          page={page}
        />
      </WordingProvider>,
    );
  } catch (error) {
    if (!signal?.aborted) root.render(<LoadFailed messages={messages} error={error} />);
    console.error(error);
  }
}

/**
 * The entry of the page of tasks. Without it the page says what to do, and leads to tasks on paper; if it cannot load the
 * record, that stays and a message says so.
 */
import { createRoot } from 'react-dom/client';
import type { ChoiceMap } from '../../draw/choiceMap.ts';
import { loadMessages } from '../../i18n/load.ts';
import { namesFrom } from '../../i18n/names.ts';
import { LANGS, type Lang } from '../../model/words.ts';
import { FormatError } from '../../record/decode.ts';
import { Details, fetchJson, loadIds, loadIndex, loadWhole } from '../../record/reader.ts';
import { Notice } from '../../ui/Notice.tsx';
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

async function start(app: HTMLElement, still: HTMLElement | null): Promise<void> {
  const { index: indexUrl = '', shapes: shapesUrl = '', lessons: lessonsUrl = '' } = app.dataset;
  const lang: Lang = LANGS.find((one) => one === document.documentElement.lang) ?? LANGS[0];
  const root = createRoot(app);
  const [messages, words] = await Promise.all([loadMessages(lang), loadTaskMessages(lang)]);
  try {
    const base = indexUrl.slice(0, indexUrl.lastIndexOf('/') + 1);
    const [first, shapes, lessons] = await Promise.all([
      loadIndex(indexUrl),
      fetchJson(shapesUrl),
      fetchJson(lessonsUrl),
    ]);
    const [index, ids] = await Promise.all([loadWhole(base, first), loadIds(base, first)]);
    const details = new Details(base, index);
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
        />
      </WordingProvider>,
    );
  } catch (error) {
    const { ui } = messages;
    root.render(
      <Notice
        tone="problem"
        title={ui.loadFailed}
        mend={error instanceof FormatError ? ui.stale : ui.loadFailedMend}
        action={{ label: ui.reload, run: () => window.location.reload() }}
      />,
    );
    console.error(error);
  }
}

const app = document.getElementById('tasks');
if (app) void start(app, document.getElementById('tasks-still'));

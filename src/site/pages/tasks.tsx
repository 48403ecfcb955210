/** The page of tasks: what it is and what to do without scripts; a set on paper, and its answers, are pages of their own. */
import { taskMessagesIn } from '../../i18n/tasks.ts';
import { AnswerKey } from '../../learn/tasks/AnswerKey.tsx';
import type { TaskBook } from '../../learn/tasks/book.ts';
import { generate } from '../../learn/tasks/generate.ts';
import { PaperTasks } from '../../learn/tasks/PaperTasks.tsx';
import { solve } from '../../learn/tasks/solve.ts';
import { isRefusal, type Task } from '../../learn/tasks/task.ts';
import type { TaskSetSpec } from '../../model/taskSpec.ts';
import { pageOf } from '../parts/frame.tsx';
import type { Shared, WrittenPage } from '../parts/shared.ts';
import { LESSONS_PATH, TASKS_PATH, tiePath, upFrom } from '../paths.ts';

const SHEET_PATH = `${TASKS_PATH}sheet/`;
const ANSWERS_PATH = `${SHEET_PATH}answers/`;

/** The set that lies ready on paper. */
function paperSet({ index }: Pick<Shared, 'index'>): TaskSetSpec {
  return {
    region: Object.keys(index.regions)[0]!,
    from: Number(index.start.slice(0, 4)),
    to: Number(index.readUntil.slice(0, 4)),
    level: 1,
    seed: 'paper',
    count: 8,
  };
}

export function paperTasks(book: TaskBook): Task[] {
  return generate(book, paperSet(book))
    .map((spec) => solve(book, spec))
    .filter((task): task is Task => !isRefusal(task));
}

export function* tasksPages(shared: Shared, book: TaskBook, tasks: readonly Task[]): Generator<WrittenPage> {
  yield tasksPage(shared);
  const { index } = shared;
  const set = paperSet(shared);
  const words = taskMessagesIn(shared.wording.lang);
  const title = words.page.ofSet(index.regions[set.region!]!.title, set.from, set.to, set.level);
  yield pageOf(shared, {
    path: SHEET_PATH,
    title: `${words.page.sheet}: ${title}`,
    short: words.page.sheet,
    description: words.page.lead,
    section: 'lessons',
    above: [{ name: words.page.title, path: TASKS_PATH }],
    content: (
      <>
        <h1>{title}</h1>
        <p>{words.result.group}</p>
        <p className="page-ways">
          <a href="answers/">{words.page.sheetAnswers}</a>
        </p>
        <PaperTasks book={book} shapes={shared.shapes} tasks={tasks} words={words} heading="h2" idPrefix="task" />
      </>
    ),
  });
  yield pageOf(shared, {
    path: ANSWERS_PATH,
    title: words.lesson.answersTitle(title),
    short: words.page.sheetAnswers,
    description: words.lesson.answersLead,
    section: 'lessons',
    above: [
      { name: words.page.title, path: TASKS_PATH },
      { name: words.page.sheet, path: SHEET_PATH },
    ],
    content: (
      <>
        <h1>{words.lesson.answersTitle(title)}</h1>
        <p className="page-lead">{words.lesson.answersLead}</p>
        <AnswerKey
          book={book}
          tasks={tasks}
          words={words}
          pageOf={(partnership) => upFrom(ANSWERS_PATH) + tiePath(partnership)}
        />
      </>
    ),
  });
}

function tasksPage(shared: Shared): WrittenPage {
  const words = taskMessagesIn(shared.wording.lang);
  const up = upFrom(TASKS_PATH);
  const { tasks } = shared.live;
  return pageOf(shared, {
    path: TASKS_PATH,
    title: words.page.title,
    description: words.page.lead,
    section: 'lessons',
    live: tasks,
    content: (
      <>
        <h1>{words.page.title}</h1>
        <p className="page-lead">{words.page.lead}</p>
        <div
          id="tasks"
          data-index={`../${up}${tasks.index}`}
          data-shapes={`../${up}${tasks.shapes}`}
          data-lessons={`../${up}${tasks.lessons}`}
        />
        <div id="tasks-still">
          <p className="no-script">{words.page.noScript}</p>
          <ul className="story-list">
            <li>
              <a href="sheet/">{words.page.sheet}</a>
            </li>
            <li>
              <a href="sheet/answers/">{words.page.sheetAnswers}</a>
            </li>
            <li>
              <a href={up + LESSONS_PATH}>{words.page.lessons}</a>
            </li>
          </ul>
        </div>
      </>
    ),
  });
}

/**
 * The entry of the page of tasks. Without it the page says what to do, and leads to tasks on paper; if it cannot load the
 * record, that stays and a message says so.
 */
import { LANGS } from '../../model/words.ts';
import { startTasks } from './start.tsx';

const app = document.getElementById('tasks');
if (app) {
  const { index: indexUrl = '', shapes: shapesUrl = '', lessons: lessonsUrl = '' } = app.dataset;
  void startTasks({
    ...{ app, still: document.getElementById('tasks-still'), indexUrl, shapesUrl, lessonsUrl },
    lang: LANGS.find((one) => one === document.documentElement.lang) ?? LANGS[0],
  });
}

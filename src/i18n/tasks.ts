/** The words of tasks, lessons and sheets in one language; the browser fetches that one alone. */
import type { Lang } from '../model/words.ts';
import { tasksEn, type TaskMessages } from './tasks.en.ts';
import { tasksFr } from './tasks.fr.ts';

export type { TaskMessages };

const TASKS: Readonly<Record<Lang, TaskMessages>> = { en: tasksEn, fr: tasksFr };

export function taskMessagesIn(lang: Lang): TaskMessages {
  return TASKS[lang];
}

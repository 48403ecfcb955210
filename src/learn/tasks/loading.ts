/** From files to a set of tasks: the index at once, details of the few countries that the set needs, each once. */
import type { TaskMessages } from '../../i18n/tasks.ts';
import type { Lang } from '../../model/words.ts';
import type { TaskSetSpec, TaskSpec } from '../../model/taskSpec.ts';
import type { HostFile } from '../../record/format.ts';
import { hostsOf, withDetails, type TaskBook } from './book.ts';
import { generate, hostsOfSet } from './generate.ts';
import { solve } from './solve.ts';
import { isRefusal, type Task } from './task.ts';

/** What the page knows of lessons: their tasks, to be answered on the map. */
export interface LessonTasks {
  readonly slug: string;
  readonly title: string;
  readonly tasks: readonly TaskSpec[];
}

export interface LoadedSet {
  readonly book: TaskBook;
  readonly tasks: readonly Task[];
  /** How many of a lesson's have no fair answer in this version of the record. */
  readonly refused: number;
}

type DetailsOf = (host: string) => Promise<HostFile>;

/** Ids of events and partnerships that a specification names. */
function namedIn(spec: TaskSpec): string[] {
  switch (spec.kind) {
    case 'set-date':
    case 'who-says':
      return [spec.partnership];
    case 'independent':
      return [spec.event];
    case 'order':
    case 'known-by':
      return [...spec.events];
    case 'claim-denial':
      return [spec.denial, ...spec.events];
    case 'find-country':
    case 'find-partner':
      return [];
  }
}

async function complete(book: TaskBook, hosts: readonly string[], details: DetailsOf): Promise<TaskBook> {
  return withDetails(book, await Promise.all(hosts.map(details)));
}

async function solved(book: TaskBook, specs: readonly TaskSpec[], details: DetailsOf): Promise<LoadedSet> {
  const named = await complete(book, hostsOf(book, specs.flatMap(namedIn)), details);
  const tasks = specs.map((spec) => solve(named, spec)).filter((task) => !isRefusal(task)) as Task[];
  const shown = hostsOf(
    named,
    tasks.flatMap(({ evidence }) => evidence),
  );
  return { book: await complete(named, shown, details), tasks, refused: specs.length - tasks.length };
}

export async function loadSet(book: TaskBook, set: TaskSetSpec, details: DetailsOf): Promise<LoadedSet> {
  const ready = await complete(book, hostsOfSet(book, set), details);
  return solved(ready, generate(ready, set), details);
}

export function loadLesson(book: TaskBook, lesson: LessonTasks, details: DetailsOf): Promise<LoadedSet> {
  return solved(book, lesson.tasks, details);
}

/** The words of tasks in one language, fetched alone. */
export async function loadTaskMessages(lang: Lang): Promise<TaskMessages> {
  switch (lang) {
    case 'en':
      return (await import('../../i18n/tasks.en.ts')).tasksEn;
    case 'fr':
      return (await import('../../i18n/tasks.fr.ts')).tasksFr;
  }
}

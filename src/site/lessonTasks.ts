/** Whether each task of each lesson has one fair answer in the record: found by computing it, since nothing else can tell. */
import { compile } from '../dataset/compile.ts';
import type { DataRecord } from '../dataset/load.ts';
import type { Problem } from '../dataset/problem.ts';
import { atlasOf } from '../dataset/toAtlas.ts';
import { bookFrom, type TaskBook } from '../learn/tasks/book.ts';
import { solve } from '../learn/tasks/solve.ts';
import { isRefusal } from '../learn/tasks/task.ts';
import { LANGS, type Lang } from '../model/words.ts';

/** The record as tasks ask it, with all details, in one language. */
export function wholeBook(record: DataRecord, lang: Lang): TaskBook {
  const compiled = compile(record, lang);
  const details = Object.fromEntries(compiled.hosts.map(({ host }) => [host, host]));
  const index = { ...compiled.index, details, ids: '', rest: '', places: '', search: '' };
  return bookFrom(index, atlasOf(record), compiled.hosts);
}

/** Problems of tasks, each with its place in the file of its lesson. Of a record whose other checks have passed. */
export function lessonProblems(record: DataRecord): Problem[] {
  if (record.lessons.length === 0) return [];
  // What is fair does not depend on the language.
  const book = wholeBook(record, LANGS[0]);
  return record.lessons.flatMap(({ lesson }) =>
    lesson.data.tasks.flatMap((spec, place): Problem[] => {
      const task = solve(book, spec);
      if (!isRefusal(task)) return [];
      return [
        {
          level: 'error',
          rule: 'task-unfair',
          file: lesson.file,
          line: lesson.lineOf(['tasks', place]),
          message: `this ${spec.kind} task has no single fair answer: ${task.refused}`,
          mend: 'Ask about another date, option or event; src/learn/tasks/README.md says what makes each kind fair.',
        },
      ];
    }),
  );
}

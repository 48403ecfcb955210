/** The record for commands that answer from it: loaded, and refused where it is broken. */
import { folderOnDisk } from '../dataset/effects.ts';
import { loadRecord, type DataRecord } from '../dataset/load.ts';
import { problemLine } from '../dataset/problem.ts';
import type { Effects } from './command.ts';

/** Null where the record has problems of shape; they are told on stderr. */
export function recordOrNull(effects: Effects): DataRecord | null {
  const { record, problems } = loadRecord(folderOnDisk(effects.dataRoot));
  const errors = problems.filter(({ level }) => level === 'error');
  if (record && errors.length === 0) return record;
  for (const problem of errors.slice(0, 20)) effects.err(`${problemLine(problem)}\n`);
  effects.err(
    `atlas: the record has ${errors.length} problems of shape; mend them (atlas check lists all), then ask again.\n`,
  );
  return null;
}

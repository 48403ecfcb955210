/** Files that a command would write, tried on the record before they are: only what passes the check is kept. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkRecord } from '../dataset/check.ts';
import { folderOnDisk } from '../dataset/effects.ts';
import { loadRecord } from '../dataset/load.ts';
import { problemLine, type Problem } from '../dataset/problem.ts';
import type { Effects } from './command.ts';

/** Whether they were written; if not, what is wrong with them was told on stderr. */
export function writeChecked(files: Readonly<Record<string, string>>, effects: Effects): boolean {
  const disk = folderOnDisk(effects.dataRoot);
  const { record, problems } = loadRecord({
    list: () => [...new Set([...disk.list(), ...Object.keys(files)])].sort(),
    read: (path) => files[path] ?? disk.read(path),
  });
  const errors: readonly Problem[] = [...problems, ...(record ? checkRecord(record) : [])].filter(
    ({ level }) => level === 'error',
  );
  if (errors.length > 0) {
    for (const problem of errors.slice(0, 20)) effects.err(`${problemLine(problem)}\n`);
    effects.err(`atlas: ${errors.length} problems with it; nothing was written.\n`);
    return false;
  }
  for (const [path, text] of Object.entries(files)) {
    const full = join(effects.dataRoot, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text);
  }
  return true;
}

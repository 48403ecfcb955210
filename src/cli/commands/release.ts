import { checkRecord } from '../../dataset/check.ts';
import { problemLine } from '../../dataset/problem.ts';
import { parseIsoDay } from '../../model/day.ts';
import { makeRelease, publishedIds, releasesBeside } from '../../site/releases.ts';
import { textOption, UsageError, type Command } from '../command.ts';
import { recordOrNull } from '../record.ts';

export const releaseCommand: Command = {
  name: 'release',
  summary: 'keep the record as a dated release',
  help: `atlas release [--on DATE] [--json]

Checks the record and keeps it, compiled, in releases/<recordVersion>/ beside the data folder. A release is made once:
where there is one of that version, nothing is written.

  --on DATE  the day of the release (today)
  --json     the manifest as JSON`,
  options: { on: { type: 'string' }, json: { type: 'boolean' } },
  run(called, effects) {
    const on = textOption(called, 'on') ?? effects.today;
    if (on === undefined || parseIsoDay(on) === null)
      throw new UsageError(on === undefined ? '--on DATE is missing.' : `"${on}" is no day; write it like 2022-08-16.`);
    const record = recordOrNull(effects);
    if (!record) return 1;
    const folder = releasesBeside(effects.dataRoot);
    const errors = checkRecord(record, publishedIds(folder)).filter(({ level }) => level === 'error');
    if (errors.length > 0) {
      for (const problem of errors) effects.err(`${problemLine(problem)}\n`);
      effects.err(`atlas release: ${errors.length} problems in the record; nothing was released.\n`);
      return 1;
    }
    const manifest = makeRelease(record, folder, on);
    if (called.values.json) effects.out(`${JSON.stringify(manifest, null, 2)}\n`);
    else effects.out(`Release ${manifest.version} is in ${folder}.\n`);
    return 0;
  },
};

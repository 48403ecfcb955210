import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkRecord } from '../../dataset/check.ts';
import { problemLine } from '../../dataset/problem.ts';
import { lessonProblems } from '../../site/lessonTasks.ts';
import { publishedIds, releasesBeside } from '../../site/releases.ts';
import { textOption, UsageError, type Command } from '../command.ts';
import { recordOrNull } from '../record.ts';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));

export const buildCommand: Command = {
  name: 'build',
  summary: 'check the record and write the site',
  help: `atlas build [--out DIR] [--serve] [--port N] [--base PATH] [--json]

Checks the record, then writes the whole site. A record with a problem is not built.

  --out DIR    where to (dist)
  --serve      then serve it
  --port N     on this port (4173)
  --base PATH  below this path (/); the site itself works below any
  --json       times of the steps as JSON`,
  options: {
    out: { type: 'string' },
    serve: { type: 'boolean' },
    port: { type: 'string' },
    base: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(called, effects) {
    const port = Number(textOption(called, 'port') ?? '4173');
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new UsageError(`"${textOption(called, 'port')!}" is no port.`);
    const base = textOption(called, 'base') ?? '/';
    if (!/^\/([\w-]+\/)*$/.test(base)) throw new UsageError(`"${base}" is no base; write it like /atlas/.`);
    const out = resolve(effects.cwd, textOption(called, 'out') ?? resolve(PROJECT, 'dist'));
    const record = recordOrNull(effects);
    if (!record) return 1;
    const releases = releasesBeside(effects.dataRoot);
    const meant = checkRecord(record, publishedIds(releases)).filter(({ level }) => level === 'error');
    // Tasks are computed, so only of a record that is in order.
    const errors = meant.length > 0 ? meant : lessonProblems(record);
    if (errors.length > 0) {
      for (const problem of errors) effects.err(`${problemLine(problem)}\n`);
      effects.err(
        `atlas build: ${errors.length} problems in the record; nothing was written. Mend them, then build again.\n`,
      );
      return 1;
    }
    // React checks and warns for its developers unless it is told that this is a production build, and takes twice as long.
    process.env['NODE_ENV'] ??= 'production';
    // Vite is slow to load and no other command needs it.
    const { buildSite } = await import('../../site/build.ts');
    const { times, notes } = await buildSite(record, { project: PROJECT, out, releases });
    for (const note of notes) effects.err(`${note}\n`);
    if (called.values.json) effects.out(`${JSON.stringify({ out, times })}\n`);
    else
      effects.out(
        `The site is in ${out} (${Object.entries(times)
          .map(([step, ms]) => `${step} ${ms} ms`)
          .join(', ')}).\n`,
      );
    if (called.values.serve) {
      const { serveSite } = await import('../../site/serve.ts');
      const { url } = await serveSite(out, { port, base });
      effects.out(`Partnership Atlas: ${url}  (Ctrl+C ends it)\n`);
    }
    return 0;
  },
};

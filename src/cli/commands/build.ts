import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkRecord } from '../../dataset/check.ts';
import type { DataRecord } from '../../dataset/load.ts';
import { problemLine } from '../../dataset/problem.ts';
import { atlasSchema } from '../../model/schema.ts';
import { lessonProblems } from '../../site/lessonTasks.ts';
import { publishedIds, releasesBeside } from '../../site/releases.ts';
import type { BuildOptions, Built } from '../../site/build.ts';
import { beginThreads } from '../../site/begin.ts';
import { folderOnDisk } from '../../dataset/effects.ts';
import { textOption, UsageError, type Called, type Command, type Effects } from '../command.ts';
import { recordOrNull } from '../record.ts';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));

export const buildCommand: Command = {
  name: 'build',
  summary: 'check the record and write the site',
  help: `atlas build [--out DIR] [--fresh] [--zip] [--address URL] [--serve] [--port N] [--base PATH] [--json]

Checks the record, then writes the site: what the last build into the same folder wrote is kept where nothing of it
changed. A record with a problem is not built.

  --out DIR    where to (dist)
  --fresh      write everything anew
  --zip        lay the whole site in a ZIP as well, for a school's own server
  --address URL where it will be published, in the place of the address in atlas.yaml
  --serve      then serve it
  --port N     on this port (4173)
  --base PATH  below this path (/); the site itself works below any
  --json       times of the steps as JSON`,
  options: {
    out: { type: 'string' },
    fresh: { type: 'boolean' },
    zip: { type: 'boolean' },
    address: { type: 'string' },
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
    const fresh = called.values.fresh === true;
    // React checks and warns for its developers unless it is told that this is a production build, and takes twice as long.
    process.env['NODE_ENV'] ??= 'production';
    const partnerships = partnershipFiles(effects.dataRoot);
    // They read their code while the record is read and checked.
    const begun = beginThreads({ project: PROJECT, out, fresh, partnerships });
    const built = await builtOrNull(called, effects, { out, fresh, begun }).finally(() => begun?.end());
    if (!built) return 1;
    const { times, notes, ran, kept, written, deleted, pictures } = built;
    for (const note of notes) effects.err(`${note}\n`);
    if (called.values.json) effects.out(`${JSON.stringify({ out, times, ran, kept, written, deleted, pictures })}\n`);
    else
      effects.out(
        `The site is in ${out} (${Object.entries(times)
          .map(([step, ms]) => `${step} ${ms} ms`)
          .join(
            ', ',
          )}): ${ran} steps ran, ${kept} were kept; ${written} files written, ${deleted} deleted, ${pictures} pictures made.\n`,
      );
    if (called.values.serve) {
      const { serveSite } = await import('../../site/serve.ts');
      const { url } = await serveSite(out, { port, base });
      effects.out(`Partnership Atlas: ${url}  (Ctrl+C ends it)\n`);
    }
    return 0;
  },
};

/** Files of partnerships, of which each holds one; none where there is no such folder, which loading tells of. */
function partnershipFiles(dataRoot: string): number {
  const folder = join(dataRoot, 'partnerships');
  return existsSync(folder) ? folderOnDisk(folder).list().length : 0;
}

/** Null where the record has problems, which are told on stderr; nothing is written then. */
async function builtOrNull(
  called: Called,
  effects: Effects,
  { out, fresh, begun }: Required<Pick<BuildOptions, 'out' | 'fresh' | 'begun'>>,
): Promise<Built | null> {
  const loaded = recordOrNull(effects);
  if (!loaded) return null;
  const record = withAddress(loaded, textOption(called, 'address'));
  const releases = releasesBeside(effects.dataRoot);
  const meant = checkRecord(record, publishedIds(releases)).filter(({ level }) => level === 'error');
  // Tasks are computed, so only of a record that is in order.
  const errors = meant.length > 0 ? meant : lessonProblems(record);
  if (errors.length > 0) {
    for (const problem of errors) effects.err(`${problemLine(problem)}\n`);
    effects.err(
      `atlas build: ${errors.length} problems in the record; nothing was written. Mend them, then build again.\n`,
    );
    return null;
  }
  // Vite is slow to load and no other command needs it.
  const { buildSite } = await import('../../site/build.ts');
  return buildSite(record, { project: PROJECT, out, releases, fresh, begun, zip: called.values.zip === true });
}

function withAddress(record: DataRecord, address: string | undefined): DataRecord {
  if (address === undefined) return record;
  const parsed = atlasSchema.shape.address.safeParse(address);
  if (!parsed.success)
    throw new UsageError(`"${address}" is no address of a site; write it like https://example.org/atlas/.`);
  return { ...record, atlas: { ...record.atlas, data: { ...record.atlas.data, address } } };
}

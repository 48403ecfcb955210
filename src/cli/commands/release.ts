import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkRecord } from '../../dataset/check.ts';
import { problemLine } from '../../dataset/problem.ts';
import { parseIsoDay } from '../../model/day.ts';
import { releaseHome } from '../../site/embedHomes.ts';
import { keepEmbeds, makeRelease, publishedIds, releasesBeside } from '../../site/releases.ts';
import { textOption, UsageError, type Command } from '../command.ts';
import { recordOrNull } from '../record.ts';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));

export const releaseCommand: Command = {
  name: 'release',
  summary: 'keep the record as a dated release',
  help: `atlas release [--on DATE] [--json]
atlas release --embeds-of DIR [--json]

Checks the record and keeps it, compiled, in releases/<recordVersion>/ beside the data folder, with its embeds, so that
what is frozen to it goes on to be shown. A release is made once: where there is one of that version, nothing is written.

  --on DATE        the day of the release (today)
  --embeds-of DIR  of a release that was made without its embeds: keep those of a site that was built of it
  --json           the manifest as JSON`,
  options: { on: { type: 'string' }, 'embeds-of': { type: 'string' }, json: { type: 'boolean' } },
  async run(called, effects) {
    const on = textOption(called, 'on') ?? effects.today;
    if (on === undefined || parseIsoDay(on) === null)
      throw new UsageError(on === undefined ? '--on DATE is missing.' : `"${on}" is no day; write it like 2022-08-16.`);
    const record = recordOrNull(effects);
    if (!record) return 1;
    const folder = releasesBeside(effects.dataRoot);
    const { recordVersion } = record.atlas.data;
    const built = textOption(called, 'embeds-of');
    const site = built === undefined ? null : join(resolve(effects.cwd, built), releaseHome(recordVersion));
    if (site !== null && !existsSync(site)) throw new UsageError(`there is no ${site}.`);
    if (site === null) {
      const errors = checkRecord(record, publishedIds(folder)).filter(({ level }) => level === 'error');
      if (errors.length > 0) {
        for (const problem of errors) effects.err(`${problemLine(problem)}\n`);
        effects.err(`atlas release: ${errors.length} problems in the record; nothing was released.\n`);
        return 1;
      }
    }
    const make = async () => {
      // What bundles the scripts is slow to load and no other command needs it.
      const { embedsOf } = await import('../../site/frozenEmbeds.ts');
      return makeRelease(
        record,
        folder,
        on,
        existsSync(join(folder, recordVersion)) ? null : await embedsOf(record, PROJECT),
      );
    };
    const manifest = site === null ? await make() : keepEmbeds(folder, recordVersion, filesBelow(site));
    if (called.values.json) effects.out(`${JSON.stringify(manifest, null, 2)}\n`);
    else effects.out(`Release ${manifest.version} is in ${folder}.\n`);
    return 0;
  },
};

function filesBelow(folder: string): Map<string, Uint8Array> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const full = join(entry.parentPath, entry.name);
      return [relative(folder, full).split(sep).join('/'), readFileSync(full)];
    }),
  );
}

import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shapesOf } from '../../dataset/shapesOf.ts';
import { LANGS } from '../../model/words.ts';
import { findChromium, ProgramError } from '../../site/chromium.ts';
import { textOption, UsageError, type Command } from '../command.ts';
import { wordOption } from '../options.ts';
import { recordOrNull } from '../record.ts';

const CACHE = fileURLToPath(new URL('../../../.cache/packs', import.meta.url));

export const packCommand: Command = {
  name: 'pack',
  summary: 'a lesson or story to pass on: one PDF and a few pictures in a ZIP',
  help: `atlas pack SLUG [--lang ${LANGS.join('|')}] [--out FILE.zip] [--json]

Makes the pack of a lesson or story by its folder's name, under 2 MB, to be passed on by messenger and used without
internet. The build puts the same file into the folder of its page. Needs an installed Chromium, Chrome or Edge.

  --lang LANG  ${LANGS.join(' or ')} (${LANGS[0]})
  --out FILE   where to (SLUG-LANG.zip)
  --json       path and size as JSON`,
  options: { lang: { type: 'string' }, out: { type: 'string' }, json: { type: 'boolean' } },
  async run(called, effects) {
    const [slug, ...more] = called.positionals;
    if (slug === undefined || more.length > 0) throw new UsageError('Name one lesson or story.');
    const lang = wordOption(called, 'lang', LANGS) ?? LANGS[0];
    const chromium = findChromium();
    if (chromium === null)
      throw new ProgramError(
        'a pack holds a PDF, which is printed by an installed Chromium, Chrome or Edge, and none was found. Install one (Debian: apt-get install chromium) or name it in ATLAS_CHROMIUM',
      );
    const record = recordOrNull(effects);
    if (!record) return 1;
    const { packOf, packsIn } = await import('../../site/packs.ts');
    const packs = packsIn(record, shapesOf(record), lang);
    const pack = packs.find(({ id }) => id === slug);
    if (!pack)
      throw new UsageError(
        `"${slug}" is no lesson or story (${packs.map(({ id }) => id).join(', ') || 'there is none'}).`,
      );
    const zip = await packOf(pack.make(), lang, chromium, CACHE);
    const path = resolve(effects.cwd, textOption(called, 'out') ?? `${slug}-${lang}.zip`);
    writeFileSync(path, zip);
    if (called.values.json) effects.out(`${JSON.stringify({ out: path, bytes: zip.length })}\n`);
    else effects.err(`${path} (${Math.round(zip.length / 1000)} kB)\n`);
    return 0;
  },
};

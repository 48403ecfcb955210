import { writeFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { compile } from '../../dataset/compile.ts';
import { legendFor } from '../../draw/legend.ts';
import { partnerColors } from '../../draw/partnerColors.ts';
import { standalone } from '../../draw/standalone.ts';
import { drawChip } from '../../draw/chip.ts';
import { sampleChip } from '../../draw/legend.ts';
import { dateInWords } from '../../i18n/dates.ts';
import { parseIsoDay, type Day } from '../../model/day.ts';
import { GROUPS, LANGS, type Group, type Lang } from '../../model/words.ts';
import { shapesOf } from '../../dataset/shapesOf.ts';
import { atlasOf } from '../../dataset/toAtlas.ts';
import { makeStill } from '../../site/still.ts';
import { textOption, UsageError, type Called, type Command } from '../command.ts';
import { recordOrNull } from '../record.ts';

const THEMES = ['light', 'dark'] as const;

export const renderCommand: Command = {
  name: 'render',
  summary: 'a map on a date as SVG or PNG',
  help: `atlas render --at DATE [--known DATE] [--region ID] [--host ID ...] [--partner ID ...] [--group GROUP] [--lang ${LANGS.join('|')}] --out FILE.svg|FILE.png

Draws the map that the explorer draws, with headline, legend, date, version and licence.

  --at DATE      as of this date
  --known DATE   only what had been reported by then
  --region ID    a region preset of the data (data/views)
  --host ID      only these hosts bear marks; may be given again
  --partner ID   these partners, in this order; may be given again
  --group GROUP  ${GROUPS.join(', ')}
  --lang LANG    ${LANGS.join(' or ')}
  --theme THEME  ${THEMES.join(' or ')}
  --width N      pixels of the map (960); its height follows --height (600)
  --out FILE     where to; the ending says the form
  --json         what was drawn, as JSON`,
  options: {
    at: { type: 'string' },
    known: { type: 'string' },
    region: { type: 'string' },
    host: { type: 'string', multiple: true },
    partner: { type: 'string', multiple: true },
    group: { type: 'string' },
    lang: { type: 'string' },
    theme: { type: 'string' },
    width: { type: 'string' },
    height: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(called, effects) {
    const out = textOption(called, 'out');
    if (out === undefined) throw new UsageError('--out FILE is missing.');
    const form = extname(out);
    if (form !== '.svg' && form !== '.png') throw new UsageError(`"${out}" ends neither in .svg nor in .png.`);
    const at = day(called, 'at');
    if (at === null) throw new UsageError('--at DATE is missing (2022-08-16).');
    const lang = oneOf(called, 'lang', LANGS) ?? LANGS[0];
    const theme = oneOf(called, 'theme', THEMES) ?? 'light';
    const record = recordOrNull(effects);
    if (!record) return 1;
    const { index } = compile(record, lang);
    const { view, regions } = index;
    const asked = textOption(called, 'region');
    const region = asked === undefined ? undefined : regions[asked];
    if (asked !== undefined && !region)
      throw new UsageError(`"${asked}" is none of ${Object.keys(regions).join(', ')}.`);
    const hosts = list(called, 'host') ?? region?.hosts ?? view.hosts;
    const partners = list(called, 'partner') ?? view.partners;
    for (const id of [...hosts, ...partners]) {
      if (!index.parties[id]) throw new UsageError(`"${id}" is no party of the record.`);
    }
    const still = makeStill(index, atlasOf(record), shapesOf(record), {
      at,
      vs: null,
      known: day(called, 'known'),
      group: oneOf(called, 'group', GROUPS) ?? view.group,
      partners,
      hosts,
      extent: (region ?? view).extent,
      width: size(called, 'width', 960),
      height: size(called, 'height', 600),
    });
    const { messages, names } = still.wording;
    const colorOf = partnerColors(index.defaultPartners, index.partners);
    const svg = standalone(still.picture, {
      theme,
      lang,
      caption: {
        headline: still.question,
        date: still.date,
        sources: `${messages.ui.readUntil(dateInWords(index.readUntil, lang))}. ${messages.ui.licence}`,
        version: `${index.title} · ${messages.ui.version(index.version)}`,
      },
      legend: [
        ...partners.map((id) => ({
          sample: drawChip(sampleChip('in-force'), {
            letters: names.party(id).letters,
            colorIndex: colorOf(id),
            size: 22,
          }),
          label: names.short(id),
        })),
        ...legendFor(still.chips).map(({ key, sample }) => ({ sample, label: messages.legend[key] })),
      ],
    });
    const path = resolve(effects.cwd, out);
    if (form === '.svg') writeFileSync(path, svg);
    else {
      const { toPng } = await import('../../site/raster.ts');
      writeFileSync(path, toPng(svg));
    }
    if (called.values.json)
      effects.out(`${JSON.stringify({ out: path, hosts, partners, at: textOption(called, 'at') })}\n`);
    else effects.err(`${path}\n`);
    return 0;
  },
};

function day(called: Called, name: string): Day | null {
  const text = textOption(called, name);
  if (text === undefined) return null;
  const value = parseIsoDay(text);
  if (value === null) throw new UsageError(`"${text}" is no day; write it like 2022-08-16.`);
  return value;
}

function oneOf<T extends Group | Lang | (typeof THEMES)[number]>(
  called: Called,
  name: string,
  words: readonly T[],
): T | null {
  const text = textOption(called, name);
  if (text === undefined) return null;
  const word = words.find((one) => one === text);
  if (!word) throw new UsageError(`--${name} "${text}" is none of ${words.join(', ')}.`);
  return word;
}

function list(called: Called, name: string): string[] | null {
  const values = called.values[name];
  return Array.isArray(values) ? values.filter((value) => typeof value === 'string') : null;
}

function size(called: Called, name: string, otherwise: number): number {
  const text = textOption(called, name);
  const value = text === undefined ? otherwise : Number(text);
  if (!Number.isInteger(value) || value < 200 || value > 4000) throw new UsageError(`--${name} is 200 to 4000 pixels.`);
  return value;
}

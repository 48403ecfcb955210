import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compile } from '../../dataset/compile.ts';
import type { LegendItem } from '../../draw/captions.ts';
import { drawChip } from '../../draw/chip.ts';
import { legendFor, sampleChip } from '../../draw/legend.ts';
import { partnerColors } from '../../draw/partnerColors.ts';
import { sheet } from '../../draw/sheet.ts';
import { standalone } from '../../draw/standalone.ts';
import { dateInWords, dayInWords } from '../../i18n/dates.ts';
import { legendWord } from '../../i18n/groupWords.ts';
import { isoOf, type Day } from '../../model/day.ts';
import { LENSES } from '../../model/lens.ts';
import { GROUPS, LANGS } from '../../model/words.ts';
import { shapesOf } from '../../dataset/shapesOf.ts';
import { atlasOf } from '../../dataset/toAtlas.ts';
import { aspectOf, makeStill, type Still } from '../../site/still.ts';
import { textOption, UsageError, type Called, type Command } from '../command.ts';
import { dayOption, listOption, wordOption } from '../options.ts';
import { pictureFile } from '../pictureFile.ts';
import { pixels, sizeFrom, SIZES, type PictureSize } from '../paper.ts';
import { recordOrNull } from '../record.ts';
import { LESSON_SHEETS } from '../../site/sheetKinds.ts';
import { renderSheet } from '../sheet.ts';

const THEMES = ['light', 'dark'] as const;
/** Pixels of a file for one of the picture: for screens of today, and 300 to an inch for print. */
const SCREEN_SCALE = 2;
const PRINT_SCALE = 300 / 96;
/** What headline, differences, legend and notes take beside two maps that were given no sheet. */
const WORDS = { width: 56, height: 320 };

export const renderCommand: Command = {
  name: 'render',
  summary: 'a map on a date, two side by side, or a sheet for a class, as SVG, PNG or PDF',
  help: `atlas render --at DATE [--vs DATE] [--known DATE] [--region ID] [--host ID ...] [--partner ID ...]
             [--group GROUP] [--lens LENS] [--lang ${LANGS.join('|')}] [--size SIZE] --out FILE.svg|FILE.png|FILE.pdf

Draws the map that the explorer draws, with headline, legend, date, sources, version and licence.

  --at DATE      as of this date
  --vs DATE      beside it the map of another date, and in sentences what changed between the two
  --known DATE   only what had been reported by then
  --region ID    a region preset of the data (data/views)
  --host ID      only these hosts bear marks; may be given again
  --partner ID   these partners, in this order; may be given again
  --group GROUP  ${GROUPS.join(', ')}
  --lens LENS    ${LENSES.join(', ')}
  --lang LANG    ${LANGS.join(' or ')}
  --theme THEME  ${THEMES.join(' or ')}
  --size SIZE    of the whole sheet: ${SIZES.join(', ')}
  --width N      without --size: pixels of a map (960); its height follows --height (600)
  --out FILE     where to; the ending says the form. PDF needs an installed Chromium, Chrome or Edge
  --json         what was drawn, as JSON

atlas render --sheet ${LESSON_SHEETS.join('|')} [--size a4|letter] [--lang ${LANGS.join('|')}] --out FILE
             --lesson ID                                       of a lesson (data/lessons)
             --at DATE [--vs DATE] [--region ID] [--host ID ...] [--partner ID ...] [--group GROUP]   blank, two-dates
             --event ID [--event ID ...]                       cards, sources, all-sources
             --set "country=mli&from=2012&to=2024&level=1&seed=abc"   tasks, answers: a set by its link

Sheets for a class, in as many pages as they need. SVG and PNG of several pages are files with a number: FILE-1.svg.`,
  options: {
    at: { type: 'string' },
    vs: { type: 'string' },
    known: { type: 'string' },
    region: { type: 'string' },
    host: { type: 'string', multiple: true },
    partner: { type: 'string', multiple: true },
    group: { type: 'string' },
    lens: { type: 'string' },
    lang: { type: 'string' },
    theme: { type: 'string' },
    size: { type: 'string' },
    width: { type: 'string' },
    height: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean' },
    sheet: { type: 'string' },
    lesson: { type: 'string' },
    event: { type: 'string', multiple: true },
    set: { type: 'string' },
  },
  async run(called, effects) {
    if (called.values.sheet !== undefined) return renderSheet(called, effects);
    const { out, form, chromium } = pictureFile(called);
    const at = dayOption(called, 'at');
    if (at === null) throw new UsageError('--at DATE is missing (2022-08-16).');
    const vs = dayOption(called, 'vs');
    if (vs === at) throw new UsageError('--vs is the same day as --at.');
    const known = dayOption(called, 'known');
    const lang = wordOption(called, 'lang', LANGS) ?? LANGS[0];
    const theme = wordOption(called, 'theme', THEMES) ?? 'light';
    const lens = wordOption(called, 'lens', LENSES) ?? 'all';
    const asked = textOption(called, 'size');
    if (asked !== undefined && (called.values.width !== undefined || called.values.height !== undefined))
      throw new UsageError('--size is of the whole sheet; --width and --height are of a map without it.');
    const size = asked === undefined ? null : sizeFrom(asked);
    const [width, height] = [pixelsOf(called, 'width', 960), pixelsOf(called, 'height', 600)];
    const record = recordOrNull(effects);
    if (!record) return 1;
    const { index } = compile(record, lang);
    const { view, regions } = index;
    const regionId = textOption(called, 'region');
    const region = regionId === undefined ? undefined : regions[regionId];
    if (regionId !== undefined && !region)
      throw new UsageError(`"${regionId}" is none of ${Object.keys(regions).join(', ')}.`);
    const hosts = listOption(called, 'host') ?? region?.hosts ?? view.hosts;
    const partners = listOption(called, 'partner') ?? view.partners;
    for (const id of [...hosts, ...partners]) {
      if (!index.parties[id]) throw new UsageError(`"${id}" is no party of the record.`);
    }
    const atlas = atlasOf(record);
    for (const one of [at, vs]) {
      if (one !== null && one > atlas.readUntil)
        effects.err(`atlas render: the record was read to ${isoOf(atlas.readUntil)}; ${isoOf(one)} lies after it.\n`);
    }
    const shapes = shapesOf(record);
    const { extent } = region ?? view;
    const group = wordOption(called, 'group', GROUPS) ?? view.group;
    const stillOn = (date: Day, mapWidth: number, mapHeight: number): Still =>
      makeStill(index, atlas, shapes, {
        at: date,
        vs: vs === null ? null : date === at ? vs : at,
        known,
        group,
        partners,
        hosts,
        extent,
        lens,
        width: mapWidth,
        height: mapHeight,
        idPrefix: `still-${isoOf(date)}`,
      });
    const dates = vs === null ? [at] : [Math.min(at, vs), Math.max(at, vs)];
    const stills = dates.map((date) => stillOn(date, width, height));
    const still = stills.at(-1)!;
    const { messages, names } = still.wording;
    const { ui } = messages;
    const colorOf = partnerColors(index.defaultPartners, index.partners);
    const legend: LegendItem[] = [
      ...partners.map((id) => ({
        sample: drawChip(sampleChip('in-force'), {
          letters: names.party(id).letters,
          colorIndex: colorOf(id),
          size: 22,
        }),
        label: names.short(id),
      })),
      ...legendFor(stills.flatMap(({ chips }) => chips)).map(({ key, sample }) => ({
        sample,
        label: legendWord(messages, key, group),
      })),
    ];
    // What narrows the picture is said on it: it is passed on without the call that made it.
    const narrowed = [
      ...(known === null ? [] : [ui.knownNote(dayInWords(known, lang))]),
      ...(lens === 'all' ? [] : [`${ui.lens}${messages.punctuation.colon}${ui.lenses[lens]}.`]),
    ];
    const sources = `${ui.readUntil(dateInWords(index.readUntil, lang))}. ${ui.licence}`;
    const version = `${index.title} · ${ui.version(index.version)}`;
    let picture: string;
    let paper: PictureSize['paper'];
    if (size === null && vs === null) {
      picture = standalone(still.picture, {
        theme,
        lang,
        caption: {
          headline: still.question,
          date: [`${still.date}${narrowed.length > 0 ? '.' : ''}`, ...narrowed].join(' '),
          sources,
          version,
        },
        legend,
      });
      const [, wide, high] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(picture)!;
      ({ paper } = pixels(Number(wide), Number(high)));
    } else {
      const room = size ?? pixels(2 * width + WORDS.width, height + WORDS.height);
      ({ paper } = room);
      try {
        picture = sheet({
          theme,
          lang,
          headline: still.question,
          subtitle: [...(vs === null ? [`${still.date}${narrowed.length > 0 ? '.' : ''}`] : []), ...narrowed].join(' '),
          panels: dates.map((date, place) => ({
            title: stills[place]!.date,
            draw: (mapWidth, mapHeight) => stillOn(date, mapWidth, mapHeight).picture,
          })),
          sentences: vs === null ? [] : differences(still, dates, lang),
          more: ui.andMore,
          legend,
          sources,
          version,
          width: room.width,
          height: room.height,
          paper: room.isPaper ? { width: `${paper.width}mm`, height: `${paper.height}mm` } : undefined,
          aspect: aspectOf(extent),
        });
      } catch (error) {
        if (error instanceof RangeError) throw new UsageError(`${error.message}.`);
        throw error;
      }
    }
    const path = resolve(effects.cwd, out);
    if (form === '.svg') writeFileSync(path, picture);
    else if (form === '.png') {
      const { toPng } = await import('../../site/raster.ts');
      writeFileSync(path, toPng(picture, size?.isPaper ? PRINT_SCALE : SCREEN_SCALE));
    } else {
      const { toPdf } = await import('../../site/pdf.ts');
      writeFileSync(path, await toPdf({ svg: picture, size: paper, chromium: chromium! }));
    }
    if (called.values.json) {
      const [from, to] = [textOption(called, 'at'), textOption(called, 'vs') ?? null];
      effects.out(
        `${JSON.stringify({ out: path, hosts, partners, at: from, vs: to, group, lens, differences: still.differences })}\n`,
      );
    } else effects.err(`${path}\n`);
    return 0;
  },
};

/** The first line introduces the others. */
function differences(
  { differences: found, wording }: Still,
  dates: readonly Day[],
  lang: Still['wording']['lang'],
): string[] {
  const { ui, punctuation } = wording.messages;
  const [from, to] = dates.map((date) => dayInWords(date, lang));
  const lead = ui.changedBetween(from!, to!);
  if (found.length === 0) return [lead, ui.noChange];
  return [
    `${lead}${punctuation.colon.trimEnd()}`,
    ...found.map((clause) => `• ${clause.charAt(0).toLocaleUpperCase(lang)}${clause.slice(1)}`),
  ];
}

function pixelsOf(called: Called, name: string, otherwise: number): number {
  const text = textOption(called, name);
  const value = text === undefined ? otherwise : Number(text);
  if (!Number.isInteger(value) || value < 200 || value > 4000) throw new UsageError(`--${name} is 200 to 4000 pixels.`);
  return value;
}

/** The marks of the real record, in every region, on a phone, a tablet and a desk: nothing lies on anything else. */
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../../src/dataset/compile.ts';
import { folderOnDisk } from '../../src/dataset/effects.ts';
import { loadRecord } from '../../src/dataset/load.ts';
import { shapesOf } from '../../src/dataset/shapesOf.ts';
import { atlasOf } from '../../src/dataset/toAtlas.ts';
import { layoutMarks, type MarksLayout } from '../../src/draw/marks.ts';
import { boxAround, overlap, type Box } from '../../src/geo/box.ts';
import { frameFor } from '../../src/geo/frame.ts';
import { COUNT_SIZE } from '../../src/geo/place.ts';
import type { Shapes } from '../../src/geo/shapes.ts';
import { parseIsoDay } from '../../src/model/day.ts';
import { LANGS, type Lang } from '../../src/model/words.ts';
import { livesOf, type Lives } from '../../src/query/atlas.ts';
import { chipsAt } from '../../src/query/chipsAt.ts';
import type { IndexFile } from '../../src/record/format.ts';

/** The map at a width of the window, as the page lays it out, with the chips that it then bears. */
const SIZES = [
  { window: 360, width: 336, height: 385, chipSize: 18 },
  { window: 768, width: 744, height: 512, chipSize: 24 },
  { window: 1440, width: 968, height: 482, chipSize: 24 },
] as const;
const DATES = ['2012-06-01', '2018-01-01', '2022-08-16', '2024-03-01', '2026-01-01'];

type Index = Pick<IndexFile, 'regions' | 'parties' | 'view'>;

let shapes: Shapes;
let lives: Lives;
const indexes = new Map<Lang, Index>();
beforeAll(() => {
  const { record } = loadRecord(folderOnDisk(fileURLToPath(new URL('../../data', import.meta.url))));
  if (!record) throw new Error('the record cannot be read');
  shapes = shapesOf(record);
  lives = livesOf(atlasOf(record), null);
  for (const lang of LANGS) indexes.set(lang, compile(record, lang).index);
});

/** `word`: class view, with as long a word on every chip. */
function layout(
  lang: Lang,
  region: string,
  date: string,
  size: { readonly width: number; readonly height: number; readonly chipSize: number },
  word?: string,
): MarksLayout {
  const { regions, parties, view } = indexes.get(lang)!;
  const { hosts, extent } = regions[region]!;
  const chips = chipsAt(lives, { hosts, partners: view.partners, group: view.group }, parseIsoDay(date)!);
  const count = view.partners.length;
  return layoutMarks({
    shapes,
    frame: frameFor(extent, size.width, size.height, 12),
    width: size.width,
    height: size.height,
    chipSize: size.chipSize,
    rows: hosts.map((host, index) => {
      const { name, short = name } = parties[host]!;
      return { host, name, short, chips: chips.slice(index * count, (index + 1) * count) };
    }),
    letters: () => 'AA',
    colorOf: () => 0,
    labels: true,
    ...(word === undefined ? {} : { wordOf: () => word }),
  });
}

function boxesOf({ rows, labels, gathered }: MarksLayout): readonly (readonly [string, Box])[] {
  return [
    ...rows.map(({ row, box }) => [`row of ${row.host}`, box] as const),
    ...labels.map(({ host, box }) => [`name of ${host}`, box] as const),
    ...gathered.map(
      ({ hosts, x, y }) =>
        [`count of ${hosts.join(' ')}`, boxAround(x, y, COUNT_SIZE.width, COUNT_SIZE.height)] as const,
    ),
  ];
}

function collisions(boxes: readonly (readonly [string, Box])[]): string[] {
  return boxes.flatMap(([name, box], index) =>
    boxes.slice(index + 1).flatMap(([other, its]) => (overlap(box, its) ? [`${name} and ${other}`] : [])),
  );
}

describe.each(SIZES)('at a width of $window', (size) => {
  test.each(LANGS)('no mark, name or count lies on another in any region (%s)', (lang) => {
    const found = Object.keys(indexes.get(lang)!.regions).flatMap((region) =>
      DATES.flatMap((date) =>
        collisions(boxesOf(layout(lang, region, date, size))).map((pair) => `${region}, ${date}: ${pair}`),
      ),
    );
    expect(found).toEqual([]);
  });

  test('every country that holds something is placed, or counted, and none is left out', () => {
    for (const region of Object.keys(indexes.get('en')!.regions)) {
      for (const date of DATES)
        expect([region, date, layout('en', region, date, size).left]).toEqual([region, date, []]);
    }
  });
});

/** The map of a class, as the page lays it out on three projectors. */
const CLASS_SIZES = [
  { window: '1024x768', width: 967, height: 400, chipSize: 30 },
  { window: '1280x720', width: 1223, height: 380, chipSize: 30 },
  { window: '1920x1080', width: 1880, height: 640, chipSize: 38 },
] as const;

describe.each(CLASS_SIZES)('in class view at $window', (size) => {
  test.each(LANGS)('no card, name or number lies on another in any region (%s)', (lang) => {
    const found = Object.keys(indexes.get(lang)!.regions).flatMap((region) =>
      collisions(boxesOf(layout(lang, region, '2022-08-16', size, 'fin de présence'))).map(
        (pair) => `${region}: ${pair}`,
      ),
    );
    expect(found).toEqual([]);
  });

  test.each(LANGS)('nothing is behind a count: what has no card has a number or is left to words (%s)', (lang) => {
    for (const region of Object.keys(indexes.get(lang)!.regions)) {
      const { rows, gathered, left } = layout(lang, region, '2022-08-16', size, 'présence');
      const numbers = rows.flatMap(({ number }) => number ?? []).sort((a, b) => a - b);
      expect([region, gathered]).toEqual([region, []]);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      const shown = new Set(rows.map(({ row }) => row.host));
      expect(left.filter((host) => shown.has(host))).toEqual([]);
    }
  });

  test.each(LANGS)('every country of the opening view that holds something has its card (%s)', (lang) => {
    const [opening] = Object.keys(indexes.get(lang)!.regions);
    for (const date of DATES) {
      const { rows, gathered, left } = layout(lang, opening!, date, size, 'présence');
      const numbered = rows.filter(({ number }) => number !== undefined).map(({ row }) => row.host);
      expect([date, gathered, left, numbered]).toEqual([date, [], [], []]);
    }
  });
});

/** How many rows of the whole continent are behind counts, the worst of the dates. Fewer is better: lower it then. */
const MOST_GATHERED = { 360: 10, 768: 5, 1440: 4 } as const;

test.each(SIZES)('of the widest region few are gathered at a width of $window', (size) => {
  const regions = Object.entries(indexes.get('en')!.regions);
  const [widest] = regions.sort(([, a], [, b]) => b.hosts.length - a.hosts.length)[0]!;
  const counts = DATES.map((date) => layout('en', widest, date, size).gathered.flatMap(({ hosts }) => hosts).length);
  expect(Math.max(...counts), String(counts)).toBeLessThanOrEqual(MOST_GATHERED[size.window]);
});

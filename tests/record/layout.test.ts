/** The marks of the real record, in every region, on a phone, a tablet and a desk: nothing lies on anything else. */
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../../src/dataset/compile.ts';
import { folderOnDisk } from '../../src/dataset/effects.ts';
import { loadRecord } from '../../src/dataset/load.ts';
import { shapesOf } from '../../src/dataset/shapesOf.ts';
import { atlasOf } from '../../src/dataset/toAtlas.ts';
import * as cards from '../../src/draw/classCard.ts';
import { isQuietRow } from '../../src/draw/chipRow.ts';
import { layoutMarks, type MarksLayout } from '../../src/draw/marks.ts';
import { boxAround, overlap, type Box } from '../../src/geo/box.ts';
import { frameFor } from '../../src/geo/frame.ts';
import { COUNT_SIZE } from '../../src/geo/rows.ts';
import type { Shapes } from '../../src/geo/shapes.ts';
import { parseIsoDay } from '../../src/model/day.ts';
import { LANGS, type Lang } from '../../src/model/words.ts';
import { livesOf, type Lives } from '../../src/query/atlas.ts';
import { chipsAt } from '../../src/query/chipsAt.ts';
import type { IndexFile } from '../../src/record/format.ts';

/** The map at a width of the window, as the page lays it out, with the chips that it then bears. */
const SIZES = [
  { window: 360, width: 336, height: 385, chipSize: 18, manySize: 18 },
  { window: 768, width: 744, height: 512, chipSize: 24, manySize: 20 },
  { window: 1440, width: 968, height: 482, chipSize: 24, manySize: 20 },
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

/** So many hosts are many: rows leave out what says nothing, and chips are a little smaller. */
const MANY = 20;

interface Asked {
  /** Class view, with as long a word on every chip; it names the countries that the region leaves out, too. */
  readonly word?: string;
  /** Class view on a phone: the countries of the region alone, and chips without words. */
  readonly phone?: boolean;
  readonly partners?: readonly string[];
}

function layout(
  lang: Lang,
  region: string,
  date: string,
  size: { readonly width: number; readonly height: number; readonly chipSize: number; readonly manySize: number },
  { word, phone = false, partners }: Asked = {},
): MarksLayout {
  const { regions, parties, view } = indexes.get(lang)!;
  const { hosts, extent } = regions[region]!;
  const chosen = partners ?? view.partners;
  const chips = chipsAt(lives, { hosts, partners: chosen, group: view.group }, parseIsoDay(date)!);
  const count = chosen.length;
  const many = hosts.length > MANY;
  const others = word === undefined || phone ? [] : Object.keys(shapes.anchors).filter((host) => !hosts.includes(host));
  return layoutMarks({
    shapes,
    frame: frameFor(extent, size.width, size.height, 12),
    width: size.width,
    height: size.height,
    chipSize: many ? size.manySize : size.chipSize,
    ...(many || phone ? { compact: true } : {}),
    rows: [...hosts, ...others].map((host, index) => {
      const { name, short = name } = parties[host]!;
      return { host, name, short, code: host, chips: chips.slice(index * count, (index + 1) * count) };
    }),
    letters: () => 'AA',
    colorOf: () => 0,
    labels: true,
    ...(word === undefined ? {} : { wordOf: () => word, cards }),
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
  { window: '1024x768', width: 967, height: 440, chipSize: 30, manySize: 25 },
  { window: '1280x720', width: 1223, height: 416, chipSize: 30, manySize: 25 },
  { window: '1920x1080', width: 1880, height: 690, chipSize: 38, manySize: 30 },
] as const;

/** The whole continent has the map beside its key. */
function sizeFor(
  region: string,
  size: (typeof CLASS_SIZES)[number],
): (typeof CLASS_SIZES)[number] | { width: number; height: number; chipSize: number; manySize: number } {
  const many = indexes.get('en')!.regions[region]!.hosts.length > MANY;
  return many ? { ...size, width: size.width - 440, height: size.height + 70 } : size;
}

describe.each(CLASS_SIZES)('in class view at $window', (size) => {
  /** The longest words, on every chip; and those that most chips bear. */
  const LONGEST = { en: 'visits only', fr: 'fin de présence' } as const;
  const USUAL = { en: 'present', fr: 'présence' } as const;

  test.each(LANGS)('no card, name or code lies on another in any region (%s)', (lang) => {
    const found = Object.keys(indexes.get(lang)!.regions).flatMap((region) =>
      collisions(boxesOf(layout(lang, region, '2022-08-16', sizeFor(region, size), { word: LONGEST[lang] }))).map(
        (pair) => `${region}: ${pair}`,
      ),
    );
    expect(found).toEqual([]);
  });

  test.each(LANGS)('nothing is behind a count, and what bears marks is on the map of every region (%s)', (lang) => {
    for (const region of Object.keys(indexes.get(lang)!.regions)) {
      for (const date of DATES) {
        const { gathered, left } = layout(lang, region, date, sizeFor(region, size), { word: USUAL[lang] });
        const { hosts } = indexes.get(lang)!.regions[region]!;
        const asked = layout(lang, region, date, sizeFor(region, size));
        const marked = asked.rows.filter(({ row }) => !isQuietRow(row.chips)).map(({ row }) => row.host);
        expect([region, date, gathered]).toEqual([region, date, []]);
        // What has no room even for three letters is told in words in the key.
        const unseen = left.filter((host) => hosts.includes(host) && marked.includes(host));
        expect(unseen.length, `${region}, ${date}: ${String(unseen)}`).toBeLessThanOrEqual(
          hosts.length > MANY ? MOST_LEFT : 0,
        );
      }
    }
  });

  test.each(LANGS)(
    'every country in sight of the opening view is named on the map, those with marks in full (%s)',
    (lang) => {
      const [opening] = Object.keys(indexes.get(lang)!.regions);
      for (const date of DATES) {
        const { rows, gathered, left } = layout(lang, opening!, date, size, { word: USUAL[lang] });
        const marked = rows.filter(({ row }) => !isQuietRow(row.chips));
        expect([date, gathered, left]).toEqual([date, [], []]);
        expect([date, marked.filter(({ form }) => form?.body !== 'words').map(({ row }) => row.host)]).toEqual([
          date,
          [],
        ]);
        // Three letters are for the smallest, few at a time.
        expect(rows.filter(({ form }) => form?.coded).length).toBeLessThanOrEqual(MOST_CODED);
      }
    },
  );
});

/** The map of a class on what is held in a hand, and how far from its country a card may stand, in pixels. */
const HELD_SIZES = [
  { window: '360x740', width: 336, height: 346, chipSize: 20, manySize: 18, phone: true, farthest: 60 },
  { window: '768x1024', width: 744, height: 631, chipSize: 24, manySize: 20, phone: false, farthest: 120 },
] as const;

test.each(HELD_SIZES)('in class view at $window every card is at its country, or a line leads there', (size) => {
  for (const [region, { hosts }] of Object.entries(indexes.get('fr')!.regions)) {
    if (hosts.length > MANY) continue;
    for (const date of DATES) {
      const { rows } = layout('fr', region, date, size, { word: 'présence', phone: size.phone });
      const away = rows
        .filter(({ row }) => !isQuietRow(row.chips))
        .map(({ row, box, anchor, leader }) => {
          const { x, y } = anchor;
          const off = Math.max(box.left - x, x - box.right, box.top - y, y - box.bottom);
          return { host: row.host, off, leader };
        })
        .filter(({ off, leader }) => off > (leader ? size.farthest : 11));
      expect([region, date, away]).toEqual([region, date, []]);
    }
  }
});

/** How many countries with marks the map of the whole continent leaves to words, the worst of dates and sizes. */
const MOST_LEFT = 1;

/** How many countries of the opening view a class sees by three letters, the worst of dates and sizes. Fewer is better. */
const MOST_CODED = 3;

/** How many rows of the whole continent are behind counts, the worst of the dates. Fewer is better: lower it then. */
const MOST_GATHERED = { 360: 0, 768: 0, 1440: 0 } as const;

test.each(SIZES)('of the widest region none is gathered at a width of $window', (size) => {
  const regions = Object.entries(indexes.get('en')!.regions);
  const [widest] = regions.sort(([, a], [, b]) => b.hosts.length - a.hosts.length)[0]!;
  const counts = DATES.map((date) => layout('en', widest, date, size).gathered.flatMap(({ hosts }) => hosts).length);
  expect(Math.max(...counts), String(counts)).toBeLessThanOrEqual(MOST_GATHERED[size.window]);
});

/** With five partners rows are so wide that a phone has no room for all of the densest region. */
const MOST_OF_FIVE = { 360: 1, 768: 0, 1440: 0 } as const;

test.each(SIZES)('with five partners none but one is gathered in any region at a width of $window', (size) => {
  const { parties, view, regions } = indexes.get('en')!;
  const partners = [...view.partners, ...['CHN', 'TUR'].filter((id) => id in parties)];
  expect(partners.length).toBe(5);
  for (const [region, { hosts }] of Object.entries(regions)) {
    if (hosts.length > MANY) continue;
    for (const date of DATES) {
      const { gathered } = layout('en', region, date, size, { partners });
      const behind = gathered.flatMap((count) => count.hosts);
      expect(behind.length, `${region}, ${date}: ${String(behind)}`).toBeLessThanOrEqual(MOST_OF_FIVE[size.window]);
    }
  }
});

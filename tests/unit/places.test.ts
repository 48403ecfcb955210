import { describe, expect, test } from 'vitest';
import { layoutPlaces, type PlaceMark } from '../../src/draw/places.ts';
import { overlap } from '../../src/geo/box.ts';
import { frameFor } from '../../src/geo/frame.ts';
import { messagesIn } from '../../src/i18n/messages.ts';
import { namesFrom } from '../../src/i18n/names.ts';
import { placeWords } from '../../src/i18n/placeWords.ts';
import { parseIsoDay } from '../../src/model/day.ts';
import { edtf } from '../../src/model/edtf.ts';
import { foldLife } from '../../src/model/fold.ts';
import type { Tie, TieEvent } from '../../src/model/tie.ts';
import { LANGS, type Change } from '../../src/model/words.ts';
import type { Lives } from '../../src/query/atlas.ts';
import { placesAt, sitesOf, type PlaceBook, type PlaceNote } from '../../src/query/places.ts';
import { tieOf } from './tip-fixture.ts';

type Row = readonly [date: string, change: Change, place?: string, leaves?: 'leaves'];

interface World {
  readonly lives: Lives;
  readonly book: PlaceBook;
}

const WHERE = new Map([
  ['camp', { name: 'Camp', lat: 1, lon: 1 }],
  ['town', { name: 'Town', lat: 1.1, lon: 1.1 }],
  ['port', { name: 'Port', lat: 5, lon: 5 }],
]);

function event(tie: string, index: number, [date, change]: Row): TieEvent {
  const { earliest, latest } = edtf(date);
  return {
    id: `${tie}#${index}`,
    change,
    effect: null,
    date,
    earliest,
    latest,
    known: latest,
    contemporary: true,
    lenses: 63,
    sides: ['partner', 'host'],
    denies: null,
    due: null,
    from: null,
  };
}

function world(ties: Readonly<Record<string, readonly Row[]>>, over: Partial<Tie> = {}): World {
  const notes: [string, PlaceNote][] = [];
  const all = Object.entries(ties).map(([id, rows]) => {
    rows.forEach(([, , place, leaves], index) => {
      if (place) notes.push([`${id}#${index}`, { place, leaves: leaves !== undefined }]);
    });
    const tie = tieOf(id, null, { ...over, events: rows.map((row, index) => event(id, index, row)) });
    return foldLife(tie, { known: null, fadeAfterDays: null });
  });
  return { lives: { all } as unknown as Lives, book: { events: new Map(notes), where: WHERE } };
}

const CHOICE = { partners: ['AAA'], group: 'presence' } as const;

function states({ lives, book }: World, on: string): Record<string, string> {
  return Object.fromEntries(placesAt(lives, CHOICE, book, parseIsoDay(on)!).map(({ place, state }) => [place, state]));
}

describe('a place of forces', () => {
  const camp = world({
    tie: [
      ['2013-01-11', 'started', 'camp'],
      ['2016-05-01', 'expanded', 'port'],
      ['2021-12-14', 'reduced', 'camp', 'leaves'],
      ['2022-08-15', 'ended'],
    ],
  });

  test('is in use from the day on which forces came there', () => {
    expect(states(camp, '2013-01-10')).toEqual({});
    expect(states(camp, '2013-01-11')).toEqual({ camp: 'in-use' });
    expect(states(camp, '2017-01-01')).toEqual({ camp: 'in-use', port: 'in-use' });
  });

  test('is left by the event that hands it over, while others stay in use', () => {
    expect(states(camp, '2021-12-14')).toEqual({ camp: 'left', port: 'in-use' });
  });

  test('is left when its tie ends', () => {
    expect(states(camp, '2022-08-15')).toEqual({ camp: 'left', port: 'left' });
    const [left] = placesAt(camp.lives, CHOICE, camp.book, parseIsoDay('2023-01-01')!).filter(
      (one) => one.place === 'port',
    );
    expect(left).toMatchObject({ since: '2022-08-15', begun: true });
  });

  test('stays in use where forces there are reduced and nobody says that it was left', () => {
    const reduced = world({
      tie: [
        ['2013', 'started'],
        ['2020-01-01', 'reduced', 'camp'],
      ],
    });
    expect(states(reduced, '2021-01-01')).toEqual({ camp: 'in-use' });
  });

  test('is only planned while its tie is, whatever happened there', () => {
    const planned = world({
      tie: [
        ['2020-11-01', 'signed'],
        ['2021-02-28', 'occurred', 'port'],
      ],
    });
    expect(states(planned, '2022-01-01')).toEqual({ port: 'planned' });
  });

  test('is seen, and not said to be held, where they were reported or something happened', () => {
    const seen = world({
      tie: [
        ['2020', 'started'],
        ['2021-01-01', 'occurred', 'port'],
        ['2021-02-01', 'denied', 'camp'],
      ],
    });
    expect(states(seen, '2022-01-01')).toEqual({ port: 'seen' });
  });

  test('of a base in force is in use where the base was reported', () => {
    const base = world(
      {
        tie: [
          ['2020', 'started'],
          ['2021-01-01', 'reported', 'port'],
        ],
      },
      { kind: 'base' },
    );
    expect(states(base, '2022-01-01')).toEqual({ port: 'in-use' });
  });

  test('is not marked by visits and exercises, which do not last', () => {
    expect(states(world({ tie: [['2021-01-01', 'occurred', 'port']] }), '2022-01-01')).toEqual({});
  });

  test('is held by the firmest of the ties there, and seen no more where the town is known to be held', () => {
    const two = world({
      gone: [
        ['2015-01-01', 'started', 'camp'],
        ['2018-01-01', 'ended'],
      ],
      there: [
        ['2019-01-01', 'started', 'camp'],
        ['2020-01-01', 'reported', 'town'],
        ['2020-02-01', 'reported', 'port'],
      ],
    });
    expect(states(two, '2018-06-01')).toEqual({ camp: 'left' });
    expect(states(two, '2021-01-01')).toEqual({ camp: 'in-use', port: 'seen' });
  });

  test('is asked for by partner and group', () => {
    const { lives, book } = camp;
    const at = parseIsoDay('2017-01-01')!;
    expect(placesAt(lives, { partners: ['BBB'], group: 'presence' }, book, at)).toEqual([]);
    expect(placesAt(lives, { partners: ['AAA'], group: 'supplies' }, book, at)).toEqual([]);
    expect(sitesOf(lives, CHOICE, book)).toEqual(['camp', 'port']);
  });

  test('is told in words with its date and who says so, in each language', () => {
    const { lives, book } = camp;
    const [place] = placesAt(lives, CHOICE, book, parseIsoDay('2014-01-01')!);
    for (const lang of LANGS) {
      const messages = messagesIn(lang);
      const parties = { AAA: { name: 'Aland', letters: 'AA' }, XXX: { name: 'Xland', letters: 'XX' } };
      const words = placeWords({ lang, messages, names: namesFrom({ parties, formations: {} }, messages) }, place!);
      expect(words.head).toBe('Aland');
      expect(words.words).toContain('2013');
      expect(words.notes).toHaveLength(1);
    }
  });
});

describe('the marks of places', () => {
  const mark = (place: string, lon: number, partner = 'AAA'): PlaceMark => ({
    place,
    name: `Base of ${place}`,
    at: [lon, 5],
    partner,
    colorIndex: 0,
    state: 'in-use',
  });
  const frame = frameFor([0, 0, 30, 10], 600, 240);
  const options = { frame, width: 600, height: 240, taken: [] };

  test('at one place stand side by side, as one group', () => {
    const { groups, labels } = layoutPlaces([mark('a', 10), mark('a', 10, 'BBB'), mark('b', 20)], options);
    expect(groups.map(({ marks }) => marks.length)).toEqual([2, 1]);
    expect(labels.map(({ text }) => text)).toEqual(['Base of a', 'Base of b']);
  });

  test('are named without overlap, and not at all where there is no room', () => {
    const many = Array.from({ length: 12 }, (_, index) => mark(`p${index}`, 8 + index));
    const { groups, labels } = layoutPlaces(many, options);
    expect(labels.length).toBeLessThan(many.length);
    const boxes = [...groups.map(({ box }) => box), ...labels.map(({ box }) => box)];
    boxes.forEach((box, i) => boxes.slice(i + 1).forEach((other) => expect(overlap(box, other)).toBe(false)));
  });
});

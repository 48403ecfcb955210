/** Figures about the record: each counts what it says, and nothing twice. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordBreadth, recordFigures } from '../../src/dataset/figures.ts';
import { countsOf } from '../../src/dataset/counts.ts';
import { figuresCsv } from '../../src/export/figuresCsv.ts';
import { edtf } from '../../src/model/edtf.ts';
import { breadthOf } from '../../src/query/breadth.ts';
import {
  figuresOf,
  type FigureEvent,
  type FigureInput,
  type FigureSource,
  type FigureTie,
} from '../../src/query/figures.ts';
import { pagesOf } from '../fixture/pages.ts';
import { FIXTURE, recordOf, withEdit } from '../fixture/record.ts';

const source = (id: string, over: Partial<FigureSource> = {}): FigureSource => ({
  id,
  kind: 'press',
  lang: 'en',
  outletKind: 'private-press',
  of: [],
  country: null,
  independent: id,
  published: edtf('2022-08-16'),
  titled: true,
  signed: false,
  ...over,
});
const event = (id: string, sources: readonly string[], over: Partial<FigureEvent> = {}): FigureEvent => ({
  id,
  date: edtf('2022-08-15'),
  change: 'started',
  secondRead: false,
  denies: null,
  sources,
  ...over,
});
const tie = (id: string, events: readonly FigureEvent[], over: Partial<FigureTie> = {}): FigureTie => ({
  id,
  partner: 'AAA',
  host: 'XXX',
  group: 'presence',
  events,
  before: [],
  ...over,
});
const figures = (ties: readonly FigureTie[], sources: readonly FigureSource[], over: Partial<FigureInput> = {}) =>
  figuresOf({
    ties,
    sources: new Map(sources.map((one) => [one.id, one])),
    hosts: ['XXX', 'YYY'],
    firstYear: 2020,
    lastYear: 2022,
    ...over,
  });

describe('a figure', () => {
  it('of independence counts reprints of one agency once, and those that only claim for none', () => {
    const { independence, twoIndependent, thin } = figures(
      [tie('t', [event('a', ['r1', 'r2']), event('b', ['r1', 'own']), event('c', ['state'])])],
      [
        source('r1', { independent: 'wire' }),
        source('r2', { independent: 'wire' }),
        source('own'),
        source('state', { independent: null }),
      ],
    );
    expect(independence.map(({ events }) => events)).toEqual([1, 1, 1, 0, 0]);
    expect(twoIndependent).toEqual({ count: 1, of: 3 });
    expect(thin.noIndependent).toEqual({ count: 1, of: 3 });
  });

  it('of pages counts a page once, however often it is cited, and one before the first event too', () => {
    const { totals, languages, citations } = figures(
      [tie('t', [event('a', ['p', 'q']), event('b', ['p'])], { before: ['old'] })],
      [source('p'), source('q', { lang: 'fr' }), source('old', { titled: false, published: null })],
    );
    expect(totals).toEqual({ ties: 1, events: 2, sources: 3, citations: 4 });
    expect(languages).toEqual([
      { lang: 'en', pages: 2 },
      { lang: 'fr', pages: 1 },
    ]);
    expect(citations).toEqual({
      titled: { count: 3, of: 4 },
      dated: { count: 3, of: 4 },
      signed: { count: 0, of: 4 },
    });
  });

  it('of years puts what is older with the first year', () => {
    const { years, undated } = figures(
      [tie('t', [event('a', ['p'], { date: edtf('1961') }), event('b', ['q'], { date: edtf('2021-03') })])],
      [source('p', { published: edtf('1998') }), source('q', { published: null })],
    );
    expect(years).toEqual([
      { year: 2020, events: 1, pages: 1 },
      { year: 2021, events: 1, pages: 0 },
      { year: 2022, events: 0, pages: 0 },
    ]);
    expect(undated).toBe(1);
  });

  it.each([
    ['2022-08-15', 'same-day'],
    ['2022-08-20', 'week'],
    ['2022-09-10', 'month'],
    ['2022-11-13', 'quarter'],
    ['2023-02-01', 'later'],
    ['2022-08', 'same-day'],
    ['2022-07-01', 'unknown'],
    [null, 'unknown'],
  ])('of delay puts a first page of %s under %s', (published, lag) => {
    const { lags } = figures(
      [tie('t', [event('a', ['p'])])],
      [source('p', { published: published === null ? null : edtf(published) })],
    );
    expect(lags.filter(({ events }) => events > 0)).toEqual([{ lag, events: 1 }]);
  });

  it('of sides takes the outlets of both, and for the host’s own press its press alone', () => {
    const sources = [
      source('partner', { of: ['AAA'], country: 'AAA' }),
      source('host', { of: ['XXX'], country: 'XXX' }),
      source('ministry', { of: ['XXX'], country: 'XXX', outletKind: 'official', kind: 'official' }),
      source('other'),
    ];
    const { origins, hostPress, officialAll } = figures(
      [
        tie('both', [event('a', ['partner', 'host'])]),
        tie('host-says', [event('b', ['ministry'])]),
        tie('partner-says', [event('c', ['partner', 'other'])]),
        tie('others', [event('d', ['other'])]),
      ],
      sources,
    );
    expect(origins).toEqual([
      { origin: 'both', ties: 1 },
      { origin: 'partner', ties: 1 },
      { origin: 'host', ties: 1 },
      { origin: 'neither', ties: 1 },
    ]);
    expect(hostPress).toEqual({ count: 1, of: 4 });
    expect(officialAll).toEqual({ count: 1, of: 4 });
  });

  it('of contradictions needs the claim beside its denial, each with a page', () => {
    const denied = (id: string, denies: string, sources = ['p']): FigureEvent =>
      event(id, sources, { change: 'denied', denies });
    const { contradictions } = figures(
      [tie('t', [event('a', ['p']), denied('b', 'a'), denied('c', 'gone'), denied('d', 'a', [])])],
      [source('p')],
    );
    expect(contradictions).toBe(1);
  });

  it('of what is thin lists hosts without any tie too, first', () => {
    expect(figures([tie('t', [event('a', ['p'])])], [source('p')]).thin).toMatchObject({
      hosts: [
        { host: 'YYY', ties: 0, events: 0 },
        { host: 'XXX', ties: 1, events: 1 },
      ],
      oneEvent: { count: 1, of: 1 },
      onePage: { count: 1, of: 1 },
    });
  });

  it('of an empty record is nothing, and divides by nothing', () => {
    const { totals, official, twoIndependent } = figures([], []);
    expect([totals.events, official, twoIndependent]).toEqual([0, [], { count: 0, of: 0 }]);
  });

  it('adds up to all events or pages, whatever they are', () => {
    const ids = ['p', 'q', 'r'];
    const events = fc.array(
      fc.record({
        sources: fc.subarray(ids),
        date: fc.constantFrom('1961', '2020-02', '2021-05-05', '2025', '[2022-01-01,2022-03-01]'),
        change: fc.constantFrom('started' as const, 'ended' as const, 'denied' as const),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(events, (all) => {
        const own = all.map((one, place) =>
          event(`e${place}`, one.sources, { date: edtf(one.date), change: one.change }),
        );
        const result = figures(
          [tie('t', own)],
          [source('p', { independent: null }), source('q'), source('r', { published: null })],
        );
        const sum = (rows: readonly { readonly events: number }[]): number =>
          rows.reduce((total, row) => total + row.events, 0);
        for (const rows of [result.years, result.changes, result.independence, result.lags, result.partners])
          expect(sum(rows)).toBe(all.length);
        const pages = result.years.reduce((total, row) => total + row.pages, result.undated);
        expect(pages).toBe(result.totals.sources);
      }),
    );
  });
});

describe('breadth', () => {
  it('tells what is covered from what was looked for in vain and from what nobody looked for', () => {
    const rows = breadthOf({
      hosts: ['XXX', 'YYY'],
      partners: [['AAA'], ['BBB'], ['XXX', 'YYY', 'bloc']],
      tied: new Map([['XXX', new Set(['AAA', 'bloc'])]]),
      looked: (host, partner) => (host === 'YYY' && partner === 'BBB' ? '2026-11-23' : null),
    });
    expect(rows.map(({ cells }) => cells.map(({ state }) => state))).toEqual([
      ['covered', 'not-looked', 'covered'],
      ['not-looked', 'nothing', 'not-looked'],
    ]);
    expect(rows[1]!.cells[1]).toEqual({ state: 'nothing', looked: '2026-11-23' });
  });

  it('takes no country for its own neighbour', () => {
    const [row] = breadthOf({
      hosts: ['XXX'],
      partners: [['XXX', 'YYY']],
      tied: new Map([['XXX', new Set(['XXX'])]]),
      looked: () => null,
    });
    expect(row!.cells).toEqual([{ state: 'not-looked' }]);
  });
});

const record = recordOf();
const asked = recordOf(
  withEdit(
    'atlas.yaml',
    'contact: null',
    'contact: null\nbreadth: { partners: [AAA, BBB], neighbours: [bloc] }',
    FIXTURE,
  ),
);

describe('the figures of a record', () => {
  it('count all of its events, and say so to the check', () => {
    const own = recordFigures(record);
    const { depth, totals, breadth } = countsOf(record);
    expect(own.totals.events).toBe(totals.events);
    expect(depth.twoIndependent).toEqual(own.twoIndependent);
    expect(breadth).toBeNull();
  });

  it('have breadth where the record names who should be looked for', () => {
    const { breadth } = countsOf(asked);
    expect(breadth).toMatchObject({ partners: 3, states: recordBreadth(asked)!.rows.length });
    expect(breadth!.covered + breadth!.nothing + breadth!.notLooked).toBe(breadth!.states * 3);
  });

  it('tell outlets without a country from those whose country was not found', () => {
    const { missing, noCountry } = countsOf(record);
    expect(missing.outletsCountry).toBe(1);
    expect(noCountry).toEqual({ international: 0, unstated: 0 });
    const told = countsOf(
      recordOf(withEdit('outlets/all.yaml', 'country: null', 'country: null, noCountry: unstated')),
    );
    expect(told.missing.outletsCountry).toBe(0);
    expect(told.noCountry).toEqual({ international: 0, unstated: 1 });
  });

  it('are one row for each number in a table', () => {
    const lines = figuresCsv(recordFigures(record)).trimEnd().split('\r\n');
    expect(lines[0]).toBe('figure,key,count,of');
    expect(lines.every((line) => line.split(',').length === 4)).toBe(true);
    expect(new Set(lines.map((line) => line.split(',').slice(0, 2).join())).size).toBe(lines.length);
  });

  it.each(['en', 'fr'] as const)(
    'stand on a page, each with what must not be concluded, without script or style: %s',
    (lang) => {
      const page = pagesOf(asked, { lang }).find(({ path }) => path === 'figures/')!.html;
      const count = (what: RegExp): number => page.match(what)?.length ?? 0;
      expect(count(/class="not-concluded"/g)).toBe(count(/<section class="figure"/g));
      expect(count(/class="not-concluded"/g)).toBe(11);
      expect(count(/<svg class="bar"/g)).toBeGreaterThan(30);
      // Each bar stands in the row of its number.
      expect(count(/<svg class="bar"/g)).toBe(count(/<tr><th scope="row"/g));
      expect(page).not.toMatch(/<script(?! type="application\/ld\+json")|style="|NaN|undefined/);
    },
  );
});

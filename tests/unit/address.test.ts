import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LENSES } from '../../src/model/lens.ts';
import { COMPARISONS, LOOKS, PLAIN, slugOf, SORTS, type View } from '../../src/model/view.ts';
import { GROUPS } from '../../src/model/words.ts';
import { ADDRESS_KEYS, readAddress, writeAddress, type AddressBook } from '../../src/share/address.ts';
import { day } from '../fixture/arbitrary.ts';

const HOSTS = ['XXX', 'YYY', 'ZZZ', 'xxx-north'];
const PARTNERS = ['AAA', 'BBB', 'CCC', 'DDD'];
const MARKS = ['in-force', 'disputed', 'thin'];
const IDS = ['XXX', 'aaa-xxx-operation', 'aaa-xxx-2014-08-01-operation-started'];

const opening: View = {
  at: day('2022-08-16'),
  from: day('2012-01-01'),
  to: day('2024-12-31'),
  known: null,
  vs: day('2020-08-16'),
  group: 'presence',
  lens: 'all',
  partners: ['AAA', 'BBB'],
  hosts: ['XXX', 'YYY'],
  select: null,
  view: 'map',
  map: null,
  ...PLAIN,
};

const book: AddressBook = {
  opening,
  hosts: new Set(HOSTS),
  regions: new Map([
    ['opening', ['XXX', 'YYY']],
    ['all', HOSTS],
  ]),
  partners: new Set(PARTNERS),
  marks: new Set(MARKS),
  isKnown: (id) => IDS.includes(id),
  first: day('2012-01-01'),
  last: day('2024-12-31'),
  maxPartners: 3,
};

const write = (change: Partial<View>): string => writeAddress({ ...opening, ...change }, book);
const read = (search: string): View => readAddress(search, book).view;
const dropped = (search: string): readonly string[] => readAddress(search, book).dropped;

describe('an address', () => {
  test('of the opening view is empty', () => {
    expect(write({})).toBe('');
    expect(readAddress('', book)).toEqual({ view: opening, dropped: [] });
  });

  test.each([
    [{ at: day('2022-03-01') }, 'at=2022-03-01'],
    [{ from: day('2020-01-01'), to: day('2021-01-01') }, 'from=2020-01-01&to=2021-01-01'],
    [{ known: day('2022-02-20') }, 'known=2022-02-20'],
    [{ vs: day('2021-01-01') }, 'vs=2021-01-01'],
    [{ group: 'agreements' }, 'group=agreements'],
    [{ lens: 'second-read' }, 'lens=second-read'],
    [{ partners: ['BBB', 'AAA'] }, 'partners=BBB,AAA'],
    [{ hosts: ['YYY'] }, 'hosts=YYY'],
    [{ select: 'aaa-xxx-operation' }, 'select=aaa-xxx-operation'],
    [{ view: 'table' }, 'view=table'],
    [{ map: { zoom: 4.5, lat: 12.25, lon: -8 } }, 'map=4.5/12.25/-8'],
    [{ view: 'compare', by: 'changes' }, 'view=compare&by=changes'],
    [{ by: 'partners', pair: ['AAA', 'CCC'] }, 'by=partners&pair=AAA,CCC'],
    [{ by: 'hosts', pair: ['ZZZ', 'xxx-north'] }, 'by=hosts&pair=ZZZ,xxx-north'],
    [{ only: ['BBB', 'disputed'] }, 'only=BBB,disputed'],
    [{ view: 'presence', through: 'ZZZ' }, 'view=presence&in=ZZZ'],
    [{ view: 'evidence', asks: 'one-outlet' }, 'view=evidence&asks=one-outlet'],
    [{ view: 'evidence', asks: 'le-monde', sort: '-cited' }, 'view=evidence&asks=le-monde&sort=-cited'],
    [{ view: 'table', sort: 'host' }, 'view=table&sort=host'],
    [{ view: 'table', sort: '-BBB' }, 'view=table&sort=-BBB'],
    [{ view: 'class', hidden: true }, 'view=class&marks=hidden'],
  ] as const)('of %j is %s, and is read as that', (change, address) => {
    expect(write(change)).toBe(address);
    expect(readAddress(address, book)).toEqual({ view: { ...opening, ...change }, dropped: [] });
  });

  test('names a region and not its many hosts', () => {
    expect(write({ hosts: HOSTS })).toBe('hosts=all');
    expect(read('hosts=all').hosts).toEqual(HOSTS);
  });

  test('says that there is none where the opening view has one', () => {
    expect(write({ vs: null })).toBe('vs=');
    expect(readAddress('vs=', book)).toEqual({ view: { ...opening, vs: null }, dropped: [] });
  });

  test('with or without its question mark is the same', () => {
    expect(read('?at=2022-03-01')).toEqual(read('at=2022-03-01'));
  });

  test('with the commas and slashes escaped is the same', () => {
    expect(read('partners=BBB%2CAAA&map=4%2F1%2F2')).toEqual(read('partners=BBB,AAA&map=4/1/2'));
  });
});

describe('what an address cannot say', () => {
  test.each([
    'at=2022-02-30',
    'at=yesterday',
    'at=2011-12-31',
    'at=2025-01-01',
    'at=',
    'known=soon',
    'vs=2022',
    'group=trade',
    'lens=rosy',
    'partners=ZZZ',
    'partners=',
    'partners=,,',
    'hosts=AAA',
    'select=nobody',
    'view=globe',
    'map=1/2',
    'map=1/2/3/4',
    'map=99/0/0',
    'map=4/91/0',
    'map=4/0/181',
    'map=a/b/c',
    'map=-1/0/0',
    'colour=red',
  ])('%s is dropped and named, and leaves the view as it opens', (search) => {
    expect(readAddress(search, book)).toEqual({ view: opening, dropped: [search] });
  });

  test('a part of a list that is not known is dropped and named, and the rest holds', () => {
    expect(readAddress('partners=BBB,ZZZ&hosts=YYY,AAA,BBB', book)).toEqual({
      view: { ...opening, partners: ['BBB'], hosts: ['YYY'] },
      dropped: ['partners=ZZZ', 'hosts=AAA,BBB'],
    });
  });

  test('more partners than can be shown are dropped and named', () => {
    expect(readAddress('partners=AAA,BBB,CCC,DDD', book)).toEqual({
      view: { ...opening, partners: ['AAA', 'BBB', 'CCC'] },
      dropped: ['partners=DDD'],
    });
  });

  test('a partner that is named twice is shown once and nothing is dropped', () => {
    expect(readAddress('partners=BBB,BBB', book)).toEqual({ view: { ...opening, partners: ['BBB'] }, dropped: [] });
  });

  test.each(['from=2022-01-01&to=2021-01-01', 'from=2022-01-01&to=2022-01-01'])(
    '%s is no period: both ends are dropped',
    (search) => {
      expect(readAddress(search, book)).toEqual({ view: opening, dropped: search.split('&') });
    },
  );

  test.each([
    'by=colours',
    'pair=AAA,BBB',
    'by=hosts&pair=AAA,BBB',
    'by=partners&pair=AAA',
    'by=partners&pair=AAA,AAA',
    'by=partners&pair=AAA,BBB,CCC',
    'only=loud',
    'in=AAA',
    'asks=Le Monde',
    'sort=host',
    'marks=hidden',
  ])('of %s what cannot be shown is dropped and named', (search) => {
    const [by] = search.split('&pair');
    const lost = search.includes('&') ? search.slice(by!.length + 1) : search;
    expect(dropped(search)).toEqual([lost]);
  });

  test.each(['view=table&sort=date', 'view=events&sort=--date', 'view=map&sort=host', 'view=class&marks=gone'])(
    'of %s the look holds and the rest is dropped',
    (search) => {
      const [look, rest] = search.split('&');
      expect(readAddress(search, book)).toEqual({
        view: { ...opening, view: look!.slice(5) },
        dropped: [rest!],
      });
    },
  );

  test('of what was asked of the legend the known part is kept', () => {
    expect(readAddress('only=AAA,loud,thin', book)).toEqual({
      view: { ...opening, only: ['AAA', 'thin'] },
      dropped: ['only=loud'],
    });
  });

  test('a fault in one part spoils no other', () => {
    expect(readAddress('at=never&group=supplies&x=1', book)).toEqual({
      view: { ...opening, group: 'supplies' },
      dropped: ['at=never', 'x=1'],
    });
  });

  test('the name of something that every object has is not known', () => {
    expect(dropped('select=constructor&hosts=toString&partners=__proto__')).toEqual([
      'select=constructor',
      'partners=__proto__',
      'hosts=toString',
    ]);
  });
});

describe('the name of an outlet in an address', () => {
  test.each([
    ['Le Monde', 'le-monde'],
    ['L’Économiste du Faso', 'l-economiste-du-faso'],
    ['  TASS!  ', 'tass'],
    ['263Chat', '263chat'],
  ])('%s is %s', (name, slug) => expect(slugOf(name)).toBe(slug));
});

describe('the page on addresses', () => {
  const page = readFileSync(new URL('../../docs/address.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `([a-z]+)` +\|/gm)].map(([, name]) => name!);

  test('explains every parameter, once, and none that there is not', () => {
    expect([...rows].sort()).toEqual([...ADDRESS_KEYS].sort());
  });

  test('names every look, lens, question, comparison and column', () => {
    for (const word of [...LOOKS, ...LENSES, ...GROUPS, ...COMPARISONS, ...Object.values(SORTS).flat()])
      expect(page).toContain(`\`${word}\``);
  });

  test.each([...page.matchAll(/`\?([a-z]+=[^`]*)`/g)].map(([, example]) => example!))(
    'has an example that is read without a loss: %s',
    (example) => {
      const names = new URLSearchParams(example);
      for (const name of names.keys()) expect([...ADDRESS_KEYS]).toContain(name);
      const own = new Set(['MLI', 'NER', 'BFA', 'FRA', 'RUS', 'TUR']);
      const steps = [{ id: 'mali', view: { ...opening, told: { story: 'france-leaves', step: 'mali' } } }];
      const wide: AddressBook = {
        ...book,
        hosts: own,
        partners: own,
        regions: new Map([['west-africa', ['MLI']]]),
        isKnown: () => true,
        storyOf: (story) => (story === 'france-leaves' ? { steps } : null),
      };
      expect(readAddress(example, wide).dropped).toEqual([]);
    },
  );
});

describe('properties', () => {
  const someDay = fc.integer({ min: book.first, max: book.last });
  const hundredth = (most: number): fc.Arbitrary<number> =>
    fc.integer({ min: -most * 100, max: most * 100 }).map((n) => n / 100);
  const someView: fc.Arbitrary<View> = fc
    .record({
      at: someDay,
      period: fc.uniqueArray(someDay, { minLength: 2, maxLength: 2 }).map((days) => days.sort((a, b) => a - b)),
      known: fc.option(someDay, { nil: null }),
      vs: fc.option(someDay, { nil: null }),
      group: fc.constantFrom(...GROUPS),
      lens: fc.constantFrom(...LENSES),
      partners: fc.uniqueArray(fc.constantFrom(...PARTNERS), { minLength: 1, maxLength: 3 }),
      hosts: fc.uniqueArray(fc.constantFrom(...HOSTS), { minLength: 1 }),
      select: fc.option(fc.constantFrom(...IDS), { nil: null }),
      view: fc.constantFrom(...LOOKS),
      map: fc.option(fc.record({ zoom: fc.nat(1200).map((n) => n / 100), lat: hundredth(90), lon: hundredth(180) }), {
        nil: null,
      }),
      by: fc.constantFrom(...COMPARISONS),
      two: fc.option(fc.constant(null), { nil: undefined }),
      partnersCompared: fc.uniqueArray(fc.constantFrom(...PARTNERS), { minLength: 2, maxLength: 2 }),
      hostsCompared: fc.uniqueArray(fc.constantFrom(...HOSTS), { minLength: 2, maxLength: 2 }),
      only: fc.uniqueArray(fc.constantFrom(...PARTNERS, ...MARKS)),
      through: fc.option(fc.constantFrom(...HOSTS), { nil: null }),
      asks: fc.option(
        fc.string({ minLength: 1 }).map((name) => slugOf(`outlet ${name}`)),
        { nil: null },
      ),
      column: fc.option(fc.tuple(fc.constantFrom('', '-'), fc.nat(9)), { nil: null }),
      guesses: fc.boolean(),
    })
    .map(({ period: [from, to], two, partnersCompared, hostsCompared, column, guesses, ...view }): View => {
      const columns = [...(SORTS[view.view] ?? []), ...(view.view === 'table' ? PARTNERS : [])];
      const compared = view.by === 'partners' ? partnersCompared : view.by === 'hosts' ? hostsCompared : null;
      return {
        ...view,
        from: from!,
        to: to!,
        sort: column === null || columns.length === 0 ? null : `${column[0]}${columns[column[1] % columns.length]!}`,
        hidden: guesses && view.view === 'class',
        pair: two === null || compared === null ? null : [compared[0]!, compared[1]!],
      };
    });

  test('a view that is written is read as it was, and nothing is dropped', () => {
    fc.assert(
      fc.property(someView, (view) => {
        expect(readAddress(writeAddress(view, book), book)).toEqual({ view, dropped: [] });
      }),
      { numRuns: 1000 },
    );
  });

  test('a view that is written needs no escapes and no more than it says', () => {
    fc.assert(
      fc.property(someView, (view) => {
        expect(writeAddress(view, book)).toMatch(/^([a-z]+=[\w,./-]*(&|$))*$/);
      }),
    );
  });

  const key = fc.constantFrom(
    'at',
    'from',
    'to',
    'known',
    'vs',
    'group',
    'lens',
    'partners',
    'hosts',
    'select',
    'view',
    'map',
    'by',
    'pair',
    'only',
    'in',
    'asks',
    'sort',
    'marks',
    'x',
  );
  const nonsense = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(fc.tuple(key, fc.string()).map(([name, value]) => `${name}=${value}`)).map((parts) => parts.join('&')),
  );

  test('no text makes the reader throw, and what it gives can be written', () => {
    fc.assert(
      fc.property(nonsense, (search) => {
        const { view } = readAddress(search, book);
        expect(readAddress(writeAddress(view, book), book)).toEqual({ view, dropped: [] });
      }),
      { numRuns: 1000 },
    );
  });

  test('of what a text says either the view or the list of what was dropped tells', () => {
    fc.assert(
      fc.property(key, fc.string({ minLength: 1 }), (name, value) => {
        const search = new URLSearchParams([[name, value]]).toString();
        const { view, dropped: lost } = readAddress(search, book);
        if (lost.length === 0) expect(name).not.toBe('x');
        else if (JSON.stringify(view) === JSON.stringify(opening)) expect(lost.join('&')).toContain(`${name}=`);
      }),
    );
  });
});

describe('a link to an event', () => {
  const [, , event] = IDS as [string, string, string];
  const dated: AddressBook = { ...book, dayOf: (id) => (id === event ? day('2014-08-01') : null) };

  test('moves the time to it, but where it says another date', () => {
    expect(readAddress(`select=${event}`, dated).view.at).toBe(day('2014-08-01'));
    expect(readAddress(`select=${event}&at=2022-03-01`, dated).view.at).toBe(day('2022-03-01'));
    expect(readAddress('select=XXX', dated).view.at).toBe(opening.at);
  });

  test('from whatever date it was made, opens that date again', () => {
    fc.assert(
      fc.property(fc.integer({ min: book.first, max: book.last }), fc.constantFrom(null, ...IDS), (at, select) => {
        const view = { ...opening, at, select };
        expect(readAddress(writeAddress(view, dated), dated)).toEqual({ view, dropped: [] });
      }),
    );
    expect(writeAddress({ ...opening, select: event }, dated)).toBe(`at=2022-08-16&select=${event}`);
    expect(writeAddress({ ...opening, at: day('2014-08-01'), select: event }, dated)).toBe(`select=${event}`);
  });
});

describe('an address within a story', () => {
  const step = (id: string, change: Partial<View>): { readonly id: string; readonly view: View } => ({
    id,
    view: { ...opening, ...change, told: { story: 'first', step: id } },
  });
  const steps = [
    step('arrival', { at: day('2014-08-01'), vs: null, hosts: ['XXX'] }),
    step('denial', { at: day('2021-12-24'), group: 'presence', partners: ['BBB'], select: 'aaa-xxx-operation' }),
    step('2022', { at: day('2022-03-01'), view: 'compare' }),
  ];
  const told: AddressBook = { ...book, storyOf: (id) => (id === 'first' ? { steps } : null) };

  test.each(steps)('at a step says its name alone, and is read as its whole view: $id', ({ id, view }) => {
    expect(writeAddress(view, told)).toBe(`story=first&step=${id}`);
    expect(readAddress(`story=first&step=${id}`, told)).toEqual({ view, dropped: [] });
  });

  test('beside a step says what differs from it', () => {
    const view = { ...steps[1]!.view, at: day('2022-01-15'), select: null };
    expect(writeAddress(view, told)).toBe('story=first&step=denial&at=2022-01-15&select=');
    expect(readAddress('story=first&step=denial&at=2022-01-15&select=', told)).toEqual({ view, dropped: [] });
  });

  test('names a step by its place too, an id before a place, and without one the first', () => {
    expect(readAddress('story=first&step=2', told).view).toEqual(steps[1]!.view);
    expect(readAddress('story=first&step=2022', told).view).toEqual(steps[2]!.view);
    expect(readAddress('story=first', told)).toEqual({ view: steps[0]!.view, dropped: [] });
  });

  test.each(['0', '4', 'nowhere', '-1', '1.5', '', '99999999999'])(
    'drops the step "%s" and opens the first',
    (name) => {
      expect(readAddress(`story=first&step=${name}`, told)).toEqual({
        view: steps[0]!.view,
        dropped: [`step=${name}`],
      });
    },
  );

  test('drops an unknown story with its step, and keeps the rest', () => {
    expect(readAddress('story=none&step=2&at=2022-03-01', told)).toEqual({
      view: { ...opening, at: day('2022-03-01') },
      dropped: ['story=none', 'step=2'],
    });
    expect(readAddress('step=2', told)).toEqual({ view: opening, dropped: ['step=2'] });
  });

  test('is dropped by who has no stories', () => {
    expect(readAddress('story=first&step=denial', book)).toEqual({
      view: opening,
      dropped: ['story=first', 'step=denial'],
    });
    expect(writeAddress(steps[0]!.view, book)).toBe('at=2014-08-01&vs=&hosts=XXX');
  });

  test('is written and read back whatever the reader changes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...steps),
        fc.record(
          {
            at: fc.integer({ min: book.first, max: book.last }),
            group: fc.constantFrom(...GROUPS),
            lens: fc.constantFrom(...LENSES),
            view: fc.constantFrom(...LOOKS),
            hosts: fc.subarray(HOSTS, { minLength: 1 }),
            partners: fc.subarray(PARTNERS, { minLength: 1, maxLength: 3 }),
            select: fc.constantFrom(null, ...IDS),
            vs: fc.constantFrom(null, day('2019-01-01')),
          },
          { requiredKeys: [] },
        ),
        (one, change) => {
          const view = { ...one.view, ...change };
          expect(readAddress(writeAddress(view, told), told)).toEqual({ view, dropped: [] });
        },
      ),
    );
  });
});

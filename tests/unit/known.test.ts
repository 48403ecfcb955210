import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edtf } from '../../src/model/edtf.ts';
import { foldLife } from '../../src/model/fold.ts';
import { independentAs } from '../../src/model/independence.ts';
import { knownFrom } from '../../src/model/known.ts';
import { ALL_LENSES, LENSES, lensBits, passesLens, type Lens, type LensEvent } from '../../src/model/lens.ts';
import { isoOf } from '../../src/model/day.ts';
import { issuedBounds } from '../../src/dataset/ties.ts';
import { anyDay, day, someDate, someFade, someTie } from '../fixture/arbitrary.ts';

/** From when an event is known, and whether a contemporary report is held. */
function known(event: string, published: readonly string[], isPublic = false): [string | null, boolean] {
  const { from, contemporary } = knownFrom(edtf(event), published.map(edtf), isPublic);
  return [from === null ? null : isoOf(from), contemporary];
}

describe('an event is known', () => {
  test('from the day of its one report', () => {
    expect(known('2022-02-17', ['2022-02-19'])).toEqual(['2022-02-19', true]);
  });

  test('from the smallest latest bound among its reports, whatever their order', () => {
    expect(known('2022-02-17', ['2022-03-01', '2022-02-18', '2022-02'])).toEqual(['2022-02-18', true]);
    expect(known('2022-02-17', ['2022', '2022-03'])).toEqual(['2022-03-31', true]);
  });

  test('from no report that appeared before it can have happened: that proves only a plan', () => {
    expect(known('2022-02-17', ['2022-02-16', '2022-02-20'])).toEqual(['2022-02-20', true]);
    expect(known('2022-02-17', ['2022-02-16'])).toEqual([null, false]);
  });

  test('from a report of the month in which it happened, once that month is over', () => {
    expect(known('2022-02-17', ['2022-02'])).toEqual(['2022-02-28', true]);
  });

  test('from a report of the first day on which it can have happened', () => {
    expect(known('[2022-02-10..2022-02-20]', ['2022-02-10'])).toEqual(['2022-02-10', true]);
    expect(known('[2022-02-10..2022-02-20]', ['2022-02-09'])).toEqual([null, false]);
  });

  test('never, where no report has a date', () => {
    expect(known('2022-02-17', [])).toEqual([null, false]);
    expect(known('2022-02-17', [], true)).toEqual([null, false]);
  });
});

describe('a contemporary report', () => {
  test('is one that begins at most 90 days after the event', () => {
    expect(known('2022-01-01', ['2022-04-01'])).toEqual(['2022-04-01', true]);
    expect(known('2022-01-01', ['2022-04-02'])).toEqual(['2022-04-02', false]);
  });

  test('is held where one of several is, however late the others', () => {
    expect(known('2022-01-01', ['2023-01-01', '2022-01-05'])).toEqual(['2022-01-05', true]);
    expect(known('2013-11-01', ['2022-02-17', '2014-01-10'], true)).toEqual(['2014-01-10', true]);
  });

  test('is counted from the latest day of the event and to the first day of the report', () => {
    expect(known('2021', ['2022-03-31'])[1]).toBe(true);
    expect(known('2022-01-01', ['2022-04'])[1]).toBe(true);
  });

  test('where none is held, an act that was public when done counts from its own date, flagged', () => {
    expect(known('2013-11-01', ['2022-02-17'], true)).toEqual(['2013-11-01', false]);
    expect(known('2013-11', ['2022-02-17'], true)).toEqual(['2013-11-30', false]);
  });

  test('where none is held, any other act stays unknown until it was reported', () => {
    expect(known('2013-11-01', ['2022-02-17'], false)).toEqual(['2022-02-17', false]);
  });

  test('where one is held, a public act too is known from its report', () => {
    expect(known('2022-02-17', ['2022-02-19'], true)).toEqual(['2022-02-19', true]);
  });
});

describe('when a source was published', () => {
  const issued = (parts: number[][], circa?: boolean): [string, string] | null => {
    const bounds = issuedBounds({ issued: { 'date-parts': parts, ...(circa === undefined ? {} : { circa }) } });
    return bounds && [isoOf(bounds.earliest), isoOf(bounds.latest)];
  };

  test.each([
    [[[2022, 2, 7]], '2022-02-07', '2022-02-07'],
    [[[2022, 2]], '2022-02-01', '2022-02-28'],
    [[[2022]], '2022-01-01', '2022-12-31'],
    [
      [
        [2021, 4, 2],
        [2021, 4, 5],
      ],
      '2021-04-02',
      '2021-04-05',
    ],
  ])('%j is from the first to the last day that it can mean', (parts, first, last) => {
    expect(issued(parts)).toEqual([first, last]);
  });

  test('circa widens it by one of its units', () => {
    expect(issued([[2022]], true)).toEqual(['2021-01-01', '2023-12-31']);
  });

  test('is not known where the page shows no date', () => {
    expect(issuedBounds({})).toBeNull();
  });
});

describe('properties', () => {
  const published = fc.array(someDate, { maxLength: 5 });

  test('nothing is known before it can have happened', () => {
    fc.assert(
      fc.property(someDate, published, fc.boolean(), (event, reports, isPublic) => {
        const { from } = knownFrom(edtf(event), reports.map(edtf), isPublic);
        if (from !== null) expect(from).toBeGreaterThanOrEqual(edtf(event).earliest);
      }),
    );
  });

  test('one more report makes nothing known later', () => {
    fc.assert(
      fc.property(someDate, published, someDate, fc.boolean(), (event, reports, more, isPublic) => {
        const [few, many] = [reports, [...reports, more]].map((list) =>
          knownFrom(edtf(event), list.map(edtf), isPublic),
        );
        // A first contemporary report of a public act takes the place of its own date.
        fc.pre(few!.contemporary || !isPublic);
        if (few!.from !== null) expect(many!.from).toBeLessThanOrEqual(few!.from);
      }),
    );
  });

  test('what is known by a date never rests on a report that appeared after it, but for flagged public acts', () => {
    fc.assert(
      fc.property(someDate, published, fc.boolean(), (event, reports, isPublic) => {
        const { from, contemporary } = knownFrom(edtf(event), reports.map(edtf), isPublic);
        if (from === null || (isPublic && !contemporary)) return;
        expect(reports.some((report) => edtf(report).latest <= from)).toBe(true);
      }),
    );
  });

  test('the fold as reported by a date equals the fold of what was known by then', () => {
    fc.assert(
      fc.property(someTie, anyDay, someFade, (tie, by, fadeAfterDays) => {
        const wasKnown = (from: number | null): boolean => from !== null && from <= by;
        const then = {
          ...tie,
          before: tie.before && wasKnown(tie.before.known) ? tie.before : null,
          events: tie.events.filter((event) => wasKnown(event.known)),
        };
        const { segments, events } = foldLife(tie, { known: by, fadeAfterDays });
        expect(segments).toEqual(foldLife(then, { known: null, fadeAfterDays }).segments);
        expect(events).toEqual(then.events);
      }),
      { numRuns: 1000 },
    );
  });

  test('no event of a life as reported by a date was known only after it', () => {
    fc.assert(
      fc.property(someTie, anyDay, (tie, by) => {
        const { events } = foldLife(tie, { known: by, fadeAfterDays: null });
        expect(events.filter((event) => event.known === null || event.known > by)).toEqual([]);
      }),
    );
  });

  test('what is known by no date at all is in the record and in no life as reported by a date', () => {
    fc.assert(
      fc.property(someTie, (tie) => {
        const unknown = tie.events.filter((event) => event.known === null);
        const late = foldLife(tie, { known: day('9000-01-01'), fadeAfterDays: null });
        expect(late.events).toEqual(tie.events.filter((event) => !unknown.includes(event)));
        expect(foldLife(tie, { known: null, fadeAfterDays: null }).events).toEqual(tie.events);
      }),
    );
  });
});

describe('an evidence lens', () => {
  const evidence = { kind: 'press', outlet: 'private-press', independent: 'daily', publishedLatest: null } as const;
  const sound: LensEvent = {
    earliest: day('2022-03-01'),
    secondRead: true,
    sides: ['partner', 'host'],
    evidence: [
      { ...evidence, kind: 'official' },
      { ...evidence, independent: 'wire' },
    ],
  };
  const passed = (event: Partial<LensEvent>): Lens[] =>
    LENSES.filter((lens) => passesLens(lensBits({ ...sound, ...event }), lens));
  const without = (...lost: Lens[]): Lens[] => LENSES.filter((lens) => !lost.includes(lens));

  test('lets through what it asks for, each lens its own', () => {
    expect(passed({})).toEqual(LENSES);
    expect(passed({ secondRead: false })).toEqual(without('second-read'));
    expect(passed({ sides: ['partner'] })).toEqual(without('both'));
    expect(passed({ sides: ['host', 'third-party'] })).toEqual(without('both'));
    expect(passed({ sides: ['partner', 'counterpart'] })).toEqual(LENSES);
    expect(passed({ evidence: [{ ...evidence, kind: 'official' }, evidence] })).toEqual(without('independent'));
    expect(passed({ evidence: [evidence, { ...evidence, independent: 'wire' }] })).toEqual(without('official'));
    expect(
      passed({ evidence: [{ kind: 'official', outlet: 'state-media', independent: null, publishedLatest: null }] }),
    ).toEqual(without('independent', 'no-state-media'));
    expect(passed({ evidence: [] })).toEqual(without('independent', 'no-state-media', 'official'));
  });

  test('counts no page as an independent report that was out before the event can have been', () => {
    const wire = { ...evidence, independent: 'wire', kind: 'official' as const };
    const before = { ...wire, publishedLatest: day('2022-02-28') };
    expect(passed({ evidence: [evidence, before] })).toEqual(without('independent'));
    expect(passed({ evidence: [evidence, { ...wire, publishedLatest: day('2022-03-01') }] })).toEqual(LENSES);
  });

  test('that lets all through is passed by all', () => {
    expect(LENSES.every((lens) => passesLens(ALL_LENSES, lens))).toBe(true);
  });

  test('leaves a tie the life that it would have without what the lens holds back', () => {
    fc.assert(
      fc.property(someTie, fc.constantFrom(...LENSES), someFade, (tie, lens, fadeAfterDays) => {
        const passes = ({ lenses }: { lenses: number }): boolean => passesLens(lenses, lens);
        const rest = {
          ...tie,
          before: tie.before && passes(tie.before) ? tie.before : null,
          events: tie.events.filter(passes),
        };
        const { segments, events } = foldLife(tie, { known: null, lens, fadeAfterDays });
        expect(segments).toEqual(foldLife(rest, { known: null, fadeAfterDays }).segments);
        expect(events).toEqual(rest.events);
      }),
      { numRuns: 500 },
    );
  });
});

describe('independent sources', () => {
  test('a reprint counts as its agency, so that two of one story are one', () => {
    expect(independentAs('daily', 'private-press', 'wire', 'agency')).toBe('wire');
    expect(independentAs('morning', 'private-press', 'wire', 'agency')).toBe('wire');
  });

  test('a story of its own counts as its outlet', () => {
    expect(independentAs('daily', 'private-press', null, null)).toBe('daily');
  });

  test('a copy whose original nobody knows is not independent; one of a known wire story counts as that', () => {
    expect(independentAs('mirror', 'copy-site', null, null)).toBeNull();
    expect(independentAs('mirror', 'copy-site', 'wire', 'agency')).toBe('wire');
  });

  test.each(['state-media', 'party-to-conflict', 'propaganda-network'] as const)('%s is not independent', (kind) => {
    expect(independentAs('outlet', kind, null, null)).toBeNull();
    expect(independentAs('daily', 'private-press', 'outlet', kind)).toBeNull();
  });

  test('what state media reprint of an independent agency counts as the agency', () => {
    expect(independentAs('state-radio', 'state-media', 'wire', 'agency')).toBe('wire');
  });

  test('an agency that is not in the register still counts as one source', () => {
    expect(independentAs('daily', 'private-press', 'unknown', null)).toBe('unknown');
  });
});

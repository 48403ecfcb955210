import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statusSetBy } from '../../src/model/effect.ts';
import { foldLife, possibleAt, segmentAt, type Life } from '../../src/model/fold.ts';
import { ALL_LENSES } from '../../src/model/lens.ts';
import { inFoldOrder } from '../../src/model/order.ts';
import type { Tie, TieEvent } from '../../src/model/tie.ts';
import { CHANGES, STATUSES, type Change, type Status } from '../../src/model/words.ts';
import { anyDay, day, eventOf, someDate, someFade, someTie, tieOf } from '../fixture/arbitrary.ts';

const NEVER_FADES = { known: null, fadeAfterDays: null };

/** The life of a tie with these events, `[date, change, more]`, with ids `e0`, `e1` ... in that order. */
function lifeOf(
  rows: readonly (readonly [string, Change, Partial<TieEvent>?])[],
  over: Partial<Tie> = {},
  options: Parameters<typeof foldLife>[1] = NEVER_FADES,
): Life {
  const events = rows.map(([date, change, more], index) => eventOf(`e${index}`, date, change, more));
  return foldLife(tieOf({ ...over, events }), options);
}

function statusOn(life: Life, on: string): Status | null {
  return segmentAt(life, day(on)).status;
}

const due = (text: string, byTerms: boolean): Partial<TieEvent> => ({ due: { text, day: day(text), byTerms } });

describe('what an event does to the status', () => {
  test.each([
    ['started', 'in-force'],
    ['entered-into-force', 'in-force'],
    ['imposed', 'in-force'],
    ['suspended', 'suspended'],
    ['end-announced', 'ending'],
    ['ended', 'ended'],
    ['expired', 'ended'],
    ['lifted', 'ended'],
    ['replaced', 'ended'],
    ['resumed', 'in-force'],
    ['proposed', 'proposed'],
    ['announced', 'agreed'],
    ['signed', 'agreed'],
    ['ratified', 'agreed'],
    ['expanded', 'in-force'],
    ['reduced', 'in-force'],
  ] as const)('%s sets a tie that has no status to %s', (change, status) => {
    expect(statusOn(lifeOf([['2020-05-01', change]]), '2020-05-01')).toBe(status);
  });

  test.each(['renewed', 'met', 'occurred', 'denied', 'protested', 'refused', 'reported'] as const)(
    '%s changes nothing, whatever the status',
    (change) => {
      for (const status of [null, ...STATUSES]) {
        expect(statusSetBy({ change, effect: null }, 'presence', { status, suspended: null })).toBeNull();
      }
    },
  );

  test('a delivery brings a tie of supplies into force, and no other tie', () => {
    expect(statusOn(lifeOf([['2020-05-01', 'delivered']], { kind: 'arms' }), '2020-05-01')).toBe('in-force');
    expect(statusOn(lifeOf([['2020-05-01', 'delivered']], { kind: 'operation' }), '2020-05-01')).toBeNull();
  });

  test.each([
    ['proposed', ['proposed', 'agreed', 'in-force', 'suspended', 'ending', 'ended']],
    ['announced', ['agreed', 'in-force', 'suspended', 'ending', 'ended']],
    ['signed', ['agreed', 'in-force', 'suspended', 'ending', 'ended']],
    ['ratified', ['agreed', 'in-force', 'suspended', 'ending', 'ended']],
    ['expanded', ['in-force', 'suspended', 'ending', 'ended']],
    ['reduced', ['in-force', 'suspended', 'ending', 'ended']],
  ] as const)('%s leaves what is as far or further as it is', (change, further) => {
    for (const status of further) {
      expect(statusSetBy({ change, effect: null }, 'presence', { status, suspended: null })).toBeNull();
    }
  });

  test.each([
    ['announced', 'proposed', 'agreed'],
    ['expanded', 'proposed', 'in-force'],
    ['reduced', 'agreed', 'in-force'],
  ] as const)('%s raises what is %s to %s', (change, status, raised) => {
    expect(statusSetBy({ change, effect: null }, 'presence', { status, suspended: null })).toBe(raised);
  });

  test('any event may say its effect, and then that holds', () => {
    for (const change of CHANGES) {
      for (const effect of STATUSES) {
        expect(statusSetBy({ change, effect }, 'presence', { status: 'ended', suspended: null })).toBe(effect);
      }
      expect(statusSetBy({ change, effect: 'none' }, 'supplies', { status: null, suspended: null })).toBeNull();
    }
  });

  test.each(['proposed', 'agreed', 'in-force', 'ending'] as const)(
    'what was %s when suspended is so again when resumed',
    (status) => {
      const life = lifeOf([
        ['2020-01-01', 'reported', { effect: status }],
        ['2020-02-01', 'suspended'],
        ['2020-02-15', 'suspended'],
        ['2020-03-01', 'resumed'],
      ]);
      expect(statusOn(life, '2020-02-20')).toBe('suspended');
      expect(statusOn(life, '2020-03-01')).toBe(status);
    },
  );

  test('an ended tie is not opened again by a suspension or by the word of another end', () => {
    for (const change of ['suspended', 'end-announced'] as const) {
      const life = lifeOf([
        ['2020-01-01', 'started'],
        ['2020-02-01', 'ended'],
        ['2020-03-01', change],
      ]);
      expect(statusOn(life, '2020-04-01')).toBe('ended');
    }
  });
});

describe('a question about a date', () => {
  const uncertain = lifeOf([['[2020-05-10..2020-05-20]', 'started']]);

  test('folds an event on the latest day on which it can have been, and not a day before', () => {
    expect(statusOn(uncertain, '2020-05-19')).toBeNull();
    expect(statusOn(uncertain, '2020-05-20')).toBe('in-force');
  });

  test('returns an event as possible from its earliest day to the day before its latest', () => {
    const possibleOn = (on: string): string[] => possibleAt(uncertain, day(on)).map(({ id }) => id);
    expect(possibleOn('2020-05-09')).toEqual([]);
    expect(possibleOn('2020-05-10')).toEqual(['e0']);
    expect(possibleOn('2020-05-19')).toEqual(['e0']);
    expect(possibleOn('2020-05-20')).toEqual([]);
  });

  test('an uncertain end is possible while the tie is in force', () => {
    const life = lifeOf([
      ['2020-01-01', 'started'],
      ['2020-06~', 'ended'],
    ]);
    expect(statusOn(life, '2020-07-30')).toBe('in-force');
    expect(possibleAt(life, day('2020-05-01')).map(({ id }) => id)).toEqual(['e1']);
    expect(statusOn(life, '2020-07-31')).toBe('ended');
  });

  test('puts events in the order of their latest bound, then of their earliest, then of the file', () => {
    const names = (events: readonly TieEvent[]): string[] => events.map(({ id }) => id);
    const [month, last, span, again] = [
      eventOf('month', '2020-05', 'started'),
      eventOf('last', '2020-05-31', 'started'),
      eventOf('span', '[2020-05-20..2020-05-31]', 'started'),
      eventOf('again', '2020-05-31', 'ended'),
    ];
    const earlier = eventOf('earlier', '2020-05-30', 'ended');
    expect(names(inFoldOrder([last, again, span, month, earlier]))).toEqual([
      'earlier',
      'month',
      'span',
      'last',
      'again',
    ]);
    expect(names(inFoldOrder([again, last]))).toEqual(['again', 'last']);
  });

  test('of two events of one day the one that stands later in the file holds', () => {
    const started = ['2020-05-01', 'started'] as const;
    const ended = ['2020-05-01', 'ended'] as const;
    expect(statusOn(lifeOf([started, ended]), '2020-05-01')).toBe('ended');
    expect(statusOn(lifeOf([ended, started]), '2020-05-01')).toBe('in-force');
  });
});

describe('an announced end', () => {
  const denounced = lifeOf([
    ['2020-01-01', 'started', { sides: ['partner', 'host'] }],
    ['2020-05-01', 'end-announced', { sides: ['host'], ...due('2020-11-01', true) }],
  ]);

  test('by terms is ended on the day that falls due, with the standing of whoever announced it', () => {
    expect(segmentAt(denounced, day('2020-10-31'))).toMatchObject({ status: 'ending', due: '2020-11-01' });
    expect(segmentAt(denounced, day('2020-11-01'))).toMatchObject({
      status: 'ended',
      standing: 'host',
      since: '2020-11-01',
      due: null,
      endedAs: 'terms',
    });
  });

  test('by plan stays ending past the day that falls due', () => {
    const planned = lifeOf([
      ['2020-01-01', 'started'],
      ['2020-05-01', 'end-announced', due('2020-11-01', false)],
    ]);
    expect(segmentAt(planned, day('2024-01-01'))).toMatchObject({ status: 'ending', due: '2020-11-01' });
  });

  test('by terms does not come where the tie was resumed before it fell due', () => {
    const saved = lifeOf([
      ['2020-01-01', 'started'],
      ['2020-05-01', 'end-announced', due('2020-11-01', true)],
      ['2020-10-01', 'resumed'],
    ]);
    expect(statusOn(saved, '2021-01-01')).toBe('in-force');
  });

  test('that is announced anew falls due on the later day', () => {
    const moved = lifeOf([
      ['2020-01-01', 'started'],
      ['2020-05-01', 'end-announced', due('2020-11-01', true)],
      ['2020-09-01', 'end-announced', due('2021-02-01', true)],
    ]);
    expect(segmentAt(moved, day('2020-11-01'))).toMatchObject({
      status: 'ending',
      since: '2020-05-01',
      due: '2021-02-01',
    });
    expect(statusOn(moved, '2021-02-01')).toBe('ended');
  });

  test('that is announced anew on the very day that falls due has not come yet', () => {
    const moved = lifeOf([
      ['2020-01-01', 'started'],
      ['2020-05-01', 'end-announced', due('2020-11-01', true)],
      ['2020-11-01', 'end-announced', due('2021-02-01', true)],
    ]);
    expect(segmentAt(moved, day('2020-11-01'))).toMatchObject({ status: 'ending', due: '2021-02-01' });
  });

  test('is borne out, and not delayed, by a reduction', () => {
    const life = lifeOf([
      ['2020-01-01', 'started'],
      ['2020-05-01', 'end-announced'],
      ['2020-06-01', 'reduced', { sides: ['host'] }],
    ]);
    expect(segmentAt(life, day('2020-06-01'))).toMatchObject({
      status: 'ending',
      since: '2020-05-01',
      lastReported: day('2020-06-01'),
      standing: 'host',
    });
  });
});

describe('the word of an end', () => {
  test.each(['ended', 'expired', 'lifted', 'replaced'] as const)('%s is shown as it is', (change) => {
    const life = lifeOf([
      ['2020-01-01', 'started'],
      ['2020-05-01', change],
    ]);
    expect(segmentAt(life, day('2020-05-01')).endedAs).toBe(change);
  });

  test('a report of an end is shown as ended', () => {
    expect(segmentAt(lifeOf([['2020-05-01', 'reported', { effect: 'ended' }]]), day('2020-05-01')).endedAs).toBe(
      'ended',
    );
  });

  test('the start of a successor ends what it succeeds', () => {
    const succession = { effect: 'ended', from: { tie: 'next', as: 'succession' } } as const;
    const life = lifeOf([
      ['2020-01-01', 'started'],
      ['2020-05-01', 'started', succession],
    ]);
    expect(segmentAt(life, day('2020-05-01'))).toMatchObject({ status: 'ended', endedAs: 'succeeded', setBy: 'e1' });
  });

  test('the start of a successor neither begins a tie without a status nor ends an ended one anew', () => {
    const succession = { effect: 'ended', from: { tie: 'next', as: 'succession' } } as const;
    expect(statusOn(lifeOf([['2020-05-01', 'started', succession]]), '2020-06-01')).toBeNull();
    const life = lifeOf([
      ['2020-01-01', 'started'],
      ['2020-03-01', 'ended', { sides: ['partner'] }],
      ['2020-05-01', 'started', { ...succession, sides: ['host'] }],
    ]);
    expect(segmentAt(life, day('2020-06-01'))).toMatchObject({
      endedAs: 'ended',
      since: '2020-03-01',
      standing: 'partner',
    });
  });

  test('a tie that began again is not shown as ended in any word', () => {
    const life = lifeOf([
      ['2020-01-01', 'ended'],
      ['2020-05-01', 'started'],
    ]);
    expect(segmentAt(life, day('2020-05-01'))).toMatchObject({
      status: 'in-force',
      endedAs: null,
      since: '2020-05-01',
    });
  });
});

describe('a tie older than its events', () => {
  const before = {
    status: 'in-force',
    sides: ['host'],
    known: day('2019-01-01'),
    reported: day('2020-03-01'),
    lenses: ALL_LENSES,
  } as const;

  test('opens with what was so before, without a beginning where no source says since when', () => {
    const life = lifeOf([['2020-05-01', 'ended']], { before: { ...before, since: null } });
    expect(segmentAt(life, day('1900-01-01'))).toMatchObject({
      status: 'in-force',
      standing: 'host',
      since: null,
      setBy: null,
    });
    expect(statusOn(life, '2020-05-01')).toBe('ended');
  });

  test('begins on the latest day of since', () => {
    const since = { text: '2015', latest: day('2015-12-31') };
    const life = lifeOf([['2020-05-01', 'ended']], { before: { ...before, since } });
    expect(statusOn(life, '2015-12-30')).toBeNull();
    expect(segmentAt(life, day('2015-12-31'))).toMatchObject({ status: 'in-force', since: '2015' });
  });

  test('is not there as reported by a date before which nobody told of it', () => {
    const life = lifeOf(
      [['2020-05-01', 'renewed']],
      { before: { ...before, since: null } },
      { known: day('2018-12-31'), fadeAfterDays: null },
    );
    expect(life.segments.map(({ status }) => status)).toEqual([null]);
  });
});

describe('last reported', () => {
  const options = { known: null, fadeAfterDays: 10 };

  test('a status fades once its threshold has passed since the newest event that sets or confirms it', () => {
    const life = lifeOf([['2020-01-01', 'started', { sides: ['host'] }]], {}, options);
    expect(segmentAt(life, day('2020-01-11')).fading).toBe('no');
    expect(segmentAt(life, day('2020-01-12'))).toMatchObject({ fading: 'fading', lastReported: day('2020-01-01') });
  });

  test('a status that neither side ever confirmed lapses there', () => {
    const life = lifeOf([['2020-01-01', 'started']], {}, options);
    expect(segmentAt(life, day('2020-01-12')).fading).toBe('lapsed');
  });

  test.each([
    ['in-force', 'renewed'],
    ['in-force', 'expanded'],
    ['in-force', 'reduced'],
    ['in-force', 'started'],
    ['agreed', 'signed'],
    ['agreed', 'announced'],
    ['agreed', 'ratified'],
    ['agreed', 'renewed'],
    ['proposed', 'proposed'],
    ['ending', 'reduced'],
  ] as const)('what is %s is reported again by %s', (status, change) => {
    const life = lifeOf(
      [
        ['2020-01-01', 'reported', { effect: status }],
        ['2020-01-31', change],
      ],
      {},
      options,
    );
    expect(segmentAt(life, day('2020-01-31'))).toMatchObject({ status, fading: 'no', lastReported: day('2020-01-31') });
  });

  test.each([
    ['in-force', 'met'],
    ['in-force', 'denied'],
    ['in-force', 'protested'],
    ['in-force', 'signed'],
    ['in-force', 'proposed'],
    ['agreed', 'proposed'],
    ['suspended', 'renewed'],
    ['suspended', 'reduced'],
    ['ending', 'expanded'],
  ] as const)('what is %s is not reported again by %s', (status, change) => {
    const life = lifeOf(
      [
        ['2020-01-01', 'reported', { effect: status }],
        ['2020-01-31', change],
      ],
      {},
      options,
    );
    expect(segmentAt(life, day('2020-01-31'))).toMatchObject({
      status,
      fading: 'lapsed',
      lastReported: day('2020-01-01'),
    });
  });

  test('an event that says that it has no effect reports nothing again', () => {
    const life = lifeOf(
      [
        ['2020-01-01', 'started'],
        ['2020-01-31', 'renewed', { effect: 'none', sides: ['host'] }],
      ],
      {},
      options,
    );
    expect(segmentAt(life, day('2020-01-31'))).toMatchObject({ fading: 'lapsed', standing: 'third-party' });
  });

  test('of an uncertain date is its latest day', () => {
    const life = lifeOf([
      ['2020-01', 'started'],
      ['2020-03', 'renewed'],
    ]);
    expect(segmentAt(life, day('2020-01-31')).lastReported).toBe(day('2020-01-31'));
    expect(segmentAt(life, day('2020-03-31')).lastReported).toBe(day('2020-03-31'));
  });

  test('of what was so before is its report, and from there it fades', () => {
    const before = {
      status: 'in-force',
      since: null,
      sides: ['host'],
      known: null,
      lenses: ALL_LENSES,
      reported: day('2020-01-01'),
    } as const;
    const life = lifeOf([], { before }, options);
    expect(segmentAt(life, day('2020-01-11'))).toMatchObject({ fading: 'no', lastReported: day('2020-01-01') });
    expect(segmentAt(life, day('2020-01-12')).fading).toBe('fading');
  });

  test('a status without a threshold never fades', () => {
    expect(segmentAt(lifeOf([['2020-01-01', 'started']]), day('2090-01-01')).fading).toBe('no');
  });

  test('an end never fades', () => {
    const life = lifeOf([['2020-01-01', 'ended']], {}, options);
    expect(segmentAt(life, day('2030-01-01')).fading).toBe('no');
  });

  test('a status that fades on the way to its terms is ended all the same', () => {
    const life = lifeOf([['2020-01-01', 'end-announced', due('2020-03-01', true)]], {}, options);
    expect(life.segments.map(({ status, fading }) => [status, fading])).toEqual([
      [null, 'no'],
      ['ending', 'no'],
      ['ending', 'lapsed'],
      ['ended', 'no'],
    ]);
  });

  test('a status that fades stays so through what reports nothing again, until its terms', () => {
    const life = lifeOf(
      [
        ['2020-01-01', 'end-announced', due('2020-06-01', true)],
        ['2020-03-01', 'met'],
      ],
      {},
      options,
    );
    expect(life.segments.slice(1).map(({ from, status, fading }) => [from, status, fading])).toEqual([
      [day('2020-01-01'), 'ending', 'no'],
      [day('2020-01-12'), 'ending', 'lapsed'],
      [day('2020-03-01'), 'ending', 'lapsed'],
      [day('2020-06-01'), 'ended', 'no'],
    ]);
  });

  test('what is reported again no longer fades', () => {
    const life = lifeOf(
      [
        ['2020-01-01', 'started', { sides: ['host'] }],
        ['2020-06-01', 'renewed'],
      ],
      {},
      options,
    );
    expect(segmentAt(life, day('2020-05-31')).fading).toBe('fading');
    expect(segmentAt(life, day('2020-06-01')).fading).toBe('no');
  });
});

describe('properties of any tie', () => {
  const options = fc.record({ known: fc.option(anyDay, { nil: null }), fadeAfterDays: someFade });

  test('segments ascend, from before all days, each after the one before it', () => {
    fc.assert(
      fc.property(someTie, options, (tie, how) => {
        const froms = foldLife(tie, how).segments.map(({ from }) => from);
        expect(froms[0]).toBe(-Infinity);
        for (const [index, from] of froms.slice(1).entries()) expect(from).toBeGreaterThan(froms[index]!);
      }),
      { numRuns: 1000 },
    );
  });

  test('the segment of a day is the last that has begun by then', () => {
    fc.assert(
      fc.property(someTie, options, anyDay, (tie, how, at) => {
        const life = foldLife(tie, how);
        expect(segmentAt(life, at)).toBe(life.segments.findLast(({ from }) => from <= at));
      }),
    );
  });

  test('the fold at a date equals the fold of the events up to it', () => {
    fc.assert(
      fc.property(someTie, options, anyDay, (tie, how, at) => {
        const upTo = { ...tie, events: tie.events.filter(({ latest }) => latest <= at) };
        expect(segmentAt(foldLife(tie, how), at)).toEqual(segmentAt(foldLife(upTo, how), at));
      }),
      { numRuns: 1000 },
    );
  });

  test('no event is folded before its latest day, and none is left out after it', () => {
    fc.assert(
      fc.property(someTie, anyDay, (tie, at) => {
        const life = foldLife(tie, NEVER_FADES);
        const { folded } = segmentAt(life, at);
        expect(life.events.slice(0, folded)).toEqual(tie.events.filter(({ latest }) => latest <= at));
      }),
      { numRuns: 500 },
    );
  });

  test('what is possible is not folded, and what is folded is not possible', () => {
    fc.assert(
      fc.property(someTie, options, anyDay, (tie, how, at) => {
        const life = foldLife(tie, how);
        const possible = possibleAt(life, at);
        expect(possible).toEqual(life.events.filter(({ earliest, latest }) => earliest <= at && at < latest));
        const folded = new Set(life.events.slice(0, segmentAt(life, at).folded));
        expect(possible.filter((event) => folded.has(event))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  /** The day, or the first on which what was so before is sure: an event before it tells that it was so by then. */
  function sureOn(tie: Tie, at: number): number {
    return Math.max(at, tie.before?.since?.latest ?? -Infinity);
  }

  /** The same tie with one more event, which bears no effect. */
  function withOne(tie: Tie, change: Change, date: string, over: Partial<TieEvent>): Tie {
    return tieOf({ ...tie, events: [...tie.events, eventOf('one-more', date, change, over)] });
  }

  test('a denial never changes a status', () => {
    fc.assert(
      fc.property(
        someTie,
        someDate,
        fc.nat(11),
        fc.constantFrom('partner', 'host', 'counterpart'),
        anyDay,
        (tie, date, which, side, at) => {
          const denies = tie.events[which % Math.max(1, tie.events.length)]?.id ?? null;
          const denied = foldLife(withOne(tie, 'denied', date, { denies, sides: [side] }), NEVER_FADES);
          const { status, since, due: falls, endedAs } = segmentAt(foldLife(tie, NEVER_FADES), sureOn(tie, at));
          expect(segmentAt(denied, sureOn(tie, at))).toMatchObject({ status, since, due: falls, endedAs });
        },
      ),
      { numRuns: 500 },
    );
  });

  test('a renewal never lowers a status, nor raises one', () => {
    fc.assert(
      fc.property(someTie, someDate, anyDay, (tie, date, at) => {
        const renewed = foldLife(withOne(tie, 'renewed', date, {}), NEVER_FADES);
        const on = sureOn(tie, at);
        expect(segmentAt(renewed, on).status).toBe(segmentAt(foldLife(tie, NEVER_FADES), on).status);
      }),
      { numRuns: 500 },
    );
  });

  test('proposed, announced, signed, ratified, expanded and reduced never lower a status', () => {
    const raising = fc.constantFrom('proposed', 'announced', 'signed', 'ratified', 'expanded', 'reduced');
    fc.assert(
      fc.property(someTie, someDate, raising, (tie, date, change) => {
        const life = foldLife(withOne(tie, change, date, {}), NEVER_FADES);
        const index = life.events.findIndex(({ id }) => id === 'one-more');
        const without = foldLife({ ...tie, events: life.events.slice(0, index) }, NEVER_FADES);
        const withIt = foldLife({ ...tie, events: life.events.slice(0, index + 1) }, NEVER_FADES);
        const on = sureOn(tie, life.events[index]!.latest);
        const [was, is] = [without, withIt].map((one) => segmentAt(one, on).status);
        const further = [null, ...STATUSES] as const;
        expect(further.indexOf(is!)).toBeGreaterThanOrEqual(further.indexOf(was!));
      }),
      { numRuns: 500 },
    );
  });

  test('a suspended or ended tie reopens only by an event that says so', () => {
    const says = ({ change, effect }: TieEvent, tie: Tie): boolean =>
      effect !== null ||
      ['started', 'entered-into-force', 'imposed', 'resumed'].includes(change) ||
      (change === 'delivered' && tie.group === 'supplies');
    fc.assert(
      fc.property(someTie, someFade, (tie, fadeAfterDays) => {
        const { segments, events } = foldLife(tie, { known: null, fadeAfterDays });
        for (const [index, next] of segments.slice(1).entries()) {
          const { status, folded } = segments[index]!;
          const reopens =
            (status === 'ended' && next.status !== 'ended') ||
            (status === 'suspended' && ['proposed', 'agreed', 'in-force'].includes(next.status!));
          if (reopens) expect(events.slice(folded, next.folded).some((event) => says(event, tie))).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('a tie without a status has neither standing nor report, and one with a status has both', () => {
    fc.assert(
      fc.property(someTie, options, (tie, how) => {
        for (const { status, standing, lastReported, setBy, since } of foldLife(tie, how).segments) {
          expect(standing === null).toBe(status === null);
          expect(lastReported === null).toBe(status === null);
          if (status === null) expect([setBy, since]).toEqual([null, null]);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chipOf } from '../../src/model/chips.ts';
import type { Chip } from '../../src/model/chip.ts';
import { foldLife, type Life } from '../../src/model/fold.ts';
import type { Tie, TieEvent } from '../../src/model/tie.ts';
import type { Change, Side, Status } from '../../src/model/words.ts';
import { anyDay, day, eventOf, someTie, tieOf } from '../fixture/arbitrary.ts';

const AT = day('2022-06-01');
const QUESTION = { partner: 'AAA', host: 'XXX', group: 'presence', at: AT, covered: true } as const;

type Row = readonly [date: string, change: Change, more?: Partial<TieEvent>];

/** The life of a tie called `id` with these events. Nothing fades unless a threshold is given. */
function life(id: string, rows: readonly Row[], over: Partial<Tie> = {}, fadeAfterDays: number | null = null): Life {
  const events = rows.map(([date, change, more], index) => eventOf(`${id}-${index}`, date, change, more));
  return foldLife(tieOf({ id, ...over, events }), { known: null, fadeAfterDays });
}

/** A tie that has stood at a status since the beginning of 2022. */
function at(id: string, status: Status, sides: readonly Side[] = ['partner'], over: Partial<Tie> = {}): Life {
  return life(id, [['2022-01-01', 'reported', { effect: status, sides }]], over);
}

function chip(...lives: Life[]): Chip {
  return chipOf(QUESTION, lives);
}

describe('which tie holds a chip', () => {
  test('the strongest: in force, ending, suspended, agreed, proposed, ended', () => {
    const order: readonly Status[] = ['in-force', 'ending', 'suspended', 'agreed', 'proposed', 'ended'];
    for (const [index, stronger] of order.entries()) {
      for (const weaker of order.slice(index + 1)) {
        expect(chip(at('a', weaker), at('b', stronger))).toMatchObject({ status: stronger, heldBy: 'b' });
        expect(chip(at('b', stronger), at('a', weaker))).toMatchObject({ status: stronger, heldBy: 'b' });
      }
    }
  });

  test('an unfaded one before a faded one, though the faded one is stronger', () => {
    const faded = life('faded', [['2020-01-01', 'started', { sides: ['host'] }]], {}, 100);
    expect(chip(faded)).toMatchObject({ status: 'in-force', fading: 'fading', heldBy: 'faded' });
    expect(chip(faded, at('fresh', 'proposed'))).toMatchObject({ status: 'proposed', fading: 'no', heldBy: 'fresh' });
  });

  test('a faded one before one that lapsed, and before one that ended', () => {
    const faded = life('faded', [['2020-01-01', 'proposed', { sides: ['host'] }]], {}, 100);
    const lapsed = life('lapsed', [['2020-01-01', 'started']], {}, 100);
    expect(chip(lapsed, faded)).toMatchObject({ heldBy: 'faded', fading: 'fading' });
    expect(chip(at('over', 'ended'), faded)).toMatchObject({ heldBy: 'faded', status: 'proposed' });
  });

  test('a lapsed one shares its tier with those that ended, and is the stronger', () => {
    const lapsed = life('lapsed', [['2020-01-01', 'started']], {}, 100);
    expect(chip(at('over', 'ended'), lapsed)).toMatchObject({ heldBy: 'lapsed', fading: 'lapsed' });
  });

  test('among equals the best confirmed: both, partner, host, third parties, disputed', () => {
    const disputed = life('disputed', [
      ['2022-01-01', 'started'],
      ['2022-01-02', 'denied', { denies: 'disputed-0', sides: ['host'] }],
    ]);
    const ranked = [
      at('both', 'in-force', ['partner', 'host']),
      at('partner', 'in-force', ['partner']),
      at('host', 'in-force', ['host']),
      at('third', 'in-force', ['third-party']),
      disputed,
    ];
    for (const [index, better] of ranked.entries()) {
      for (const worse of ranked.slice(index + 1)) {
        expect(chip(worse, better).heldBy).toBe(better.tie.id);
        expect(chip(better, worse).heldBy).toBe(better.tie.id);
      }
    }
  });

  test('among ended ones the latest, though another is better confirmed', () => {
    const early = life('early', [['2021-05-01', 'ended', { sides: ['partner', 'host'] }]]);
    const late = life('late', [['2021-09-01', 'ended']]);
    expect(chip(early, late)).toMatchObject({ status: 'ended', heldBy: 'late' });
    expect(chip(late, early).heldBy).toBe('late');
  });

  test('never an adverse or a contested one', () => {
    expect(chip(at('sanctions', 'in-force', ['partner'], { tie: 'adverse' }))).toMatchObject({
      status: null,
      heldBy: null,
    });
    expect(chip(at('base', 'in-force', ['partner'], { tie: 'contested' }), at('over', 'ended')).heldBy).toBe('over');
  });

  test('its formation is that of the tie that holds it', () => {
    const force = at('a', 'in-force', ['partner'], { formation: 'force' });
    expect(chip(at('b', 'ended', ['partner'], { formation: 'old-force' }), force).formation).toBe('force');
  });
});

describe('what stands beside it', () => {
  const disputed = (id: string, effect: Status): Life =>
    life(id, [
      ['2022-01-01', 'reported', { effect }],
      ['2022-01-02', 'denied', { denies: `${id}-0`, sides: ['host'] }],
    ]);

  test('a disputed tie among equals adds its mark', () => {
    expect(chip(at('a', 'in-force'), disputed('b', 'in-force'))).toMatchObject({
      standing: 'partner',
      disputedBeside: true,
    });
  });

  test('a disputed tie that is weaker adds none', () => {
    expect(chip(at('a', 'in-force'), disputed('b', 'ending')).disputedBeside).toBe(false);
  });

  test('a chip that is disputed itself needs no mark beside it', () => {
    expect(chip(disputed('a', 'in-force'), disputed('b', 'in-force'))).toMatchObject({
      standing: 'disputed',
      disputedBeside: false,
    });
  });

  test('a disputed tie that has faded is no equal of one that has not', () => {
    const faded = life(
      'faded',
      [
        ['2020-01-01', 'started', { sides: ['partner'] }],
        ['2020-01-02', 'denied', { denies: 'faded-0', sides: ['host'] }],
      ],
      {},
      100,
    );
    expect(chip(at('a', 'in-force'), faded).disputedBeside).toBe(false);
  });

  test('adverse and contested ties are marks of their own, until they end', () => {
    const adverse = at('sanctions', 'in-force', ['partner'], { tie: 'adverse' });
    const contested = at('base', 'agreed', ['partner'], { tie: 'contested', counterpart: 'north' });
    const over = at('old', 'ended', ['partner'], { tie: 'adverse' });
    expect(chip(adverse, contested, over, at('a', 'in-force')).beside).toEqual([
      {
        tie: 'adverse',
        partnership: 'sanctions',
        counterpart: null,
        status: 'in-force',
        standing: 'partner',
        fading: 'no',
      },
      {
        tie: 'contested',
        partnership: 'base',
        counterpart: 'north',
        status: 'agreed',
        standing: 'partner',
        fading: 'no',
      },
    ]);
  });
});

describe('partly', () => {
  test('names the ties that are ending or have ended beside the one that holds', () => {
    expect(chip(at('a', 'in-force'), at('b', 'ending'), at('c', 'ended'), at('d', 'agreed')).partly).toEqual([
      'b',
      'c',
    ]);
  });

  test('does not name what is ending beside an ending chip, only what has ended', () => {
    expect(chip(at('a', 'ending', ['partner', 'host']), at('b', 'ending'), at('c', 'ended')).partly).toEqual(['c']);
  });

  test('says nothing where all has ended', () => {
    expect(chip(at('a', 'ended'), at('b', 'ended')).partly).toEqual([]);
  });

  test('leaves out a tie whose successor is there: it has left no gap', () => {
    expect(chip(at('old', 'ended'), at('new', 'in-force', ['partner'], { succeeds: 'old' })).partly).toEqual([]);
    expect(chip(at('old', 'ended'), at('other', 'in-force')).partly).toEqual(['old']);
  });
});

describe('a chip without a status', () => {
  test('says reported where there are points alone', () => {
    const points = life('visit', [['2022-03-01', 'occurred']]);
    expect(chip(points)).toMatchObject({ status: null, reported: true, absence: null, possible: [] });
    expect(chip(points, at('a', 'in-force')).reported).toBe(false);
  });

  test('does not say reported where a denial, a refusal or a protest is all there is', () => {
    for (const change of ['denied', 'refused', 'protested'] as const) {
      expect(chip(life('a', [['2022-03-01', change]]))).toMatchObject({ reported: false, absence: 'nothing-found' });
    }
  });

  test('says reported where a denial stands beside a point', () => {
    const rows: Row[] = [
      ['2022-03-01', 'met'],
      ['2022-03-02', 'denied'],
    ];
    expect(chip(life('a', rows)).reported).toBe(true);
  });

  test('names what may or may not have happened by the date', () => {
    const maybe = life('maybe', [['[2022-05-20..2022-06-10]', 'started']]);
    expect(chip(maybe)).toMatchObject({ status: null, possible: ['maybe-0'], absence: null, reported: false });
    // It is said beside what holds, too: the mark may be about to change.
    expect(chip(maybe, at('a', 'ended'))).toMatchObject({ status: 'ended', possible: ['maybe-0'] });
  });

  test('does not name what another tie lends as possible', () => {
    const lent = { effect: 'ended', from: { tie: 'next', as: 'succession' } } as const;
    expect(chip(life('a', [['2022-06~', 'started', lent]])).possible).toEqual([]);
  });

  test('says nothing found where the record covers the date, and not covered where it does not', () => {
    expect(chip()).toMatchObject({
      status: null,
      standing: null,
      heldBy: null,
      absence: 'nothing-found',
      fading: 'no',
    });
    expect(chipOf({ ...QUESTION, covered: false }, [])).toMatchObject({ absence: 'not-covered' });
  });

  test('says nothing of coverage where a tie is known outside of it', () => {
    expect(chipOf({ ...QUESTION, covered: false }, [at('a', 'in-force')])).toMatchObject({
      status: 'in-force',
      absence: null,
    });
  });
});

describe('properties', () => {
  const lives = fc
    .array(someTie, { maxLength: 5 })
    .map((ties) => ties.map((tie, index) => foldLife({ ...tie, id: `t${index}` }, { known: null, fadeAfterDays: 60 })));

  test('a chip does not depend on the order of its ties', () => {
    fc.assert(
      fc.property(lives, anyDay, (some, on) => {
        const [there, back] = [some, [...some].reverse()].map((list) => chipOf({ ...QUESTION, at: on }, list));
        expect({ ...back, beside: [], partly: [], possible: [] }).toEqual({
          ...there,
          beside: [],
          partly: [],
          possible: [],
        });
        for (const list of ['partly', 'possible', 'beside'] as const)
          expect(new Set<unknown>(back![list])).toEqual(new Set<unknown>(there![list]));
      }),
      { numRuns: 500 },
    );
  });

  test('a chip always says something, and an absence only where there is nothing else', () => {
    fc.assert(
      fc.property(lives, anyDay, fc.boolean(), (some, on, covered) => {
        const { status, standing, heldBy, reported, possible, absence, beside } = chipOf(
          { ...QUESTION, at: on, covered },
          some,
        );
        const says = status !== null || reported || possible.length > 0 || beside.length > 0;
        expect(absence !== null).toBe(!says);
        expect([standing === null, heldBy === null]).toEqual([status === null, status === null]);
      }),
      { numRuns: 500 },
    );
  });
});

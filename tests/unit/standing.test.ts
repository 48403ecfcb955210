import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldLife, segmentAt } from '../../src/model/fold.ts';
import { ALL_LENSES } from '../../src/model/lens.ts';
import { everConfirmed, standingOf, type Denial, type Statement } from '../../src/model/standing.ts';
import type { Tie, TieEvent } from '../../src/model/tie.ts';
import type { Change, Side, Standing } from '../../src/model/words.ts';
import { day, eventOf, someTie, tieOf } from '../fixture/arbitrary.ts';

/** The standing at the end of a tie with these events: `[change, sides, more]`, a day apart, with ids `e0`, `e1` ... */
function standingAfter(
  rows: readonly (readonly [Change, readonly Side[], Partial<TieEvent>?])[],
  over: Partial<Tie> = {},
): Standing | null {
  const events = rows.map(([change, sides, more], index) =>
    eventOf(`e${index}`, `2020-05-${String(index + 1).padStart(2, '0')}`, change, { sides, ...more }),
  );
  return segmentAt(foldLife(tieOf({ ...over, events }), { known: null, fadeAfterDays: null }), day('2021-01-01'))
    .standing;
}

const denies = (id: string): Partial<TieEvent> => ({ denies: id });

describe('who says so', () => {
  test.each([
    [['partner', 'host'], 'both'],
    [['partner'], 'partner'],
    [['host'], 'host'],
    [['third-party'], 'third-party'],
    [['partner', 'third-party'], 'partner'],
    [['host', 'third-party'], 'host'],
  ] as const)('a status that %j told of stands as %s', (sides, standing) => {
    expect(standingAfter([['started', sides]])).toBe(standing);
  });

  test('confirmations of the current status accumulate, whatever their order', () => {
    expect(
      standingAfter([
        ['started', ['third-party']],
        ['renewed', ['host']],
        ['expanded', ['partner']],
      ]),
    ).toBe('both');
    expect(
      standingAfter([
        ['started', ['partner']],
        ['reported', ['host'], { effect: 'in-force' }],
      ]),
    ).toBe('both');
  });

  test('who confirmed the status before the current one does not count for it', () => {
    expect(
      standingAfter([
        ['started', ['partner', 'host']],
        ['ended', ['third-party']],
      ]),
    ).toBe('third-party');
  });

  test('who speaks in an event that neither sets nor confirms the status does not count', () => {
    for (const change of ['met', 'occurred', 'protested', 'refused', 'proposed'] as const) {
      expect(
        standingAfter([
          ['started', ['third-party']],
          [change, ['partner', 'host']],
        ]),
      ).toBe('third-party');
    }
  });

  test('what was so before the record opens stands with those who tell of it', () => {
    const before = {
      status: 'in-force',
      since: null,
      sides: ['partner'],
      known: null,
      reported: day('2020-01-01'),
      lenses: ALL_LENSES,
    } as const;
    expect(standingAfter([], { before })).toBe('partner');
    expect(standingAfter([['renewed', ['host']]], { before })).toBe('both');
  });
});

describe('a denial', () => {
  test('makes the status that the denied event set disputed, before it and after it', () => {
    expect(
      standingAfter([
        ['started', ['third-party']],
        ['denied', ['host'], denies('e0')],
      ]),
    ).toBe('disputed');
    expect(
      standingAfter([
        ['denied', ['host'], denies('e1')],
        ['started', ['third-party']],
      ]),
    ).toBe('disputed');
  });

  test('makes the status disputed where the denied event only confirmed it', () => {
    expect(
      standingAfter([
        ['started', ['partner']],
        ['expanded', ['third-party']],
        ['denied', ['host'], denies('e1')],
      ]),
    ).toBe('disputed');
  });

  test('is over once the side that denied acknowledges it', () => {
    expect(
      standingAfter([
        ['started', ['third-party']],
        ['denied', ['host'], denies('e0')],
        ['renewed', ['host']],
      ]),
    ).toBe('host');
  });

  test('is not over where another side acknowledges it', () => {
    expect(
      standingAfter([
        ['started', ['third-party']],
        ['denied', ['host'], denies('e0')],
        ['renewed', ['partner', 'third-party']],
      ]),
    ).toBe('disputed');
  });

  test('of both sides is not over where one of them acknowledges it', () => {
    expect(
      standingAfter([
        ['started', ['third-party']],
        ['denied', ['host', 'partner'], denies('e0')],
        ['renewed', ['host']],
      ]),
    ).toBe('disputed');
  });

  test('holds against what the side had said before it', () => {
    expect(
      standingAfter([
        ['started', ['host']],
        ['denied', ['host'], denies('e0')],
      ]),
    ).toBe('disputed');
  });

  test('that came before the event is not overcome by what the side says in that event', () => {
    expect(
      standingAfter([
        ['denied', ['host'], denies('e1')],
        ['started', ['host', 'partner']],
      ]),
    ).toBe('disputed');
  });

  test('of an event of an earlier status leaves the current one undisputed', () => {
    expect(
      standingAfter([
        ['started', ['third-party']],
        ['ended', ['partner']],
        ['denied', ['host'], denies('e0')],
      ]),
    ).toBe('partner');
  });

  test('of an event that set no status leaves the status undisputed', () => {
    expect(
      standingAfter([
        ['started', ['partner']],
        ['met', ['partner']],
        ['denied', ['host'], denies('e1')],
      ]),
    ).toBe('partner');
  });

  test('by a third party disputes nothing', () => {
    expect(
      standingAfter([
        ['started', ['partner']],
        ['denied', ['third-party'], denies('e0')],
      ]),
    ).toBe('partner');
  });

  test('is none where the act is contested as unlawful or unwise', () => {
    expect(
      standingAfter([
        ['started', ['partner']],
        ['protested', ['host']],
      ]),
    ).toBe('partner');
  });
});

describe('a contested tie', () => {
  const over: Partial<Tie> = { tie: 'contested', counterpart: 'xxx-north' };

  test('has the counterpart in the place of the host', () => {
    expect(standingAfter([['started', ['partner', 'counterpart']]], over)).toBe('both');
    expect(standingAfter([['started', ['counterpart']]], over)).toBe('host');
    expect(standingAfter([['started', ['host']]], over)).toBe('third-party');
  });

  test('that neither partner nor counterpart told of was never confirmed, though the host spoke', () => {
    const statement: Statement = { id: 'e0', position: 0, sides: ['host'] };
    expect(everConfirmed([statement], true)).toBe(false);
    expect(everConfirmed([statement], false)).toBe(true);
    expect(everConfirmed([{ ...statement, sides: ['counterpart'] }], true)).toBe(true);
    expect(
      everConfirmed(
        [
          { ...statement, sides: ['third-party'] },
          { ...statement, sides: ['partner'] },
        ],
        true,
      ),
    ).toBe(true);
  });
});

describe('properties', () => {
  const side = fc.constantFrom<Side>('partner', 'host', 'counterpart', 'third-party');
  const sides = fc.uniqueArray(side, { minLength: 1 });
  const said = fc
    .array(sides, { minLength: 1, maxLength: 6 })
    .map((list): Statement[] => list.map((who, position) => ({ id: `e${position}`, position, sides: who })));

  test('without a denial nothing is disputed', () => {
    fc.assert(
      fc.property(said, fc.boolean(), (statements, contested) => {
        expect(standingOf(statements, [], contested)).not.toBe('disputed');
      }),
    );
  });

  test('a denial disputes all that its side has not said since, and no more', () => {
    fc.assert(
      fc.property(
        said,
        fc.nat(5),
        fc.constantFrom<Side>('partner', 'host', 'counterpart'),
        (statements, which, who) => {
          const denied = statements[which % statements.length]!;
          const denial: Denial = { denies: denied.id, position: 99, sides: [who] };
          expect(standingOf(statements, [denial], false)).toBe('disputed');
          const acknowledged = [...statements, { id: 'later', position: 100, sides: [who] }];
          expect(standingOf(acknowledged, [denial], false)).not.toBe('disputed');
        },
      ),
    );
  });

  test('a tie without denials is never disputed, whatever else happens in it', () => {
    fc.assert(
      fc.property(someTie, (tie) => {
        const calm = { ...tie, events: tie.events.filter(({ denies: id }) => id === null) };
        const { segments } = foldLife(calm, { known: null, fadeAfterDays: null });
        expect(segments.filter(({ standing }) => standing === 'disputed')).toEqual([]);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageTable } from '../../src/dataset/coverageTable.ts';
import { atlasOf } from '../../src/dataset/toAtlas.ts';
import { tiesOf } from '../../src/dataset/ties.ts';
import type { Lens } from '../../src/model/lens.ts';
import { GROUPS, type Status } from '../../src/model/words.ts';
import { asOf, type TieAt } from '../../src/query/asOf.ts';
import { isCovered, isThin, livesOf, type Atlas } from '../../src/query/atlas.ts';
import { chipDifferences } from '../../src/query/chipDifferences.ts';
import { chipBoard, chipsAt, type ChipChoice } from '../../src/query/chipsAt.ts';
import { seenAs } from '../../src/query/sides.ts';
import { anyDay, day, eventOf, someTie, tieOf } from '../fixture/arbitrary.ts';
import { recordOf } from '../fixture/record.ts';

const atlas = atlasOf(recordOf());
const lives = livesOf(atlas, null);

function on(date: string, question: { host?: string; partner?: string } = {}, known?: string): TieAt[] {
  return asOf(known === undefined ? lives : livesOf(atlas, day(known)), { at: day(date), ...question });
}

function ids(ties: readonly TieAt[]): string[] {
  return ties.map(({ partnership }) => partnership).sort();
}

function one(ties: readonly TieAt[], id: string): TieAt | undefined {
  return ties.find(({ partnership }) => partnership === id);
}

describe('from files to ties', () => {
  const tie = (id: string) => tiesOf(recordOf()).find((candidate) => candidate.id === id)!;

  test('the group follows from the kind', () => {
    expect([tie('aaa-xxx-operation').group, tie('aaa-xxx-treaty').group, tie('ccc-yyy-mediation').group]).toEqual([
      'presence',
      'agreements',
      'diplomacy',
    ]);
  });

  test('an act that bears on another tie is folded into that one with its own effect', () => {
    expect(
      tie('aaa-xxx-forces-status').events.map(({ id, effect, from, denies, due }) => [id, effect, from, denies, due]),
    ).toEqual([
      ['aaa-xxx-2013-03-forces-status-signed', 'in-force', null, null, null],
      ['aaa-xxx-2022-05-02-treaty-denounced', 'ended', { tie: 'aaa-xxx-treaty', as: 'touch' }, null, null],
    ]);
  });

  test('the start of a successor is folded into what it succeeds', () => {
    expect(tie('aaa-xxx-first-operation').events.at(-1)).toMatchObject({
      id: 'aaa-xxx-2014-08-01-operation-started',
      effect: 'ended',
      from: { tie: 'aaa-xxx-operation', as: 'succession' },
    });
  });

  test('the start of a successor is not folded into what it ran beside', () => {
    expect(tie('bbb-xxx-guards').events.map(({ id }) => id)).not.toContain('bbb-xxx-2023-01-17-corps-started');
  });

  test('a cover lasts from the last day of its beginning to the first day of its end', () => {
    expect(tie('aaa-bloc-intelligence').covers).toEqual([
      { party: 'XXX', from: day('2023-09-16'), until: null },
      { party: 'YYY', from: day('2023-09-30'), until: day('2024-06-01') },
    ]);
  });

  test('what was so before is borne out by its first page, or by the first event where that comes earlier', () => {
    // Its page appeared in January 2013, the first event was in November.
    expect(tie('aaa-xxx-treaty').before).toMatchObject({ reported: day('2013-01-12'), since: { text: '2012-07-16' } });
    // Its page appeared the day after the first event.
    expect(tie('xxx-yyy-relations').before).toMatchObject({ reported: day('2022-03-01'), since: null });
  });

  test('an event is known from the first of its reports', () => {
    const started = tie('aaa-xxx-operation').events[0]!;
    expect([started.known, started.contemporary]).toEqual([day('2014-08-31'), true]);
    const inForce = tie('aaa-xxx-treaty').events[0]!;
    expect([inForce.known, inForce.contemporary]).toEqual([day('2013-11-01'), false]);
  });
});

describe('as of a date', () => {
  test('a tie that has not begun is left out, and one that may have is in with what is possible', () => {
    expect(one(on('2021-12-19'), 'bbb-xxx-guards')).toBeUndefined();
    expect(one(on('2021-12-20'), 'bbb-xxx-guards')).toMatchObject({
      status: null,
      standing: null,
      possible: ['bbb-xxx-2021-12-guards-reported'],
      events: [],
    });
  });

  test('a tie tells where it stands, since when, who says so and from which events', () => {
    expect(one(on('2022-03-01'), 'aaa-xxx-operation')).toEqual({
      partnership: 'aaa-xxx-operation',
      partner: 'AAA',
      host: 'XXX',
      counterpart: null,
      formation: 'second-force',
      tie: 'cooperation',
      group: 'presence',
      kind: 'operation',
      status: 'ending',
      standing: 'partner',
      possible: [],
      since: '2022-02-17',
      reportedSince: false,
      due: '2022-08',
      overdue: false,
      lastReported: day('2022-02-17'),
      fading: false,
      lapsed: false,
      endedAs: null,
      through: null,
      events: [
        'aaa-xxx-2014-08-01-operation-started',
        'aaa-xxx-2021-06-10-operation-reduced',
        'aaa-xxx-2022-02-17-withdrawal-announced',
      ],
    });
  });

  test('fading is told apart from lapsed', () => {
    expect(one(on('2020-01-01'), 'aaa-xxx-operation')).toMatchObject({ fading: true, lapsed: false });
    // Never confirmed by either side, and nothing heard of it for more than a year.
    expect(one(on('2024-12-31'), 'bbb-yyy-arms')).toMatchObject({ status: 'in-force', fading: true, lapsed: true });
    expect(one(on('2021-06-10'), 'aaa-xxx-operation')).toMatchObject({ fading: false, lapsed: false });
  });

  test('without a question each tie is listed once, as it is stored', () => {
    const all = on('2024-05-01');
    expect(new Set(ids(all)).size).toBe(all.length);
    expect(one(all, 'xxx-yyy-relations')).toMatchObject({ partner: 'XXX', host: 'YYY', through: null });
  });

  test('a tie between equals answers from both sides', () => {
    expect(one(on('2024-05-01', { host: 'YYY' }), 'xxx-yyy-relations')).toMatchObject({ partner: 'XXX', host: 'YYY' });
    expect(one(on('2024-05-01', { host: 'XXX' }), 'xxx-yyy-relations')).toMatchObject({ partner: 'YYY', host: 'XXX' });
    expect(one(on('2024-05-01', { partner: 'YYY', host: 'XXX' }), 'xxx-yyy-relations')).toMatchObject({
      partner: 'YYY',
    });
    expect(one(on('2024-05-01', { partner: 'XXX', host: 'XXX' }), 'xxx-yyy-relations')).toBeUndefined();
  });

  test('a tie of a bloc appears with each member as through the bloc, while it covers that member', () => {
    const through = (date: string, host: string) => one(on(date, { host }), 'aaa-bloc-intelligence');
    expect(through('2024-05-31', 'XXX')).toMatchObject({ partner: 'AAA', host: 'XXX', through: 'BLOC' });
    expect(through('2024-05-31', 'YYY')).toMatchObject({ through: 'BLOC' });
    expect(through('2024-06-01', 'YYY')).toBeUndefined();
    expect(through('2024-06-01', 'XXX')).toMatchObject({ through: 'BLOC' });
  });

  test('a question about a partner alone lists the bloc once', () => {
    const found = on('2024-05-01', { partner: 'AAA' }).filter(
      ({ partnership }) => partnership === 'aaa-bloc-intelligence',
    );
    expect(found.map(({ host, through }) => [host, through])).toEqual([['BLOC', null]]);
  });

  test('as reported by a date, later news changes nothing', () => {
    expect(one(on('2024-06-01', {}, '2024-02-26'), 'aaa-xxx-sanctions')).toMatchObject({ status: 'in-force' });
    expect(one(on('2024-06-01', {}, '2024-02-27'), 'aaa-xxx-sanctions')).toMatchObject({
      status: 'ended',
      endedAs: 'lifted',
    });
  });

  test('as reported by a date, what began before but was reported after it is not there', () => {
    expect(one(on('2023-01-20', {}, '2023-01-30'), 'bbb-xxx-corps')).toBeUndefined();
    expect(one(on('2023-01-20', {}, '2023-01-31'), 'bbb-xxx-corps')).toMatchObject({ status: 'in-force' });
  });

  test('the sides of a tie of a bloc are itself first, then each member that it covers', () => {
    const tie = atlas.ties.find(({ id }) => id === 'aaa-bloc-intelligence')!;
    expect(seenAs(tie, day('2024-01-01'))).toEqual([
      { partner: 'AAA', host: 'BLOC', through: null },
      { partner: 'AAA', host: 'XXX', through: 'BLOC' },
      { partner: 'AAA', host: 'YYY', through: 'BLOC' },
    ]);
    const through = (date: string) => seenAs(tie, day(date)).map(({ host }) => host);
    expect(through('2023-09-15')).toEqual(['BLOC']);
    expect(through('2023-09-16')).toEqual(['BLOC', 'XXX']);
  });

  test('no partnership is in it before its first event, whatever else is', () => {
    expect(ids(on('2013-01-10'))).toEqual(['aaa-xxx-treaty', 'xxx-yyy-relations']);
    expect(ids(on('2013-03-07'))).toEqual([
      'aaa-xxx-first-operation',
      'aaa-xxx-forces-status',
      'aaa-xxx-treaty',
      'xxx-yyy-relations',
    ]);
  });
});

describe('through an evidence lens', () => {
  const through = (lens: Lens, date: string, host: string) =>
    ids(asOf(livesOf(atlas, null, lens), { at: day(date), host }));

  test('what only state media told of is held back', () => {
    expect(through('all', '2022-05-10', 'YYY')).toContain('ccc-yyy-mediation');
    expect(through('no-state-media', '2022-05-10', 'YYY')).not.toContain('ccc-yyy-mediation');
    // The sale was told by state media, the delivery by others.
    expect(through('no-state-media', '2022-03-31', 'YYY')).not.toContain('bbb-yyy-arms');
    expect(through('no-state-media', '2022-05-10', 'YYY')).toContain('bbb-yyy-arms');
  });

  test('reprints of one story are no two sources', () => {
    const withdrawal = (lens: Lens) =>
      one(asOf(livesOf(atlas, null, lens), { at: day('2022-03-01') }), 'aaa-xxx-operation');
    // Two reprints of one wire and a gazette: the one event of this tie with two independent sources.
    expect(withdrawal('independent')?.events).toEqual(['aaa-xxx-2022-02-17-withdrawal-announced']);
    // Of a wire and a propaganda network one is independent.
    expect(through('independent', '2022-01-10', 'XXX')).toEqual([]);
  });

  test('only what was second-read, what both told of, or what an official page says is let through', () => {
    expect(through('second-read', '2013-06-01', 'XXX')).toEqual(['aaa-xxx-first-operation']);
    expect(through('both', '2013-06-01', 'XXX')).toEqual([
      'aaa-xxx-first-operation',
      'aaa-xxx-forces-status',
      'aaa-xxx-treaty',
      'xxx-yyy-relations',
    ]);
    expect(through('official', '2013-06-01', 'XXX')).toEqual(['aaa-xxx-first-operation', 'aaa-xxx-treaty']);
  });
});

describe('coverage', () => {
  test('a host is covered from its first day to the last day read', () => {
    expect(
      ['2011-12-31', '2012-01-01', '2024-12-31', '2025-01-01'].map((date) => isCovered(atlas, 'XXX', day(date))),
    ).toEqual([false, true, true, false]);
  });

  test('a host without coverage is covered on no day', () => {
    expect(isCovered(atlas, 'ZZZ', day('2022-01-01'))).toBe(false);
  });

  test('a thin span goes from its first to its last day', () => {
    expect(atlas.coverage.get('XXX')?.thin).toEqual([[day('2015-01-01'), day('2016-12-31')]]);
  });
});

describe('chips of a board', () => {
  const choice: ChipChoice = { hosts: ['XXX', 'YYY'], partners: ['AAA', 'BBB'], group: 'presence' };
  const says = (date: string) => chipsAt(lives, choice, day(date)).map(({ status, absence }) => status ?? absence);

  test('stand by host, and within a host in the order of the partners', () => {
    expect(chipsAt(lives, choice, day('2022-01-01')).map(({ host, partner }) => `${host} ${partner}`)).toEqual([
      'XXX AAA',
      'XXX BBB',
      'YYY AAA',
      'YYY BBB',
    ]);
  });

  test('say what holds on the day', () => {
    expect(says('2022-08-14')).toEqual(['ending', 'in-force', 'nothing-found', 'nothing-found']);
    expect(says('2022-08-15')).toEqual(['ended', 'in-force', 'nothing-found', 'nothing-found']);
    expect(says('2019-12-31')).toEqual(['in-force', 'nothing-found', 'not-covered', 'not-covered']);
  });

  test('of a bloc colour no member', () => {
    const supplies = chipsAt(
      lives,
      { hosts: ['XXX', 'BLOC'], partners: ['AAA'], group: 'supplies' },
      day('2024-01-01'),
    );
    expect(supplies.map(({ status }) => status)).toEqual([null, 'in-force']);
  });

  test('of a tie between equals answer from both sides', () => {
    const equals = chipsAt(
      lives,
      { hosts: ['XXX', 'YYY'], partners: ['XXX', 'YYY'], group: 'diplomacy' },
      day('2022-05-01'),
    );
    expect(equals.map(({ host, partner, status }) => [host, partner, status])).toEqual([
      ['XXX', 'XXX', null],
      ['XXX', 'YYY', 'suspended'],
      ['YYY', 'XXX', 'suspended'],
      ['YYY', 'YYY', null],
    ]);
  });

  test('a move names the hosts whose chips it changed, and no other', () => {
    const board = chipBoard(lives, choice, day('2022-08-14'));
    expect(board.moveTo(day('2022-08-15'))).toEqual(['XXX']);
    expect(board.moveTo(day('2022-08-15'))).toEqual([]);
    expect(board.moveTo(day('2022-08-16'))).toEqual([]);
    expect(board.moveTo(day('2022-08-14'))).toEqual(['XXX']);
  });

  test('the days of statuses ascend, each once, and between two of them no status changes', () => {
    const { statusDays } = chipBoard(lives, choice, day('2022-01-01'));
    expect(statusDays.length).toBeGreaterThan(1);
    expect(statusDays).toEqual([...new Set(statusDays)].sort((a, b) => a - b));
    const statuses = (at: number): (string | null)[] => chipsAt(lives, choice, at).map((chip) => chip.status);
    for (const [index, from] of statusDays.entries()) {
      const last = (statusDays[index + 1] ?? from + 400) - 1;
      expect(statuses(last)).toEqual(statuses(from));
    }
  });

  /** Random ties among two partners and two hosts, some of them symmetric, with coverage that begins and ends among them. */
  const someAtlas = fc
    .array(fc.tuple(someTie, fc.constantFrom('AAA', 'BBB'), fc.constantFrom('XXX', 'YYY'), fc.boolean()), {
      maxLength: 8,
    })
    .map((list): Atlas => ({
      ties: list.map(([tie, partner, host, symmetric], index) => ({
        ...tie,
        id: `t${index}`,
        partner,
        host,
        symmetric,
      })),
      fadeAfterDays: { presence: 40, agreements: null, supplies: 90, diplomacy: null, pressure: 20 },
      coverage: new Map([
        ['XXX', { from: day('2020-03-01'), looked: day('2021-02-01'), thin: [], partners: new Set(['AAA']) }],
      ]),
      readUntil: day('2021-01-15'),
    }));

  test('a board moved along any path shows what the last day shows directly', () => {
    const path = fc.array(anyDay, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(someAtlas, fc.constantFrom(...GROUPS), anyDay, path, (some, group, start, days) => {
        const all = livesOf(some, null);
        const chosen = { hosts: ['XXX', 'YYY', 'AAA'], partners: ['AAA', 'BBB', 'YYY'], group };
        const board = chipBoard(all, chosen, start);
        for (const to of days) {
          board.moveTo(to);
          expect(board.rows.flatMap(({ chips }) => chips)).toEqual(chipsAt(all, chosen, to));
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('coverage', () => {
  const chip = (partner: string, on: string): string | null =>
    chipsAt(
      livesOf({ ...atlas, ties: [] }, null),
      { hosts: ['XXX'], partners: [partner], group: 'presence' },
      day(on),
    )[0]!.absence;

  test('a partner that was looked for and not found is told apart from one that nobody sought', () => {
    expect(chip('AAA', '2020-01-01')).toBe('nothing-found');
    expect(chip('CCC', '2020-01-01')).toBe('nothing-found');
    expect(chip('DDD', '2020-01-01')).toBe('not-covered');
    expect(chip('AAA', '2011-12-31')).toBe('not-covered');
  });

  test('a tie of the record makes its partner one that was looked for', () => {
    expect(atlas.coverage.get('YYY')!.partners).toContain('CCC');
  });

  test('a thin span is thin on its first and last day and not beyond', () => {
    const thin = (on: string): boolean => isThin(atlas, 'XXX', day(on));
    expect([thin('2014-12-31'), thin('2015-01-01'), thin('2016-12-31'), thin('2017-01-01')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('the table counts each source page once a year, and lists who was sought in vain', () => {
    const { rows } = coverageTable(recordOf());
    const row = rows.find(({ host }) => host === 'XXX')!;
    expect(row.partners.find(({ partner }) => partner === 'CCC')).toBeDefined();
    const total = (years: Readonly<Record<string, number>>): number => Object.values(years).reduce((a, b) => a + b, 0);
    expect(total(row.years)).toBeGreaterThan(0);
    expect(total(row.years)).toBeLessThanOrEqual(row.partners.reduce((sum, { years }) => sum + total(years), 0));
  });
});

describe('chips that differ between two dates', () => {
  test('stand with those that ended first, then those that began', () => {
    const choice = { hosts: ['XXX'], partners: ['BBB', 'AAA'], group: 'presence' } as const;
    const found = chipDifferences(lives, choice, day('2020-08-16'), day('2022-08-16'));
    expect(found.map(({ before, after }) => [after.partner, before.status, after.status])).toEqual([
      ['AAA', 'in-force', 'ended'],
      ['BBB', null, 'in-force'],
    ]);
  });

  test('stand by what they came to: ended, in force, ending, anything else', () => {
    const became = (partner: string, before: Status | null, after: Status) => {
      const events = [before, after].flatMap((effect, index) =>
        effect === null ? [] : [eventOf(`${partner}-${index}`, `202${index}-06-01`, 'reported', { effect })],
      );
      return tieOf({ id: `tie-${partner}`, partner, events });
    };
    const ties = [
      became('A', null, 'ended'),
      became('B', 'in-force', 'suspended'),
      became('C', 'in-force', 'ending'),
      became('D', null, 'in-force'),
      became('E', 'in-force', 'ended'),
      became('F', 'proposed', 'proposed'),
    ];
    const choice = { hosts: ['XXX'], partners: ['A', 'B', 'C', 'D', 'E', 'F'], group: 'presence' } as const;
    const found = chipDifferences(livesOf({ ...atlas, ties }, null), choice, day('2021-01-01'), day('2022-01-01'));
    expect(found.map(({ after }) => after.partner)).toEqual(['E', 'D', 'C', 'A', 'B']);
  });

  test('tell of measures, whose marks stand beside the chip: the first, a further one, one lifted of two, the last', () => {
    const measure = (id: string, from: string, until: string) =>
      tieOf({
        id,
        kind: 'sanctions',
        tie: 'adverse',
        partner: 'AAA',
        events: [eventOf(`${id}-1`, from, 'imposed'), eventOf(`${id}-2`, until, 'lifted')],
      });
    const ties = [measure('a', '2020-06-01', '2021-06-01'), measure('b', '2020-08-01', '2021-08-01')];
    const choice = { hosts: ['XXX'], partners: ['AAA'], group: 'pressure' } as const;
    const between = (from: string, to: string) =>
      chipDifferences(livesOf({ ...atlas, ties }, null), choice, day(from), day(to)).map(
        ({ before, after, beside }) => [before.status, after.status, beside],
      );
    expect(between('2020-05-01', '2020-07-01')).toEqual([[null, 'in-force', undefined]]);
    expect(between('2020-07-01', '2020-09-01')).toEqual([[null, 'in-force', 'more']]);
    expect(between('2021-05-01', '2021-07-01')).toEqual([[null, 'in-force', 'fewer']]);
    expect(between('2021-07-01', '2021-09-01')).toEqual([['in-force', 'ended', undefined]]);
    expect(between('2020-09-01', '2020-10-01')).toEqual([]);
  });

  test('leave out those that say the same', () => {
    const choice = { hosts: ['XXX', 'YYY'], partners: ['AAA', 'BBB'], group: 'presence' } as const;
    expect(chipDifferences(lives, choice, day('2022-08-16'), day('2022-08-17'))).toEqual([]);
  });
});

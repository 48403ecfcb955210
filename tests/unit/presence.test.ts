import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { livesOf, type Atlas } from '../../src/query/atlas.ts';
import { chipsAt } from '../../src/query/chipsAt.ts';
import { isReportedIn, presenceThroughTime, stepOn } from '../../src/query/presence.ts';
import { anyDay, day, eventOf, someTie, tieOf } from '../fixture/arbitrary.ts';

const coverage = (hosts: readonly string[]): Atlas['coverage'] =>
  new Map(
    hosts.map((host) => [
      host,
      { from: day('2010-01-01'), looked: day('2024-01-01'), thin: [], partners: new Set(['AAA', 'BBB']) },
    ]),
  );
const atlasOf = (ties: Atlas['ties'], presence: number | null = null): Atlas => ({
  ties,
  fadeAfterDays: { presence, agreements: null, supplies: null, diplomacy: null, pressure: null },
  coverage: coverage(['XXX', 'YYY']),
  readUntil: day('2024-01-01'),
});
const CHOICE = { hosts: ['XXX', 'YYY'], partners: ['AAA'], group: 'presence' } as const;

describe('presence through time', () => {
  const tie = (id: string, host: string, events: readonly (readonly [string, 'started' | 'suspended' | 'ended'])[]) =>
    tieOf({
      id,
      partner: 'AAA',
      host,
      events: events.map(([on, change]) => eventOf(`${id}-${on}`, on, change, { sides: ['partner'] })),
    });

  test('counts the hosts in which forces are reported, from day to day', () => {
    const lives = livesOf(
      atlasOf([
        tie('a', 'XXX', [
          ['2013-01-11', 'started'],
          ['2022-08-15', 'ended'],
        ]),
        tie('b', 'YYY', [['2015-06-01', 'started']]),
      ]),
      null,
    );
    const [series] = presenceThroughTime(lives, CHOICE, day('2012-01-01'), day('2023-01-01'));
    expect(series!.steps.map((step) => [step.day, step.hosts])).toEqual([
      [day('2012-01-01'), []],
      [day('2013-01-11'), ['XXX']],
      [day('2015-06-01'), ['XXX', 'YYY']],
      [day('2022-08-15'), ['YYY']],
    ]);
  });

  test('does not count what is suspended', () => {
    const lives = livesOf(
      atlasOf([
        tie('a', 'XXX', [
          ['2013-01-11', 'started'],
          ['2020-08-21', 'suspended'],
        ]),
      ]),
      null,
    );
    const [series] = presenceThroughTime(lives, CHOICE, day('2012-01-01'), day('2023-01-01'));
    expect(series!.steps.at(-1)).toEqual({ day: day('2020-08-21'), hosts: [], faded: [] });
  });

  test('tells apart what was not reported for longer than the threshold', () => {
    const lives = livesOf(atlasOf([tie('a', 'XXX', [['2013-01-01', 'started']])], 365), null);
    const [series] = presenceThroughTime(lives, CHOICE, day('2012-01-01'), day('2016-01-01'));
    expect(stepOn(series!, day('2013-06-01'))).toMatchObject({ hosts: ['XXX'], faded: [] });
    expect(stepOn(series!, day('2015-06-01'))).toMatchObject({ hosts: ['XXX'], faded: ['XXX'] });
    expect(stepOn(series!, day('2011-06-01'))).toBeNull();
  });

  test('says on any day what the chips of that day say', () => {
    const ties = fc
      .array(fc.tuple(someTie, fc.constantFrom('XXX', 'YYY'), fc.constantFrom('AAA', 'BBB')), { maxLength: 6 })
      .map((list) => list.map(([one, host, partner], index) => ({ ...one, id: `t${index}`, host, partner })));
    fc.assert(
      fc.property(ties, anyDay, anyDay, anyDay, (some, a, b, c) => {
        const [from, on, to] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
        const lives = livesOf(atlasOf(some, 200), null);
        const choice = { ...CHOICE, partners: ['AAA', 'BBB'] };
        for (const series of presenceThroughTime(lives, choice, from, to)) {
          const said = chipsAt(lives, { ...choice, partners: [series.partner] }, on).filter(isReportedIn);
          expect(stepOn(series, on)!.hosts).toEqual(said.map(({ host }) => host));
        }
      }),
      { numRuns: 300 },
    );
  });
});

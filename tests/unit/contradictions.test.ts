import { describe, expect, it } from 'vitest';
import type { EventDetail } from '../../src/record/format.ts';
import { contradictionsOf, hasContradictions, type Figure } from '../../src/ui/versions.ts';

const event = (id: string, date: string, more: Partial<EventDetail> = {}): EventDetail => ({
  id,
  date,
  change: 'reported',
  says: [],
  summary: id,
  review: 'second-read',
  lenses: 0,
  citations: [],
  ...more,
});
const figure = (
  whose: string,
  numbers: Omit<Figure, 'whose' | 'scope'>,
  scope: Figure['scope'] = 'present',
): Figure => ({
  whose,
  scope,
  ...numbers,
});
const clashing = (...events: EventDetail[]): string[][] =>
  contradictionsOf(events).clashes.map(({ figures }) => figures.map(({ figure: one }) => one.whose));

describe('a denial', () => {
  it('stands beside what it denies, several by date', () => {
    const { denied } = contradictionsOf([
      event('later', '2022-03-01', { denies: 'claim' }),
      event('claim', '2022-01-01'),
      event('sooner', '2022-01-02', { denies: 'claim' }),
      event('alone', '2022-01-03'),
    ]);
    expect(denied.map(({ claim, denials }) => [claim.id, denials.map(({ id }) => id)])).toEqual([
      ['claim', ['sooner', 'later']],
    ]);
  });

  it('of what is not shown is none', () => {
    expect(contradictionsOf([event('denial', '2022-01-02', { denies: 'claim' })]).denied).toEqual([]);
  });
});

describe('figures of personnel', () => {
  it('contradict where two claimants give different ones for the same time', () => {
    const [a, b] = [
      event('a', '2023-10-10', { personnel: [figure('A', { about: 1400 })] }),
      event('b', '2023-10', { personnel: [figure('B', { about: 1500 })] }),
    ];
    expect(clashing(a, b)).toEqual([['A', 'B']]);
  });

  it('contradict within one event', () => {
    const both = [figure('A', { min: 800 }), figure('B', { max: 500 })];
    expect(clashing(event('a', '2023-10-10', { personnel: both }))).toEqual([['A', 'B']]);
  });

  it('do not where both can be right', () => {
    const both = [figure('A', { min: 250, max: 350 }), figure('B', { about: 300 }), figure('C', { min: 100 })];
    expect(clashing(event('a', '2023-10-10', { personnel: both }))).toEqual([]);
  });

  it('do not at another time, of another scope, or by the same claimant', () => {
    const first = event('a', '2023-10-10', { personnel: [figure('A', { about: 1 })] });
    for (const [date, other] of [
      ['2023-10-11', figure('B', { about: 2 })],
      ['2023-10-10', figure('B', { about: 2 }, 'leaving')],
      ['2023-10-10', figure('A', { about: 2 })],
    ] as const)
      expect(clashing(first, event('b', date, { personnel: [other] }))).toEqual([]);
  });

  it('of three that contradict one another are one table', () => {
    const three = [figure('A', { about: 1 }), figure('B', { about: 2 }), figure('C', { about: 3 })];
    expect(clashing(event('a', '2023-10-10', { personnel: three }))).toEqual([['A', 'B', 'C']]);
  });
});

describe('a partnership', () => {
  it('of one voice has no contradictions', () => {
    expect(hasContradictions(contradictionsOf([event('a', '2022')]))).toBe(false);
  });
});

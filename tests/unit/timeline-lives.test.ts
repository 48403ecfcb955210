import { describe, expect, it } from 'vitest';
import { dayOf, type Day } from '../../src/model/day.ts';
import { edtf } from '../../src/model/edtf.ts';
import { foldLife, type Life } from '../../src/model/fold.ts';
import type { Tie, TieEvent } from '../../src/model/tie.ts';
import type { Change, Side } from '../../src/model/words.ts';
import { barOf, lanesOf } from '../../src/timeline/lifeLanes.ts';

function event(id: string, change: Change, date: string, sides: readonly Side[] = ['partner', 'host']): TieEvent {
  const { earliest, latest } = edtf(date);
  return {
    id,
    change,
    effect: null,
    date,
    earliest,
    latest,
    known: latest,
    contemporary: true,
    lenses: 63,
    sides,
    denies: null,
    due: null,
    from: null,
  };
}

function life(events: readonly TieEvent[], { partner = 'P', id = 'tie', fade = null as number | null } = {}): Life {
  const tie: Tie = {
    id,
    partner,
    host: 'H',
    formation: null,
    kind: 'troops',
    group: 'presence',
    tie: 'cooperation',
    counterpart: null,
    succeeds: null,
    symmetric: false,
    covers: [],
    between: [],
    before: null,
    events,
  };
  return foldLife(tie, { known: null, fadeAfterDays: fade });
}

const FROM = dayOf(2012, 1, 1);
const TO = dayOf(2026, 6, 5);
const bar = (one: Life): ReturnType<typeof barOf> => barOf(one, FROM, TO, 'title');

describe('the bar of a life', () => {
  it('runs from the day it began to the day before it ended', () => {
    const { segments, events } = bar(life([event('a', 'started', '2014-08-01'), event('b', 'ended', '2022-08-15')]));
    expect(segments).toEqual([
      { from: dayOf(2014, 8, 1), to: dayOf(2022, 8, 14), status: 'in-force', standing: 'both' },
    ]);
    expect(events).toEqual([
      { id: 'a', day: dayOf(2014, 8, 1) },
      { id: 'b', day: dayOf(2022, 8, 15) },
    ]);
  });

  it('is soft where a date is: from the earliest to the latest bound', () => {
    const [segment] = bar(life([event('a', 'started', '2021-12'), event('b', 'ended', '2025')])).segments;
    expect(segment).toMatchObject({
      fromSoft: dayOf(2021, 12, 1),
      from: dayOf(2021, 12, 31),
      to: dayOf(2024, 12, 31),
      toSoft: dayOf(2025, 12, 30),
    });
  });

  it('goes to the end of the span while nothing ends it', () => {
    expect(bar(life([event('a', 'started', '2014-08-01')])).segments.at(-1)).toMatchObject({ to: TO });
  });

  it('changes its look where the status or who says so changes, without a gap', () => {
    const { segments } = bar(
      life([
        event('a', 'started', '2014-08-01', ['third-party']),
        event('b', 'renewed', '2016-03-01'),
        event('c', 'suspended', '2018-01-01'),
      ]),
    );
    expect(segments.map(({ status, standing }) => `${status} ${standing}`)).toEqual([
      'in-force third-party',
      'in-force both',
      'suspended both',
    ]);
    expect(segments.map(({ to }, i) => (segments[i + 1]?.from ?? TO + 1) - to)).toEqual([1, 1, 1]);
  });

  it('pales from the day on which the chip fades until it is reported again, and is solid from there', () => {
    const from = dayOf(2014, 8, 1);
    const silent = bar(life([event('a', 'started', '2014-08-01')], { fade: 100 })).segments;
    expect(silent).toEqual([
      { from, to: from + 100, status: 'in-force', standing: 'both' },
      { from: from + 101, to: TO, status: 'in-force', standing: 'both', silence: 'fading' },
    ]);
    const spoken = bar(
      life([event('a', 'started', '2014-08-01'), event('b', 'renewed', '2026-06-01')], { fade: 100 }),
    ).segments;
    expect(spoken.map(({ from: first, silence }) => [first, silence])).toEqual([
      [from, undefined],
      [from + 101, 'fading'],
      [dayOf(2026, 6, 1), undefined],
    ]);
  });

  it('tells what lapsed, since neither side ever confirmed it, from what fades', () => {
    const { segments } = bar(
      life([event('a', 'started', '2014-08-01', ['third-party']), event('b', 'ended', '2020')], { fade: 100 }),
    );
    expect(segments.map(({ silence }) => silence)).toEqual([undefined, 'lapsed']);
    // The uncertain day of its end makes nothing soft of which nothing was heard.
    expect(segments[1]!.toSoft).toBeUndefined();
  });

  it('is cut to the span and never runs backwards', () => {
    const { segments } = barOf(life([event('a', 'started', '2010'), event('b', 'ended', '2030')]), FROM, TO, '');
    expect(segments).toHaveLength(1);
    expect(segments[0]!.from).toBeGreaterThanOrEqual(FROM);
    expect(segments[0]!.to).toBeLessThanOrEqual(TO);
    // The end may have come before the beginning was sure.
    const [unsure] = bar(life([event('a', 'started', '2022'), event('b', 'ended', '2022-12-31~')])).segments;
    expect(unsure!.to).toBeGreaterThanOrEqual(unsure!.from - 1);
  });
});

describe('the lanes', () => {
  const words = {
    partyOf: (one: Life) => one.tie.partner,
    partyName: (party: string) => `name of ${party}`,
    colorOf: (party: string): Day => (party === 'P' ? 0 : 1),
    titleOf: (one: Life) => one.tie.id,
  };

  it('hold the ties of one partner each, in the order in which they come', () => {
    const lanes = lanesOf(
      [
        life([event('a', 'started', '2014-08-01')], { id: 't1' }),
        life([event('b', 'started', '2015-08-01')], { id: 't2', partner: 'Q' }),
        life([event('c', 'started', '2016-08-01')], { id: 't3' }),
      ],
      { from: FROM, to: TO },
      words,
    );
    expect(
      lanes.map(({ key, label, colorIndex, bars }) => [key, label, colorIndex, bars.map((one) => one.key)]),
    ).toEqual([
      ['P', 'name of P', 0, ['t1', 't3']],
      ['Q', 'name of Q', 1, ['t2']],
    ]);
  });

  it('leave out what has nothing in the span', () => {
    const lanes = lanesOf(
      [life([event('a', 'started', '2001-01-01'), event('b', 'ended', '2003-01-01')])],
      { from: FROM, to: TO },
      words,
    );
    expect(lanes).toEqual([]);
  });
});

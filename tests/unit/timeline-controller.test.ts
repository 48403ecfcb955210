import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoOf } from '../../src/model/day.ts';
import { DWELL, dwellFor, timelineController, type TimelineController } from '../../src/timeline/controller.ts';

const span = fc
  .tuple(
    fc.integer({ min: 10_000, max: 21_000 }),
    fc.integer({ min: 0, max: 8_000 }),
    fc.array(fc.integer({ min: 9_000, max: 30_000 }), { maxLength: 120 }),
  )
  .map(([first, length, days]) => ({
    first,
    last: first + length,
    changeDays: [...new Set(days)].sort((a, b) => a - b),
  }));
const spanAndDay = fc.tuple(span, fc.integer({ min: 8_000, max: 31_000 }));

/** All steps of a run, no more than could ever be. */
function run(controller: TimelineController, from: number): { days: number[]; ms: number } {
  const days: number[] = [];
  let [at, ms] = [from, 0];
  for (let step = controller.playPlan(at); step !== null; step = controller.playPlan(at)) {
    days.push(step.day);
    ms += step.dwellMs;
    at = step.day;
    if (days.length > 20_000) throw new Error('play does not end');
  }
  return { days, ms };
}

describe('steps from change to change', () => {
  const controller = timelineController({ first: 100, last: 200, changeDays: [90, 100, 120, 121, 180, 230] });

  it('go to the next change and back to the one before', () => {
    expect(controller.next(100)).toBe(120);
    expect(controller.next(120)).toBe(121);
    expect(controller.previous(121)).toBe(120);
    expect(controller.previous(150)).toBe(121);
  });

  it('end at the last and at the first change within the span', () => {
    expect(controller.next(180)).toBeNull();
    expect(controller.previous(100)).toBeNull();
  });

  it('come back to a change from the one after it, and never skip one', () => {
    fc.assert(
      fc.property(spanAndDay, ([given, day]) => {
        const { next, previous, changeDays } = timelineController(given);
        const after = next(day);
        if (after !== null) {
          expect(after).toBeGreaterThan(day);
          expect(changeDays.some((other) => other > day && other < after)).toBe(false);
          expect(previous(after)).toBe(changeDays.findLast((other) => other <= day) ?? null);
        }
        const before = previous(day);
        if (before !== null) {
          expect(before).toBeLessThan(day);
          expect(next(before)).toBe(changeDays.find((other) => other >= day) ?? null);
        }
      }),
    );
  });

  it('never leave the span', () => {
    fc.assert(
      fc.property(spanAndDay, ([given, day]) => {
        const controller_ = timelineController(given);
        const { next, previous, monthForward, monthBack, clamp, playPlan } = controller_;
        const reached = [
          next(day),
          previous(day),
          monthForward(day),
          monthBack(day),
          clamp(day),
          playPlan(day)?.day ?? null,
        ];
        for (const one of reached) {
          if (one === null) continue;
          expect(one).toBeGreaterThanOrEqual(given.first);
          expect(one).toBeLessThanOrEqual(given.last);
        }
      }),
    );
  });

  it('refuse a span that ends before it begins', () => {
    expect(() => timelineController({ first: 2, last: 1, changeDays: [] })).toThrow(RangeError);
  });
});

describe('steps by a month', () => {
  const { monthForward, monthBack, clamp } = timelineController({
    first: dayOf(2012, 1, 1),
    last: dayOf(2026, 6, 5),
    changeDays: [],
  });

  it('keep the day of the month, or take the last day of a shorter one', () => {
    expect(isoOf(monthForward(dayOf(2022, 8, 16)))).toBe('2022-09-16');
    expect(isoOf(monthForward(dayOf(2023, 1, 31)))).toBe('2023-02-28');
    expect(isoOf(monthBack(dayOf(2024, 3, 31)))).toBe('2024-02-29');
    expect(isoOf(monthBack(dayOf(2024, 1, 15)))).toBe('2023-12-15');
  });

  it('stop at the ends', () => {
    expect(isoOf(monthBack(dayOf(2012, 1, 5)))).toBe('2012-01-01');
    expect(isoOf(monthForward(dayOf(2026, 6, 1)))).toBe('2026-06-05');
    expect(clamp(dayOf(2030, 1, 1))).toBe(dayOf(2026, 6, 5));
    expect(clamp(15_400.4)).toBe(15_400);
  });
});

describe('play', () => {
  it('always goes on, ends on the last day, and stays on each stop for the time that its dwell allows', () => {
    fc.assert(
      fc.property(spanAndDay, ([given, day]) => {
        const controller = timelineController(given);
        const start = controller.clamp(day);
        const { days } = run(controller, start);
        expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
        expect(days.every((one) => one > start)).toBe(true);
        if (start < given.last) expect(days.at(-1)).toBe(given.last);
        else expect(days).toEqual([]);
        const step = controller.playPlan(start);
        if (step) {
          expect(step.dwellMs).toBeGreaterThanOrEqual(DWELL.least);
          expect(step.dwellMs).toBeLessThanOrEqual(DWELL.most);
        }
      }),
    );
  });

  it('passes every change: each is shown at the stop on or after it', () => {
    fc.assert(
      fc.property(span, (given) => {
        const controller = timelineController(given);
        const { days } = run(controller, given.first);
        for (const change of controller.changeDays) {
          const shownAt = [given.first, ...days].find((stop) => stop >= change);
          expect(shownAt).toBeDefined();
          expect(shownAt! - change).toBeLessThanOrEqual(27);
        }
      }),
    );
  });

  it('makes one stop of changes within a few days, the last of them', () => {
    const controller = timelineController({ first: 0, last: 100, changeDays: [10, 11, 13, 40, 44] });
    expect(run(controller, 0).days).toEqual([13, 40, 44, 100]);
  });

  it('stays longer before a longer silence', () => {
    expect(dwellFor(1)).toBeLessThan(dwellFor(30));
    expect(dwellFor(2000)).toBe(DWELL.most);
    expect(dwellFor(0)).toBe(DWELL.least);
  });

  it('takes about a minute for the changes of fourteen years, however many', () => {
    const [first, last] = [dayOf(2012, 1, 1), dayOf(2026, 6, 5)];
    // Ever denser towards the end, as records are.
    const changesOf = (count: number): number[] => [
      ...new Set(
        Array.from({ length: count }, (_, i) => Math.round(first + (last - first) * Math.sqrt((i + 1) / (count + 1)))),
      ),
    ];
    for (const count of [150, 206, 400, 1500]) {
      const { ms } = run(timelineController({ first, last, changeDays: changesOf(count) }), first);
      expect(ms / 1000).toBeGreaterThan(35);
      expect(ms / 1000).toBeLessThan(72);
    }
  });
});

/**
 * Moving through time, without a page: to the next change, by a month, and at the pace at which a class can follow.
 * Pure; the component and the embed both ask it.
 */
import { calendarOf, dayOf, type Day } from '../model/day.ts';

export interface TimelineSpan {
  readonly first: Day;
  readonly last: Day;
  /** Days on which something shown changes, ascending; those outside the span are left out. */
  readonly changeDays: readonly Day[];
}

/** Where play goes from a day, and how long it stays on that day before. */
export interface PlayStep {
  readonly day: Day;
  readonly dwellMs: number;
}

export interface TimelineController {
  readonly first: Day;
  readonly last: Day;
  /** The changes within the span. */
  readonly changeDays: readonly Day[];
  /** The nearest day of the span. */
  readonly clamp: (day: Day) => Day;
  /** The first change after a day; null after the last. */
  readonly next: (day: Day) => Day | null;
  /** The last change before a day; null before the first. */
  readonly previous: (day: Day) => Day | null;
  /** A month on or back: the same day of the month, or its last day where it is shorter. */
  readonly monthForward: (day: Day) => Day;
  readonly monthBack: (day: Day) => Day;
  /** The next stop of play; null on the last day. */
  readonly playPlan: (day: Day) => PlayStep | null;
}

/** Play stays at least and at most so long on a stop, and longer the longer nothing happens after it. */
export const DWELL = { least: 250, most: 1100, perDay: 5 } as const;

/** Changes within so many days of one another are one stop: the shortest window that keeps a run below its limit. */
const WINDOWS: readonly number[] = [3, 5, 8, 12, 18, 27];
const LONGEST_RUN_MS = 70_000;

/** How long play stays on a day from which the next stop is so many days away. */
export function dwellFor(days: number): number {
  return Math.min(DWELL.most, DWELL.least + DWELL.perDay * Math.max(0, days));
}

/** Index of the first of ascending days that is after the given one. */
function firstAfter(days: readonly Day[], day: Day): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Days merged into stops: each the last day of those that begin within `window` days, so that all are shown at it. */
function merged(days: readonly Day[], window: number): Day[] {
  const stops: Day[] = [];
  let start = -Infinity;
  for (const day of days) {
    if (day - start <= window) stops[stops.length - 1] = day;
    else {
      stops.push(day);
      start = day;
    }
  }
  return stops;
}

function runTime(stops: readonly Day[], first: Day): number {
  return stops.reduce((sum, stop, index) => sum + dwellFor(stop - (stops[index - 1] ?? first)), 0);
}

function stopsOf(changeDays: readonly Day[], first: Day, last: Day): Day[] {
  const withLast = (window: number): Day[] => {
    const stops = merged(changeDays, window).filter((day) => day > first);
    // Play ends on the last day, whether or not anything changes there.
    return stops.at(-1) === last || first === last ? stops : [...stops, last];
  };
  const window = WINDOWS.find((one) => runTime(withLast(one), first) <= LONGEST_RUN_MS) ?? WINDOWS.at(-1)!;
  return withLast(window);
}

function monthsFrom(day: Day, months: number): Day {
  const { year, month, day: date } = calendarOf(day);
  const lengthThen = calendarOf(dayOf(year, month + months + 1, 0)).day;
  return dayOf(year, month + months, Math.min(date, lengthThen));
}

/** Throws a `RangeError` where the first day is after the last. */
export function timelineController({ first, last, changeDays: given }: TimelineSpan): TimelineController {
  if (!(first <= last)) throw new RangeError(`a span of time from day ${first} to day ${last} has no days`);
  const changeDays = given.filter((day) => day >= first && day <= last);
  const stops = stopsOf(changeDays, first, last);
  const clamp = (day: Day): Day => Math.min(last, Math.max(first, Math.round(day)));
  return {
    first,
    last,
    changeDays,
    clamp,
    next: (day) => changeDays[firstAfter(changeDays, day)] ?? null,
    previous: (day) => changeDays[firstAfter(changeDays, day - 1) - 1] ?? null,
    monthForward: (day) => clamp(monthsFrom(clamp(day), 1)),
    monthBack: (day) => clamp(monthsFrom(clamp(day), -1)),
    playPlan(day) {
      const stop = stops[firstAfter(stops, day)];
      return stop === undefined ? null : { day: stop, dwellMs: dwellFor(stop - Math.max(first, day)) };
    },
  };
}

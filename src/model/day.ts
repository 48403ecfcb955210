/**
 * Days as whole numbers: day 0 is 1970-01-01 in UTC. All dates of the record are compared as such numbers, never as
 * strings or as `Date`, so that no time zone can move an event.
 */
export type Day = number;

const MS_PER_DAY = 86_400_000;

/** The day number of a calendar date; `month` counts from 1. A day past the end of its month rolls over. */
export function dayOf(year: number, month: number, day: number): Day {
  return Math.round(Date.UTC(year, month - 1, day) / MS_PER_DAY);
}

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The calendar date of a day number. */
export function calendarOf(day: Day): CalendarDate {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `2022-08-16` for a day number. */
export function isoOf(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day number of `2022-08-16`; null where the text is no calendar date (`2022-02-30`, `16.8.2022`). */
export function parseIsoDay(text: string): Day | null {
  const match = ISO_DAY.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const number = dayOf(year, month, day);
  const back = calendarOf(number);
  return back.month === month && back.day === day ? number : null;
}

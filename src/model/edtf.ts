/**
 * The dates of the record: a profile of EDTF (Library of Congress, 2019; ISO 8601-2).
 *
 * | form | means | earliest and latest bound |
 * | --- | --- | --- |
 * | `2022`, `2022-08`, `2022-08-15` | that year, month, day | its first and last day |
 * | any of these with `~` | about then | widened by one unit on each side |
 * | `[2022-08-14,2022-08-15]` | one of these | from the first to the last of them |
 * | `[2022-08-14..2022-08-17]` | one day of this span | its first and last day |
 * | `2022-08-01/2022-08-03` | it lasted | from the first to the last day |
 *
 * The profile is ours because the one library for EDTF neither widens `~` nor bounds `[a..b]`; a property test holds
 * the plain forms against that library.
 */
import { calendarOf, dayOf, type Day } from './day.ts';

export type Precision = 'day' | 'month' | 'year';

/** One date of a given precision; `month` and `day` count from 1 and are 1 where the precision is coarser. */
export interface EdtfDate {
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export type EdtfForm = 'date' | 'oneOf' | 'within' | 'interval';

export interface Edtf {
  readonly text: string;
  /** `date`: one date. `oneOf`: a list of alternatives. `within`: one day of a span. `interval`: it lasted. */
  readonly form: EdtfForm;
  /** One date for `date`, two for `within` and `interval`, two or more for `oneOf`. */
  readonly dates: readonly EdtfDate[];
  /** The first day on which it can have been. */
  readonly earliest: Day;
  /** The last day on which it can have been. */
  readonly latest: Day;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~)?$/;

function parseDate(text: string): EdtfDate | string {
  const match = DATE.exec(text);
  if (!match) {
    return /[?%]/.test(text)
      ? `"${text}" marks a date as uncertain; use ~ for about, or a list [a,b] of the dates that are reported`
      : `"${text}" is not a year, a month or a day (2022, 2022-08, 2022-08-15, each with ~ for about)`;
  }
  const precision: Precision = match[3] ? 'day' : match[2] ? 'month' : 'year';
  const date = {
    precision,
    approximate: match[4] === '~',
    year: Number(match[1]),
    month: Number(match[2] ?? '1'),
    day: Number(match[3] ?? '1'),
  };
  const back = calendarOf(dayOf(date.year, date.month, date.day));
  if (back.year !== date.year || back.month !== date.month || back.day !== date.day) {
    return `"${text}" is not in the calendar`;
  }
  return date;
}

/** First and last day of a date, widened by one of its own units on each side where it is approximate. */
function boundsOf({ precision, approximate, year, month, day }: EdtfDate): [Day, Day] {
  const by = approximate ? 1 : 0;
  switch (precision) {
    case 'year':
      return [dayOf(year - by, 1, 1), dayOf(year + by, 12, 31)];
    case 'month':
      return [dayOf(year, month - by, 1), dayOf(year, month + 1 + by, 0)];
    case 'day':
      return [dayOf(year, month, day) - by, dayOf(year, month, day) + by];
  }
}

interface Split {
  readonly form: EdtfForm;
  readonly parts: readonly string[];
}

function split(text: string): Split | string {
  if (text.startsWith('[')) {
    if (!text.endsWith(']')) return `"${text}" opens a list that it does not close`;
    const inner = text.slice(1, -1);
    if (inner.includes('..')) return { form: 'within', parts: inner.split('..') };
    const parts = inner.split(',').map((part) => part.trim());
    return parts.length < 2 ? `"${text}" lists one date; write the date alone` : { form: 'oneOf', parts };
  }
  if (text.includes('/')) return { form: 'interval', parts: text.split('/') };
  return { form: 'date', parts: [text] };
}

/** Reads a date of the profile, or says in one sentence what is wrong with it. */
export function readEdtf(text: string): Edtf | { readonly problem: string } {
  const parts = split(text);
  if (typeof parts === 'string') return { problem: parts };
  if ((parts.form === 'within' || parts.form === 'interval') && parts.parts.length !== 2) {
    return { problem: `"${text}" must have two ends` };
  }
  const dates: EdtfDate[] = [];
  for (const part of parts.parts) {
    const date = parseDate(part);
    if (typeof date === 'string') return { problem: date };
    dates.push(date);
  }
  const bounds = dates.map(boundsOf);
  const spans = parts.form === 'within' || parts.form === 'interval';
  if (spans && (bounds[0]![0] > bounds[1]![0] || bounds[0]![1] > bounds[1]![1])) {
    return { problem: `"${text}" ends before it starts` };
  }
  return {
    text,
    form: parts.form,
    dates,
    earliest: Math.min(...bounds.map((bound) => bound[0])),
    latest: Math.max(...bounds.map((bound) => bound[1])),
  };
}

/** Like {@link readEdtf}, for texts that were checked before. Throws a `RangeError` naming the text. */
export function edtf(text: string): Edtf {
  const read = readEdtf(text);
  if ('problem' in read) throw new RangeError(read.problem);
  return read;
}

/** Whether the date names one day and nothing less. */
export function isExactDay(date: Edtf): boolean {
  return date.earliest === date.latest;
}

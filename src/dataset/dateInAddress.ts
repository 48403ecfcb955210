/**
 * The day or month of publication that stands in an address. Many papers put it there: `/2024/07/29/`, `/2024-07-29-`,
 * `-20240729`. Only what leaves no doubt is read; a date among the words of a slug is mostly the event's, and the first
 * or second number of `03-04-2022` may be the month.
 */
import { parseIsoDay } from '../model/day.ts';

/** Year, month and, where it stands there, day: as in `date-parts` of CSL. */
export type DateParts = readonly [year: number, month: number] | readonly [year: number, month: number, day: number];

/** No page is older than the web, and none was published in a year that begins with another century's number. */
const YEAR = String.raw`(199[1-9]|20\d\d)`;
const MONTH = String.raw`(0[1-9]|1[0-2])`;
const DAY = String.raw`(0[1-9]|[12]\d|3[01])`;

/** Folders, with or without the zero of a month or day. */
const FOLDERS = new RegExp(String.raw`/${YEAR}/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])(?=[/-]|$)`, 'g');
/** At the head of a folder or file, or a folder by itself: 2024-07-29, 2024_07_29. */
const HEAD = new RegExp(String.raw`/${YEAR}([-_.])${MONTH}\2${DAY}(?!\d)`, 'g');
/** At its end, before an ending: …-2024-07-29.html. */
const TAIL = new RegExp(String.raw`[-_]${YEAR}([-_.]?)${MONTH}\2${DAY}(?=(?:\.\w+)?/?$)`, 'g');
/** Eight figures as a folder, or at the head of one: /20240729/, /20240729-. Longer numbers count articles. */
const FIGURES = new RegExp(String.raw`/${YEAR}()${MONTH}${DAY}(?=[/_-]|\.\w+$|$)`, 'g');
/** A year and a month as folders, with no day behind them. */
const MONTH_FOLDERS = new RegExp(String.raw`/${YEAR}[/-]${MONTH}(?=/)(?!/\d{1,2}(?:[/-]|$))`, 'g');

/** Null where no date stands there, or several that differ. */
export function dateInAddress(url: string): DateParts | null {
  if (!URL.canParse(url)) return null;
  const { pathname, hostname } = new URL(url);
  // An archive's address tells when the page was copied.
  if (/(?:^|\.)(?:web\.archive\.org|archive\.(?:org|ph|is|today))$/.test(hostname)) return null;
  const days = [FOLDERS, HEAD, TAIL, FIGURES].flatMap((form) =>
    [...pathname.matchAll(form)].map((match): DateParts => {
      const [year, month, day] = match
        .slice(1)
        .filter((part) => /^\d+$/.test(part))
        .map(Number);
      return [year!, month!, day!];
    }),
  );
  const found =
    days.length > 0
      ? days
      : [...pathname.matchAll(MONTH_FOLDERS)].map((match): DateParts => [Number(match[1]), Number(match[2])]);
  const distinct = new Map(found.filter(isCalendar).map((parts) => [parts.join('-'), parts]));
  return distinct.size === 1 ? [...distinct.values()][0]! : null;
}

function isCalendar([year, month, day = 1]: DateParts): boolean {
  const two = (part: number): string => String(part).padStart(2, '0');
  return parseIsoDay(`${year}-${two(month)}-${two(day)}`) !== null;
}

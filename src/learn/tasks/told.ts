/** What the words of an event tell of days after it: a task that stands at a day may not show what came later. */
import { MONTHS } from '../../i18n/dates.ts';
import { parseIsoDay, type Day } from '../../model/day.ts';
import { edtf } from '../../model/edtf.ts';
import type { Lang } from '../../model/words.ts';
import type { TaskBook } from './book.ts';

/** `10 March 2022`, `June 2022`, `2022`; the number of a resolution is no year. */
const named = (lang: Lang): RegExp =>
  new RegExp(
    `(?:(?:(\\d{1,2})(?:er)?\\s+)?\\b(${MONTHS[lang].join('|')})\\s+)?\\b(?<!r[eé]solution\\s)((?:19|20)\\d\\d)\\b`,
    'giu',
  );
const NAMED: Readonly<Record<Lang, RegExp>> = { en: named('en'), fr: named('fr') };

/** The days, months and years that a text names, as EDTF. */
export function daysNamed(text: string, lang: Lang): string[] {
  return [...text.matchAll(NAMED[lang])].map(([, day, month, year]) => {
    if (month === undefined) return year!;
    const place = MONTHS[lang].findIndex((name) => name.toLowerCase() === month.toLowerCase()) + 1;
    const ofMonth = `${year!}-${String(place).padStart(2, '0')}`;
    const ofDay = `${ofMonth}-${(day ?? '').padStart(2, '0')}`;
    // A number before a month need not be a day of it.
    return day !== undefined && parseIsoDay(ofDay) !== null ? ofDay : ofMonth;
  });
}

/** A date after `by` that the words of an event name; null where there is none but the day that it set itself. */
export function toldAfter({ words, index }: TaskBook, id: string, by: Day): string | null {
  const detail = words.get(id)?.detail;
  if (!detail) return null;
  const due = 'due' in detail && detail.due !== undefined ? edtf(detail.due).latest : by;
  return (
    daysNamed(detail.summary, index.lang).find((date) => {
      const { earliest, latest } = edtf(date);
      return earliest > by && latest > due;
    }) ?? null
  );
}

/** Dates in words, with their uncertainty: "about August 2022", "between 14 and 17 August 2022". */
import { calendarOf, type Day } from '../model/day.ts';
import { edtf, type EdtfDate } from '../model/edtf.ts';
import type { Lang } from '../model/words.ts';

export const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
};

function dayNumber(day: number, lang: Lang): string {
  return lang === 'fr' && day === 1 ? '1er' : String(day);
}

function plain({ precision, year, month, day }: EdtfDate, lang: Lang): string {
  if (precision === 'year') return String(year);
  const name = MONTHS[lang][month - 1]!;
  return precision === 'month' ? `${name} ${year}` : `${dayNumber(day, lang)}\u00a0${name} ${year}`;
}

/** A day as readers write it. */
export function dayInWords(day: Day, lang: Lang): string {
  return plain({ precision: 'day', approximate: false, ...calendarOf(day) }, lang);
}

function oneDate(date: EdtfDate, lang: Lang): string {
  const words = plain(date, lang);
  if (!date.approximate) return words;
  return lang === 'fr' ? `vers ${date.precision === 'day' ? 'le ' : ''}${words}` : `about ${words}`;
}

/** Two dates joined, without repeating the month or year that they share. */
function joined(first: EdtfDate, last: EdtfDate, lang: Lang): [string, string] {
  const end = oneDate(last, lang);
  const bothPlain = !first.approximate && !last.approximate && first.precision === last.precision;
  if (!bothPlain || first.year !== last.year || first.precision === 'year') return [oneDate(first, lang), end];
  const name = MONTHS[lang][first.month - 1]!;
  if (first.precision === 'month') return [name, end];
  const day = dayNumber(first.day, lang);
  return [first.month === last.month ? day : `${day}\u00a0${name}`, end];
}

/** An EDTF date of the record in words. Throws a `RangeError` on a text that is no date of the profile. */
export function dateInWords(text: string, lang: Lang): string {
  const date = edtf(text);
  const [first, last] = [date.dates[0]!, date.dates.at(-1)!];
  // French names a day with its article where a preposition comes before it.
  const le = (one: EdtfDate): string => (lang === 'fr' && one.precision === 'day' && !one.approximate ? 'le ' : '');
  switch (date.form) {
    case 'date':
      return oneDate(first, lang);
    case 'oneOf': {
      const words = date.dates.map((one) => oneDate(one, lang));
      const or = lang === 'fr' ? ' ou ' : ' or ';
      if (words.length === 2) return joined(first, last, lang).join(or);
      return `${words.slice(0, -1).join(', ')}${or}${words.at(-1)!}`;
    }
    case 'within': {
      const [start, end] = joined(first, last, lang);
      return lang === 'fr' ? `entre ${le(first)}${start} et ${le(last)}${end}` : `between ${start} and ${end}`;
    }
    case 'interval': {
      if (first.approximate && last.approximate) {
        const exact = dateInWords(text.replaceAll('~', ''), lang);
        return lang === 'fr' ? `${exact} environ` : `about ${exact}`;
      }
      const [start, end] = joined(first, last, lang);
      if (lang === 'en') return `${start} to ${end}`;
      const isDay = (one: EdtfDate): boolean => one.precision === 'day' && !one.approximate;
      const from = isDay(first) ? 'du ' : /^[ao]/.test(start) ? 'd’' : 'de ';
      return `${from}${start} ${isDay(last) ? 'au' : 'à'} ${end}`;
    }
  }
}

/** "since 15 August 2022", "depuis le 15 août 2022". */
export function sinceDate(text: string, lang: Lang): string {
  const date = edtf(text);
  const words = dateInWords(text, lang);
  const { precision, approximate } = date.dates[0]!;
  if (date.form === 'within') return lang === 'fr' ? `depuis un jour ${words}` : `since a day ${words}`;
  if (lang === 'en') return `since ${words}`;
  if (approximate) return `depuis ${words.replace(/^vers /, 'environ ')}`;
  return precision === 'day' && date.form !== 'interval' ? `depuis le ${words}` : `depuis ${words}`;
}

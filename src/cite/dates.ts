/** Dates as each style writes them. */
import { MONTHS } from '../i18n/dates.ts';
import { readEdtf } from '../model/edtf.ts';
import type { Lang } from '../model/words.ts';
import type { CitableDate } from './citable.ts';
import { CITE_WORDS } from './words.ts';

/** Months as the MLA shortens them: those of four letters or fewer in English, of five in French, stay whole. */
const SHORT: Readonly<Record<Lang, readonly string[]>> = {
  en: ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'],
  fr: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juill.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
};

function dayFirst({ year, month, day }: CitableDate, months: readonly string[], lang: Lang): string {
  if (month === undefined) return String(year);
  const number = day === undefined ? '' : lang === 'fr' && day === 1 ? '1er ' : `${day} `;
  return `${number}${months[month - 1]!} ${year}`;
}

/** `March 8, 2017`, `8 mars 2017`. */
export function longDate(date: CitableDate, lang: Lang): string {
  const { year, month, day, circa } = date;
  const words =
    lang === 'en' && month !== undefined && day !== undefined
      ? `${MONTHS.en[month - 1]!} ${day}, ${year}`
      : dayFirst(date, MONTHS[lang], lang);
  return circa ? `${CITE_WORDS[lang].about} ${words}` : words;
}

/** `17 Feb. 2022`, `17 févr. 2022`. */
export function shortDate(date: CitableDate, lang: Lang): string {
  const words = dayFirst(date, SHORT[lang], lang);
  if (!date.circa) return words;
  return `${lang === 'en' ? 'circa' : CITE_WORDS.fr.about} ${words}`;
}

/** `2019, March 22`, `2019, 22 mars`; the year comes first. Without a date, that it has none. */
export function yearFirstDate(date: CitableDate | undefined, lang: Lang): string {
  const { noDate, about } = CITE_WORDS[lang];
  if (date === undefined) return noDate;
  const { year, month, day, circa } = date;
  const name = month === undefined ? null : MONTHS[lang][month - 1]!;
  const number = lang === 'fr' && day === 1 ? '1er' : day;
  const rest =
    name === null ? '' : number === undefined ? name : lang === 'en' ? `${name} ${number}` : `${number} ${name}`;
  return `${circa ? `${about} ` : ''}${year}${rest === '' ? '' : `, ${rest}`}`;
}

/**
 * A date of the record as one that can be cited. Of several or of a span it is the last, on which the page was there for
 * certain, and said to be about then.
 */
export function citableDate(text: string | null | undefined): CitableDate | undefined {
  if (text == null) return undefined;
  const read = readEdtf(text);
  if ('problem' in read) return undefined;
  const { precision, approximate, year, month, day } = read.dates.at(-1)!;
  return {
    year,
    ...(precision === 'year' ? {} : { month }),
    ...(precision === 'day' ? { day } : {}),
    ...(approximate || read.dates.length > 1 ? { circa: true } : {}),
  };
}

/** The date that a version is named after (`2026.11`, `2026-11-28`, `2026.11.28.2` for a second of that day); any other name gives none. */
export function dateOfVersion(version: string): CitableDate | undefined {
  const [, year, month, day] = /^(\d{4})[.-](\d{1,2})(?:[.-](\d{1,2})(?:\.\d+)?)?$/.exec(version) ?? [];
  if (year === undefined || month === undefined) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}`;
  return citableDate(day === undefined ? iso : `${iso}-${day.padStart(2, '0')}`) ?? citableDate(iso);
}

/** Typography of running text, set once at build so that contributors may type plain quotes and spaces. */
import type { Lang } from './words.ts';

const NARROW = '\u202f';
const NO_BREAK = '\u00a0';

/**
 * Curly apostrophes and quotes; in French the no-break spaces before ; : ! ? % and inside « ». Addresses and times
 * (12:30, https:) are left alone: a space is only set, never made, before a colon.
 */
export function typeset(text: string, lang: Lang): string {
  const curly = text
    .replace(/(\p{L}|\p{N})'/gu, '$1’')
    .replace(/'(?=\p{L}|\p{N})/gu, '‘')
    // After an elision too: l'"accord".
    .replace(/(^|[\s([«]|’(?="\p{L}))"/gu, '$1“')
    .replace(/"/g, '”');
  if (lang !== 'fr') return curly;
  return (
    curly
      .replace(/“\s*/g, `«${NO_BREAK}`)
      .replace(/\s*”/g, `${NO_BREAK}»`)
      .replace(/\s*([;!?])(?=\s|$|[»)])/g, `${NARROW}$1`)
      .replace(/\s+:(?=\s|$)/g, `${NO_BREAK}:`)
      .replace(/(\p{L}):(?=\s)/gu, `$1${NO_BREAK}:`)
      .replace(/«\s*/g, `«${NO_BREAK}`)
      .replace(/\s*»/g, `${NO_BREAK}»`)
      .replace(/(\d)\s*%/g, `$1${NO_BREAK}%`)
      // Thousands: a year before a figure is not one of its groups.
      .replace(/(?<!\d)(\d{1,3}) (?=\d{3}(?!\d))/g, `$1${NARROW}`)
  );
}

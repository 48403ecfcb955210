/** Sizes of files in words. */
import type { Lang } from '../model/words.ts';

const MEGA = 1_000_000;

/** `640 kB`, `1.2 MB`; `1,2 Mo` in French. */
export function kilobytes(bytes: number, lang: Lang): string {
  const large = bytes >= MEGA;
  return new Intl.NumberFormat(lang, {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: large ? 1 : 0,
  }).format(large ? bytes / MEGA : bytes / 1000);
}

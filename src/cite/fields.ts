/** What the files for reference managers have in common. */
import { cleaned, type Citable, type CitableDate } from './citable.ts';

/** Spaces that only running text needs. TeX does not know the narrow one. */
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;

/** Safe to be written, with plain spaces throughout. */
export function fieldsOf(citable: Citable): Citable {
  const plain = JSON.parse(JSON.stringify(citable), (_key, value: unknown) =>
    typeof value === 'string' ? value.replace(SPACES, ' ') : value,
  ) as Citable;
  return cleaned(plain);
}

/** `2022-08-15`, as exact as it is known. */
export function isoDate({ year, month, day }: CitableDate): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return [String(year).padStart(4, '0'), month, day]
    .filter((part) => part !== undefined)
    .map((part) => (typeof part === 'number' ? two(part) : part))
    .join('-');
}

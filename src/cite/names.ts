/** Names of people and organisations in the order and number that each style asks for. */
import type { Name } from './citable.ts';

/** `Family, Given`. */
export function familyFirst(name: Name): string {
  if ('literal' in name) return name.literal;
  return name.given === undefined ? name.family : `${name.family}, ${name.given}`;
}

/** `Given Family`. */
export function givenFirst(name: Name): string {
  if ('literal' in name) return name.literal;
  return name.given === undefined ? name.family : `${name.given} ${name.family}`;
}

/** `Jean-Marc A.` as `J.-M. A.`. */
export function initials(given: string): string {
  return given
    .split(' ')
    .map((word) =>
      word
        .split('-')
        .filter((part) => part !== '')
        .map((part) => `${[...part][0]!.toLocaleUpperCase()}.`)
        .join('-'),
    )
    .filter((word) => word !== '')
    .join(' ');
}

/** `a`, `a and b`, `a, b, and c`; the comma before the last word of several only where the language has it. */
export function listed(names: readonly string[], and: string, commaBeforeAnd: boolean): string {
  if (names.length < 2) return names.join('');
  const comma = commaBeforeAnd && names.length > 2 ? ',' : '';
  return `${names.slice(0, -1).join(', ')}${comma} ${and} ${names.at(-1)!}`;
}

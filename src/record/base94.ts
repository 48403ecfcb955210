/**
 * Bytes as letters that a script element of a page can hold, eleven for each nine: a twelfth less than base64. All letters
 * of ASCII that print serve, the space too, but for `<`, with which alone such an element could end.
 */

const FIRST = 0x20;
const BARRED = 0x3c;
const LETTERS = Array.from({ length: 95 }, (_, place) => String.fromCharCode(FIRST + place)).filter(
  (letter) => letter !== '<',
);
const BASE = 94;
const BYTES = 9;
/** Letters for so many bytes; each number of letters stands for one number of bytes. */
const LETTERS_FOR = [0, 2, 3, 4, 5, 7, 8, 9, 10, 11];
const BYTES_OF = new Map(LETTERS_FOR.map((letters, bytes) => [letters, bytes]));
/** A group is counted in two halves, the lower of four bytes, since a number holds 53 bits exactly and a group has 72. */
const HALF = 2 ** 32;

export function toBase94(bytes: Uint8Array): string {
  const groups: string[] = [];
  for (let from = 0; from < bytes.length; from += BYTES) {
    const part = bytes.subarray(from, from + BYTES);
    let [high, low] = [0, 0];
    for (const byte of part) {
      low = low * 256 + byte;
      high = high * 256 + Math.floor(low / HALF);
      low %= HALF;
    }
    let group = '';
    for (let place = 0; place < LETTERS_FOR[part.length]!; place += 1) {
      low += (high % BASE) * HALF;
      high = Math.floor(high / BASE);
      group = LETTERS[low % BASE]! + group;
      low = Math.floor(low / BASE);
    }
    groups.push(group);
  }
  return groups.join('');
}

/** Throws a `RangeError` where a letter is none of them, or where letters are missing. */
export function fromBase94(text: string): Uint8Array {
  const group = LETTERS_FOR[BYTES]!;
  const rest = BYTES_OF.get(text.length % group);
  if (rest === undefined) throw new RangeError('letters are missing at the end');
  const bytes = new Uint8Array(Math.floor(text.length / group) * BYTES + rest);
  let at = 0;
  for (let from = 0; from < text.length; from += group) {
    const to = Math.min(from + group, text.length);
    let [high, low] = [0, 0];
    for (let place = from; place < to; place += 1) {
      const code = text.charCodeAt(place);
      if (code < FIRST || code > FIRST + BASE || code === BARRED)
        throw new RangeError(`"${text[place]}" is no letter of base 94`);
      low = low * BASE + (code - FIRST - (code > BARRED ? 1 : 0));
      high = high * BASE + Math.floor(low / HALF);
      low %= HALF;
    }
    const count = Math.min(BYTES, bytes.length - at);
    for (let place = count - 1; place >= 0; place -= 1) {
      bytes[at + place] = low % 256;
      low = Math.floor(low / 256) + (high % 256) * (HALF / 256);
      high = Math.floor(high / 256);
    }
    at += count;
  }
  return bytes;
}

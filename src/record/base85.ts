/**
 * Bytes as letters that a page can hold, five for each four: a fifteenth less than base64. The letters are those of ASCII85
 * without the ones that markup gives a meaning.
 */

/** 85 letters that mean nothing in markup: no quotes, no ampersand, no angle, no backslash. */
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%()*+-;=?@^_`{|}~.,:';

export function toBase85(bytes: Uint8Array): string {
  const groups: string[] = [];
  for (let from = 0; from < bytes.length; from += 4) {
    const count = Math.min(4, bytes.length - from);
    let value = 0;
    for (let place = 0; place < 4; place += 1) value = value * 256 + (bytes[from + place] ?? 0);
    let group = '';
    for (let place = 0; place < 5; place += 1) {
      group = LETTERS[value % 85]! + group;
      value = Math.floor(value / 85);
    }
    groups.push(group.slice(0, count + 1));
  }
  return groups.join('');
}

/** Throws a `RangeError` where a letter is none of them. */
export function fromBase85(text: string): Uint8Array {
  const places = new Map([...LETTERS].map((letter, place) => [letter, place]));
  const bytes = new Uint8Array(Math.floor((text.length * 4) / 5));
  let at = 0;
  for (let from = 0; from < text.length; from += 5) {
    const count = Math.min(5, text.length - from);
    let value = 0;
    for (let place = 0; place < 5; place += 1) {
      const letter = text[from + place];
      const worth = letter === undefined ? 84 : places.get(letter);
      if (worth === undefined) throw new RangeError(`"${letter}" is no letter of base 85`);
      value = value * 85 + worth;
    }
    for (let place = 0; place < count - 1; place += 1) {
      bytes[at] = Math.floor(value / 256 ** (3 - place)) % 256;
      at += 1;
    }
  }
  return bytes;
}

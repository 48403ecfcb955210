/**
 * Text in which what stood before is said by its place. DEFLATE looks back 32 kilobytes and no farther; maps, sources and
 * sentences that come again on page after page lie farther apart than that. All in bytes of UTF-8.
 */

/** Opens and ends a reference, `back,length`: a byte that no JSON text holds, which writes it as an escape. */
const MARK = 1;
const COMMA = 44;
/** The shortest passage that is looked for. Shorter ones are left to DEFLATE, which says them in less than a reference. */
const PIECE = 32;
/** A passage must be longer than what a reference to it costs. */
const WORTH = 44;

/** Of the piece that begins at a place; two alike pieces have the same. */
function hashAt(bytes: Uint8Array, at: number): number {
  let hash = 0x811c9dc5;
  for (let place = at; place < at + PIECE; place += 1) hash = Math.imul(hash ^ bytes[place]!, 0x01000193);
  return hash;
}

/** Takes out what comes again. Throws a `RangeError` where the text holds the byte of a reference. */
export function withoutRepeats(text: Uint8Array): Uint8Array {
  if (text.includes(MARK)) throw new RangeError('the text holds the byte that opens a reference');
  // Where a piece last began, of those that begin at a multiple of their length: any passage twice as long holds one.
  const seen = new Map<number, number>();
  const parts: Uint8Array[] = [];
  const encoder = new TextEncoder();
  let told = 0;
  let known = 0;
  let at = 0;
  while (at + PIECE <= text.length) {
    for (; known + PIECE <= at; known += PIECE) seen.set(hashAt(text, known), known);
    const before = seen.get(hashAt(text, at));
    if (before !== undefined) {
      let [start, from] = [at, before];
      while (start > told && from > 0 && text[start - 1] === text[from - 1]) {
        start -= 1;
        from -= 1;
      }
      let [end, to] = [at, before];
      while (end < text.length && text[end] === text[to]) {
        end += 1;
        to += 1;
      }
      if (end - start >= WORTH) {
        const reference = encoder.encode(`\u0001${(start - from).toString(36)},${(end - start).toString(36)}\u0001`);
        parts.push(text.subarray(told, start), reference);
        at = end;
        told = end;
        continue;
      }
    }
    at += 1;
  }
  parts.push(text.subarray(told));
  return joined(parts);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

interface Reference {
  readonly back: number;
  readonly length: number;
  /** Where the text goes on. */
  readonly next: number;
}

/** The reference that is opened just before a place. */
function referenceAt(text: Uint8Array, at: number): Reference {
  const end = text.indexOf(MARK, at);
  const comma = text.indexOf(COMMA, at);
  const number = (from: number, to: number): number => parseInt(String.fromCharCode(...text.subarray(from, to)), 36);
  return { back: number(at, comma), length: number(comma + 1, end), next: end + 1 };
}

/** Puts back what was taken out. */
export function withRepeats(text: Uint8Array): Uint8Array {
  let room = 0;
  for (let at = 0; at < text.length;) {
    if (text[at] !== MARK) {
      room += 1;
      at += 1;
      continue;
    }
    const { length, next } = referenceAt(text, at + 1);
    room += length;
    at = next;
  }
  const whole = new Uint8Array(room);
  let made = 0;
  for (let at = 0; at < text.length;) {
    if (text[at] !== MARK) {
      whole[made++] = text[at++]!;
      continue;
    }
    const { back, length, next } = referenceAt(text, at + 1);
    // Byte by byte: a passage may run into what it makes itself.
    for (let left = length; left > 0; left -= 1, made += 1) whole[made] = whole[made - back]!;
    at = next;
  }
  return whole;
}

/**
 * Bytes made text. What a server says of its letters is often wrong, and a title read in the wrong ones would look as if
 * the page had changed: so what is UTF-8 by itself is read as that, and all else as it says, first the one that fits.
 */

const MARKS: readonly (readonly [label: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** So far into a page its own word on its letters is looked for. */
const HEAD = 4096;

/**
 * What Windows-1252 has from 0x80 on, where ISO 8859-1 has controls. Pages that say the second mean the first, and the
 * standard has browsers read them so; older versions of Node do not.
 */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windows(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS[control.charCodeAt(0) - 0x80]!);
}

function attempt(bytes: Uint8Array, label: string): string | null {
  try {
    // As a stream: a text that was cut within a letter is no wrong one.
    return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

/** Never fails: what fits nothing is read as Windows-1252, as browsers do. */
export function decoded(bytes: Uint8Array, type: string | null): string {
  const marked = MARKS.find(([, mark]) => mark.every((byte, place) => bytes[place] === byte));
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD));
  const labels = [
    marked?.[0],
    'utf-8',
    /charset\s*=\s*["']?([^\s"';]+)/i.exec(type ?? '')?.[1],
    /<meta[^>]+charset\s*=\s*["']?([^\s"'/>;]+)/i.exec(head)?.[1],
    /<\?xml[^>]+encoding\s*=\s*["']([^"']+)/i.exec(head)?.[1],
  ];
  for (const label of labels) {
    const text = label === undefined ? null : attempt(bytes, label);
    if (text !== null) return windows(text);
  }
  return windows(new TextDecoder('windows-1252').decode(bytes));
}

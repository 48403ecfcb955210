/**
 * How wide a text will be, without a browser: from the advance widths of Noto Sans, in thousandths of the font size.
 * Other sans-serifs run up to a tenth narrower or wider; layouts leave that much free.
 */
type Widths = Readonly<Record<number, string>>;

// prettier-ignore
const REGULAR: Widths = {
  175: '’', 225: "'", 258: 'ijl', 260: '   ', 268: ',.:;·', 269: '!', 273: 'J', 300: '()', 322: '-', 329: '[]',
  339: 'I', 344: 'f', 359: '“”', 361: 't', 372: '/', 408: '"', 413: 'r', 434: '?', 470: 'z', 479: 's', 480: 'c',
  500: '–', 508: 'v', 509: '«»', 510: 'y', 519: 'F', 524: 'L', 529: 'x', 534: 'k', 549: 'S', 551: '*|', 556: 'ET',
  561: 'a', 564: 'e', 566: 'Y', 572: '+0123456789<=>Z', 586: 'X', 600: 'V', 605: 'Po', 615: 'bdgpq', 618: 'hnu',
  619: 'K', 622: 'R', 632: 'C', 639: 'A', 650: 'B', 728: 'G', 730: 'D', 731: 'U', 732: '&', 741: 'H', 760: 'N',
  781: 'OQ', 786: 'w', 791: '…', 831: '%', 899: '@', 907: 'M', 930: 'W', 935: 'm', 1000: '—',
};

// prettier-ignore
const BOLD: Widths = {
  217: '’', 260: '   ', 266: "'", 285: ',.:;·', 286: '!', 305: 'ijl', 322: '-', 331: 'J[]', 339: '()', 387: 'f',
  389: 'I', 413: '/', 434: 't', 445: '“”', 454: 'r', 472: '"', 477: '?', 488: 'z', 497: 's', 500: '–', 514: 'c',
  545: '*', 549: 'F', 551: 'S|', 560: 'E', 565: 'L', 569: 'vy', 572: '+0123456789<=>', 578: 'x', 579: 'TZ', 591: 'e',
  604: 'a', 615: '«»', 619: 'o', 620: 'k', 624: 'Y', 628: 'P', 633: 'bdgpq', 637: 'C', 650: 'V', 657: 'hnu', 660: 'R',
  664: 'K', 667: 'X', 672: 'B', 690: 'A', 724: 'G', 740: 'D', 750: '&', 756: 'U', 765: 'H', 796: 'OQ', 813: 'N',
  855: '…', 856: 'w', 897: '@', 901: '%', 943: 'M', 967: 'W', 982: 'm', 1000: '—',
};

function byChar(widths: Widths): ReadonlyMap<string, number> {
  return new Map(Object.entries(widths).flatMap(([width, chars]) => [...chars].map((char) => [char, Number(width)])));
}

const TABLES = { regular: byChar(REGULAR), bold: byChar(BOLD) } as const;
export type Weight = keyof typeof TABLES;

/** Accents, which are set over the letter and take no room. */
const MARK = /\p{Mark}/u;
/** Of a letter that is not in the table. Letters past Latin, Greek and Cyrillic may be as wide as they are high. */
const UNKNOWN = 620;
const WIDE = 1000;

/** Width of one character, its accents taken off. */
function measured(char: string, weight: Weight): number {
  let sum = 0;
  for (const part of char.normalize('NFD')) {
    if (!MARK.test(part)) sum += TABLES[weight].get(part) ?? (part.codePointAt(0)! < 0x530 ? UNKNOWN : WIDE);
  }
  return sum;
}

/** Those of ASCII, which nearly all is made of, by their codes. */
const ASCII = {
  regular: Array.from({ length: 128 }, (_, code) => measured(String.fromCharCode(code), 'regular')),
  bold: Array.from({ length: 128 }, (_, code) => measured(String.fromCharCode(code), 'bold')),
} as const;
const OTHERS: Readonly<Record<Weight, Map<string, number>>> = { regular: new Map(), bold: new Map() };

/** Width in thousandths of the font size; whole, so that widths of parts add up to that of a line. */
function thousandths(text: string, weight: Weight): number {
  const ascii = ASCII[weight];
  let sum = 0;
  for (const char of text) {
    const code = char.charCodeAt(0);
    if (code < 128) {
      sum += ascii[code]!;
      continue;
    }
    let width = OTHERS[weight].get(char);
    if (width === undefined) OTHERS[weight].set(char, (width = measured(char, weight)));
    sum += width;
  }
  return sum;
}

/** Width of one line of text in the unit of `fontSize`. */
export function textWidth(text: string, fontSize: number, weight: Weight = 'regular'): number {
  return (thousandths(text, weight) * fontSize) / 1000;
}

/** The text, or its beginning and an ellipsis where it is wider than `room`. */
export function truncated(text: string, room: number, fontSize: number, weight: Weight = 'regular'): string {
  if (textWidth(text, fontSize, weight) <= room) return text;
  const chars = [...text];
  while (chars.length > 1) {
    chars.pop();
    const short = `${chars.join('').trimEnd()}…`;
    if (textWidth(short, fontSize, weight) <= room) return short;
  }
  return '…';
}

/** Breaks a text into lines of at most `room`, between words. */
export function wrapped(text: string, room: number, fontSize: number, weight: Weight = 'regular'): string[] {
  const lines: string[] = [];
  const space = thousandths(' ', weight);
  let line: string | undefined;
  let width = 0;
  for (const word of text.split(' ')) {
    const own = thousandths(word, weight);
    if (line !== undefined && ((width + space + own) * fontSize) / 1000 <= room) {
      line += ` ${word}`;
      width += space + own;
    } else {
      if (line !== undefined) lines.push(line);
      [line, width] = [word, own];
    }
  }
  if (line !== undefined) lines.push(line);
  return lines;
}

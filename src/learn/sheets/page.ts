/**
 * Sheets of paper as pictures: pieces below one another, in as many pages as they need. One drawing serves the page that
 * a browser prints, the files of the command and the packs.
 */
import { drawLegend, linesOf, stack, type LegendItem, type Line } from '../../draw/captions.ts';
import { h, round, type SvgNode } from '../../draw/node.ts';

export interface Paper {
  readonly name: 'a4' | 'letter';
  /** Pixels, 96 to an inch. */
  readonly width: number;
  readonly height: number;
  /** Millimetres. */
  readonly mm: { readonly width: number; readonly height: number };
}

const MM = 96 / 25.4;
const paper = (name: Paper['name'], width: number, height: number): Paper => ({
  name,
  width: width * MM,
  height: height * MM,
  mm: { width, height },
});
export const PAPERS = { a4: paper('a4', 210, 297), letter: paper('letter', 215.9, 279.4) } as const;

/** 14 mm: what every printer reaches, and a hole can be punched in. */
const MARGIN = 53;
const HEAD = 20;
const TEXT = 13;
const SMALL = 10;

/** Something on a page, as high as it says. */
export interface Piece {
  readonly height: number;
  readonly draw: (top: number, left: number, width: number) => readonly SvgNode[];
  /** Goes with what follows: no page ends with it. */
  readonly keep?: boolean;
  /** Nothing but distance: no page begins with it. */
  readonly gap?: boolean;
}

export interface SheetPage {
  /** Of the whole sheet, which this page may be a part of. */
  readonly title: string;
  readonly paper: Paper;
  readonly node: SvgNode;
}

export interface SheetInput {
  readonly lang: string;
  readonly paper: Paper;
  readonly title: string;
  /** Below the title: what to do. */
  readonly lead: string;
  /** At the foot: what it rests on, and the version. */
  readonly foot: string;
  readonly pageOf: (page: number, count: number) => string;
  /** Said on the first page alone: what follows is more of the same. */
  readonly leadOnce?: boolean;
  /** `tight`: 1, or less where small print that is drawn that much smaller saves a page. */
  readonly pieces: (room: { readonly width: number; readonly height: number }, tight: number) => readonly Piece[];
  /** Begins the ids in it. */
  readonly idPrefix: string;
}

/** Lines of text. `indent`: pixels from the left. */
export function text(
  words: string,
  width: number,
  { size = TEXT, name = 'pa-text', indent = 0, after = 4, keep = false } = {},
): Piece {
  const lines = linesOf(words, width - indent, size, name);
  return {
    height: lines.length * size * 1.35 + after,
    draw: (top, left) => stack(lines, top, left + indent).nodes,
    keep,
  };
}

export function heading(words: string, width: number): Piece {
  return text(words, width, { size: 15, name: 'pa-text pa-strong', after: 4, keep: true });
}

export function space(height: number): Piece {
  return { height, draw: () => [], gap: true };
}

/** Lines to write on. */
export function ruled(count: number, { step = 26, indent = 0 } = {}): Piece {
  return {
    height: count * step + 6,
    draw: (top, left, width) =>
      Array.from({ length: count }, (_, place) =>
        h('path', {
          class: 'pa-rule',
          d: `M${round(left + indent)},${round(top + (place + 1) * step)}H${round(left + width)}`,
        }),
      ),
  };
}

/** An `<svg>` drawn to a size. */
export function picture(height: number, width: number, draw: (width: number, height: number) => SvgNode): Piece {
  return {
    height: height + 8,
    draw: (top, left) => {
      const node = draw(Math.floor(width), Math.floor(height));
      return [{ ...node, attrs: { ...node.attrs, x: round(left), y: round(top) } }];
    },
  };
}

export function legend(items: readonly LegendItem[], width: number): Piece {
  // Captions begin at a margin of their own, which is taken back.
  const own = 20;
  const { bottom } = drawLegend(items, width + 2 * own, 0);
  return {
    height: bottom + 6,
    draw: (top, left) => [
      h(
        'g',
        { transform: `translate(${round(left - own)},${round(top)})` },
        drawLegend(items, width + 2 * own, 0).nodes,
      ),
    ],
  };
}

/** A box to tick, or a line for a number, with words beside it. */
export function option(words: string, width: number, form: 'box' | 'number'): Piece {
  const room = form === 'box' ? 22 : 40;
  const lines = linesOf(words, width - room - 12, TEXT, 'pa-text');
  return {
    height: lines.length * TEXT * 1.35 + 5,
    draw: (top, left) => [
      form === 'box'
        ? h('rect', { class: 'pa-sign-line', x: round(left + 4), y: round(top + 3), width: 11, height: 11 })
        : h('path', { class: 'pa-sign-line', d: `M${round(left + 4)},${round(top + TEXT * 1.25)}h28` }),
      ...stack(lines, top, left + room).nodes,
    ],
  };
}

/** Pieces that stay on one page where it is high enough. */
export function together(pieces: readonly Piece[]): Piece {
  return {
    height: pieces.reduce((sum, { height }) => sum + height, 0),
    draw: (top, left, width) => {
      let y = top;
      return pieces.flatMap((piece) => {
        const nodes = piece.draw(y, left, width);
        y += piece.height;
        return nodes;
      });
    },
  };
}

/** Two columns: what stands at the left takes a share of the width. */
export function beside(left: readonly Piece[], right: readonly Piece[], shift: number): Piece {
  const [one, other] = [together(left), together(right)];
  return {
    height: Math.max(one.height, other.height),
    draw: (top, x, width) => [...one.draw(top, x, shift), ...other.draw(top, x + shift, width - shift)],
  };
}

interface Placed {
  readonly piece: Piece;
  readonly top: number;
}

/** Pieces on pages of some height each; one that is higher than its page has a page of its own. */
export function paginate(pieces: readonly Piece[], heightOf: (page: number) => number): Placed[][] {
  const pages: Placed[][] = [[]];
  let top = 0;
  for (const [index, piece] of pieces.entries()) {
    const height = heightOf(pages.length - 1);
    if (piece.gap && (top === 0 || top + piece.height > height)) {
      if (top > 0) top = height;
      continue;
    }
    const next = piece.keep ? (pieces[index + 1]?.height ?? 0) : 0;
    if (top > 0 && top + piece.height + next > height) {
      pages.push([]);
      top = 0;
    }
    pages.at(-1)!.push({ piece, top });
    top += piece.height;
  }
  return pages.filter((page) => page.length > 0);
}

/** How small print may get where a page is saved by it: never below what can be read. */
const TIGHT = [1, 0.97, 0.94];
/** Shares of a page's height that are tried. */
const LESS = Array.from({ length: 11 }, (_, step) => 1 - step * 0.05);

/** On as few pages as they need, the last two about equally full, so that none bears a last line alone. */
function fewPages(piecesAt: (tight: number) => readonly Piece[], heightOf: (page: number) => number): Placed[][] {
  const tried = TIGHT.map((tight) => piecesAt(tight));
  const counts = tried.map((pieces) => paginate(pieces, heightOf).length);
  const count = Math.min(...counts);
  const pieces = tried[counts.indexOf(count)]!;
  const even = LESS.map((share) => paginate(pieces, (page) => heightOf(page) * (page < count - 2 ? 1 : share)));
  const tooMany = even.findIndex((pages) => pages.length > count);
  return even.at(tooMany === -1 ? -1 : tooMany - 1)!;
}

export function sheetPages(input: SheetInput): SheetPage[] {
  const { lang, paper: size, title, lead, foot, pageOf, idPrefix } = input;
  const width = size.width - 2 * MARGIN;
  const name = linesOf(title, width, HEAD, 'pa-text pa-strong');
  const withLead = [...name, ...linesOf(lead, width, TEXT, 'pa-text')];
  const headOf = (page: number): Line[] => (page > 0 && input.leadOnce === true ? name : withLead);
  const small = linesOf(foot, width - 50, SMALL, 'pa-muted');
  const headHeight = (page: number): number => stack(headOf(page), 0).bottom + 12;
  const footHeight = small.length * SMALL * 1.35 + 8;
  const roomOf = (page: number): number => size.height - 2 * MARGIN - headHeight(page) - footHeight;
  const pages = fewPages((tight) => input.pieces({ width, height: roomOf(0) }, tight), roomOf);
  return pages.map((placed, index) => {
    const footTop = size.height - MARGIN - footHeight + 8;
    return {
      title,
      paper: size,
      node: h(
        'svg',
        {
          class: 'pa sheet-page',
          lang,
          viewBox: `0 0 ${round(size.width)} ${round(size.height)}`,
          width: round(size.width),
          height: round(size.height),
          role: 'img',
          'aria-labelledby': `${idPrefix}-${index}-name`,
        },
        h(
          'title',
          { id: `${idPrefix}-${index}-name` },
          pages.length < 2 ? title : `${title}, ${pageOf(index + 1, pages.length)}`,
        ),
        h('rect', { class: 'pa-ground', width: round(size.width), height: round(size.height) }),
        stack(headOf(index), MARGIN, MARGIN).nodes,
        placed.flatMap(({ piece, top }) => piece.draw(MARGIN + headHeight(index) + top, MARGIN, width)),
        h('path', { class: 'pa-rule', d: `M${MARGIN},${round(footTop - 4)}h${round(width)}` }),
        stack(small, footTop, MARGIN).nodes,
        pages.length < 2
          ? null
          : h(
              'text',
              {
                class: 'pa-muted pa-end',
                'font-size': SMALL,
                x: round(size.width - MARGIN),
                y: round(footTop + SMALL),
              },
              pageOf(index + 1, pages.length),
            ),
      ),
    };
  });
}

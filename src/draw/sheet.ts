/**
 * One or two pictures on a sheet of a given size, with all that a print must say of itself: headline, dates, what changed
 * between them, a legend, what it rests on, and the version. The pictures get the room that the words leave.
 */
import { drawLegend, HEADLINE, linesOf, MARGIN, SMALL, stack, TEXT, type LegendItem } from './captions.ts';
import { h, round, toSvg, type SvgNode } from './node.ts';
import { DEFAULT_PALETTE, type Palette, type Theme } from './palette.ts';
import { svgFile } from './svgFile.ts';

export interface Panel {
  /** Stands over the picture, where there are two. */
  readonly title: string;
  /** Draws an `<svg>` of this size. */
  readonly draw: (width: number, height: number) => SvgNode;
}

export interface SheetOptions {
  readonly theme: Theme;
  readonly lang: string;
  readonly headline: string;
  /** Below the headline: the date, or what two dates have in common. */
  readonly subtitle: string;
  readonly panels: readonly Panel[];
  /** What changed, each a line of its own after the first, which introduces them. */
  readonly sentences: readonly string[];
  /** Says how many sentences found no room. */
  readonly more: (count: number) => string;
  readonly legend: readonly LegendItem[];
  readonly sources: string;
  readonly version: string;
  /** Pixels, 96 to an inch. */
  readonly width: number;
  readonly height: number;
  /** The size on paper, where it is for print: `{width: '210mm', height: '297mm'}`. */
  readonly paper?: { readonly width: string; readonly height: string } | undefined;
  /** Width over height of what the pictures show: two stand beside or below each other, as lets them be larger. */
  readonly aspect: number;
  readonly palette?: Palette;
}

const GAP = 16;
/** Below this a map says nothing. */
const LEAST = 140;
/** How much of the sheet's height the sentences may take. */
const SENTENCES_SHARE = 0.28;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The places of the pictures within an area; over each of several a line is left for its title. */
function boxesOf(count: number, area: Box, aspect: number): Box[] {
  if (count === 1) return [area];
  const title = TEXT * 1.6;
  const beside = { width: (area.width - GAP) / 2, height: area.height - title };
  const below = { width: area.width, height: (area.height - GAP) / 2 - title };
  const scale = (box: { width: number; height: number }): number => Math.min(box.width / aspect, box.height);
  return scale(beside) >= scale(below)
    ? [0, 1].map((place) => ({ ...beside, x: area.x + place * (beside.width + GAP), y: area.y + title }))
    : [0, 1].map((place) => ({ ...below, x: area.x, y: area.y + title + place * (below.height + title + GAP) }));
}

/** As many sentences as there is room for; what is left is counted. */
function fitting(sentences: readonly string[], more: SheetOptions['more'], room: number, most: number) {
  const lines = (from: readonly string[]) =>
    from.flatMap((text, place) => linesOf(text, room, TEXT, place === 0 ? 'pa-text pa-strong' : 'pa-text'));
  const heightOf = (from: readonly string[]): number => lines(from).length * TEXT * 1.35;
  for (let kept = sentences.length; kept > 1; kept -= 1) {
    const rest = sentences.length - kept;
    const shown = [...sentences.slice(0, kept), ...(rest > 0 ? [more(rest)] : [])];
    if (heightOf(shown) <= most) return lines(shown);
  }
  return lines(sentences.slice(0, 1));
}

/** The sheet's text. Throws a `RangeError` where the words leave the pictures no room. */
export function sheet(options: SheetOptions): string {
  const { theme, lang, headline, subtitle, panels, legend, width, height, paper, palette = DEFAULT_PALETTE } = options;
  const room = width - 2 * MARGIN;
  const head = stack(
    [...linesOf(headline, room, HEADLINE, 'pa-text pa-strong'), ...linesOf(subtitle, room, TEXT, 'pa-muted')],
    MARGIN * 0.7,
  );
  const said = fitting(options.sentences, options.more, room, height * SENTENCES_SHARE);
  const small = [
    ...linesOf(options.sources, room, SMALL, 'pa-muted'),
    ...linesOf(options.version, room, SMALL, 'pa-muted'),
  ];
  // All below the pictures is laid out once to know how high it is, and once more from where it begins.
  const foot = (top: number) => {
    const sentences = stack(said, top);
    const key = drawLegend(legend, width, sentences.bottom + (said.length > 0 ? 8 : 0));
    const notes = stack(small, key.bottom + 6);
    return { nodes: [...sentences.nodes, ...key.nodes, ...notes.nodes], bottom: notes.bottom + MARGIN * 0.7 };
  };
  const top = Math.round(head.bottom + 8);
  const left = height - top - foot(0).bottom - 10;
  const boxes = boxesOf(panels.length, { x: MARGIN, y: top, width: room, height: left }, options.aspect);
  if (boxes.some((box) => box.width < LEAST || box.height < LEAST))
    throw new RangeError(`a sheet of ${width} by ${height} pixels leaves its maps no room; make it larger`);
  const title = [headline, subtitle, ...(panels.length > 1 ? panels.map((panel) => panel.title) : [])]
    .filter(Boolean)
    .join('. ');
  const file = svgFile(
    { width: round(width), height: round(height), shown: paper, lang, title, theme, palette },
    head.nodes,
    boxes.flatMap((box, place) => {
      const panel = panels[place]!;
      const picture = panel.draw(Math.floor(box.width), Math.floor(box.height));
      return [
        panels.length > 1
          ? h(
              'text',
              { class: 'pa-text pa-strong', 'font-size': TEXT, x: round(box.x), y: round(box.y - 6) },
              panel.title,
            )
          : null,
        { ...picture, attrs: { ...picture.attrs, x: round(box.x), y: round(box.y) } },
      ];
    }),
    foot(top + left + 10).nodes,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toSvg(file)}\n`;
}

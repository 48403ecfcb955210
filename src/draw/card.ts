/** A picture to be shown beside a link, in chats and networks: a name, what is said of it, and a drawing, legible when small. */
import { linesOf } from './captions.ts';
import { h, toSvg, type SvgNode } from './node.ts';
import type { Palette, Theme } from './palette.ts';
import { svgFile } from './svgFile.ts';

/** Pixels; files are twice as large, 1200 by 630, as those who show them ask for. */
export const CARD = { width: 600, height: 315, scale: 2 } as const;

export interface CardOptions {
  readonly theme: Theme;
  readonly lang: string;
  readonly title: string;
  /** Sentences, the most important first: those that find no room are left out. */
  readonly says: readonly string[];
  /** The atlas, its version and how far it was read. */
  readonly foot: string;
  /** Where the drawing stands: a map beside the words, a timeline below them. */
  readonly layout: 'beside' | 'below';
  /** Draws an `<svg>` of this size. */
  readonly draw: (width: number, height: number) => SvgNode;
  readonly palette?: Palette;
}

const MARGIN = 24;
const TITLES = [30, 26, 22, 18] as const;
const TEXT = 15;
const FOOT = 12;
const MAP = 330;

/** The card's text, SVG. */
export function card({ theme, lang, title, says, foot, layout, draw, palette }: CardOptions): string {
  const { width, height } = CARD;
  const isBeside = layout === 'beside';
  const room = width - 2 * MARGIN - (isBeside ? MAP - MARGIN : 0);
  const most = isBeside ? 3 : 2;
  // Long names are set smaller; of the longest the end is cut.
  const headed = TITLES.map((size) => linesOf(title, room, size, 'pa-text pa-strong'));
  const head = (headed.find((lines) => lines.length <= most) ?? headed.at(-1)!).slice(0, most + 1);
  const small = linesOf(foot, room, FOOT, 'pa-muted');
  const bottom = height - MARGIN + FOOT - small.length * FOOT * 1.35;
  const textEnd = isBeside ? bottom - TEXT : height * 0.52;
  const nodes: SvgNode[] = [];
  let y: number = MARGIN;
  const put = (lines: typeof head, lineHeight: number): void => {
    for (const line of lines) {
      y += line.size * lineHeight;
      nodes.push(h('text', { class: line.name, x: MARGIN, y: Math.round(y), 'font-size': line.size }, line.text));
    }
  };
  put(head, 1.15);
  y += 8;
  for (const [place, sentence] of says.entries()) {
    const lines = linesOf(sentence, room, TEXT, place === 0 ? 'pa-muted' : 'pa-text');
    if (y + lines.length * TEXT * 1.35 > textEnd) break;
    put(lines, 1.35);
    y += 3;
  }
  const box = isBeside
    ? { x: width - MAP, y: 0, width: MAP, height }
    : { x: MARGIN, y: y + 12, width: width - 2 * MARGIN, height: bottom - y - 24 };
  const picture = draw(Math.floor(box.width), Math.floor(box.height));
  y = bottom - FOOT;
  put(small, 1.35);
  const file = svgFile(
    { width, height, lang, title, theme, palette },
    { ...picture, attrs: { ...picture.attrs, x: Math.round(box.x), y: Math.round(box.y) } },
    nodes,
  );
  return `${toSvg(file)}\n`;
}

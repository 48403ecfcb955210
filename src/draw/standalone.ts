/**
 * A picture as a complete `.svg` file: with its style written out, a headline, a legend, and a caption that says from
 * when it is, what it rests on and of which version, since a file is passed on without its page.
 */
import { h, round, toSvg, type SvgNode } from './node.ts';
import { DEFAULT_PALETTE, type Palette, type Theme } from './palette.ts';
import { standaloneStyle } from './style.ts';
import { textWidth, wrapped } from './textWidth.ts';

export interface Caption {
  readonly headline: string;
  /** The date shown, in words. */
  readonly date: string;
  /** What the picture rests on, and who answers for it. */
  readonly sources: string;
  readonly version: string;
}

export interface LegendItem {
  /** A node around (0, 0), 22 pixels across. */
  readonly sample: SvgNode;
  readonly label: string;
}

export interface StandaloneOptions {
  readonly theme: Theme;
  readonly caption: Caption;
  readonly legend?: readonly LegendItem[];
  readonly palette?: Palette;
  /** Language of the texts, `en`, `fr`. */
  readonly lang?: string;
}

const MARGIN = 20;
const HEADLINE = 22;
const TEXT = 14;
const SMALL = 12;
const LEGEND_ROW = 30;

interface Line {
  readonly text: string;
  readonly size: number;
  readonly name: string;
}

function linesOf(text: string, room: number, size: number, name: string): Line[] {
  const weight = name.includes('strong') ? 'bold' : 'regular';
  // Other fonts than ours run wider.
  return text === '' ? [] : wrapped(text, room * 0.95, size, weight).map((line) => ({ text: line, size, name }));
}

/** Lines below one another from `top`; gives the nodes and where they end. */
function stack(lines: readonly Line[], top: number): { nodes: SvgNode[]; bottom: number } {
  let y = top;
  const nodes = lines.map(({ text, size, name }) => {
    y += size * 1.35;
    return h('text', { class: name, 'font-size': size, x: MARGIN, y: y - size * 0.3 }, text);
  });
  return { nodes, bottom: y };
}

/** Items in rows, as many in each as there is room for. */
function drawLegend(items: readonly LegendItem[], width: number, top: number): { nodes: SvgNode[]; bottom: number } {
  let [x, y] = [MARGIN, top + LEGEND_ROW / 2];
  const nodes = items.map(({ sample, label }) => {
    const needed = 34 + textWidth(label, TEXT) * 1.06 + 18;
    if (x > MARGIN && x + needed > width - MARGIN) [x, y] = [MARGIN, y + LEGEND_ROW];
    const node = h(
      'g',
      { transform: `translate(${round(x + 13)},${round(y)})` },
      sample,
      h('text', { class: 'pa-text', 'font-size': TEXT, x: 20, y: TEXT * 0.36 }, label),
    );
    x += needed;
    return node;
  });
  return { nodes, bottom: items.length === 0 ? top : y + LEGEND_ROW / 2 };
}

function sizeOf(picture: SvgNode): { width: number; height: number } {
  const [width, height] = [Number(picture.attrs['width']), Number(picture.attrs['height'])];
  if (picture.tag !== 'svg' || !(width > 0 && height > 0)) {
    throw new RangeError(`a file is made of an <svg> with a width and a height, not of <${picture.tag}>`);
  }
  return { width, height };
}

/** The file's text. */
export function standalone(picture: SvgNode, options: StandaloneOptions): string {
  const { theme, caption, legend = [], palette = DEFAULT_PALETTE, lang } = options;
  const inner = sizeOf(picture);
  const width = inner.width + 2 * MARGIN;
  const head = stack(
    [
      ...linesOf(caption.headline, inner.width, HEADLINE, 'pa-text pa-strong'),
      ...linesOf(caption.date, inner.width, TEXT, 'pa-muted'),
    ],
    MARGIN * 0.7,
  );
  const pictureTop = Math.round(head.bottom + 8);
  const key = drawLegend(legend, width, pictureTop + inner.height + 10);
  const foot = stack(
    [
      ...linesOf(caption.sources, inner.width, SMALL, 'pa-muted'),
      ...linesOf(caption.version, inner.width, SMALL, 'pa-muted'),
    ],
    key.bottom + 6,
  );
  const height = Math.ceil(foot.bottom + MARGIN * 0.7);
  const file = h(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      'xml:lang': lang,
      class: 'pa',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
    },
    h('title', {}, `${caption.headline}. ${caption.date}`),
    h('style', {}, standaloneStyle(theme, palette)),
    h('rect', { class: 'pa-page', width, height }),
    head.nodes,
    { ...picture, attrs: { ...picture.attrs, x: MARGIN, y: pictureTop } },
    key.nodes,
    foot.nodes,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toSvg(file)}\n`;
}

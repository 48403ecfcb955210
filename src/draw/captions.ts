/** Lines of text and legends below one another, as files and sheets bear them round a picture. */
import { h, round, type SvgNode } from './node.ts';
import { textWidth, wrapped } from './textWidth.ts';

export interface LegendItem {
  /** A node around (0, 0), 22 pixels across. */
  readonly sample: SvgNode;
  readonly label: string;
}

export const MARGIN = 20;
export const HEADLINE = 22;
export const TEXT = 14;
export const SMALL = 12;
const LEGEND_ROW = 30;

export interface Line {
  readonly text: string;
  readonly size: number;
  readonly name: string;
}

/** Nodes, and where they end. */
export interface Stack {
  readonly nodes: SvgNode[];
  readonly bottom: number;
}

export function linesOf(text: string, room: number, size: number, name: string): Line[] {
  const weight = name.includes('strong') ? 'bold' : 'regular';
  // Other fonts than ours run wider.
  return text === '' ? [] : wrapped(text, room * 0.95, size, weight).map((line) => ({ text: line, size, name }));
}

/** Lines below one another from `top`. */
export function stack(lines: readonly Line[], top: number, left: number = MARGIN): Stack {
  let y = top;
  const nodes = lines.map(({ text, size, name }) => {
    y += size * 1.35;
    return h('text', { class: name, 'font-size': size, x: left, y: y - size * 0.3 }, text);
  });
  return { nodes, bottom: y };
}

/** Items in rows, as many in each as there is room for. */
export function drawLegend(items: readonly LegendItem[], width: number, top: number): Stack {
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

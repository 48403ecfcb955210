/**
 * The ties of one chosen host as quiet lines: to each partner that lies on the map, else to the edge of the map, where
 * the partner is named. The chip beside the name says in its shape how the tie stands. No line has an arrow: who acts on
 * whom is told in words.
 */
import { boxAround, cross, crosses, fits, type Box, type Segment } from '../geo/box.ts';
import type { Chip } from '../model/chip.ts';
import { drawChip } from './chip.ts';
import { chipState } from './chipState.ts';
import { classes, h, round, type SvgNode } from './node.ts';
import { textWidth } from './textWidth.ts';

export interface HostLink {
  readonly partner: string;
  readonly name: string;
  readonly chip: Chip;
  readonly letters: string;
  readonly colorIndex: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedLink {
  readonly link: HostLink;
  readonly line: Segment;
  /** Of the chip and the name. */
  readonly box: Box;
}

export interface LinkOptions {
  readonly from: Point;
  /** What of the layout is seen. */
  readonly view: Box;
  /** Where a partner lies, if it is a country of the map. */
  readonly anchorOf: (partner: string) => Point | null;
  /** Boxes that nothing may lie on; the host's own row among them. */
  readonly taken: readonly Box[];
}

const CHIP = 18;
const FONT = 12;
const PAD = 3;
const EDGE = 6;
/** Steps between places along an edge. */
const STEP = 12;
/** Pixels that a line may be longer rather than run under one more mark, or across one more line. */
const UNDER = 90;
const ACROSS = 160;

function sizeOf({ name }: HostLink): { width: number; height: number } {
  return { width: CHIP + 5 + textWidth(name, FONT) * 1.05 + 2 * PAD, height: CHIP + 2 * PAD };
}

/** Places along the four edges of what is seen. */
function edgeBoxes({ left, top, right, bottom }: Box, width: number, height: number): Box[] {
  const boxes: Box[] = [];
  for (let y = top + EDGE; y + height <= bottom - EDGE; y += STEP) {
    boxes.push({ left: left + EDGE, top: y, right: left + EDGE + width, bottom: y + height });
    boxes.push({ left: right - EDGE - width, top: y, right: right - EDGE, bottom: y + height });
  }
  for (let x = left + EDGE; x + width <= right - EDGE; x += STEP) {
    boxes.push({ left: x, top: top + EDGE, right: x + width, bottom: top + EDGE + height });
    boxes.push({ left: x, top: bottom - EDGE - height, right: x + width, bottom: bottom - EDGE });
  }
  return boxes;
}

/** Places beside a country of the map. */
function besideBoxes({ x, y }: Point, width: number, height: number): Box[] {
  return [
    [0, -height],
    [0, height],
    [width / 2 + 8, 0],
    [-width / 2 - 8, 0],
    [width / 2 + 8, -height],
    [-width / 2 - 8, -height],
    [width / 2 + 8, height],
    [-width / 2 - 8, height],
  ].map(([dx, dy]) => boxAround(x + dx!, y + dy!, width, height));
}

/** From the host to the nearest side of a box. */
function lineTo({ x, y }: Point, box: Box): Segment {
  const clamped = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
  return { x1: x, y1: y, x2: clamped(x, box.left, box.right), y2: clamped(y, box.top, box.bottom) };
}

function within(point: Point, { left, top, right, bottom }: Box): boolean {
  return point.x >= left && point.x <= right && point.y >= top && point.y <= bottom;
}

/** Places the links in their order; one for which there is no room is left to the panel. */
export function layoutLinks(links: readonly HostLink[], { from, view, anchorOf, taken }: LinkOptions): PlacedLink[] {
  if (!within(from, view)) return [];
  const placed: PlacedLink[] = [];
  for (const link of links) {
    const { width, height } = sizeOf(link);
    const anchor = anchorOf(link.partner);
    const onMap = anchor !== null && within(anchor, view);
    const boxes = onMap ? besideBoxes(anchor, width, height) : edgeBoxes(view, width, height);
    let best: PlacedLink | null = null;
    let least = Infinity;
    for (const box of boxes) {
      const inside =
        box.left >= view.left && box.right <= view.right && box.top >= view.top && box.bottom <= view.bottom;
      if (!inside || !fits(box, taken, 2) || placed.some((other) => !fits(box, [other.box], 2))) continue;
      const line = onMap ? { x1: from.x, y1: from.y, x2: anchor.x, y2: anchor.y } : lineTo(from, box);
      // A name must stay readable: no line may run through one.
      if (placed.some((other) => crosses(line, other.box) || crosses(other.line, box))) continue;
      const under = taken.filter((other) => crosses(line, other)).length;
      const across = placed.filter((other) => cross(line, other.line)).length;
      const cost = Math.hypot(line.x2 - line.x1, line.y2 - line.y1) + UNDER * under + ACROSS * across;
      if (cost < least) [best, least] = [{ link, line, box }, cost];
    }
    if (best) placed.push(best);
  }
  return placed;
}

function lineClass(chip: Chip): string {
  const { shape } = chipState(chip);
  if (shape === 'ended' || shape === 'lapsed') return 'pa-link-over';
  return shape === 'agreed' || shape === 'proposed' || shape === 'possible' ? 'pa-link-open' : 'pa-link-held';
}

/** The lines, to lie below all other marks. */
export function drawLinkLines(placed: readonly PlacedLink[]): SvgNode[] {
  return placed.map(({ link, line: { x1, y1, x2, y2 } }) =>
    h('path', {
      class: classes('pa-link', lineClass(link.chip)),
      d: `M${round(x1)},${round(y1)}L${round(x2)},${round(y2)}`,
      key: `line-${link.partner}`,
    }),
  );
}

/** The chips and names at their ends. */
export function drawLinkNames(placed: readonly PlacedLink[]): SvgNode[] {
  return placed.map(({ link: { partner, name, chip, letters, colorIndex }, box }) =>
    h(
      'g',
      { transform: `translate(${round(box.left)},${round((box.top + box.bottom) / 2)})`, key: partner },
      h('rect', {
        class: 'pa-link-pill',
        y: (box.top - box.bottom) / 2,
        width: box.right - box.left,
        height: box.bottom - box.top,
        rx: (box.bottom - box.top) / 2,
      }),
      h('g', { transform: `translate(${PAD + CHIP / 2},0)` }, drawChip(chip, { letters, colorIndex, size: CHIP })),
      h('text', { class: 'pa-text', 'font-size': FONT, x: PAD + CHIP + 4, y: FONT * 0.36 }, name),
    ),
  );
}

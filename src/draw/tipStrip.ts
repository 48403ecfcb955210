/**
 * The lives of one partner's ties in one country, small enough for the card beside a mark: what the mark says of one day
 * is seen in its time. Overlapping lives lie in rows of their own, the line is the date of the map.
 */
import type { Day } from '../model/day.ts';
import { drawBar, softEnds, type Bar } from './bars.ts';
import { packLane } from './lanes.ts';
import { h, round, type SvgNode } from './node.ts';
import { colorClass } from './palette.ts';

export interface TipStrip {
  readonly width: number;
  readonly from: Day;
  readonly to: Day;
  /** The date of the map. */
  readonly at: Day;
  readonly bars: readonly Bar[];
  readonly colorIndex: number;
  /** Unique in the page: gradients are found by it. */
  readonly idPrefix: string;
}

const ROW = 9;
/** More rows than these make a card of bars: the longest lives are drawn. */
const MOST_ROWS = 4;

/** Draws the lives as an `<svg>` that says nothing by itself: the card has its words. Null where there is none. */
export function drawTipStrip({ width, from, to, at, bars, colorIndex, idPrefix }: TipStrip): SvgNode | null {
  const xOf = (day: Day): number => ((Math.min(to, Math.max(from, day)) - from) / (to - from)) * width;
  // Events and names are the panel's.
  const lived = bars.flatMap(({ key, segments }): Bar[] =>
    segments.length > 0 ? [{ key, segments, events: [] }] : [],
  );
  const length = (row: readonly Bar[]): number =>
    row.flatMap(({ segments }) => segments).reduce((sum, segment) => sum + segment.to - segment.from, 0);
  const packed = packLane(lived, xOf, 2);
  const longest = [...packed].sort((a, b) => length(b) - length(a)).slice(0, MOST_ROWS);
  const rows = packed.filter((row) => longest.includes(row));
  if (rows.length === 0) return null;
  const height = rows.length * ROW + 2;
  const now = round(xOf(at));
  return h(
    'svg',
    { class: 'pa pa-tip-strip', width, height, viewBox: `0 0 ${width} ${height}` },
    softEnds([{ colorIndex, bars: rows.flat() }], idPrefix),
    h('path', { class: 'pa-rule', d: `M0,${height - 0.5}H${width}` }),
    h(
      'g',
      { class: colorClass(colorIndex) },
      rows.flatMap((row, index) =>
        row.map((bar) => drawBar(bar, { colorIndex, y: index * ROW, height: ROW, from, to, xOf, idPrefix })),
      ),
    ),
    at < from || at > to ? null : h('path', { class: 'pa-now', d: `M${now},0V${height}` }),
  );
}

/** Bars of one lane packed into rows, so that none covers another. */
import type { Day } from '../model/day.ts';
import type { Bar } from './bars.ts';

/** First and last day that a bar may reach, soft ends and events included. */
export function reachOf({ segments, events }: Bar): readonly [Day, Day] {
  const days = [
    ...segments.flatMap(({ from, fromSoft = from, to, toSoft = to }) => [fromSoft, from, to, toSoft]),
    ...events.map(({ day }) => day),
  ];
  return [Math.min(...days), Math.max(...days)];
}

/**
 * Rows of bars, each as high up as it fits, by their beginnings; `gap` is the least distance in the unit of `xOf`. A bar
 * with neither segments nor events is left out.
 */
export function packLane(bars: readonly Bar[], xOf: (day: Day) => number, gap: number): Bar[][] {
  const rows: { end: number; bars: Bar[] }[] = [];
  const sorted = bars
    .filter(({ segments, events }) => segments.length + events.length > 0)
    .map((bar) => ({ bar, reach: reachOf(bar) }))
    .sort((a, b) => a.reach[0] - b.reach[0] || b.reach[1] - a.reach[1] || (a.bar.key < b.bar.key ? -1 : 1));
  for (const { bar, reach } of sorted) {
    const [start, end] = [xOf(reach[0]), xOf(reach[1] + 1)];
    const row = rows.find((candidate) => candidate.end + gap <= start);
    if (row) {
      row.bars.push(bar);
      row.end = end;
    } else rows.push({ end, bars: [bar] });
  }
  return rows.map((row) => row.bars);
}

/** Cutting rings and lines to a window of the picture (Sutherland and Hodgman). */
import type { Position } from 'geojson';
import type { Bounds } from './frame.ts';

interface Side {
  /** 0 for x, 1 for y. */
  readonly axis: 0 | 1;
  readonly at: number;
  /** Whether the window lies above `at` on that axis. */
  readonly above: boolean;
}

function sidesOf([left, top, right, bottom]: Bounds): Side[] {
  const sides: Side[] = [
    { axis: 0, at: left, above: true },
    { axis: 1, at: top, above: true },
    { axis: 0, at: right, above: false },
    { axis: 1, at: bottom, above: false },
  ];
  return sides.filter((side) => Number.isFinite(side.at));
}

function within(point: Position, { axis, at, above }: Side): boolean {
  return above ? point[axis]! >= at : point[axis]! <= at;
}

function crossing(a: Position, b: Position, { axis, at }: Side): Position {
  const t = (at - a[axis]!) / (b[axis]! - a[axis]!);
  return [a[0]! + t * (b[0]! - a[0]!), a[1]! + t * (b[1]! - a[1]!)];
}

/** The part of a ring within the window; empty where there is none. Runs along the window's sides where it was cut. */
export function clipRing(ring: readonly Position[], window: Bounds): readonly Position[] {
  let points = ring;
  for (const side of sidesOf(window)) {
    if (points.every((point) => within(point, side))) continue;
    const kept: Position[] = [];
    for (let i = 0; i < points.length; i++) {
      const [from, to] = [points[(i || points.length) - 1]!, points[i]!];
      if (within(from, side) !== within(to, side)) kept.push(crossing(from, to, side));
      if (within(to, side)) kept.push(to);
    }
    points = kept;
  }
  return points;
}

/** The runs of a line that may be seen in the window: whole segments, not cut, which costs a few points outside it. */
export function clipLine(line: readonly Position[], window: Bounds): Position[][] {
  const sides = sidesOf(window);
  const runs: Position[][] = [];
  let run: Position[] = [];
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1]!, line[i]!];
    const beyond = sides.some((side) => !within(from, side) && !within(to, side));
    if (!beyond) {
      if (run.length === 0) run.push(from);
      run.push(to);
    } else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

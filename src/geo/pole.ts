/**
 * The pole of inaccessibility: the point of a polygon farthest from its border, where a mark has most room. By
 * subdivision of cells (Agafonkin, 2016).
 */
import type { Planar } from './equalEarth.ts';

export type Ring = readonly Planar[];

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly half: number;
  /** Distance to the border, negative outside. */
  readonly distance: number;
  /** The most that any point of the cell can reach. */
  readonly reach: number;
}

function squaredDistance(px: number, py: number, a: Planar, b: Planar): number {
  let [x, y] = a;
  const dx = b[0] - x;
  const dy = b[1] - y;
  if (dx !== 0 || dy !== 0) {
    const t = Math.min(1, Math.max(0, ((px - x) * dx + (py - y) * dy) / (dx * dx + dy * dy)));
    x += dx * t;
    y += dy * t;
  }
  return (px - x) ** 2 + (py - y) ** 2;
}

/** Distance of a point to the border of a polygon (outer ring and holes), negative outside it. */
export function borderDistance(px: number, py: number, rings: readonly Ring[]): number {
  let inside = false;
  let least = Infinity;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const a = ring[i]!;
      const b = ring[j]!;
      if (a[1] > py !== b[1] > py && px < ((b[0] - a[0]) * (py - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
      least = Math.min(least, squaredDistance(px, py, a, b));
    }
  }
  return (inside ? 1 : -1) * Math.sqrt(least);
}

/**
 * The pole of one polygon, to within `precision`. `aspect` above 1 asks for the middle of the widest ellipse instead of
 * circle: what sits there is a row of chips, wider than tall.
 */
export function poleOf(rings: readonly Ring[], precision: number, aspect = 1): Planar {
  const stretched = rings.map((ring) => ring.map(([x, y]): Planar => [x, y * aspect]));
  const outer = stretched[0];
  if (!outer || outer.length < 4) throw new RangeError('a polygon needs a ring of at least four points');
  const xs = outer.map((point) => point[0]);
  const ys = outer.map((point) => point[1]);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  const cellOf = (x: number, y: number, half: number): Cell => {
    const distance = borderDistance(x, y, stretched);
    return { x, y, half, distance, reach: distance + half * Math.SQRT2 };
  };
  const size = Math.min(right - left, high - low);
  let best = cellOf((left + right) / 2, (low + high) / 2, 0);
  if (size === 0) return [best.x, best.y / aspect];
  const queue: Cell[] = [];
  for (let x = left; x < right; x += size) {
    for (let y = low; y < high; y += size) queue.push(cellOf(x + size / 2, y + size / 2, size / 2));
  }
  while (queue.length > 0) {
    queue.sort((a, b) => a.reach - b.reach);
    const cell = queue.pop()!;
    if (cell.distance > best.distance) best = cell;
    if (cell.reach - best.distance <= precision) continue;
    const half = cell.half / 2;
    for (const dx of [-half, half]) {
      for (const dy of [-half, half]) queue.push(cellOf(cell.x + dx, cell.y + dy, half));
    }
  }
  return [best.x, best.y / aspect];
}

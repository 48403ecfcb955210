/**
 * Where rows of chips sit so that no two overlap, at any zoom: at their anchor, else as near to it as there is room with
 * a leader to it, else gathered with others behind a count. No leader runs across a row or another leader. The same
 * input gives the same output.
 *
 * Hot: runs for each new zoom of the live map. `bench` holds it to 4 ms for 60 rows.
 */
import { boxAround, cross, crosses, fits, type Box, type Segment } from './box.ts';

export interface RowToPlace {
  readonly host: string;
  /** Anchor in pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Rows of higher priority are placed first; 0 unless told. */
  readonly priority?: number;
  /** Stays at its anchor or is left out: never moved, never counted among the gathered. */
  readonly optional?: boolean;
}

export interface PlacedRow {
  readonly host: string;
  /** Middle of the row in pixels. */
  readonly x: number;
  readonly y: number;
  /** Whether it sits so far from its anchor that a line must lead there. */
  readonly leader: boolean;
}

/** Rows for which there is no room, behind one count. */
export interface Gathered {
  readonly hosts: readonly string[];
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly placed: readonly PlacedRow[];
  readonly gathered: readonly Gathered[];
}

export interface LayoutOptions {
  readonly width: number;
  readonly height: number;
  /** Boxes that nothing may cover: titles, controls. */
  readonly obstacles?: readonly Box[];
  /** Least distance between two rows and to the edge. */
  readonly gap?: number;
  /** Size of a count of gathered rows. */
  readonly countSize?: { readonly width: number; readonly height: number };
}

export const COUNT_SIZE = { width: 34, height: 22 } as const;

/** Directions in which a row may be moved, as parts of a turn: sideways and up or down before aslant. */
const DIRECTIONS = 16;
/** Steps of moving away, as shares of the row's height, and how many. */
const STEP = 0.4;
const STEPS = 9;
/** A row whose edge is nearer to its anchor than this share of its height needs no leader. */
const NEAR = 0.25;

interface Spot {
  readonly dx: number;
  readonly dy: number;
}

/** Offsets from the anchor, nearest first, as shares of a row's height. */
const SPOTS: readonly Spot[] = Array.from({ length: STEPS }, (_, step) =>
  Array.from({ length: DIRECTIONS }, (__, turn) => {
    const angle = (turn / DIRECTIONS) * 2 * Math.PI;
    const reach = (step + 1) * STEP;
    // Rows are wide: going sideways must go farther to get clear.
    return { dx: Math.cos(angle) * reach * 1.6, dy: Math.sin(angle) * reach };
  }),
)
  .flat()
  .sort((a, b) => Math.hypot(a.dx, a.dy) - Math.hypot(b.dx, b.dy));

function clamp(value: number, low: number, high: number): number {
  return low > high ? (low + high) / 2 : Math.min(high, Math.max(low, value));
}

/** By priority, then the least crowded first, so that most keep their anchors; then by name. */
function inOrder(rows: readonly RowToPlace[]): RowToPlace[] {
  const crowd = new Map(
    rows.map((row) => [
      row.host,
      rows.filter(
        (other) =>
          Math.abs(other.x - row.x) < (other.width + row.width) / 2 &&
          Math.abs(other.y - row.y) < (other.height + row.height) / 2,
      ).length,
    ]),
  );
  return [...rows].sort(
    (a, b) =>
      Number(a.optional ?? false) - Number(b.optional ?? false) ||
      (b.priority ?? 0) - (a.priority ?? 0) ||
      crowd.get(a.host)! - crowd.get(b.host)! ||
      (a.host < b.host ? -1 : 1),
  );
}

/** Gathers rows without room: into a count near their anchors if there is one or room for one, else into the nearest. */
function gather(left: readonly RowToPlace[], taken: Box[], options: LayoutOptions): Gathered[] {
  const { width, height, gap = 3, countSize = COUNT_SIZE } = options;
  const counts: { hosts: string[]; x: number; y: number }[] = [];
  const nearest = (row: RowToPlace): { count: (typeof counts)[number]; distance: number } | undefined =>
    counts
      .map((count) => ({ count, distance: Math.hypot(count.x - row.x, count.y - row.y) }))
      .sort((a, b) => a.distance - b.distance)[0];
  const room = (x: number, y: number): boolean => {
    const box = boxAround(x, y, countSize.width, countSize.height);
    const inFrame = box.left >= gap && box.top >= gap && box.right <= width - gap && box.bottom <= height - gap;
    return inFrame && fits(box, taken, gap);
  };
  const open = (row: RowToPlace, x: number, y: number): void => {
    counts.push({ hosts: [row.host], x, y });
    taken.push(boxAround(x, y, countSize.width, countSize.height));
  };
  for (const row of left) {
    const near = nearest(row);
    if (near && near.distance < countSize.width * 2.5) {
      near.count.hosts.push(row.host);
      continue;
    }
    const spot = [{ dx: 0, dy: 0 }, ...SPOTS].find(({ dx, dy }) => room(row.x + dx * countSize.height, row.y + dy * countSize.height));
    if (spot) open(row, row.x + spot.dx * countSize.height, row.y + spot.dy * countSize.height);
    else if (near) near.count.hosts.push(row.host);
    else {
      const free = anywhere(row, width, height, countSize, room);
      if (free) open(row, free.x, free.y);
    }
  }
  return counts;
}

/** The free place nearest to a row in the whole picture. */
function anywhere(
  row: RowToPlace,
  width: number,
  height: number,
  size: { readonly width: number; readonly height: number },
  room: (x: number, y: number) => boolean,
): { x: number; y: number } | undefined {
  const places: { x: number; y: number }[] = [];
  for (let y = size.height; y < height; y += size.height / 2) {
    for (let x = size.width; x < width; x += size.width / 2) places.push({ x, y });
  }
  return places
    .sort((a, b) => Math.hypot(a.x - row.x, a.y - row.y) - Math.hypot(b.x - row.x, b.y - row.y))
    .find(({ x, y }) => room(x, y));
}

/**
 * Places rows. Those whose anchor is off the picture are left out; every other that is not optional is either placed
 * or gathered (unless the picture has no room even for one count).
 */
export function layoutChips(rows: readonly RowToPlace[], options: LayoutOptions): Layout {
  const { width, height, obstacles = [], gap = 3 } = options;
  const onPicture = rows.filter(({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height);
  const taken: Box[] = [...obstacles];
  const leaders: Segment[] = [];
  const placed: PlacedRow[] = [];
  const left: RowToPlace[] = [];
  const ordered = inOrder(onPicture);
  const place = (row: RowToPlace): boolean => {
    const [halfWidth, halfHeight] = [row.width / 2 + gap, row.height / 2 + gap];
    if (width < 2 * halfWidth || height < 2 * halfHeight) return false;
    const tryAt = (dx: number, dy: number): boolean => {
      const x = clamp(row.x + dx, halfWidth, width - halfWidth);
      const y = clamp(row.y + dy, halfHeight, height - halfHeight);
      const box = boxAround(x, y, row.width, row.height);
      if (!fits(box, taken, gap) || leaders.some((line) => crosses(line, box))) return false;
      // A leader is drawn where the anchor does not lie within the row or close to it.
      const [overX, overY] = [Math.abs(x - row.x) - row.width / 2, Math.abs(y - row.y) - row.height / 2];
      const leader = Math.max(overX, overY) > row.height * NEAR;
      if (leader) {
        const line = { x1: row.x, y1: row.y, x2: x, y2: y };
        if (taken.some((other) => crosses(line, other)) || leaders.some((other) => cross(line, other))) return false;
        leaders.push(line);
      }
      taken.push(box);
      placed.push({ host: row.host, x, y, leader });
      return true;
    };
    if (tryAt(0, 0)) return true;
    return row.optional !== true && SPOTS.some(({ dx, dy }) => tryAt(dx * row.height, dy * row.height));
  };
  for (const row of ordered.filter(({ optional }) => optional !== true)) if (!place(row)) left.push(row);
  const gathered = gather(left, taken, options);
  for (const row of ordered.filter(({ optional }) => optional === true)) place(row);
  return { placed, gathered };
}

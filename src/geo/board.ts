/** What has its place on a picture so far, and whether there is room for one more row. Hot. */
import { boxAround, cross, crosses, crossesSides, overlap, type Box, type Segment } from './box.ts';
import type { LayoutOptions, PlacedRow, RowToPlace } from './rows.ts';
import { SIDEWAYS, type Spot } from './spots.ts';

/** A row whose edge is nearer to its anchor than this share of its height needs no leader. */
const NEAR = 0.25;
/** Nor may a high card stand farther off than a row of this height: ten pixels are seen as one with their place. */
const NEAR_HEIGHT = 40;

function clamp(value: number, low: number, high: number): number {
  return low > high ? (low + high) / 2 : Math.min(high, Math.max(low, value));
}

/** What has its place so far. */
export interface Board {
  /** First what was there before any row, then the boxes of rows. */
  readonly taken: Box[];
  readonly leaders: Segment[];
  readonly placed: PlacedRow[];
  /** Anchors that no other row may cover, so that a leader can begin there. */
  readonly anchors: readonly RowToPlace[];
}

/** What is taken before rows are placed. */
export type Start = Pick<Board, 'taken' | 'leaders'>;

export function covers({ left, top, right, bottom }: Box, row: RowToPlace): boolean {
  return coversSides(left, top, right, bottom, row);
}

function coversSides(left: number, top: number, right: number, bottom: number, { x, y }: RowToPlace): boolean {
  return x > left - 3 && x < right + 3 && y > top - 3 && y < bottom + 3;
}

/** Whether so much on each side of a point is clear of all boxes. Hot: allocates nothing. */
function isFree(x: number, y: number, halfWidth: number, halfHeight: number, taken: readonly Box[]): boolean {
  const left = x - halfWidth;
  const top = y - halfHeight;
  const right = x + halfWidth;
  const bottom = y + halfHeight;
  for (let i = 0; i < taken.length; i++) {
    const box = taken[i]!;
    if (left < box.right && box.left < right && top < box.bottom && box.top < bottom) return false;
  }
  return true;
}

/** Whether four sides cover an anchor, or a line crosses them. */
function inTheWay(
  left: number,
  top: number,
  right: number,
  bottom: number,
  anchors: readonly RowToPlace[],
  lines: readonly Segment[],
): boolean {
  for (let i = 0; i < anchors.length; i++) if (coversSides(left, top, right, bottom, anchors[i]!)) return true;
  for (let i = 0; i < lines.length; i++) if (crossesSides(lines[i]!, left, top, right, bottom)) return true;
  return false;
}

/** Whether a line crosses a box other than those below its beginning, or another line. */
function isBarred(line: Segment, boxes: readonly Box[], below: readonly Box[], lines: readonly Segment[]): boolean {
  for (let i = 0; i < boxes.length; i++) if (crosses(line, boxes[i]!) && !below.includes(boxes[i]!)) return true;
  for (let i = 0; i < lines.length; i++) if (cross(line, lines[i]!)) return true;
  return false;
}

/** Puts a row onto the board, at the first of the offsets (shares of its height) at which it is clear. Hot. */
export function put(
  row: RowToPlace,
  spots: readonly Spot[],
  farthest: number,
  board: Board,
  options: LayoutOptions,
): boolean {
  const { width, height, gap = 3 } = options;
  const { taken, leaders, placed } = board;
  const [halfWidth, halfHeight] = [row.width / 2 + gap, row.height / 2 + gap];
  if (width < 2 * halfWidth || height < 2 * halfHeight) return false;
  const anchor = { x: clamp(row.x, halfWidth, width - halfWidth), y: clamp(row.y, halfHeight, height - halfHeight) };
  const reach = farthest * row.height;
  const around = boxAround(anchor.x, anchor.y, row.width + 2 * reach * SIDEWAYS, row.height + 2 * reach);
  const near = taken.filter((box) => overlap(box, around, gap));
  const anchors = board.anchors.filter((other) => other !== row && covers(around, other));
  // A leader cannot but begin within what stands at its own anchor, as the sign of a place does.
  const below = (options.obstacles ?? []).filter((box) => covers(box, row));
  for (let spot = 0; spot < spots.length; spot++) {
    const { dx, dy } = spots[spot]!;
    const x = clamp(row.x + dx * row.height, halfWidth, width - halfWidth);
    const y = clamp(row.y + dy * row.height, halfHeight, height - halfHeight);
    // Most spots are taken, which is seen before anything is made for them.
    if (!isFree(x, y, halfWidth, halfHeight, near)) continue;
    const [left, top] = [x - row.width / 2, y - row.height / 2];
    if (inTheWay(left, top, x + row.width / 2, y + row.height / 2, anchors, leaders)) continue;
    const leader = needsLeader(row, x, y);
    if (leader) {
      const line = { x1: row.x, y1: row.y, x2: x, y2: y };
      if (isBarred(line, near, below, leaders)) continue;
      leaders.push(line);
    }
    taken.push(boxAround(x, y, row.width, row.height));
    placed.push({ host: row.host, x, y, leader });
    return true;
  }
  return false;
}

export function boardOf(placed: readonly PlacedRow[], rows: ReadonlyMap<string, RowToPlace>, start: Start): Board {
  const taken = [...start.taken];
  const leaders = [...start.leaders];
  for (const one of placed) {
    const row = rows.get(one.host)!;
    taken.push(boxAround(one.x, one.y, row.width, row.height));
    if (one.leader) leaders.push(lineOf(row, one));
  }
  return { taken, leaders, placed: [...placed], anchors: [] };
}

export function lineOf(row: RowToPlace, { x, y }: { readonly x: number; readonly y: number }): Segment {
  return { x1: row.x, y1: row.y, x2: x, y2: y };
}

/** Whether a row is placed farther from its anchor than it may stand there without a leader. */
export function needsLeader(row: RowToPlace, x: number, y: number): boolean {
  const [overX, overY] = [Math.abs(x - row.x) - row.width / 2, Math.abs(y - row.y) - row.height / 2];
  return Math.max(overX, overY) > Math.min(row.height, NEAR_HEIGHT) * NEAR;
}

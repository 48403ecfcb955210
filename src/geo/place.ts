/**
 * Where rows of chips sit so that no two overlap, at any zoom: at their anchor, else as near to it as there is room with
 * a leader to it, else gathered with others behind a count. No leader runs across a row or another leader. The same
 * input gives the same output.
 *
 * Where all have room near by, one pass is enough (0.2 to 0.7 ms for 60 rows). In a crowd, as of a whole continent in a
 * small picture, anchors are kept clear so that a leader can begin at each, rows go as far as out to sea, a few orders
 * are tried, each with those first that found no place before, and at last others make room (`makeRoom`). Only what has
 * no free place even so is gathered.
 *
 * Hot: runs for each new zoom of the live map, and where a row begins or ceases to be quiet.
 */
import { boxAround, cross, crosses, fits, overlap, type Box, type Segment } from './box.ts';
import { least } from './least.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface RowToPlace {
  readonly host: string;
  /** Anchor in pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Rows of higher priority are placed first; 0 unless told. */
  readonly priority?: number;
  /** Placed after all others, wherever they leave room; as far as they can, they keep its anchor clear. */
  readonly later?: boolean;
  /**
   * How far from its anchor at most, as a share of its height, where it has smaller forms to try first: a name across half
   * a map says less than its letters near by.
   */
  readonly reach?: number;
  /** What takes its place where there is no room for it, the largest first: the first that fits. It is never gathered then. */
  readonly forms?: readonly Size[];
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
  /** What is placed is not the row, but this one of its forms. */
  readonly form?: number;
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
  /** Hosts for which there was room neither for a row nor in a count: to be told in words. */
  readonly left: readonly string[];
}

export interface LayoutOptions {
  readonly width: number;
  readonly height: number;
  /** Boxes that nothing may cover: titles, controls. */
  readonly obstacles?: readonly Box[];
  /** Least distance between two rows and to the edge. */
  readonly gap?: number;
  /** Size of a count of gathered rows. */
  readonly countSize?: Size;
  /** Other orders are tried even where all have a place, so that rows stray less: slower. */
  readonly thorough?: boolean;
}

export const COUNT_SIZE = { width: 34, height: 22 } as const;

/** Rings of offsets at which a row is tried: how far, as a share of the row's height, and in how many directions. */
const RINGS = [
  { reach: 0.5, directions: 8 },
  { reach: 0.72, directions: 12 },
  { reach: 1, directions: 12 },
  { reach: 1.4, directions: 12 },
  { reach: 1.9, directions: 12 },
  { reach: 2.4, directions: 16 },
  { reach: 3, directions: 16 },
  { reach: 3.6, directions: 16 },
] as const;
/** Rows are wide: going sideways must go farther to get clear. */
const SIDEWAYS = 1.6;
const FARTHEST = 3.6;
/** A row whose edge is nearer to its anchor than this share of its height needs no leader. */
const NEAR = 0.25;
/** How many orders are tried in a crowd. */
const TURNS = 6;
/** Where every row is to be as near as can be. */
const THOROUGH_TURNS = 14;
/** The same for what is placed later, which matters less. */
const LATER_TURNS = 2;

interface Spot {
  readonly dx: number;
  readonly dy: number;
}

/** Offsets from the anchor, nearest first, as shares of a row's height. */
function spotsOn(rings: readonly { readonly reach: number; readonly directions: number }[]): Spot[] {
  return rings
    .flatMap(({ reach, directions }) =>
      Array.from({ length: directions }, (_, turn) => {
        const angle = (turn / directions) * 2 * Math.PI;
        return { dx: Math.cos(angle) * reach * SIDEWAYS, dy: Math.sin(angle) * reach };
      }),
    )
    .sort((a, b) => Math.hypot(a.dx, a.dy) - Math.hypot(b.dx, b.dy));
}

const AT_ANCHOR: readonly Spot[] = [{ dx: 0, dy: 0 }];
const SPOTS = spotsOn(RINGS);
const NEAR_SPOTS: readonly Spot[] = [...AT_ANCHOR, ...SPOTS];
/** Out at sea there is room where there is none near by: a long leader still says whose the row is. */
const FAR_REACH = 8.9;
const FAR_SPOTS = spotsOn(
  Array.from({ length: 7 }, (_, ring) => ({ reach: FARTHEST + (ring + 1) * 0.75, directions: 24 })),
);

/** Every place at which a row without forms is tried, in pixels, the nearest first. */
export function triedPlaces({ x, y, height }: RowToPlace): readonly { readonly x: number; readonly y: number }[] {
  return [...NEAR_SPOTS, ...FAR_SPOTS].map(({ dx, dy }) => ({ x: x + dx * height, y: y + dy * height }));
}

/** What is farther than a row may go is not tried. */
const WITHIN = new Map<number, readonly Spot[]>();
function nearSpots({ reach }: RowToPlace): readonly Spot[] {
  if (reach === undefined || reach >= FARTHEST) return NEAR_SPOTS;
  const known = WITHIN.get(reach);
  if (known) return known;
  const spots = NEAR_SPOTS.filter(({ dx, dy }) => Math.hypot(dx / SIDEWAYS, dy) <= reach + 1e-9);
  WITHIN.set(reach, spots);
  return spots;
}

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
function gather(
  left: readonly RowToPlace[],
  taken: Box[],
  leaders: readonly Segment[],
  options: LayoutOptions,
): Gathered[] {
  const { width, height, gap = 3, countSize = COUNT_SIZE } = options;
  const counts: { hosts: string[]; x: number; y: number }[] = [];
  const distance = (count: { x: number; y: number }, row: RowToPlace): number =>
    Math.hypot(count.x - row.x, count.y - row.y);
  const nearest = (row: RowToPlace): (typeof counts)[number] | undefined =>
    least(counts, (count) => distance(count, row));
  const room = (x: number, y: number): boolean => {
    const box = boxAround(x, y, countSize.width, countSize.height);
    const inFrame = box.left >= gap && box.top >= gap && box.right <= width - gap && box.bottom <= height - gap;
    return inFrame && fits(box, taken, gap) && !leaders.some((line) => crosses(line, box));
  };
  const open = (row: RowToPlace, x: number, y: number): void => {
    counts.push({ hosts: [row.host], x, y });
    taken.push(boxAround(x, y, countSize.width, countSize.height));
  };
  for (const row of left) {
    const near = nearest(row);
    if (near && distance(near, row) < countSize.width * 2.5) {
      near.hosts.push(row.host);
      continue;
    }
    const spot = [{ dx: 0, dy: 0 }, ...SPOTS].find(({ dx, dy }) =>
      room(row.x + dx * countSize.height, row.y + dy * countSize.height),
    );
    if (spot) open(row, row.x + spot.dx * countSize.height, row.y + spot.dy * countSize.height);
    else if (near) near.hosts.push(row.host);
    else {
      const free = anywhere(row, width, height, countSize, room);
      // No count is open and none has room: there is nothing to gather into.
      if (!free) break;
      open(row, free.x, free.y);
    }
  }
  return counts;
}

/** The free place nearest to a row in the whole picture. */
function anywhere(
  row: RowToPlace,
  width: number,
  height: number,
  size: Size,
  room: (x: number, y: number) => boolean,
): { x: number; y: number } | undefined {
  const places: { x: number; y: number }[] = [];
  for (let y = size.height; y < height; y += size.height / 2) {
    for (let x = size.width; x < width; x += size.width / 2) if (room(x, y)) places.push({ x, y });
  }
  return least(places, ({ x, y }) => Math.hypot(x - row.x, y - row.y));
}

/** The middle first, then outwards: what lies at the rim can give way to the outside, what lies within cannot. */
function fromTheMiddle(rows: readonly RowToPlace[]): RowToPlace[] {
  const x = rows.reduce((sum, row) => sum + row.x, 0) / rows.length;
  const y = rows.reduce((sum, row) => sum + row.y, 0) / rows.length;
  const away = new Map(rows.map((row) => [row.host, Math.hypot(row.x - x, row.y - y)]));
  return [...rows].sort(
    (a, b) =>
      (b.priority ?? 0) - (a.priority ?? 0) || away.get(a.host)! - away.get(b.host)! || (a.host < b.host ? -1 : 1),
  );
}

/** What has its place so far. */
interface Board {
  /** First what was there before any row, then the boxes of rows. */
  readonly taken: Box[];
  readonly leaders: Segment[];
  readonly placed: PlacedRow[];
  /** Anchors that no other row may cover, so that a leader can begin there. */
  readonly anchors: readonly RowToPlace[];
}

/** What is taken before rows are placed. */
type Start = Pick<Board, 'taken' | 'leaders'>;

function covers({ left, top, right, bottom }: Box, { x, y }: RowToPlace): boolean {
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

function coversOne(box: Box, anchors: readonly RowToPlace[]): boolean {
  for (let i = 0; i < anchors.length; i++) if (covers(box, anchors[i]!)) return true;
  return false;
}

function crossesOne(lines: readonly Segment[], box: Box): boolean {
  for (let i = 0; i < lines.length; i++) if (crosses(lines[i]!, box)) return true;
  return false;
}

/** Puts a row onto the board, at the first of the offsets (shares of its height) at which it is clear. Hot. */
function put(row: RowToPlace, spots: readonly Spot[], farthest: number, board: Board, options: LayoutOptions): boolean {
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
    const box = boxAround(x, y, row.width, row.height);
    if (coversOne(box, anchors) || crossesOne(leaders, box)) continue;
    const leader = needsLeader(row, x, y);
    if (leader) {
      const line = { x1: row.x, y1: row.y, x2: x, y2: y };
      if (near.some((other) => !below.includes(other) && crosses(line, other))) continue;
      if (leaders.some((other) => cross(line, other))) continue;
      leaders.push(line);
    }
    taken.push(box);
    placed.push({ host: row.host, x, y, leader });
    return true;
  }
  return false;
}

interface Attempt {
  readonly board: Board;
  readonly unplaced: readonly RowToPlace[];
  /** What it costs in the reader's eyes, in pixels: the distances from anchors to rows, and anchors that are covered. */
  readonly cost: number;
}

/** Pixels that a row may stray rather than cover the anchor of one that is placed later. */
const COVERED = 60;
/** What a leader costs where every row is to be as near as can be: a card that has left its country is misread. */
const LED = 120;

/**
 * Places rows in an order: all near their anchors as far as that goes, then those left over wherever a leader reaches.
 * `clear`: rows whose anchors no other may cover.
 */
function attempt(
  ordered: readonly RowToPlace[],
  clear: readonly RowToPlace[],
  start: Start,
  options: LayoutOptions,
): Attempt {
  const board: Board = { taken: [...start.taken], leaders: [...start.leaders], placed: [], anchors: clear };
  const unplaced = ordered
    .filter((row) => !put(row, nearSpots(row), FARTHEST, board, options))
    .filter((row) => row.reach !== undefined || !put(row, FAR_SPOTS, FAR_REACH, board, options));
  const byHost = new Map(ordered.map((row) => [row.host, row]));
  return { board, unplaced, cost: board.placed.reduce((sum, one) => sum + strayed(one, byHost.get(one.host)!), 0) };
}

function strayed({ x, y }: PlacedRow, row: RowToPlace): number {
  return Math.hypot(x - row.x, y - row.y);
}

/** The row that strayed most, if any did. */
function farthestOf(rows: readonly RowToPlace[], { board }: Attempt): RowToPlace[] {
  const byHost = new Map(board.placed.map((one) => [one.host, one]));
  const away = (row: RowToPlace): number => {
    const placed = byHost.get(row.host);
    return placed ? strayed(placed, row) : 0;
  };
  const row = least(rows, (one) => -away(one));
  return row && away(row) > row.height ? [row] : [];
}

/** The best of a few attempts. `later`: rows that come afterwards, whose anchors had better stay clear. */
function bestOf(
  rows: readonly RowToPlace[],
  later: readonly RowToPlace[],
  start: Start,
  options: LayoutOptions,
  turns = TURNS,
): Attempt {
  const price = ({ board, cost }: Attempt): number =>
    cost +
    (options.thorough === true ? LED * board.placed.filter(({ leader }) => leader).length : 0) +
    COVERED * later.filter((row) => board.taken.some((box, i) => i >= start.taken.length && covers(box, row))).length;
  const better = (a: Attempt, b: Attempt): Attempt => {
    const fewer = b.unplaced.length - a.unplaced.length;
    return fewer < 0 || (fewer === 0 && price(b) < price(a)) ? b : a;
  };
  const clear = [...rows, ...later];
  // What takes the place of a row needs its anchor.
  const needed = rows.filter(({ forms }) => forms !== undefined);
  let best = attempt(rows, needed, start, options);
  if (later.length > 0) best = better(best, attempt(rows, clear, start, options));
  // In a crowd anchors are kept clear, and what found no place comes first the next time.
  let order = fromTheMiddle(rows);
  for (let turn = 0; turn < turns && (best.unplaced.length > 0 || options.thorough === true); turn++) {
    // What comes later must not keep out what comes first.
    const other = attempt(order, turn % 2 === 0 ? clear : rows, start, options);
    best = better(best, other);
    const first = other.unplaced.length > 0 ? other.unplaced : farthestOf(order, other);
    if (first.length === 0) break;
    const early = new Set(first);
    order = [...first, ...order.filter((row) => !early.has(row))];
  }
  return best;
}

/** So many spots of a row are tried at which others would have to make room, and so many in all. */
const TRIED_EACH = 12;
const TRIED_IN_ALL = 96;
/** So many others may have to. */
const MOST_MOVED = 2;

function boardOf(placed: readonly PlacedRow[], rows: ReadonlyMap<string, RowToPlace>, start: Start): Board {
  const taken = [...start.taken];
  const leaders = [...start.leaders];
  for (const one of placed) {
    const row = rows.get(one.host)!;
    taken.push(boxAround(one.x, one.y, row.width, row.height));
    if (one.leader) leaders.push(lineOf(row, one));
  }
  return { taken, leaders, placed: [...placed], anchors: [] };
}

function lineOf(row: RowToPlace, { x, y }: { readonly x: number; readonly y: number }): Segment {
  return { x1: row.x, y1: row.y, x2: x, y2: y };
}

/** Whether a row is placed farther from its anchor than it may stand there without a leader. */
function needsLeader(row: RowToPlace, x: number, y: number): boolean {
  const [overX, overY] = [Math.abs(x - row.x) - row.width / 2, Math.abs(y - row.y) - row.height / 2];
  return Math.max(overX, overY) > row.height * NEAR;
}

/** Hosts of the placed rows that would be in the way of a row at a place; null where what cannot move is. */
function inTheWay(
  row: RowToPlace,
  x: number,
  y: number,
  board: Board,
  rows: ReadonlyMap<string, RowToPlace>,
  start: Start,
  options: LayoutOptions,
): Set<string> | null {
  const { width, height, gap = 3 } = options;
  const box = boxAround(x, y, row.width, row.height);
  if (box.left < gap || box.top < gap || box.right > width - gap || box.bottom > height - gap) return null;
  const line = needsLeader(row, x, y) ? lineOf(row, { x, y }) : null;
  const stuck = start.taken.some(
    (other) => overlap(box, other, gap) || (line !== null && !covers(other, row) && crosses(line, other)),
  );
  if (stuck || start.leaders.some((other) => crosses(other, box) || (line !== null && cross(line, other)))) return null;
  const found = new Set<string>();
  for (const placed of board.placed) {
    const other = rows.get(placed.host)!;
    const its = boxAround(placed.x, placed.y, other.width, other.height);
    const itsLine = placed.leader ? lineOf(other, placed) : null;
    if (
      overlap(box, its, gap) ||
      (itsLine !== null && crosses(itsLine, box)) ||
      (line !== null && (crosses(line, its) || (itsLine !== null && cross(line, itsLine))))
    ) {
      if ((other.priority ?? 0) > (row.priority ?? 0)) return null;
      found.add(placed.host);
    }
  }
  return found;
}

/** How far the nearest other anchor is: small countries stand close to one another, large ones do not. */
function elbowRoom(rows: readonly RowToPlace[]): ReadonlyMap<string, number> {
  return new Map(
    rows.map((row) => [
      row.host,
      Math.min(...rows.map((other) => (other === row ? Infinity : Math.hypot(other.x - row.x, other.y - row.y)))),
    ]),
  );
}

/** A row gives its place up only to one that has so much more room around its anchor. */
const SMALLER = 0.8;

/**
 * Finds places for rows that have none by letting others make room: a row takes a spot, and those in its way must all
 * find another. Where even that fails the row of a small country gives way to that of a large one, whose absence is
 * missed. Gives back what has no place even so.
 */
function makeRoom(
  unplaced: readonly RowToPlace[],
  all: readonly RowToPlace[],
  from: Board,
  start: Start,
  options: LayoutOptions,
): { readonly board: Board; readonly left: readonly RowToPlace[] } {
  if (unplaced.length === 0) return { board: from, left: [] };
  const rows = new Map(all.map((row) => [row.host, row]));
  const elbow = elbowRoom(all);
  let board: Board = { ...from, anchors: [] };
  let tries = TRIED_IN_ALL;
  const settle = (row: RowToPlace, into: Board): boolean =>
    put(row, nearSpots(row), FARTHEST, into, options) ||
    (row.reach === undefined && put(row, FAR_SPOTS, FAR_REACH, into, options));
  const withRow = (row: RowToPlace, { x, y, way }: Opening): Board => {
    const staying = board.placed.filter(({ host }) => !way.has(host));
    return boardOf([...staying, { host: row.host, x, y, leader: needsLeader(row, x, y) }], rows, start);
  };
  const left: RowToPlace[] = [];
  // Those with the most room first: they are the last that may be gathered.
  const queue = [...unplaced].sort((a, b) => elbow.get(b.host)! - elbow.get(a.host)! || (a.host < b.host ? -1 : 1));
  for (let row = queue.shift(); row !== undefined; row = queue.shift()) {
    const own = row;
    if (settle(own, board)) continue;
    const openings = openingsFor(own, board, rows, start, options);
    const made = openings.slice(0, TRIED_EACH).some((opening) => {
      if (--tries < 0) return false;
      const tried = withRow(own, opening);
      const moved = [...opening.way].map((host) => rows.get(host)!);
      if (!moved.every((other) => settle(other, tried))) return false;
      board = tried;
      return true;
    });
    if (made) continue;
    // Where smaller forms come next, two may give way; else one more would be gathered.
    const most = own.forms === undefined ? 1 : 2;
    const giving = openings.find(
      ({ way }) => way.size <= most && [...way].every((other) => elbow.get(other)! < elbow.get(own.host)! * SMALLER),
    );
    if (giving) {
      board = withRow(own, giving);
      queue.push(...[...giving.way].map((other) => rows.get(other)!));
    } else left.push(own);
  }
  // What others left behind is there for those that came before them.
  return { board, left: left.filter((row) => !settle(row, board)) };
}

/**
 * Makes room for what an attempt has not placed; where there is none, in smaller forms, near by or as far as a leader
 * reaches.
 */
function inForms(
  { board: from, unplaced }: Attempt,
  all: readonly RowToPlace[],
  start: Start,
  options: LayoutOptions,
): { readonly board: Board; readonly left: readonly RowToPlace[] } {
  let { board, left } = makeRoom(unplaced, all, from, start, options);
  const now = new Map(all.map((row) => [row.host, row]));
  const used = new Map<string, number>();
  const most = Math.max(0, ...all.map(({ forms = [] }) => forms.length));
  // The last form tells the least: rather another farther away. Of what comes later nothing is worth a long leader.
  for (const [far, isLast] of [
    [false, false],
    [true, false],
    [false, true],
    [true, true],
  ] as const) {
    for (let form = 0; form < most && left.length > 0; form++) {
      const has = ({ forms = [], later = false }: RowToPlace): boolean =>
        forms[form] !== undefined && (form === forms.length - 1) === isLast && !(far && later && !isLast);
      const smaller = left.filter(has);
      const without = left.filter((row) => !has(row));
      for (const row of smaller) {
        const { reach = Infinity, ...free } = row;
        now.set(row.host, { ...free, ...row.forms![form]!, ...(far ? {} : { reach }) });
        used.set(row.host, form);
      }
      const tried = smaller.map(({ host }) => now.get(host)!);
      const next = makeRoom(tried, [...now.values()], board, start, options);
      board = next.board;
      left = [...without, ...next.left];
    }
  }
  const placed = board.placed.map((one) => {
    const form = used.get(one.host);
    return form === undefined ? one : { ...one, form };
  });
  return { board: { ...board, placed }, left };
}

/** A spot that a row could take, and whose rows would have to leave theirs. */
interface Opening {
  readonly x: number;
  readonly y: number;
  readonly way: ReadonlySet<string>;
}

/** The fewer have to move, the likelier they find another place; then the nearest. */
function openingsFor(
  row: RowToPlace,
  board: Board,
  rows: ReadonlyMap<string, RowToPlace>,
  start: Start,
  options: LayoutOptions,
): Opening[] {
  const spots = row.reach === undefined ? [...NEAR_SPOTS, ...FAR_SPOTS] : nearSpots(row);
  return spots
    .flatMap(({ dx, dy }): Opening[] => {
      const [x, y] = [row.x + dx * row.height, row.y + dy * row.height];
      const way = inTheWay(row, x, y, board, rows, start, options);
      return way === null || way.size > MOST_MOVED ? [] : [{ x, y, way }];
    })
    .sort((a, b) => a.way.size - b.way.size);
}

/**
 * Places rows. Those whose anchor is off the picture are left out; every other that is not optional is either placed
 * or gathered, or left where the picture has no room even for one count.
 */
export function layoutChips(rows: readonly RowToPlace[], options: LayoutOptions): Layout {
  const { width, height } = options;
  const onPicture = rows.filter(({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height);
  const ordered = inOrder(onPicture);
  const needed = ordered.filter(({ optional }) => optional !== true);
  const later = needed.filter((row) => row.later === true);
  const sooner = needed.filter((row) => row.later !== true);
  const start: Start = { taken: [...(options.obstacles ?? [])], leaders: [] };
  const turns = options.thorough === true ? THOROUGH_TURNS : TURNS;
  const first = inForms(bestOf(sooner, later, start, options, turns), sooner, start, options);
  const between: Start = { taken: [...first.board.taken], leaders: [...first.board.leaders] };
  const second = inForms(bestOf(later, [], between, options, LATER_TURNS), later, between, options);
  const { taken, leaders } = second.board;
  const board: Board = { taken, leaders, placed: [...first.board.placed, ...second.board.placed], anchors: [] };
  const unplaced = [...first.left, ...second.left];
  const gathered = gather(
    unplaced.filter(({ forms }) => forms === undefined),
    taken,
    leaders,
    options,
  );
  for (const row of ordered) if (row.optional === true) put(row, AT_ANCHOR, 0, board, options);
  const counted = new Set(gathered.flatMap(({ hosts }) => hosts));
  return {
    placed: board.placed,
    gathered,
    left: unplaced.map(({ host }) => host).filter((host) => !counted.has(host)),
  };
}

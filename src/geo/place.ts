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
import { boardOf, covers, lineOf, needsLeader, put, type Board, type Start } from './board.ts';
import { boxAround, cross, crosses, crossesSides, overlaps, type Box, type Segment } from './box.ts';
import { gather } from './gather.ts';
import { least } from './least.ts';
import type { Layout, LayoutOptions, PlacedRow, RowToPlace } from './rows.ts';
import { AT_ANCHOR, FAR_REACH, FAR_SPOTS, FARTHEST, NEAR_SPOTS, nearSpots } from './spots.ts';

/** How many orders are tried in a crowd. */
const TURNS = 6;
/** Where every row is to be as near as can be. */
const THOROUGH_TURNS = 14;
/** The same for what is placed later, which matters less. */
const LATER_TURNS = 2;

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

/** A row that has its place, with what it takes up there. */
interface Standing {
  readonly host: string;
  readonly priority: number;
  readonly box: Box;
  readonly line: Segment | null;
}

/** Worked out once for all spots that are tried on a board, of which there are hundreds. */
function standingOn(board: Board, rows: ReadonlyMap<string, RowToPlace>): Standing[] {
  return board.placed.map((placed) => {
    const row = rows.get(placed.host)!;
    return {
      host: placed.host,
      priority: row.priority ?? 0,
      box: boxAround(placed.x, placed.y, row.width, row.height),
      line: placed.leader ? lineOf(row, placed) : null,
    };
  });
}

/**
 * Hosts of the placed rows that would be in the way of a row at a place; null where what cannot move is, or more than may
 * have to. Hot.
 */
function inTheWay(
  row: RowToPlace,
  x: number,
  y: number,
  standing: readonly Standing[],
  start: Start,
  options: LayoutOptions,
): ReadonlySet<string> | null {
  const { width, height, gap = 3 } = options;
  const [left, top] = [x - row.width / 2, y - row.height / 2];
  const [right, bottom] = [x + row.width / 2, y + row.height / 2];
  if (left < gap || top < gap || right > width - gap || bottom > height - gap) return null;
  const line = needsLeader(row, x, y) ? lineOf(row, { x, y }) : null;
  for (let i = 0; i < start.taken.length; i++) {
    const other = start.taken[i]!;
    if (overlaps(left, top, right, bottom, other, gap)) return null;
    if (line !== null && crosses(line, other) && !covers(other, row)) return null;
  }
  for (let i = 0; i < start.leaders.length; i++) {
    const other = start.leaders[i]!;
    if (crossesSides(other, left, top, right, bottom) || (line !== null && cross(line, other))) return null;
  }
  const priority = row.priority ?? 0;
  const found = new Set<string>();
  for (let i = 0; i < standing.length; i++) {
    const other = standing[i]!;
    if (
      overlaps(left, top, right, bottom, other.box, gap) ||
      (other.line !== null && crossesSides(other.line, left, top, right, bottom)) ||
      (line !== null && (crosses(line, other.box) || (other.line !== null && cross(line, other.line))))
    ) {
      if (found.size === MOST_MOVED || other.priority > priority) return null;
      found.add(other.host);
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
  const standing = standingOn(board, rows);
  return spots
    .flatMap(({ dx, dy }): Opening[] => {
      const [x, y] = [row.x + dx * row.height, row.y + dy * row.height];
      const way = inTheWay(row, x, y, standing, start, options);
      return way === null ? [] : [{ x, y, way }];
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

/** Where a card sits beside its mark, within the map and without covering the mark. */

interface Spot {
  readonly left: number;
  readonly top: number;
}

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels between a mark and its card. */
const GAP = 6;
/** Pixels between a card and the edge of the map. */
export const EDGE = 6;
/** A card lower than this cannot be read: then it may rather cover its mark. */
const LOWEST = 72;

interface Side {
  /** Pixels left over on this side, negative where the card does not fit. */
  readonly free: number;
  readonly spot: Spot;
}

function sidesOf(mark: Area, card: Size, room: Size): Side[] {
  const middle = { x: (mark.left + mark.right) / 2, y: (mark.top + mark.bottom) / 2 };
  const left = inside(middle.x - card.width / 2, card.width, room.width);
  const top = inside(middle.y - card.height / 2, card.height, room.height);
  const need = GAP + EDGE;
  return [
    { free: room.height - mark.bottom - card.height - need, spot: { left, top: mark.bottom + GAP } },
    { free: mark.top - card.height - need, spot: { left, top: mark.top - GAP - card.height } },
    { free: room.width - mark.right - card.width - need, spot: { left: mark.right + GAP, top } },
    { free: mark.left - card.width - need, spot: { left: mark.left - GAP - card.width, top } },
  ];
}

function inside(value: number, size: number, whole: number): number {
  return Math.max(EDGE, Math.min(whole - size - EDGE, value));
}

/** Below, above or at a side, wherever the card fits first; else where most room is, kept inside. */
export function tipSpot(mark: Area, card: Size, room: Size): Spot {
  const sides = sidesOf(mark, card, room);
  const { spot } = sides.find(({ free }) => free >= 0) ?? [...sides].sort((a, b) => b.free - a.free)[0]!;
  return { left: inside(spot.left, card.width, room.width), top: inside(spot.top, card.height, room.height) };
}

/** The most that a card may be high where it fits at no side; null where it fits, or where it could not be read. */
export function tallest(mark: Area, card: Size, room: Size): number | null {
  if (sidesOf(mark, card, room).some(({ free }) => free >= 0)) return null;
  const most = Math.max(room.height - mark.bottom, mark.top) - GAP - EDGE;
  return most >= LOWEST ? most : null;
}

/** Boxes in pixels, and whether they overlap. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The box of a size around its middle. */
export function boxAround(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

/** Whether two boxes overlap or lie nearer to one another than `gap`. */
export function overlap(a: Box, b: Box, gap = 0): boolean {
  return overlaps(a.left, a.top, a.right, a.bottom, b, gap);
}

/** The same of four sides that are no box yet. Hot: nothing is made for a place that is taken. */
export function overlaps(
  left: number,
  top: number,
  right: number,
  bottom: number,
  { left: otherLeft, top: otherTop, right: otherRight, bottom: otherBottom }: Box,
  gap: number,
): boolean {
  return left < otherRight + gap && otherLeft < right + gap && top < otherBottom + gap && otherTop < bottom + gap;
}

/** Whether a box is clear of all others. Hot. */
export function fits(box: Box, taken: readonly Box[], gap = 0): boolean {
  for (let i = 0; i < taken.length; i++) if (overlap(box, taken[i]!, gap)) return false;
  return true;
}

export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Whether a segment touches a box (Cohen and Sutherland's tests, then the sides of the line). Hot: allocates nothing. */
export function crosses(line: Segment, { left, top, right, bottom }: Box): boolean {
  return crossesSides(line, left, top, right, bottom);
}

/** The same of four sides that are no box yet. Hot. */
export function crossesSides(
  { x1, y1, x2, y2 }: Segment,
  left: number,
  top: number,
  right: number,
  bottom: number,
): boolean {
  if ((x1 < left && x2 < left) || (x1 > right && x2 > right)) return false;
  if ((y1 < top && y2 < top) || (y1 > bottom && y2 > bottom)) return false;
  // Its corners lie on both sides of the line, or on it.
  const a = y2 - y1;
  const b = x1 - x2;
  const c = x2 * y1 - x1 * y2;
  const p = a * left + b * top + c;
  const q = a * right + b * top + c;
  const r = a * left + b * bottom + c;
  const s = a * right + b * bottom + c;
  return !((p > 0 && q > 0 && r > 0 && s > 0) || (p < 0 && q < 0 && r < 0 && s < 0));
}

/** On which side of a segment's line a point lies: -1, 0 or 1. */
function sideOf({ x1, y1, x2, y2 }: Segment, x: number, y: number): number {
  return Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
}

/** Whether two segments cross. */
export function cross(a: Segment, b: Segment): boolean {
  return sideOf(a, b.x1, b.y1) !== sideOf(a, b.x2, b.y2) && sideOf(b, a.x1, a.y1) !== sideOf(b, a.x2, a.y2);
}

/** The places around its anchor at which a row is tried, nearest first. */
import type { RowToPlace } from './rows.ts';

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
export const SIDEWAYS = 1.6;
export const FARTHEST = 3.6;

export interface Spot {
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

export const AT_ANCHOR: readonly Spot[] = [{ dx: 0, dy: 0 }];
export const SPOTS = spotsOn(RINGS);
export const NEAR_SPOTS: readonly Spot[] = [...AT_ANCHOR, ...SPOTS];
/** Out at sea there is room where there is none near by: a long leader still says whose the row is. */
export const FAR_REACH = 8.9;
export const FAR_SPOTS = spotsOn(
  Array.from({ length: 7 }, (_, ring) => ({ reach: FARTHEST + (ring + 1) * 0.75, directions: 24 })),
);

/** Every place at which a row without forms is tried, in pixels, the nearest first. */
export function triedPlaces({ x, y, height }: RowToPlace): readonly { readonly x: number; readonly y: number }[] {
  return [...NEAR_SPOTS, ...FAR_SPOTS].map(({ dx, dy }) => ({ x: x + dx * height, y: y + dy * height }));
}

/** What is farther than a row may go is not tried. */
const WITHIN = new Map<number, readonly Spot[]>();
export function nearSpots({ reach }: RowToPlace): readonly Spot[] {
  if (reach === undefined || reach >= FARTHEST) return NEAR_SPOTS;
  const known = WITHIN.get(reach);
  if (known) return known;
  const spots = NEAR_SPOTS.filter(({ dx, dy }) => Math.hypot(dx / SIDEWAYS, dy) <= reach + 1e-9);
  WITHIN.set(reach, spots);
  return spots;
}

/** Rows for which there is no room are told behind a count. */
import { boxAround, crosses, fits, type Box, type Segment } from './box.ts';
import { least } from './least.ts';
import { COUNT_SIZE, type Gathered, type LayoutOptions, type RowToPlace, type Size } from './rows.ts';
import { SPOTS } from './spots.ts';

/** Gathers rows without room: into a count near their anchors if there is one or room for one, else into the nearest. */
export function gather(
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

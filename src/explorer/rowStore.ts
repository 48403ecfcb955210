/** The chips of all hosts on a moving date, as rows that keep their identity while they do not change. */
import type { MapRow } from '../draw/marks.ts';
import type { Day } from '../model/day.ts';
import { isThin, type Lives } from '../query/atlas.ts';
import { chipBoard, type ChipChoice } from '../query/chipsAt.ts';

export interface RowStore {
  /** Days on which a status changes, ascending. */
  readonly statusDays: readonly Day[];
  /** The rows on a day; a row is the same object as before unless one of its chips changed. */
  rowsAt(day: Day): readonly MapRow[];
}

export function rowStore(
  lives: Lives,
  choice: ChipChoice,
  nameOf: (host: string) => Pick<MapRow, 'name' | 'short' | 'code'>,
): RowStore {
  const { atlas } = lives;
  const start = atlas.readUntil;
  const board = chipBoard(lives, choice, start);
  const rowOf = (index: number, day: Day): MapRow => {
    const { host, chips } = board.rows[index]!;
    return { host, ...nameOf(host), chips: [...chips], thin: isThin(atlas, host, day) };
  };
  let now = start;
  let rows: readonly MapRow[] = board.rows.map((_, index) => rowOf(index, start));
  return {
    statusDays: board.statusDays,
    rowsAt(day) {
      if (day === now) return rows;
      const changed = new Set(board.moveTo(day));
      for (const { host, thin } of rows) if (thin !== isThin(atlas, host, day)) changed.add(host);
      now = day;
      if (changed.size > 0) rows = rows.map((row, index) => (changed.has(row.host) ? rowOf(index, day) : row));
      return rows;
    },
  };
}

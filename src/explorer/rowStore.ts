/** The chips of all hosts on a moving date, as rows that keep their identity while they do not change. */
import type { MapRow } from '../draw/marks.ts';
import type { Day } from '../model/day.ts';
import type { Lives } from '../query/atlas.ts';
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
  nameOf: (host: string) => { readonly name: string; readonly short: string },
): RowStore {
  const start = lives.atlas.readUntil;
  const board = chipBoard(lives, choice, start);
  const rowOf = (index: number): MapRow => {
    const { host, chips } = board.rows[index]!;
    return { host, ...nameOf(host), chips: [...chips] };
  };
  let now = start;
  let rows: readonly MapRow[] = board.rows.map((_, index) => rowOf(index));
  return {
    statusDays: board.statusDays,
    rowsAt(day) {
      if (day === now) return rows;
      const changed = new Set(board.moveTo(day));
      now = day;
      if (changed.size > 0) rows = rows.map((row, index) => (changed.has(row.host) ? rowOf(index) : row));
      return rows;
    },
  };
}

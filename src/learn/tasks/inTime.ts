/** Events in the order of their dates, and which of them their dates leave open. */
import type { TaskBook, TaskEvent } from './book.ts';

const eventsOf = (book: TaskBook, ids: readonly string[]): TaskEvent[] => ids.map((id) => book.events.get(id)!);

/**
 * Events by date, so that their order says nothing of an answer. A claim whose date leaves it open whether it came before
 * its denial did come before it.
 */
export function inTime(book: TaskBook, ids: readonly string[]): string[] {
  const sorted = eventsOf(book, ids).sort(
    (a, b) => a.latest - b.latest || a.earliest - b.earliest || (a.id < b.id ? -1 : 1),
  );
  for (const denial of [...sorted]) {
    const [at, of] = [sorted.indexOf(denial), sorted.findIndex(({ id }) => id === denial.denies)];
    if (of > at && sorted[of]!.earliest <= denial.latest) sorted.splice(at, 0, ...sorted.splice(of, 1));
  }
  return sorted.map(({ id }) => id);
}

export interface OpenPair {
  /** Places in the order, from 0. */
  readonly places: readonly [number, number];
  /** Dates leave it open, but one denies the other: only one way round is right. */
  readonly denies: boolean;
}

/** Pairs of an order whose dates overlap. */
export function openPairs(book: TaskBook, order: readonly string[]): OpenPair[] {
  const events = eventsOf(book, order);
  return events.flatMap((one, place) =>
    events
      .slice(place + 1)
      .flatMap((other, more): OpenPair[] =>
        one.latest < other.earliest
          ? []
          : [{ places: [place, place + 1 + more], denies: other.denies === one.id || one.denies === other.id }],
      ),
  );
}

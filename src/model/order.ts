/** The order of events: latest bound, then earliest bound, then place in the file. */
import type { Bounds } from './known.ts';

export function inFoldOrder<T extends Bounds>(events: readonly T[]): T[] {
  return events
    .map((event, position) => ({ event, position }))
    .sort((a, b) => a.event.latest - b.event.latest || a.event.earliest - b.event.earliest || a.position - b.position)
    .map(({ event }) => event);
}

/**
 * As reported by: from which day a reader could have known of an event.
 *
 * - An event is known from the smallest latest bound among those of its citations whose latest bound is on or after the
 *   event's earliest: an earlier report proves only a plan.
 * - If all such citations begin more than 90 days after the event, no contemporary report is held. An act that was
 *   public when it was done then counts from its own date, flagged; any other stays unknown until it was reported.
 */
import type { Day } from './day.ts';

/** A span of days, both inclusive. */
export interface Bounds {
  readonly earliest: Day;
  readonly latest: Day;
}

export interface Known {
  /** The first day on which it was known; null where no dated citation can prove it. */
  readonly from: Day | null;
  /** False: no contemporary report is held. */
  readonly contemporary: boolean;
}

/** After so many days a report is no longer contemporary. */
export const CONTEMPORARY_DAYS = 90;

export function knownFrom(event: Bounds, published: readonly Bounds[], isPublic: boolean): Known {
  const proving = published.filter((issued) => issued.latest >= event.earliest);
  if (proving.length === 0) return { from: null, contemporary: false };
  const first = Math.min(...proving.map((issued) => issued.latest));
  const contemporary = proving.some((issued) => issued.earliest - event.latest <= CONTEMPORARY_DAYS);
  if (!contemporary && isPublic) return { from: event.latest, contemporary };
  // A report of a month may span the event itself; nothing is known before it can have happened.
  return { from: Math.max(first, event.earliest), contemporary };
}

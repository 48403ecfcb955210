/**
 * Independent sources, counted honestly: reprints of one wire story are one; state media, parties to a conflict and
 * propaganda networks show that a claim was made and are not independent; nor is a copy whose original nobody knows.
 */
import type { Day } from './day.ts';
import { CLAIM_ONLY_OUTLETS, type OutletKind } from './words.ts';

/** What a source counts as: its agency, else its outlet; null where it is not independent. */
export function independentAs(
  outlet: string,
  kind: OutletKind,
  agency: string | null,
  agencyKind: OutletKind | null,
): string | null {
  if (CLAIM_ONLY_OUTLETS.has(agency ? (agencyKind ?? 'unclassified') : kind)) return null;
  if (agency === null && kind === 'copy-site') return null;
  return agency ?? outlet;
}

/**
 * How many independent sources show an event. A page that was out before the event can have been proves only a plan, and
 * counts for nothing; one without a date may be of the time, and counts.
 */
export function independentSources(
  eventEarliest: Day,
  sources: readonly { readonly independent: string | null; readonly publishedLatest: Day | null }[],
): number {
  return new Set(
    sources
      .filter(({ publishedLatest }) => publishedLatest === null || publishedLatest >= eventEarliest)
      .flatMap(({ independent }) => independent ?? []),
  ).size;
}

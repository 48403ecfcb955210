/**
 * What rests on what: the events that would have no citation left without one source, one outlet or one kind of outlet, and
 * those that nobody but third parties reports. An editor asks it before relying on a record, and when an outlet falls.
 */
import { isClaimOnly, type OutletKind, type Side } from '../model/words.ts';

export interface CitedSource {
  readonly id: string;
  readonly outlet: string;
  readonly kind: OutletKind;
  /** What it counts as among independent sources; null where it is not independent. */
  readonly independent: string | null;
}

export interface CitedEvent {
  readonly id: string;
  readonly sides: readonly Side[];
  readonly secondRead: boolean;
  readonly sources: readonly CitedSource[];
}

export const RESTS = [
  'one-source',
  'one-outlet',
  'one-independent',
  'claims-only',
  'third-parties',
  'awaiting',
] as const;
export type Rest = (typeof RESTS)[number];

function only<T>(values: readonly T[]): boolean {
  return new Set(values).size === 1;
}

/** Whether an event rests on so little. */
export function restsOn({ sides, secondRead, sources }: CitedEvent, rest: Rest): boolean {
  switch (rest) {
    case 'one-source':
      return only(sources.map(({ id }) => id));
    case 'one-outlet':
      return only(sources.map(({ outlet }) => outlet));
    case 'one-independent':
      return new Set(sources.flatMap(({ independent }) => independent ?? [])).size < 2;
    case 'claims-only':
      return sources.length > 0 && sources.every(({ kind }) => isClaimOnly(kind));
    case 'third-parties':
      return sides.every((side) => side === 'third-party');
    case 'awaiting':
      return !secondRead;
  }
}

export interface OutletUse {
  readonly outlet: string;
  readonly kind: OutletKind;
  /** Ids of events that cite it, and of those that cite nothing else. */
  readonly cited: readonly string[];
  readonly alone: readonly string[];
  readonly sources: readonly string[];
}

/** Outlets by how many events cite nothing else, then by how many cite them. */
export function outletUses(events: readonly CitedEvent[]): OutletUse[] {
  const uses = new Map<string, { kind: OutletKind; cited: Set<string>; alone: Set<string>; sources: Set<string> }>();
  for (const event of events) {
    const outlets = new Set(event.sources.map(({ outlet }) => outlet));
    for (const { outlet, kind, id } of event.sources) {
      const use = uses.get(outlet) ?? { kind, cited: new Set(), alone: new Set(), sources: new Set() };
      uses.set(outlet, use);
      use.cited.add(event.id);
      use.sources.add(id);
      if (outlets.size === 1) use.alone.add(event.id);
    }
  }
  return [...uses]
    .map(([outlet, { kind, cited, alone, sources }]) => ({
      outlet,
      kind,
      cited: [...cited],
      alone: [...alone],
      sources: [...sources],
    }))
    .sort(
      (a, b) => b.alone.length - a.alone.length || b.cited.length - a.cited.length || (a.outlet < b.outlet ? -1 : 1),
    );
}

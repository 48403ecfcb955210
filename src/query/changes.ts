/** What changed between two releases of the record, found by comparing them; nobody writes it down. */
import type { PublicEvent, PublicPartnership } from '../model/publicEvent.ts';
import type { Text } from '../model/words.ts';

/** What is compared of an event. An older release may lack what came later; what is here, every one has. */
export type ReleasedEvent = Pick<
  PublicEvent,
  'id' | 'also' | 'partnership' | 'host' | 'date' | 'change' | 'review' | 'summary'
> & { readonly citations: readonly { readonly source: string }[] };

export type ReleasedPartnership = Pick<
  PublicPartnership,
  'id' | 'also' | 'partner' | 'host' | 'title' | 'status' | 'standing'
>;

export interface Tombstone {
  readonly id: string;
  /** ISO day. */
  readonly date: string;
  readonly reason: Text;
}

export interface Released {
  readonly version: string;
  readonly readUntil: string;
  readonly events: readonly ReleasedEvent[];
  readonly partnerships: readonly ReleasedPartnership[];
  readonly tombstones: readonly Tombstone[];
}

export interface Pair<T> {
  readonly before: T;
  readonly after: T;
}

export interface Changes {
  readonly from: { readonly version: string; readonly readUntil: string };
  readonly to: { readonly version: string; readonly readUntil: string };
  readonly partnerships: {
    readonly added: readonly ReleasedPartnership[];
    readonly renamed: readonly Pair<ReleasedPartnership>[];
    /** Of another status on the last day read, or said by others. */
    readonly status: readonly Pair<ReleasedPartnership>[];
    readonly standing: readonly Pair<ReleasedPartnership>[];
  };
  readonly events: {
    readonly added: readonly ReleasedEvent[];
    readonly renamed: readonly Pair<ReleasedEvent>[];
    readonly date: readonly Pair<ReleasedEvent>[];
    /** What it does to the tie. */
    readonly change: readonly Pair<ReleasedEvent>[];
    readonly summary: readonly Pair<ReleasedEvent>[];
    readonly sources: readonly Pair<ReleasedEvent>[];
    readonly secondRead: readonly ReleasedEvent[];
  };
  readonly withdrawn: readonly Tombstone[];
  /** Ids that are gone without a word: the check forbids it, an older release may have known no check. */
  readonly lost: readonly string[];
}

interface Identified {
  readonly id: string;
  readonly also: readonly string[];
}

/** Of each thing of the older release what became of it, and what is new in the newer. */
function match<T extends Identified>(before: readonly T[], after: readonly T[]) {
  const byId = new Map(after.flatMap((one) => [one.id, ...one.also].map((id) => [id, one] as const)));
  // An id that is in use wins over one that was given up.
  for (const one of after) byId.set(one.id, one);
  const pairs: Pair<T>[] = [];
  const gone: T[] = [];
  for (const one of before) {
    const found = byId.get(one.id);
    if (found) pairs.push({ before: one, after: found });
    else gone.push(one);
  }
  const known = new Set(pairs.map((pair) => pair.after));
  return { pairs, gone, added: after.filter((one) => !known.has(one)) };
}

const sourcesOf = ({ citations }: ReleasedEvent): string =>
  [...new Set(citations.map(({ source }) => source))].sort().join(' ');

export function changesBetween(older: Released, newer: Released): Changes {
  const partnerships = match(older.partnerships, newer.partnerships);
  const events = match(older.events, newer.events);
  const differing = <T>(pairs: readonly Pair<T>[], of: (one: T) => string | null): Pair<T>[] =>
    pairs.filter(({ before, after }) => of(before) !== of(after));
  const buried = new Set(older.tombstones.map(({ id }) => id));
  const withdrawn = newer.tombstones.filter(({ id }) => !buried.has(id));
  const told = new Set(newer.tombstones.map(({ id }) => id));
  const status = differing(partnerships.pairs, ({ status: own }) => own);
  return {
    from: { version: older.version, readUntil: older.readUntil },
    to: { version: newer.version, readUntil: newer.readUntil },
    partnerships: {
      added: partnerships.added,
      renamed: differing(partnerships.pairs, ({ id }) => id),
      status,
      standing: differing(partnerships.pairs, ({ standing }) => standing).filter((pair) => !status.includes(pair)),
    },
    events: {
      added: events.added,
      renamed: differing(events.pairs, ({ id }) => id),
      date: differing(events.pairs, ({ date }) => date),
      change: differing(events.pairs, ({ change }) => change),
      summary: differing(events.pairs, ({ summary }) => `${summary.en}\n${summary.fr}`),
      sources: differing(events.pairs, sourcesOf),
      secondRead: events.pairs
        .filter(({ before, after }) => before.review !== 'second-read' && after.review === 'second-read')
        .map(({ after }) => after),
    },
    withdrawn,
    lost: [...partnerships.gone, ...events.gone].map(({ id }) => id).filter((id) => !told.has(id)),
  };
}

export function countOf({ partnerships, events, withdrawn, lost }: Changes): number {
  const lists: readonly (readonly unknown[])[] = [
    ...Object.values(partnerships),
    ...Object.values(events),
    withdrawn,
    lost,
  ];
  return lists.reduce((sum, list) => sum + list.length, 0);
}

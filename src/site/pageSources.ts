/** Which sources a page rests on: those of the events that it tells, each once, in the order of their ids. */
import type { Tie } from '../model/tie.ts';
import type { Facts } from './facts.ts';

function sorted(ids: Iterable<string>): string[] {
  return [...new Set(ids)].sort();
}

function* citedBy({ events }: Facts, ids: Iterable<string>): Generator<string> {
  for (const id of ids) for (const { source } of events.get(id)?.event.citations ?? []) yield source;
}

/** Of events, by their ids. */
export function sourcesOfEvents(facts: Facts, events: Iterable<string>): string[] {
  return sorted(citedBy(facts, events));
}

/** Of partnerships, and of how they stood when the record begins; with those of other events told beside them. */
export function sourcesOfTies(facts: Facts, ties: readonly Tie[], events: Iterable<string> = []): string[] {
  const before = ties.flatMap(({ id }) => facts.before.get(id) ?? []);
  // Events that are stored with another tie are told in full there.
  const own = ties.flatMap((tie) => tie.events.flatMap(({ id, from }) => (from === null ? [id] : [])));
  return sorted([...before, ...citedBy(facts, own), ...citedBy(facts, events)]);
}

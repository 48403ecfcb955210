/** From the rows of the file to things that can be found and chosen; events with the dates that the index has of them. */
import type { Tie } from '../../model/tie.ts';
import { SEARCH_KINDS, type SearchKind, type SearchRow } from '../../record/format.ts';
import { slugOf } from '../../record/slug.ts';

export interface Entry {
  readonly kind: SearchKind;
  /** What choosing it asks for; of an event its id, or partnership and place in it, `fra-mli-x#3`. */
  readonly id: string;
  readonly title: string;
  /** Other names under which it is found. */
  readonly also: string;
  readonly hosts: readonly string[];
  /** EDTF of an event, or of the newest event at a place; null where the index has not come yet. */
  readonly date: string | null;
  /** The newest event at a place. */
  readonly newest: string | null;
  /** Of a formation, the partnerships that it acts in; of an event its own. */
  readonly ties: readonly string[];
}

export function entriesOf(rows: readonly SearchRow[], ties: ReadonlyMap<string, Tie>): Entry[] {
  const things: Entry[] = [];
  const events: Entry[] = [];
  for (const row of rows) {
    const kind = SEARCH_KINDS[row.k]!;
    const id = row.id ?? slugOf(row.t);
    const hosts = row.h ?? [];
    const thing: Entry = {
      kind,
      id,
      title: row.t,
      also: row.a ?? '',
      hosts,
      date: row.d ?? null,
      newest: row.e ?? null,
      ties: row.p ?? [],
    };
    (kind === 'event' ? events : things).push(thing);
    if (!row.s) continue;
    const own = ties.get(id)?.events.filter(({ from }) => from === null) ?? [];
    for (const [place, title] of row.s.entries()) {
      const date = own[place]?.date ?? null;
      events.push({ kind: 'event', id: `${id}#${place}`, title, also: '', hosts, date, newest: null, ties: [id] });
    }
  }
  return [...things, ...events];
}

/** What the record holds, and what it still lacks. */
import { group } from 'd3-array';
import type { DataRecord } from './load.ts';
import { allEvents, citationsOf, eventsOf } from './checks/check.ts';
import { GROUP_OF_KIND } from '../model/words.ts';

export interface Counts {
  readonly totals: {
    readonly events: number;
    readonly context: number;
    readonly partnerships: number;
    readonly pending: number;
    readonly citations: number;
    readonly sources: number;
    readonly outlets: number;
  };
  readonly review: { readonly secondRead: number; readonly awaiting: number };
  readonly missing: {
    readonly sourceTitles: number;
    readonly sourceDates: number;
    readonly outletsUnclassified: number;
  };
  readonly byHost: Readonly<Record<string, { partnerships: number; events: number }>>;
  readonly byPartner: Readonly<Record<string, { partnerships: number; events: number }>>;
  readonly byGroup: Readonly<Record<string, number>>;
}

export function countsOf(record: DataRecord): Counts {
  const events = eventsOf(record);
  const all = allEvents(record);
  const secondRead = all.filter(({ data }) => data.review?.state === 'second-read').length;
  const sources = [...record.sources.values()].map(({ data }) => data);
  const by = (key: 'host' | 'partner'): Record<string, { partnerships: number; events: number }> => {
    const groups = group(record.partnerships, ({ data }) => data[key]);
    return Object.fromEntries(
      [...groups]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, parts]) => [
          id,
          { partnerships: parts.length, events: parts.reduce((sum, { data }) => sum + data.events.length, 0) },
        ]),
    );
  };
  return {
    totals: {
      events: events.length,
      context: record.context.length,
      partnerships: record.partnerships.length,
      pending: record.pending.reduce((sum, { data }) => sum + data.events.length, 0),
      citations: citationsOf(record).length,
      sources: sources.length,
      outlets: record.outlets.size,
    },
    review: { secondRead, awaiting: all.length - secondRead },
    missing: {
      sourceTitles: sources.filter(({ title }) => !title).length,
      sourceDates: sources.filter(({ issued }) => !issued).length,
      outletsUnclassified: [...record.outlets.values()].filter(({ data }) => data.kind === 'unclassified').length,
    },
    byHost: by('host'),
    byPartner: by('partner'),
    byGroup: Object.fromEntries(
      [...group(record.partnerships, ({ data }) => GROUP_OF_KIND[data.kind])].map(([name, parts]) => [
        name,
        parts.length,
      ]),
    ),
  };
}

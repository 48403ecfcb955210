/** What pages ask of the record beyond its compiled form: outlets, who cites what, when pages were read. Made once. */
import { outletUses, type CitedEvent } from '../query/restsOn.ts';
import type { Atlas } from '../query/atlas.ts';
import { livesOf, type Lives } from '../query/atlas.ts';
import { countsOf, type Counts } from '../dataset/counts.ts';
import type { CoverageTable } from '../dataset/coverageTable.ts';
import { coverageTable } from '../dataset/coverageTable.ts';
import type { DataRecord } from '../dataset/load.ts';
import { atlasOf } from '../dataset/toAtlas.ts';
import type { ContextRecord, EventRecord } from '../model/schema.ts';
import { historyOf, type History } from './history.ts';
import type { DatedRelease } from './notices.ts';
import { contextPath, eventAnchor, tiePath } from './paths.ts';

/** One event, with where it stands in full. */
export interface EventPlace {
  readonly id: string;
  readonly event: EventRecord | ContextRecord;
  /** Null for context. */
  readonly partnership: string | null;
  /** Its page below the folder of the language, with its anchor. */
  readonly address: string;
}

export interface OutletFacts {
  readonly id: string;
  /** Ids of its sources, by date and then by id. */
  readonly sources: readonly string[];
  /** Ids of events that cite it, and of those that cite nothing else. */
  readonly cited: readonly string[];
  readonly alone: ReadonlySet<string>;
}

export interface Facts {
  readonly record: DataRecord;
  readonly atlas: Atlas;
  readonly lives: Lives;
  readonly counts: Counts;
  readonly coverage: CoverageTable;
  readonly events: ReadonlyMap<string, EventPlace>;
  /** Events and partnerships that cite a source, by its id; of a partnership, what was so before its first event. */
  readonly citing: ReadonlyMap<string, { readonly events: readonly string[]; readonly before: readonly string[] }>;
  /** Sources of how a partnership stood before its first event, by its id. */
  readonly before: ReadonlyMap<string, readonly string[]>;
  /** Outlets of which a page is held, by id. */
  readonly outlets: ReadonlyMap<string, OutletFacts>;
  /** The outlets whose label rests on a source, by its id. */
  readonly evidence: ReadonlyMap<string, readonly string[]>;
  /** Events in which a second reading found something. */
  readonly mended: number;
  readonly history: History;
}

/** `releases`: those made of it so far, oldest first; asked for only where something was withdrawn since one of them. */
export function factsOf(record: DataRecord, releases: () => readonly DatedRelease[] = () => []): Facts {
  const atlas = atlasOf(record);
  const events = placesOf(record);
  const evidence = new Map<string, string[]>();
  for (const [id, { data }] of record.outlets) {
    if (data.tie?.source !== undefined) listOf(evidence, data.tie.source).push(id);
  }
  return {
    record,
    atlas,
    lives: livesOf(atlas, null),
    counts: countsOf(record),
    coverage: coverageTable(record),
    events,
    citing: citingOf(record, events),
    before: new Map(
      record.partnerships.map(({ data }) => [data.id, (data.before?.citations ?? []).map(({ source }) => source)]),
    ),
    outlets: outletsOf(record, events),
    evidence,
    mended: [...events.values()].filter(({ event }) => event.review?.found !== undefined).length,
    history: historyOf(record, releases),
  };
}

function listOf<T>(map: Map<string, T[]>, key: string): T[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}

function placesOf(record: DataRecord): Map<string, EventPlace> {
  const places = new Map<string, EventPlace>();
  for (const { data } of record.partnerships) {
    for (const event of data.events) {
      places.set(event.id, {
        id: event.id,
        event,
        partnership: data.id,
        address: `${tiePath(data.id)}#${eventAnchor(event.id)}`,
      });
    }
  }
  const hosts = new Set([...record.atlas.data.hosts, ...record.partnerships.map(({ data }) => data.host)]);
  for (const { data } of record.context) {
    // A page is written for each country that it concerns; the first is where it stands for good.
    const host = data.hosts.find((id) => hosts.has(id));
    if (host === undefined) continue;
    places.set(data.id, {
      id: data.id,
      event: data,
      partnership: null,
      address: `${contextPath(host)}#${eventAnchor(data.id)}`,
    });
  }
  return places;
}

function citingOf(record: DataRecord, events: ReadonlyMap<string, EventPlace>): Facts['citing'] {
  const citing = new Map<string, { events: string[]; before: string[] }>();
  const of = (source: string): { events: string[]; before: string[] } => {
    const found = citing.get(source) ?? { events: [], before: [] };
    citing.set(source, found);
    return found;
  };
  for (const { id, event } of events.values()) {
    for (const source of new Set(event.citations.map((citation) => citation.source))) of(source).events.push(id);
  }
  for (const { data } of record.partnerships) {
    for (const { source } of data.before?.citations ?? []) of(source).before.push(data.id);
  }
  return citing;
}

function outletsOf(record: DataRecord, events: ReadonlyMap<string, EventPlace>): Map<string, OutletFacts> {
  const sources = new Map<string, string[]>();
  for (const [id, { data }] of record.sources) listOf(sources, data.custom.outlet).push(id);
  const cited = [...events.values()].map(({ id, event }): CitedEvent => ({
    id,
    sides: [],
    secondRead: false,
    sources: event.citations.flatMap(({ source }) => {
      const outlet = record.sources.get(source)?.data.custom.outlet;
      return outlet === undefined ? [] : { id: source, outlet, kind: 'unclassified', independent: null };
    }),
  }));
  const uses = new Map(outletUses(cited).map((use) => [use.outlet, use]));
  const dateOf = (id: string): string =>
    (record.sources.get(id)?.data.issued?.['date-parts'][0] ?? [])
      .map((part) => String(part).padStart(4, '0'))
      .join('-');
  return new Map(
    [...sources].map(([id, own]) => [
      id,
      {
        id,
        sources: own.sort((a, b) => (dateOf(a) === dateOf(b) ? (a < b ? -1 : 1) : dateOf(a) < dateOf(b) ? 1 : -1)),
        cited: uses.get(id)?.cited ?? [],
        alone: new Set(uses.get(id)?.alone ?? []),
      },
    ]),
  );
}

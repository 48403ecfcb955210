/** What the record holds, and what it still lacks. */
import { group } from 'd3-array';
import type { DataRecord } from './load.ts';
import { allEvents, citationsOf, eventsOf } from './checks/check.ts';
import type { ReadingLevel } from './readingLevel.ts';
import { textLevels } from './textLevels.ts';
import { GROUP_OF_KIND, type NoCountry } from '../model/words.ts';
import type { Figures, Share } from '../query/figures.ts';
import { recordBreadth, recordFigures } from './figures.ts';

export interface Counts {
  readonly totals: {
    readonly events: number;
    readonly context: number;
    readonly partnerships: number;
    readonly pending: number;
    readonly citations: number;
    readonly sources: number;
    readonly outlets: number;
    readonly stories: number;
  };
  /** How hard each story and lesson is to read, by the path of its text. */
  readonly reading: Readonly<Record<string, ReadingLevel>>;
  readonly review: { readonly secondRead: number; readonly awaiting: number };
  readonly missing: {
    readonly sourceTitles: number;
    readonly sourceDates: number;
    readonly outletsUnclassified: number;
    /** Outlets whose country nobody looked for, or nobody found. */
    readonly outletsCountry: number;
  };
  /** Outlets that have no country, by why they have none. */
  readonly noCountry: Readonly<Record<NoCountry, number>>;
  readonly byHost: Readonly<Record<string, { partnerships: number; events: number }>>;
  readonly byPartner: Readonly<Record<string, { partnerships: number; events: number }>>;
  readonly byGroup: Readonly<Record<string, number>>;
  /** Events of partnerships by the question that they answer, and how many of them were read twice. */
  readonly reviewByGroup: Readonly<Record<string, { secondRead: number; awaiting: number }>>;
  /** Outlets by kind, with the pages of theirs that are cited, and how many of the outlets' ties have a source. */
  readonly byOutletKind: Readonly<Record<string, { outlets: number; sources: number; tied: number }>>;
  readonly depth: Depth;
  /** States by partners; null where the atlas names no partners that should be looked for everywhere. */
  readonly breadth: BreadthCounts | null;
}

/** How well the record is shown, each as a part of all that could be. */
export interface Depth {
  readonly citations: Figures['citations'];
  /** Partnerships with an official or primary text. */
  readonly official: Share;
  /** Events that two or more independent sources show. */
  readonly twoIndependent: Share;
  /** Partnerships with pages from both sides, and with one of the host's own press. */
  readonly bothSides: Share;
  readonly hostPress: Share;
  /** Denials beside the claim that they deny, both with their pages. */
  readonly contradictions: number;
}

export interface BreadthCounts {
  readonly states: number;
  readonly partners: number;
  readonly covered: number;
  readonly nothing: number;
  readonly notLooked: number;
  /** First and last day on which somebody looked and found nothing; null where nobody did. */
  readonly looked: readonly [string, string] | null;
  /** Of each partner, how many states nobody looked at for it; the neighbours are the last. */
  readonly notLookedByPartner: Readonly<Record<string, number>>;
}

export function countsOf(record: DataRecord): Counts {
  const events = eventsOf(record);
  const all = allEvents(record);
  const secondRead = all.filter(({ data }) => data.review?.state === 'second-read').length;
  const sources = [...record.sources.values()].map(({ data }) => data);
  const outlets = [...record.outlets.values()].map(({ data }) => data);
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
      stories: record.stories.length,
    },
    reading: textLevels(record),
    review: { secondRead, awaiting: all.length - secondRead },
    missing: {
      sourceTitles: sources.filter(({ title }) => !title).length,
      sourceDates: sources.filter(({ issued }) => !issued).length,
      outletsUnclassified: outlets.filter(({ kind }) => kind === 'unclassified').length,
      outletsCountry: outlets.filter(({ country, noCountry }) => country === null && noCountry === undefined).length,
    },
    noCountry: {
      international: outlets.filter(({ noCountry }) => noCountry === 'international').length,
      unstated: outlets.filter(({ noCountry }) => noCountry === 'unstated').length,
    },
    reviewByGroup: reviewByGroup(record),
    byOutletKind: byOutletKind(record),
    depth: depthOf(recordFigures(record)),
    breadth: breadthCounts(record),
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

function reviewByGroup(record: DataRecord): Counts['reviewByGroup'] {
  const counts: Record<string, { secondRead: number; awaiting: number }> = {};
  for (const { data } of record.partnerships) {
    const own = (counts[GROUP_OF_KIND[data.kind]] ??= { secondRead: 0, awaiting: 0 });
    for (const { review } of data.events) own[review?.state === 'second-read' ? 'secondRead' : 'awaiting'] += 1;
  }
  return counts;
}

function byOutletKind(record: DataRecord): Counts['byOutletKind'] {
  const counts: Record<string, { outlets: number; sources: number; tied: number }> = {};
  const of = (kind: string): { outlets: number; sources: number; tied: number } =>
    (counts[kind] ??= { outlets: 0, sources: 0, tied: 0 });
  for (const { data } of record.outlets.values()) {
    of(data.kind).outlets += 1;
    if (data.tie?.source !== undefined) of(data.kind).tied += 1;
  }
  for (const { data } of record.sources.values()) {
    const kind = record.outlets.get(data.custom.outlet)?.data.kind;
    if (kind !== undefined) of(kind).sources += 1;
  }
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function depthOf({
  citations,
  officialAll,
  twoIndependent,
  origins,
  hostPress,
  contradictions,
  totals,
}: Figures): Depth {
  const both = origins.find(({ origin }) => origin === 'both')!.ties;
  return {
    citations,
    official: officialAll,
    twoIndependent,
    bothSides: { count: both, of: totals.ties },
    hostPress,
    contradictions,
  };
}

function breadthCounts(record: DataRecord): BreadthCounts | null {
  const breadth = recordBreadth(record);
  if (breadth === null) return null;
  const cells = breadth.rows.flatMap((row) => row.cells);
  const days = cells.flatMap((cell) => (cell.state === 'nothing' ? [cell.looked] : [])).sort();
  const count = (state: string): number => cells.filter((cell) => cell.state === state).length;
  return {
    states: breadth.rows.length,
    partners: breadth.partners.length,
    covered: count('covered'),
    nothing: count('nothing'),
    notLooked: count('not-looked'),
    looked: days.length === 0 ? null : [days[0]!, days.at(-1)!],
    notLookedByPartner: Object.fromEntries(
      breadth.partners.map((group, place) => [
        group.length === 1 ? group[0]! : 'neighbours',
        breadth.rows.filter(({ cells: own }) => own[place]!.state === 'not-looked').length,
      ]),
    ),
  };
}

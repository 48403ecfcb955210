/**
 * Figures about the record itself: what it rests on and where it is thin. They count what was read and written down, and
 * say nothing of how much happened.
 */
import type { Bounds } from '../model/known.ts';
import { independentSources } from '../model/independence.ts';
import { CONTEMPORARY_DAYS } from '../model/known.ts';
import { reportLag } from '../model/reportLag.ts';
import { calendarOf } from '../model/day.ts';
import {
  CHANGES,
  GROUPS,
  OUTLET_KINDS,
  type Change,
  type Group,
  type OutletKind,
  type SourceKind,
} from '../model/words.ts';

export interface FigureSource {
  readonly id: string;
  readonly kind: SourceKind;
  readonly lang: string;
  readonly outletKind: OutletKind;
  /** The parties whose the outlet is: where it is made, and to whom it is tied. */
  readonly of: readonly string[];
  /** Where it is made; null where that is not known. */
  readonly country: string | null;
  /** What it counts as among independent sources; null where it is not independent. */
  readonly independent: string | null;
  readonly published: Bounds | null;
  readonly titled: boolean;
  readonly signed: boolean;
}

export interface FigureEvent {
  readonly id: string;
  readonly date: Bounds;
  readonly change: Change;
  readonly secondRead: boolean;
  /** The event that it denies. */
  readonly denies: string | null;
  /** Ids of the sources that it cites, each once. */
  readonly sources: readonly string[];
}

export interface FigureTie {
  readonly id: string;
  readonly partner: string;
  readonly host: string;
  readonly group: Group;
  readonly events: readonly FigureEvent[];
  /** What shows how things stood before its first event. */
  readonly before: readonly string[];
}

export interface FigureInput {
  readonly ties: readonly FigureTie[];
  readonly sources: ReadonlyMap<string, FigureSource>;
  /** Hosts of the region, those without any tie included. */
  readonly hosts: readonly string[];
  /** Years before this one are counted together. */
  readonly firstYear: number;
  readonly lastYear: number;
}

/** A part of something, with what it is a part of. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

export const LAGS = ['same-day', 'week', 'month', 'quarter', 'later', 'unknown'] as const;
/** `later`: no report of the time is held. `unknown`: no dated report is on or after the event. */
export type Lag = (typeof LAGS)[number];

export const ORIGINS = ['both', 'partner', 'host', 'neither'] as const;
export type Origin = (typeof ORIGINS)[number];

/** Four stands for four and more. */
export const INDEPENDENT = [0, 1, 2, 3, 4] as const;

export interface Figures {
  readonly totals: {
    readonly ties: number;
    readonly events: number;
    readonly sources: number;
    readonly citations: number;
  };
  /** By number of events, then by id. */
  readonly partners: readonly { readonly partner: string; readonly ties: number; readonly events: number }[];
  /** The first stands for all years before it too. */
  readonly years: readonly { readonly year: number; readonly events: number; readonly pages: number }[];
  /** Pages without a date, which are in no year. */
  readonly undated: number;
  readonly changes: readonly { readonly change: Change; readonly events: number }[];
  readonly languages: readonly { readonly lang: string; readonly pages: number }[];
  readonly labels: readonly { readonly label: OutletKind; readonly pages: number }[];
  /** Events by how many independent sources show them. */
  readonly independence: readonly { readonly sources: number; readonly events: number }[];
  /** Partnerships with an official or primary text among their pages, by question. */
  readonly official: readonly ({ readonly group: Group } & Share)[];
  readonly officialAll: Share;
  /** Partnerships by whose outlets they are told by. */
  readonly origins: readonly { readonly origin: Origin; readonly ties: number }[];
  /** Partnerships with a page of the host's own press. */
  readonly hostPress: Share;
  readonly lags: readonly { readonly lag: Lag; readonly events: number }[];
  readonly secondRead: readonly ({ readonly group: Group } & Share)[];
  /** Denials that stand beside the claim that they deny, both with their pages. */
  readonly contradictions: number;
  readonly citations: { readonly titled: Share; readonly dated: Share; readonly signed: Share };
  readonly twoIndependent: Share;
  readonly thin: {
    /** Hosts from the one with the fewest events on. */
    readonly hosts: readonly { readonly host: string; readonly ties: number; readonly events: number }[];
    readonly oneEvent: Share;
    readonly onePage: Share;
    readonly noIndependent: Share;
  };
}

const PRESS: ReadonlySet<OutletKind> = new Set(['private-press', 'public-service', 'agency', 'state-media']);
/** Of those for whom nobody has established who stands behind them, most are press; official bodies are labelled. */
const PRESS_KINDS: ReadonlySet<SourceKind> = new Set(['press', 'agency']);

function isOfficial({ kind }: FigureSource): boolean {
  return kind === 'official';
}

function yearOf(day: number): number {
  return calendarOf(day).year;
}

function share<T>(all: readonly T[], passes: (one: T) => boolean): Share {
  return { count: all.filter(passes).length, of: all.length };
}

function counted<K>(keys: Iterable<K>): Map<K, number> {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function lagOf(date: Bounds, published: readonly Bounds[]): Lag {
  const lag = reportLag(date, published);
  if (lag === null) return 'unknown';
  // The least that it can be: where a date is only a month, more is not shown.
  const { least } = lag;
  return least < 1
    ? 'same-day'
    : least <= 7
      ? 'week'
      : least <= 30
        ? 'month'
        : least <= CONTEMPORARY_DAYS
          ? 'quarter'
          : 'later';
}

export function figuresOf({ ties, sources, hosts, firstYear, lastYear }: FigureInput): Figures {
  const events = ties.flatMap((tie) => tie.events);
  const sourcesOf = (ids: readonly string[]): FigureSource[] => ids.flatMap((id) => sources.get(id) ?? []);
  const pagesOf = (tie: FigureTie): FigureSource[] => [
    ...new Map(
      sourcesOf([...tie.events.flatMap((event) => event.sources), ...tie.before]).map((source) => [source.id, source]),
    ).values(),
  ];
  const pages = new Map(ties.map((tie) => [tie.id, pagesOf(tie)]));
  const independent = ({ date, sources: ids }: FigureEvent): number =>
    independentSources(
      date.earliest,
      sourcesOf(ids).map(({ independent: as, published }) => ({
        independent: as,
        publishedLatest: published?.latest ?? null,
      })),
    );
  const counts = events.map(independent);
  const cited = sourcesOf(ties.flatMap((tie) => [...tie.events.flatMap((event) => event.sources), ...tie.before]));
  const all = [...new Map(cited.map((source) => [source.id, source])).values()];

  const partners = new Map<string, { ties: number; events: number }>();
  const byHost = new Map(hosts.map((host) => [host, { ties: 0, events: 0 }]));
  for (const tie of ties) {
    const own = partners.get(tie.partner) ?? { ties: 0, events: 0 };
    partners.set(tie.partner, own);
    for (const one of [own, byHost.get(tie.host)]) {
      if (!one) continue;
      one.ties += 1;
      one.events += tie.events.length;
    }
  }

  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, place) => firstYear + place);
  const within = (year: number): number => Math.min(Math.max(year, firstYear), lastYear);
  const eventYears = counted(events.map(({ date }) => within(yearOf(date.latest))));
  const dated = all.flatMap(({ published }) => published ?? []);
  const pageYears = counted(dated.map(({ earliest }) => within(yearOf(earliest))));

  const changes = counted(events.map(({ change }) => change));
  const labels = counted(all.map(({ outletKind }) => outletKind));
  const lags = counted(
    events.map(({ date, sources: ids }) =>
      lagOf(
        date,
        sourcesOf(ids).flatMap(({ published }) => published ?? []),
      ),
    ),
  );
  const origins = counted(ties.map((tie) => originOf(tie, pages.get(tie.id)!)));
  const byGroup = (
    passes: (tie: FigureTie) => number,
    of: (tie: FigureTie) => number,
  ): ({ readonly group: Group } & Share)[] =>
    GROUPS.map((group) => {
      const own = ties.filter((tie) => tie.group === group);
      const sum = (value: (tie: FigureTie) => number): number => own.reduce((total, tie) => total + value(tie), 0);
      return { group, count: sum(passes), of: sum(of) };
    }).filter(({ of: size }) => size > 0);
  const hasOfficial = (tie: FigureTie): boolean => pages.get(tie.id)!.some(isOfficial);
  const told = new Map(events.map((event) => [event.id, event]));

  return {
    totals: { ties: ties.length, events: events.length, sources: all.length, citations: cited.length },
    partners: [...partners]
      .map(([partner, own]) => ({ partner, ...own }))
      .sort((a, b) => b.events - a.events || (a.partner < b.partner ? -1 : 1)),
    years: years.map((year) => ({ year, events: eventYears.get(year) ?? 0, pages: pageYears.get(year) ?? 0 })),
    undated: all.length - dated.length,
    changes: CHANGES.map((change) => ({ change, events: changes.get(change) ?? 0 }))
      .filter((one) => one.events > 0)
      .sort((a, b) => b.events - a.events),
    languages: [...counted(all.map(({ lang }) => lang))]
      .map(([lang, count]) => ({ lang, pages: count }))
      .sort((a, b) => b.pages - a.pages || (a.lang < b.lang ? -1 : 1)),
    labels: OUTLET_KINDS.map((label) => ({ label, pages: labels.get(label) ?? 0 }))
      .filter((one) => one.pages > 0)
      .sort((a, b) => b.pages - a.pages),
    independence: INDEPENDENT.map((number) => ({
      sources: number,
      events: counts.filter((count) => Math.min(count, INDEPENDENT.at(-1)!) === number).length,
    })),
    official: byGroup(
      (tie) => (hasOfficial(tie) ? 1 : 0),
      () => 1,
    ),
    officialAll: share(ties, hasOfficial),
    origins: ORIGINS.map((origin) => ({ origin, ties: origins.get(origin) ?? 0 })),
    hostPress: share(ties, (tie) => pages.get(tie.id)!.some((source) => isPressOf(source, tie.host))),
    lags: LAGS.map((lag) => ({ lag, events: lags.get(lag) ?? 0 })),
    secondRead: byGroup(
      (tie) => tie.events.filter((event) => event.secondRead).length,
      (tie) => tie.events.length,
    ),
    contradictions: events.filter(({ denies, sources: ids }) => {
      const claim = denies === null ? undefined : told.get(denies);
      return claim !== undefined && claim.sources.length > 0 && ids.length > 0;
    }).length,
    citations: {
      titled: share(cited, ({ titled }) => titled),
      dated: share(cited, ({ published }) => published !== null),
      signed: share(cited, ({ signed }) => signed),
    },
    twoIndependent: share(counts, (count) => count >= 2),
    thin: {
      hosts: [...byHost]
        .map(([host, own]) => ({ host, ...own }))
        .sort((a, b) => a.events - b.events || a.ties - b.ties || (a.host < b.host ? -1 : 1)),
      oneEvent: share(ties, (tie) => tie.events.length === 1),
      onePage: share(ties, (tie) => pages.get(tie.id)!.length === 1),
      noIndependent: share(counts, (count) => count === 0),
    },
  };
}

function originOf({ partner, host }: FigureTie, pages: readonly FigureSource[]): Origin {
  const [ofPartner, ofHost] = [partner, host].map((party) => pages.some(({ of }) => of.includes(party)));
  return ofPartner && ofHost ? 'both' : ofPartner ? 'partner' : ofHost ? 'host' : 'neither';
}

function isPressOf({ country, outletKind, kind }: FigureSource, host: string): boolean {
  return country === host && (PRESS.has(outletKind) || (outletKind === 'unclassified' && PRESS_KINDS.has(kind)));
}

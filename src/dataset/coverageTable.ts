/**
 * Coverage by country, partner and year, as data: who was looked for, when, and on how many source pages the events of a
 * year rest. The counts say what was read, never how much happened.
 */
import { isoOf } from '../model/day.ts';
import { edtf } from '../model/edtf.ts';
import { coverageOf, sweptPartners } from './coverage.ts';
import type { DataRecord } from './load.ts';

export interface PartnerCoverage {
  readonly partner: string;
  /** Source pages behind the events of a year, by year; a year without any is left out. */
  readonly years: Readonly<Record<string, number>>;
}

export interface CoverageRow {
  readonly host: string;
  /** First day covered and day last looked; null where the record says nothing of the host. */
  readonly from: string | null;
  readonly looked: string | null;
  /** Spans that are known to be thin, first and last day. */
  readonly thin: readonly (readonly [string, string])[];
  /** Partners that were looked for, those without any event included. */
  readonly partners: readonly PartnerCoverage[];
  /** Source pages by year, whatever the partner; a page is counted once a year. */
  readonly years: Readonly<Record<string, number>>;
}

export interface CoverageTable {
  /** Partners that were looked for in every country, and when. */
  readonly swept: readonly { readonly partners: readonly string[]; readonly looked: string }[];
  readonly rows: readonly CoverageRow[];
}

export function coverageTable(record: DataRecord): CoverageTable {
  const coverage = coverageOf(record);
  const swept = sweptPartners(record);
  const pages = new Map<string, Map<string, Map<string, Set<string>>>>();
  const add = (host: string, partner: string, date: string, source: string): void => {
    const year = String(new Date(edtf(date).latest * 86_400_000).getUTCFullYear());
    const ofHost = pages.get(host) ?? pages.set(host, new Map()).get(host)!;
    const ofPartner = ofHost.get(partner) ?? ofHost.set(partner, new Map()).get(partner)!;
    (ofPartner.get(year) ?? ofPartner.set(year, new Set()).get(year)!).add(source);
  };
  for (const { data } of record.partnerships) {
    for (const { date, citations } of data.events) {
      for (const { source } of citations) {
        add(data.host, data.partner, date, source);
        if (data.symmetric) add(data.partner, data.host, date, source);
      }
    }
  }
  return {
    swept: record.atlas.data.sweeps,
    rows: record.atlas.data.hosts.map((host): CoverageRow => {
      const known = coverage.get(host);
      const own = pages.get(host) ?? new Map<string, Map<string, Set<string>>>();
      const all = new Map<string, Set<string>>();
      for (const years of own.values())
        for (const [year, sources] of years)
          for (const source of sources) (all.get(year) ?? all.set(year, new Set()).get(year)!).add(source);
      const partners = [...new Set([...swept, ...(known?.partners ?? []), ...own.keys()])].sort();
      return {
        host,
        from: known ? isoOf(known.from) : null,
        looked: known ? isoOf(known.looked) : null,
        thin: (known?.thin ?? []).map(([from, to]) => [isoOf(from), isoOf(to)]),
        partners: partners.map((partner) => ({ partner, years: counted(own.get(partner)) })),
        years: counted(all),
      };
    }),
  };
}

function counted(years: ReadonlyMap<string, ReadonlySet<string>> = new Map()): Record<string, number> {
  return Object.fromEntries([...years].sort(([a], [b]) => (a < b ? -1 : 1)).map(([year, set]) => [year, set.size]));
}

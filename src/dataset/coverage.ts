/** What the record covers: since when, what is thin, and which partners were looked for at a host. */
import { parseIsoDay } from '../model/day.ts';
import { edtf } from '../model/edtf.ts';
import type { CoverageRecord } from '../model/schema.ts';
import type { HostCoverage } from '../query/atlas.ts';
import type { DataRecord } from './load.ts';

/** Partners that were looked for in every country of the region. */
export function sweptPartners(record: DataRecord): string[] {
  return [...new Set(record.atlas.data.sweeps.flatMap(({ partners }) => partners))];
}

/** Partners that were looked for at a host beyond those: it has a tie with them, or its coverage names them. */
export function partnersLookedFor(record: DataRecord, host: string, { nothing = [] }: CoverageRecord): string[] {
  const swept = new Set(sweptPartners(record));
  const tied = record.partnerships.flatMap(({ data }) =>
    data.host === host ? [data.partner] : data.symmetric && data.partner === host ? [data.host] : [],
  );
  return [...new Set([...tied, ...nothing])].filter((partner) => !swept.has(partner)).sort();
}

export function coverageOf(record: DataRecord): Map<string, HostCoverage> {
  const swept = sweptPartners(record);
  return new Map(
    [...record.coverage].map(([host, { data }]) => [
      host,
      {
        from: edtf(data.from).earliest,
        looked: parseIsoDay(data.looked)!,
        thin: (data.thin ?? []).map((span) => {
          const { earliest, latest } = edtf(span);
          return [earliest, latest] as const;
        }),
        partners: new Set([...swept, ...partnersLookedFor(record, host, data)]),
      },
    ]),
  );
}

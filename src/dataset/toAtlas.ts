/** The record as queries need it. */
import { parseIsoDay } from '../model/day.ts';
import { edtf } from '../model/edtf.ts';
import { GROUPS, type Group } from '../model/words.ts';
import type { Atlas, HostCoverage } from '../query/atlas.ts';
import type { DataRecord } from './load.ts';
import { tiesOf } from './ties.ts';

export function atlasOf(record: DataRecord): Atlas {
  const settings = record.atlas.data;
  const fades = settings.fadeAfterDays;
  return {
    ties: tiesOf(record),
    fadeAfterDays: Object.fromEntries(GROUPS.map((group) => [group, fades[group] ?? null])) as Record<
      Group,
      number | null
    >,
    coverage: new Map([...record.coverage].map(([host, { data }]) => [host, coverageOf(data)])),
    readUntil: parseIsoDay(settings.readUntil)!,
  };
}

function coverageOf(data: { from: string; looked: string; thin?: string[] | undefined }): HostCoverage {
  return {
    from: edtf(data.from).earliest,
    looked: parseIsoDay(data.looked)!,
    thin: (data.thin ?? []).map((span) => {
      const { earliest, latest } = edtf(span);
      return [earliest, latest] as const;
    }),
  };
}

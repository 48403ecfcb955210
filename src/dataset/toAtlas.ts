/** The record as queries need it. */
import { parseIsoDay } from '../model/day.ts';
import { GROUPS, type Group } from '../model/words.ts';
import type { Atlas } from '../query/atlas.ts';
import { coverageOf } from './coverage.ts';
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
    coverage: coverageOf(record),
    readUntil: parseIsoDay(settings.readUntil)!,
  };
}

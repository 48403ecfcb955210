/**
 * What happened to published records stands in one file, `corrections.yaml`. From it are made the page of corrections, the
 * tombstones that take the place of what was withdrawn, and the notices that frozen embeds read.
 */
import type { CorrectionRecord } from '../model/schema.ts';
import type { Tombstone } from '../query/changes.ts';
import type { DataRecord } from './load.ts';
import type { Located } from './located.ts';

export function withdrawalsOf({ corrections }: Pick<DataRecord, 'corrections'>): readonly Located<CorrectionRecord>[] {
  return corrections.filter(({ data }) => data.kind === 'withdrawal');
}

/** What stands in the place of what was withdrawn, in releases and downloads: never its text. */
export function tombstonesOf(record: Pick<DataRecord, 'corrections'>): Tombstone[] {
  return withdrawalsOf(record).map(({ data: { id, date, text } }) => ({ id, date, reason: text }));
}

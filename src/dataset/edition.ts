/** What the record says of itself: for the head of every download and release. */
import type { DataRecord } from './load.ts';
import type { SourceRecord } from '../model/schema.ts';
import type { Edition } from '../model/edition.ts';

export function editionOf(record: DataRecord): Edition {
  const { title, tagline, recordVersion, readUntil, publisher, editor, contact } = record.atlas.data;
  return { title, about: tagline, version: recordVersion, readUntil, publisher, editor, contact };
}

/** Sources with the names of their outlets, in the order of their files; only some of them where ids are given. */
export function sourcesOf(
  record: DataRecord,
  ids?: ReadonlySet<string>,
): { readonly item: SourceRecord; readonly outlet: string | undefined }[] {
  return [...record.sources.values()]
    .filter(({ data }) => ids === undefined || ids.has(data.id))
    .map(({ data }) => ({ item: data, outlet: record.outlets.get(data.custom.outlet)?.data.name }));
}

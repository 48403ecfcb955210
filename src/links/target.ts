/** The addresses of the record: what is to be asked of each source. */
import { citationsOf } from '../dataset/checks/check.ts';
import type { DataRecord } from '../dataset/load.ts';
import type { SourceRecord } from '../model/schema.ts';

export interface Target {
  /** The id of the source. */
  readonly source: string;
  readonly url: string;
  readonly title: string | null;
  /** The last day on which it was read for the record, ISO; null where nothing says it. */
  readonly read: string | null;
  /** The day on which it was published, as far as it is known: `2022`, `2022-08`, `2022-08-15`. */
  readonly published: string | null;
  /** The names of its outlet, which are no part of a title. */
  readonly outlet: readonly string[];
}

function dayText(date: { readonly 'date-parts': readonly (readonly number[])[] } | undefined): string | null {
  const parts = date?.['date-parts'][0];
  return parts?.map((part, place) => String(part).padStart(place === 0 ? 4 : 2, '0')).join('-') ?? null;
}

/** In the order of the files. */
export function targetsOf(record: DataRecord): Target[] {
  const read = new Map<string, string>();
  for (const { citation } of citationsOf(record)) {
    const { source, checked } = citation.data;
    // The last reading is the one that all of the record was held against.
    if (checked > (read.get(source) ?? '')) read.set(source, checked);
  }
  return [...record.sources.values()].map(({ data }) => targetOf(data, record, read.get(data.id) ?? null));
}

function targetOf(source: SourceRecord, record: DataRecord, read: string | null): Target {
  const accessed = source['accessed'] as Parameters<typeof dayText>[0];
  const outlet = record.outlets.get(source.custom.outlet)?.data;
  const own = source['container-title'];
  return {
    source: source.id,
    url: source.URL,
    title: source.title ?? null,
    read: read ?? dayText(accessed),
    published: dayText(source.issued),
    outlet: [...(outlet ? [outlet.name, ...(outlet.aliases ?? [])] : []), ...(own === undefined ? [] : [own])],
  };
}

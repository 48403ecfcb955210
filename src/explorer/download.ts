/** What the reader sees, as a file: the same fields as the downloads of the whole record, of the events shown alone. */
import { csvOf } from '../export/column.ts';
import { eventsCsv } from '../export/csv.ts';
import { eventsGeoJson } from '../export/geojson.ts';
import type { PublicEvent } from '../model/publicEvent.ts';
import { fetchJson } from '../record/reader.ts';
import { handOver } from '../ui/handOver.ts';

export type Format = 'csv' | 'json' | 'geojson';

const TYPES: Readonly<Record<Format, string>> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  geojson: 'application/geo+json',
};

export function fileOf(events: readonly PublicEvent[], format: Format): string {
  if (format === 'csv') return eventsCsv(events);
  return `${JSON.stringify(format === 'json' ? events : eventsGeoJson(events), null, 1)}\n`;
}

/** A table as the reader sees it, head and rows of texts. */
export function downloadTable(head: readonly string[], rows: readonly (readonly string[])[], name: string): void {
  const columns = head.map((title, place) => ({
    name: title,
    type: 'string' as const,
    about: { en: title, fr: title },
    of: (row: readonly string[]) => row[place] ?? '',
  }));
  handOver(csvOf(columns, rows), TYPES.csv, name);
}

/** Fetches the public record, keeps the events shown, and hands them over as a file. Throws where it cannot be fetched. */
export async function downloadEvents(
  base: string,
  ids: ReadonlySet<string>,
  format: Format,
  version: string,
): Promise<void> {
  const all = (await fetchJson(`${base}events.json`)) as readonly PublicEvent[];
  const text = fileOf(
    all.filter(({ id }) => ids.has(id)),
    format,
  );
  handOver(text, TYPES[format], `partnership-atlas-${version}-events.${format}`);
}

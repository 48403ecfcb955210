/** The downloads below `data/`: the record in every form, what its fields mean, and of which edition it is. */
import { createHash } from 'node:crypto';
import { tombstonesOf } from '../dataset/corrections.ts';
import { editionOf, sourcesOf } from '../dataset/edition.ts';
import { datasetSchema } from '../dataset/jsonSchema.ts';
import type { DataRecord } from '../dataset/load.ts';
import { publicRecord } from '../dataset/publicRecord.ts';
import { csvwOf } from '../export/csvw.ts';
import { dataPackage, type FileFacts } from '../export/datapackage.ts';
import { dictionaryCsv, dictionaryOf } from '../export/dictionary.ts';
import { DOWNLOAD_FORMAT, LICENCE } from '../export/edition.ts';
import { eventsGeoJson } from '../export/geojson.ts';
import { sourcesBibtex, sourcesCsl, sourcesRis } from '../export/sources.ts';
import { TABLES, tableTexts } from '../export/tables.ts';
import type { Output } from './output.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

export function writeDownloads(record: DataRecord, output: Output): void {
  const rows = publicRecord(record);
  const edition = editionOf(record);
  const sources = sourcesOf(record);
  const schema = datasetSchema();
  const dictionary = dictionaryOf(edition, schema);
  const data: Readonly<Record<string, string>> = {
    ...tableTexts(rows),
    'events.json': json(rows.events),
    'events.geojson': `${JSON.stringify(eventsGeoJson(rows.events, edition))}\n`,
    'partnerships.json': json(rows.partnerships),
    'sources.csl.json': sourcesCsl(sources),
    'sources.bib': sourcesBibtex(sources, edition),
    'sources.ris': sourcesRis(sources),
  };
  const files = Object.entries(data).map(([path, text]) => {
    output.write(`data/${path}`, text);
    return factsOf(path, text);
  });
  for (const table of TABLES) output.write(`data/${table.file}-metadata.json`, json(csvwOf(table, edition)));
  output.write('data/dataset.schema.json', json(schema));
  output.write('data/tombstones.json', json(tombstonesOf(record)));
  output.write('data/dictionary.json', json(dictionary));
  output.write('data/dictionary.csv', dictionaryCsv(dictionary));
  output.write('data/datapackage.json', json(dataPackage(edition, files)));
  const { title, version, readUntil, publisher, editor, contact } = edition;
  output.write(
    'data/meta.json',
    json({
      title,
      version,
      readUntil,
      format: DOWNLOAD_FORMAT,
      licence: LICENCE,
      publisher,
      editor,
      contact,
      counts: { events: rows.events.length, partnerships: rows.partnerships.length, sources: sources.length },
      files,
    }),
  );
}

export function factsOf(path: string, text: string): FileFacts {
  const bytes = Buffer.from(text);
  return { path, bytes: bytes.length, hash: createHash('sha256').update(bytes).digest('hex') };
}

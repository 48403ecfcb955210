/**
 * The companion of each table, `events.csv-metadata.json`, in which CSV on the Web (W3C) lets a file that has no room for
 * it say its edition and the types of its columns.
 */
import { LICENCE } from './edition.ts';
import type { Edition } from '../model/edition.ts';
import type { ColumnWords, Table } from './tables.ts';

function datatypeOf({ type, format }: ColumnWords): string | object {
  if (type === 'boolean') return { base: 'boolean', format: 'TRUE|FALSE' };
  return format === 'uri' ? 'anyURI' : type;
}

export function csvwOf(table: Table, { title, version, readUntil }: Edition): object {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: table.file,
    'dc:title': [
      { '@value': `${title.en}: ${table.about.en}`, '@language': 'en' },
      { '@value': `${title.fr} : ${table.about.fr}`, '@language': 'fr' },
    ],
    'dc:license': { '@id': LICENCE.path },
    'schema:version': version,
    // The last day up to which reports were read.
    'dc:date': readUntil,
    dialect: { header: true, encoding: 'utf-8', lineTerminators: ['\r\n'] },
    tableSchema: {
      primaryKey: table.key,
      columns: table.columns.map((column) => ({
        name: column.name,
        titles: column.name,
        'dc:description': [
          { '@value': column.about.en, '@language': 'en' },
          { '@value': column.about.fr, '@language': 'fr' },
        ],
        datatype: datatypeOf(column),
        ...(column.required ? { required: true } : {}),
      })),
    },
  };
}

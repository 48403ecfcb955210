/**
 * The Frictionless Data Package of the downloads, by which tools know the type of every column, how the tables hang
 * together, and of which edition they are (https://specs.frictionlessdata.io/data-package/).
 */
import { DOWNLOAD_FORMAT, LICENCE } from './edition.ts';
import type { Edition } from '../model/edition.ts';
import { TABLES, type ColumnWords, type Table } from './tables.ts';

export interface FileFacts {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256, in hexadecimal digits. */
  readonly hash: string;
}

/** Files that are no table, and their media types. */
const OTHERS: Readonly<Record<string, { readonly title: string; readonly mediatype: string }>> = {
  'events.json': { title: 'Events with all their fields', mediatype: 'application/json' },
  'events.geojson': { title: 'Events as GeoJSON (RFC 7946)', mediatype: 'application/geo+json' },
  'partnerships.json': { title: 'Partnerships with all their fields', mediatype: 'application/json' },
  'sources.csl.json': { title: 'Sources as CSL-JSON', mediatype: 'application/vnd.citationstyles.csl+json' },
  'sources.bib': { title: 'Sources as BibTeX', mediatype: 'application/x-bibtex' },
  'sources.ris': { title: 'Sources as RIS', mediatype: 'application/x-research-info-systems' },
};

/** Without the format of addresses: validators hold it narrower than the web does (a dot after the host). */
function fieldOf({ name, type, required, oneOf, about }: ColumnWords): object {
  return {
    name,
    type,
    // The only form in which dates stand here is that of ISO 8601, which is the default.
    description: about.en,
    description_fr: about.fr,
    ...(required || oneOf
      ? { constraints: { ...(required ? { required } : {}), ...(oneOf ? { enum: oneOf } : {}) } }
      : {}),
  };
}

/** Table Schema of one table. */
export function tableSchema({ columns, key, references }: Table): object {
  return {
    fields: columns.map(fieldOf),
    missingValues: [''],
    primaryKey: key.length === 1 ? key[0] : key,
    ...(references.length === 0
      ? {}
      : {
          foreignKeys: references.map(({ column, table, to }) => ({
            fields: column,
            reference: { resource: table, fields: to },
          })),
        }),
  };
}

/** `files`: what was written, by name below the folder of the descriptor; files that are not known here are left out. */
export function dataPackage(edition: Edition, files: readonly FileFacts[]): object {
  const { title, about, version, readUntil, publisher, contact } = edition;
  const resourceOf = ({ path, bytes, hash }: FileFacts): object[] => {
    const facts = { path, bytes, hash: `sha256:${hash}`, encoding: 'utf-8' };
    const table = TABLES.find(({ file }) => file === path);
    if (table) {
      return [
        {
          name: table.name,
          title: table.about.en,
          title_fr: table.about.fr,
          profile: 'tabular-data-resource',
          ...facts,
          format: 'csv',
          mediatype: 'text/csv',
          dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
          schema: tableSchema(table),
        },
      ];
    }
    const other = OTHERS[path];
    if (!other) return [];
    return [
      { name: path.replaceAll('.', '-'), ...other, profile: 'data-resource', ...facts, format: path.split('.').at(-1) },
    ];
  };
  return {
    profile: 'data-package',
    name: 'partnership-atlas',
    title: title.en,
    title_fr: title.fr,
    description: about.en,
    description_fr: about.fr,
    version,
    // Not of the standard: the last day up to which reports were read, and the form of the files.
    readUntil,
    format: DOWNLOAD_FORMAT,
    licenses: [LICENCE],
    ...(publisher === null
      ? {}
      : {
          contributors: [
            {
              title: publisher.name,
              role: 'publisher',
              ...(publisher.url === undefined ? {} : { path: publisher.url }),
              ...(contact?.includes('@') ? { email: contact } : {}),
            },
          ],
        }),
    resources: files.flatMap(resourceOf),
  };
}

/** What lies in `data/` of the built site: typed tables, a dictionary that is true, and the edition in every file that can say it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { datasetSchema } from '../../src/dataset/jsonSchema.ts';
import { publicRecord } from '../../src/dataset/publicRecord.ts';
import type { Dictionary } from '../../src/export/dictionary.ts';
import { JSON_FILES } from '../../src/export/shape.ts';
import { TABLES, type ColumnWords } from '../../src/export/tables.ts';
import { LANGS } from '../../src/model/words.ts';
import { factsOf, writeDownloads } from '../../src/site/downloads.ts';
import { recordOf } from '../fixture/record.ts';

const record = recordOf();
const written = new Map<string, string>();
writeDownloads(record, { write: (path, content) => void written.set(path, String(content)) });

function textOf(file: string): string {
  const text = written.get(`data/${file}`);
  if (text === undefined) throw new Error(`no file data/${file}`);
  return text;
}
const jsonOf = <T>(file: string): T => JSON.parse(textOf(file)) as T;

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema?: { fields: { name: string; type: string }[]; primaryKey: string | string[] };
}
interface Package {
  readonly version: string;
  readonly readUntil: string;
  readonly resources: readonly Resource[];
}

/** Whether a cell is of the type of its column, as Table Schema has it. */
function fits({ type, format, required, oneOf }: ColumnWords, cell: string): boolean {
  if (cell === '') return !required;
  if (oneOf && !oneOf.includes(cell)) return false;
  switch (type) {
    case 'integer':
      return /^-?\d+$/.test(cell);
    case 'number':
      return Number.isFinite(Number(cell));
    case 'boolean':
      return cell === 'TRUE' || cell === 'FALSE';
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(cell);
    case 'string':
      return format !== 'uri' || URL.canParse(cell);
  }
}

describe('the tables', () => {
  it.each(TABLES)('$file: every cell is of the type of its column, keys are unique', ({ file, columns, key }) => {
    const { data, errors, meta } = Papa.parse<Record<string, string>>(textOf(file), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(meta.fields).toEqual(columns.map(({ name }) => name));
    const wrong = data.flatMap((row) =>
      columns
        .filter((column) => !fits(column, row[column.name] ?? ''))
        .map(({ name }) => [row[key[0]!], name, row[name]]),
    );
    expect(wrong).toEqual([]);
    const keys = data.map((row) => key.map((name) => row[name]).join(' '));
    expect(keys.length).toBeGreaterThan(0);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('hang together: every reference finds its row', () => {
    const rows = (file: string) =>
      Papa.parse<Record<string, string>>(textOf(file), { header: true, skipEmptyLines: true }).data;
    const lost = TABLES.flatMap(({ file, references }) =>
      references.flatMap(({ column, table, to }) => {
        const found = new Set(rows(TABLES.find(({ name }) => name === table)!.file).map((row) => row[to]));
        return rows(file).filter((row) => row[column] !== '' && !found.has(row[column]));
      }),
    );
    expect(lost).toEqual([]);
  });

  it('have a row for every citation of every event', () => {
    const { events } = publicRecord(record);
    const count = events.reduce((sum, { citations }) => sum + citations.length, 0);
    const rows = Papa.parse(textOf('citations.csv'), { header: true, skipEmptyLines: true }).data;
    expect(rows).toHaveLength(count);
  });
});

describe('the data package', () => {
  const descriptor = jsonOf<Package>('datapackage.json');

  it('names every file with its true size and hash', () => {
    expect(descriptor.resources.map(({ path }) => path).sort()).toEqual([
      'citations.csv',
      'events.csv',
      'events.geojson',
      'events.json',
      'partnerships.csv',
      'partnerships.json',
      'sources.bib',
      'sources.csl.json',
      'sources.ris',
    ]);
    for (const { path, bytes, hash } of descriptor.resources) {
      const facts = factsOf(path, textOf(path));
      expect([bytes, hash]).toEqual([facts.bytes, `sha256:${facts.hash}`]);
    }
  });

  it('has names that the standard allows, each once', () => {
    const names = descriptor.resources.map(({ name }) => name);
    for (const name of names) expect(name).toMatch(/^[a-z0-9._/-]+$/);
    expect(new Set(names).size).toBe(names.length);
  });

  it('describes the columns that the table has, in their order', () => {
    const events = descriptor.resources.find(({ path }) => path === 'events.csv');
    expect(events?.schema?.fields.map(({ name }) => name)).toEqual(textOf('events.csv').split('\r\n')[0]?.split(','));
    expect(events?.schema?.primaryKey).toBe('id');
  });
});

describe('the edition', () => {
  const { recordVersion: version, readUntil } = record.atlas.data;

  it.each(['datapackage.json', 'meta.json', 'dictionary.json', 'events.geojson'])('is told in %s', (file) => {
    expect(jsonOf(file)).toMatchObject({ version, readUntil });
  });

  it('is told in a comment of the BibTeX, and in the companion of each table', () => {
    expect(textOf('sources.bib')).toMatch(new RegExp(`^@comment\\{.*version ${version}, record read to ${readUntil}`));
    for (const { file } of TABLES)
      expect(jsonOf(`${file}-metadata.json`)).toMatchObject({
        url: file,
        'schema:version': version,
        'dc:date': readUntil,
      });
  });

  it('leaves the arrays of the interface arrays', () => {
    for (const file of ['events.json', 'partnerships.json', 'sources.csl.json'])
      expect(Array.isArray(jsonOf(file))).toBe(true);
  });
});

describe('the data dictionary', () => {
  const dictionary = jsonOf<Dictionary>('dictionary.json');
  const fieldsOf = (file: string) => dictionary.files.find((one) => one.file === file)?.fields ?? [];

  it('is true of the JSON: every event and partnership has the fields that it names, and no other', () => {
    const { events, partnerships } = publicRecord(record);
    expect(z.array(JSON_FILES['events.json']).safeParse(events).error?.issues).toBeUndefined();
    expect(z.array(JSON_FILES['partnerships.json']).safeParse(partnerships).error?.issues).toBeUndefined();
  });

  it('says of every field of the downloads what it holds, in both languages', () => {
    const files = [...TABLES.map(({ file }) => file), ...Object.keys(JSON_FILES)];
    for (const file of files) expect(fieldsOf(file).length).toBeGreaterThan(10);
    const silent = files.flatMap((file) =>
      fieldsOf(file).filter(({ about }) => !LANGS.every((lang) => (about?.[lang] ?? '').length > 1)),
    );
    expect(silent).toEqual([]);
  });

  it('goes into what lies within: fields of citations, words of their kinds', () => {
    const names = fieldsOf('events.json').map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['citations[].url', 'says[].who.fr', 'place.lat', 'summary.en']));
    expect(fieldsOf('events.json').find(({ name }) => name === 'status')).toMatchObject({
      type: 'string or null',
      values: ['proposed', 'agreed', 'in-force', 'suspended', 'ending', 'ended'],
    });
  });

  it('covers every kind of file of the record, from its schema', () => {
    for (const name of Object.keys(datasetSchema().$defs))
      expect(fieldsOf(`dataset.schema.json#/$defs/${name}`).length).toBeGreaterThan(0);
  });

  it('gives each field of a task once, whichever kinds of task have it, with all kinds', () => {
    const fields = fieldsOf('dataset.schema.json#/$defs/lesson');
    expect(fields.filter(({ name }) => name === 'tasks[].kind')).toMatchObject([
      { required: true, values: expect.arrayContaining(['set-date', 'who-says', 'claim-denial']) as unknown },
    ]);
    expect(fields.filter(({ name }) => name === 'tasks[].at')).toMatchObject([{ required: false }]);
  });

  it('and the schema know every file that people write, as do editors', () => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const settings = JSON.parse(readFileSync(join(root, '.vscode/settings.json'), 'utf8')) as {
      'yaml.schemas': Record<string, string>;
    };
    const known = Object.entries(settings['yaml.schemas']).map(([schema, glob]) => {
      expect(Object.keys(datasetSchema().$defs)).toContain(schema.split('/').at(-1));
      return new RegExp(
        `^${glob
          .replace(/\./g, '\\.')
          .replace(/\*\*\//g, '(.+/)?')
          .replace(/\*/g, '[^/]*')}$`,
      );
    });
    const files = readdirSync(join(root, 'data'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => `data/${file.replaceAll('\\', '/')}`);
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => !known.some((one) => one.test(file)))).toEqual([]);
  });

  it('gives every word of every closed list as readers see it', () => {
    const empty = Object.entries(dictionary.words).flatMap(([list, words]) =>
      Object.entries(words)
        .filter(([, text]) => !text.en || !text.fr)
        .map(([word]) => `${list}: ${word}`),
    );
    expect(empty).toEqual([]);
    expect(dictionary.words['status']?.['in-force']).toEqual({ en: 'in force', fr: 'en vigueur' });
  });

  it('is the same as a table', () => {
    const rows = Papa.parse<Record<string, string>>(textOf('dictionary.csv'), {
      header: true,
      skipEmptyLines: true,
    }).data;
    const fields = dictionary.files.reduce((sum, { fields }) => sum + fields.length, 0);
    const words = Object.values(dictionary.words).reduce((sum, list) => sum + Object.keys(list).length, 0);
    expect(rows).toHaveLength(fields + words);
    expect(rows.find(({ file, field }) => file === 'events.csv' && field === 'known')?.['about_fr']).toMatch(/lecteur/);
  });
});

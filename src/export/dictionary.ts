/**
 * The data dictionary: what every field of every download holds and which words it may hold, in both languages. Made from
 * the lists and schemas that the downloads themselves are made from; nothing is described twice.
 */
import { z } from 'zod';
import { messagesIn } from '../i18n/messages.ts';
import {
  CHANGES,
  CONTEXT_KINDS,
  GROUPS,
  KINDS,
  OUTLET_KINDS,
  REVIEWS,
  SCOPES,
  SIDES,
  SOURCE_KINDS,
  STANDINGS,
  STATUSES,
  TIES,
  type Text,
} from '../model/words.ts';
import { csvOf, type Column } from './column.ts';
import { DOWNLOAD_FORMAT, LICENCE } from './edition.ts';
import type { Edition } from '../model/edition.ts';
import { JSON_FILES } from './shape.ts';
import { TABLES } from './tables.ts';

export interface Field {
  /** Within the file, or within one element of its array: `citations[].url`. */
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly values: readonly string[];
  /** Null where the schema says no more than its name: the files of the record, which people write. */
  readonly about: Text | null;
}

export interface Dictionary {
  readonly title: Text;
  readonly version: string;
  readonly readUntil: string;
  readonly format: number;
  readonly licence: string;
  readonly notes: readonly Text[];
  readonly files: readonly { readonly file: string; readonly about: Text; readonly fields: readonly Field[] }[];
  /** Every closed list of words, each word with how readers see it. */
  readonly words: Readonly<Record<string, Readonly<Record<string, Text>>>>;
}

/** What of a JSON Schema is read here. */
interface Schema {
  readonly type?: string | undefined;
  readonly format?: string | undefined;
  readonly description?: string | undefined;
  readonly description_fr?: string | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[] | undefined;
  readonly oneOf?: readonly Schema[] | undefined;
  readonly properties?: Readonly<Record<string, Schema>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly items?: Schema | undefined;
  readonly prefixItems?: readonly Schema[] | undefined;
  readonly additionalProperties?: Schema | boolean | undefined;
}

function aboutOf({ description: en, description_fr: fr }: Schema): Text | null {
  return en === undefined || fr === undefined ? null : { en, fr };
}

function typeOf(schema: Schema): string {
  const either = eitherOf(schema);
  if (either) return [...new Set(either.map(typeOf))].join(' or ');
  if (schema.type === 'array')
    return schema.prefixItems
      ? `[${schema.prefixItems.map(typeOf).join(', ')}]`
      : `list of ${typeOf(schema.items ?? {})}`;
  if (schema.format === 'date' || schema.format === 'uri') return schema.format;
  return schema.type ?? (schema.const === undefined && schema.enum === undefined ? 'any' : 'string');
}

/** The forms of which it may have one. */
function eitherOf({ anyOf, oneOf }: Schema): readonly Schema[] | undefined {
  return anyOf ?? oneOf;
}

/** Each field of some forms once, in their order: required where each form requires it, with the words of all. */
function joined(forms: readonly (readonly Field[])[]): Field[] {
  const names = [...new Set(forms.flatMap((fields) => fields.map(({ name }) => name)))];
  return names.map((name) => {
    const found = forms.flatMap((fields) => fields.filter((field) => field.name === name));
    return {
      ...found[0]!,
      type: [...new Set(found.map(({ type }) => type))].join(' or '),
      required: found.length === forms.length && found.every(({ required }) => required),
      values: [...new Set(found.flatMap(({ values }) => values))],
    };
  });
}

/** The words of a schema, or of what it is a list of. */
function valuesOf(schema: Schema): string[] {
  const own = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
  const parts = [...(eitherOf(schema) ?? []), ...(schema.items ? [schema.items] : [])].filter(
    (part) => !part.properties,
  );
  return [...own.filter((value) => value !== null).map(String), ...parts.flatMap(valuesOf)];
}

/** The fields of an object, those within it after it. */
export function fieldsIn(schema: Schema, before = ''): Field[] {
  const either = eitherOf(schema);
  if (either) return joined(either.map((part) => fieldsIn(part, before)).filter(({ length }) => length > 0));
  if (schema.type === 'array' && schema.items) return fieldsIn(schema.items, `${before}[]`);
  const dot = before === '' ? '' : `${before}.`;
  const open =
    typeof schema.additionalProperties === 'object' && schema.properties === undefined
      ? fieldsIn(schema.additionalProperties, `${dot}<id>`)
      : [];
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, part]) => [
      {
        name: `${dot}${name}`,
        type: typeOf(part),
        required: schema.required?.includes(name) ?? false,
        values: valuesOf(part),
        about: aboutOf(part),
      },
      ...fieldsIn(part, `${dot}${name}`),
    ]),
    ...open,
  ];
}

const NOTES: readonly Text[] = [
  {
    en: 'EDTF is the Extended Date/Time Format of ISO 8601-2: 2022-08 is a month, 2022-08-15~ about that day, [2022-08-14,2022-08-15] one of the two.',
    fr: 'EDTF est le format étendu de dates d’ISO 8601-2 : 2022-08 désigne un mois, 2022-08-15~ environ ce jour, [2022-08-14,2022-08-15] l’un des deux.',
  },
  {
    en: 'In the tables a cell that would begin like a formula (=, +, -, @) has an apostrophe before it, so that no spreadsheet runs it; the JSON has the text as it is.',
    fr: 'Dans les tableaux, une cellule qui commencerait comme une formule (=, +, -, @) est précédée d’une apostrophe, afin qu’aucun tableur ne l’exécute ; le JSON donne le texte tel quel.',
  },
  {
    en: 'An empty cell and null mean that there is nothing to say, not that the answer is no.',
    fr: 'Une cellule vide ou null signifie qu’il n’y a rien à dire, non que la réponse est négative.',
  },
  {
    en: 'Published ids stay: look for an id in id, then in also, then in tombstones.json.',
    fr: 'Les identifiants publiés demeurent : cherchez-les dans id, puis dans also, puis dans tombstones.json.',
  },
];

const FILES: Readonly<Record<keyof typeof JSON_FILES, Text>> = {
  'events.json': {
    en: 'Events, context included: an array, by date',
    fr: 'Événements, contexte compris : un tableau, par date',
  },
  'partnerships.json': {
    en: 'Partnerships as they stood on the last day read: an array',
    fr: 'Partenariats tels qu’ils étaient au dernier jour lu : un tableau',
  },
};

function words(): Dictionary['words'] {
  const [en, fr] = [messagesIn('en'), messagesIn('fr')];
  const list = <W extends string>(
    of: readonly W[],
    inEn: Readonly<Record<W, string>>,
    inFr: Readonly<Record<W, string>>,
  ) => Object.fromEntries(of.map((word) => [word, { en: inEn[word], fr: inFr[word] }]));
  return {
    group: list(GROUPS, en.groupQuestions, fr.groupQuestions),
    kind: list([...KINDS, ...CONTEXT_KINDS], en.kinds, fr.kinds),
    tie: list(TIES, en.ties, fr.ties),
    change: list(CHANGES, en.changes, fr.changes),
    status: list(STATUSES, en.statuses, fr.statuses),
    standing: list(STANDINGS, en.standings, fr.standings),
    side: list(SIDES, en.sides, fr.sides),
    scope: list(SCOPES, en.scopes, fr.scopes),
    review: list(
      REVIEWS,
      { awaiting: en.ui.awaiting, 'second-read': en.ui.lenses['second-read'] },
      { awaiting: fr.ui.awaiting, 'second-read': fr.ui.lenses['second-read'] },
    ),
    sourceKind: list(SOURCE_KINDS, en.sourceKinds, fr.sourceKinds),
    outletKind: list(OUTLET_KINDS, en.outletKinds, fr.outletKinds),
  };
}

/** `record`: the JSON Schema of the files that people write, one definition a kind of file. */
export function dictionaryOf(
  edition: Edition,
  record: { readonly $defs: Readonly<Record<string, Schema>> },
): Dictionary {
  return {
    title: edition.title,
    version: edition.version,
    readUntil: edition.readUntil,
    format: DOWNLOAD_FORMAT,
    licence: LICENCE.path,
    notes: NOTES,
    files: [
      ...TABLES.map(({ file, about, columns }) => ({
        file,
        about,
        fields: columns.map((column) => ({
          name: column.name,
          type: column.format ?? column.type,
          required: column.required ?? false,
          values: column.oneOf ?? [],
          about: column.about,
        })),
      })),
      ...Object.entries(JSON_FILES).map(([file, shape]) => ({
        file,
        about: FILES[file as keyof typeof JSON_FILES],
        fields: fieldsIn(z.toJSONSchema(shape, { target: 'draft-2020-12' }) as Schema),
      })),
      ...Object.entries(record.$defs).map(([name, schema]) => ({
        file: `dataset.schema.json#/$defs/${name}`,
        about: {
          en: `Files of the record itself: ${name}`,
          fr: `Fichiers du corpus lui-même : ${name}`,
        },
        fields: fieldsIn(schema),
      })),
    ],
    words: words(),
  };
}

interface DictionaryRow {
  readonly file: string;
  readonly field: Field;
}

const DICTIONARY_COLUMNS: readonly Column<DictionaryRow>[] = [
  { name: 'file', type: 'string', about: { en: 'file', fr: 'fichier' }, of: ({ file }) => file },
  { name: 'field', type: 'string', about: { en: 'field', fr: 'champ' }, of: ({ field }) => field.name },
  { name: 'type', type: 'string', about: { en: 'type', fr: 'type' }, of: ({ field }) => field.type },
  {
    name: 'required',
    type: 'boolean',
    about: { en: 'required', fr: 'obligatoire' },
    of: ({ field }) => field.required,
  },
  { name: 'values', type: 'string', about: { en: 'words', fr: 'mots' }, of: ({ field }) => field.values.join(' ') },
  {
    name: 'about_en',
    type: 'string',
    about: { en: 'meaning', fr: 'sens' },
    of: ({ field }) => field.about?.en ?? null,
  },
  {
    name: 'about_fr',
    type: 'string',
    about: { en: 'meaning', fr: 'sens' },
    of: ({ field }) => field.about?.fr ?? null,
  },
];

/** The same as a table to read: fields first, then every word that they may hold. */
export function dictionaryCsv({ files, words: lists }: Dictionary): string {
  const rows = files.flatMap(({ file, fields }) => fields.map((field) => ({ file, field })));
  const meanings = Object.entries(lists).flatMap(([list, entries]) =>
    Object.entries(entries).map(([word, about]) => ({
      file: `words: ${list}`,
      field: { name: word, type: 'word', required: false, values: [], about },
    })),
  );
  return csvOf(DICTIONARY_COLUMNS, [...rows, ...meanings]);
}

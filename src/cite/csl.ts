/** CSL-JSON, to and fro: what Zotero reads and writes, and what the record's own sources are kept in. */
import { CITE_TYPES, cleaned, MORE_FIELDS, type Citable, type CitableDate, type Name } from './citable.ts';

export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
  readonly circa?: boolean | undefined;
}

interface CslName {
  readonly family?: string | undefined;
  readonly given?: string | undefined;
  readonly literal?: string | undefined;
}

/** The variables that are used here, with those of `MORE_FIELDS`; others are passed over. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title?: string | undefined;
  readonly author?: readonly CslName[] | undefined;
  readonly editor?: readonly CslName[] | undefined;
  readonly 'container-title'?: string | undefined;
  readonly publisher?: string | undefined;
  readonly issued?: CslDate | undefined;
  readonly accessed?: CslDate | undefined;
  readonly URL?: string | undefined;
  readonly language?: string | undefined;
  readonly version?: string | undefined;
  readonly note?: string | undefined;
  readonly translator?: readonly CslName[] | undefined;
}

function toDate({ year, month, day, circa }: CitableDate): CslDate {
  const parts = [year, month, day].filter((part) => part !== undefined);
  return { 'date-parts': [parts], ...(circa ? { circa } : {}) };
}

export function toCsl(citable: Citable): CslItem {
  const { id, type, cslType, authors, editors, translators, container, issued, accessed, url, more, ...same } =
    cleaned(citable);
  return {
    id,
    type: cslType ?? type,
    ...same,
    ...more,
    ...(translators === undefined ? {} : { translator: translators }),
    ...(authors.length > 0 ? { author: authors } : {}),
    ...(editors === undefined ? {} : { editor: editors }),
    ...(container === undefined ? {} : { 'container-title': container }),
    ...(issued === undefined ? {} : { issued: toDate(issued) }),
    ...(accessed === undefined ? {} : { accessed: toDate(accessed) }),
    ...(url === undefined ? {} : { URL: url }),
  };
}

/** Of a span the last date, and said to be about then. */
function fromDate(date: CslDate | undefined): CitableDate | undefined {
  const [year, month, day] = date?.['date-parts'].at(-1) ?? [];
  if (date === undefined || year === undefined) return undefined;
  return { year, month, day, circa: date.circa === true || date['date-parts'].length > 1 };
}

function fromName({ family, given, literal }: CslName): Name {
  if (family === undefined) return { literal: literal ?? given ?? '' };
  return { family, given };
}

/** What is of a type that the styles here do not tell apart is cited as a web page. */
export function fromCsl(item: CslItem): Citable {
  return cleaned({
    id: item.id,
    type: CITE_TYPES.find((type) => type === item.type) ?? 'webpage',
    cslType: item.type,
    translators: (item.translator ?? []).map(fromName),
    // Zotero writes some of them as numbers.
    more: Object.fromEntries(
      MORE_FIELDS.flatMap((field) => {
        const value = (item as unknown as Readonly<Record<string, unknown>>)[field];
        return typeof value === 'string' || typeof value === 'number' ? [[field, String(value)] as const] : [];
      }),
    ),
    title: item.title,
    authors: (item.author ?? []).map(fromName),
    editors: (item.editor ?? []).map(fromName),
    container: item['container-title'],
    publisher: item.publisher,
    issued: fromDate(item.issued),
    accessed: fromDate(item.accessed),
    url: item.URL,
    language: item.language,
    version: item.version,
    note: item.note,
  });
}

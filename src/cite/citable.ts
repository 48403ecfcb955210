/**
 * What can be cited, as one plain shape in the manner of CSL-JSON, and the edge at which it is made safe: whatever a
 * publisher wrote into a title must not break a file, hide a word or turn the direction of the text after it.
 */

/** Types of CSL 1.0.2. */
export const CITE_TYPES = [
  'webpage',
  'article-newspaper',
  'article-journal',
  'report',
  'legislation',
  'treaty',
  'map',
] as const;
export type CiteType = (typeof CITE_TYPES)[number];

/**
 * `literal` is a name that is not to be turned round: an organisation, or a person of whom only the printed name is
 * known. Which word of it is the family name is not guessed; in many of the languages that the sources are written in it
 * comes first.
 */
export type Name = { readonly family: string; readonly given?: string | undefined } | { readonly literal: string };

/** As exact as the page says; `day` only beside `month`. */
export interface CitableDate {
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly circa?: boolean | undefined;
}

/** Fields of CSL that no style here prints, and that files for reference managers take along. */
export const MORE_FIELDS = [
  'publisher-place',
  'collection-title',
  'volume',
  'issue',
  'page',
  'number',
  'DOI',
  'ISSN',
  'ISBN',
  'abstract',
  'keyword',
  'genre',
  'edition',
  'archive',
  'archive_location',
] as const;
export type MoreField = (typeof MORE_FIELDS)[number];
export type MoreFields = Readonly<Partial<Record<MoreField, string>>>;

export interface Citable {
  readonly id: string;
  readonly type: CiteType;
  /** The type of CSL, where it is none that the styles tell apart. */
  readonly cslType?: string | undefined;
  readonly translators?: readonly Name[] | undefined;
  readonly more?: MoreFields | undefined;
  readonly title?: string | undefined;
  readonly authors: readonly Name[];
  readonly editors?: readonly Name[] | undefined;
  /** The newspaper, journal, site or atlas that it is a part of. */
  readonly container?: string | undefined;
  /** The organisation that answers for it; it is cited as the author where nobody is named. */
  readonly publisher?: string | undefined;
  readonly issued?: CitableDate | undefined;
  readonly accessed?: CitableDate | undefined;
  readonly url?: string | undefined;
  /** ISO 639-1. */
  readonly language?: string | undefined;
  readonly version?: string | undefined;
  /** One sentence of what a reader must know of it, without its full stop. */
  readonly note?: string | undefined;
}

const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** Control characters, marks of direction and width, private and broken ones. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;

/** One line without characters that cannot be seen; undefined where nothing is left. */
export function clean(text: string | undefined): string | undefined {
  const line = text?.replace(BREAKS, ' ').replace(UNSEEN, '').replace(/ {2,}/g, ' ').trim();
  return line === '' ? undefined : line;
}

/** An address of the web with nothing in it that ends a field or a link; undefined for any other. */
function cleanUrl(url: string | undefined): string | undefined {
  const line = clean(url);
  if (line === undefined || !/^https?:\/\/[^/]/i.test(line)) return undefined;
  return line.replace(/[\s{}\\<>"^`|]/g, encodeURIComponent);
}

function cleanName(name: Name): Name[] {
  if ('literal' in name) {
    const literal = clean(name.literal);
    return literal === undefined ? [] : [{ literal }];
  }
  const [family, given] = [clean(name.family), clean(name.given)];
  if (family === undefined) return given === undefined ? [] : [{ literal: given }];
  return [given === undefined ? { family } : { family, given }];
}

function cleanDate(date: CitableDate | undefined): CitableDate | undefined {
  if (date === undefined) return undefined;
  const { year, month, day, circa } = date;
  return {
    year,
    ...(month === undefined ? {} : { month }),
    ...(month === undefined || day === undefined ? {} : { day }),
    ...(circa === true ? { circa } : {}),
  };
}

/** The same thing, safe to be written; nothing absent is kept as an empty text. Cleaning twice changes nothing more. */
export function cleaned(citable: Citable): Citable {
  const optional = {
    title: clean(citable.title),
    container: clean(citable.container),
    publisher: clean(citable.publisher),
    issued: cleanDate(citable.issued),
    accessed: cleanDate(citable.accessed),
    url: cleanUrl(citable.url),
    language: clean(citable.language),
    version: clean(citable.version),
    note: clean(citable.note),
  };
  const editors = (citable.editors ?? []).flatMap(cleanName);
  const translators = (citable.translators ?? []).flatMap(cleanName);
  const cslType = clean(citable.cslType);
  const more = Object.fromEntries(
    MORE_FIELDS.flatMap((field) => {
      const value = field === 'archive_location' ? cleanUrl(citable.more?.[field]) : clean(citable.more?.[field]);
      return value === undefined ? [] : [[field, value] as const];
    }),
  );
  return {
    id: clean(citable.id) ?? 'item',
    type: citable.type,
    authors: citable.authors.flatMap(cleanName),
    ...(cslType === undefined || cslType === citable.type ? {} : { cslType }),
    ...(editors.length > 0 ? { editors } : {}),
    ...(translators.length > 0 ? { translators } : {}),
    ...(Object.keys(more).length > 0 ? { more } : {}),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}

/**
 * What the atlas in one file carries: what a server would send, by its path below the site's folder. The files of the
 * languages differ in their words alone, so they lie on one another: what is the same stands once.
 */

export interface SinglePage {
  readonly title: string;
  /** Markup of the build's own, as it stands in the page's body. */
  readonly body: string;
}

export interface SingleFiles {
  /** The languages, in the order of what differs. */
  readonly langs: readonly string[];
  /** Of each language the path of its index. */
  readonly index: Readonly<Record<string, string>>;
  readonly shapes: string;
  /** Of each path the file that it stands for, and in which language. */
  readonly paths: Readonly<Record<string, readonly [file: string, lang: number]>>;
  readonly files: Readonly<Record<string, Laid>>;
}

export type Pages = Readonly<Record<string, SinglePage>>;

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
/** JSON in which what differs by language stands as `{"": [one, other]}`: no key of the record is empty. */
export type Laid = Json;

const DIFFERS = '';

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Lays the same file in several languages on one another. Throws where a key is empty. */
export function laid(versions: readonly Json[]): Laid {
  const [first] = versions as readonly [Json, ...Json[]];
  const texts = versions.map((one) => JSON.stringify(one));
  if (!isObject(first) && texts.every((text) => text === texts[0])) return first;
  if (versions.every(Array.isArray)) {
    const lists = versions as readonly (readonly Json[])[];
    if (lists.every(({ length }) => length === lists[0]!.length))
      return lists[0]!.map((_, place) => laid(lists.map((list) => list[place]!)));
  }
  if (versions.every(isObject)) {
    const keys = Object.keys(versions[0]!);
    if (keys.includes(DIFFERS)) throw new RangeError('a key of the record is empty');
    if (versions.every((one) => Object.keys(one).join('\n') === keys.join('\n')))
      return Object.fromEntries(keys.map((key) => [key, laid(versions.map((one) => one[key]!))]));
  }
  return { [DIFFERS]: versions };
}

/** The version of one language, by its place. */
export function lifted(value: Laid, lang: number): Json {
  if (Array.isArray(value)) return (value as readonly Laid[]).map((one) => lifted(one, lang));
  if (!isObject(value)) return value;
  const differs = value[DIFFERS];
  if (differs !== undefined) return (differs as readonly Json[])[lang]!;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, lifted(one, lang)]));
}

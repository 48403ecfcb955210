/**
 * BibTeX, read by a library as biblatex (what reads older BibTeX drops the days of dates), with what the library passes
 * over: whether a date is about, what an entry is in particular, and where an archive holds a copy.
 */
import type { Incoming } from '../dataset/importSources.ts';

const SUBTYPES: Readonly<Record<string, string>> = { newspaper: 'article-newspaper', magazine: 'article-magazine' };
/** The form of the types of CSL, one of which the subtype names where no entry of biblatex is for it. */
const NAMED = /^[a-z]+([_-][a-z]+)*$/;

export async function readBibtex(text: string): Promise<readonly Incoming[]> {
  // Slow to load, and nothing else needs it.
  const { Cite, plugins } = await import('@citation-js/core');
  await import('@citation-js/plugin-bibtex');
  const options = { forceType: '@biblatex/text', generateGraph: false };
  const entries = plugins.input.chain(text, { ...options, target: '@biblatex/entries+list' });
  const items = new Cite(text, options).data;
  return items.map((item, place) => withProperties(item, entries[place]?.properties ?? {}));
}

/** What the library takes over from some entries alone, and what of each entry goes into which field. */
const KEPT: readonly (readonly [property: string, field: string])[] = [
  ['issue', 'issue'],
  ['volume', 'volume'],
  ['pages', 'page'],
  ['series', 'collection-title'],
  ['location', 'publisher-place'],
  ['doi', 'DOI'],
  ['isbn', 'ISBN'],
  ['issn', 'ISSN'],
  ['version', 'version'],
  ['archive', 'archive'],
  ['archivelocation', 'archive_location'],
];

const NAMED_SIGNS: Readonly<Record<string, string>> = {
  backslash: '\\',
  braceleft: '{',
  braceright: '}',
  asciitilde: '~',
  asciicircum: '^',
};

const NAMES = ['author', 'editor', 'translator'];

/**
 * A name of one piece is not to be turned round; the library takes it for that of a family. Its particle stays with the
 * family, as the record writes names.
 */
function wholeName(name: unknown): unknown {
  const { family, 'non-dropping-particle': particle, ...more } = name as Readonly<Record<string, unknown>>;
  if (typeof family !== 'string') return name;
  const full = typeof particle === 'string' ? `${particle} ${family}` : family;
  return Object.keys(more).length === 0 ? { literal: full } : { family: full, ...more };
}

/** Text that TeX reads as it stands: without the braces that keep capitals or two signs apart. */
function plain(value: string): string {
  return value
    .replace(/\\text([a-z]+)\{\}|\\([#$%&_])|--|[{}]/g, (sign, name?: string, escaped?: string) =>
      name !== undefined ? (NAMED_SIGNS[name] ?? sign) : (escaped ?? (sign === '--' ? '–' : '')),
    )
    .trim();
}

/**
 * An address stands in the file letter by letter, while the library escapes what stands escaped already, and letters that
 * may stand in it as they are. Only what some programs escape for TeX is left to the library.
 */
function addressOf(read: string, stood: string | undefined): string {
  if (stood !== undefined && URL.canParse(stood) && !/[\\{}]/.test(stood)) return stood;
  return read.replace(/%25(?=[0-9A-F]{2})/gi, '%');
}

function withProperties(item: Incoming, properties: Readonly<Record<string, string>>): Incoming {
  const { entrysubtype, date, type: genre, number, eid, titleaddon, journal, journaltitle } = properties;
  const isArticle = journal !== undefined || journaltitle !== undefined;
  const named = entrysubtype === undefined ? undefined : (SUBTYPES[entrysubtype] ?? entrysubtype);
  // Of a genre the library takes the subtype for one, or the old name of an entry.
  const { genre: told, ...rest } = item;
  const issued = item['issued'] as object | undefined;
  const numbered = eid ?? (isArticle ? undefined : number);
  const kept = KEPT.flatMap(([property, field]) => {
    const value = properties[property];
    return value === undefined
      ? []
      : [[field, item[field] ?? plain(value).replace('–', field === 'page' ? '-' : '–')] as const];
  });
  return {
    ...Object.fromEntries(Object.entries(rest).filter(([field]) => field !== 'collection-number')),
    ...Object.fromEntries(kept),
    ...(named === undefined || !NAMED.test(named) ? {} : { type: named }),
    ...(genre !== undefined
      ? { genre: plain(genre) }
      : entrysubtype === undefined && told !== undefined && told !== 'techreport'
        ? { genre: told }
        : {}),
    ...(numbered === undefined ? {} : { number: plain(numbered) }),
    // Where Zotero puts the site that a page is of.
    ...(titleaddon === undefined || isArticle
      ? {}
      : { 'container-title': item['container-title'] ?? plain(titleaddon) }),
    ...Object.fromEntries(
      NAMES.flatMap((field) => (Array.isArray(item[field]) ? [[field, item[field].map(wholeName)] as const] : [])),
    ),
    ...(issued && /~$/.test(date ?? '') ? { issued: { ...issued, circa: true } } : {}),
    ...(typeof item['URL'] === 'string' ? { URL: addressOf(item['URL'], properties['url']) } : {}),
  };
}

/**
 * An entry of a reference list in the style of the APA, 7th edition: author, date, title, source.
 *
 * Titles stay as they were published: the style's lower case cannot be made of them without knowing which words are
 * names. A day of retrieval is given only for what changes, or has no date.
 */
import type { Lang } from '../model/words.ts';
import { cleaned, type Citable, type CiteType, type Name } from './citable.ts';
import { longDate, yearFirstDate } from './dates.ts';
import { givenFirst, initials, listed } from './names.ts';
import { capital, italic, runsOf, stop, stopAfter, type Run } from './runs.ts';
import { CITE_WORDS } from './words.ts';

/** More authors than these are shortened to the first nineteen and the last. */
const MOST_AUTHORS = 20;

/** Parts of a periodical: their titles are plain and the periodical's leans. */
const PARTS: ReadonlySet<CiteType> = new Set(['article-newspaper', 'article-journal']);

function authorName(name: Name): string {
  if ('literal' in name) return name.literal;
  return name.given === undefined ? name.family : `${name.family}, ${initials(name.given)}`;
}

function editorName(name: Name): string {
  if ('literal' in name || name.given === undefined) return givenFirst(name);
  return `${initials(name.given)} ${name.family}`;
}

function authorsOf(authors: readonly Name[], lang: Lang): string {
  const { ampersand } = CITE_WORDS[lang];
  const names = authors.map(authorName);
  if (names.length > MOST_AUTHORS) {
    return `${names.slice(0, MOST_AUTHORS - 1).join(', ')}, . . . ${names.at(-1)!}`;
  }
  // A comma stands before the ampersand of two as well, but not before the French word.
  if (lang === 'en' && names.length === 2) return `${names[0]!}, ${ampersand} ${names[1]!}`;
  return listed(names, ampersand, lang === 'en');
}

export function apa(citable: Citable, lang: Lang): Run[] {
  const one = cleaned(citable);
  const { authors, publisher, issued } = one;
  const author = authors.length > 0 ? authorsOf(authors, lang) : (publisher ?? null);
  const date = `(${yearFirstDate(issued, lang)}).`;
  const title = titleOf(one, lang);
  return runsOf(
    // Where nobody is named the title takes the author's place.
    ...(author === null ? [...title, ` ${date}`] : [`${stop(author)} ${date} `, ...title]),
    ...sourceOf(one, author, lang),
    addressOf(one, lang),
  );
}

/** Whether it is an entry of an edited work, which is then named with its editor and version. */
function isEntry({ editors, container }: Citable): boolean {
  return editors !== undefined && container !== undefined;
}

function versionOf({ version }: Citable, lang: Lang): string {
  return version === undefined ? '' : ` (${capital(CITE_WORDS[lang].version)} ${version})`;
}

function titleOf(one: Citable, lang: Lang): (string | Run)[] {
  const { type, title, note } = one;
  const after = `${isEntry(one) ? '' : versionOf(one, lang)}${note === undefined ? '' : ` [${note}]`}`;
  // A description in the place of a title stands in brackets and never leans.
  const name = title ?? `[${CITE_WORDS[lang].untitled[type]}]`;
  const leans = title !== undefined && !PARTS.has(type) && !isEntry(one);
  return [leans ? italic(name) : name, after === '' ? stopAfter(name) : `${after}.`];
}

function sourceOf(one: Citable, author: string | null, lang: Lang): (string | Run | null)[] {
  const { type, container, publisher, editors = [] } = one;
  const { inWork, editor, editors: several, ampersand } = CITE_WORDS[lang];
  const parts: (string | Run | null)[] = [];
  if (container !== undefined && isEntry(one)) {
    const names = listed(editors.map(editorName), ampersand, lang === 'en');
    parts.push(` ${inWork} ${names} (${editors.length > 1 ? several : editor}), `, italic(container));
    parts.push(`${versionOf(one, lang)}.`);
  } else if (container !== undefined && container !== author) {
    parts.push(' ', PARTS.has(type) ? italic(container) : container, stopAfter(container));
  }
  if (publisher !== undefined && publisher !== author && publisher !== container) parts.push(` ${stop(publisher)}`);
  return parts;
}

function addressOf({ url, accessed, issued, version }: Citable, lang: Lang): string | null {
  if (url === undefined) return null;
  const changes = issued === undefined || version !== undefined;
  return accessed !== undefined && changes
    ? ` ${CITE_WORDS[lang].retrieved(longDate(accessed, lang), url)}`
    : ` ${url}`;
}

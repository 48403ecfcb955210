/**
 * BibTeX, in UTF-8. Entries and fields are those of biblatex, with `year` beside `date` for older styles. Titles stand in
 * double braces: in whichever language they are, their capitals are their own.
 */
import type { Citable, CitableDate, CiteType, Name } from './citable.ts';
import { fieldsOf, isoDate } from './fields.ts';

/** What biblatex has an entry for beyond what the styles tell apart. */
const MORE_ENTRIES: Readonly<Record<string, string>> = {
  'article-magazine': 'article',
  book: 'book',
  chapter: 'incollection',
  thesis: 'thesis',
};
/** Types of CSL that the entry alone says; of all others the subtype does, in biblatex's words where it has them. */
const SAID_BY_ENTRY = new Set(['webpage', 'article-journal', 'report', 'book', 'chapter', 'thesis']);
const SUBTYPES: Readonly<Record<string, string>> = { 'article-newspaper': 'newspaper', 'article-magazine': 'magazine' };

const ENTRIES: Readonly<Record<CiteType, string>> = {
  webpage: 'online',
  map: 'online',
  'article-newspaper': 'article',
  'article-journal': 'article',
  report: 'techreport',
  legislation: 'misc',
  treaty: 'misc',
};

const PUBLISHERS: Readonly<Record<string, string>> = {
  techreport: 'institution',
  thesis: 'institution',
  article: 'publisher',
  book: 'publisher',
  incollection: 'publisher',
};

/**
 * What TeX reads as commands. A brace is written by its name and not as `\{`, since BibTeX counts braces without
 * regard to what stands before them.
 */
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
};

export function escapeTex(text: string): string {
  return (
    text
      .replace(/[\\{}~^#$%&_]/g, (character) => SPECIAL[character]!)
      // Two of them would be drawn as another character.
      .replace(/([-'`])(?=\1)/g, '$1{}')
  );
}

/** A name in braces is one piece; a comma or an "and" would cut it elsewhere. */
function nameOf(name: Name): string {
  const whole = (text: string): string => (/,|(^|\s)and($|\s)/i.test(text) ? `{${escapeTex(text)}}` : escapeTex(text));
  if ('literal' in name) return `{${escapeTex(name.literal)}}`;
  return `${whole(name.family)},${name.given === undefined ? '' : ` ${whole(name.given)}`}`;
}

/** Unspecified or approximate as EDTF has it, which biblatex reads. */
function dateOf(date: CitableDate): string {
  return `${isoDate(date)}${date.circa ? '~' : ''}`;
}

/** Letters that a key may hold everywhere. */
function keyOf(id: string): string {
  return id.replace(/[^A-Za-z0-9:.+-]+/g, '-');
}

function entryOf(citable: Citable, key: string): string {
  const whole = fieldsOf(citable);
  const { type, cslType = type, title, authors, editors, translators, container, publisher } = whole;
  const { issued, accessed, url, language, version, note, more = {} } = whole;
  const names = (all: readonly Name[] | undefined): string | undefined =>
    all === undefined || all.length === 0 ? undefined : all.map(nameOf).join(' and ');
  const text = (value: string | undefined): string | undefined => (value === undefined ? value : escapeTex(value));
  const entry = MORE_ENTRIES[cslType] ?? ENTRIES[type];
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['author', names(authors)],
    ['editor', names(editors)],
    ['title', title === undefined ? undefined : `{${escapeTex(title)}}`],
    ['translator', names(translators)],
    ['entrysubtype', SAID_BY_ENTRY.has(cslType) ? undefined : (SUBTYPES[cslType] ?? cslType)],
    ['type', text(more.genre)],
    [entry === 'article' ? 'journal' : entry === 'incollection' ? 'booktitle' : 'titleaddon', text(container)],
    [PUBLISHERS[entry] ?? 'organization', text(publisher)],
    ['location', text(more['publisher-place'])],
    ['series', text(more['collection-title'])],
    ['edition', text(more.edition)],
    ['volume', text(more.volume)],
    // In an article the number of biblatex is the issue.
    ['issue', text(more.issue)],
    [entry === 'article' ? 'eid' : 'number', text(more.number)],
    ['pages', text(more.page)],
    ['doi', more.DOI],
    ['issn', text(more.ISSN)],
    ['isbn', text(more.ISBN)],
    ['abstract', text(more.abstract)],
    ['keywords', text(more.keyword)],
    ['date', issued && dateOf(issued)],
    ['year', issued && String(issued.year)],
    ['version', text(version)],
    ['language', text(language)],
    ['note', text(note)],
    // Read letter by letter; `cleaned` has left nothing in it that could end the field.
    ['url', url],
    ['urldate', accessed && isoDate(accessed)],
    ['archive', text(more.archive)],
    ['archivelocation', more.archive_location],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},\n`]));
  return `@${entry}{${key},\n${lines.join('')}}\n`;
}

/** All of them in one file; of equal keys the later ones are numbered. */
export function bibtex(citables: readonly Citable[]): string {
  const taken = new Set<string>();
  const entries = citables.map((citable) => {
    const wanted = keyOf(citable.id);
    let key = wanted;
    for (let number = 2; taken.has(key.toLowerCase()); number += 1) key = `${wanted}-${number}`;
    taken.add(key.toLowerCase());
    return entryOf(citable, key);
  });
  return entries.join('\n');
}

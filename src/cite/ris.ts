/**
 * RIS, as reference managers read it: a line a field, `TY` first and `ER` last, lines ended as the format says. Dates
 * keep all their slashes: `2022/08//`.
 */
import type { Citable, CitableDate, CiteType } from './citable.ts';
import { fieldsOf, isoDate } from './fields.ts';
import { familyFirst } from './names.ts';

const TYPES: Readonly<Record<CiteType, string>> = {
  webpage: 'ELEC',
  'article-newspaper': 'NEWS',
  'article-journal': 'JOUR',
  report: 'RPRT',
  legislation: 'STAT',
  treaty: 'GOVDOC',
  map: 'MAP',
};

/** What the format has a type for beyond what the styles tell apart; of any other, `M2` says the type, as Zotero has it. */
const MORE_TYPES: Readonly<Record<string, string>> = {
  'article-magazine': 'MGZN',
  book: 'BOOK',
  chapter: 'CHAP',
  thesis: 'THES',
  bill: 'BILL',
};
/** Read back as themselves. */
const PLAIN = new Set<string>([...Object.keys(MORE_TYPES), ...Object.keys(TYPES)].filter((type) => type !== 'treaty'));

/** First and last page have a tag each. */
function pagesOf(page: string | undefined): (readonly [tag: string, value: string | undefined])[] {
  const [, first, last] = /^(\d+)-(\d+)$/.exec(page ?? '') ?? [];
  return first === undefined
    ? [['SP', page]]
    : [
        ['SP', first],
        ['EP', last],
      ];
}

function dateOf(date: CitableDate): string {
  const [year, month = '', day = ''] = isoDate(date).split('-');
  return `${year!}/${month}/${day}/${date.circa ? 'circa' : ''}`;
}

/** The format forbids asterisks in names and in titles of periodicals. */
function withoutAsterisks(text: string | undefined): string | undefined {
  return text?.replace(/\*/g, '').trim();
}

function recordOf(citable: Citable): string {
  const whole = fieldsOf(citable);
  const { id, type, cslType = type, title, authors, editors, translators, container, publisher } = whole;
  const { issued, accessed, url, language, version, note, more = {} } = whole;
  const fields: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', MORE_TYPES[cslType] ?? TYPES[type]],
    ['ID', id],
    ...authors.map((name) => ['AU', withoutAsterisks(familyFirst(name))] as const),
    ...(editors ?? []).map((name) => ['ED', withoutAsterisks(familyFirst(name))] as const),
    ...(translators ?? []).map((name) => ['A4', withoutAsterisks(familyFirst(name))] as const),
    ['TI', title],
    ['T2', withoutAsterisks(container)],
    ['T3', more['collection-title']],
    ['ET', more.edition ?? version],
    ...(more.edition === undefined ? [] : [['M2', version && `Version: ${version}`] as const]),
    ['M2', PLAIN.has(cslType) ? undefined : `Type: ${cslType}`],
    ['M3', more.genre],
    ['CY', more['publisher-place']],
    ['VL', more.volume],
    ['IS', more.issue],
    ...pagesOf(more.page),
    ['M1', more.number],
    ['DO', more.DOI],
    ['SN', more.ISSN],
    ['SN', more.ISBN],
    ['AB', more.abstract],
    ['KW', more.keyword],
    ['PB', publisher],
    ['PY', issued && String(issued.year).padStart(4, '0')],
    ['DA', issued && dateOf(issued)],
    ['Y2', accessed && dateOf(accessed)],
    ['LA', language],
    ['N1', note],
    ['UR', url],
    ['DB', more.archive],
    ['AN', more.archive_location],
  ];
  const lines = fields.flatMap(([tag, value]) =>
    value === undefined || value === '' ? [] : [`${tag}  - ${value}\r\n`],
  );
  return `${lines.join('')}ER  - \r\n`;
}

export function ris(citables: readonly Citable[]): string {
  return citables.map(recordOf).join('\r\n');
}

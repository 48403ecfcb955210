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

function dateOf(date: CitableDate): string {
  const [year, month = '', day = ''] = isoDate(date).split('-');
  return `${year!}/${month}/${day}/${date.circa ? 'circa' : ''}`;
}

/** The format forbids asterisks in names and in titles of periodicals. */
function withoutAsterisks(text: string | undefined): string | undefined {
  return text?.replace(/\*/g, '').trim();
}

function recordOf(citable: Citable): string {
  const { id, type, title, authors, editors, container, publisher, issued, accessed, url, language, version, note } =
    fieldsOf(citable);
  const fields: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', TYPES[type]],
    ['ID', id],
    ...authors.map((name) => ['AU', withoutAsterisks(familyFirst(name))] as const),
    ...(editors ?? []).map((name) => ['ED', withoutAsterisks(familyFirst(name))] as const),
    ['TI', title],
    ['T2', withoutAsterisks(container)],
    ['ET', version],
    ['PB', publisher],
    ['PY', issued && String(issued.year).padStart(4, '0')],
    ['DA', issued && dateOf(issued)],
    ['Y2', accessed && dateOf(accessed)],
    ['LA', language],
    ['N1', note],
    ['UR', url],
  ];
  const lines = fields.flatMap(([tag, value]) =>
    value === undefined || value === '' ? [] : [`${tag}  - ${value}\r\n`],
  );
  return `${lines.join('')}ER  - \r\n`;
}

export function ris(citables: readonly Citable[]): string {
  return citables.map(recordOf).join('\r\n');
}

/**
 * An entry of a bibliography in the style of Chicago, 17th edition (notes and bibliography). An organisation that
 * answers for a page stands as its author where nobody is named, and a newspaper does for its unsigned articles. The day
 * of reading is given only where the page has no date.
 */
import type { Lang } from '../model/words.ts';
import { cleaned, type Citable, type CiteType, type Name } from './citable.ts';
import { longDate } from './dates.ts';
import { familyFirst, givenFirst, listed } from './names.ts';
import { capital, italic, quoted, runsOf, stop, stopAfter, type Run } from './runs.ts';
import { CITE_WORDS } from './words.ts';

/** From eleven authors on, the first seven are named. */
const MOST_AUTHORS = 10;
const NAMED_OF_MANY = 7;

const PERIODICALS: ReadonlySet<CiteType> = new Set(['article-newspaper', 'article-journal']);

function authorsOf([first, ...more]: readonly Name[], lang: Lang): string | null {
  if (first === undefined) return null;
  const { and, others, commaBeforeAnd } = CITE_WORDS[lang];
  const names = [familyFirst(first), ...more.map(givenFirst)];
  if (names.length > MOST_AUTHORS) return `${names.slice(0, NAMED_OF_MANY).join(', ')}, ${others}`;
  // The first is turned round, so that a comma ends it even before the second of two.
  const comma = 'literal' in first ? '' : ',';
  if (names.length === 2) return `${names[0]!}${comma} ${and} ${names[1]!}`;
  return listed(names, and, commaBeforeAnd);
}

/** When it was published, else when it was read, else that it has no date. */
function dateOf({ issued, accessed }: Citable, lang: Lang): string {
  const { accessed: readOn, noDate } = CITE_WORDS[lang];
  if (issued !== undefined) return longDate(issued, lang);
  return accessed === undefined ? noDate : readOn(longDate(accessed, lang));
}

export function chicago(citable: Citable, lang: Lang): Run[] {
  const one = cleaned(citable);
  const { type, title, publisher, url, version, note, editors = [] } = one;
  const words = CITE_WORDS[lang];
  const periodical = PERIODICALS.has(type);
  const signed = authorsOf(one.authors, lang) ?? publisher ?? null;
  // An unsigned article: the newspaper comes first and is not named again.
  const unsigned = signed === null && type === 'article-newspaper' ? (one.container ?? null) : null;
  const container = unsigned === null && one.container !== signed ? one.container : undefined;
  const titled: (string | Run)[] =
    title === undefined
      ? [`${words.untitled[type]}.`]
      : type === 'report'
        ? [italic(title), stopAfter(title)]
        : [quoted(title, lang)];
  const names = listed(editors.map(givenFirst), words.and, words.commaBeforeAnd);
  const end = [
    version === undefined ? null : `${words.version} ${version}`,
    publisher === undefined || publisher === signed || publisher === container ? null : publisher,
    dateOf(one, lang),
  ]
    .filter((part) => part !== null)
    .join(', ');
  // A date belongs to its periodical; when it was read is a sentence of its own.
  const dated = periodical && container !== undefined && one.issued !== undefined;
  const after = dated ? `, ${stop(end)}` : ` ${stop(capital(end))}`;
  return runsOf(
    ...(unsigned === null ? [] : [italic(unsigned), `${stopAfter(unsigned)} `]),
    signed === null ? null : `${stop(signed)} `,
    ...titled,
    ...(container === undefined ? [] : [' ', periodical ? italic(container) : container]),
    container === undefined || dated ? null : stopAfter(container),
    names === '' ? null : ` ${capital(words.editedBy)} ${stop(names)}`,
    after,
    note === undefined ? null : ` ${stop(capital(note))}`,
    url === undefined ? null : ` ${url}.`,
  );
}

/**
 * An entry of a list of works cited in the style of the MLA, 9th edition: author, title, then the container with its
 * editor, version, publisher, date and place, each left out where it is not known. An undated work is cited without a
 * date, and the day on which it was read says which state of it is meant.
 */
import type { Lang } from '../model/words.ts';
import { cleaned, type Citable, type Name } from './citable.ts';
import { longDate, shortDate } from './dates.ts';
import { familyFirst, givenFirst, listed } from './names.ts';
import { capital, italic, quoted, runsOf, stop, stopAfter, type Run } from './runs.ts';
import { CITE_WORDS } from './words.ts';

function authorsOf([first, second, ...more]: readonly Name[], lang: Lang): string | null {
  if (first === undefined) return null;
  if (second === undefined) return familyFirst(first);
  const { and, others } = CITE_WORDS[lang];
  // A name turned round is ended by a comma.
  const comma = 'literal' in first ? '' : ',';
  return `${familyFirst(first)}${comma} ${more.length > 0 ? others : `${and} ${givenFirst(second)}`}`;
}

/** A report, or a text of the law that is no part of another work, stands for itself. */
function standsAlone({ type, container }: Citable): boolean {
  return type === 'report' || ((type === 'legislation' || type === 'treaty') && container === undefined);
}

export function mla(citable: Citable, lang: Lang): Run[] {
  const one = cleaned(citable);
  const { type, title, publisher, issued, accessed, url, version, note, editors = [] } = one;
  const words = CITE_WORDS[lang];
  const alone = standsAlone(one);
  // The site of an organisation bears its name.
  const container = one.container ?? (alone ? undefined : publisher);
  const author = authorsOf(one.authors, lang);
  const titled: (string | Run)[] =
    title === undefined
      ? [`${words.untitled[type]}.`]
      : alone
        ? [italic(title), stopAfter(title)]
        : [quoted(title, lang)];
  const names = listed(editors.map(givenFirst), words.and, words.commaBeforeAnd);
  const elements: (string | Run | null)[] = [
    container === undefined ? null : italic(container),
    names === '' ? null : `${words.editedBy} ${names}`,
    version === undefined ? null : `${words.version} ${version}`,
    publisher === undefined || publisher === container || publisher === author ? null : publisher,
    issued === undefined ? null : shortDate(issued, lang),
    // The style leaves out what every address of the web begins with.
    url === undefined ? null : url.replace(/^https?:\/\//i, ''),
  ];
  const present = elements.filter((element) => element !== null);
  return runsOf(
    author === null ? null : `${stop(author)} `,
    ...titled,
    ...present.flatMap((element, index) => [index === 0 ? ' ' : ', ', element]),
    present.length === 0 ? null : '.',
    note === undefined ? null : ` ${stop(capital(note))}`,
    accessed === undefined ? null : ` ${words.accessed(accessedDate(one, lang))}.`,
  );
}

/** English shortens the month here as elsewhere; in a French sentence it is written out. */
function accessedDate({ accessed }: Citable, lang: Lang): string {
  if (accessed === undefined) return '';
  return lang === 'fr' ? longDate(accessed, lang) : shortDate(accessed, lang);
}

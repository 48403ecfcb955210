/** All of citing in one piece, to be loaded when somebody first asks for it. */
import type { Lang } from '../model/words.ts';
import { apa } from './apa.ts';
import { bibtex } from './bibtex.ts';
import { chicago } from './chicago.ts';
import type { Citable } from './citable.ts';
import { toCsl } from './csl.ts';
import type { CiteFile, Style } from './forms.ts';
import { mla } from './mla.ts';
import { ris } from './ris.ts';
import type { Run } from './runs.ts';

export type { Citable } from './citable.ts';
export { citeEvent, citePage, citeSource, citeView, type AtlasFacts } from './makers.ts';
export { htmlOf, plainOf } from './runs.ts';

const FORMATTERS: Readonly<Record<Style, (citable: Citable, lang: Lang) => Run[]>> = { apa, mla, chicago };
const WRITERS: Readonly<Record<CiteFile, (citables: readonly Citable[]) => string>> = {
  bibtex,
  ris,
  csl: (citables) => `${JSON.stringify(citables.map(toCsl), null, 1)}\n`,
};

/** A citation in a style, in the words of a language. */
export function cite(style: Style, citable: Citable, lang: Lang): Run[] {
  return FORMATTERS[style](citable, lang);
}

/** One or many in a file. */
export function citeFile(file: CiteFile, citables: readonly Citable[]): string {
  return WRITERS[file](citables);
}

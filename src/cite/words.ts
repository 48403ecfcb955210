/**
 * Words that the styles set between the parts, in the language of the one who cites. They belong to the styles and not
 * to the interface, and are loaded with the formatters. The French of the APA is that of its adaptation in use in
 * Quebec; MLA and Chicago have none of their own, so theirs is their form in French words and quotation marks.
 */
import type { Lang } from '../model/words.ts';
import type { CiteType } from './citable.ts';

export interface CiteWords {
  readonly noDate: string;
  readonly about: string;
  readonly and: string;
  /** A comma stands before the last of several names. */
  readonly commaBeforeAnd: boolean;
  readonly ampersand: string;
  readonly others: string;
  readonly version: string;
  readonly editor: string;
  readonly editors: string;
  readonly inWork: string;
  readonly editedBy: string;
  readonly accessed: (date: string) => string;
  readonly retrieved: (date: string, url: string) => string;
  /** What stands for a title where the page has none. */
  readonly untitled: Readonly<Record<CiteType, string>>;
  readonly eventDated: (date: string) => string;
  readonly readTo: (date: string) => string;
  readonly map: string;
  readonly semicolon: string;
}

const en: CiteWords = {
  noDate: 'n.d.',
  about: 'ca.',
  and: 'and',
  commaBeforeAnd: true,
  ampersand: '&',
  others: 'et al.',
  version: 'version',
  editor: 'Ed.',
  editors: 'Eds.',
  inWork: 'In',
  editedBy: 'edited by',
  accessed: (date) => `Accessed ${date}`,
  retrieved: (date, url) => `Retrieved ${date}, from ${url}`,
  untitled: {
    webpage: 'Web page',
    'article-newspaper': 'News article',
    'article-journal': 'Journal article',
    report: 'Report',
    legislation: 'Legal text',
    treaty: 'Treaty',
    map: 'Map',
  },
  eventDated: (date) => `Date of the event: ${date}`,
  readTo: (date) => `record read to ${date}`,
  map: 'Interactive map',
  semicolon: '; ',
};

const fr: CiteWords = {
  noDate: 's.\u00a0d.',
  about: 'vers',
  and: 'et',
  commaBeforeAnd: false,
  ampersand: 'et',
  others: 'et al.',
  version: 'version',
  editor: 'dir.',
  editors: 'dir.',
  inWork: 'Dans',
  editedBy: 'sous la direction de',
  accessed: (date) => `Consulté le ${date}`,
  retrieved: (date, url) => `Récupéré le ${date} de ${url}`,
  untitled: {
    webpage: 'Page web',
    'article-newspaper': 'Article de presse',
    'article-journal': 'Article de revue',
    report: 'Rapport',
    legislation: 'Texte de loi',
    treaty: 'Traité',
    map: 'Carte',
  },
  eventDated: (date) => `Date de l’événement\u00a0: ${date}`,
  readTo: (date) => `relevé arrêté au ${date}`,
  map: 'Carte interactive',
  semicolon: '\u202f; ',
};

export const CITE_WORDS: Readonly<Record<Lang, CiteWords>> = { en, fr };

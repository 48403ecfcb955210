/** Texts that only the pages without scripts bear. They are kept apart so that the explorer never has to load them. */
import type { Lang } from '../model/words.ts';
import { enPages, type PageMessages } from './pages.en.ts';
import { frPages } from './pages.fr.ts';

export type { PageMessages };

const PAGES: Readonly<Record<Lang, PageMessages>> = { en: enPages, fr: frPages };

export function pageMessagesIn(lang: Lang): PageMessages {
  return PAGES[lang];
}

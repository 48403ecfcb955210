/** The words of the page of figures, which no other page bears. */
import type { Lang } from '../model/words.ts';
import { enFigures, type FigureMessages } from './figures.en.ts';
import { frFigures } from './figures.fr.ts';

export type { FigureMessages };

const FIGURES: Readonly<Record<Lang, FigureMessages>> = { en: enFigures, fr: frFigures };

export function figureMessagesIn(lang: Lang): FigureMessages {
  return FIGURES[lang];
}

/**
 * How hard a text is to read, in the measure of its language. Both look at the length of sentences and of words and at
 * nothing else: they warn of long ones, they do not tell a good text.
 */
import { syllable } from 'syllable';
import type { Lang } from '../model/words.ts';

export interface ReadingLevel {
  /** Flesch-Kincaid: a school grade of the United States, 5 to 16 or so. LIX: 20 (for children) to 60 (for specialists). */
  readonly measure: 'Flesch-Kincaid' | 'LIX';
  readonly value: number;
  readonly words: number;
  readonly sentences: number;
}

/** Letters beyond which the LIX counts a word as long. */
const LONG = 6;

/** `sentences`: the running text, each sentence by itself. */
export function readingLevel(sentences: readonly string[], lang: Lang): ReadingLevel {
  const words = sentences.flatMap((sentence) => sentence.match(WORD[lang]) ?? []);
  const perSentence = words.length / Math.max(1, sentences.length);
  const counted = { words: words.length, sentences: sentences.length };
  if (words.length === 0) return { measure: lang === 'en' ? 'Flesch-Kincaid' : 'LIX', value: 0, ...counted };
  if (lang === 'en') {
    // Kincaid, Fishburne, Rogers and Chissom, 1975.
    const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
    return {
      measure: 'Flesch-Kincaid',
      value: 0.39 * perSentence + 11.8 * (syllables / words.length) - 15.59,
      ...counted,
    };
  }
  // Björnsson, 1968: made for several languages, French among them, since it needs no syllables.
  const long = words.filter((word) => word.length > LONG).length;
  return { measure: 'LIX', value: perSentence + (100 * long) / words.length, ...counted };
}

/** In French what an elision joins are two words; in English they are one. */
const WORD: Readonly<Record<Lang, RegExp>> = {
  en: /\p{L}+(?:[-'’]\p{L}+)*|\p{N}+(?:[.,]\p{N}+)*/gu,
  fr: /\p{L}+(?:-\p{L}+)*|\p{N}+(?:[,\s\u202f]\p{N}+)*/gu,
};

/** How hard the record's own texts are to read: stories and lessons, by the path of each. */
import { LANGS, type Lang } from '../model/words.ts';
import type { DataRecord } from './load.ts';
import { paragraphsOf, sentencesIn, type Section } from './markedText.ts';
import { readingLevel, type ReadingLevel } from './readingLevel.ts';

/** The running text of some sections, sentence by sentence: what their reading level is measured on. */
export function sentencesOf(sections: readonly Section[], lang: Lang): string[] {
  return sections.flatMap(({ blocks }) =>
    paragraphsOf(blocks).flatMap(({ content }) => sentencesIn(content, lang).map((sentence) => sentence.text)),
  );
}

/** By the path of the text: `stories/<id>/en.md`, `lessons/<id>/fr.md`. */
export function textLevels({
  stories,
  lessons,
}: Pick<DataRecord, 'stories' | 'lessons'>): Record<string, ReadingLevel> {
  return Object.fromEntries(
    [...stories, ...lessons].flatMap(({ texts }) =>
      LANGS.flatMap((lang) => {
        const text = texts[lang];
        return text === null ? [] : [[text.file, readingLevel(sentencesOf(text.sections, lang), lang)] as const];
      }),
    ),
  );
}

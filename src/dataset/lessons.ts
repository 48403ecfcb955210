/** Lessons on disk: `lessons/<id>/lesson.yaml`, shared by the languages, and beside it a text in each, `en.md`. */
import type { LessonRecord } from '../model/lessonSchema.ts';
import { LANGS, type Lang } from '../model/words.ts';
import type { Located } from './located.ts';
import type { MarkedText } from './markedText.ts';

export interface LessonSource {
  readonly id: string;
  readonly lesson: Located<LessonRecord>;
  /** Null in a language that has no file. */
  readonly texts: Readonly<Record<Lang, MarkedText | null>>;
}

const FILE = /^lessons\/[^/]+\/(?:(lesson)\.yaml|(\w+)\.md)$/;

/** What a file is to a lesson, by where it lies; null for what is no part of one. */
export function lessonFileOf(file: string): 'lesson' | 'text' | null {
  const [, lesson, lang] = FILE.exec(file) ?? [];
  return lesson ? 'lesson' : LANGS.some((one) => one === lang) ? 'text' : null;
}

/** `texts`: by their path. */
export function lessonsInOrder(
  lessons: readonly Located<LessonRecord>[],
  texts: ReadonlyMap<string, MarkedText>,
): LessonSource[] {
  return [...lessons]
    .sort((a, b) => a.data.order - b.data.order || (a.file < b.file ? -1 : 1))
    .map((lesson) => {
      const folder = lesson.file.slice(0, lesson.file.lastIndexOf('/') + 1);
      return {
        id: folder.split('/').at(-2)!,
        lesson,
        texts: Object.fromEntries(LANGS.map((lang) => [lang, texts.get(`${folder}${lang}.md`) ?? null])) as Record<
          Lang,
          MarkedText | null
        >,
      };
    });
}

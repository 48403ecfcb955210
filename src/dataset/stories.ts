/** Stories on disk: `stories/<id>/story.yaml`, shared by the languages, and beside it a text in each, `en.md`. */
import type { StoryRecord } from '../model/schema.ts';
import { LANGS, type Lang } from '../model/words.ts';
import type { Located } from './located.ts';
import type { MarkedText } from './markedText.ts';

export interface StorySource {
  readonly id: string;
  readonly story: Located<StoryRecord>;
  /** Null in a language that has no file. */
  readonly texts: Readonly<Record<Lang, MarkedText | null>>;
}

const FILE = /^stories\/[^/]+\/(?:(story)\.yaml|(\w+)\.md)$/;

/** What a file is to a story, by where it lies; null for what is no part of one. */
export function storyFileOf(file: string): 'story' | 'text' | null {
  const [, story, lang] = FILE.exec(file) ?? [];
  return story ? 'story' : LANGS.some((one) => one === lang) ? 'text' : null;
}

/** `texts`: by their path. */
export function byOrder(
  stories: readonly Located<StoryRecord>[],
  texts: ReadonlyMap<string, MarkedText>,
): StorySource[] {
  return [...stories]
    .sort((a, b) => a.data.order - b.data.order || (a.file < b.file ? -1 : 1))
    .map((story) => {
      const folder = story.file.slice(0, story.file.lastIndexOf('/') + 1);
      return {
        id: folder.split('/').at(-2)!,
        story,
        texts: Object.fromEntries(LANGS.map((lang) => [lang, texts.get(`${folder}${lang}.md`) ?? null])) as Record<
          Lang,
          MarkedText | null
        >,
      };
    });
}

/** Texts of stories, apart from the interface's own: the explorer loads them with its first story. */
import type { Lang } from '../model/words.ts';
import { storyEn, type StoryMessages } from './story.en.ts';
import { storyFr } from './story.fr.ts';

export type { StoryMessages };

const STORY: Readonly<Record<Lang, StoryMessages>> = { en: storyEn, fr: storyFr };

export function storyMessagesIn(lang: Lang): StoryMessages {
  return STORY[lang];
}

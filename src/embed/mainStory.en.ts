/** The embed of a story in English. */
import { embedEn } from '../i18n/embed.en.ts';
import { en } from '../i18n/messages.en.ts';
import { storyEn } from '../i18n/story.en.ts';
import { startStory } from './storyLive.ts';

startStory(en, embedEn, storyEn);

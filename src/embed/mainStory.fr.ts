/** The embed of a story in French. */
import { embedFr } from '../i18n/embed.fr.ts';
import { fr } from '../i18n/messages.fr.ts';
import { storyFr } from '../i18n/story.fr.ts';
import { startStory } from './storyLive.ts';

startStory(fr, embedFr, storyFr);

/** Words of embeds by language. */
import { embedEn, type EmbedWords } from '../i18n/embed.en.ts';
import { embedFr } from '../i18n/embed.fr.ts';
import type { Lang } from '../model/words.ts';

export const EMBED_WORDS: Readonly<Record<Lang, EmbedWords>> = { en: embedEn, fr: embedFr };

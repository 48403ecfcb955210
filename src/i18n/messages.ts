import type { Lang } from '../model/words.ts';
import { en, type Messages } from './messages.en.ts';
import { fr } from './messages.fr.ts';

export type { Messages };

const MESSAGES: Readonly<Record<Lang, Messages>> = { en, fr };

/** The interface in a language. */
export function messagesIn(lang: Lang): Messages {
  return MESSAGES[lang];
}

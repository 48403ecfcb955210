/** The interface in one language, fetched alone: a page needs no other. */
import type { Lang } from '../model/words.ts';
import type { Messages } from './messages.ts';

export async function loadMessages(lang: Lang): Promise<Messages> {
  switch (lang) {
    case 'en':
      return (await import('./messages.en.ts')).en;
    case 'fr':
      return (await import('./messages.fr.ts')).fr;
  }
}

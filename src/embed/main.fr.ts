/** The embed in French. */
import { embedFr } from '../i18n/embed.fr.ts';
import { fr } from '../i18n/messages.fr.ts';
import { start } from './live.ts';

start(fr, embedFr);

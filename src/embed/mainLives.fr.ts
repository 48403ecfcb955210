/** The embed in French, for views that show lives. */
import { embedFr } from '../i18n/embed.fr.ts';
import { fr } from '../i18n/messages.fr.ts';
import { start } from './live.ts';
import { livesNode } from './lives.ts';

start(fr, embedFr, livesNode);

/** The embed in English, for views that show lives. */
import { embedEn } from '../i18n/embed.en.ts';
import { en } from '../i18n/messages.en.ts';
import { start } from './live.ts';
import { livesNode } from './lives.ts';

start(en, embedEn, livesNode);

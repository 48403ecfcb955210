/** The embed in English. Messages of one language only: the embed is small. */
import { embedEn } from '../i18n/embed.en.ts';
import { en } from '../i18n/messages.en.ts';
import { start } from './live.ts';

start(en, embedEn);

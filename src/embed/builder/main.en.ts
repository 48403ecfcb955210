/** The builder in English. */
import { embedEn } from '../../i18n/embed.en.ts';
import { en } from '../../i18n/messages.en.ts';
import { startBuilder } from './start.ts';

startBuilder(en, embedEn);

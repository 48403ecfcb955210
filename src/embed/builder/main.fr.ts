/** The builder in French. */
import { embedFr } from '../../i18n/embed.fr.ts';
import { fr } from '../../i18n/messages.fr.ts';
import { startBuilder } from './start.ts';

startBuilder(fr, embedFr);

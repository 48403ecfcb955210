/** What a view is computed from: the decoded record, names and colours, made once. */
import { partnerColors } from '../draw/partnerColors.ts';
import type { Messages } from '../i18n/messages.ts';
import { namesFrom } from '../i18n/names.ts';
import type { Wording } from '../i18n/tieWords.ts';
import type { Chip } from '../model/chip.ts';
import { passesLens } from '../model/lens.ts';
import type { Atlas } from '../query/atlas.ts';
import { decodeIndex } from '../record/decode.ts';
import type { EmbedIndex } from './data.ts';

export interface EmbedBook {
  readonly index: EmbedIndex;
  /** Without what nobody has read a second time: an article shows no such event. */
  readonly atlas: Atlas;
  readonly wording: Wording;
  readonly colorOf: (partner: string) => number;
  readonly lettersOf: (chip: Chip) => string;
}

export function embedBook(index: EmbedIndex, messages: Messages): EmbedBook {
  const names = namesFrom(index, messages);
  const whole = decodeIndex(index);
  const isSecondRead = ({ lenses }: { readonly lenses: number }): boolean => passesLens(lenses, 'second-read');
  return {
    index,
    atlas: {
      ...whole,
      ties: whole.ties.map((tie) => ({
        ...tie,
        before: tie.before && isSecondRead(tie.before) ? tie.before : null,
        events: tie.events.filter(isSecondRead),
      })),
    },
    wording: { lang: index.lang, messages, names },
    colorOf: partnerColors(index.defaultPartners, index.partners),
    lettersOf: (chip) => {
      const force = chip.formation === null ? undefined : index.formations[chip.formation];
      // Where a state denies its tie to a force, the letters are the force's.
      return (force && !force.organ ? force.letters : undefined) ?? names.party(chip.partner).letters;
    },
  };
}

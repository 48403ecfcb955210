/** A place of forces in words: who, how it stands and since when, and who says so. */
import type { PlaceAt } from '../query/places.ts';
import { dateInWords, sinceDate } from './dates.ts';
import { standingWords, type Wording } from './tieWords.ts';

export interface PlaceWords {
  /** The partner, and the force where one is named. */
  readonly head: string;
  readonly words: string;
  readonly notes: readonly string[];
}

export function placeWords(wording: Wording, place: PlaceAt): PlaceWords {
  const { names, messages, lang } = wording;
  const force = place.formation === null ? null : names.formation(place.formation);
  const recorded = place.since === null ? null : dateInWords(place.since, lang);
  const since = place.since !== null && place.begun ? sinceDate(place.since, lang) : null;
  const notes = [
    place.standing === null
      ? null
      : standingWords(wording, place.standing, place.partner, place.counterpart ?? place.host),
    place.tie === 'cooperation' ? null : messages.legend[place.tie],
  ];
  return {
    head: names.short(place.partner) + (force ? ` (${force})` : ''),
    words: messages.places.words[place.state](since, recorded),
    notes: notes.filter((note): note is string => note !== null),
  };
}

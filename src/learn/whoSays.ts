/** Who says so, in the shortest words that a sentence bears: the names of the sides that speak. */
import type { Names } from '../i18n/names.ts';
import type { StoryMessages } from '../i18n/story.ts';
import type { Side } from '../model/words.ts';
import type { StoryEvent } from '../record/story.ts';

export interface WhoSays {
  /** Names of the sides, `third parties` where neither speaks. */
  readonly says: readonly string[];
  readonly denied: readonly string[];
}

/** Of all the events that carry a claim together, each side once. */
export function whoSays(events: readonly StoryEvent[], names: Pick<Names, 'short'>, words: StoryMessages): WhoSays {
  const nameOf = (event: StoryEvent, side: Side): string => {
    if (side === 'partner') return event.partner === null ? words.thirdParty : names.short(event.partner);
    if (side === 'host') return names.short(event.host);
    if (side === 'counterpart') return names.short(event.counterpart ?? event.host);
    return words.thirdParty;
  };
  const all = (pick: (event: StoryEvent) => readonly Side[]): string[] => {
    const found = [...new Set(events.flatMap((event) => pick(event).map((side) => nameOf(event, side))))];
    // Third parties come last: the sides are heard first.
    return [...found.filter((name) => name !== words.thirdParty), ...found.filter((name) => name === words.thirdParty)];
  };
  const says = all(({ sides }) => sides);
  return {
    says: says.length > 0 ? says : [words.context],
    denied: all(({ denied }) => denied),
  };
}

/** What one mark of the map says: a partner, a host and a group on a date. The rule that makes it stands in `chips.ts`. */
import type { Group, Standing, Status, Tie } from './words.ts';

/** `fading`: not reported for longer than the group's threshold. `lapsed`: so, and neither side ever confirmed it. */
export type Fading = 'no' | 'fading' | 'lapsed';

/** Why a chip has no status. */
export type Absence =
  /** The record does not cover this host or this date. */
  | 'not-covered'
  /** It was looked for and nothing was found. */
  | 'nothing-found';

/** An adverse or contested tie beside the chip: a mark of its own, never its colour. */
export interface BesideMark {
  readonly tie: Exclude<Tie, 'cooperation'>;
  readonly partnership: string;
  /** The authority that speaks in the host's place; null in an adverse tie. */
  readonly counterpart: string | null;
  readonly status: Status;
  readonly standing: Standing;
  readonly fading: Fading;
}

export interface Chip {
  readonly partner: string;
  readonly host: string;
  readonly group: Group;
  /** Null where the chip says only `reported` (points alone), `possible`, or an {@link Absence}. */
  readonly status: Status | null;
  readonly standing: Standing | null;
  /** Where a contested tie is told by itself: the authority that speaks in the host's place. */
  readonly counterpart?: string | null;
  /** Another tie among equals is disputed although the one that holds is not. */
  readonly disputedBeside: boolean;
  /** Ids of other ties of the group that are ending or have ended beside the one that holds. */
  readonly partly: readonly string[];
  readonly fading: Fading;
  /** Id of the partnership that holds the chip; null where none does. */
  readonly heldBy: string | null;
  /** The formation of the tie that holds it, if any. */
  readonly formation: string | null;
  /** Only single visits, meetings or deliveries are reported: no tie that lasts. */
  readonly reported: boolean;
  /** Events whose dates are so uncertain that they may or may not have happened by the date. */
  readonly possible: readonly string[];
  readonly absence: Absence | null;
  readonly beside: readonly BesideMark[];
}

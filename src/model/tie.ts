/** A partnership as the fold needs it: plain numbers and words, the same from the YAML and from the compiled record. */
import type { Day } from './day.ts';
import type { Change, Group, Kind, Side, Status, Tie as TieKind } from './words.ts';

export interface TieEvent {
  readonly id: string;
  readonly change: Change;
  /** Overrides what the change would do; `none` sets nothing. */
  readonly effect: Status | 'none' | null;
  /** EDTF text. */
  readonly date: string;
  readonly earliest: Day;
  readonly latest: Day;
  /** First day on which a reader could know of it; null where no dated citation proves it. */
  readonly known: Day | null;
  readonly contemporary: boolean;
  /** The evidence lenses that let it through, as bits: see `lens.ts`. */
  readonly lenses: number;
  /** The sides that speak in it. */
  readonly sides: readonly Side[];
  /** Id of the event that it denies. */
  readonly denies: string | null;
  /** An announced end: EDTF text and latest bound of the day on which it falls due. */
  readonly due: { readonly text: string; readonly day: Day; readonly byTerms: boolean } | null;
  /** Stored with another tie: `touch` where that event names this tie, `succession` where its start replaces it. */
  readonly from: { readonly tie: string; readonly as: 'touch' | 'succession' } | null;
}

export interface TieBefore {
  readonly status: Status;
  /** EDTF text and bounds, where a source says since when. */
  readonly since: { readonly text: string; readonly latest: Day } | null;
  readonly sides: readonly Side[];
  readonly known: Day | null;
  readonly lenses: number;
  /** Latest publication that confirms it. */
  readonly reported: Day;
}

export interface Tie {
  readonly id: string;
  readonly partner: string;
  readonly host: string;
  readonly formation: string | null;
  readonly kind: Kind;
  readonly group: Group;
  readonly tie: TieKind;
  readonly counterpart: string | null;
  readonly succeeds: string | null;
  readonly symmetric: boolean;
  readonly covers: readonly { readonly party: string; readonly from: Day; readonly until: Day | null }[];
  readonly between: readonly string[];
  readonly before: TieBefore | null;
  /** In the order of the fold: see `order.ts`. */
  readonly events: readonly TieEvent[];
}

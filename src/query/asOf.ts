/** As of a date: where every partnership stands. */
import type { Day } from '../model/day.ts';
import { edtf } from '../model/edtf.ts';
import { turned } from '../model/standing.ts';
import { possibleAt, segmentAt, type Life } from '../model/fold.ts';
import type { Group, Kind, Standing, Status, Tie as TieKind } from '../model/words.ts';
import type { Lives } from './atlas.ts';
import { seenAs } from './sides.ts';

export interface TieAt {
  readonly partnership: string;
  readonly partner: string;
  readonly host: string;
  /** The authority that speaks in the host's place, in a contested tie. */
  readonly counterpart: string | null;
  readonly formation: string | null;
  readonly tie: TieKind;
  readonly group: Group;
  readonly kind: Kind;
  /** Null only where all that is known of it is `possible`. */
  readonly status: Status | null;
  readonly standing: Standing | null;
  /** Ids of events that may or may not have happened by the date. */
  readonly possible: readonly string[];
  /** EDTF of the beginning of the unbroken status; null where no source says since when. */
  readonly since: string | null;
  /** What set the status is a report that it was so, and no account of a beginning. */
  readonly reportedSince: boolean;
  /** EDTF of the day on which an announced end falls due. */
  readonly due: string | null;
  readonly lastReported: Day | null;
  /** The day on which an announced end fell due has passed, and no report of completion is held. */
  readonly overdue: boolean;
  /** Past the group's threshold since the last report. */
  readonly fading: boolean;
  /** Fading, and neither side ever confirmed it. */
  readonly lapsed: boolean;
  /** For an ended tie, the word that fits. */
  readonly endedAs: string | null;
  /** The bloc through which it reaches this host. */
  readonly through: string | null;
  /** Ids of the events folded, in order. */
  readonly events: readonly string[];
}

export interface AsOf {
  readonly at: Day;
  readonly host?: string | undefined;
  readonly partner?: string | undefined;
}

/** Every partnership that has begun, or may have, by the date. Without a filter each is listed once, as stored. */
export function asOf(lives: Lives, { at, host, partner }: AsOf): TieAt[] {
  const found: TieAt[] = [];
  for (const life of lives.all) {
    const seen =
      host === undefined && partner === undefined
        ? seenAs(life.tie, at).slice(0, 1)
        : seenAs(life.tie, at).filter(
            (side) =>
              (host === undefined || side.host === host) &&
              (partner === undefined || side.partner === partner) &&
              // A bloc's members are asked for by name; a question about a partner alone lists the bloc once.
              (side.through === null || host !== undefined),
          );
    for (const side of seen) {
      const state = tieAt(life, at, side.through);
      const isTurned = side.through === null && side.host !== life.tie.host;
      if (state) {
        const standing = isTurned ? turned(state.standing) : state.standing;
        found.push({ ...state, standing, partner: side.partner, host: side.host });
      }
    }
  }
  return found;
}

/** Where one tie stands; null if it has not begun and nothing makes it possible. */
export function tieAt(life: Life, at: Day, through: string | null = null): TieAt | null {
  const segment = segmentAt(life, at);
  const possible = possibleAt(life, at);
  if (segment.status === null && possible.length === 0) return null;
  const { tie } = life;
  return {
    partnership: tie.id,
    partner: tie.partner,
    host: tie.host,
    counterpart: tie.counterpart,
    formation: tie.formation,
    tie: tie.tie,
    group: tie.group,
    kind: tie.kind,
    status: segment.status,
    standing: segment.standing,
    possible: possible.map((event) => event.id),
    since: segment.since,
    reportedSince:
      segment.setBy !== null && life.events.some(({ id, change }) => id === segment.setBy && change === 'reported'),
    due: segment.due,
    // What a later page says of the time before the record opens is no report of a day that it follows.
    lastReported: segment.lastReported === null ? null : Math.min(segment.lastReported, at),
    overdue: segment.status === 'ending' && segment.due !== null && edtf(segment.due).latest < at,
    fading: segment.fading !== 'no',
    lapsed: segment.fading === 'lapsed',
    endedAs: segment.endedAs,
    through,
    events: life.events.slice(0, segment.folded).map((event) => event.id),
  };
}

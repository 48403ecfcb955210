/**
 * The life of a tie: its status and standing from day to day, folded from its events.
 *
 * A question about a date folds the events whose latest bound has passed; those whose earliest bound has passed and
 * whose latest has not are `possible`. The fold is made once for a tie and a `known` date; any day is then looked up.
 */
import type { Fading } from './chip.ts';
import type { Day } from './day.ts';
import { confirms, ENDINGS, statusSetBy } from './effect.ts';
import { passesLens, type Lens } from './lens.ts';
import { everConfirmed, standingOf, type Denial, type Statement } from './standing.ts';
import type { Tie, TieBefore, TieEvent } from './tie.ts';
import type { Change, Standing, Status } from './words.ts';

/** A span of a tie's life in which nothing changes; it lasts until the next one begins. */
export interface LifeSegment {
  /** The first day; -Infinity where the record opens with the tie already there. */
  readonly from: Day;
  /** Null before the tie has begun. */
  readonly status: Status | null;
  readonly standing: Standing | null;
  /** EDTF text of the beginning of the unbroken status; null where no source says since when. */
  readonly since: string | null;
  /** The day on which the status began; -Infinity where it held before the record opens. */
  readonly statusFrom: Day;
  /** EDTF text of the day on which an announced end falls due, while it is ending. */
  readonly due: string | null;
  /** Latest bound of the newest event that sets or confirms the status. */
  readonly lastReported: Day | null;
  readonly fading: Fading;
  /** The event that set the status; null for what was so before the record opens. */
  readonly setBy: string | null;
  /** Of an ended tie: the word that fits. `succeeded` where a successor took its place, `terms` where it ran out. */
  readonly endedAs: Change | 'succeeded' | 'terms' | null;
  /** How many events are folded, in the order of `Life.events`. */
  readonly folded: number;
}

export interface Life {
  readonly tie: Tie;
  /** The events that were known, in the order of the fold. */
  readonly events: readonly TieEvent[];
  /** At least one; the first begins at -Infinity. */
  readonly segments: readonly LifeSegment[];
}

interface State {
  status: Status | null;
  suspended: Status | null;
  statements: Statement[];
  since: string | null;
  statusFrom: Day;
  due: TieEvent['due'];
  setBy: string | null;
  endedAs: LifeSegment['endedAs'];
  lastReported: Day | null;
}

export interface FoldOptions {
  /** Only what could be known by this day; null for all that the record holds. */
  readonly known: Day | null;
  /** Only what this evidence lens lets through. */
  readonly lens?: Lens;
  /** Days after the last report at which the status is fading; null never. */
  readonly fadeAfterDays: number | null;
}

/** Folds a tie into its life. Pure; cost is linear in the tie's events (denials squared, and they are few). */
export function foldLife(tie: Tie, { known, lens = 'all', fadeAfterDays }: FoldOptions): Life {
  const seen = ({ known: from, lenses }: { readonly known: Day | null; readonly lenses: number }): boolean =>
    (known === null || isKnown(from, known)) && passesLens(lenses, lens);
  const events = tie.events.filter(seen);
  const contested = tie.tie === 'contested';
  const denials: Denial[] = [];
  const segments: LifeSegment[] = [];
  const state = beginning(tie.before && seen(tie.before) ? tie.before : null);
  let folded = 0;

  const standing = (): Standing | null =>
    state.status === null ? null : standingOf(state.statements, denials, contested);
  const push = (from: Day, fading: Fading): void => {
    const segment: LifeSegment = {
      from,
      status: state.status,
      standing: standing(),
      since: state.since,
      statusFrom: state.statusFrom,
      due: state.status === 'ending' ? (state.due?.text ?? null) : null,
      lastReported: state.lastReported,
      fading,
      setBy: state.setBy,
      endedAs: state.status === 'ended' ? state.endedAs : null,
      folded,
    };
    // Several events of one day make one segment.
    if (segments.at(-1)?.from === from) segments.pop();
    segments.push(segment);
  };
  /** What time alone does between two events: an end falls due, a status fades. */
  const passUntil = (next: Day): void => {
    const ends = state.status === 'ending' || (state.status === 'suspended' && state.suspended === 'ending');
    if (ends && state.due?.byTerms && state.due.day < next) {
      const from = Math.max(state.due.day, segments.at(-1)!.from);
      const fades = fadeDay(state, fadeAfterDays);
      if (fades !== null && fades < from && fades > segments.at(-1)!.from) push(fades, fadedAs(state, contested));
      endByTerms(state);
      push(from, 'no');
      return;
    }
    const fades = fadeDay(state, fadeAfterDays);
    if (fades === null || fades >= next) return;
    push(Math.max(fades, segments.at(-1)!.from), fadedAs(state, contested));
  };

  const begins = openingDay(tie, state, events);
  if (begins > -Infinity) segments.push(emptySegment());
  push(begins, 'no');
  for (const event of events) {
    passUntil(event.latest);
    apply(event, folded, tie, state, denials);
    folded += 1;
    const day = Math.max(event.latest, segments.at(-1)!.from);
    const fades = fadeDay(state, fadeAfterDays);
    push(day, fades !== null && fades <= day ? fadedAs(state, contested) : 'no');
  }
  passUntil(Infinity);
  return { tie, events, segments };
}

function isKnown(from: Day | null, known: Day): boolean {
  return from !== null && from <= known;
}

function emptySegment(): LifeSegment {
  return {
    from: -Infinity,
    status: null,
    standing: null,
    since: null,
    statusFrom: -Infinity,
    due: null,
    lastReported: null,
    fading: 'no',
    setBy: null,
    endedAs: null,
    folded: 0,
  };
}

function beginning(before: TieBefore | null): State {
  return {
    status: before?.status ?? null,
    suspended: null,
    statements: before ? [{ id: '', position: -1, sides: before.sides }] : [],
    since: before?.since?.text ?? null,
    statusFrom: before?.since?.latest ?? -Infinity,
    due: null,
    setBy: null,
    endedAs: null,
    lastReported: before?.reported ?? null,
  };
}

/** What was so before holds from its beginning, or from the first event that was known where that comes earlier. */
function openingDay(tie: Tie, state: State, events: readonly TieEvent[]): Day {
  if (state.status === null || !tie.before?.since) return -Infinity;
  const first = events[0]?.latest ?? Infinity;
  return Math.min(tie.before.since.latest, first);
}

function apply(event: TieEvent, position: number, tie: Tie, state: State, denials: Denial[]): void {
  if (event.denies !== null) denials.push({ denies: event.denies, position, sides: event.sides });
  if (event.from?.as === 'succession' && (state.status === 'ended' || state.status === null)) return;
  const statement: Statement = { id: event.id, position, sides: event.sides };
  const next = statusSetBy(event, tie.group, state);
  if (next === null) {
    if (!confirms(event, state.status)) return;
    state.statements.push(statement);
    state.lastReported = event.latest;
    return;
  }
  if (next === state.status) {
    state.statements.push(statement);
    if (event.due) state.due = event.due;
  } else {
    state.suspended = next === 'suspended' ? state.status : null;
    state.status = next;
    state.statements = [statement];
    state.since = event.date;
    state.statusFrom = event.latest;
    state.setBy = event.id;
    // A suspension stops no notice: what was to end by its terms still does, and so it does once it is resumed.
    if (next !== 'suspended' && !(event.change === 'resumed' && next === 'ending')) state.due = event.due;
    state.endedAs = next === 'ended' ? endWord(event) : null;
  }
  state.lastReported = event.latest;
}

function endWord(event: TieEvent): LifeSegment['endedAs'] {
  if (event.from?.as === 'succession') return 'succeeded';
  return ENDINGS.has(event.change) ? event.change : 'ended';
}

/** By its terms a tie is ended on the day that falls due, with the standing of whoever announced it. */
function endByTerms(state: State): void {
  state.status = 'ended';
  state.since = state.due!.text;
  state.statusFrom = state.due!.day;
  state.lastReported = state.due!.day;
  state.due = null;
  state.endedAs = 'terms';
}

function fadeDay(state: State, fadeAfterDays: number | null): Day | null {
  if (fadeAfterDays === null || state.status === null || state.status === 'ended') return null;
  return state.lastReported === null ? null : state.lastReported + fadeAfterDays + 1;
}

function fadedAs(state: State, contested: boolean): Fading {
  return everConfirmed(state.statements, contested) ? 'fading' : 'lapsed';
}

/** The segment that holds on a day, by binary search. */
export function segmentAt(life: Life, day: Day): LifeSegment {
  const { segments } = life;
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (segments[middle]!.from <= day) low = middle;
    else high = middle - 1;
  }
  return segments[low]!;
}

/** The events that may or may not have happened by the day: begun to be possible, not yet certain. */
export function possibleAt(life: Life, day: Day): TieEvent[] {
  const { folded } = segmentAt(life, day);
  // Events after the folded ones have a latest bound in the future; only their earliest decides.
  return life.events.slice(folded).filter((event) => event.earliest <= day && event.latest > day);
}

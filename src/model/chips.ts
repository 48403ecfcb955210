/**
 * What a chip says, for one partner, host and group on a date.
 *
 * - Unfaded ties come first, then faded, then ended and lapsed; within these the strongest: in-force, ending, suspended,
 *   agreed, proposed, ended. Among equals the best confirmed holds the chip, and a disputed one adds its mark; among
 *   ended ones the latest.
 * - Where other ties of the group are ending or have ended beside the one that holds, the chip is `partly` so. A tie
 *   whose successor is there has not left a gap: it is not counted.
 * - Points alone (visits, meetings) show as reported. Adverse and contested ties are marks of their own beside it.
 */
import type { BesideMark, Chip } from './chip.ts';
import type { Day } from './day.ts';
import { possibleAt, segmentAt, type Life, type LifeSegment } from './fold.ts';
import { POINTS } from './effect.ts';
import { turned } from './standing.ts';
import type { TieEvent } from './tie.ts';
import type { Group, Standing, Status } from './words.ts';

const STRENGTH: readonly Status[] = ['in-force', 'ending', 'suspended', 'agreed', 'proposed', 'ended'];
const CONFIRMED: readonly Standing[] = ['both', 'partner', 'host', 'third-party', 'disputed'];

interface Candidate {
  readonly life: Life;
  readonly segment: LifeSegment;
  readonly status: Status;
  readonly standing: Standing;
}

/** Unfaded, faded, then ended and lapsed. */
function tier({ segment, status }: Candidate): number {
  if (status === 'ended' || segment.fading === 'lapsed') return 2;
  return segment.fading === 'fading' ? 1 : 0;
}

function byHold(a: Candidate, b: Candidate): number {
  return (
    tier(a) - tier(b) ||
    STRENGTH.indexOf(a.status) - STRENGTH.indexOf(b.status) ||
    (a.status === 'ended' ? later(a.segment.statusFrom, b.segment.statusFrom) : 0) ||
    CONFIRMED.indexOf(a.standing) - CONFIRMED.indexOf(b.standing) ||
    (a.life.tie.id < b.life.tie.id ? -1 : 1)
  );
}

/** Negative where `a` is the later of two days, either of which may lie before all days. */
function later(a: Day, b: Day): number {
  return a === b ? 0 : a > b ? -1 : 1;
}

export interface ChipQuestion {
  readonly partner: string;
  readonly host: string;
  readonly group: Group;
  readonly at: Day;
  /** Whether the record covers this host on this date. */
  readonly covered: boolean;
}

/** The chip of one partner, host and group. `lives`: those ties alone, of any kind of tie. */
export function chipOf({ partner, host, group, at, covered }: ChipQuestion, lives: readonly Life[]): Chip {
  const candidates: Candidate[] = [];
  const beside: BesideMark[] = [];
  const possible: string[] = [];
  let reported = false;
  for (const life of lives) {
    const segment = segmentAt(life, at);
    const { status, fading } = segment;
    const standing = life.tie.host === host ? segment.standing : turned(segment.standing);
    if (life.tie.tie !== 'cooperation') {
      if (status && standing && status !== 'ended') {
        const { id, tie, counterpart } = life.tie;
        beside.push({ tie, partnership: id, counterpart, status, standing, fading });
      }
      continue;
    }
    if (status && standing) candidates.push({ life, segment, status, standing });
    else if (segment.folded > 0) reported ||= life.events.slice(0, segment.folded).some(isPoint);
    possible.push(
      ...possibleAt(life, at)
        .filter(mightSet)
        .map((event) => event.id),
    );
  }
  candidates.sort(byHold);
  const holder = candidates[0] ?? null;
  return {
    partner,
    host,
    group,
    status: holder?.status ?? null,
    standing: holder?.standing ?? null,
    disputedBeside:
      holder !== null && holder.standing !== 'disputed' && candidates.some((c) => isEqualAndDisputed(c, holder)),
    partly: holder ? partlyBeside(holder, candidates) : [],
    fading: holder?.segment.fading ?? 'no',
    heldBy: holder?.life.tie.id ?? null,
    formation: holder?.life.tie.formation ?? null,
    reported: !holder && reported,
    possible,
    absence:
      holder || reported || possible.length > 0 || beside.length > 0 ? null : covered ? 'nothing-found' : 'not-covered',
    beside,
  };
}

/** Whether an event, once certain, could set a status; of the others it does not matter whether they have happened. */
function mightSet({ change, effect, from }: TieEvent): boolean {
  if (from !== null || effect === 'none') return false;
  return effect !== null || !POINTS.has(change);
}

function isPoint(event: { readonly change: string }): boolean {
  return event.change !== 'denied' && event.change !== 'refused' && event.change !== 'protested';
}

function isEqualAndDisputed(candidate: Candidate, holder: Candidate): boolean {
  return candidate.standing === 'disputed' && candidate.status === holder.status && tier(candidate) === tier(holder);
}

function partlyBeside(holder: Candidate, candidates: readonly Candidate[]): string[] {
  if (holder.status === 'ended') return [];
  const succeeded = new Set(candidates.map(({ life }) => life.tie.succeeds));
  const weakening: Status[] = holder.status === 'ending' ? ['ended'] : ['ending', 'ended'];
  return candidates
    .filter((other) => other !== holder && weakening.includes(other.status) && !succeeded.has(other.life.tie.id))
    .map(({ life }) => life.tie.id);
}

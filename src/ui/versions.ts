/**
 * Where the record holds two versions: what one side said and another denied, and figures of personnel that cannot both
 * be right, given by different claimants for the same time. Pure.
 */
import { edtf } from '../model/edtf.ts';
import type { Scope } from '../model/words.ts';
import type { EventDetail } from '../record/format.ts';

export type Figure = NonNullable<EventDetail['personnel']>[number];

export interface Denied {
  readonly claim: EventDetail;
  /** By date; at least one. */
  readonly denials: readonly EventDetail[];
}

export interface ClaimedFigure {
  readonly event: EventDetail;
  readonly figure: Figure;
}

export interface Clash {
  readonly scope: Scope;
  /** By date, at least two, of at least two claimants. */
  readonly figures: readonly ClaimedFigure[];
}

export interface Contradictions {
  readonly denied: readonly Denied[];
  readonly clashes: readonly Clash[];
}

/** Of the events of one partnership: figures of two are not of the same thing. */
export function contradictionsOf(events: readonly EventDetail[]): Contradictions {
  return { denied: deniedIn(events), clashes: clashesIn(events) };
}

export function hasContradictions({ denied, clashes }: Contradictions): boolean {
  return denied.length + clashes.length > 0;
}

function byDate(a: EventDetail, b: EventDetail): number {
  const [x, y] = [edtf(a.date), edtf(b.date)];
  return x.latest - y.latest || x.earliest - y.earliest;
}

function deniedIn(events: readonly EventDetail[]): Denied[] {
  return events
    .map((claim) => ({ claim, denials: events.filter(({ denies }) => denies === claim.id).sort(byDate) }))
    .filter(({ denials }) => denials.length > 0)
    .sort((a, b) => byDate(a.claim, b.claim));
}

/** The numbers that a figure leaves possible. */
function rangeOf({ min, max, about }: Figure): readonly [number, number] {
  return about === undefined ? [min ?? 0, max ?? Infinity] : [about, about];
}

function contradict(a: ClaimedFigure, b: ClaimedFigure): boolean {
  if (a.figure.scope !== b.figure.scope || a.figure.whose === b.figure.whose) return false;
  const [when, then] = [edtf(a.event.date), edtf(b.event.date)];
  if (when.latest < then.earliest || then.latest < when.earliest) return false;
  const [x, y] = [rangeOf(a.figure), rangeOf(b.figure)];
  return x[1] < y[0] || y[1] < x[0];
}

function clashesIn(events: readonly EventDetail[]): Clash[] {
  const figures = events.flatMap((event) => (event.personnel ?? []).map((figure) => ({ event, figure })));
  const left = new Set(figures);
  const clashes: Clash[] = [];
  for (const start of figures) {
    if (!left.delete(start)) continue;
    // Whatever contradicts one of the group belongs to it.
    const group = [start];
    for (const one of group) {
      for (const other of [...left]) {
        if (!contradict(one, other)) continue;
        left.delete(other);
        group.push(other);
      }
    }
    if (group.length > 1)
      clashes.push({ scope: start.figure.scope, figures: group.sort((a, b) => byDate(a.event, b.event)) });
  }
  return clashes;
}

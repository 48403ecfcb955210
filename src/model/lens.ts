/**
 * An evidence lens: which events are let through, by what stands behind them. Whatever a lens holds back is not known to
 * the fold; map, panel and time follow.
 */
import type { Day } from './day.ts';
import { independentSources } from './independence.ts';
import { CLAIM_ONLY_OUTLETS, type OutletKind, type Side, type SourceKind } from './words.ts';

export const LENSES = ['all', 'second-read', 'both', 'independent', 'no-state-media', 'official'] as const;
export type Lens = (typeof LENSES)[number];

/** Of each citation, what the lenses look at. */
export interface LensEvidence {
  readonly kind: SourceKind;
  /** Of its agency, else of its outlet. */
  readonly outlet: OutletKind;
  /** What it counts as among independent sources; null where it is not independent. */
  readonly independent: string | null;
  /** Last day on which it can have been published; null where it bears no date. */
  readonly publishedLatest: Day | null;
}

export interface LensEvent {
  /** First day on which the event can have been. */
  readonly earliest: Day;
  readonly secondRead: boolean;
  readonly sides: readonly Side[];
  readonly evidence: readonly LensEvidence[];
}

/** The lenses that let an event through, as bits in the order of `LENSES`. */
export function lensBits({ earliest, secondRead, sides, evidence }: LensEvent): number {
  const passes: Record<Lens, boolean> = {
    all: true,
    'second-read': secondRead,
    both: sides.includes('partner') && (sides.includes('host') || sides.includes('counterpart')),
    independent: independentSources(earliest, evidence) >= 2,
    'no-state-media': evidence.some(({ outlet }) => !CLAIM_ONLY_OUTLETS.has(outlet)),
    official: evidence.some(({ kind }) => kind === 'official'),
  };
  return LENSES.reduce((bits, lens, index) => (passes[lens] ? bits | (1 << index) : bits), 0);
}

export function passesLens(bits: number, lens: Lens): boolean {
  return (bits & (1 << LENSES.indexOf(lens))) !== 0;
}

/** Every lens: for what is not sorted by evidence. */
export const ALL_LENSES = (1 << LENSES.length) - 1;

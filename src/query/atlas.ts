/** The record as queries need it: ties with their events, and what the data says about coverage and thresholds. */
import { foldLife, type Life } from '../model/fold.ts';
import type { Day } from '../model/day.ts';
import type { Lens } from '../model/lens.ts';
import type { Tie } from '../model/tie.ts';
import type { Group } from '../model/words.ts';

export interface HostCoverage {
  /** First day that the record covers. */
  readonly from: Day;
  /** The day on which reports were last looked for. */
  readonly looked: Day;
  /** Spans in which the record is thin. */
  readonly thin: readonly (readonly [Day, Day])[];
  /** Partners that were looked for at this host. */
  readonly partners: ReadonlySet<string>;
}

export interface Atlas {
  readonly ties: readonly Tie[];
  readonly fadeAfterDays: Readonly<Record<Group, number | null>>;
  readonly coverage: ReadonlyMap<string, HostCoverage>;
  /** The last day up to which reports were read. */
  readonly readUntil: Day;
}

/** The lives of all ties as one knowledge of the record has them. */
export interface Lives {
  readonly atlas: Atlas;
  readonly known: Day | null;
  readonly lens: Lens;
  readonly all: readonly Life[];
}

/** Folds every tie once; all questions about any date are then look-ups. */
export function livesOf(atlas: Atlas, known: Day | null, lens: Lens = 'all'): Lives {
  return {
    atlas,
    known,
    lens,
    all: atlas.ties.map((tie) => foldLife(tie, { known, lens, fadeAfterDays: atlas.fadeAfterDays[tie.group] })),
  };
}

/**
 * Whether the record answers for a host on a day: from the start of its coverage to the last day read. Of a partner it
 * answers only where that partner was looked for: else "nothing found" would be said of what nobody sought.
 */
export function isCovered(atlas: Atlas, host: string, day: Day, partner?: string): boolean {
  const coverage = atlas.coverage.get(host);
  if (coverage === undefined || day < coverage.from || day > atlas.readUntil) return false;
  return partner === undefined || coverage.partners.has(partner);
}

/** Whether few reports of a host were read for this day's time, so that silence there says little. */
export function isThin(atlas: Atlas, host: string, day: Day): boolean {
  return atlas.coverage.get(host)?.thin.some(([from, to]) => day >= from && day <= to) ?? false;
}

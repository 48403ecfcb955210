/** Two partners or two hosts beside each other on a day: where both, where only one, where neither is reported. */
import type { Chip } from '../model/chip.ts';
import { isReportedIn } from './presence.ts';

export interface Shared {
  readonly both: readonly string[];
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
  readonly neither: readonly string[];
}

/** Hosts by which of two partners is reported there. `rows`: chips of each host, in the order of `partners`. */
export function sharedHosts(
  rows: readonly { readonly host: string; readonly chips: readonly Chip[] }[],
  first: string,
  second: string,
): Shared {
  const has = (chips: readonly Chip[], partner: string): boolean =>
    chips.some((chip) => chip.partner === partner && isReportedIn(chip));
  const pick = (a: boolean, b: boolean): string[] =>
    rows.filter(({ chips }) => has(chips, first) === a && has(chips, second) === b).map(({ host }) => host);
  return {
    both: pick(true, true),
    onlyFirst: pick(true, false),
    onlySecond: pick(false, true),
    neither: pick(false, false),
  };
}

export interface Pair {
  readonly partner: string;
  readonly first: Chip;
  readonly second: Chip;
  /** Their statuses differ, or who says so. */
  readonly differs: boolean;
}

/** The chips of two hosts, partner by partner; partners of which neither says anything are left out. */
export function pairsOf(first: readonly Chip[], second: readonly Chip[]): Pair[] {
  return first
    .map((chip, index): Pair => {
      const other = second[index]!;
      return {
        partner: chip.partner,
        first: chip,
        second: other,
        differs: chip.status !== other.status || chip.standing !== other.standing,
      };
    })
    .filter(({ first: a, second: b }) => says(a) || says(b));
}

function says({ status, reported, possible, beside }: Chip): boolean {
  return status !== null || reported || possible.length > 0 || beside.length > 0;
}

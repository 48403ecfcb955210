/** Which chips say something else on one date than on another. */
import type { Chip } from '../model/chip.ts';
import type { Day } from '../model/day.ts';
import type { Lives } from './atlas.ts';
import { chipsAt, type ChipChoice } from './chipsAt.ts';

export interface ChipDifference {
  readonly before: Chip;
  readonly after: Chip;
}

/** Chips whose status differs, those that began or ended first. */
export function chipDifferences(lives: Lives, choice: ChipChoice, from: Day, to: Day): ChipDifference[] {
  const before = chipsAt(lives, choice, from);
  return chipsAt(lives, choice, to)
    .map((after, index) => ({ before: before[index]!, after }))
    .filter(({ before: a, after: b }) => a.status !== b.status)
    .sort((a, b) => weight(a) - weight(b));
}

function weight({ before, after }: ChipDifference): number {
  if (after.status === 'ended' && before.status !== null) return 0;
  if (after.status === 'in-force') return 1;
  return after.status === 'ending' ? 2 : 3;
}

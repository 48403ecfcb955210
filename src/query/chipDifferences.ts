/** Which chips say something else on one date than on another. */
import type { BesideMark, Chip } from '../model/chip.ts';
import type { Day } from '../model/day.ts';
import type { Lives } from './atlas.ts';
import { chipsAt, type ChipChoice } from './chipsAt.ts';

export interface ChipDifference {
  readonly before: Chip;
  readonly after: Chip;
  /** Marks beside the chip, as of measures, came to some that stay, or went from among them. */
  readonly beside?: 'more' | 'fewer';
}

/** Chips whose status differs, or that of the marks beside them, those that began or ended first. */
export function chipDifferences(lives: Lives, choice: ChipChoice, from: Day, to: Day): ChipDifference[] {
  const before = chipsAt(lives, choice, from);
  return chipsAt(lives, choice, to)
    .flatMap((after, index) => differenceOf(before[index]!, after) ?? [])
    .sort((a, b) => weight(a) - weight(b));
}

function differenceOf(before: Chip, after: Chip): ChipDifference | null {
  if (before.status !== after.status) return { before, after };
  const [was, is] = [standing(before), standing(after)];
  const added = [...is.values()].find(({ partnership }) => !was.has(partnership));
  const gone = [...was.values()].find(({ partnership }) => !is.has(partnership));
  const turned = [...is.values()].find(({ partnership, status }) => was.get(partnership)?.status !== status);
  const as = ({ status, standing, counterpart }: BesideMark): Chip => ({
    ...after,
    ...{ status, standing, counterpart },
    formation: null,
  });
  if (added) return { before, after: as(added), ...(was.size > 0 ? { beside: 'more' } : {}) };
  if (gone && is.size > 0) return { before, after: as([...is.values()][0]!), beside: 'fewer' };
  if (gone) return { before: as(gone), after: as({ ...gone, status: 'ended' }) };
  return turned ? { before: as(was.get(turned.partnership)!), after: as(turned) } : null;
}

/** The marks beside a chip that stand for something in force or to come. */
function standing({ beside }: Chip): ReadonlyMap<string, BesideMark> {
  return new Map(
    beside
      .filter(({ status, fading }) => status !== 'ended' && fading !== 'lapsed')
      .map((mark) => [mark.partnership, mark]),
  );
}

function weight({ before, after }: ChipDifference): number {
  if (after.status === 'ended' && before.status !== null) return 0;
  if (after.status === 'in-force') return 1;
  return after.status === 'ending' ? 2 : 3;
}

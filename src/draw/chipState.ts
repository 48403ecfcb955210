/** What a chip shows: one shape, and marks upon it. Drawing, legend and words all start from this. */
import type { BesideMark, Chip } from '../model/chip.ts';

/** The shape of a chip, in the order of a legend. */
export const CHIP_SHAPES = [
  'in-force',
  'ending',
  'suspended',
  'agreed',
  'proposed',
  'ended',
  'lapsed',
  'possible',
  'reported',
  'nothing-found',
  'not-covered',
] as const;
export type ChipShape = (typeof CHIP_SHAPES)[number];

/** What is said beyond the shape, each with a place of its own, so that several can be seen at once. */
export const CHIP_MARKS = [
  'third-party',
  'disputed',
  'disputed-beside',
  'fading',
  'partly',
  'perhaps-more',
  'adverse',
  'contested',
] as const;
export type ChipMark = (typeof CHIP_MARKS)[number];

export interface ChipState {
  readonly shape: ChipShape;
  readonly marks: readonly ChipMark[];
}

/** An adverse or contested tie is drawn while it lasts; one that is over is left to the words. */
export function isShown(mark: BesideMark): boolean {
  return mark.status !== 'ended' && mark.fading !== 'lapsed';
}

function shapeOf(chip: Chip): ChipShape {
  if (chip.status !== null) return chip.fading === 'lapsed' ? 'lapsed' : chip.status;
  if (chip.possible.length > 0) return 'possible';
  if (chip.reported) return 'reported';
  return chip.absence ?? 'nothing-found';
}

export function chipState(chip: Chip): ChipState {
  const shape = shapeOf(chip);
  const held = chip.status !== null;
  const has: Record<ChipMark, boolean> = {
    // What lapsed was never confirmed by either side: the shape says so already.
    'third-party': held && chip.standing === 'third-party' && shape !== 'lapsed',
    disputed: held && chip.standing === 'disputed',
    'disputed-beside': held && chip.disputedBeside && chip.standing !== 'disputed',
    fading: held && chip.fading === 'fading',
    partly: held && chip.partly.length > 0,
    'perhaps-more': held && chip.possible.length > 0,
    adverse: chip.beside.some((mark) => mark.tie === 'adverse' && isShown(mark)),
    contested: chip.beside.some((mark) => mark.tie === 'contested' && isShown(mark)),
  };
  return { shape, marks: CHIP_MARKS.filter((mark) => has[mark]) };
}

/** Whether the chip says only that there is nothing to say: no tie, no point, no mark beside it. */
export function isQuiet(chip: Chip): boolean {
  const { shape, marks } = chipState(chip);
  return (shape === 'nothing-found' || shape === 'not-covered') && marks.length === 0;
}

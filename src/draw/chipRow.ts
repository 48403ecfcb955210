/** The chips of one host: one slot for each chosen partner, always in the same order, on one pill. */
import type { Chip } from '../model/chip.ts';
import { drawChip, type ChipLook } from './chip.ts';
import { isQuiet } from './chipState.ts';
import { classes, h, type SvgNode } from './node.ts';

export interface RowSize {
  readonly width: number;
  readonly height: number;
}

export interface ChipRow {
  readonly host: string;
  /** One chip a slot, in the order of the chosen partners. */
  readonly chips: readonly Chip[];
  /** How each chip looks, in the same order; sizes are the row's. */
  readonly looks: readonly Omit<ChipLook, 'size'>[];
  readonly size: number;
  readonly chosen?: boolean;
}

/** Rows that hold nothing are drawn smaller and without a pill, so that they do not shout. */
const QUIET = 0.5;

function slotWidth(size: number, words: boolean): number {
  return words ? size * 3.6 : size * 1.16;
}

/** Pixels that a row of `count` chips of `size` takes; `words` where a word stands under each. */
export function rowSize(count: number, size: number, words = false): RowSize {
  return {
    width: count * slotWidth(size, words) + size * (words ? 0 : 0.26),
    height: size * (words ? 1.95 : 1.3),
  };
}

export function isQuietRow(chips: readonly Chip[]): boolean {
  return chips.every(isQuiet);
}

/** Pixels that the row of these chips takes as it is drawn: less where it is quiet. */
export function sizeOfRow(chips: readonly Chip[], size: number, words = false): RowSize {
  return isQuietRow(chips) ? rowSize(chips.length, size * QUIET) : rowSize(chips.length, size, words);
}

/** Draws a row around (0, 0). */
export function drawChipRow({ host, chips, looks, size, chosen = false }: ChipRow): SvgNode {
  const quiet = isQuietRow(chips);
  const words = !quiet && looks.some((look) => look.word !== undefined);
  const chipSize = quiet ? size * QUIET : size;
  const { width, height } = rowSize(chips.length, chipSize, words);
  const slot = slotWidth(chipSize, words);
  const rise = words ? -size * 0.28 : 0;
  return h(
    'g',
    { class: classes('pa-row', quiet && 'pa-row-quiet'), 'data-host': host, key: host },
    quiet && !chosen
      ? null
      : h('rect', {
          class: chosen ? 'pa-pill-chosen' : 'pa-pill',
          x: -width / 2,
          y: -height / 2,
          width,
          height,
          rx: Math.min(height / 2, size * 0.65),
        }),
    chips.map((chip, index) => {
      const look = looks[index];
      if (!look) throw new RangeError(`row of ${host}: chip ${index + 1} has no look`);
      const x = (index - (chips.length - 1) / 2) * slot;
      const { word, ...plain } = look;
      const shown = words && word !== undefined ? { ...plain, word, size: chipSize } : { ...plain, size: chipSize };
      return h(
        'g',
        { transform: `translate(${Math.round(x * 10) / 10},${Math.round(rise * 10) / 10})`, key: chip.partner },
        drawChip(chip, shown),
      );
    }),
  );
}

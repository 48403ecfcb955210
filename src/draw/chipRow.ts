/** The chips of one host: one slot for each chosen partner, always in the same order, on one pill. */
import type { Chip } from '../model/chip.ts';
import { drawChip, type ChipLook } from './chip.ts';
import { isQuiet } from './chipState.ts';
import { classes, h, round, type SvgNode } from './node.ts';

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
  /** Few reports were read for this date's time: the pill is dashed. */
  readonly thin?: boolean;
  /** Partners whose chip changed at the last step. */
  readonly changed?: readonly string[];
}

/** A bar on the lower edge of the pill: a sign that no state of a chip bears, and that a photocopy keeps. */
export function changedBar(size: number): SvgNode {
  return h('path', {
    class: 'pa-changed',
    'stroke-width': Math.max(2.5, size * 0.13),
    d: `M${round(-size * 0.36)},0h${round(size * 0.72)}`,
  });
}

/** Rows that hold nothing are drawn smaller and without a pill, so that they do not shout. */
const QUIET = 0.5;
/** Width of a slot as a share of the chip's size. */
const SLOT = 1.16;

/** Pixels that a row of `count` chips of `size` takes. */
export function rowSize(count: number, size: number): RowSize {
  return { width: count * size * SLOT + size * 0.26, height: size * 1.3 };
}

export function isQuietRow(chips: readonly Chip[]): boolean {
  return chips.every(isQuiet);
}

function chipSizeOf({ chips, size }: ChipRow): number {
  return isQuietRow(chips) ? size * QUIET : size;
}

/** Pixels that a row takes as it is drawn: less where it is quiet. */
export function sizeOfRow(row: ChipRow): RowSize {
  return rowSize(row.chips.length, chipSizeOf(row));
}

/** Draws a row around (0, 0). Throws a `RangeError` where a chip has no look. */
export function drawChipRow(row: ChipRow): SvgNode {
  const { host, chips, looks, size, chosen = false, thin = false, changed = [] } = row;
  const chipSize = chipSizeOf(row);
  const { width, height } = sizeOfRow(row);
  const quiet = isQuietRow(chips);
  const first = -width / 2 + chipSize * 0.13 + (chipSize * SLOT) / 2;
  return h(
    'g',
    { class: classes('pa-row', quiet && 'pa-row-quiet'), 'data-host': host, key: host },
    quiet && !chosen
      ? null
      : h('rect', {
          class: classes(chosen ? 'pa-pill-chosen' : 'pa-pill', thin && 'pa-pill-thin'),
          x: -width / 2,
          y: -height / 2,
          width,
          height,
          rx: Math.min(height / 2, size * 0.65),
        }),
    chips.map((chip, index) => {
      const look = looks[index];
      if (!look) throw new RangeError(`row of ${host}: chip ${index + 1} has no look`);
      return h(
        'g',
        { transform: `translate(${round(first + index * chipSize * SLOT)},0)`, key: chip.partner },
        drawChip(chip, { ...look, size: chipSize }),
        changed.includes(chip.partner)
          ? h('g', { transform: `translate(0,${round(height / 2)})` }, changedBar(chipSize))
          : null,
      );
    }),
  );
}

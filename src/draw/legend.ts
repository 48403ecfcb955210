/** A legend that explains only what is on screen. Words come from the caller, under the keys. */
import type { BesideMark, Chip } from '../model/chip.ts';
import { drawChip } from './chip.ts';
import { CHIP_MARKS, CHIP_SHAPES, chipState, type ChipMark, type ChipShape } from './chipState.ts';
import type { SvgNode } from './node.ts';
import { NEUTRAL_COLOR } from './palette.ts';

export type LegendKey = ChipShape | ChipMark;

export interface LegendEntry {
  readonly key: LegendKey;
  /** A chip with this state alone, around (0, 0). */
  readonly sample: SvgNode;
}

export interface LegendLook {
  /** Letters on the samples; a legend speaks of any partner. */
  readonly letters?: string;
  readonly colorIndex?: number;
  readonly size?: number;
}

const NOTHING: Chip = {
  partner: '',
  host: '',
  group: 'presence',
  status: null,
  standing: null,
  disputedBeside: false,
  partly: [],
  fading: 'no',
  heldBy: null,
  formation: null,
  reported: false,
  possible: [],
  absence: 'nothing-found',
  beside: [],
};
const IN_FORCE: Chip = { ...NOTHING, status: 'in-force', standing: 'both', absence: null };

function besideMark(tie: BesideMark['tie']): BesideMark {
  return { tie, partnership: '', counterpart: null, status: 'in-force', standing: 'both', fading: 'no' };
}

/** A chip that shows one state and nothing else. */
export function sampleChip(key: LegendKey): Chip {
  switch (key) {
    case 'nothing-found':
    case 'not-covered':
      return { ...NOTHING, absence: key };
    case 'possible':
      return { ...NOTHING, absence: null, possible: ['sample'] };
    case 'reported':
      return { ...NOTHING, absence: null, reported: true };
    case 'lapsed':
      return { ...IN_FORCE, standing: 'third-party', fading: 'lapsed' };
    case 'third-party':
    case 'disputed':
      return { ...IN_FORCE, standing: key };
    case 'disputed-beside':
      return { ...IN_FORCE, disputedBeside: true };
    case 'fading':
      return { ...IN_FORCE, fading: 'fading' };
    case 'partly':
      return { ...IN_FORCE, partly: ['sample'] };
    case 'perhaps-more':
      return { ...IN_FORCE, possible: ['sample'] };
    case 'adverse':
    case 'contested':
      return { ...NOTHING, beside: [besideMark(key)] };
    default:
      return { ...IN_FORCE, status: key };
  }
}

/** The entries of a legend that explain a chip: its shape, and each mark upon it. */
export function stateKeys(chip: Chip): LegendKey[] {
  const { shape, marks } = chipState(chip);
  // An adverse or contested tie takes the place of a chip that would be empty.
  const replaced =
    (shape === 'nothing-found' || shape === 'not-covered') &&
    (marks.includes('adverse') || marks.includes('contested'));
  return replaced ? [...marks] : [shape, ...marks];
}

/** The entries for the states of these chips, and for `also`, in the order in which they are best learnt. */
export function legendFor(
  chips: readonly Chip[],
  look: LegendLook = {},
  also: readonly LegendKey[] = [],
): LegendEntry[] {
  const { letters = 'Ab', colorIndex = NEUTRAL_COLOR, size = 22 } = look;
  const seen = new Set<LegendKey>(also);
  for (const chip of chips) for (const key of stateKeys(chip)) seen.add(key);
  return [...CHIP_SHAPES, ...CHIP_MARKS]
    .filter((key) => seen.has(key))
    .map((key) => ({ key, sample: drawChip(sampleChip(key), { letters, colorIndex, size }) }));
}

/**
 * One chip: who (letters, colour and, in its row, place) and how it stands (shape and marks).
 *
 * The shapes follow one grammar, so that they can be learnt and seen without colour. How much of the disc is filled says
 * how far the tie is in force. A ring that opens at the bottom carries a sign there: two bars (suspended), dots (not
 * reported since), a question mark (possible). What stands around it says how it is known: brackets, by third parties
 * alone; crumbs, not lately (fading). Two halves slipped against each other: disputed. A bite at the upper right: other
 * ties there ended. A square is adverse, a diamond contested.
 */
import type { BesideMark, Chip } from '../model/chip.ts';
import { disputeBadge, drawSatellite, perhapsBadge } from './badges.ts';
import { chipState, isShown, type ChipState } from './chipState.ts';
import { drawFace } from './face.ts';
import { classes, h, round, type SvgNode } from './node.ts';
import { colorClass } from './palette.ts';
import { textWidth } from './textWidth.ts';

export interface ChipLook {
  /** One to three letters for the partner or the force. */
  readonly letters: string;
  readonly colorIndex: number;
  /** Diameter in pixels, 18 to 34. The node is drawn around its own middle at (0, 0). */
  readonly size: number;
  /** A name for pointing devices and screen readers. */
  readonly title?: string;
}

/** Only points are reported: dots on a line, the life that is not there. */
function drawReported(letters: string, size: number): SvgNode[] {
  const y = size * 0.3;
  return [
    h(
      'text',
      {
        class: 'pa-letters pa-ink',
        'font-size': Math.min(size * 0.44, (size * 0.8) / textWidth(letters, 1, 'bold')),
        y: size * 0.08,
      },
      letters,
    ),
    h('path', {
      class: 'pa-line',
      'stroke-width': size * 0.035,
      d: `M${round(-size * 0.36)},${round(y)}h${round(size * 0.72)}`,
    }),
    h('path', {
      class: 'pa-line pa-dots',
      'stroke-width': size * 0.17,
      d: `M${round(-size * 0.17)},${round(y)}h0M${round(size * 0.17)},${round(y)}h0`,
    }),
  ];
}

function mainNodes(chip: Chip, { shape, marks }: ChipState, look: ChipLook, alone: BesideMark | undefined): SvgNode[] {
  const { size, letters } = look;
  if (alone) {
    const form = alone.tie === 'adverse' ? 'square' : 'diamond';
    return drawFace(
      { form, status: alone.status, standing: alone.standing, fading: alone.fading === 'fading', bite: false },
      letters,
      size,
    );
  }
  switch (shape) {
    case 'nothing-found':
      return [h('circle', { class: 'pa-quiet', r: Math.max(1.2, size * 0.07) })];
    case 'not-covered':
      return [
        h('path', {
          class: 'pa-quiet-line',
          'stroke-width': size * 0.14,
          d: `M${round(-size * 0.29)},0h${round(size * 0.58)}`,
        }),
      ];
    case 'reported':
      return drawReported(letters, size);
    default:
      return drawFace(
        {
          form: 'disc',
          status: shape,
          standing: shape === 'lapsed' ? null : chip.standing,
          fading: marks.includes('fading'),
          bite: marks.includes('partly'),
        },
        letters,
        size,
      );
  }
}

/** Draws a chip around (0, 0). */
export function drawChip(chip: Chip, look: ChipLook): SvgNode {
  const state = chipState(chip);
  const beside = chip.beside.filter(isShown);
  // Where there is no tie of cooperation, the adverse or contested one takes the place, at full size.
  const empty = state.shape === 'nothing-found' || state.shape === 'not-covered';
  const alone = empty ? beside[0] : undefined;
  const disputed = state.marks.includes('disputed') || state.marks.includes('disputed-beside');
  const { size } = look;
  return h(
    'g',
    {
      class: classes('pa-chip', colorClass(look.colorIndex)),
      'data-partner': chip.partner,
      'data-state': [alone ? alone.tie : state.shape, ...state.marks].join(' '),
      key: chip.partner,
    },
    look.title === undefined ? null : h('title', {}, look.title),
    mainNodes(chip, state, look, alone),
    disputed || alone?.standing === 'disputed' ? disputeBadge(size) : null,
    state.marks.includes('perhaps-more') ? perhapsBadge(size) : null,
    (alone ? beside.slice(1) : beside).slice(0, 2).map((mark, index) => drawSatellite(mark, index, size)),
  );
}

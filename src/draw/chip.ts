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
import type { Standing, Status } from '../model/words.ts';
import { chipState, isShown, type ChipState } from './chipState.ts';
import { classes, h, round, type SvgNode } from './node.ts';
import { arcLine, areaOf, dotsAlong, lineOf, type Form, type Part } from './outline.ts';
import { colorClass } from './palette.ts';
import { textWidth } from './textWidth.ts';

export interface ChipLook {
  /** One to three letters for the partner or the force. */
  readonly letters: string;
  readonly colorIndex: number;
  /** Diameter in pixels, 18 to 34. The node is drawn around its own middle at (0, 0). */
  readonly size: number;
  /** The status as a word under the chip, for class view. */
  readonly word?: string;
  /** A name for pointing devices and screen readers. */
  readonly title?: string;
}

/** What is drawn inside a chip, whatever its form. */
interface Face {
  readonly form: Form;
  readonly status: Status | 'lapsed' | 'possible';
  readonly standing: Standing | null;
  readonly fading: boolean;
  readonly bite: boolean;
}

interface Metrics {
  readonly size: number;
  readonly radius: number;
  /** Width of lines. */
  readonly line: number;
}

/** Degrees to each side of the bottom at which a ring opens for a sign. */
const OPENING = 40;

function halvesOf({ standing }: Face, { size }: Metrics): { part: Part; dx: number; dy: number }[] {
  if (standing !== 'disputed') return [{ part: 'whole', dx: 0, dy: 0 }];
  const [gap, slip] = [size * 0.035, size * 0.09];
  return [
    { part: 'left', dx: -gap, dy: slip },
    { part: 'right', dx: gap, dy: -slip },
  ];
}

function bodyOf(face: Face, metrics: Metrics): SvgNode[] {
  const { form, status, bite } = face;
  const { radius, line, size } = metrics;
  const open = status === 'suspended' || status === 'possible';
  const nodes: SvgNode[] = [];
  for (const { part, dx, dy } of halvesOf(face, metrics)) {
    const outline = { radius, part, bite, dx, dy };
    const inner = { ...outline, radius: radius - line / 2, opening: open ? OPENING : 0 };
    const fill = (name: string, which: Part): SvgNode =>
      h('path', { class: name, d: areaOf(form, { ...outline, part: which }) });
    const ring = (attrs: Record<string, string | number> = {}): SvgNode =>
      h('path', { class: 'pa-line', 'stroke-width': line, d: lineOf(form, inner), ...attrs });
    switch (status) {
      case 'in-force':
        nodes.push(fill('pa-fill', part));
        break;
      case 'ending':
        if (part !== 'right') nodes.push(fill('pa-fill', 'left'));
        nodes.push(ring());
        break;
      case 'agreed':
        nodes.push(fill('pa-tint', part), ring({ 'stroke-dasharray': `${round(size * 0.2)} ${round(size * 0.115)}` }));
        break;
      case 'proposed':
      case 'possible': {
        const dots = { class: 'pa-line pa-dots', 'stroke-dasharray': `0 ${round(size * 0.145)}` };
        nodes.push(ring({ ...dots, 'stroke-width': line * 1.25 }));
        break;
      }
      case 'suspended':
        nodes.push(ring());
        break;
      case 'ended':
        nodes.push(ring({ 'stroke-width': line * 0.6 }));
        break;
      case 'lapsed':
        nodes.push(
          h('path', { class: 'pa-line', 'stroke-width': line * 0.6, d: arcLine(radius - line / 2, 195, 345, dx, dy) }),
        );
        break;
    }
  }
  return nodes;
}

/** The sign in the opening of a ring. */
function signOf({ status, form }: Face, { radius, size, line }: Metrics): SvgNode[] {
  const y = radius - line / 2 - size * 0.02;
  if (status === 'suspended') {
    const [dx, half] = [size * 0.085, size * 0.13];
    const bars = `M${round(-dx)},${round(y - half)}v${round(2 * half)}M${round(dx)},${round(y - half)}v${round(2 * half)}`;
    // Only a disc's line can be opened; the others are covered there.
    const cover =
      form === 'disc' ? [] : [h('path', { class: 'pa-moat', 'stroke-width': line * 2.5, d: `M${round(-size * 0.2)},${round(y)}h${round(size * 0.4)}` })];
    return [...cover, h('path', { class: 'pa-line', 'stroke-width': size * 0.09, d: bars })];
  }
  if (status === 'lapsed') {
    const step = size * 0.2;
    const dots = [-step, 0, step].map((x) => `M${round(x)},${round(y - size * 0.04)}h0`).join('');
    return [h('path', { class: 'pa-line pa-dots', 'stroke-width': size * 0.1, d: dots })];
  }
  if (status === 'possible') {
    return [h('text', { class: 'pa-letters pa-ink', 'font-size': size * 0.42, y: y + size * 0.11 }, '?')];
  }
  return [];
}

/** The letters, upon fill, upon ground, or half and half. */
function lettersOf(letters: string, face: Face, { size, radius, line }: Metrics): SvgNode[] {
  const { status, form, standing, bite } = face;
  const each = [...letters];
  const split = each.length === 2 && (standing === 'disputed' || status === 'ending');
  // Letters in two halves are set off from the middle, so that the wider one says how large they may be.
  const gap = size * 0.05;
  const width = split
    ? 2 * Math.max(...each.map((letter) => textWidth(letter, 1, 'bold')))
    : textWidth(letters, 1, 'bold');
  const clear = status === 'in-force' || status === 'agreed' ? radius : radius - line;
  const room = clear * (form === 'diamond' ? 1.3 : split ? 1.8 : 1.64) - (split ? gap : 0) - (bite ? size * 0.06 : 0);
  const fontSize = Math.min(size * 0.46, room / width);
  const lifted = status === 'suspended' || status === 'lapsed' || status === 'possible';
  const y = fontSize * 0.36 - (lifted && !bite ? size * 0.08 : 0) + (bite ? size * 0.05 : 0);
  const left = bite ? -size * 0.02 : 0;
  if (!split) {
    // Half a fill under one or three letters: they need a halo to be read on both.
    const halo = status === 'ending';
    const name = classes('pa-letters', status === 'in-force' ? 'pa-on' : 'pa-ink', halo && 'pa-halo');
    const stroke = halo ? { 'stroke-width': size * 0.12 } : {};
    return [h('text', { class: name, 'font-size': fontSize, x: left === 0 ? undefined : left, y, ...stroke }, letters)];
  }
  const slip = standing === 'disputed' ? size * 0.09 : 0;
  return each.map((letter, i) => {
    const on = status === 'in-force' || (status === 'ending' && i === 0);
    const aside = (textWidth(letter, fontSize, 'bold') + gap) / 2;
    return h(
      'text',
      {
        class: classes('pa-letters', on ? 'pa-on' : 'pa-ink'),
        'font-size': fontSize,
        x: left + (i === 0 ? -aside : aside),
        y: y + (i === 0 ? slip : -slip),
      },
      letter,
    );
  });
}

function strike({ size, radius }: Metrics): SvgNode {
  const half = radius * 0.86;
  return h('path', { class: 'pa-line', 'stroke-width': size * 0.065, d: `M${round(-half)},${round(size * 0.1)}L${round(half)},${round(-size * 0.1)}` });
}

function brackets({ size }: Metrics): SvgNode {
  const radius = size * 0.485;
  return h('path', {
    class: 'pa-line',
    'stroke-width': size * 0.065,
    d: arcLine(radius, 135, 225) + arcLine(radius, -45, 45),
  });
}

/** The face crumbles at its edge; between the brackets, where there are any. */
function crumbs({ size }: Metrics, bracketed: boolean): SvgNode {
  const radius = size * 0.48;
  const inset = size * 0.045;
  const d = bracketed
    ? dotsAlong(radius, 53, 127, 5, inset) + dotsAlong(radius, 233, 307, 5, inset)
    : dotsAlong(radius, -90, 270, 20, inset);
  return h('path', { class: 'pa-line pa-dots', 'stroke-width': size * 0.07, d });
}

/** A face with its letters and, around them, how it is known. */
function drawFace(face: Face, letters: string, size: number): SvgNode[] {
  const bracketed = face.standing === 'third-party';
  const full = face.form === 'disc' ? 0.455 : 0.43;
  const radius = size * (bracketed || face.fading ? full - 0.085 : full);
  const metrics: Metrics = { size, radius, line: size * 0.075 };
  return [
    ...bodyOf(face, metrics),
    ...signOf(face, metrics),
    ...lettersOf(letters, face, metrics),
    ...(face.status === 'ended' ? [strike(metrics)] : []),
    ...(bracketed ? [brackets(metrics)] : []),
    ...(face.fading ? [crumbs(metrics, bracketed)] : []),
  ];
}

/** Only points are reported: dots on a line, the life that is not there. */
function drawReported(letters: string, size: number): SvgNode[] {
  const y = size * 0.3;
  return [
    h('text', { class: 'pa-letters pa-ink', 'font-size': Math.min(size * 0.44, (size * 0.8) / textWidth(letters, 1, 'bold')), y: size * 0.08 }, letters),
    h('path', { class: 'pa-line', 'stroke-width': size * 0.035, d: `M${round(-size * 0.36)},${round(y)}h${round(size * 0.72)}` }),
    h('path', { class: 'pa-line pa-dots', 'stroke-width': size * 0.17, d: `M${round(-size * 0.17)},${round(y)}h0M${round(size * 0.17)},${round(y)}h0` }),
  ];
}

const BADGE_AT = 0.37;

function disputeBadge(size: number): SvgNode {
  const [r, w, gap] = [size * 0.18, size * 0.095, size * 0.045];
  const bars = `M${round(-w)},${round(-gap)}h${round(2 * w)}M${round(-w)},${round(gap)}h${round(2 * w)}`;
  return h(
    'g',
    { transform: `translate(${round(size * BADGE_AT)},${round(size * BADGE_AT)})` },
    h('circle', { class: 'pa-badge', r, 'stroke-width': size * 0.045 }),
    h('path', { class: 'pa-sign-line', 'stroke-width': size * 0.05, d: `${bars}M${round(-w * 0.6)},${round(w * 1.1)}L${round(w * 0.6)},${round(-w * 1.1)}` }),
  );
}

function perhapsBadge(size: number): SvgNode {
  return h(
    'text',
    { class: 'pa-letters pa-sign pa-halo', 'font-size': size * 0.4, x: -size * 0.4, y: -size * 0.22, 'stroke-width': size * 0.12 },
    '?',
  );
}

/** The small square or diamond at the lower left of a chip. */
function drawSatellite(mark: BesideMark, index: number, size: number): SvgNode {
  const form = mark.tie === 'adverse' ? 'square' : 'diamond';
  const radius = size * 0.17;
  const solid = mark.status === 'in-force' || mark.status === 'ending';
  return h(
    'g',
    { transform: `translate(${round(-size * (0.36 - index * 0.4))},${round(size * 0.36)})` },
    h('path', { class: 'pa-ground', d: areaOf(form, { radius: radius * 1.45 }) }),
    h('path', { class: solid ? 'pa-fill' : 'pa-ground', d: areaOf(form, { radius }) }),
    h('path', { class: 'pa-line', 'stroke-width': size * 0.055, d: lineOf(form, { radius }) }),
  );
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
      return [h('path', { class: 'pa-quiet-line', 'stroke-width': size * 0.08, d: `M${round(-size * 0.17)},0h${round(size * 0.34)}` })];
    case 'reported':
      return drawReported(letters, size);
    default:
      return drawFace(
        { form: 'disc', status: shape, standing: shape === 'lapsed' ? null : chip.standing, fading: marks.includes('fading'), bite: marks.includes('partly') },
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
    look.word === undefined
      ? null
      : h('text', { class: 'pa-word', 'font-size': size * 0.46, y: size * 0.98 }, look.word),
  );
}

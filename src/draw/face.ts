/**
 * The face of a chip: a form filled, outlined or opened by its status, slipped where it is disputed, its letters, and
 * around it how it is known.
 */
import type { Standing, Status } from '../model/words.ts';
import { classes, h, round, type SvgNode } from './node.ts';
import { arcLine, areaOf, dotsAlong, lineOf, type Form, type Part } from './outline.ts';
import { textWidth } from './textWidth.ts';

/** What is drawn inside a chip, whatever its form. */
export interface Face {
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
      form === 'disc'
        ? []
        : [
            h('path', {
              class: 'pa-moat',
              'stroke-width': line * 2.5,
              d: `M${round(-size * 0.2)},${round(y)}h${round(size * 0.4)}`,
            }),
          ];
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

/** Across the ring and beyond it, so that it is not taken for a part of the letters. */
function strike({ size, radius }: Metrics): SvgNode {
  const half = radius * 1.08;
  return h('path', {
    class: 'pa-line',
    'stroke-width': size * 0.09,
    d: `M${round(-half)},${round(size * 0.13)}L${round(half)},${round(-size * 0.13)}`,
  });
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
export function drawFace(face: Face, letters: string, size: number): SvgNode[] {
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

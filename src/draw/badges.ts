/** The small marks at the corners of a chip: a dispute, a doubt, an adverse or contested tie beside it. */
import type { BesideMark } from '../model/chip.ts';
import { h, round, type SvgNode } from './node.ts';
import { areaOf, lineOf } from './outline.ts';

const BADGE_AT = 0.37;

/** At the lower right: not everybody says so. */
export function disputeBadge(size: number): SvgNode {
  const [r, w, gap] = [size * 0.18, size * 0.095, size * 0.045];
  const bars = `M${round(-w)},${round(-gap)}h${round(2 * w)}M${round(-w)},${round(gap)}h${round(2 * w)}`;
  return h(
    'g',
    { transform: `translate(${round(size * BADGE_AT)},${round(size * BADGE_AT)})` },
    h('circle', { class: 'pa-badge', r, 'stroke-width': size * 0.045 }),
    h('path', {
      class: 'pa-sign-line',
      'stroke-width': size * 0.05,
      d: `${bars}M${round(-w * 0.6)},${round(w * 1.1)}L${round(w * 0.6)},${round(-w * 1.1)}`,
    }),
  );
}

/** At the upper left: more may have happened by the date. */
export function perhapsBadge(size: number): SvgNode {
  return h(
    'text',
    {
      class: 'pa-letters pa-sign pa-halo',
      'font-size': size * 0.52,
      x: -size * 0.4,
      y: -size * 0.16,
      'stroke-width': size * 0.16,
    },
    '?',
  );
}

/** The small square or diamond at the lower left of a chip. */
export function drawSatellite(mark: BesideMark, index: number, size: number): SvgNode {
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

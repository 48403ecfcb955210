/**
 * How a country is filled by the status of its tie with one partner: solid, or a pattern that is told apart in grey. The
 * signs are those of the chips: half and half is ending, pairs of bars are suspended, dots proposed.
 */
import type { Status } from '../model/words.ts';
import { h, type SvgNode } from './node.ts';
import { colorClass } from './palette.ts';

export interface CountryFill {
  readonly status: Status;
  readonly colorIndex: number;
}

const TILE = 10;

function tileOf(status: Status): SvgNode[] | null {
  const ground = (name: string): SvgNode => h('rect', { class: name, width: TILE, height: TILE });
  switch (status) {
    case 'in-force':
    case 'agreed':
      return null;
    case 'ending':
      return [ground('pa-tint'), h('rect', { class: 'pa-area', width: TILE / 2, height: TILE })];
    case 'suspended':
      return [ground('pa-ground'), h('path', { class: 'pa-area', d: 'M2,2h1.6v6h-1.6zM5.4,2h1.6v6h-1.6z' })];
    case 'proposed':
      return [
        ground('pa-ground'),
        h('path', { class: 'pa-area', d: 'M3.3,5a1.7,1.7 0 1 1 3.4,0a1.7,1.7 0 1 1-3.4,0z' }),
      ];
    case 'ended':
      return [ground('pa-host'), h('path', { class: 'pa-area', d: 'M0,2h10v.7h-10zM0,7h10v.7h-10z' })];
  }
}

function idOf(prefix: string, { status, colorIndex }: CountryFill): string {
  return `${prefix}-${status}-${colorIndex}`;
}

/** Patterns that the fills need, each once; `scale` is that of the picture where it is shown enlarged. */
export function fillPatterns(fills: readonly CountryFill[], prefix: string, scale = 1): SvgNode[] {
  const seen = new Map<string, CountryFill>();
  for (const fill of fills) seen.set(idOf(prefix, fill), fill);
  return [...seen].flatMap(([id, { status, colorIndex }]) => {
    const tile = tileOf(status);
    if (!tile) return [];
    const turn = status === 'ending' || status === 'ended' ? ' rotate(45)' : '';
    return h(
      'pattern',
      {
        id,
        class: colorClass(colorIndex),
        width: TILE,
        height: TILE,
        patternUnits: 'userSpaceOnUse',
        patternTransform: `scale(${1 / scale})${turn}`,
      },
      tile,
    );
  });
}

/** A filled area. */
export function fillArea(d: string, fill: CountryFill, prefix: string): SvgNode {
  const solid = fill.status === 'in-force' ? 'pa-area' : fill.status === 'agreed' ? 'pa-tint' : null;
  return h(
    'g',
    { class: colorClass(fill.colorIndex) },
    h('path', solid ? { class: solid, d } : { fill: `url(#${idOf(prefix, fill)})`, d }),
  );
}

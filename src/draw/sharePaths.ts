/**
 * Several pictures in one page share their long lines: what two of them draw alike (land, coasts, borders) is written once
 * and used by both. A page with twelve maps of one region weighs little more than one with a single map.
 */
import { h, type SvgNode } from './node.ts';

/** Shorter lines weigh less than a reference to them. */
const LONG = 200;

export interface SharedPictures {
  /** The pictures in their order, each a drawing as before. */
  readonly pictures: readonly SvgNode[];
  /** What they share, as definitions for a picture of no size that stands before them; empty where they share nothing. */
  readonly definitions: readonly SvgNode[];
}

function linesOf(node: SvgNode, found: Map<string, number>): void {
  const { d } = node.attrs;
  if (node.tag === 'path' && typeof d === 'string' && d.length > LONG) found.set(d, (found.get(d) ?? 0) + 1);
  for (const child of node.children) if (typeof child !== 'string') linesOf(child, found);
}

/** `prefix` begins the ids of what is shared. */
export function sharePaths(pictures: readonly SvgNode[], prefix: string): SharedPictures {
  const counted = new Map<string, number>();
  for (const picture of pictures) linesOf(picture, counted);
  const ids = new Map(
    [...counted].filter(([, count]) => count > 1).map(([d], index) => [d, `${prefix}-${index}`] as const),
  );
  const use = (node: SvgNode): SvgNode => {
    const { d, ...attrs } = node.attrs;
    const id = node.tag === 'path' && typeof d === 'string' ? ids.get(d) : undefined;
    // Class and all else stay where they were: a line inherits its look from its use. The effect on its width is its own.
    if (id !== undefined) return { ...node, tag: 'use', attrs: { ...attrs, href: `#${id}` } };
    return { ...node, children: node.children.map((child) => (typeof child === 'string' ? child : use(child))) };
  };
  return {
    pictures: pictures.map(use),
    definitions: [...ids].map(([d, id]) => h('path', { id, d, 'vector-effect': 'non-scaling-stroke' })),
  };
}

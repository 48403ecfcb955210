/** A map of a page as it is built: the land that all its maps share, drawn once, and marks upon it in each size. */
import { h, type SvgNode } from '../draw/node.ts';
import type { EmbedSize } from './data.ts';
import { descOf, marksNode, SIZES, type Parts, type SizeName } from './parts.ts';
import type { Moment } from './scene.ts';

/** A scale and a shift from the plane to pixels. */
export interface PlaneFrame {
  readonly scale: number;
  readonly tx: number;
  readonly ty: number;
}

/** The map under the marks, drawn once, the frame that it was drawn in, and those of the two sizes. */
export interface EmbedBase {
  readonly node: SvgNode;
  readonly frame: PlaneFrame;
  readonly frames: Readonly<Record<SizeName, PlaneFrame>>;
}

/** From one frame to another of the same projection: a scale and a shift. */
function transformOf(from: PlaneFrame, to: PlaneFrame): string {
  const scale = to.scale / from.scale;
  const shift = (a: number, b: number): number => Number((b - a * scale).toFixed(2));
  return `translate(${shift(from.tx, to.tx)},${shift(from.ty, to.ty)}) scale(${Number(scale.toFixed(5))})`;
}

const BASE_ID = 'base';

/** The land, and what else pictures share. It stands behind them, so that two sizes of the same marks lie near to be squeezed. */
export function baseSvg(base: SvgNode | null, shared: readonly SvgNode[]): SvgNode {
  return h(
    'svg',
    { class: 'pa defs', width: 0, height: 0, 'aria-hidden': 'true' },
    h('defs', {}, base === null ? null : h('g', { id: BASE_ID }, base), shared),
  );
}

export const isChip = ({ attrs }: SvgNode): boolean => String(attrs['class'] ?? '').startsWith('pa-chip ');

export interface MapPictureInput {
  readonly parts: Parts;
  readonly moment: Moment;
  readonly base: Pick<EmbedBase, 'frame' | 'frames'>;
  readonly size: SizeName;
  /** Begins the ids of the picture. */
  readonly id: string;
  /** The element that says what the map does, where it stands in the page; else the first size says it. */
  readonly described?: string;
}

export function mapSvg({ parts, moment, base, size, id, described }: MapPictureInput): SvgNode {
  const { data, scene, book } = parts;
  const { width, height }: EmbedSize = data[size];
  return h(
    'svg',
    {
      class: `pa pa-map ${size}`,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': `map-${id}-${size}-title`,
      // What a map says is the same in each size, and stands once.
      'aria-describedby': described ?? `map-${id}-desc`,
    },
    h('title', { id: `map-${id}-${size}-title` }, book.wording.messages.ui.mapName(scene.question, moment.date)),
    described === undefined && size === SIZES[0] ? h('desc', { id: `map-${id}-desc` }, descOf(parts, moment)) : null,
    h(
      'g',
      { transform: transformOf(base.frame, base.frames[size]), 'aria-hidden': 'true' },
      h('use', { href: `#${BASE_ID}` }),
    ),
    h('g', { id: `marks-${id}-${size}` }, marksNode(parts, moment, data[size])),
  );
}

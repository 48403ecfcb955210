/** Sea, land, countries and borders of the live map: drawn once for a size, then scaled, and changed by difference. */
import type { Map as LeafletMap } from 'leaflet';
import { drawBase } from '../draw/base.ts';
import { h, round, type SvgNode } from '../draw/node.ts';
import type { Frame } from '../geo/frame.ts';
import { basePaths, type BasePaths, type HostPath } from '../geo/paths.ts';
import { mount, patch } from './patch.ts';
import type { AtlasMapProps } from './props.ts';
import { SvgLayer } from './svgLayer.ts';

/** Drawn so much larger than the whole map needs, since path texts are rounded: at the nearest zoom corners stay sharp. */
const FINER = 4;
/** From this zoom on even the smallest country is seen by its shape and needs no dot. */
const NEAR = 2.5;
const ID_PREFIX = 'atlas-base';

/** The size and frame of the whole map, and how far beyond it the reader may drag. */
export interface WholeMap {
  readonly frame: Frame;
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

type Looks = Pick<AtlasMapProps, 'shapes' | 'rows' | 'selected' | 'fills'>;

function enlarged({ scale, tx, ty }: Frame, by: number): Frame {
  return { scale: scale * by, tx: tx * by, ty: ty * by };
}

/** The size by which small countries are told is that of the whole map, not of the finer drawing. */
function sizedAsWhole(host: HostPath): HostPath {
  const [left, top, right, bottom] = host.bounds;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const [dx, dy] = [(right - left) / 2 / FINER, (bottom - top) / 2 / FINER];
  return { ...host, bounds: [x - dx, y - dy, x + dx, y + dy] };
}

/** Patterns keep their size on screen at every zoom. */
function withPatterns(node: SvgNode, scale: number): SvgNode {
  const turned = (pattern: SvgNode | string): SvgNode | string => {
    if (typeof pattern === 'string' || pattern.tag !== 'pattern') return pattern;
    const transform = String(pattern.attrs['patternTransform'] ?? '').replace(/^scale\([^)]*\)/, '');
    return { ...pattern, attrs: { ...pattern.attrs, patternTransform: `scale(${1 / scale})${transform}` } };
  };
  return {
    ...node,
    children: node.children.map((child) =>
      typeof child === 'string' || child.tag !== 'defs' ? child : { ...child, children: child.children.map(turned) },
    ),
  };
}

/** Countries that hold something can be pointed at. */
function withPointing(node: SvgNode, live: ReadonlySet<string>): SvgNode {
  return {
    ...node,
    children: node.children.map((child) => {
      if (typeof child === 'string' || !live.has(String(child.attrs['data-host']))) return child;
      return { ...child, attrs: { ...child.attrs, class: `${child.attrs['class'] ?? ''} atlas-live` } };
    }),
  };
}

export class BaseLayer {
  readonly #layer = new SvgLayer('atlas-base', 'atlas-base');
  readonly #map: LeafletMap;
  #whole: WholeMap | null = null;
  #paths: BasePaths | null = null;
  #node: SvgNode = h('g');
  readonly #root: SVGElement;

  constructor(map: LeafletMap) {
    this.#map = map;
    this.#root = mount(this.#node);
    this.#layer.svg.setAttribute('aria-hidden', 'true');
    this.#layer.svg.append(this.#root);
  }

  /** Draws for a new size or new shapes. */
  draw(whole: WholeMap, looks: Looks): void {
    this.#whole = whole;
    const [width, height, margin] = [whole.width * FINER, whole.height * FINER, (whole.margin + 4) * FINER];
    const paths = basePaths(looks.shapes, enlarged(whole.frame, FINER), { width, height, margin });
    this.#paths = { ...paths, hosts: paths.hosts.map(sizedAsWhole) };
    this.update(looks);
    if (!this.#map.hasLayer(this.#layer)) this.#layer.addTo(this.#map);
  }

  /** Draws what changed of the looks, or of the zoom. */
  update({ shapes, rows, selected, fills }: Looks): void {
    if (!this.#whole || !this.#paths) return;
    const { frame, width, height, margin } = this.#whole;
    const zoom = this.#map.getZoom();
    const scale = 2 ** zoom / FINER;
    const drawn = drawBase(
      {
        shapes,
        frame: enlarged(frame, FINER),
        width: width * FINER,
        height: height * FINER,
        margin: margin * FINER,
        interactive: true,
        idPrefix: ID_PREFIX,
        ...(selected === null ? {} : { selected }),
        ...(fills ? { fills } : {}),
      },
      this.#paths,
    );
    const live = new Set(rows.filter(({ chips }) => chips.length > 0).map(({ host }) => host));
    const scaled = withPointing(withPatterns(drawn, scale), live);
    const next = { ...scaled, attrs: { ...scaled.attrs, transform: `scale(${scale})` } };
    patch(this.#root, this.#node, next);
    this.#node = next;
    this.#layer.svg.classList.toggle('atlas-near', round(zoom) >= NEAR);
  }

  remove(): void {
    this.#layer.remove();
  }
}

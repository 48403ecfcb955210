/** The ties of the chosen host, drawn to what is seen of the map: anew whenever that changes. Told in words by the panel. */
import type { Map as LeafletMap } from 'leaflet';
import { drawLinkLines, drawLinkNames, layoutLinks } from '../draw/links.ts';
import { h, type SvgNode } from '../draw/node.ts';
import type { Box } from '../geo/box.ts';
import { toPixel } from '../geo/frame.ts';
import type { LaidOut } from './marksLayer.ts';
import { mount, patch } from './patch.ts';
import type { AtlasMapProps } from './props.ts';
import { SvgLayer } from './svgLayer.ts';

/** A narrower map has no room for names at its edge: there the panel lists them. */
const LEAST_WIDTH = 480;

export class LinksLayer {
  readonly #layer = new SvgLayer('atlas-links', 'atlas-links');
  readonly #map: LeafletMap;
  #node: SvgNode = h('g');
  readonly #root: SVGElement;

  constructor(map: LeafletMap) {
    this.#map = map;
    this.#root = mount(this.#node);
    this.#layer.svg.setAttribute('aria-hidden', 'true');
    this.#layer.svg.append(this.#root);
  }

  /** `places`: boxes of the places; `controls`: the corner of the container that buttons take. */
  draw(laidOut: LaidOut, props: AtlasMapProps, places: readonly Box[], controls: Box): void {
    const next = this.#drawn(laidOut, props, places, controls);
    if (next.children.length === 0 && this.#node.children.length === 0) return;
    patch(this.#root, this.#node, next);
    this.#node = next;
    if (!this.#map.hasLayer(this.#layer)) this.#layer.addTo(this.#map);
  }

  remove(): void {
    this.#layer.remove();
  }

  #drawn({ frame, taken, shift }: LaidOut, props: AtlasMapProps, places: readonly Box[], controls: Box): SvgNode {
    const { links = [], selected, shapes } = props;
    const { min, max } = this.#map.getPixelBounds();
    const anchor = selected === null ? undefined : shapes.anchors[selected];
    if (links.length === 0 || !anchor || !min || !max || max.x - min.x < LEAST_WIDTH) return h('g');
    const view = { left: min.x - shift, top: min.y - shift, right: max.x - shift, bottom: max.y - shift };
    const buttons = {
      left: view.left + controls.left,
      top: view.top + controls.top,
      right: view.left + controls.right,
      bottom: view.top + controls.bottom,
    };
    const [x, y] = toPixel(frame, anchor);
    const placed = layoutLinks(links, {
      from: { x, y },
      view,
      anchorOf: (partner) => {
        const place = shapes.anchors[partner];
        if (!place) return null;
        const [px, py] = toPixel(frame, place);
        return { x: px, y: py };
      },
      taken: [...taken, ...places, buttons],
    });
    return h('g', { transform: `translate(${shift},${shift})` }, drawLinkLines(placed), drawLinkNames(placed));
  }
}

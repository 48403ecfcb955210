/**
 * An `<svg>` as a layer of the map. Its user space is the pixels of the whole map at the current zoom, so that what is
 * drawn in it need not move when the map is dragged: only the window upon it does. While a zoom is under way the picture
 * is scaled as it stands; it is drawn sharp again when the zoom has ended.
 */
import {
  DomUtil,
  Layer,
  type LatLng,
  type LeafletEvent,
  type Map as LeafletMap,
  type Point,
  type ZoomAnimEvent,
} from 'leaflet';
import { h } from '../draw/node.ts';
import { mount } from './patch.ts';

/** How far the window reaches beyond the container, as a share of its size: a drag shows no empty edge for so long. */
const PADDING = 0.4;

export class SvgLayer extends Layer {
  readonly svg: SVGElement;
  readonly #pane: string;
  #on: LeafletMap | null = null;
  /** Pixel of the whole map at the upper left of the window, at the zoom at which it was set. */
  #corner: Point | null = null;
  #zoom = 0;

  constructor(pane: string, className: string) {
    super();
    this.#pane = pane;
    this.svg = mount(h('svg', { class: `pa atlas-layer leaflet-zoom-animated ${className}` }));
  }

  override onAdd(map: LeafletMap): this {
    this.#on = map;
    (map.getPane(this.#pane) ?? map.createPane(this.#pane)).append(this.svg);
    this.#settle(map);
    return this;
  }

  override onRemove(): this {
    this.svg.remove();
    this.#on = null;
    return this;
  }

  override getEvents(): Record<string, (event: LeafletEvent) => void> {
    const settle = (): void => {
      if (this.#on) this.#settle(this.#on);
    };
    return {
      viewreset: settle,
      moveend: settle,
      zoom: () => {
        if (this.#on) this.#scaleTo(this.#on, this.#on.getCenter(), this.#on.getZoom());
      },
      zoomanim: (event) => {
        const { center, zoom } = event as ZoomAnimEvent;
        if (this.#on) this.#scaleTo(this.#on, center, zoom);
      },
    };
  }

  /** Sets the window to what the container shows, with its padding. */
  #settle(map: LeafletMap): void {
    const size = map.getSize();
    const padding = size.multiplyBy(PADDING).round();
    const { x: width, y: height } = size.add(padding.multiplyBy(2));
    const place = map.containerPointToLayerPoint(padding.multiplyBy(-1)).round();
    this.#zoom = map.getZoom();
    this.#corner = place.add(map.getPixelOrigin());
    this.svg.setAttribute('width', String(width));
    this.svg.setAttribute('height', String(height));
    this.svg.setAttribute('viewBox', `${this.#corner.x} ${this.#corner.y} ${width} ${height}`);
    this.#place(place, 1);
  }

  #scaleTo(map: LeafletMap, center: LatLng, zoom: number): void {
    if (!this.#corner) return;
    const scale = map.getZoomScale(zoom, this.#zoom);
    const dragged = DomUtil.getPosition(map.getPane('mapPane')!);
    const origin = map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(dragged).round();
    this.#place(this.#corner.multiplyBy(scale).subtract(origin), scale);
  }

  #place({ x, y }: Point, scale: number): void {
    this.svg.style.transform = `translate3d(${x}px,${y}px,0)${scale === 1 ? '' : ` scale(${scale})`}`;
  }
}

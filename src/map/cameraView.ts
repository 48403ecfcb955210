/**
 * Where the map is looked at: keeps the frame to the size of the container, takes cameras from the address and gives
 * back those that the reader chooses.
 */
import { latLngBounds, type LatLng, type Map as LeafletMap, type ZoomPanOptions } from 'leaflet';
import { frameFor, type Extent } from '../geo/frame.ts';
import type { Camera } from '../model/view.ts';
import type { WholeMap } from './baseLayer.ts';
import type { FrameCrs } from './crs.ts';

/** The padding of the still: `drawMap` leaves as much free. */
const PADDING = 12;
/** How far the reader may drag beyond the whole map, as a share of its shorter side. */
const GIVE = 0.12;
/** Pixels by which the whole map may be off its middle and still be the whole map. */
const NEAR_HOME = 2;

/** `reset`: draw all anew even where the map seems not to have moved. Leaflet knows it, its types do not. */
type ViewOptions = ZoomPanOptions & { readonly reset?: boolean };

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** As precise as an address tells it, so that a camera read from there is the same camera. */
function sameCamera(a: Camera | null, b: Camera | null): boolean {
  if (a === null || b === null) return a === b;
  return rounded(a.zoom) === rounded(b.zoom) && rounded(a.lat) === rounded(b.lat) && rounded(a.lon) === rounded(b.lon);
}

export class CameraView {
  readonly #map: LeafletMap;
  readonly #crs: FrameCrs;
  #extent: Extent;
  #whole: WholeMap | null = null;
  #camera: Camera | null;
  readonly #onCamera: (camera: Camera | null) => void;
  readonly #animate: boolean;
  /** While the view is set from outside nobody is told. */
  #quiet = false;
  readonly #moved = (): void => this.#report();

  constructor(
    map: LeafletMap,
    crs: FrameCrs,
    start: { extent: Extent; camera: Camera | null; animate: boolean; onCamera: (camera: Camera | null) => void },
  ) {
    this.#map = map;
    this.#crs = crs;
    this.#extent = start.extent;
    this.#camera = start.camera;
    this.#animate = start.animate;
    this.#onCamera = start.onCamera;
    map.on('moveend', this.#moved);
  }

  get whole(): WholeMap | null {
    return this.#whole;
  }

  /** Fits the frame to the container; false while it has no size, as in a closed tab, or where nothing changed. */
  measure(extent: Extent): boolean {
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
    if (width <= 2 * PADDING || height <= 2 * PADDING) return false;
    const old = this.#whole;
    if (old && old.width === width && old.height === height && extent === this.#extent) return false;
    this.#extent = extent;
    const margin = Math.round(Math.min(width, height) * GIVE);
    this.#whole = { frame: frameFor(extent, width, height, PADDING), width, height, margin };
    this.#crs.setFrame(this.#whole.frame);
    this.#set(this.#camera, true);
    return true;
  }

  /** Takes a camera from outside; one that is already there moves nothing. */
  show(camera: Camera | null): void {
    if (!this.#whole || sameCamera(camera, this.#camera)) return;
    this.#camera = camera;
    this.#set(camera, false);
  }

  zoomBy(levels: number): void {
    const zoom = this.#map.getZoom() + levels;
    if (zoom <= 0) this.showWhole();
    else this.#map.setZoom(zoom, { animate: this.#animate });
  }

  /** Zooms in on places, one level at least. */
  zoomTo(places: readonly LatLng[]): void {
    const bounds = latLngBounds([...places]);
    const zoom = this.#map.getZoom();
    const fitting = this.#map.getBoundsZoom(bounds.pad(0.4));
    this.#map.setView(bounds.getCenter(), Math.min(Math.max(fitting, zoom + 1), zoom + 2.5), {
      animate: this.#animate,
    });
  }

  showWhole(): void {
    this.#map.setView(this.#home(), 0, { animate: this.#animate });
  }

  /** Brings a pixel of the whole map at the current zoom into sight, for a mark that took the focus. */
  reveal(x: number, y: number): void {
    const place = this.#crs.pointToLatLng([x, y], this.#map.getZoom());
    this.#map.panInside(place, { padding: [70, 40], animate: this.#animate });
  }

  remove(): void {
    this.#map.off('moveend', this.#moved);
  }

  #home(): LatLng {
    const { width, height } = this.#whole!;
    return this.#crs.pointToLatLng([width / 2, height / 2], 0);
  }

  #set(camera: Camera | null, reset: boolean): void {
    const map = this.#map;
    const { width, height, margin } = this.#whole!;
    const corner = (x: number, y: number): LatLng => this.#crs.pointToLatLng([x, y], 0);
    const bounds = latLngBounds(corner(-margin, height + margin), corner(width + margin, -margin));
    const options: ViewOptions = { animate: false, reset };
    this.#quiet = true;
    map.options.maxBounds = bounds;
    // Leaflet keeps the size that it measured until it is told.
    map.invalidateSize({ animate: false, pan: false });
    map.setView(camera ? [camera.lat, camera.lon] : this.#home(), camera ? camera.zoom : 0, options);
    map.setMaxBounds(bounds);
    this.#quiet = false;
  }

  #report(): void {
    if (this.#quiet || !this.#whole) return;
    const map = this.#map;
    const zoom = map.getZoom();
    if (zoom === 0 && !this.#isHome()) {
      this.showWhole();
      return;
    }
    const { lat, lng } = map.getCenter();
    const camera = zoom === 0 ? null : { zoom: rounded(zoom), lat: rounded(lat), lon: rounded(lng) };
    if (sameCamera(camera, this.#camera)) return;
    this.#camera = camera;
    this.#onCamera(camera);
  }

  #isHome(): boolean {
    const { width, height } = this.#whole!;
    const { x, y } = this.#map.project(this.#map.getCenter(), 0);
    return Math.abs(x - width / 2) < NEAR_HOME && Math.abs(y - height / 2) < NEAR_HOME;
  }
}

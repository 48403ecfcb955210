/**
 * What the map takes from the wheel, the finger and the keys, and what it leaves to the page: while the whole map is
 * shown there is nothing to drag, so one finger and the arrow keys scroll the page; two fingers always zoom.
 */
import type { Map as LeafletMap } from 'leaflet';
import type { AtlasMapProps } from './props.ts';

export class Gestures {
  readonly #map: LeafletMap;
  #wheel: AtlasMapProps['wheel'];
  readonly #refresh = (): void => this.refresh();

  constructor(map: LeafletMap, wheel: AtlasMapProps['wheel']) {
    this.#map = map;
    this.#wheel = wheel;
    // Before Leaflet hears of it.
    map.getContainer().addEventListener('wheel', this.#onWheel, { capture: true, passive: true });
    map.on('zoomend', this.#refresh);
  }

  setWheel(wheel: AtlasMapProps['wheel']): void {
    this.#wheel = wheel;
  }

  refresh(): void {
    const nearer = this.#map.getZoom() > this.#map.getMinZoom();
    for (const handler of [this.#map.dragging, this.#map.keyboard]) {
      if (nearer) handler.enable();
      else handler.disable();
    }
    // Leaflet makes the container a stop of the Tab key for its arrow keys, and leaves it one without them.
    this.#map.getContainer().tabIndex = nearer ? 0 : -1;
  }

  remove(): void {
    this.#map.off('zoomend', this.#refresh);
    this.#map.getContainer().removeEventListener('wheel', this.#onWheel, { capture: true });
  }

  readonly #onWheel = (event: WheelEvent): void => {
    const asked = this.#wheel === 'zoom' || event.ctrlKey || event.metaKey;
    const outOfWhole =
      event.deltaY > 0 && this.#map.getZoom() <= this.#map.getMinZoom() && !event.ctrlKey && !event.metaKey;
    if (!asked || outOfWhole) event.stopImmediatePropagation();
  };
}

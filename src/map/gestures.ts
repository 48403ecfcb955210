/**
 * What the map takes from the wheel, the fingers and the keys, and what it leaves to the page. In a page that scrolls one
 * finger scrolls it and two move and zoom the map; the wheel zooms only with a modifier. Whoever tries it otherwise is
 * told once in a while how it goes. While the whole map is shown there is nothing to drag, so the arrow keys scroll too.
 */
import type { Map as LeafletMap } from 'leaflet';
import type { AtlasMapProps, MapWords } from './props.ts';

/** How long a hint stays. */
const HINT_MS = 1600;

export class Gestures {
  readonly #map: LeafletMap;
  #wheel: AtlasMapProps['wheel'];
  readonly #words: () => MapWords;
  readonly #hint = document.createElement('p');
  #hiding = 0;
  readonly #refresh = (): void => this.refresh();

  constructor(map: LeafletMap, wheel: AtlasMapProps['wheel'], words: () => MapWords) {
    this.#map = map;
    this.#wheel = wheel;
    this.#words = words;
    const container = map.getContainer();
    this.#hint.className = 'atlas-hint';
    this.#hint.setAttribute('aria-hidden', 'true');
    container.append(this.#hint);
    container.classList.toggle('atlas-in-page', wheel === 'modifier');
    // Before Leaflet hears of it.
    container.addEventListener('wheel', this.#onWheel, { capture: true, passive: true });
    container.addEventListener('touchstart', this.#onTouchStart, { capture: true, passive: true });
    container.addEventListener('touchmove', this.#onTouchMove, { capture: true, passive: true });
    map.on('zoomend', this.#refresh);
  }

  setWheel(wheel: AtlasMapProps['wheel']): void {
    this.#wheel = wheel;
    this.#map.getContainer().classList.toggle('atlas-in-page', wheel === 'modifier');
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
    const container = this.#map.getContainer();
    container.removeEventListener('wheel', this.#onWheel, { capture: true });
    container.removeEventListener('touchstart', this.#onTouchStart, { capture: true });
    container.removeEventListener('touchmove', this.#onTouchMove, { capture: true });
    window.clearTimeout(this.#hiding);
    this.#hint.remove();
  }

  /** Says over the map how it goes, and soon is silent again. */
  #say(text: string): void {
    this.#hint.textContent = text;
    this.#hint.classList.add('atlas-hint-on');
    window.clearTimeout(this.#hiding);
    this.#hiding = window.setTimeout(() => this.#hint.classList.remove('atlas-hint-on'), HINT_MS);
  }

  get #isWhole(): boolean {
    return this.#map.getZoom() <= this.#map.getMinZoom();
  }

  /** One finger is the page's: Leaflet would take it for a drag, and nobody could scroll past the map. */
  readonly #onTouchStart = (event: TouchEvent): void => {
    if (this.#wheel === 'modifier' && event.touches.length === 1) event.stopImmediatePropagation();
  };

  readonly #onTouchMove = (event: TouchEvent): void => {
    // Of the whole map there is nothing to move: whoever scrolls past it is not disturbed.
    if (this.#wheel === 'modifier' && event.touches.length === 1 && !this.#isWhole) this.#say(this.#words().fingers);
  };

  readonly #onWheel = (event: WheelEvent): void => {
    const asked = this.#wheel === 'zoom' || event.ctrlKey || event.metaKey;
    const outOfWhole = event.deltaY > 0 && this.#isWhole && !event.ctrlKey && !event.metaKey;
    // At the top of the page it cannot be meant for the page.
    if (!asked && event.deltaY < 0 && window.scrollY === 0) this.#say(this.#words().wheel);
    if (!asked || outOfWhole) event.stopImmediatePropagation();
  };
}

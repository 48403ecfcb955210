/** Zoom in, zoom out, whole map: real buttons in the reader's language, large enough for a thumb. */
import { Control, DomEvent, type Map as LeafletMap } from 'leaflet';
import { h } from '../draw/node.ts';
import type { Box } from '../geo/box.ts';
import { mount } from './patch.ts';
import type { MapWords } from './props.ts';

/** What zooms and shows the whole map; the control itself knows no animation. */
export interface ZoomActions {
  readonly zoomBy: (levels: number) => void;
  readonly showWhole: () => void;
}

const ICONS = {
  zoomIn: 'M10,4v12M4,10h12',
  zoomOut: 'M4,10h12',
  wholeMap: 'M4,8V4h4M12,4h4v4M16,12v4h-4M8,16H4v-4',
} as const;
type Name = keyof typeof ICONS;

function button(name: Name, run: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'atlas-zoom-button';
  element.append(
    mount(
      h(
        'svg',
        { width: 20, height: 20, viewBox: '0 0 20 20', 'aria-hidden': 'true', focusable: 'false' },
        h('path', { d: ICONS[name] }),
      ),
    ),
  );
  element.addEventListener('click', () => {
    // A button that is off stays in reach of the keyboard, so that the focus is not lost at the last zoom.
    if (element.getAttribute('aria-disabled') !== 'true') run();
  });
  return element;
}

export class ZoomControl {
  readonly #control: Control;
  readonly #buttons: Readonly<Record<Name, HTMLButtonElement>>;
  readonly #map: LeafletMap;
  readonly #refresh = (): void => this.refresh();

  constructor(map: LeafletMap, words: MapWords, { zoomBy, showWhole }: ZoomActions) {
    this.#map = map;
    this.#buttons = {
      zoomIn: button('zoomIn', () => zoomBy(1)),
      zoomOut: button('zoomOut', () => zoomBy(-1)),
      wholeMap: button('wholeMap', showWhole),
    };
    const bar = document.createElement('div');
    bar.className = 'atlas-zoom leaflet-bar';
    bar.append(...Object.values(this.#buttons));
    DomEvent.disableClickPropagation(bar);
    this.#control = new Control({ position: 'bottomleft' });
    this.#control.onAdd = () => bar;
    this.#control.addTo(map);
    this.setWords(words);
    map.on('zoomend', this.#refresh);
  }

  setWords(words: MapWords): void {
    for (const name of Object.keys(ICONS) as Name[]) {
      this.#buttons[name].title = words[name];
      this.#buttons[name].setAttribute('aria-label', words[name]);
    }
  }

  refresh(): void {
    const zoom = this.#map.getZoom();
    const turn = (name: Name, on: boolean): void => this.#buttons[name].setAttribute('aria-disabled', String(!on));
    turn('zoomIn', zoom < this.#map.getMaxZoom());
    turn('zoomOut', zoom > this.#map.getMinZoom());
    turn('wholeMap', zoom > this.#map.getMinZoom());
  }

  /** The corner that it takes of the map, in pixels of the container. */
  box(): Box {
    const bar = this.#control.getContainer()!.getBoundingClientRect();
    const { left, top } = this.#map.getContainer().getBoundingClientRect();
    return { left: bar.left - left, top: bar.top - top, right: bar.right - left, bottom: bar.bottom - top };
  }

  remove(): void {
    this.#map.off('zoomend', this.#refresh);
    this.#control.remove();
  }
}

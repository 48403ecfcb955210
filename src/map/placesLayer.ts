/**
 * Places of forces on the live map, once it is looked at closely enough, or always with one partner chosen. Laid out
 * after the rows, which keep clear of them, so that neither moves as the date does.
 */
import type { Map as LeafletMap } from 'leaflet';
import { h, type SvgNode } from '../draw/node.ts';
import { drawPlaceName, drawPlaces, layoutPlaces, PLACE_SIZE, siteBoxes, type PlacedPlaces } from '../draw/places.ts';
import type { Box } from '../geo/box.ts';
import { EARTH_RADIUS_KM } from '../geo/equalEarth.ts';
import type { Frame } from '../geo/frame.ts';
import type { LaidOut } from './marksLayer.ts';
import { mount, patch } from './patch.ts';
import type { AtlasMapProps, MapPlace } from './props.ts';
import { SvgLayer } from './svgLayer.ts';

/** Whether a frame shows the map closely enough for places. */
export function isNear({ scale }: Frame, placesFrom: number): boolean {
  return EARTH_RADIUS_KM / scale <= placesFrom;
}

/** What rows keep clear of: every place at which a chosen partner has a mark on any day. */
export function siteObstacles(frame: Frame, { placeSites, placesAlways, placesFrom }: AtlasMapProps): Box[] {
  const shown = placeSites !== undefined && (placesAlways === true || isNear(frame, placesFrom ?? 0));
  return shown ? siteBoxes(placeSites, frame) : [];
}

export class PlacesLayer {
  readonly #layer = new SvgLayer('atlas-places', 'atlas-places');
  readonly #map: LeafletMap;
  #node: SvgNode = h('g');
  readonly #root: SVGElement;
  #groups: readonly PlacedPlaces[] = [];
  #boxes: readonly Box[] = [];
  #shift = 0;

  constructor(map: LeafletMap) {
    this.#map = map;
    this.#root = mount(this.#node);
    this.#layer.svg.setAttribute('role', 'group');
    this.#layer.svg.append(this.#root);
  }

  /** Draws the places of the date in a layout of the rows. */
  draw({ frame, width, height, taken, shift }: LaidOut, props: AtlasMapProps): void {
    const { places = [], placesAlways = false, placesFrom = 0 } = props;
    const shown = placesAlways || isNear(frame, placesFrom) ? places : [];
    const layout = layoutPlaces(shown, { frame, width, height, taken });
    this.#groups = layout.groups;
    this.#boxes = [...layout.groups, ...layout.labels].map(({ box }) => box);
    this.#shift = shift;
    const byMark = new Map(shown.map((place) => [`${place.place} ${place.partner}`, place]));
    const next = h(
      'g',
      { transform: `translate(${shift},${shift})` },
      h('g', { 'aria-hidden': 'true' }, layout.labels.map(drawPlaceName)),
      layout.groups.map((group) => {
        const own = group.marks.map(({ place, partner }) => byMark.get(`${place} ${partner}`)!);
        return withButton(group, own);
      }),
    );
    patch(this.#root, this.#node, next);
    this.#node = next;
    if (!this.#map.hasLayer(this.#layer)) this.#layer.addTo(this.#map);
  }

  /** What marks and names take, in the pixels of the layout. */
  get boxes(): readonly Box[] {
    return this.#boxes;
  }

  /** Middle of a group of marks in pixels of the whole map at the current zoom. */
  placeOf(key: string): { readonly x: number; readonly y: number } | null {
    const group = this.#groups.find((one) => keyOf(one) === key);
    return group ? { x: group.x + this.#shift, y: group.y + this.#shift } : null;
  }

  remove(): void {
    this.#layer.remove();
  }
}

function keyOf({ marks }: PlacedPlaces): string {
  return marks.map(({ place, partner }) => `${place}/${partner}`).join(' ');
}

function withButton(group: PlacedPlaces, places: readonly MapPlace[]): SvgNode {
  const { x, y, marks, box } = group;
  // Each place is followed by what is said of it: several may stand together where the map is seen from afar.
  const label = places
    .flatMap(({ name, label: said }, index) => (places[index - 1]?.name === name ? [said] : [name, said]))
    .join('. ');
  return h(
    'g',
    { class: 'atlas-place', 'data-places': keyOf(group), 'data-tie': places[0]!.tie, key: marks[0]!.place },
    h('g', { 'aria-hidden': 'true' }, drawPlaces(group)),
    // Larger than the mark, so that it can be hit.
    h('circle', { class: 'atlas-place-reach', cx: x, cy: y, r: PLACE_SIZE }),
    h('rect', {
      class: 'atlas-ring',
      role: 'button',
      tabindex: 0,
      'data-places': keyOf(group),
      'data-tie': places[0]!.tie,
      'aria-label': label,
      x: box.left - 4,
      y: box.top - 4,
      width: box.right - box.left + 8,
      height: box.bottom - box.top + 8,
      rx: 8,
    }),
  );
}

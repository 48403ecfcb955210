/**
 * The live map as something that is made, told what changed, and removed. Everything that touches Leaflet is behind
 * this; React only hands over the props.
 */
import type { LeafletMouseEvent, Map as LeafletMap } from 'leaflet';
import { latLng, Util } from 'leaflet';
import type { MapRow } from '../draw/marks.ts';
import { drawPlace } from '../draw/places.ts';
import { BaseLayer, type WholeMap } from './baseLayer.ts';
import { CameraView } from './cameraView.ts';
import type { FrameCrs } from './crs.ts';
import { Gestures } from './gestures.ts';
import { LinksLayer } from './linksLayer.ts';
import { MarksLayer } from './marksLayer.ts';
import { isNear, PlacesLayer, siteObstacles } from './placesLayer.ts';
import type { AtlasMapProps, MapWords } from './props.ts';
import { TipCard, type TipTarget, type TipText } from './tip.ts';
import { ZoomControl } from './zoomControl.ts';

export interface AtlasMapAdapter {
  update(next: AtlasMapProps, previous: AtlasMapProps): void;
  remove(): void;
}

/** Name and help of the map, for those who do not see it. */
function describe(map: LeafletMap): { set: (words: MapWords) => void; remove: () => void } {
  const container = map.getContainer();
  const help = document.createElement('p');
  help.className = 'atlas-help';
  help.id = `atlas-help-${Util.stamp(map)}`;
  container.append(help);
  container.setAttribute('role', 'group');
  container.setAttribute('aria-describedby', help.id);
  return {
    set: (words) => {
      container.setAttribute('aria-label', words.name);
      if (help.textContent !== words.help) help.textContent = words.help;
    },
    remove: () => help.remove(),
  };
}

function liveHosts({ rows }: AtlasMapProps): string {
  return rows
    .filter(({ chips }) => chips.length > 0)
    .map(({ host }) => host)
    .join(' ');
}

/** Puts an atlas into a map made with a {@link FrameCrs} and no view yet. */
export function createAtlasMap(map: LeafletMap, crs: FrameCrs, start: AtlasMapProps): AtlasMapAdapter {
  let props = start;
  const container = map.getContainer();
  const animate = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const base = new BaseLayer(map);
  const marks = new MarksLayer(map, (frame, level) => [
    ...(level === 0 ? [zoom.box()] : []),
    ...siteObstacles(frame, props),
  ]);
  const places = new PlacesLayer(map);
  const links = new LinksLayer(map);
  const camera = new CameraView(map, crs, {
    extent: props.extent,
    camera: props.camera,
    animate,
    onCamera: (chosen) => props.onCamera(chosen),
  });
  const described = describe(map);
  const gestures = new Gestures(map, props.wheel, () => props.words);
  const zoom = new ZoomControl(map, props.words, {
    zoomBy: (levels) => camera.zoomBy(levels),
    showWhole: () => camera.showWhole(),
  });

  const rowOf = (host: string | null): MapRow | undefined => props.rows.find((row) => row.host === host);
  const placeText = (keys: readonly string[]): TipText | null => {
    const own = (props.places ?? []).filter(({ place, partner }) => keys.includes(`${place}/${partner}`));
    if (own.length === 0) return null;
    const names = [...new Set(own.map(({ name }) => name))];
    const items = own.map(({ tip: said, name, state, colorIndex }) => ({
      ...said,
      head: names.length > 1 ? `${name} · ${said.head}` : said.head,
      glyph: drawPlace(state, colorIndex),
    }));
    return { title: names.join(', '), items };
  };
  /** What of the map has a card: a row, a count of rows, a country whose row is not drawn. */
  const tipTarget = (element: Element): Omit<TipTarget, 'pointed'> | null => {
    const count = element.closest('.pa-gathered');
    const hosts = count?.getAttribute('data-hosts');
    if (count && hosts) {
      const names = hosts.split(' ').map((host) => rowOf(host)?.name ?? props.nameOf(host));
      return { key: hosts, element: count, text: () => ({ title: names.join(', '), items: [] }) };
    }
    const place = element.closest('.atlas-place');
    const keys = place?.getAttribute('data-places');
    if (place && keys) return { key: keys, element: place, text: () => placeText(keys.split(' ')) };
    const row = element.closest('.atlas-row');
    const host = (row ?? element.closest('.pa-host'))?.getAttribute('data-host');
    if (!host || (!row && marks.placeOf(host))) return null;
    const text = (): TipText => {
      const own = rowOf(host);
      return own && own.chips.length > 0 ? props.tipOf(own) : { title: props.nameOf(host), items: [] };
    };
    return { key: host, element: row ?? element, text };
  };
  const tip = new TipCard(map, tipTarget);

  let near = false;
  const drawPlaces = (): void => {
    if (marks.laidOut) places.draw(marks.laidOut, props);
    drawLinks();
  };
  const drawLinks = (): void => {
    if (marks.laidOut) links.draw(marks.laidOut, props, places.boxes, zoom.box());
  };
  const layOut = (whole: WholeMap): void => {
    marks.layOut(whole, props);
    drawPlaces();
    if (near || !marks.laidOut || !isNear(marks.laidOut.frame, props.placesFrom ?? 0)) return;
    near = true;
    // Not while React is drawing: what is told here changes its state.
    queueMicrotask(() => props.onNear?.());
  };

  let drawn: WholeMap | null = null;
  const drawAll = (): void => {
    if (!camera.whole) return;
    drawn = camera.whole;
    base.draw(camera.whole, props);
    layOut(camera.whole);
    gestures.refresh();
    zoom.refresh();
  };
  const select = (host: string | null): void => {
    if (host !== props.selected) props.onSelect(host);
  };
  const openCount = (hosts: string): void => {
    const anchors = hosts.split(' ').map((host) => props.shapes.anchors[host]);
    const places = anchors.filter((anchor) => anchor !== undefined).map(([lon, lat]) => latLng(lat, lon));
    if (places.length > 0) camera.zoomTo(places);
  };
  /** What a click or a key on an element of the map asks for. */
  const act = (target: Element, again: boolean): void => {
    const count = target.closest('[data-hosts]')?.getAttribute('data-hosts');
    if (count) return openCount(count);
    const tie = target.closest('.atlas-place')?.getAttribute('data-tie');
    if (tie) return props.onSelect(tie);
    const row = target.closest('.atlas-row')?.getAttribute('data-host');
    if (row) return again ? undefined : select(row === props.selected ? null : row);
    select(target.closest('.atlas-live')?.getAttribute('data-host') ?? null);
  };

  const onClick = ({ originalEvent }: LeafletMouseEvent): void => {
    if (originalEvent.target instanceof Element) act(originalEvent.target, originalEvent.detail > 1);
  };
  const onKey = (event: KeyboardEvent): void => {
    if ((event.key !== 'Enter' && event.key !== ' ') || !(event.target instanceof SVGElement)) return;
    event.preventDefault();
    if (!event.repeat) act(event.target, false);
  };
  const onFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
    const place =
      marks.placeOf(target.getAttribute('data-host') ?? '') ?? places.placeOf(target.getAttribute('data-places') ?? '');
    if (place) camera.reveal(place.x, place.y);
  };
  const onZoomStart = (): void => marks.setZooming(true);
  const onZoomEnd = (): void => {
    marks.setZooming(false);
    // With a new size all is drawn anyway.
    if (!camera.whole || camera.whole !== drawn) return;
    base.update(props);
    layOut(camera.whole);
  };
  const sizes = new ResizeObserver(() => {
    if (camera.measure(props.extent)) drawAll();
  });

  map.on('click', onClick);
  map.on('zoomstart', onZoomStart);
  map.on('zoomend', onZoomEnd);
  map.on('moveend', drawLinks);
  // On the container, not on the drawing: Chromium makes an svg that listens for the focus a stop of the Tab key.
  container.addEventListener('keydown', onKey);
  container.addEventListener('focusin', onFocus);
  described.set(props.words);
  container.classList.toggle('atlas-hidden', props.hidden === true);
  if (camera.measure(props.extent)) drawAll();
  sizes.observe(container);

  return {
    update(next, previous) {
      props = next;
      const { words } = next;
      container.classList.toggle('atlas-hidden', next.hidden === true);
      if (next.hidden !== previous.hidden) tip.hide();
      if (words.name !== previous.words.name || words.help !== previous.words.help) described.set(words);
      if (words.zoomIn !== previous.words.zoomIn || words.wholeMap !== previous.words.wholeMap) zoom.setWords(words);
      if (next.wheel !== previous.wheel) gestures.setWheel(next.wheel);
      if (next.shapes !== previous.shapes || next.extent !== previous.extent) {
        camera.measure(next.extent);
        drawAll();
      } else if (camera.whole) {
        const chosen = next.selected !== previous.selected;
        if (
          chosen ||
          next.fills !== previous.fills ||
          (next.rows !== previous.rows && liveHosts(next) !== liveHosts(previous))
        )
          base.update(next);
        const laidOut =
          chosen ||
          next.labels !== previous.labels ||
          next.chipSize !== previous.chipSize ||
          next.hidden !== previous.hidden ||
          next.placeSites !== previous.placeSites ||
          next.placesAlways !== previous.placesAlways ||
          next.compact !== previous.compact ||
          Boolean(next.wordOf) !== Boolean(previous.wordOf);
        if (laidOut) layOut(camera.whole);
        else {
          marks.update(next, previous.rows);
          if (next.dimmed !== previous.dimmed) marks.dim(next.dimmed);
          if (next.places !== previous.places || (next.places && next.rows !== previous.rows)) drawPlaces();
          else if (next.links !== previous.links || (next.links && next.rows !== previous.rows)) drawLinks();
        }
      }
      camera.show(next.camera);
      if (next.rows !== previous.rows || next.places !== previous.places) tip.refresh();
    },
    remove() {
      sizes.disconnect();
      container.removeEventListener('keydown', onKey);
      container.removeEventListener('focusin', onFocus);
      map.off('click', onClick);
      map.off('zoomstart', onZoomStart);
      map.off('zoomend', onZoomEnd);
      map.off('moveend', drawLinks);
      for (const part of [tip, zoom, gestures, camera, links, places, marks, base, described]) part.remove();
    },
  };
}

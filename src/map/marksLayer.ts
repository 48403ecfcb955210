/**
 * The marks of the live map: rows of chips, names, counts of what was gathered. Laid out for the whole map at each zoom,
 * so that a drag moves nothing against anything; at zoom 0 the layout is that of the still. Between two layouts only the
 * rows whose chips changed are drawn anew.
 */
import type { Map as LeafletMap } from 'leaflet';
import { isQuietRow } from '../draw/chipRow.ts';
import { isQuiet } from '../draw/chipState.ts';
import {
  drawMarks,
  layoutMarks,
  type MapRow,
  type MarksLayout,
  type MarksPicture,
  type PlacedMarks,
} from '../draw/marks.ts';
import { h, type SvgNode } from '../draw/node.ts';
import { boxAround, type Box } from '../geo/box.ts';
import type { Frame } from '../geo/frame.ts';
import { COUNT_SIZE } from '../geo/rows.ts';
import type { WholeMap } from './baseLayer.ts';
import { mount, patch } from './patch.ts';
import type { AtlasMapProps } from './props.ts';
import { SvgLayer } from './svgLayer.ts';

/** How far the ring of the focus lies outside a row. */
const RING = 4;

/** A layout as others may build upon it. */
export interface LaidOut {
  readonly frame: Frame;
  readonly width: number;
  readonly height: number;
  /** Boxes of rows, names and counts. */
  readonly taken: readonly Box[];
  /** From the layout to pixels of the whole map at the current zoom. */
  readonly shift: number;
}

interface Shown {
  readonly placed: PlacedMarks;
  readonly node: SvgNode;
  readonly element: SVGElement;
}

export class MarksLayer {
  readonly #layer = new SvgLayer('atlas-marks', 'atlas-marks');
  readonly #map: LeafletMap;
  #whole: WholeMap | null = null;
  #picture: MarksPicture | null = null;
  #layout: MarksLayout | null = null;
  /** Leaders and names, below the rows, and counts above them. */
  #under: SvgNode = h('g', { 'aria-hidden': 'true' });
  #over: SvgNode = h('g');
  readonly #underElement = mount(this.#under);
  readonly #rowsElement = mount(h('g'));
  readonly #overElement = mount(this.#over);
  readonly #shown = new Map<string, Shown>();
  #key = '///';

  readonly #obstacles: (frame: Frame, zoom: number) => readonly Box[];

  /** `obstacles`: what no mark may lie on, in the pixels of a layout. */
  constructor(map: LeafletMap, obstacles: (frame: Frame, zoom: number) => readonly Box[]) {
    this.#map = map;
    this.#obstacles = obstacles;
    this.#layer.svg.setAttribute('role', 'group');
    this.#layer.svg.append(this.#underElement, this.#rowsElement, this.#overElement);
  }

  /** Told once React is done with drawing, and only where it is another than before. */
  #tellKey({ rows, left }: MarksLayout, { onKey }: AtlasMapProps): void {
    if (!onKey) return;
    const byCode = rows.filter(({ form }) => form?.coded);
    const coded = byCode.map(({ row }) => row.host);
    const bare = byCode.filter(({ form }) => form?.body === 'none').map(({ row }) => row.host);
    const wordless = rows.filter(({ form }) => form?.body === 'chips' && !form.coded).map(({ row }) => row.host);
    const text = [coded, bare, wordless, left].map((hosts) => hosts.join(' ')).join('/');
    if (text === this.#key) return;
    this.#key = text;
    queueMicrotask(() => onKey({ coded, bare, wordless, left }));
  }

  /** Lays out for a new size, zoom, choice of country or set of rows. */
  layOut(whole: WholeMap, props: AtlasMapProps): void {
    this.#whole = whole;
    const zoom = this.#map.getZoom();
    const bare = pictureOf(whole, zoom, props);
    const picture = { ...bare, obstacles: this.#obstacles(bare.frame, zoom) };
    const layout = layoutMarks(picture);
    this.#picture = picture;
    this.#layout = layout;
    const { children } = drawMarks(picture, layout);
    const hosts = new Set(layout.rows.map(({ row }) => row.host));
    const keyOf = (child: SvgNode | string): string => (typeof child === 'string' ? '' : (child.key ?? ''));
    this.#drawUnder(children.filter((child) => /^(leader|name)-/.test(keyOf(child))));
    this.#drawOver(children, props);
    this.#drawRows(hosts, layout, props);
    const shift = -marginAt(whole, zoom);
    for (const element of [this.#underElement, this.#rowsElement, this.#overElement]) {
      element.setAttribute('transform', `translate(${shift},${shift})`);
    }
    this.dim(props.dimmed);
    this.#tellKey(layout, props);
    if (!this.#map.hasLayer(this.#layer)) this.#layer.addTo(this.#map);
  }

  /** Lets the marks and names of some hosts stand back; a count only where all of its hosts do. */
  dim(hosts: ReadonlySet<string> = new Set()): void {
    const marks = this.#layer.svg.querySelectorAll('.atlas-row, .pa-gathered');
    for (const element of [...this.#underElement.children, ...marks]) {
      const own = (element.getAttribute('data-host') ?? element.getAttribute('data-hosts') ?? '').split(' ');
      element.classList.toggle(
        'atlas-dim',
        own.every((host) => hosts.has(host)),
      );
    }
  }

  /** Draws what changed between two sets of rows; lays out anew where one of them takes more or less room. Hot. */
  update(props: AtlasMapProps, previous: readonly MapRow[]): void {
    if (!this.#whole || !this.#layout || props.rows === previous) return;
    const before = new Map(previous.map((row) => [row.host, row]));
    const changed = props.rows.filter((row) => before.get(row.host) !== row);
    const sameHosts = props.rows.length === previous.length && props.rows.every((row) => before.has(row.host));
    if (!sameHosts || changed.some((row) => roomOf(row, props) !== roomOf(before.get(row.host)!, props))) {
      this.layOut(this.#whole, props);
      return;
    }
    const placed = new Map(changed.map((row) => [row.host, row]));
    const rows = this.#layout.rows.map((one) => ({ ...one, row: placed.get(one.row.host) ?? one.row }));
    this.#layout = { ...this.#layout, rows };
    for (const one of rows) if (placed.has(one.row.host)) this.#drawRow(one, props);
  }

  /** While a zoom is under way the marks stand back: they are neither in their place nor of their size. */
  setZooming(zooming: boolean): void {
    this.#layer.svg.classList.toggle('atlas-zooming', zooming);
  }

  /** The layout that is shown; null before there is one. */
  get laidOut(): LaidOut | null {
    if (!this.#picture || !this.#layout || !this.#whole) return null;
    const { frame, width, height } = this.#picture;
    const { rows, labels, gathered } = this.#layout;
    const taken = [
      ...rows.map(({ box }) => box),
      ...labels.map(({ box }) => box),
      ...gathered.map(({ x, y }) => boxAround(x, y, COUNT_SIZE.width, COUNT_SIZE.height)),
    ];
    return { frame, width, height, taken, shift: -marginAt(this.#whole, this.#map.getZoom()) };
  }

  /** Middle of a row or of a count in pixels of the whole map at the current zoom. */
  placeOf(host: string): { readonly x: number; readonly y: number } | null {
    const placed = this.#shown.get(host)?.placed;
    if (!placed || !this.#whole) return null;
    const margin = marginAt(this.#whole, this.#map.getZoom());
    return { x: placed.x - margin, y: placed.y - margin };
  }

  remove(): void {
    this.#layer.remove();
  }

  #drawUnder(children: SvgNode['children']): void {
    const next = { ...this.#under, children };
    patch(this.#underElement, this.#under, next);
    this.#under = next;
  }

  #drawOver(children: SvgNode['children'], { words, rows }: AtlasMapProps): void {
    const nameOf = new Map(rows.map((row) => [row.host, row.name]));
    const counts = children.filter(
      (child): child is SvgNode => typeof child !== 'string' && child.attrs['data-hosts'] !== undefined,
    );
    const next = {
      ...this.#over,
      children: counts.map((count) => {
        const hosts = String(count.attrs['data-hosts']).split(' ');
        const names = hosts.map((host) => nameOf.get(host) ?? host).join(', ');
        const label = words.gathered ? `${names}. ${words.gathered(hosts.length)}` : names;
        const ring = h('rect', {
          class: 'atlas-ring',
          role: 'button',
          tabindex: 0,
          'aria-label': label,
          x: -21,
          y: -15,
          width: 42,
          height: 30,
          rx: 15,
        });
        return {
          ...count,
          children: [h('g', { 'aria-hidden': 'true' }, ...count.children), ring],
        };
      }),
    };
    patch(this.#overElement, this.#over, next);
    this.#over = next;
  }

  #drawRows(hosts: ReadonlySet<string>, { rows }: MarksLayout, props: AtlasMapProps): void {
    for (const [host, { element }] of this.#shown) {
      if (hosts.has(host)) continue;
      // The row is gone, but not the reader: the focus goes to the map that held it.
      if (element.contains(document.activeElement)) this.#map.getContainer().focus({ preventScroll: true });
      element.remove();
      this.#shown.delete(host);
    }
    const { compare } = new Intl.Collator(document.documentElement.lang || undefined);
    let after: Element | null = null;
    for (const placed of [...rows].sort((a, b) => compare(a.row.name, b.row.name))) {
      const element = this.#drawRow(placed, props);
      const next: Element | null = after ? after.nextElementSibling : this.#rowsElement.firstElementChild;
      if (next !== element) this.#rowsElement.insertBefore(element, next);
      after = element;
    }
  }

  #drawRow(placed: PlacedMarks, props: AtlasMapProps): SVGElement {
    const { row } = placed;
    const drawn = drawMarks(this.#picture!, { ...this.#layout!, rows: [placed], labels: [], gathered: [] });
    const chips = drawn.children.find((child) => typeof child !== 'string' && child.key === row.host);
    const node = row.chips.length === 0 ? namedOnly(row.host, chips) : withButton(placed, chips, props);
    const old = this.#shown.get(row.host);
    const element = old?.element ?? mount(node);
    if (old) patch(element, old.node, node);
    this.#shown.set(row.host, { placed, node, element });
    return element;
  }
}

/** A country that is named and holds nothing to open. */
function namedOnly(host: string, drawn: SvgNode['children'][number] | undefined): SvgNode {
  return h('g', { class: 'atlas-named', 'data-host': host, 'aria-hidden': 'true' }, drawn);
}

/**
 * The button is the ring and not the group round the letters: its name says the row in words, and a name need not hold
 * letters that only the eye is meant to see.
 */
function withButton(
  { row, box, form }: PlacedMarks,
  drawn: SvgNode['children'][number] | undefined,
  { rowName, selected }: AtlasMapProps,
): SvgNode {
  const height = box.bottom - box.top + 2 * RING;
  return h(
    'g',
    { class: 'atlas-row', 'data-host': row.host },
    h('g', { 'aria-hidden': 'true' }, drawn),
    h('rect', {
      class: 'atlas-ring',
      role: 'button',
      tabindex: 0,
      'data-host': row.host,
      'aria-label': rowName(row),
      'aria-pressed': String(row.host === selected),
      x: box.left - RING,
      y: box.top - RING,
      width: box.right - box.left + 2 * RING,
      height,
      rx: form ? 12 : height / 2,
    }),
  );
}

/** How far the layout reaches beyond the whole map: not at all at zoom 0, where it is that of the still. */
function marginAt({ margin }: WholeMap, zoom: number): number {
  return zoom === 0 ? 0 : margin * 2 ** zoom;
}

/** What decides how much room a row takes. */
function roomOf(row: MapRow, { wordOf, compact = false }: AtlasMapProps): string {
  if (isQuietRow(row.chips)) return `quiet ${row.chips.length}`;
  if (compact) return String(row.chips.filter((chip) => !isQuiet(chip)).length);
  return wordOf ? row.chips.map(wordOf).join('\n') : String(row.chips.length);
}

function pictureOf(whole: WholeMap, zoom: number, props: AtlasMapProps): MarksPicture {
  const { shapes, rows, letters, colorOf, wordOf, cards, compact, chipSize, selected, labels } = props;
  const times = 2 ** zoom;
  const margin = marginAt(whole, zoom);
  const { scale, tx, ty } = whole.frame;
  return {
    shapes,
    frame: { scale: scale * times, tx: tx * times + margin, ty: ty * times + margin },
    width: whole.width * times + 2 * margin,
    height: whole.height * times + 2 * margin,
    rows,
    letters,
    colorOf,
    labels,
    ...(wordOf && cards ? { wordOf, cards } : {}),
    ...(compact ? { compact } : {}),
    ...(chipSize === undefined ? {} : { chipSize }),
    ...(selected === null ? {} : { selected }),
  };
}

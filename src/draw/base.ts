/**
 * The base of a map: sea, land, countries, borders. Drawn by itself, since the live map lays it under its marks and
 * scales it from zoom to zoom; its lines keep their width then (`vector-effect`).
 */
import type { Frame } from '../geo/frame.ts';
import { basePaths, type BasePaths, type HostPath } from '../geo/paths.ts';
import type { Shapes } from '../geo/shapes.ts';
import { fillArea, fillPatterns, type CountryFill } from './fill.ts';
import { classes, h, round, type SvgNode } from './node.ts';
import { colorClass } from './palette.ts';

export interface BasePicture {
  readonly shapes: Shapes;
  readonly frame: Frame;
  readonly width: number;
  readonly height: number;
  /** Pixels drawn beyond the edges. */
  readonly margin?: number;
  /** Points of a line nearer than this to the one before are left out, in pixels; 0.6 unless told. */
  readonly thin?: number;
  /** Lines on so many steps of a pixel, written in whole steps: shorter, for a picture without fills. */
  readonly grid?: number;
  readonly selected?: string;
  /** One partner chosen: countries filled by its status. */
  readonly fills?: Readonly<Record<string, CountryFill>>;
  /** One shape a country, for pointing at; else one for all, which is shorter. */
  readonly interactive?: boolean;
  /** Begins the ids of the picture; two pictures in one page need two. */
  readonly idPrefix?: string;
  /** Lines that were drawn before, by their frame: for many pictures of the same shapes. */
  readonly lines?: Map<string, BasePaths>;
}

/** A country smaller than this many pixels across is also given a dot. */
const SPECK = 5;
const FIXED = { 'vector-effect': 'non-scaling-stroke' } as const;

function isSpeck({ bounds: [left, top, right, bottom] }: HostPath): boolean {
  return right - left < SPECK && bottom - top < SPECK;
}

/** A dot for a small island state: a line of no length, whose width does not scale. */
function speck({ bounds: [left, top, right, bottom] }: HostPath, fill: CountryFill | undefined): SvgNode {
  const d = `M${Math.round((left + right) * 5) / 10},${Math.round((top + bottom) * 5) / 10}h0`;
  const solid = fill?.status === 'in-force' || fill?.status === 'ending';
  return h(
    'g',
    { class: fill ? colorClass(fill.colorIndex) : undefined },
    h('path', { class: 'pa-speck-edge', d, ...FIXED }),
    h('path', { class: classes('pa-speck', solid && 'pa-line'), d, ...FIXED }),
  );
}

function line(name: string, d: string): SvgNode | null {
  return d === '' ? null : h('path', { class: name, d, ...FIXED });
}

/** Draws the base, as one group in the pixels of the frame. */
export function drawBase(picture: BasePicture, paths: BasePaths = pathsOf(picture)): SvgNode {
  const { width, height, margin = 0, selected, fills = {}, interactive = false, idPrefix = 'pa' } = picture;
  const shown = paths.hosts.filter((host) => fills[host.id] !== undefined);
  const chosen = paths.hosts.find((host) => host.id === selected);
  const patterns = fillPatterns(
    shown.map((host) => fills[host.id]!),
    idPrefix,
  );
  const lines = [
    line('pa-land', paths.land),
    interactive
      ? paths.hosts.map(({ id, d }) => h('path', { class: 'pa-host', 'data-host': id, d, key: id }))
      : line('pa-host', paths.region),
    shown.map((host) => fillArea(host.d, fills[host.id]!, idPrefix)),
    line('pa-coast', paths.coast),
    line('pa-border', paths.borders),
    line('pa-disputed', paths.disputed),
  ].flat();
  const outline = chosen
    ? h('path', { class: classes('pa-chosen', fills[chosen.id] && 'pa-chosen-line'), d: chosen.d, ...FIXED })
    : null;
  const inPixels = (...nodes: readonly (SvgNode | null)[]): readonly (SvgNode | null)[] =>
    picture.grid === undefined ? nodes : [h('g', { transform: `scale(${round(1 / picture.grid)})` }, nodes)];
  return h(
    'g',
    { class: 'pa-base' },
    patterns.length > 0 ? h('defs', {}, patterns) : null,
    h('rect', { class: 'pa-ocean', x: -margin, y: -margin, width: width + 2 * margin, height: height + 2 * margin }),
    inPixels(...lines),
    paths.hosts.filter(isSpeck).map((host) => speck(host, fills[host.id])),
    outline === null ? null : inPixels(outline),
  );
}

function pathsOf({ shapes, frame, width, height, margin = 0, thin = 0.6, grid, lines }: BasePicture): BasePaths {
  // Lines that run along the edge of what is cut must not be seen.
  const options = { width, height, margin: margin + 4, thin, ...(grid === undefined ? {} : { grid }) };
  const key = lines && JSON.stringify([frame, options]);
  const known = key === undefined ? undefined : lines?.get(key);
  const paths = known ?? basePaths(shapes, frame, options);
  if (key !== undefined) lines?.set(key, paths);
  return paths;
}

/**
 * The lines and areas of the base map as SVG path texts in the pixels of one frame.
 *
 * The topology is projected and thinned arc by arc before shapes are put together, so that neighbours still share each
 * point of their border. Shapes are cut a little outside the picture; what lies beyond is not written.
 */
import { feature, merge, mesh } from 'topojson-client';
import type { Feature, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { GeometryObject, Topology } from 'topojson-specification';
import { clipLine, clipRing } from './clip.ts';
import { toPixel, type Bounds, type Frame } from './frame.ts';
import type { HostGeometry, Shapes, ShapesTopology } from './shapes.ts';

export interface HostPath {
  readonly id: string;
  readonly d: string;
  /** Of the part in the picture, in pixels. */
  readonly bounds: Bounds;
}

export interface BasePaths {
  /** All land that is no host's. */
  readonly land: string;
  /** All hosts as one area, where no host needs a shape of its own. */
  readonly region: string;
  /** The hosts in the picture, in the order of the topology. */
  readonly hosts: readonly HostPath[];
  /** Borders between two hosts, without the disputed ones. */
  readonly borders: string;
  readonly disputed: string;
  /** The outer border of all hosts: coasts, and borders with background land. */
  readonly coast: string;
}

export interface PathOptions {
  readonly width: number;
  readonly height: number;
  /** Pixels around the picture that are still drawn; lets a live map be dragged a little. Infinity: all of it. */
  readonly margin?: number;
  /** Points nearer than this to the one before are left out, in pixels. */
  readonly thin?: number;
  /**
   * Steps of a pixel on which points lie. The texts count in steps then, not in pixels, which is a third shorter; bounds
   * stay in pixels. Without it points lie on tenths, and texts are in pixels.
   */
  readonly grid?: number;
}

/** The topology with its arcs in pixels. Hot: runs for each new size of the live map. */
function inPixels(topology: ShapesTopology, frame: Frame, thin: number): ShapesTopology {
  const [sx, sy] = topology.transform?.scale ?? [1, 1];
  const [ox, oy] = topology.transform?.translate ?? [0, 0];
  const delta = topology.transform !== undefined;
  const arcs = topology.arcs.map((arc) => {
    const points: Position[] = [];
    let [x, y] = [0, 0];
    let [keptX, keptY] = [Infinity, Infinity];
    for (let i = 0; i < arc.length; i++) {
      x = delta ? x + arc[i]![0]! : arc[i]![0]!;
      y = delta ? y + arc[i]![1]! : arc[i]![1]!;
      const [px, py] = toPixel(frame, [x * sx + ox, y * sy + oy]);
      const last = i === arc.length - 1;
      if (!last && Math.abs(px - keptX) < thin && Math.abs(py - keptY) < thin) continue;
      points.push([px, py]);
      [keptX, keptY] = [px, py];
    }
    return points;
  });
  return { type: 'Topology', objects: topology.objects, arcs };
}

/** A tenth of a pixel as text, as short as path texts allow: `-.5`, `12`, `3.4`. */
function tenths(value: number): string {
  const text = String(value / 10);
  return text.startsWith('0.') ? text.slice(1) : text.startsWith('-0.') ? `-${text.slice(2)}` : text;
}

/** The grid on which the points of a text lie, and how its steps are written. */
interface Grid {
  readonly steps: number;
  readonly write: (steps: number) => string;
}

/** Steps from point to point; rounded on the grid, so that the steps do not drift. */
function lineText(points: readonly Position[], close: boolean, { steps: fine, write }: Grid): string {
  let [x, y] = [Math.round(points[0]![0]! * fine), Math.round(points[0]![1]! * fine)];
  let text = `M${write(x)},${write(y)}l`;
  let steps = 0;
  for (let i = 1; i < points.length; i++) {
    const [nextX, nextY] = [Math.round(points[i]![0]! * fine), Math.round(points[i]![1]! * fine)];
    if (nextX === x && nextY === y) continue;
    const [dx, dy] = [write(nextX - x), write(nextY - y)];
    text += `${steps > 0 && !dx.startsWith('-') ? ' ' : ''}${dx}${dy.startsWith('-') ? '' : ','}${dy}`;
    [x, y] = [nextX, nextY];
    steps++;
  }
  if (steps === 0) return '';
  return close ? `${text}z` : text;
}

interface Area {
  readonly d: string;
  readonly bounds: Bounds;
}

function areaText(geometry: Polygon | MultiPolygon, window: Bounds, grid: Grid): Area {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  let d = '';
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const polygon of polygons) {
    for (const ring of polygon) {
      const cut = clipRing(ring, window);
      if (cut.length < 3) continue;
      d += lineText(cut, true, grid);
      for (const [x, y] of cut as [number, number][]) {
        [left, top] = [Math.min(left, x), Math.min(top, y)];
        [right, bottom] = [Math.max(right, x), Math.max(bottom, y)];
      }
    }
  }
  return { d, bounds: [left, top, right, bottom] };
}

function linesText(lines: MultiLineString, window: Bounds, grid: Grid): string {
  return lines.coordinates
    .flatMap((line) => clipLine(line, window))
    .map((line) => lineText(line, false, grid))
    .join('');
}

function idOf(object: GeometryObject): string {
  return String(object.id);
}

function disputeTest(disputed: Shapes['disputed']): (a: string, b: string) => boolean {
  const pairs = new Set(disputed.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  return (a, b) => pairs.has(`${a} ${b}`);
}

/** All paths of the base map. */
export function basePaths(shapes: Shapes, frame: Frame, options: PathOptions): BasePaths {
  const { width, height, margin = 40, thin = 0.6 } = options;
  const grid: Grid = options.grid === undefined ? { steps: 10, write: tenths } : { steps: options.grid, write: String };
  const window: Bounds = [-margin, -margin, width + margin, height + margin];
  const topology: Topology = inPixels(shapes.topology, frame, thin);
  const { hosts, land } = shapes.topology.objects;
  const isDisputed = disputeTest(shapes.disputed);
  const border = (keep: (a: string, b: string) => boolean): string =>
    linesText(
      mesh(topology, hosts, (a, b) => a !== b && keep(idOf(a), idOf(b))),
      window,
      grid,
    );
  const areas = feature(topology, land);
  const background = 'features' in areas ? areas.features : [areas];
  return {
    land: background.map((one) => areaText(one.geometry as Polygon | MultiPolygon, window, grid).d).join(''),
    region: areaText(merge(topology, hosts.geometries), window, grid).d,
    hosts: hosts.geometries
      .map((host: HostGeometry) => ({
        id: host.id,
        ...areaText((feature(topology, host) as Feature<Polygon | MultiPolygon>).geometry, window, grid),
      }))
      .filter((host) => host.d !== ''),
    borders: border((a, b) => !isDisputed(a, b)),
    disputed: border(isDisputed),
    coast: linesText(
      mesh(topology, hosts, (a, b) => a === b),
      window,
      grid,
    ),
  };
}

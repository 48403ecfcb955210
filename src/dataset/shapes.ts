/**
 * The shapes of the map, made at build time from Natural Earth (world-atlas, 1:50 million): the hosts of the record as
 * shapes of their own, all other land around them as one. Which region that is, is data.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { group } from 'd3-array';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import countries from 'i18n-iso-countries';
import { feature, merge, mergeArcs, quantize } from 'topojson-client';
import { topology as shareArcs } from 'topojson-server';
import { presimplify, simplify, type Weighed } from 'topojson-simplify';
import type {
  GeometryCollection,
  MultiPolygon as TopoMulti,
  Objects,
  Polygon as TopoPolygon,
  Topology,
  Transform,
} from 'topojson-specification';
import { cutAtParallel } from '../geo/cut.ts';
import { forward, inverse, KM2_PER_UNIT2, type LonLat } from '../geo/equalEarth.ts';
import type { Extent } from '../geo/frame.ts';
import { borderDistance, poleOf } from '../geo/pole.ts';
import type { Shapes, ShapesTopology } from '../geo/shapes.ts';

/** What lies south of a parallel in the shape of one party is counted to another. */
export interface Cut {
  readonly from: string;
  readonly to: string;
  readonly southOf: number;
}

export interface ShapeOptions {
  /** What the map is of. Land is kept as far again on each side, for frames of another form. */
  readonly focus: Extent;
  /** The parties that are hosts: ISO 3166-1 alpha-3 codes, or ids named in `shapesById`. */
  readonly parties: readonly string[];
  /** Party id to the name of its shape, for shapes that bear no ISO code: `{'som-somaliland': 'Somaliland'}`. */
  readonly shapesById?: Readonly<Record<string, string>>;
  /** Pairs of parties whose common border is disputed. */
  readonly disputed?: readonly (readonly [string, string])[];
  /** Where marks sit, if not at the pole of inaccessibility. */
  readonly anchors?: Readonly<Record<string, LonLat>>;
  /** Shapes that the source draws by control where the record goes by another line. */
  readonly cuts?: readonly Cut[];
  /** Bends of a border that span less than this are left out. */
  readonly detailKm2?: number;
}

type Area = Polygon | MultiPolygon;
type AtlasShape = (TopoPolygon | TopoMulti) & { properties: { name: string } };
type Atlas = Topology<{ countries: Omit<GeometryCollection, 'geometries'> & { geometries: AtlasShape[] } }>;

/** Bends of a border that span less are left out, if nothing else is asked for. */
export const DETAIL_KM2 = 60;
/** Outside the focus land is background: bends count this much less. */
const BACKGROUND_WEIGHT = 0.04;
/** Land that is nobody's in the record is background within the focus too. */
const LAND_WEIGHT = 0.12;
/** A closed ring keeps at least so many bends, so that small islands stay islands. */
const LEAST_BENDS = 5;
/** Islands below `detailKm2` times this are left out, unless they are a fair part of their country. */
const ISLAND_FACTOR = 4;
const FAIR_PART = 0.03;
/** Step of the grid that coordinates are rounded to: about 1 km. */
const GRID_DEGREES = 0.01;
/** How much wider than tall a row of chips is, for the anchors. */
const ROW_ASPECT = 1.6;

function readAtlas(): Atlas {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  return JSON.parse(readFileSync(path, 'utf8')) as Atlas;
}

/** The party of a shape, by its name where the data say so, else by its numeric ISO code. */
function partyOf(shape: AtlasShape, idByName: ReadonlyMap<string, string>): string | undefined {
  const named = idByName.get(shape.properties.name);
  if (named !== undefined) return named;
  return shape.id === undefined ? undefined : countries.numericToAlpha3(String(shape.id));
}

function planarArea(ring: readonly Position[]): number {
  let twice = 0;
  const points = ring.map(([lon, lat]) => forward(lon!, lat!));
  for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
    twice += points[j]![0] * points[i]![1] - points[i]![0] * points[j]![1];
  }
  return (Math.abs(twice) / 2) * KM2_PER_UNIT2;
}

function polygonsOf(area: Area): Position[][][] {
  return area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
}

function meets(polygon: readonly Position[][], [west, south, east, north]: Extent): boolean {
  const [lons, lats] = [polygon[0]!.map((point) => point[0]!), polygon[0]!.map((point) => point[1]!)];
  return Math.min(...lons) < east && Math.max(...lons) > west && Math.min(...lats) < north && Math.max(...lats) > south;
}

function widened([west, south, east, north]: Extent): Extent {
  const [dx, dy] = [(east - west) / 2, (north - south) / 4];
  return [Math.max(-180, west - dx), Math.max(-90, south - dy), Math.min(180, east + dx), Math.min(90, north + dy)];
}

/** The polygons of an area that the map needs: near enough, and large enough in itself or within its country. */
function keptPart(area: Area, wide: Extent, leastKm2: number, fairPart: number): MultiPolygon {
  const sized = polygonsOf(area).map((polygon) => ({ polygon, km2: planarArea(polygon[0]!) }));
  const total = sized.reduce((sum, { km2 }) => sum + km2, 0);
  return {
    type: 'MultiPolygon',
    coordinates: sized
      .filter(({ polygon, km2 }) => meets(polygon, wide) && km2 >= Math.min(leastKm2, total * fairPart))
      .map(({ polygon }) => polygon),
  };
}

/** Area of a triangle on the ground in square kilometres; less where it is background only. */
function weigher([west, south, east, north]: Extent): (triangle: [Weighed, Weighed, Weighed]) => number {
  return ([a, b, c]) => {
    const [[ax, ay], [bx, by], [cx, cy]] = [forward(a[0], a[1]), forward(b[0], b[1]), forward(c[0], c[1])];
    const km2 = (Math.abs((ax - cx) * (by - ay) - (ax - bx) * (cy - ay)) / 2) * KM2_PER_UNIT2;
    const inFocus = b[0] >= west && b[0] <= east && b[1] >= south && b[1] <= north;
    return inFocus ? km2 : km2 * BACKGROUND_WEIGHT;
  };
}

/** Marks the heaviest bends of each closed ring as never to be left out. Changes the weights in place. */
function keepIslands(topology: Topology): void {
  for (const arc of topology.arcs as Weighed[][]) {
    const [first, last] = [arc[0]!, arc.at(-1)!];
    if (first[0] !== last[0] || first[1] !== last[1]) continue;
    const inner = arc.slice(1, -1).sort((a, b) => b[2] - a[2]);
    for (const point of inner.slice(0, LEAST_BENDS)) point[2] = Infinity;
  }
}

/** Makes the bends of arcs that bound no host count less. Changes the weights in place. */
function lightenLand(topology: ShapesTopology): void {
  const ofHosts = new Set(topology.objects.hosts.geometries.flatMap(({ arcs }) => (arcs as number[][][]).flat(2)));
  (topology.arcs as Weighed[][]).forEach((arc, index) => {
    if (ofHosts.has(index) || ofHosts.has(~index)) return;
    for (const point of arc) point[2] *= LAND_WEIGHT;
  });
}

/** The roomiest point of the roomiest part of an area, in degrees. */
function anchorOf(area: Area): LonLat {
  let best = { x: 0, y: 0, room: -Infinity };
  for (const polygon of polygonsOf(area)) {
    const rings = polygon.map((ring) => ring.map(([lon, lat]) => forward(lon!, lat!)));
    const [x, y] = poleOf(rings, 5e-4, ROW_ASPECT);
    const room = borderDistance(x, y, rings);
    if (room > best.room) best = { x, y, room };
  }
  const [lon, lat] = inverse(best.x, best.y);
  return [Math.round(lon * 1000) / 1000, Math.round(lat * 1000) / 1000];
}

/** Joins the polygons of each host that touch: it may be put together from several shapes. Changes the topology. */
function dissolve(topology: ShapesTopology): void {
  topology.objects.hosts.geometries = topology.objects.hosts.geometries.map((host) => ({
    ...mergeArcs(topology, [host as TopoPolygon]),
    id: host.id,
  }));
}

interface Sorted {
  readonly hosts: FeatureCollection<MultiPolygon>;
  readonly land: MultiPolygon;
}

function sortShapes(atlas: Atlas, options: ShapeOptions, detailKm2: number): Sorted {
  const { cuts = [] } = options;
  const idByName = new Map(Object.entries(options.shapesById ?? {}).map(([id, name]) => [name, id]));
  const wanted = new Set(options.parties);
  const wide = widened(options.focus);
  // A party may have several shapes: the Ashmore and Cartier Islands bear the code of Australia.
  const byParty = group(atlas.objects.countries.geometries, (shape) => {
    const id = partyOf(shape, idByName);
    return id !== undefined && wanted.has(id) ? id : undefined;
  });
  const rawArea = (id: string): MultiPolygon => ({
    type: 'MultiPolygon',
    coordinates: (byParty.get(id) ?? []).flatMap((shape) =>
      polygonsOf((feature(atlas, shape) as Feature<Area>).geometry),
    ),
  });
  const areaOf = (id: string): MultiPolygon =>
    cuts.reduce((area, { from, to, southOf }) => {
      if (from === id) return cutAtParallel(area, southOf).north;
      if (to !== id) return area;
      const gained = cutAtParallel(rawArea(from), southOf).south;
      return { type: 'MultiPolygon', coordinates: [...area.coordinates, ...gained.coordinates] };
    }, rawArea(id));
  const hosts = [...wanted]
    .sort()
    .map((id): Feature<MultiPolygon> => {
      const geometry = keptPart(areaOf(id), wide, detailKm2 * ISLAND_FACTOR, FAIR_PART);
      return { type: 'Feature', id, properties: {}, geometry };
    })
    .filter(({ geometry }) => geometry.coordinates.length > 0);
  const around = byParty.get(undefined) ?? [];
  const missing = options.parties.filter((id) => !hosts.some((host) => host.id === id));
  if (missing.length > 0) {
    throw new RangeError(`no shape within [${options.focus.join(', ')}] and its margin for: ${missing.join(', ')}`);
  }
  const background = merge(atlas, around);
  const near = keptPart(background, options.focus, detailKm2 * ISLAND_FACTOR, 1);
  const far = keptPart(background, wide, (detailKm2 * ISLAND_FACTOR) / BACKGROUND_WEIGHT, 1);
  const land: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: [...new Set([...near.coordinates, ...far.coordinates])],
  };
  return { hosts: { type: 'FeatureCollection', features: hosts }, land };
}

/**
 * Makes the shapes of a region. Throws a `RangeError` that names the parties without a shape there, the unknown ids
 * of `disputed`, `anchors` and `cuts`, and a focus that crosses the antimeridian.
 */
export function makeShapes(options: ShapeOptions, atlas: Atlas = readAtlas()): Shapes {
  const { focus, parties, disputed = [], anchors = {}, cuts = [], detailKm2 = DETAIL_KM2 } = options;
  if (!(focus[0] < focus[2] && focus[1] < focus[3])) {
    throw new RangeError(
      `focus [${focus.join(', ')}] is not [west, south, east, north]; a map is cut at the antimeridian`,
    );
  }
  const strangers = [...disputed.flat(), ...Object.keys(anchors), ...cuts.flatMap(({ from, to }) => [from, to])].filter(
    (id) => !parties.includes(id),
  );
  if (strangers.length > 0) throw new RangeError(`not among the parties: ${strangers.join(', ')}`);

  const { hosts, land } = sortShapes(atlas, options, detailKm2);
  const shared = shareArcs({ hosts, land }) as unknown as ShapesTopology;
  dissolve(shared);
  const weighed = presimplify(shared, weigher(focus));
  lightenLand(weighed);
  keepIslands(weighed);
  const simple = simplify(weighed, detailKm2);
  const grid: Transform = { scale: [GRID_DEGREES, GRID_DEGREES], translate: [-180, -90] };
  // Shapes have no properties here, which the types of the two packages word differently.
  const topology = quantize(simple as Topology<Objects>, grid) as unknown as ShapesTopology;

  const found = Object.fromEntries(
    shared.objects.hosts.geometries.map((host) => [
      host.id,
      anchors[host.id] ?? anchorOf((feature(shared, host) as Feature<Area>).geometry),
    ]),
  );
  return { topology, anchors: found, disputed, focus };
}

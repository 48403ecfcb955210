/**
 * The maps of every country and region, as files of data: a comparison of any of them is drawn by the script on the page
 * of another, so that there need not be a page for each. They hold no words and serve all languages.
 */
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { DataRecord } from '../dataset/load.ts';
import { drawBase } from '../draw/base.ts';
import { dataScript, mapFileName, type MapFile } from '../embed/data.ts';
import type { Extent } from '../geo/frame.ts';
import type { Shapes } from '../geo/shapes.ts';
import { detailOf, framed, GRID, LEAST_STEP, sizeOf } from './embedData.ts';
import type { Output } from './output.ts';

/** Degrees that a map spans at least, so that a small country is seen among its neighbours. */
const LEAST_SPAN = 6;
/** Of its span, the room left round a country on each side. */
const ROOM = 0.25;

/** Degrees west, south, east and north that show a country with some of what lies round it; null where it has no shape. */
export function extentOfHost({ topology }: Shapes, host: string): Extent | null {
  const shape = topology.objects.hosts.geometries.find(({ id }) => id === host);
  if (!shape) return null;
  const { geometry } = feature(topology, shape) as Feature<Polygon | MultiPolygon>;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  for (const [lon = 0, lat = 0] of polygons.flat(2)) {
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  if (!(west < east)) return null;
  const wider = (low: number, high: number): [number, number] => {
    const span = Math.max(LEAST_SPAN, (high - low) * (1 + 2 * ROOM));
    const middle = (low + high) / 2;
    return [middle - span / 2, middle + span / 2].map((edge) => Math.round(edge * 10) / 10) as [number, number];
  };
  const [[left, right], [low, high]] = [wider(west, east), wider(south, north)];
  return [left, low, right, high];
}

interface MapOf {
  readonly extent: Extent;
  /** The country that stands out on it. */
  readonly host: string | null;
}

/** Whose map has which extent: countries by their ids in small letters, regions by those of their views. */
function extentsOf(record: DataRecord, shapes: Shapes): ReadonlyMap<string, MapOf> {
  const hosts = record.atlas.data.hosts.flatMap((host): [string, MapOf][] => {
    const extent = extentOfHost(shapes, host);
    return extent === null ? [] : [[host.toLowerCase(), { extent, host }]];
  });
  const regions = [...record.views]
    .filter(([, { data }]) => (data.shows ?? 'map') === 'map')
    .map(([id, { data }]): [string, MapOf] => [id, { extent: data.extent, host: null }]);
  return new Map([...hosts, ...regions]);
}

export function writeEmbedMaps(
  home: string,
  record: DataRecord,
  shapes: Shapes,
  coarser: (detailKm2: number) => Shapes,
  output: Output,
): void {
  for (const [id, { extent, host }] of extentsOf(record, shapes)) {
    const one = framed(extent, 'narrow');
    const base = drawBase({
      shapes: coarser(detailOf(extent)),
      ...one,
      thin: LEAST_STEP,
      grid: GRID,
      ...(host === null ? {} : { selected: host }),
    });
    const file: MapFile = { extent, base, size: sizeOf(one, shapes) };
    const name = mapFileName(id);
    output.write(`${home}${name}.js`, dataScript(name, file));
  }
}

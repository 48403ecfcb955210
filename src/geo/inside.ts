/**
 * Whether a place lies in a host, for the checker of the record.
 *
 * Borders count as straight in longitude and latitude: many of them are parallels, which `geoContains` of d3-geo would
 * bend into great circles, by a dozen kilometres on the 22nd parallel from 25° to 37° east. The shapes are simplified, so
 * that ports and islets lie beside them: hence a tolerance.
 */
import { feature } from 'topojson-client';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { EARTH_RADIUS_KM, type LonLat, type Planar } from './equalEarth.ts';
import { borderDistance } from './pole.ts';
import type { Shapes } from './shapes.ts';

const KM_PER_DEGREE = (EARTH_RADIUS_KM * Math.PI) / 180;

/** Kilometres from a place to a host, 0 inside it. Throws a `RangeError` on a host without a shape. */
export function kmToHost(shapes: Shapes, host: string, [lon, lat]: LonLat): number {
  const shape = shapes.topology.objects.hosts.geometries.find((geometry) => geometry.id === host);
  if (!shape) throw new RangeError(`no shape for the host "${host}"`);
  const { geometry } = feature(shapes.topology, shape) as Feature<Polygon | MultiPolygon>;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const kmPerLon = KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  // A plane of kilometres around the place: true near it, which is where it matters.
  const around = polygons.map((polygon) =>
    polygon.map((ring) => ring.map(([x, y]): Planar => [(x! - lon) * kmPerLon, (y! - lat) * KM_PER_DEGREE])),
  );
  return Math.max(0, Math.min(...around.map((rings) => -borderDistance(0, 0, rings))));
}

/** Whether a place lies in a host or within `toleranceKm` of it. */
export function isInHost(shapes: Shapes, host: string, place: LonLat, toleranceKm = 30): boolean {
  return kmToHost(shapes, host, place) <= toleranceKm;
}

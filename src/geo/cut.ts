/** Cutting an area in two along a parallel, where a shape of the source joins what the record keeps apart. */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { clipRing } from './clip.ts';
import type { Bounds } from './frame.ts';

function partWithin(polygons: readonly Position[][][], window: Bounds): MultiPolygon {
  const closed = (ring: readonly Position[]): Position[] => {
    const [first, last] = [ring[0], ring.at(-1)];
    if (!first || !last) return [];
    return first[0] === last[0] && first[1] === last[1] ? [...ring] : [...ring, first];
  };
  return {
    type: 'MultiPolygon',
    coordinates: polygons
      .map((polygon) => polygon.map((ring) => closed(clipRing(ring, window))).filter((ring) => ring.length >= 4))
      .filter((polygon) => polygon.length > 0),
  };
}

/** The parts of an area north and south of a latitude. Where they meet they have the same points. */
export function cutAtParallel(area: Polygon | MultiPolygon, lat: number): { north: MultiPolygon; south: MultiPolygon } {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  return {
    north: partWithin(polygons, [-Infinity, lat, Infinity, Infinity]),
    south: partWithin(polygons, [-Infinity, -Infinity, Infinity, lat]),
  };
}

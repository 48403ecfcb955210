/**
 * The one projection of the atlas: Equal Earth (Šavrič, Patterson and Jenny, 2018), areas true to size.
 *
 * The still picture and the live map both use these two functions, so that one lies on the other.
 *
 * Units: geographic positions are `[longitude, latitude]` in degrees; planar ones are `[x, y]` in **earth radii**, x to
 * the east from the meridian of Greenwich (-2.71 to 2.71), y to the **north** from the equator (-1.32 to 1.32). One
 * square unit is {@link KM2_PER_UNIT2} square kilometres anywhere on the map.
 */
import { geoEqualEarthRaw } from 'd3-geo';

export type LonLat = readonly [lon: number, lat: number];
export type Planar = readonly [x: number, y: number];

/** Radius of the sphere that has the area of the earth. */
export const EARTH_RADIUS_KM = 6371.0072;
export const KM2_PER_UNIT2 = EARTH_RADIUS_KM ** 2;

const RADIANS = Math.PI / 180;

/** Degrees to the plane. */
export function forward(lon: number, lat: number): Planar {
  const [x, y] = geoEqualEarthRaw(lon * RADIANS, lat * RADIANS);
  return [x, y];
}

/** The plane to degrees. Positions off the map give longitudes beyond ±180. */
export function inverse(x: number, y: number): LonLat {
  const inverted = geoEqualEarthRaw.invert?.(x, y);
  if (!inverted) throw new Error('d3-geo has no inverse of Equal Earth');
  const [lambda, phi] = inverted;
  return [lambda / RADIANS, phi / RADIANS];
}

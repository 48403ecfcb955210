/**
 * From the plane to the pixels of one picture. A frame is a scale and a shift and nothing else, so that a picture drawn
 * in one frame can be laid over another by scaling it.
 */
import { forward, inverse, type LonLat } from './equalEarth.ts';

/** `[west, south, east, north]` in degrees, west < east: what is cut at the antimeridian stays cut. */
export type Extent = readonly [west: number, south: number, east: number, north: number];

/** A point of the picture in pixels: x to the right, y **down**. */
export type Pixel = readonly [x: number, y: number];

export interface Frame {
  /** Pixels to one planar unit (one earth radius). */
  readonly scale: number;
  /** Pixel of the planar origin, longitude 0 on the equator. */
  readonly tx: number;
  readonly ty: number;
}

/** `[left, top, right, bottom]`, in pixels or in planar units. */
export type Bounds = readonly [left: number, top: number, right: number, bottom: number];

const STEPS = 24;

/** Bounds of an extent in the plane. Its sides are sampled, since meridians bend in this projection. */
function planarBounds([west, south, east, north]: Extent): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const meet = (lon: number, lat: number): void => {
    const [x, y] = forward(lon, lat);
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  };
  for (let step = 0; step <= STEPS; step++) {
    const lat = south + ((north - south) * step) / STEPS;
    meet(west, lat);
    meet(east, lat);
  }
  // On a meridian the widest point may be the equator, between two steps.
  if (south < 0 && north > 0) {
    meet(west, 0);
    meet(east, 0);
  }
  return [left, top, right, bottom];
}

/**
 * The frame in which the extent just fits a picture of `width` by `height` pixels, centred, with `padding` pixels free
 * on each side. Throws a `RangeError` on an extent or a size that holds no area.
 */
export function frameFor(extent: Extent, width: number, height: number, padding = 0): Frame {
  const [west, south, east, north] = extent;
  if (!(west < east && south < north)) {
    throw new RangeError(
      `extent [${extent.join(', ')}] is not [west, south, east, north] with west < east, south < north`,
    );
  }
  const [left, low, right, high] = planarBounds(extent);
  const scale = Math.min((width - 2 * padding) / (right - left), (height - 2 * padding) / (high - low));
  if (!(scale > 0)) throw new RangeError(`no room for a map in ${width} by ${height} pixels with padding ${padding}`);
  return {
    scale,
    tx: width / 2 - (scale * (left + right)) / 2,
    ty: height / 2 + (scale * (low + high)) / 2,
  };
}

/** A geographic position in pixels. */
export function toPixel({ scale, tx, ty }: Frame, [lon, lat]: LonLat): Pixel {
  const [x, y] = forward(lon, lat);
  return [x * scale + tx, ty - y * scale];
}

/** The geographic position of a pixel. */
export function fromPixel({ scale, tx, ty }: Frame, [px, py]: Pixel): LonLat {
  return inverse((px - tx) / scale, (ty - py) / scale);
}

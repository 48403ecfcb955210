/**
 * The atlas's own projection as Leaflet wants it. Pixels at zoom 0 are those of the frame of the still picture for the
 * size of the container; each zoom doubles them. So the live map lies on the still to the pixel, and zoom 0 is always
 * the whole map.
 */
import {
  latLng,
  point,
  type Bounds,
  type CRS,
  type LatLng,
  type LatLngExpression,
  type LatLngLiteral,
  type Point,
  type PointExpression,
} from 'leaflet';
import { forward, inverse } from '../geo/equalEarth.ts';
import { fromPixel, toPixel, type Frame } from '../geo/frame.ts';

/** Beyond the poles the projection has no inverse, and Leaflet throws on what is no number. */
const TOP = 1.317;

export class FrameCrs implements CRS {
  readonly code = 'atlas:equal-earth';
  /** No copies of the world beside it. */
  readonly infinite = true;
  #frame: Frame = { scale: 1, tx: 0, ty: 0 };

  get frame(): Frame {
    return this.#frame;
  }

  /** Set anew for each size of the container; the map must then be given its view again. */
  setFrame(frame: Frame): void {
    this.#frame = frame;
  }

  latLngToPoint(position: LatLngExpression, zoom: number): Point {
    const { lat, lng } = latLng(position);
    const [x, y] = toPixel(this.#frame, [lng, lat]);
    return point(x, y).multiplyBy(2 ** zoom);
  }

  pointToLatLng(pixel: PointExpression, zoom: number): LatLng {
    const { x, y } = point(pixel as Point).divideBy(2 ** zoom);
    const { ty, scale } = this.#frame;
    const onMap = Math.min(ty + TOP * scale, Math.max(ty - TOP * scale, y));
    const [lon, lat] = fromPixel(this.#frame, [x, onMap]);
    return latLng(lat, lon);
  }

  project({ lat, lng }: LatLng | LatLngLiteral): Point {
    return point(...forward(lng, lat));
  }

  unproject(planar: PointExpression): LatLng {
    const { x, y } = point(planar as Point);
    const [lon, lat] = inverse(x, y);
    return latLng(lat, lon);
  }

  scale(zoom: number): number {
    return this.#frame.scale * 2 ** zoom;
  }

  zoom(scale: number): number {
    return Math.log2(scale / this.#frame.scale);
  }

  /** Leaflet reads null as "the plane has no bounds", which its types do not say. */
  getProjectedBounds(): Bounds {
    return null as unknown as Bounds;
  }

  distance(from: LatLngExpression, to: LatLngExpression): number {
    return this.project(latLng(from)).distanceTo(this.project(latLng(to)));
  }

  wrapLatLng(position: LatLng | LatLngLiteral): LatLng {
    return latLng(position);
  }
}

/** The two TopoJSON packages that ship no types; only what we call. */
declare module 'topojson-server' {
  import type { GeoJsonObject } from 'geojson';
  import type { Topology } from 'topojson-specification';
  /** Shared arcs of the objects, as plain coordinates where no quantization is given. */
  export function topology(objects: Record<string, GeoJsonObject>, quantization?: number): Topology;
}

declare module 'topojson-simplify' {
  import type { Topology } from 'topojson-specification';
  export type Weighed = [lon: number, lat: number, weight: number];
  export function presimplify<T extends Topology>(
    topology: T,
    weight?: (triangle: [Weighed, Weighed, Weighed]) => number,
  ): T;
  export function simplify<T extends Topology>(topology: T, minWeight: number): T;
}

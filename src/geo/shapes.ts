/**
 * The shapes that a map is drawn from: one TopoJSON topology and what is known about it. Made at build time by
 * `src/dataset/shapes.ts`, shipped as plain JSON.
 */
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { LonLat } from './equalEarth.ts';
import type { Extent } from './frame.ts';

export type HostGeometry = (Polygon | MultiPolygon) & { id: string };

export type ShapesTopology = Topology<{
  /** One shape a host; its `id` is the party's. */
  hosts: Omit<GeometryCollection, 'geometries'> & { geometries: HostGeometry[] };
  /** All other land around, without its borders. */
  land: GeometryCollection;
}>;

export interface Shapes {
  readonly topology: ShapesTopology;
  /** Where the marks of a host sit, in degrees. */
  readonly anchors: Readonly<Record<string, LonLat>>;
  /** Pairs of hosts whose common border is disputed, drawn dashed. */
  readonly disputed: readonly (readonly [string, string])[];
  /** The extent that the shapes were made for, without the margin. */
  readonly focus: Extent;
}

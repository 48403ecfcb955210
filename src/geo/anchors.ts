/** Where the marks of each host sit in a picture. */
import { toPixel, type Frame } from './frame.ts';
import type { Shapes } from './shapes.ts';

export interface Anchor {
  readonly host: string;
  /** In pixels; may lie off the picture. */
  readonly x: number;
  readonly y: number;
}

/** The anchors of all hosts, in the order of the shapes. */
export function anchorsIn(shapes: Shapes, frame: Frame): Anchor[] {
  return Object.entries(shapes.anchors).map(([host, position]) => {
    const [x, y] = toPixel(frame, position);
    return { host, x, y };
  });
}

/** The shapes that an atlas's data ask for. */
import type { Shapes } from '../geo/shapes.ts';
import type { DataRecord } from './load.ts';
import { makeShapes } from './shapes.ts';

export function shapesOf(record: DataRecord): Shapes {
  const { focus, parties, shapes, disputed, cuts, anchors } = record.atlas.data.map;
  return makeShapes({
    focus,
    parties,
    ...(shapes ? { shapesById: shapes } : {}),
    ...(disputed ? { disputed } : {}),
    ...(cuts ? { cuts } : {}),
    ...(anchors ? { anchors } : {}),
  });
}

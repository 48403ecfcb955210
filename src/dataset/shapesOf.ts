/** The shapes that an atlas's data ask for. */
import type { Shapes } from '../geo/shapes.ts';
import type { DataRecord } from './load.ts';
import { DETAIL_KM2, makeShapes } from './shapes.ts';

/** `detailKm2`: bends of a border that span less are left out; without it those that a desk shows. */
export function shapesOf(record: DataRecord, detailKm2?: number): Shapes {
  const { focus, parties, shapes, disputed, cuts, anchors } = record.atlas.data.map;
  return makeShapes({
    focus,
    parties,
    ...(shapes ? { shapesById: shapes } : {}),
    ...(disputed ? { disputed } : {}),
    ...(cuts ? { cuts } : {}),
    ...(anchors ? { anchors } : {}),
    ...(detailKm2 === undefined ? {} : { detailKm2 }),
  });
}

/** Steps of detail, so that views of like size share their shapes. */
const STEPS_KM2 = [100, 200, 400];

/** Shapes for small pictures of large regions, as coarse as is asked for and never finer than those of the map; made once each. */
export function coarserShapes(record: DataRecord, finest: Shapes): (detailKm2: number) => Shapes {
  const made = new Map<number, Shapes>();
  return (detailKm2) => {
    const step = STEPS_KM2.findLast((one) => one <= detailKm2 && one > DETAIL_KM2);
    if (step === undefined) return finest;
    const shapes = made.get(step) ?? shapesOf(record, step);
    made.set(step, shapes);
    return shapes;
  };
}

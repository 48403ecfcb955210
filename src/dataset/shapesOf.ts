/** The shapes that an atlas's data ask for. */
import type { Shapes } from '../geo/shapes.ts';
import type { DataRecord } from './load.ts';
import { DETAIL_KM2, makeShapes } from './shapes.ts';

type MapOptions = DataRecord['atlas']['data']['map'];

/** By what the data ask for, and by detail: they are made in a second, and asked for by the check as well as by the build. */
const MADE = new WeakMap<MapOptions, Map<number, Shapes>>();

/** `detailKm2`: bends of a border that span less are left out; without it those that a desk shows. */
export function shapesOf(record: DataRecord, detailKm2 = DETAIL_KM2): Shapes {
  const { map } = record.atlas.data;
  const made = MADE.get(map) ?? new Map<number, Shapes>();
  MADE.set(map, made);
  const shapes = made.get(detailKm2) ?? makeShapesOf(map, detailKm2);
  made.set(detailKm2, shapes);
  return shapes;
}

function makeShapesOf({ focus, parties, shapes, disputed, cuts, anchors }: MapOptions, detailKm2: number): Shapes {
  return makeShapes({
    focus,
    parties,
    ...(shapes ? { shapesById: shapes } : {}),
    ...(disputed ? { disputed } : {}),
    ...(cuts ? { cuts } : {}),
    ...(anchors ? { anchors } : {}),
    detailKm2,
  });
}

/** Steps of detail, so that views of like size share their shapes. */
const STEPS_KM2 = [100, 200, 400];

/** Shapes for small pictures of large regions, as coarse as is asked for and never finer than those of the map. */
export function coarserShapes(record: DataRecord, finest: Shapes): (detailKm2: number) => Shapes {
  return (detailKm2) => {
    const step = STEPS_KM2.findLast((one) => one <= detailKm2 && one > DETAIL_KM2);
    return step === undefined ? finest : shapesOf(record, step);
  };
}

/**
 * A map on which a country is chosen, in two layers: the land, which stays while a date moves, and the marks. It is a
 * picture of what a list beside it offers; the list is what a keyboard and a screen reader use.
 */
import { frameFor, type Extent } from '../geo/frame.ts';
import type { Shapes } from '../geo/shapes.ts';
import { drawBase } from './base.ts';
import { drawMarks, type MarksPicture } from './marks.ts';
import type { SvgNode } from './node.ts';

export interface ChoiceMap extends Omit<MarksPicture, 'frame' | 'labels' | 'shapes'> {
  readonly shapes: Shapes;
  readonly extent: Extent;
  /** Begins the ids of the picture. */
  readonly idPrefix: string;
}

export function choiceLand({
  shapes,
  extent,
  width,
  height,
  selected,
  idPrefix,
}: Pick<ChoiceMap, 'shapes' | 'extent' | 'width' | 'height' | 'selected' | 'idPrefix'>): SvgNode {
  const frame = frameFor(extent, width, height, 12);
  return drawBase({
    shapes,
    frame,
    width,
    height,
    interactive: true,
    idPrefix,
    ...(selected === undefined ? {} : { selected }),
  });
}

export function choiceMarks({ extent, ...picture }: ChoiceMap): SvgNode {
  const frame = frameFor(extent, picture.width, picture.height, 12);
  return drawMarks({ ...picture, frame, labels: true });
}

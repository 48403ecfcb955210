/** A whole map as one picture: base and marks in one frame, with a name and a description for those who do not see it. */
import { frameFor, type Extent } from '../geo/frame.ts';
import { drawBase, type BasePicture } from './base.ts';
import { drawMarks, type MarksPicture } from './marks.ts';
import { h, type SvgNode } from './node.ts';
import type { Chip } from '../model/chip.ts';

export interface MapPicture
  extends Omit<BasePicture, 'frame' | 'margin'>, Omit<MarksPicture, 'frame' | 'letters' | 'colorOf'> {
  readonly extent: Extent;
  readonly padding?: number;
  /** The chosen partners, in the order of the slots. */
  readonly partners: readonly string[];
  /** What stands on a chip: of each partner, or of each chip, where it must be that of the force. */
  readonly letters: Readonly<Record<string, string>> | ((chip: Chip) => string);
  /** Position of a partner's colour; without it that among the chosen partners. */
  readonly colorOf?: (partner: string) => number;
  /** Name of the picture, read out first. */
  readonly title: string;
  /** What it shows, in words. */
  readonly desc: string;
}

/** Letters for partners that were given none: the first two of their id. */
function lettersFrom(given: MapPicture['letters']): (chip: Chip) => string {
  return typeof given === 'function' ? given : (chip) => given[chip.partner] ?? chip.partner.slice(0, 2).toUpperCase();
}

/** Draws a map as an `<svg>`. */
export function drawMap(picture: MapPicture): SvgNode {
  const { width, height, extent, padding = 12, partners, idPrefix = 'pa', title, desc } = picture;
  const frame = frameFor(extent, width, height, padding);
  const colorOf = picture.colorOf ?? ((partner: string) => Math.max(0, partners.indexOf(partner)));
  const marks: MarksPicture = { ...picture, frame, letters: lettersFrom(picture.letters), colorOf };
  return h(
    'svg',
    {
      class: 'pa pa-map',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': `${idPrefix}-title ${idPrefix}-desc`,
    },
    h('title', { id: `${idPrefix}-title` }, title),
    h('desc', { id: `${idPrefix}-desc` }, desc),
    drawBase({ ...picture, frame, idPrefix }),
    drawMarks(marks),
  );
}

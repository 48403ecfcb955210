/** A map for a class to fill in: names, and for each partner an empty circle where its mark would stand. */
import { frameFor, type Extent } from '../geo/frame.ts';
import type { Shapes } from '../geo/shapes.ts';
import { drawBase } from './base.ts';
import { sampleChip } from './legend.ts';
import { layoutMarks, type MapRow, type MarksPicture } from './marks.ts';
import { h, round, type SvgNode } from './node.ts';

export interface BlankMap {
  readonly shapes: Shapes;
  readonly extent: Extent;
  readonly width: number;
  readonly height: number;
  /** The countries that are named. */
  readonly rows: readonly MapRow[];
  /** Of each partner, in their order; they stand in the circles, pale. */
  readonly letters: readonly string[];
  readonly title: string;
  readonly idPrefix: string;
}

const CHIP = 24;
const STEP = CHIP * 1.16;

export function drawBlankMap({ shapes, extent, width, height, rows, letters, title, idPrefix }: BlankMap): SvgNode {
  const frame = frameFor(extent, width, height, 12);
  const picture: MarksPicture = {
    shapes,
    frame,
    width,
    height,
    // Each circle takes the room of a mark, also where the filled map has a point or nothing.
    rows: rows.map((row) => ({ ...row, chips: letters.map(() => sampleChip('in-force')) })),
    letters: () => '',
    colorOf: () => 0,
    labels: true,
    chipSize: CHIP,
  };
  const layout = layoutMarks(picture);
  const placed = layout.rows.map(({ row, x, y, leader, anchor }) =>
    h(
      'g',
      { key: row.host },
      leader
        ? h('path', { class: 'pa-leader', d: `M${round(anchor.x)},${round(anchor.y)}L${round(x)},${round(y)}` })
        : null,
      letters.map((text, place) => {
        const cx = x + (place - (letters.length - 1) / 2) * STEP;
        return h(
          'g',
          {},
          h('circle', { class: 'pa-badge', cx: round(cx), cy: round(y), r: CHIP / 2, 'stroke-width': 1 }),
          h(
            'text',
            { class: 'pa-muted pa-mid', 'font-size': CHIP * 0.4, x: round(cx), y: round(y + CHIP * 0.14) },
            text,
          ),
        );
      }),
    ),
  );
  return h(
    'svg',
    {
      class: 'pa pa-map',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': `${idPrefix}-title`,
    },
    h('title', { id: `${idPrefix}-title` }, title),
    drawBase({ shapes, frame, width, height, idPrefix }),
    h(
      'g',
      { class: 'pa-marks' },
      layout.labels.map(({ text, x, y }) =>
        h(
          'text',
          { class: 'pa-name pa-mid', 'font-size': layout.fontSize, x: round(x), y: round(y + layout.fontSize * 0.36) },
          text,
        ),
      ),
      placed,
    ),
  );
}

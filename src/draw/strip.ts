/** One life in one line: thin years, year rules, the bar. Rows of a table are made of it, with the axis drawn once above. */
import type { Day } from '../model/day.ts';
import { drawBar, softEnds, type Bar } from './bars.ts';
import { h, round, type SvgNode } from './node.ts';
import { colorClass } from './palette.ts';
import { textWidth } from './textWidth.ts';
import { yearTicks } from './ticks.ts';

export interface StripFrame {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly from: Day;
  readonly to: Day;
}

export interface Strip extends StripFrame {
  readonly bar: Bar;
  readonly colorIndex: number;
  readonly thin: readonly (readonly [Day, Day])[];
  /** Unique in the page: gradients are found by it. */
  readonly idPrefix: string;
}

const FONT = 13;
/** Height of an axis of years. */
export const STRIP_AXIS = FONT * 1.7;

/** Where a day is, in pixels from the left edge. */
export function stripX({ width, from, to }: StripFrame, day: Day): number {
  return ((Math.min(to, Math.max(from, day)) - from) / (to - from)) * width;
}

function years(frame: StripFrame): ReturnType<typeof yearTicks> {
  return yearTicks(frame.from, frame.to, frame.width, textWidth('2000', FONT) * 1.6);
}

/** Draws a life as an `<svg>` that says nothing by itself: the row has its words. */
export function drawStrip(strip: Strip): SvgNode {
  const { width, height, from, to, bar, colorIndex, thin, idPrefix } = strip;
  return h(
    'svg',
    {
      class: 'pa pa-strip',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'aria-hidden': 'true',
      focusable: 'false',
    },
    softEnds([{ colorIndex, bars: [bar] }], idPrefix),
    thin.map(([first, last]) => {
      const [x1, x2] = [stripX(strip, first), stripX(strip, last + 1)];
      return x2 <= x1 ? null : h('rect', { class: 'pa-thin', x: x1, y: 0, width: x2 - x1, height });
    }),
    h('path', {
      class: 'pa-rule',
      d: years(strip)
        .map(({ day }) => `M${round(stripX(strip, day))},0V${height}`)
        .join(''),
    }),
    h(
      'g',
      { class: colorClass(colorIndex) },
      drawBar(bar, { colorIndex, y: 0, height, from, to, xOf: (day) => stripX(strip, day), idPrefix }),
    ),
  );
}

/** Draws the axis above the rows; without words of its own, as the dates stand in them. */
export function drawStripAxis(frame: StripFrame): SvgNode {
  const half = textWidth('2000', FONT) / 2;
  return h(
    'svg',
    {
      class: 'pa pa-strip-axis',
      width: frame.width,
      height: STRIP_AXIS,
      viewBox: `0 0 ${frame.width} ${STRIP_AXIS}`,
      'aria-hidden': 'true',
      focusable: 'false',
    },
    years(frame).flatMap(({ day, label }) => {
      const x = stripX(frame, day);
      if (label === null || x < half || x > frame.width - half) return [];
      return [h('text', { class: 'pa-axis pa-mid', 'font-size': FONT, x, y: FONT * 1.1 }, label)];
    }),
  );
}

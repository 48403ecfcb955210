/**
 * Counts that step through time, a line a partner: how many, from which day until which. The part that was long not
 * reported is drawn as a dotted line below the full one, so that a plateau of silence is seen as one.
 */
import type { Day } from '../model/day.ts';
import { h, round, type Child, type SvgNode } from './node.ts';
import { colorClass } from './palette.ts';
import { stripX } from './strip.ts';
import { textWidth } from './textWidth.ts';
import { yearTicks } from './ticks.ts';

export interface StepSeries {
  readonly key: string;
  /** At the end of its line: colour alone tells nothing apart. */
  readonly letters: string;
  readonly colorIndex: number;
  /** Ascending days, each with the count from then on. */
  readonly points: readonly { readonly day: Day; readonly count: number; readonly fresh: number }[];
}

export interface StepsPicture {
  readonly width: number;
  readonly height: number;
  readonly from: Day;
  readonly to: Day;
  readonly at: Day;
  readonly series: readonly StepSeries[];
  readonly thin: readonly (readonly [Day, Day])[];
  readonly title: string;
  readonly desc: string;
  readonly idPrefix: string;
}

const FONT = 13;
const LEFT = 26;
const RIGHT = 40;
const TOP = 8;
const BOTTOM = 24;
/** Lines of equal counts would lie on one another. */
const APART = 2.4;
/** A second sign beside the colour. */
const DASHES = ['', '9 4', '3 3', '12 3 3 3'];

export function drawSteps(picture: StepsPicture): SvgNode {
  const { width, height, from, to, at, series, thin, title, desc, idPrefix } = picture;
  const inner = { width: width - LEFT - RIGHT, height, from, to };
  const x = (day: Day): number => LEFT + stripX(inner, day);
  const most = Math.max(1, ...series.flatMap(({ points }) => points.map(({ count }) => count)));
  const step = [1, 2, 5, 10, 20].find((one) => most / one <= 6) ?? 50;
  const top = Math.ceil(most / step) * step;
  const y = (count: number): number => TOP + (1 - count / top) * (height - TOP - BOTTOM);
  const path = (points: StepSeries['points'], of: 'count' | 'fresh', shift: number): string => {
    const parts: string[] = [];
    for (const [index, point] of points.entries()) {
      const level = round(y(point[of]) + shift);
      parts.push(index === 0 ? `M${round(x(point.day))},${level}` : `H${round(x(point.day))}V${level}`);
    }
    return `${parts.join('')}H${round(x(to))}`;
  };
  const ends = labelsApart(series.map(({ points }) => y(points.at(-1)?.count ?? 0)));
  return h(
    'svg',
    {
      class: 'pa pa-steps',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': `${idPrefix}-title ${idPrefix}-desc`,
    },
    h('title', { id: `${idPrefix}-title` }, title),
    h('desc', { id: `${idPrefix}-desc` }, desc),
    thin.map(([first, last]) => {
      const [x1, x2] = [x(first), x(last + 1)];
      return x2 <= x1
        ? null
        : h('rect', { class: 'pa-thin', x: x1, y: TOP, width: x2 - x1, height: height - TOP - BOTTOM });
    }),
    Array.from({ length: top / step + 1 }, (_, index) => index * step).flatMap((count): Child[] => [
      h('path', { class: 'pa-rule', d: `M${LEFT},${round(y(count))}H${round(width - RIGHT)}` }),
      h('text', { class: 'pa-axis pa-end', 'font-size': FONT, x: LEFT - 6, y: y(count) + FONT * 0.36 }, String(count)),
    ]),
    yearTicks(from, to, inner.width, textWidth('2000', FONT) * 1.6).map(({ day, label }) =>
      label === null
        ? null
        : h('text', { class: 'pa-axis pa-mid', 'font-size': FONT, x: x(day), y: height - 6 }, label),
    ),
    series.map(({ key, letters, colorIndex, points }, place) => {
      if (points.length === 0) return null;
      const shift = (place - (series.length - 1) / 2) * APART;
      const silent = points.some(({ count, fresh }) => fresh < count);
      return h(
        'g',
        { class: colorClass(colorIndex), key },
        silent
          ? h('path', {
              class: 'pa-line pa-dots',
              'stroke-width': 1.6,
              'stroke-dasharray': '0 4',
              d: path(points, 'fresh', shift),
            })
          : null,
        h('path', {
          class: 'pa-line',
          'stroke-width': 2.4,
          'stroke-linejoin': 'round',
          'stroke-dasharray': DASHES[place % DASHES.length]!,
          d: path(points, 'count', shift),
        }),
        h(
          'text',
          {
            class: 'pa-ink pa-strong',
            'font-size': FONT,
            x: width - RIGHT + 6,
            y: ends[place]! + FONT * 0.36,
          },
          letters,
        ),
      );
    }),
    at < from || at > to ? null : h('path', { class: 'pa-now', d: `M${round(x(at))},${TOP}V${height - BOTTOM + 4}` }),
  );
}

/** Heights of labels moved apart until none touches another, in the order given. */
function labelsApart(wanted: readonly number[]): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]!);
  const placed = [...wanted];
  for (const [position, index] of order.entries()) {
    const above = order[position - 1];
    if (above !== undefined) placed[index] = Math.max(placed[index]!, placed[above]! + FONT * 1.1);
  }
  return placed;
}

/**
 * The axis below the slider: years, context, thin years and the days of change, drawn so that each stands where the
 * middle of the slider's thumb is on that day.
 */
import { h, round, type Child, type SvgNode } from '../draw/node.ts';
import { textWidth } from '../draw/textWidth.ts';
import { labelsThatFit, yearTicks } from '../draw/ticks.ts';
import type { Day } from '../model/day.ts';

export interface AxisPicture {
  readonly width: number;
  /** Width of the thumb: its middle stops half of it before each end of the slider. */
  readonly thumb: number;
  readonly first: Day;
  readonly last: Day;
  readonly changeDays: readonly Day[];
  /** Context, the most important first: it is labelled where there is room. */
  readonly ticks: readonly { readonly day: Day; readonly label: string }[];
  readonly thin: readonly (readonly [Day, Day])[];
  /** The last day whose reports count, where it lies before the date shown: what is after it is shaded. */
  readonly known?: Day | null;
}

const FONT = 13;
/** Heights from the top: ticks of change, years, rows of context. */
const CHANGES = { top: 2, bottom: 11 } as const;
const YEARS = 28;
const CONTEXT = 46;
const ROWS = 2;
const LINE = 17;

/** Height of the axis; context takes room only where there is any. */
export function axisHeight(hasContext: boolean): number {
  return hasContext ? CONTEXT + (ROWS - 1) * LINE + 5 : YEARS + 5;
}

/** Where the middle of the thumb is on a day. */
export function axisX({ width, thumb, first, last }: AxisPicture, day: Day): number {
  return last === first ? thumb / 2 : thumb / 2 + ((day - first) / (last - first)) * (width - thumb);
}

function drawContext(picture: AxisPicture): Child[] {
  const { width, ticks, first, last } = picture;
  const shown = ticks.filter(({ day }) => day >= first && day <= last);
  const labels = labelsThatFit(
    shown.map(({ day, label }) => ({ x: axisX(picture, day), text: label, width: textWidth(label, FONT) * 1.06 })),
    { left: 1, right: width - 1, rows: ROWS, gap: 14 },
  );
  return labels.flatMap(({ index, text, x, row }) => {
    const at = round(axisX(picture, shown[index]!.day));
    const y = CONTEXT + row * LINE;
    return [
      h('path', { class: 'pa-tick', d: `M${at},${CHANGES.bottom + 2}V${y - FONT}` }),
      h('text', { class: 'pa-muted pa-mid tc-context', 'font-size': FONT, x, y }, text),
    ];
  });
}

function drawYears(picture: AxisPicture): Child[] {
  const { width, thumb, first, last } = picture;
  const room = textWidth('2000', FONT) * 1.35;
  const half = textWidth('2000', FONT) / 2;
  return yearTicks(first, last, width - thumb, room).flatMap(({ day, label }) => {
    const x = round(axisX(picture, day));
    const tick = h('path', {
      class: 'pa-rule tc-year',
      d: `M${x},${CHANGES.top}V${label === null ? CHANGES.bottom : CHANGES.bottom + 3}`,
    });
    if (label === null || x < half || x > width - half) return [tick];
    return [tick, h('text', { class: 'pa-axis pa-mid tc-label', 'font-size': FONT, x, y: YEARS }, label)];
  });
}

/** The time of which nothing had been published yet, and the day at which it begins. */
function drawUnreported(picture: AxisPicture, known: Day): Child[] {
  const { width, thumb, first } = picture;
  const x = round(axisX(picture, Math.max(first, known)));
  const bottom = YEARS - FONT - 1;
  return [
    h('rect', { class: 'tc-unreported', x, y: 0, width: round(width - thumb / 2 - x), height: bottom }),
    h('path', { class: 'tc-unreported-edge', d: `M${x},0V${bottom}` }),
  ];
}

/** Draws the axis as an `<svg>` that says nothing by itself: the slider beside it has all words. */
export function drawAxis(picture: AxisPicture): SvgNode {
  const { width, first, last, changeDays, ticks, thin, known = null } = picture;
  const height = axisHeight(ticks.length > 0);
  const changes = changeDays
    .filter((day) => day >= first && day <= last)
    .map((day) => `M${round(axisX(picture, day))},${CHANGES.top}V${CHANGES.bottom}`)
    .join('');
  return h(
    'svg',
    {
      class: 'pa tc-axis',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'aria-hidden': 'true',
      focusable: 'false',
    },
    thin.map(([from, to]) => {
      const [x1, x2] = [axisX(picture, Math.max(first, from)), axisX(picture, Math.min(last, to + 1))];
      return x2 <= x1 ? null : h('rect', { class: 'pa-thin', x: x1, y: 0, width: x2 - x1, height: CHANGES.bottom + 3 });
    }),
    ...(known === null || known >= last ? [] : drawUnreported(picture, known)),
    drawContext(picture),
    changes === '' ? null : h('path', { class: 'tc-change', d: changes }),
    drawYears(picture),
  );
}

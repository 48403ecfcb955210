/**
 * Lives of partnerships as bars through time. A bar is as soft at its ends as its dates are; how it is drawn says its
 * status, as in the chips. Context stands behind as ticks, years that the record covers thinly are shaded.
 */
import type { Day } from '../model/day.ts';
import { drawBar, softEnds, type Bar } from './bars.ts';
import { packLane } from './lanes.ts';
import { classes, h, round, type Child, type SvgNode } from './node.ts';
import { colorClass } from './palette.ts';
import { textWidth, truncated } from './textWidth.ts';
import { labelsThatFit, yearTicks } from './ticks.ts';

export interface Lane {
  readonly key: string;
  readonly label: string;
  readonly colorIndex: number;
  readonly bars: readonly Bar[];
}

export interface TimelinePicture {
  readonly width: number;
  /** Height of one row of bars; a lane of overlapping bars has several. */
  readonly laneHeight: number;
  readonly from: Day;
  readonly to: Day;
  readonly lanes: readonly Lane[];
  /** Context events, the most important first: their labels win where there is no room for all. */
  readonly ticks: readonly { readonly day: Day; readonly label: string }[];
  /** Spans that the record covers thinly, first and last day. */
  readonly thin: readonly (readonly [Day, Day])[];
  /** The current date. */
  readonly at: Day;
  /** Room for lane labels; without it as much as they need, at most a third of the width. 0: labels above their lanes. */
  readonly labelWidth?: number;
  readonly fontSize?: number;
  readonly title?: string;
  readonly desc?: string;
  readonly idPrefix?: string;
}

/** Where things are, for a control that lies over the picture. */
export interface TimelineFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
  readonly xOf: (day: Day) => number;
}

const GAP = 12;
const TICK_ROWS = 2;

interface Laid {
  readonly frame: TimelineFrame;
  readonly labelWidth: number;
  readonly fontSize: number;
  readonly lanes: readonly {
    readonly lane: Lane;
    readonly top: number;
    readonly height: number;
    readonly rows: readonly (readonly Bar[])[];
  }[];
}

function lay(picture: TimelinePicture): Laid {
  const { width, laneHeight, from, to, lanes, ticks, fontSize = 13 } = picture;
  if (!(from < to)) throw new RangeError(`a timeline from day ${from} to day ${to} has no length`);
  const widest = Math.max(0, ...lanes.map((lane) => textWidth(lane.label, fontSize) * 1.05));
  const labelWidth = picture.labelWidth ?? Math.min(widest + GAP, width / 3);
  const [left, right] = [labelWidth, width - GAP];
  const xOf = (day: Day): number => left + ((day - from) / (to - from)) * (right - left);
  const top = ticks.length > 0 ? TICK_ROWS * fontSize * 1.25 + 4 : 4;
  let y = top;
  const laid = lanes.map((lane) => {
    const above = labelWidth === 0 ? fontSize * 1.4 : 0;
    const rows = packLane(lane.bars, (day) => xOf(day), 3);
    const height = above + Math.max(1, rows.length) * laneHeight + 6;
    const at = { lane, top: y, height, rows };
    y += height;
    return at;
  });
  const frame = { left, right, top, bottom: y, height: y + fontSize * 2.2, xOf };
  return { frame, labelWidth, fontSize, lanes: laid };
}

/** The measures of the picture that {@link drawTimeline} draws. */
export function timelineFrame(picture: TimelinePicture): TimelineFrame {
  return lay(picture).frame;
}

function drawThin({ thin, from, to }: TimelinePicture, { top, bottom, xOf }: TimelineFrame): Child[] {
  return thin.map(([first, last]) => {
    const [x1, x2] = [xOf(Math.max(from, first)), xOf(Math.min(to, last + 1))];
    return x2 <= x1 ? null : h('rect', { class: 'pa-thin', x: x1, y: top, width: x2 - x1, height: bottom - top });
  });
}

function drawAxis({ from, to }: TimelinePicture, { frame, fontSize }: Laid): Child[] {
  const { top, bottom, xOf } = frame;
  return yearTicks(from, to, frame.right - frame.left, textWidth('2000', fontSize) * 1.6).map(({ day, label }) => {
    const x = xOf(day);
    return h(
      'g',
      { key: `year-${day}` },
      h('path', { class: 'pa-rule', d: `M${round(x)},${round(top)}V${round(bottom + 4)}` }),
      label === null
        ? null
        : h('text', { class: 'pa-axis pa-mid', 'font-size': fontSize * 0.92, x, y: bottom + fontSize * 1.4 }, label),
    );
  });
}

function drawTicks({ ticks, from, to }: TimelinePicture, { frame, fontSize }: Laid): Child[] {
  const size = fontSize * 0.85;
  const shown = ticks.filter(({ day }) => day >= from && day <= to);
  const labels = labelsThatFit(
    shown.map(({ day, label }) => ({ x: frame.xOf(day), text: label, width: textWidth(label, size) * 1.05 })),
    { left: frame.left, right: frame.right, rows: TICK_ROWS, gap: 8 },
  );
  const lineHeight = size * 1.3;
  const base = frame.top - 6;
  return [
    ...shown.map(({ day }, i) => {
      const row = labels.find((label) => label.index === i)?.row ?? 0;
      const y = labels.some((label) => label.index === i) ? base - row * lineHeight + 2 : frame.top;
      return h('path', { class: 'pa-tick', d: `M${round(frame.xOf(day))},${round(y)}V${round(frame.bottom)}` });
    }),
    ...labels.map(({ text, x, row }) =>
      h('text', { class: 'pa-muted pa-mid', 'font-size': size, x, y: base - row * lineHeight }, text),
    ),
  ];
}

function drawLane({ lane, top, height, rows }: Laid['lanes'][number], laid: Laid, picture: TimelinePicture): SvgNode {
  const { frame, labelWidth, fontSize } = laid;
  const { laneHeight, width, idPrefix = 'pa' } = picture;
  const above = labelWidth === 0;
  const rowsTop = top + (above ? fontSize * 1.4 : 0) + 3;
  const labelY = above ? top + fontSize * 1.15 : rowsTop + laneHeight / 2 + fontSize * 0.36;
  const label = truncated(lane.label, above ? width : labelWidth - GAP, fontSize);
  return h(
    'g',
    { class: classes('pa-lane', colorClass(lane.colorIndex)), 'data-lane': lane.key, key: lane.key },
    h('path', { class: 'pa-rule', d: `M0,${round(top + height)}H${round(frame.right)}` }),
    h(
      'text',
      { class: 'pa-text', 'font-size': fontSize, x: 0, y: labelY },
      label === lane.label ? null : h('title', {}, lane.label),
      label,
    ),
    rows.flatMap((row, index) =>
      row.map((bar) => {
        const y = rowsTop + index * laneHeight;
        return drawBar(bar, {
          colorIndex: lane.colorIndex,
          y,
          height: laneHeight,
          from: picture.from,
          to: picture.to,
          xOf: frame.xOf,
          idPrefix,
        });
      }),
    ),
  );
}

/** The line of the current date; apart, since it moves while the rest stays. */
export function drawNow(at: Day, { top, bottom, xOf }: TimelineFrame): SvgNode {
  const x = round(xOf(at));
  return h(
    'g',
    { class: 'pa-at', 'data-day': at },
    h('path', { class: 'pa-now', d: `M${x},${round(top - 2)}V${round(bottom + 4)}` }),
    h('circle', { class: 'pa-knob', cx: x, cy: bottom + 4, r: 5 }),
  );
}

/** Draws a timeline as an `<svg>`. */
export function drawTimeline(picture: TimelinePicture): SvgNode {
  const { width, lanes, at, from, to, title, desc, idPrefix = 'pa' } = picture;
  const laid = lay(picture);
  const { frame } = laid;
  const named = [
    title === undefined ? null : `${idPrefix}-tl-title`,
    desc === undefined ? null : `${idPrefix}-tl-desc`,
  ];
  const labelledBy = named.filter((id) => id !== null).join(' ');
  return h(
    'svg',
    {
      class: 'pa pa-timeline',
      viewBox: `0 0 ${width} ${round(frame.height)}`,
      width,
      height: frame.height,
      ...(labelledBy === '' ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-labelledby': labelledBy }),
    },
    title === undefined ? null : h('title', { id: `${idPrefix}-tl-title` }, title),
    desc === undefined ? null : h('desc', { id: `${idPrefix}-tl-desc` }, desc),
    softEnds(lanes, idPrefix),
    drawThin(picture, frame),
    drawAxis(picture, laid),
    drawTicks(picture, laid),
    laid.lanes.map((lane) => drawLane(lane, laid, picture)),
    at >= from && at <= to ? drawNow(at, frame) : null,
  );
}

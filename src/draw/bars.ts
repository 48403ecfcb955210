/** One life as a bar: segments of one status each, their soft ends, and the events upon it. */
import type { Day } from '../model/day.ts';
import type { Standing, Status } from '../model/words.ts';
import { classes, h, round, type Child, type SvgNode } from './node.ts';
import { colorClass } from './palette.ts';

export interface Segment {
  /** From this day it was surely so. */
  readonly from: Day;
  /** The earliest day from which it may have been so, if that is not certain: between the two the bar fades in. */
  readonly fromSoft?: Day;
  /** Until this day it was surely so. */
  readonly to: Day;
  /** The last day until which it may have been so. */
  readonly toSoft?: Day;
  readonly status: Status;
  readonly standing: Standing;
  /** Nothing was reported of it for long: carried on and pale, or no longer counted since neither side ever confirmed it. */
  readonly silence?: 'fading' | 'lapsed';
}

export interface Bar {
  readonly key: string;
  readonly segments: readonly Segment[];
  readonly events: readonly { readonly day: Day; readonly id: string }[];
  /** A name for pointing devices. */
  readonly title?: string;
}

export interface BarFrame {
  readonly colorIndex: number;
  readonly y: number;
  readonly height: number;
  readonly from: Day;
  readonly to: Day;
  readonly xOf: (day: Day) => number;
  readonly idPrefix: string;
}

function gradientId(prefix: string, side: 'in' | 'out', colorIndex: number): string {
  return `${prefix}-${side}-${colorClass(colorIndex)}`;
}

/** Gradients for the soft ends and the hatch of what is ending, once for each colour in use. */
export function softEnds(
  lanes: readonly { readonly colorIndex: number; readonly bars: readonly Bar[] }[],
  prefix: string,
): SvgNode {
  const colors = [...new Set(lanes.map((lane) => lane.colorIndex))].sort((a, b) => a - b);
  const gradient = (side: 'in' | 'out', index: number): SvgNode => {
    const stop = (offset: number, opacity: number): SvgNode =>
      h('stop', { class: 'pa-stop', offset, 'stop-opacity': opacity });
    const [first, last] = side === 'in' ? [0.04, 0.85] : [0.85, 0.04];
    return h(
      'linearGradient',
      { id: gradientId(prefix, side, index), class: colorClass(index) },
      stop(0, first),
      stop(1, last),
    );
  };
  const hatch = (index: number): SvgNode =>
    h(
      'pattern',
      {
        id: `${prefix}-hatch-${colorClass(index)}`,
        class: colorClass(index),
        width: 5,
        height: 5,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      },
      h('rect', { class: 'pa-tint', width: 5, height: 5 }),
      h('rect', { class: 'pa-fill', width: 2.4, height: 5 }),
    );
  return h(
    'defs',
    {},
    colors.flatMap((index) => [gradient('in', index), gradient('out', index), hatch(index)]),
  );
}

interface Span {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

function rect(name: string, { x1, x2, y1, y2 }: Span): SvgNode {
  return h('rect', { class: name, x: x1, y: y1, width: Math.max(0.6, x2 - x1), height: y2 - y1 });
}

function outline({ x1, x2, y1, y2 }: Span, tint: boolean, dash: string, round_: boolean): SvgNode {
  const [width, height] = [Math.max(1, x2 - x1 - 1.2), y2 - y1 - 1.2];
  return h(
    'g',
    {},
    tint ? rect('pa-tint', { x1, x2, y1, y2 }) : null,
    h('rect', {
      class: classes('pa-line', round_ && 'pa-dots'),
      x: x1 + 0.6,
      y: y1 + 0.6,
      width,
      height,
      'stroke-width': round_ ? 1.8 : 1.3,
      'stroke-dasharray': dash,
    }),
  );
}

/** Solid from end to end; by third parties alone, a core between two thin lines, as a chip between brackets. */
function solid(span: Span, standing: Standing): Child[] {
  const { x1, x2, y1, y2 } = span;
  const middle = (y1 + y2) / 2;
  if (standing === 'third-party') {
    const edges = `M${round(x1)},${round(y1 + 0.6)}H${round(x2)}M${round(x1)},${round(y2 - 0.6)}H${round(x2)}`;
    const inset = (y2 - y1) * 0.26;
    return [
      rect('pa-fill', { ...span, y1: y1 + inset, y2: y2 - inset }),
      h('path', { class: 'pa-line', 'stroke-width': 1.2, d: edges }),
    ];
  }
  if (standing === 'disputed') {
    // Slipped halves, as the chip's: one above, one below, a gap between.
    return [
      rect('pa-fill', { ...span, y2: middle - 1 }),
      h('rect', { class: 'pa-tint', x: x1, y: middle + 1, width: Math.max(0.6, x2 - x1), height: y2 - middle - 1 }),
      h('path', { class: 'pa-line', 'stroke-width': 1, d: `M${round(x1)},${round(y2 - 0.5)}H${round(x2)}` }),
    ];
  }
  return [rect('pa-fill', span)];
}

/**
 * Dots: no news, as the crumbs round a chip. In a hollow bar the last status is carried on; dots alone stand for what no
 * longer counts. Neither looks like an end, which is a clean edge, or a soft one where its date is.
 */
function silent(kind: 'fading' | 'lapsed', { x1, x2, y1, y2 }: Span): Child[] {
  const middle = round((y1 + y2) / 2);
  const line = `M${round(x1 + 1.5)},${middle}H${round(Math.max(x1 + 1.6, x2))}`;
  return [
    kind === 'fading' ? outline({ x1, x2, y1, y2 }, true, 'none', false) : null,
    h('path', { class: 'pa-line pa-dots', 'stroke-width': 1.8, 'stroke-dasharray': '0 5', d: line }),
  ];
}

function isOutline(status: Status): boolean {
  return status === 'proposed' || status === 'agreed';
}

function drawSegment({ status, standing, from, to, silence }: Segment, frame: BarFrame, span: Span): Child[] {
  const { x1, x2, y1, y2 } = span;
  const middle = (y1 + y2) / 2;
  // What is drawn as an outline has no ground that could pale.
  if (silence === 'lapsed' || (silence === 'fading' && status !== 'ended' && !isOutline(status)))
    return silent(silence, span);
  switch (status) {
    case 'in-force':
      return solid(span, standing);
    case 'agreed':
      return [outline(span, true, '5 3', false)];
    case 'proposed':
      return [outline(span, false, '0 4', true)];
    case 'suspended':
      return [rect('pa-fill', { ...span, y1: middle - 1.5, y2: middle + 1.5 })];
    case 'ending': {
      // Tapers over its own length, of which only a part may be in view.
      const all = { x1: frame.xOf(from), x2: frame.xOf(to + 1) };
      const half = (x: number): number => ((y2 - y1) / 2) * (1 - 0.7 * ((x - all.x1) / Math.max(1, all.x2 - all.x1)));
      const [a, b] = [half(x1), half(x2)].map(round) as [number, number];
      const m = round(middle);
      const d = `M${round(x1)},${m - a}L${round(x2)},${m - b}V${m + b}L${round(x1)},${m + a}z`;
      return [
        h('path', { fill: `url(#${frame.idPrefix}-hatch-${colorClass(frame.colorIndex)})`, d }),
        h('path', { class: 'pa-line', 'stroke-width': 1, d }),
      ];
    }
    case 'ended':
      return [];
  }
}

/** The part between the earliest and the latest bound of an end. */
function drawSoft(side: 'in' | 'out', segment: Segment, frame: BarFrame, span: Span): Child {
  if (segment.status === 'ended' || segment.silence !== undefined || span.x2 - span.x1 < 0.5) return null;
  const thin = segment.status === 'suspended';
  const middle = (span.y1 + span.y2) / 2;
  const shaped = thin ? { ...span, y1: middle - 1.5, y2: middle + 1.5 } : span;
  const { x1, x2, y1, y2 } = shaped;
  return h('rect', {
    class: 'pa-soft',
    fill: `url(#${gradientId(frame.idPrefix, side, frame.colorIndex)})`,
    x: x1,
    y: y1,
    width: x2 - x1,
    height: y2 - y1,
  });
}

/** Draws a bar; what lies out of the span of days is cut off. */
export function drawBar(bar: Bar, frame: BarFrame): SvgNode {
  const { from, to, xOf, y, height } = frame;
  const pad = Math.max(2, height * 0.16);
  const [y1, y2] = [y + pad, y + height - pad];
  const x = (day: Day): number => xOf(Math.min(to, Math.max(from, day)));
  const seen = bar.segments.filter(
    ({ fromSoft, from: first, toSoft, to: last }) => (toSoft ?? last) >= from && (fromSoft ?? first) <= to,
  );
  const parts = seen.flatMap((segment): Child[] => {
    // A segment ends with its last day, so a day more.
    const [x1, x2] = [x(segment.from), x(segment.to + 1)];
    const [soft1, soft2] = [x(segment.fromSoft ?? segment.from), x((segment.toSoft ?? segment.to) + 1)];
    return [
      drawSoft('in', segment, frame, { x1: soft1, x2: x1, y1, y2 }),
      ...(x2 > x1 ? drawSegment(segment, frame, { x1, x2, y1, y2 }) : []),
      drawSoft('out', segment, frame, { x1: x2, x2: soft2, y1, y2 }),
    ];
  });
  const marks = bar.events
    .filter(({ day }) => day >= from && day <= to)
    .map(({ day, id }) => {
      const at = round(xOf(day));
      return h('path', {
        class: 'pa-event',
        'data-event': id,
        d: `M${at},${round(y2 - 1)}v${round(pad + 1.5)}`,
        key: id,
      });
    });
  return h(
    'g',
    { class: 'pa-bar', 'data-key': bar.key, key: bar.key },
    bar.title === undefined ? null : h('title', {}, bar.title),
    parts,
    marks,
  );
}

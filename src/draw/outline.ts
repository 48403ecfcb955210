/**
 * Outlines of marks as path texts: the disc of a tie, the square of an adverse one, the diamond of a contested one, each
 * whole or as its left or right half. Angles are in degrees, clockwise from the east, since y runs down.
 */
import { round } from './node.ts';

export type Form = 'disc' | 'square' | 'diamond';
export type Part = 'whole' | 'left' | 'right';

export interface OutlineOptions {
  readonly radius: number;
  readonly part?: Part;
  /** A bite out of the upper right of a disc. */
  readonly bite?: boolean;
  /** Leaves the line of a disc open at the bottom by this many degrees to each side. */
  readonly opening?: number;
  readonly dx?: number;
  readonly dy?: number;
}

/** Radius of the bite, as a share of the disc's, and half the angle that it takes from the rim. */
export const BITE_RADIUS = 0.42;
const BITE_AT = -45;
const BITE_HALF = (2 * Math.asin(BITE_RADIUS / 2) * 180) / Math.PI;

function at(radius: number, degrees: number, dx: number, dy: number): string {
  const angle = (degrees * Math.PI) / 180;
  return `${round(radius * Math.cos(angle) + dx)},${round(radius * Math.sin(angle) + dy)}`;
}

/** Arc of a circle around (dx, dy), clockwise from one angle to another less than a full turn on; without its start. */
function arc(radius: number, from: number, to: number, dx: number, dy: number): string {
  const r = round(radius);
  // A flag is ambiguous near half a turn, so larger arcs go by way of their middle.
  const middle = (from + to) / 2;
  const stops = to - from >= 170 ? [middle, to] : [to];
  return stops.map((stop) => `A${r},${r} 0 0 1 ${at(radius, stop, dx, dy)}`).join('');
}

/** A line along the circle from one angle to another. */
export function arcLine(radius: number, from: number, to: number, dx = 0, dy = 0): string {
  return `M${at(radius, from, dx, dy)}${arc(radius, from, to, dx, dy)}`;
}

interface Run {
  readonly from: number;
  readonly to: number;
  /** Whether the bite comes after this run. */
  readonly biteAfter: boolean;
}

function runsOf(part: Part, bite: boolean, opening: number): Run[] {
  const end = part === 'right' ? 90 : 270;
  const start = part === 'left' ? 90 : -90;
  const runs: Run[] = [];
  let from = start;
  if (bite && part !== 'left') {
    runs.push({ from, to: BITE_AT - BITE_HALF, biteAfter: true });
    from = BITE_AT + BITE_HALF;
  }
  if (opening > 0 && part === 'whole') {
    runs.push({ from, to: 90 - opening, biteAfter: false });
    from = 90 + opening;
  } else if (opening > 0) {
    // A half loses the opening at its own lower end.
    if (part === 'right') return [...runs, { from, to: end - opening, biteAfter: false }];
    from = start + opening;
  }
  return [...runs, { from, to: end, biteAfter: false }];
}

function discText(options: OutlineOptions, closed: boolean): string {
  const { radius, part = 'whole', bite = false, opening = 0, dx = 0, dy = 0 } = options;
  const b = round(radius * BITE_RADIUS);
  let text = '';
  let joined = false;
  for (const { from, to, biteAfter } of runsOf(part, bite, closed ? 0 : opening)) {
    text += joined ? '' : `M${at(radius, from, dx, dy)}`;
    text += arc(radius, from, to, dx, dy);
    if (biteAfter) text += `A${b},${b} 0 0 0 ${at(radius, BITE_AT + BITE_HALF, dx, dy)}`;
    joined = biteAfter;
  }
  // The whole line is one circle: without an opening its ends meet.
  return closed || (part === 'whole' && opening === 0) ? `${text}z` : text;
}

/** Half the side of the square and half the diagonal of the diamond that look as large as a disc of radius 1. */
const SQUARE = 0.9;
const DIAMOND = 1.22;

// prettier-ignore
const CORNERS: Readonly<Record<Exclude<Form, 'disc'>, Readonly<Record<Part, readonly (readonly [number, number])[]>>>> = {
  square: {
    whole: [[-SQUARE, -SQUARE], [SQUARE, -SQUARE], [SQUARE, SQUARE], [-SQUARE, SQUARE]],
    left: [[0, SQUARE], [-SQUARE, SQUARE], [-SQUARE, -SQUARE], [0, -SQUARE]],
    right: [[0, -SQUARE], [SQUARE, -SQUARE], [SQUARE, SQUARE], [0, SQUARE]],
  },
  diamond: {
    whole: [[0, -DIAMOND], [DIAMOND, 0], [0, DIAMOND], [-DIAMOND, 0]],
    left: [[0, DIAMOND], [-DIAMOND, 0], [0, -DIAMOND]],
    right: [[0, -DIAMOND], [DIAMOND, 0], [0, DIAMOND]],
  },
};

function cornerText(form: 'square' | 'diamond', { radius, part = 'whole', dx = 0, dy = 0 }: OutlineOptions): string {
  const points = CORNERS[form][part].map(([x, y]) => `${round(x * radius + dx)},${round(y * radius + dy)}`);
  return `M${points.join('L')}`;
}

/** The closed area of a form. */
export function areaOf(form: Form, options: OutlineOptions): string {
  return form === 'disc' ? discText(options, true) : `${cornerText(form, options)}z`;
}

/** The outer line of a form; that of a half is open along the middle. */
export function lineOf(form: Form, options: OutlineOptions): string {
  if (form === 'disc') return discText(options, false);
  return (options.part ?? 'whole') === 'whole' ? `${cornerText(form, options)}z` : cornerText(form, options);
}

/** Dots along a circle from one angle to another, as a path; every other one is set inwards by `inset`. */
export function dotsAlong(radius: number, from: number, to: number, count: number, inset = 0): string {
  const step = (to - from) / count;
  let text = '';
  for (let i = 0; i < count; i++) text += `M${at(radius - (i % 2) * inset, from + (i + 0.5) * step, 0, 0)}h0`;
  return text;
}

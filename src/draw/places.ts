/**
 * Places of forces as small marks: a tent for a place in use, a struck one for a place that was left, a dotted one for
 * one that is planned, a dot where they were seen and no more is known. Unlike chips they have no letters: they are
 * named instead, wherever the name has room.
 */
import { boxAround, overlap, type Box } from '../geo/box.ts';
import type { LonLat } from '../geo/equalEarth.ts';
import { toPixel, type Frame } from '../geo/frame.ts';
import { placeLabels, type PlacedLabel } from '../geo/labels.ts';
import { PLACE_STATES, type PlaceState } from '../model/words.ts';
import { classes, h, round, type SvgNode } from './node.ts';
import { colorClass } from './palette.ts';
import { textWidth } from './textWidth.ts';

/** One partner at one place. */
export interface PlaceMark {
  readonly place: string;
  readonly name: string;
  readonly at: LonLat;
  readonly partner: string;
  readonly colorIndex: number;
  readonly state: PlaceState;
}

/** All marks that stand together: at one place, or at places that lie on each other at this size. */
export interface PlacedPlaces {
  readonly marks: readonly PlaceMark[];
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

export interface PlacesLayout {
  readonly groups: readonly PlacedPlaces[];
  readonly labels: readonly PlacedLabel[];
}

/** Pixels of one mark. */
export const PLACE_SIZE = 13;
const FONT = 12;

function boxOf(x: number, y: number, count: number): Box {
  return boxAround(x, y, count * PLACE_SIZE, PLACE_SIZE);
}

/** Boxes that rows keep clear of. */
export function siteBoxes(sites: readonly LonLat[], frame: Frame): Box[] {
  return sites.map((site) => boxOf(...toPixel(frame, site), 1));
}

/** One mark a partner and state: several camps of one town that stand alike are one mark, and told apart in words. */
function distinct(marks: readonly PlaceMark[]): readonly PlaceMark[] {
  const seen = new Map(marks.map((mark) => [`${mark.partner} ${mark.state}`, mark]));
  return [...seen.values()];
}

function firmest(marks: readonly PlaceMark[]): PlaceMark {
  return [...marks].sort((a, b) => PLACE_STATES.indexOf(a.state) - PLACE_STATES.indexOf(b.state))[0]!;
}

/** Gathers marks that would lie on each other, and names each group by its firmest mark where there is room. */
export function layoutPlaces(
  marks: readonly PlaceMark[],
  { frame, width, height, taken }: { frame: Frame; width: number; height: number; taken: readonly Box[] },
): PlacesLayout {
  const groups: PlacedPlaces[] = [];
  for (const mark of marks) {
    const [x, y] = toPixel(frame, mark.at);
    const own = boxOf(x, y, 1);
    const index = groups.findIndex((group) => overlap(group.box, own));
    const old = groups[index];
    const next = old ? [...old.marks, mark] : [mark];
    const at = old ?? { x, y };
    const group = { marks: next, x: at.x, y: at.y, box: boxOf(at.x, at.y, distinct(next).length) };
    if (old) groups[index] = group;
    else groups.push(group);
  }
  const labels = placeLabels(
    groups.map(({ marks: own, box }) => {
      const mark = firmest(own);
      const short = mark.name.split(/[,(]/)[0]!.trim();
      const forms = [...new Set([mark.name, short])].map((text) => ({ text, width: textWidth(text, FONT) * 1.05 }));
      return {
        host: own[0]!.place,
        row: box,
        forms,
        height: FONT * 1.15,
        priority: PLACE_STATES.length - PLACE_STATES.indexOf(mark.state),
      };
    }),
    { width, height, taken: [...taken, ...groups.map(({ box }) => box)], gap: 1 },
  );
  return { groups, labels };
}

/** The mark of one state around (0, 0). */
export function drawPlace(state: PlaceState, colorIndex: number): SvgNode {
  const tent = 'M0,-5.5L5.6,4.5H-5.6z';
  const halo = h('path', { class: 'pa-place-halo', d: tent });
  switch (state) {
    case 'in-use':
      return h('g', { class: colorClass(colorIndex) }, halo, h('path', { class: 'pa-fill', d: tent }));
    case 'left':
      return h(
        'g',
        { class: colorClass(colorIndex) },
        halo,
        h('path', { class: 'pa-ground', d: tent }),
        h('path', { class: 'pa-line', 'stroke-width': 1.4, d: tent }),
        h('path', { class: 'pa-line', 'stroke-width': 2, d: 'M-6.2,1.8L6.2,-2' }),
      );
    case 'planned':
      return h(
        'g',
        { class: colorClass(colorIndex) },
        halo,
        h('path', { class: 'pa-ground', d: tent }),
        h('path', { class: 'pa-line pa-dots', 'stroke-width': 2, 'stroke-dasharray': '0 3.2', d: tent }),
      );
    case 'seen':
      return h(
        'g',
        { class: colorClass(colorIndex) },
        h('circle', { class: 'pa-ground', r: 4.6 }),
        h('circle', { class: 'pa-fill', r: 3 }),
      );
  }
}

/** Draws one group of marks around its middle. */
export function drawPlaces(group: PlacedPlaces): SvgNode {
  const { x, y } = group;
  const marks = distinct(group.marks);
  return h(
    'g',
    { transform: `translate(${round(x)},${round(y)})` },
    marks.map((mark, index) =>
      h(
        'g',
        {
          transform: `translate(${round((index - (marks.length - 1) / 2) * PLACE_SIZE)},0)`,
          'data-state': mark.state,
          key: `${mark.place} ${mark.partner}`,
        },
        drawPlace(mark.state, mark.colorIndex),
      ),
    ),
  );
}

/** The name of a group. */
export function drawPlaceName({ host, text, x, y }: PlacedLabel): SvgNode {
  return h(
    'text',
    { class: classes('pa-name pa-mid pa-place-name'), 'font-size': FONT, x, y: y + FONT * 0.36, key: `place-${host}` },
    text,
  );
}

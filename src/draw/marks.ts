/**
 * The marks of a map: rows of chips at their countries, leaders, names, counts of what was gathered. Laid out in pixels
 * for one size and zoom; the live map does so again at each zoom.
 */
import { anchorsIn, type Anchor } from '../geo/anchors.ts';
import { boxAround, type Box } from '../geo/box.ts';
import type { Frame } from '../geo/frame.ts';
import { placeLabels, type LabelToPlace, type PlacedLabel } from '../geo/labels.ts';
import { layoutChips } from '../geo/place.ts';
import { COUNT_SIZE, type Gathered, type Layout, type LayoutOptions, type RowToPlace } from '../geo/rows.ts';
import type { Shapes } from '../geo/shapes.ts';
import type { Chip } from '../model/chip.ts';
import { drawChipRow, isQuietRow, sizeOfRow, type ChipRow, type RowSize } from './chipRow.ts';
import type * as ClassCards from './classCard.ts';
import type { CardForm, ClassCard } from './classCard.ts';
import { isQuiet } from './chipState.ts';
import { classes, h, round, type SvgNode } from './node.ts';
import { textWidth } from './textWidth.ts';

export interface MapRow {
  readonly host: string;
  readonly name: string;
  /** Stands in for the name where there is no room for it. */
  readonly short?: string;
  /** Of three letters: stands for both in class view where there is no room for either. */
  readonly code?: string;
  /** One chip for each chosen partner, in their order; none where only the name is wanted. */
  readonly chips: readonly Chip[];
  /** Few reports were read for this date's time. */
  readonly thin?: boolean;
  /** Partners whose chip changed at the last step through time. */
  readonly changed?: readonly string[];
}

export interface MarksPicture {
  readonly shapes: Shapes;
  readonly frame: Frame;
  readonly width: number;
  readonly height: number;
  readonly rows: readonly MapRow[];
  readonly letters: (chip: Chip) => string;
  readonly colorOf: (partner: string) => number;
  /** Class view: cards with the status in a word beside each chip, and every row named, those without chips too. */
  readonly wordOf?: (chip: Chip) => string;
  /** How cards are drawn, with `wordOf`: handed over, since few who look at a map ask for them. */
  readonly cards?: typeof ClassCards;
  /**
   * Many countries: chips that say nothing are left out of rows that say something, so that letters and colour alone tell
   * the partners. In class view words too are left to a key; the map has names and shapes.
   */
  readonly compact?: boolean;
  /** The name of a chip for pointing devices. */
  readonly titleOf?: (chip: Chip) => string;
  readonly selected?: string;
  /** Whether countries are named. */
  readonly labels: boolean;
  /** Diameter of a chip, 18 to 34. */
  readonly chipSize?: number;
  /** Boxes in pixels to keep clear: titles, controls. */
  readonly obstacles?: readonly Box[];
  /** Where rows were placed before, by what was asked: for many pictures of the same rows, in other words. */
  readonly places?: Map<string, Layout>;
}

export interface PlacedMarks {
  readonly row: MapRow;
  readonly x: number;
  readonly y: number;
  readonly anchor: Anchor;
  readonly leader: boolean;
  readonly box: Box;
  /** In class view: how much of the card is drawn. */
  readonly form?: CardForm;
}

export interface MarksLayout {
  readonly rows: readonly PlacedMarks[];
  readonly gathered: readonly Gathered[];
  readonly labels: readonly PlacedLabel[];
  /** Hosts on the picture for which there was no room at all: to be told in words. */
  readonly left: readonly string[];
  readonly fontSize: number;
}

const CHIP_SIZE = 22;
/** So many cards are soon tried in many orders. */
const FEW = 16;
const COUNT_FONT = 12;
/** How far from its country a name alone may stand, and a card where there are many, in heights of its own. */
const NAME_REACH = 3.6;
const CARD_REACH = 1.4;

/** Points of a leader as small boxes, so that no name is written across it. */
function leaderBoxes({ x, y, anchor }: PlacedMarks): Box[] {
  const steps = Math.ceil(Math.hypot(x - anchor.x, y - anchor.y) / 5);
  return Array.from({ length: steps + 1 }, (_, i) =>
    boxAround(anchor.x + ((x - anchor.x) * i) / steps, anchor.y + ((y - anchor.y) * i) / steps, 4, 4),
  );
}

function labelsFor(
  picture: AnchoredPicture,
  anchors: ReadonlyMap<string, Anchor>,
  rows: readonly PlacedMarks[],
  gathered: readonly Gathered[],
  fontSize: number,
): PlacedLabel[] {
  const { width, height, selected, obstacles = [] } = picture;
  const form = (text: string, bold: boolean): { text: string; width: number } => ({
    text,
    width: textWidth(text, fontSize, bold ? 'bold' : 'regular') * 1.04,
  });
  const toPlace = rows.map(({ row, box }): LabelToPlace => {
    const texts = row.short === undefined || row.short === row.name ? [row.name] : [row.name, row.short];
    const chosen = row.host === selected;
    const priority = chosen ? 2 : isQuietRow(row.chips) ? 0 : 1;
    return {
      host: row.host,
      row: box,
      forms: texts.map((text) => form(text, chosen)),
      height: fontSize * 1.1,
      priority,
    };
  });
  // A quiet row without room is left out, but its country still has a name, so that none lies there unnamed.
  const shown = new Set([...rows.map(({ row }) => row.host), ...gathered.flatMap(({ hosts }) => hosts)]);
  for (const row of picture.rows) {
    const anchor = anchors.get(row.host);
    if (!anchor || shown.has(row.host)) continue;
    const forms = [row.name, ...(row.short === undefined ? [] : [row.short])].map((text) => form(text, false));
    toPlace.push({
      host: row.host,
      row: boxAround(anchor.x, anchor.y, 0, 0),
      forms,
      height: fontSize * 1.1,
      alone: true,
    });
  }
  const taken = [
    ...obstacles,
    ...rows.map(({ box }) => box),
    ...gathered.map(({ x, y }) => boxAround(x, y, COUNT_SIZE.width, COUNT_SIZE.height)),
    ...rows.filter(({ leader }) => leader).flatMap(leaderBoxes),
  ];
  return placeLabels(toPlace, { width, height, taken });
}

/** A picture whose anchors are known in pixels: it needs neither shapes nor projection. */
export type AnchoredPicture = Omit<MarksPicture, 'shapes' | 'frame'>;

/** Lays out marks. Countries off the picture, and those with no shape, are left out. */
export function layoutMarks(picture: MarksPicture): MarksLayout {
  return layoutMarksAt(picture, anchorsIn(picture.shapes, picture.frame));
}

/** The same at given anchors. */
export function layoutMarksAt(picture: AnchoredPicture, positions: readonly Anchor[]): MarksLayout {
  const { width, height, selected, chipSize = CHIP_SIZE, obstacles = [], cards } = picture;
  const anchors = new Map(positions.map((anchor) => [anchor.host, anchor]));
  const rows = new Map(picture.rows.filter(({ host }) => anchors.has(host)).map((row) => [row.host, row]));
  const inClass = picture.wordOf !== undefined;
  const formsOf = new Map<string, readonly CardForm[]>();
  const sizeOf = (row: MapRow): RowSize & Pick<RowToPlace, 'forms'> => {
    const card = cardOf(row, picture);
    if (!card || !cards) return sizeOfRow(chipRowOf(row, picture));
    const all = cards.cardForms(card, picture.compact === true);
    formsOf.set(row.host, all);
    const [size, ...forms] = all.map((form) => cards.cardSize(card, form));
    return { ...size!, forms };
  };
  const toPlace = [...rows.values()].map((row): RowToPlace => {
    const { x, y } = anchors.get(row.host)!;
    const chosen = row.host === selected;
    const quiet = isQuietRow(row.chips) && !chosen;
    return {
      host: row.host,
      x,
      y,
      ...sizeOf(row),
      priority: chosen ? 1 : 0,
      later: inClass && quiet,
      ...(inClass ? { reach: quiet ? NAME_REACH : CARD_REACH } : {}),
      optional: quiet && !inClass,
    };
  });
  const asked = toPlace.filter(({ later }) => later !== true).length;
  const thorough = inClass ? asked <= FEW : picture.compact === true;
  const options = { width, height, obstacles, thorough };
  const key = picture.places && JSON.stringify([toPlace, options]);
  const known = key === undefined ? undefined : picture.places?.get(key);
  const layout = known ?? layoutAgain(toPlace, options);
  if (key !== undefined) picture.places?.set(key, layout);
  const { placed, gathered, left } = layout;
  const laid = placed.map(({ host, x, y, leader, form: used }): PlacedMarks => {
    const row = rows.get(host)!;
    const form = formsOf.get(host)?.[used === undefined ? 0 : used + 1];
    const card = form && cardOf(row, picture);
    const size = card && cards ? cards.cardSize(card, form) : sizeOf(row);
    const box = boxAround(x, y, size.width, size.height);
    return { row, x, y, leader, anchor: anchors.get(host)!, box, ...(form === undefined ? {} : { form }) };
  });
  const fontSize = Math.max(11, chipSize * 0.56);
  return {
    rows: laid,
    gathered,
    left,
    // A card bears its name itself.
    labels: picture.labels && !inClass ? labelsFor(picture, anchors, laid, gathered, fontSize) : [],
    fontSize,
  };
}

/** How often what did not even find room for a code is tried before all others. */
const AGAIN = 5;

/** Lays out, and again with the codes of what was left before the names of others. */
function layoutAgain(toPlace: readonly RowToPlace[], options: LayoutOptions): Layout {
  let best = layoutChips(toPlace, options);
  let last = best;
  const small = new Map<string, number>();
  for (let turn = 0; turn < AGAIN && best.left.length > 0; turn++) {
    for (const { host, forms = [] } of toPlace)
      if (forms.length > 0 && last.left.includes(host)) small.set(host, forms.length - 1);
    if (small.size === 0) break;
    last = layoutChips(
      toPlace.map((row) => {
        const form = small.get(row.host);
        return form === undefined ? row : { ...row, ...row.forms?.[form], forms: [], priority: 2 };
      }),
      options,
    );
    if (last.left.length >= best.left.length) continue;
    const placed = last.placed.map((one) => {
      const form = small.get(one.host);
      return form === undefined ? one : { ...one, form };
    });
    best = { ...last, placed };
  }
  return best;
}

/** The row of chips of a host, with how each chip looks. */
function chipRowOf({ host, chips: all, thin = false, changed = [] }: MapRow, picture: AnchoredPicture): ChipRow {
  const { letters, colorOf, titleOf, selected, chipSize = CHIP_SIZE, compact = false } = picture;
  const chips = compact && !isQuietRow(all) ? all.filter((chip) => !isQuiet(chip)) : all;
  const looks = chips.map((chip) => ({
    letters: letters(chip),
    colorIndex: colorOf(chip.partner),
    ...(titleOf ? { title: titleOf(chip) } : {}),
  }));
  return { host, chips, looks, size: chipSize, chosen: host === selected, thin, changed };
}

/** The same as a card, in class view. */
function cardOf(row: MapRow, picture: AnchoredPicture): ClassCard | null {
  const { wordOf, cards } = picture;
  if (!wordOf || !cards) return null;
  const { host, chips, looks, size, chosen = false, thin = false, changed = [] } = chipRowOf(row, picture);
  const worded = looks.map((look, index) => ({ ...look, word: wordOf(chips[index]!) }));
  const name = row.short ?? row.name;
  return { host, name, code: row.code ?? name, chips, looks: worded, size, chosen, thin, changed };
}

function drawRow({ row, form }: PlacedMarks, picture: AnchoredPicture): SvgNode {
  const card = form ? cardOf(row, picture) : null;
  return card && form ? picture.cards!.drawClassCard(card, form) : drawChipRow(chipRowOf(row, picture));
}

/** Where a leader meets what it leads to: at the edge of a name, which has no ground to hide the rest of it. */
function leaderEnd({ x, y, anchor, box, form }: PlacedMarks): { readonly x: number; readonly y: number } {
  if (form?.body !== 'none') return { x, y };
  const [dx, dy] = [anchor.x - x, anchor.y - y];
  const [width, height] = [(box.right - box.left) / 2, (box.bottom - box.top) / 2];
  const share = Math.min(1, width / Math.abs(dx || 1e-9), height / Math.abs(dy || 1e-9));
  return { x: x + dx * share, y: y + dy * share };
}

function drawLeader(placed: PlacedMarks): SvgNode {
  const { anchor, row } = placed;
  const { x, y } = leaderEnd(placed);
  return h(
    'g',
    { 'data-host': row.host, key: `leader-${row.host}` },
    h('path', { class: 'pa-leader', d: `M${round(anchor.x)},${round(anchor.y)}L${round(x)},${round(y)}` }),
    h('circle', { class: 'pa-leader-end', cx: anchor.x, cy: anchor.y, r: 2 }),
  );
}

function drawCount({ x, y, hosts }: Gathered): SvgNode {
  const { width, height } = COUNT_SIZE;
  return h(
    'g',
    { class: 'pa-gathered', 'data-hosts': hosts.join(' '), transform: `translate(${round(x)},${round(y)})` },
    h('rect', { class: 'pa-pill', x: -width / 2, y: -height / 2, width, height, rx: height / 2 }),
    h('text', { class: 'pa-count', 'font-size': COUNT_FONT, y: COUNT_FONT * 0.36 }, `+${hosts.length}`),
  );
}

/** Draws marks as one group in the pixels of the frame. */
export function drawMarks(picture: MarksPicture, layout: MarksLayout = layoutMarks(picture)): SvgNode {
  return drawLaidMarks(picture, layout);
}

/** Draws marks that were laid out before. */
export function drawLaidMarks(picture: AnchoredPicture, layout: MarksLayout): SvgNode {
  const { selected } = picture;
  const { fontSize } = layout;
  return h(
    'g',
    { class: 'pa-marks' },
    layout.rows.filter(({ leader }) => leader).map(drawLeader),
    layout.labels.map(({ host, text, x, y }) =>
      h(
        'text',
        {
          class: classes('pa-name pa-mid', host === selected && 'pa-strong'),
          'data-host': host,
          'font-size': fontSize,
          x,
          y: y + fontSize * 0.36,
          key: `name-${host}`,
        },
        text,
      ),
    ),
    layout.rows.map((placed) =>
      h(
        'g',
        { transform: `translate(${round(placed.x)},${round(placed.y)})`, key: placed.row.host },
        drawRow(placed, picture),
      ),
    ),
    layout.gathered.map(drawCount),
  );
}

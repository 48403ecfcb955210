/**
 * A row of marks as a class reads it from the back of the room: the country's name, and below it a line for each partner
 * that there is something to say of, a chip and its status in a word. Lines below one another take less of the map's
 * width than words side by side, and keep the order of the partners.
 */
import type { Chip } from '../model/chip.ts';
import { drawChip, type ChipLook } from './chip.ts';
import { changedBar, drawChipRow, sizeOfRow, type ChipRow, type RowSize } from './chipRow.ts';
import { isQuiet } from './chipState.ts';
import { classes, h, round, type SvgNode } from './node.ts';
import { textWidth } from './textWidth.ts';

export interface ClassCard {
  readonly host: string;
  readonly name: string;
  readonly chips: readonly Chip[];
  /** How each chip looks, in the same order; without a word it says nothing in words. */
  readonly looks: readonly (Omit<ChipLook, 'size'> & { readonly word: string })[];
  /** Diameter of a chip: names and words follow it. */
  readonly size: number;
  readonly chosen?: boolean;
  readonly thin?: boolean;
  readonly changed?: readonly string[];
  /** Without room on the map: drawn as this number, which the key beside the map explains. */
  readonly number?: number | undefined;
}

/** Sizes as shares of the chip's: at 30 pixels names have 22 and words 20, read from eight metres at 1024 by 768. */
const NAME = 0.74;
/** Countries that are named alone stand back behind those that the lesson is about. */
const NAMED_ONLY = 0.6;
const WORD = 0.67;
const BADGE = 0.94;
const LINE = 1.14;
const PAD = 0.22;
/** Other sans-serifs run wider than ours. */
const WIDER = 1.05;

function isNamedOnly({ chips }: ClassCard): boolean {
  return chips.every(isQuiet);
}

function nameSize(card: ClassCard): number {
  return card.size * (isNamedOnly(card) ? NAMED_ONLY : NAME);
}

function isStrong(card: ClassCard): boolean {
  return card.chosen === true || !isNamedOnly(card);
}

interface Line {
  readonly chip: Chip;
  readonly look: ClassCard['looks'][number];
}

function linesOf({ host, chips, looks }: ClassCard): Line[] {
  return chips.flatMap((chip, index) => {
    const look = looks[index];
    if (!look) throw new RangeError(`card of ${host}: chip ${index + 1} has no look`);
    return isQuiet(chip) ? [] : [{ chip, look }];
  });
}

function nameWidth(card: ClassCard): number {
  return textWidth(card.name, nameSize(card), isStrong(card) ? 'bold' : 'regular') * WIDER;
}

function quietRow({ host, chips, looks, size }: ClassCard): ChipRow {
  return { host, chips, looks, size };
}

/** What stands below the name: its size, and nothing for a country that is only named. */
function bodySize(card: ClassCard): RowSize {
  const { chips, size } = card;
  if (chips.length === 0) return { width: 0, height: 0 };
  const lines = linesOf(card);
  if (lines.length === 0) return sizeOfRow(quietRow(card));
  const words = Math.max(...lines.map(({ look }) => textWidth(look.word, size * WORD) * WIDER));
  return {
    width: size * (1.1 + 2 * PAD) + (words > 0 ? words + size * 0.2 : 0),
    height: lines.length * size * LINE + size * PAD,
  };
}

/** Pixels that a card takes, its name included. */
export function cardSize(card: ClassCard): RowSize {
  if (card.number !== undefined) return { width: card.size * BADGE, height: card.size * BADGE };
  const body = bodySize(card);
  return { width: Math.max(body.width, nameWidth(card)), height: nameSize(card) * 1.2 + body.height };
}

/** The number of a country that the key names, around (0, 0); a ring where the key tells more of it than its name. */
function drawNumber({ host, size, number, chosen = false, ...card }: ClassCard): SvgNode {
  const holds = !card.chips.every(isQuiet);
  const fontSize = size * 0.58;
  return h(
    'g',
    { class: 'pa-card pa-card-number', 'data-host': host, key: host },
    h('circle', {
      class: chosen || holds ? 'pa-pill-chosen' : 'pa-pill',
      r: (size * BADGE) / 2 - 1,
    }),
    h('text', { class: 'pa-text pa-mid pa-strong', 'font-size': fontSize, y: fontSize * 0.36 }, String(number)),
  );
}

/** Draws a card around (0, 0). */
export function drawClassCard(card: ClassCard): SvgNode {
  const { host, name, chips, size, chosen = false, thin = false, changed = [] } = card;
  if (card.number !== undefined) return drawNumber(card);
  const { height } = cardSize(card);
  const body = bodySize(card);
  const fontSize = nameSize(card);
  const top = -height / 2 + fontSize * 1.2;
  const lines = linesOf(card);
  const left = -body.width / 2;
  return h(
    'g',
    { class: 'pa-card', 'data-host': host, key: host },
    h(
      'text',
      {
        class: classes('pa-name pa-mid', isStrong(card) && 'pa-strong'),
        'font-size': fontSize,
        y: -height / 2 + fontSize * 0.92,
      },
      name,
    ),
    chips.length === 0
      ? null
      : h(
          'g',
          { class: 'pa-card-marks' },
          lines.length === 0
            ? h('g', { transform: `translate(0,${round(top + body.height / 2)})` }, drawChipRow(quietRow(card)))
            : h('rect', {
                class: classes(chosen ? 'pa-pill-chosen' : 'pa-pill', thin && 'pa-pill-thin'),
                x: left,
                y: top,
                width: body.width,
                height: body.height,
                rx: size * 0.4,
              }),
          lines.map(({ chip, look: { word, ...look } }, index) => {
            const y = top + size * (PAD / 2 + LINE * (index + 0.5));
            return h(
              'g',
              { transform: `translate(${round(left)},${round(y)})`, key: chip.partner },
              h('g', { transform: `translate(${round(size * (PAD + 0.55))},0)` }, drawChip(chip, { ...look, size })),
              changed.includes(chip.partner) ? h('g', { transform: 'rotate(90)' }, changedBar(size)) : null,
              word === ''
                ? null
                : h(
                    'text',
                    { class: 'pa-text', 'font-size': size * WORD, x: size * (PAD + 1.3), y: size * WORD * 0.36 },
                    word,
                  ),
            );
          }),
        ),
  );
}

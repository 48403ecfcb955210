/**
 * A row of marks as a class reads it from the back of the room: the country's name, and below it a line for each partner
 * that there is something to say of, a chip and its status in a word. Lines below one another take less of the map's
 * width than words side by side, and keep the order of the partners.
 */
import type { Chip } from '../model/chip.ts';
import { drawChip, type ChipLook } from './chip.ts';
import { changedBar, type RowSize } from './chipRow.ts';
import { isQuiet } from './chipState.ts';
import { classes, h, round, type SvgNode } from './node.ts';
import { textWidth } from './textWidth.ts';

export interface ClassCard {
  readonly host: string;
  readonly name: string;
  /** Of three letters: where there is no room for the name, and a key beside the map explains it. */
  readonly code: string;
  readonly chips: readonly Chip[];
  /** How each chip looks, in the same order; without a word it says nothing in words. */
  readonly looks: readonly (Omit<ChipLook, 'size'> & { readonly word: string })[];
  /** Diameter of a chip: names and words follow it. */
  readonly size: number;
  readonly chosen?: boolean;
  readonly thin?: boolean;
  readonly changed?: readonly string[];
}

/** How much of a card is drawn. */
export interface CardForm {
  /** The name, in one line or two, or the code alone. */
  readonly name: readonly string[];
  /** Size of the name as a share of the chip's. */
  readonly type: number;
  /** Chips with their words below one another, chips alone beside one another, or none. */
  readonly body: 'words' | 'chips' | 'none';
  /** What stands there is the code: the key explains it. */
  readonly coded: boolean;
}

/** Sizes as shares of the chip's: at 30 pixels names have 22 and words 20, read from eight metres at 1024 by 768. */
const NAME = 0.74;
/** Countries that are named alone stand back behind those that the lesson is about. */
const NAMED_ONLY = 0.6;
/** And a little more where they are many: 15 pixels of 30, a letter of eight millimetres on a wall of two metres. */
const NAMED_CLOSE = 0.5;
/** And never smaller than this, which a phone held in the hand still shows. */
const LEAST = 11.5;
const WORD = 0.67;
const LINE = 1.14;
const LEADING = 1.16;
const PAD = 0.22;
/** Pixels by which a frame is wider than its code. */
const FRAME = 6;
/** Other sans-serifs run wider than ours. */
const WIDER = 1.05;
/** A name so much wider than what stands below it is broken into two lines. */
const BREAK = 1.35;

function isNamedOnly({ chips }: ClassCard): boolean {
  return chips.every(isQuiet);
}

function isStrong(card: ClassCard): boolean {
  return card.chosen === true || !isNamedOnly(card);
}

/** A name in two lines as even as can be; null where it is one word. */
function broken(name: string): readonly [string, string] | null {
  const words = name.split(' ');
  const halves = words
    .slice(1)
    .map((_, index): [string, string] => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]);
  const longer = ([one, other]: readonly [string, string]): number => Math.max(one.length, other.length);
  return halves.sort((a, b) => longer(a) - longer(b))[0] ?? null;
}

/**
 * How a card may be drawn, the fullest first. `compact`: so many countries bear marks that their words stand in the key
 * and the map has the shapes.
 */
export function cardForms(card: ClassCard, compact: boolean): readonly CardForm[] {
  const { name, code } = card;
  const lines = broken(name);
  const close = Math.max(NAMED_CLOSE, LEAST / card.size);
  const code1: CardForm = { name: [code], type: close, body: 'none', coded: true };
  if (isNamedOnly(card)) {
    const named = (text: readonly string[], type: number): CardForm => ({
      name: text,
      type,
      body: 'none',
      coded: false,
    });
    return [
      ...(compact ? [] : [named([name], NAMED_ONLY)]),
      named([name], close),
      ...(lines ? [named(lines, close)] : []),
      code1,
    ];
  }
  const marked = (text: readonly string[], body: CardForm['body'], coded = false): CardForm => ({
    name: text,
    type: compact ? NAMED_ONLY : NAME,
    body,
    coded,
  });
  const body = compact ? 'chips' : 'words';
  const one = marked([name], body);
  const isWide = lines !== null && nameSize(card, one).width > BREAK * bodySize(card, one).width;
  const names = isWide ? lines : [name];
  return [marked(names, body), ...(compact ? [] : [marked(names, 'chips')]), marked([code], 'chips', true), code1];
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

function nameSize(card: ClassCard, { name, type }: CardForm): RowSize {
  const fontSize = card.size * type;
  const weight = isStrong(card) ? 'bold' : 'regular';
  const widest = Math.max(...name.map((line) => textWidth(line, fontSize, weight)));
  return { width: widest * WIDER, height: fontSize * (1.2 + (name.length - 1) * LEADING) };
}

/** What stands below the name: its size, and nothing for a country that is only named. */
function bodySize(card: ClassCard, { body }: CardForm): RowSize {
  const { size } = card;
  const lines = linesOf(card);
  if (body === 'none' || lines.length === 0) return { width: 0, height: 0 };
  if (body === 'chips') return { width: size * (lines.length * LINE + PAD), height: size * (LINE + PAD * 0.6) };
  const words = Math.max(...lines.map(({ look }) => textWidth(look.word, size * WORD) * WIDER));
  return {
    width: size * (1.1 + 2 * PAD) + (words > 0 ? words + size * 0.2 : 0),
    height: lines.length * size * LINE + size * PAD,
  };
}

/** A code without its marks: a frame says that the key tells more. */
function isFramed(card: ClassCard, { coded, body }: CardForm): boolean {
  return coded && body === 'none' && !isNamedOnly(card);
}

/** Pixels that a card takes in a form, its name included. */
export function cardSize(card: ClassCard, form: CardForm): RowSize {
  const [name, body] = [nameSize(card, form), bodySize(card, form)];
  const frame = isFramed(card, form) ? FRAME : 0;
  return { width: Math.max(body.width, name.width) + frame, height: name.height + body.height };
}

/** Draws a card around (0, 0). */
export function drawClassCard(card: ClassCard, form: CardForm): SvgNode {
  const { host, size, chosen = false, thin = false, changed = [] } = card;
  const { width, height } = cardSize(card, form);
  const [name, body] = [nameSize(card, form), bodySize(card, form)];
  const fontSize = size * form.type;
  const top = -height / 2 + name.height;
  const lines = form.body === 'none' ? [] : linesOf(card);
  const left = -body.width / 2;
  return h(
    'g',
    { class: classes('pa-card', form.coded && 'pa-card-code'), 'data-host': host, key: host },
    isFramed(card, form)
      ? h('rect', {
          class: 'pa-pill-chosen',
          x: -width / 2,
          y: -height / 2,
          width,
          height,
          rx: height / 2,
        })
      : null,
    form.name.map((line, index) =>
      h(
        'text',
        {
          class: classes('pa-name pa-mid', isStrong(card) && 'pa-strong'),
          'font-size': fontSize,
          y: -height / 2 + fontSize * (0.92 + index * LEADING),
          key: line,
        },
        line,
      ),
    ),
    lines.length === 0
      ? null
      : h(
          'g',
          { class: 'pa-card-marks' },
          h('rect', {
            class: classes(chosen ? 'pa-pill-chosen' : 'pa-pill', thin && 'pa-pill-thin'),
            x: left,
            y: top,
            width: body.width,
            height: body.height,
            rx: size * 0.4,
          }),
          lines.map((line, index) => {
            const below = form.body === 'words';
            const at = size * LINE * (index + 0.5);
            const [x, y] = below
              ? [left + size * (PAD + 0.55), top + size * (PAD / 2) + at]
              : [left + size * (PAD / 2) + at, top + body.height / 2];
            return drawLine(line, { x, y, size, word: below, changed: changed.includes(line.chip.partner) });
          }),
        ),
  );
}

/** A chip, its sign of change and its word. */
function drawLine(
  { chip, look: { word, ...look } }: Line,
  at: {
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly word: boolean;
    readonly changed: boolean;
  },
): SvgNode {
  const { size } = at;
  // Beside words the sign stands at the edge of the card, else below its chip.
  const sign = at.word
    ? h('g', { transform: `translate(${round(-size * (PAD + 0.55))},0)rotate(90)` }, changedBar(size))
    : h('g', { transform: `translate(0,${round(size * 0.64)})` }, changedBar(size));
  return h(
    'g',
    { transform: `translate(${round(at.x)},${round(at.y)})`, key: chip.partner },
    drawChip(chip, { ...look, size }),
    at.changed ? sign : null,
    at.word && word !== ''
      ? h('text', { class: 'pa-text', 'font-size': size * WORD, x: size * 0.75, y: size * WORD * 0.36 }, word)
      : null,
  );
}

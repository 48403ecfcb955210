/** Cards to cut out and put in order: what happened and where, without its date. */
import { linesOf, stack } from '../../draw/captions.ts';
import { h, round } from '../../draw/node.ts';
import { chanceFrom } from '../tasks/random.ts';
import { summaryOf, tieInWords } from '../tasks/words.ts';
import { footOf, type Desk } from './desk.ts';
import { sheetPages, type Piece, type SheetPage } from './page.ts';

const TEXT = 14;
const PAD = 14;

interface Card {
  readonly place: string;
  readonly summary: string;
}

function cardRow(pair: readonly Card[], width: number): Piece {
  const cell = width / 2;
  const room = cell - 2 * PAD;
  const lines = pair.map(({ place, summary }) => [
    ...linesOf(place, room, 11, 'pa-muted'),
    ...linesOf(summary, room, TEXT, 'pa-text'),
  ]);
  const height = Math.max(120, ...lines.map((own) => stack(own, 0).bottom + 2 * PAD));
  return {
    height,
    draw: (top, left) =>
      pair.flatMap((_, place) => {
        const x = left + place * cell;
        return [
          h('rect', {
            class: 'pa-sign-line',
            'stroke-dasharray': '5 4',
            x: round(x),
            y: round(top),
            width: round(cell),
            height: round(height),
          }),
          ...stack(lines[place]!, top + PAD, x + PAD).nodes,
        ];
      }),
  };
}

/** `events`: shown in an order that says nothing of theirs. */
export function cardsSheet(desk: Desk, events: readonly string[], idPrefix: string): SheetPage[] {
  const { words, wording, paper, book } = desk;
  const shown = chanceFrom([...events].sort().join()).shuffled([...events].sort());
  const cards = shown.map((id): Card => {
    const event = book.events.get(id);
    return {
      place: event?.tie
        ? tieInWords(wording, event.tie)
        : (event?.hosts ?? []).map((host) => wording.names.short(host)).join(', '),
      summary: summaryOf(book, id),
    };
  });
  return sheetPages({
    lang: wording.lang,
    paper,
    title: words.sheet.cards,
    lead: words.sheet.cardsTask,
    foot: footOf(desk),
    pageOf: words.sheet.page,
    idPrefix,
    pieces: ({ width }) =>
      Array.from({ length: Math.ceil(cards.length / 2) }, (_, row) =>
        cardRow(cards.slice(row * 2, row * 2 + 2), width),
      ),
  });
}

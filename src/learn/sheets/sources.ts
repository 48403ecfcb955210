/** The sources of some events as a table: who published, when, of what kind, after which agency; and room for a note. */
import { linesOf, stack } from '../../draw/captions.ts';
import { h, round } from '../../draw/node.ts';
import { dateInWords } from '../../i18n/dates.ts';
import type { SourceDetail } from '../../record/format.ts';
import { inTime } from '../tasks/knownBy.ts';
import { pageName } from '../tasks/words.ts';
import { footOf, type Desk } from './desk.ts';
import { sheetPages, text, type Piece, type SheetPage } from './page.ts';

const SIZE = 11;
const PAD = 5;
/** Shares of the width. */
const COLUMNS = [0.34, 0.16, 0.18, 0.14, 0.18] as const;

function row(cells: readonly string[], width: number, name: string, keep = false): Piece {
  let x = 0;
  const laid = cells.map((words, place) => {
    const own = COLUMNS[place]! * width;
    const at = x;
    x += own;
    return { at, lines: linesOf(words, own - 2 * PAD, SIZE, name) };
  });
  const height = Math.max(22, ...laid.map(({ lines }) => stack(lines, 0).bottom + 2 * PAD));
  return {
    height,
    keep,
    draw: (top, left) => [
      h('path', {
        class: 'pa-sign-line',
        'stroke-width': 0.5,
        d: `M${round(left)},${round(top + height)}h${round(width)}`,
      }),
      ...laid.flatMap(({ at, lines }) => stack(lines, top + PAD, left + at + PAD).nodes),
    ],
  };
}

function cellsOf({ wording, words }: Desk, source: SourceDetail): string[] {
  const { messages, lang } = wording;
  return [
    `${pageName(source)} [${source.lang}]`,
    messages.outletKinds[source.outlet],
    source.published === undefined ? words.sheet.noDate : dateInWords(source.published, lang),
    source.agency ?? '',
    '',
  ];
}

export function sourcesSheet(desk: Desk, events: readonly string[], idPrefix: string): SheetPage[] {
  const { words, wording, paper, book } = desk;
  const { columns } = words.sheet;
  const held = inTime(
    book,
    events.filter((id) => book.words.has(id) && book.events.has(id)),
  );
  return sheetPages({
    lang: wording.lang,
    paper,
    title: words.sheet.sources,
    lead: words.sheet.sourcesTask,
    foot: footOf(desk),
    pageOf: words.sheet.page,
    idPrefix,
    pieces: ({ width }) => [
      row(
        [columns.publisher, columns.kind, columns.published, columns.agency, columns.note],
        width,
        'pa-text pa-strong',
        true,
      ),
      ...held.flatMap((id) => {
        const { detail, sources } = book.words.get(id)!;
        const own = [...new Set(detail.citations.map(({ source }) => source))].flatMap(
          (source) => sources[source] ?? [],
        );
        return [
          text(
            `${dateInWords(detail.date, wording.lang)}${wording.messages.punctuation.colon}${detail.summary}`,
            width,
            { size: 12, name: 'pa-text pa-strong', after: 2, keep: true },
          ),
          ...own.map((source) => row(cellsOf(desk, source), width, 'pa-text')),
        ];
      }),
    ],
  });
}

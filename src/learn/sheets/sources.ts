/**
 * The sources of events: for a class one page, a table with room for a note, of a few pages to each event; for the teacher
 * all of them, close together.
 */
import { linesOf, stack } from '../../draw/captions.ts';
import { h, round } from '../../draw/node.ts';
import { dateInWords } from '../../i18n/dates.ts';
import type { SourceDetail } from '../../record/format.ts';
import { inTime } from '../tasks/inTime.ts';
import { capital, pageName } from '../tasks/words.ts';
import { footOf, type Desk } from './desk.ts';
import { sheetPages, space, text, together, type Piece, type SheetPage } from './page.ts';

const SIZE = 11;
/** For a class: as many pages of one event as can be compared in a lesson. */
const FEW = 4;
/** For the teacher. */
const SMALL = 9.5;
const PAD = 4;
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

/** What an event rests on, each source once. */
function sourcesOf({ book }: Desk, id: string): SourceDetail[] {
  const { detail, sources } = book.words.get(id)!;
  return [...new Set(detail.citations.map(({ source }) => source))].flatMap((source) => sources[source] ?? []);
}

/** A few of them, of unlike origin as far as there are such: pages that repeat one agency stand for each other. */
function fewOf(all: readonly SourceDetail[]): SourceDetail[] {
  const origin = (source: SourceDetail): string => source.agency ?? source.publisher;
  const firsts = all.filter((one, place) => all.findIndex((other) => origin(other) === origin(one)) === place);
  const chosen = new Set([...firsts, ...all].slice(0, Math.max(firsts.length, FEW)));
  return all.filter((one) => [...chosen].slice(0, FEW).includes(one));
}

function eventLine({ book, wording }: Desk, id: string, width: number, size: number): Piece {
  const { detail } = book.words.get(id)!;
  return text(
    capital(
      `${dateInWords(detail.date, wording.lang)}${wording.messages.punctuation.colon}${detail.summary}`,
      wording.lang,
    ),
    width,
    { size, name: 'pa-text pa-strong', after: 2, keep: true },
  );
}

/** Events that can be told with their sources. */
function heldOf({ book }: Desk, events: readonly string[]): string[] {
  return events.filter((id) => book.words.has(id) && book.events.has(id));
}

/** `events`: those that matter most first. As many as one page takes, in the order of their dates. */
export function sourcesSheet(desk: Desk, events: readonly string[], idPrefix: string): SheetPage[] {
  const held = heldOf(desk, events);
  let sheet = sourcesTable(desk, held.slice(0, 1), idPrefix);
  for (let count = 2; count <= held.length; count += 1) {
    const more = sourcesTable(desk, held.slice(0, count), idPrefix);
    if (more.length > 1) break;
    sheet = more;
  }
  return sheet;
}

function sourcesTable(desk: Desk, held: readonly string[], idPrefix: string): SheetPage[] {
  const { words, wording, paper, book } = desk;
  const { columns } = words.sheet;
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
      ...inTime(book, held).flatMap((id) => {
        const all = sourcesOf(desk, id);
        const few = fewOf(all);
        return [
          space(6),
          eventLine(desk, id, width, 12),
          ...few.map((source) => row(cellsOf(desk, source), width, 'pa-text')),
          ...(few.length === all.length
            ? []
            : [
                space(3),
                text(words.sheet.moreSources(all.length - few.length), width, { size: SMALL, name: 'pa-muted' }),
              ]),
        ];
      }),
    ],
  });
}

/** Every source of every event, for who prepares the lesson or answers a question in it. */
export function allSourcesSheet(desk: Desk, events: readonly string[], idPrefix: string): SheetPage[] {
  const { words, wording, paper, book } = desk;
  const { semicolon } = wording.messages.punctuation;
  return sheetPages({
    lang: wording.lang,
    paper,
    title: words.sheet['all-sources'],
    lead: words.sheet.allSourcesLead,
    foot: footOf(desk),
    pageOf: words.sheet.page,
    idPrefix,
    leadOnce: true,
    pieces: ({ width }, tight) =>
      inTime(book, heldOf(desk, events)).flatMap((id) => [
        // A source stands by the event that it is of.
        together([
          eventLine(desk, id, width, 10.5 * tight),
          ...sourcesOf(desk, id).map((source) => {
            const [page, kind, published, agency] = cellsOf(desk, source) as [string, string, string, string];
            const after = agency === '' ? [] : [`${words.sheet.columns.agency} ${agency}`];
            return text([page, kind, published, ...after].join(semicolon), width, {
              size: SMALL * tight,
              indent: 12,
              after: 1,
            });
          }),
        ]),
        space(5 * tight),
      ]),
  });
}

/** The tasks of a lesson or a set on paper, and their answers on a sheet of their own. */
import { dateInWords, dayInWords } from '../../i18n/dates.ts';
import type { Day } from '../../model/day.ts';
import type { LessonFile } from '../../record/lesson.ts';
import type { StoryBlock } from '../../record/story.ts';
import { inTime, openPairs } from '../tasks/inTime.ts';
import type { Task } from '../tasks/task.ts';
import { stripOf, viewOfTask, type TaskView } from '../tasks/view.ts';
import { capital, summaryOf, wordTask } from '../tasks/words.ts';
import { footOf, legendItems, type Desk } from './desk.ts';
import {
  heading,
  legend,
  option,
  picture,
  ruled,
  sheetPages,
  space,
  text,
  together,
  type Piece,
  type SheetPage,
} from './page.ts';
import { Numbers, plainLines, plainPieces, restsOn } from './plain.ts';

/** So that two tasks with a map find room on a page; more for a part of the world that is about as high as wide. */
const MAP = { height: 210, high: 280, wide: 1.6 };
/** Of one of several maps beside each other. */
const SMALL_MAP = { height: 130, gap: 12, beside: 2 };

/** Maps of some days, two beside each other, each below its date. */
function strip(desk: Desk, view: TaskView, days: readonly Day[], width: number, idPrefix: string): Piece[] {
  const { lang } = desk.wording;
  const own = Math.floor((width - SMALL_MAP.gap) / SMALL_MAP.beside);
  const draw = (day: Day, place: number): Piece =>
    together([
      text(dayInWords(day, lang), own, { size: 11, name: 'pa-text pa-strong', after: 2 }),
      picture(
        SMALL_MAP.height,
        own,
        (w, h) =>
          desk.map({ ...view, named: [], at: day }, w, h, { blank: false, idPrefix: `${idPrefix}-${place}` }).node,
      ),
    ]);
  const drawn = days.map(draw);
  const chips = days.flatMap((at) => desk.map({ ...view, at }, 400, 300, { blank: false, idPrefix: 'measure' }).chips);
  const rows = Array.from({ length: Math.ceil(drawn.length / SMALL_MAP.beside) }, (_, row): Piece => {
    const pair = drawn.slice(row * SMALL_MAP.beside, (row + 1) * SMALL_MAP.beside);
    return {
      height: Math.max(...pair.map(({ height }) => height)),
      draw: (top, left) => pair.flatMap((one, place) => one.draw(top, left + place * (own + SMALL_MAP.gap), own)),
    };
  });
  return [...rows, legend(legendItems(desk, view, chips), width)];
}

function taskPieces(desk: Desk, task: Task, place: number, width: number, idPrefix: string): Piece[] {
  const { words, wording, book } = desk;
  const { prompt, how, quote, options } = wordTask(book, task, { wording, words });
  const view = viewOfTask(book, task);
  const pieces: Piece[] = [heading(words.number(place + 1), width), text(prompt, width)];
  if (how !== null) pieces.push(text(how, width, { size: 11, name: 'pa-muted' }));
  if (quote !== null) pieces.push(text(quote, width, { indent: 16 }));
  if (view !== null && view.at !== null) {
    const asked = { ...view, at: view.at };
    const { chips } = desk.map(asked, 400, 300, { blank: false, idPrefix: 'measure' });
    pieces.push(
      picture(
        desk.aspect(view.extent) < MAP.wide ? MAP.high : MAP.height,
        width,
        (w, h) => desk.map(asked, w, h, { blank: false, idPrefix: `${idPrefix}-map${place}` }).node,
      ),
      legend(legendItems(desk, view, chips), width),
    );
  }
  if (task.kind === 'set-date' && view !== null)
    pieces.push(...strip(desk, view, stripOf(task, book), width, `${idPrefix}-strip${place}`));
  if (task.kind === 'set-date')
    pieces.push(text(words.blanks.date, width, { after: 0 }), ruled(1, { step: 4, indent: 44 }));
  else
    pieces.push(
      ...options.map(({ label, note }) =>
        option(note === null ? label : `${label} (${note})`, width, task.kind === 'order' ? 'number' : 'box'),
      ),
    );
  return [together(pieces), space(12)];
}

export function tasksSheet(desk: Desk, tasks: readonly Task[], title: string, idPrefix: string): SheetPage[] {
  const { words, wording, paper } = desk;
  return sheetPages({
    lang: wording.lang,
    paper,
    title: `${words.sheet.tasks}${wording.messages.punctuation.colon}${title}`,
    lead: words.result.group,
    foot: footOf(desk),
    pageOf: words.sheet.page,
    idPrefix,
    pieces: ({ width }) => tasks.flatMap((task, place) => taskPieces(desk, task, place, width, idPrefix)),
  });
}

export interface AnswersInput {
  readonly tasks: readonly Task[];
  readonly title: string;
  readonly idPrefix: string;
  /** Events on the cards, whose order is among the answers. */
  readonly cards?: readonly string[];
  /** What the lesson itself answers, beside its tasks, and the events that this rests on. */
  readonly told?: Pick<LessonFile, 'events'> & { readonly blocks: readonly StoryBlock[] };
}

export function answersSheet(desk: Desk, { tasks, title, idPrefix, cards = [], told }: AnswersInput): SheetPage[] {
  const { words, wording, paper, book } = desk;
  return sheetPages({
    lang: wording.lang,
    paper,
    title: `${words.sheet.answers}${wording.messages.punctuation.colon}${title}`,
    lead: words.lesson.answersLead,
    foot: footOf(desk),
    pageOf: words.sheet.page,
    leadOnce: true,
    idPrefix,
    pieces: ({ width }) => [
      ...(told === undefined ? [] : toldPieces(desk, told, width)),
      ...tasks.flatMap((task, place) => {
        const { prompt, quote, answer } = wordTask(book, task, { wording, words });
        return [
          together([
            heading(words.number(place + 1), width),
            text(prompt, width, { size: 11, name: 'pa-muted' }),
            ...(quote === null ? [] : [text(quote, width, { size: 11, name: 'pa-muted', indent: 16 })]),
            ...answer.map((words_, index) =>
              text(words_, width, {
                name: index === 0 ? 'pa-text pa-strong' : 'pa-text',
                indent: index === 0 ? 0 : 16,
              }),
            ),
          ]),
          space(10),
        ];
      }),
      ...cardOrder(desk, cards, width),
    ],
  });
}

/** What pupils may find in the hand-out and say in the discussion, with the events that show it. */
function toldPieces({ wording, words }: Desk, told: NonNullable<AnswersInput['told']>, width: number): Piece[] {
  const numbers = new Numbers();
  const [first, ...more] = plainPieces(plainLines(told.blocks, numbers), width, 12);
  if (first === undefined) return [];
  return [
    together([heading(words.sheet.told, width), first]),
    ...more,
    space(2),
    ...restsOn(numbers, told.events, wording, width),
    space(12),
  ];
}

/** The cards as they come to lie, and where dates leave it open which of two comes first. */
function cardOrder({ book, wording, words }: Desk, cards: readonly string[], width: number): Piece[] {
  const sorted = inTime(
    book,
    cards.filter((id) => book.events.has(id)),
  );
  if (sorted.length === 0) return [];
  const line = (id: string): string =>
    capital(
      words.answer.order(dateInWords(book.events.get(id)!.date, wording.lang), summaryOf(book, id)),
      wording.lang,
    );
  return [
    together([
      heading(words.sheet.cardOrder, width),
      ...sorted.map((id, place) => text(`${place + 1}. ${line(id)}`, width)),
      ...openPairs(book, sorted).map(({ places: [one, other], denies }) =>
        text((denies ? words.sheet.denialAfter : words.sheet.eitherWay)(one + 1, other + 1), width, {
          name: 'pa-muted',
          indent: 16,
        }),
      ),
    ]),
  ];
}

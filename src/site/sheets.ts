/** A sheet by its kind, of a lesson or of what was asked for: what the command draws. */
import { compileLessons } from '../dataset/compileLessons.ts';
import type { DataRecord } from '../dataset/load.ts';
import { shapesOf } from '../dataset/shapesOf.ts';
import { answersSheet, tasksSheet } from '../learn/sheets/questions.ts';
import { blankMapSheet, twoDatesSheet } from '../learn/sheets/maps.ts';
import { cardsSheet } from '../learn/sheets/cards.ts';
import type { Desk, SheetView } from '../learn/sheets/desk.ts';
import type { Paper, SheetPage } from '../learn/sheets/page.ts';
import { allSourcesSheet, sourcesSheet } from '../learn/sheets/sources.ts';
import { readTasks } from '../learn/tasks/address.ts';
import { generate } from '../learn/tasks/generate.ts';
import { solve } from '../learn/tasks/solve.ts';
import { isRefusal, type Task } from '../learn/tasks/task.ts';
import type { Day } from '../model/day.ts';
import type { Group, Lang } from '../model/words.ts';
import { deskOf, lessonSheets } from './desk.ts';
import type { LessonSheet } from './sheetKinds.ts';
import { wholeBook } from './lessonTasks.ts';

export type SheetKind = LessonSheet;

export interface SheetAsked {
  readonly lesson?: string | undefined;
  readonly at: Day | null;
  readonly vs: Day | null;
  readonly region?: string | undefined;
  readonly hosts: readonly string[] | null;
  readonly partners: readonly string[] | null;
  readonly group: Group | null;
  readonly events: readonly string[];
  /** The part of a link to tasks after `#`. */
  readonly set?: string | undefined;
}

/** What was asked for cannot be drawn; the message says why. */
export class SheetError extends Error {
  override readonly name = 'SheetError';
}

export function drawSheet(
  record: DataRecord,
  lang: Lang,
  paper: Paper,
  kind: SheetKind,
  asked: SheetAsked,
): readonly SheetPage[] {
  const desk = deskOf(wholeBook(record, lang), shapesOf(record), paper);
  if (asked.lesson !== undefined) {
    const lessons = compileLessons(record, lang);
    const lesson = lessons.find(({ id }) => id === asked.lesson);
    if (!lesson)
      throw new SheetError(
        `"${asked.lesson}" is none of the lessons (${lessons.map(({ id }) => id).join(', ') || 'there is none'})`,
      );
    const pages = lessonSheets(desk, lesson)[kind];
    if (!pages) throw new SheetError(`the lesson "${lesson.id}" has no sheet of the kind ${kind}`);
    return pages;
  }
  switch (kind) {
    case 'teacher':
    case 'handout':
      throw new SheetError(`the sheet ${kind} is of a lesson: name it with --lesson`);
    case 'blank':
      return blankMapSheet(desk, viewAsked(desk, asked), 'sheet');
    case 'two-dates':
      if (asked.vs === null) throw new SheetError('two dates need --at and --vs');
      return twoDatesSheet(desk, viewAsked(desk, asked), asked.vs, 'sheet');
    case 'cards':
    case 'sources':
    case 'all-sources': {
      const unknown = asked.events.find((id) => !desk.book.words.has(id));
      if (unknown !== undefined) throw new SheetError(`"${unknown}" is no event of the record`);
      const unread = asked.events.find((id) => !desk.book.events.get(id)!.secondRead);
      if (unread !== undefined)
        throw new SheetError(`"${unread}" awaits its second reading: sheets bear events read twice`);
      if (asked.events.length === 0) throw new SheetError('name the events with --event, or a lesson with --lesson');
      const draw = { cards: cardsSheet, sources: sourcesSheet, 'all-sources': allSourcesSheet }[kind];
      return draw(desk, asked.events, 'sheet');
    }
    case 'tasks':
    case 'answers': {
      const { tasks, title } = setAsked(desk, asked);
      return kind === 'tasks'
        ? tasksSheet(desk, tasks, title, 'sheet')
        : answersSheet(desk, { tasks, title, idPrefix: 'sheet' });
    }
  }
}

function viewAsked({ book: { index } }: Desk, { at, region, hosts, partners, group }: SheetAsked): SheetView {
  if (at === null) throw new SheetError('--at DATE is missing (2022-08-16)');
  const found = region === undefined ? undefined : index.regions[region];
  if (region !== undefined && !found)
    throw new SheetError(`"${region}" is none of ${Object.keys(index.regions).join(', ')}`);
  const unknown = [...(hosts ?? []), ...(partners ?? [])].find((id) => !index.parties[id]);
  if (unknown !== undefined) throw new SheetError(`"${unknown}" is no party of the record`);
  const { view } = index;
  return {
    at,
    group: group ?? view.group,
    partners: partners ?? view.partners,
    hosts: hosts ?? found?.hosts ?? view.hosts,
    extent: (found ?? view).extent,
  };
}

function setAsked({ book, wording, words }: Desk, { set: text }: SheetAsked): { tasks: Task[]; title: string } {
  const { index } = book;
  const year = (iso: string): number => Number(iso.slice(0, 4));
  const { address, dropped } = readTasks(text ?? '', {
    hosts: index.hosts,
    regions: Object.keys(index.regions),
    lessons: [],
    first: year(index.start),
    last: year(index.readUntil),
  });
  if (dropped.length > 0) throw new SheetError(`not understood in --set: ${dropped.join(', ')}`);
  if (address === null || !('set' in address))
    throw new SheetError('name a set with --set "country=…&seed=…", or a lesson with --lesson');
  const { set } = address;
  const tasks = generate(book, set)
    .map((spec) => solve(book, spec))
    .filter((task): task is Task => !isRefusal(task));
  if (tasks.length === 0) throw new SheetError('the record gives no fair task on this choice');
  const place = set.country === undefined ? index.regions[set.region!]!.title : wording.names.party(set.country).name;
  return { tasks, title: words.page.ofSet(place, set.from, set.to, set.level) };
}

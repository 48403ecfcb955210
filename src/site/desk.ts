/** The desk at which sheets are drawn: the record's book, and maps made as all stills are. */
import { drawBlankMap } from '../draw/blankMap.ts';
import type { Shapes } from '../geo/shapes.ts';
import { dayInWords } from '../i18n/dates.ts';
import { messagesIn } from '../i18n/messages.ts';
import { namesFrom } from '../i18n/names.ts';
import { taskMessagesIn, type TaskMessages } from '../i18n/tasks.ts';
import { parseIsoDay } from '../model/day.ts';
import type { LessonFile } from '../record/lesson.ts';
import { answersSheet, tasksSheet } from '../learn/sheets/questions.ts';
import { blankMapSheet, twoDatesSheet } from '../learn/sheets/maps.ts';
import { cardsSheet } from '../learn/sheets/cards.ts';
import type { Desk, DrawnMap } from '../learn/sheets/desk.ts';
import { handoutSheet } from '../learn/sheets/handout.ts';
import { PAPERS, type Paper, type SheetPage } from '../learn/sheets/page.ts';
import { teacherSheet } from '../learn/sheets/teacher.ts';
import { allSourcesSheet, sourcesSheet } from '../learn/sheets/sources.ts';
import type { TaskBook } from '../learn/tasks/book.ts';
import { solve } from '../learn/tasks/solve.ts';
import { isRefusal, type Task } from '../learn/tasks/task.ts';
import type { StoryBlock, StoryInline } from '../record/story.ts';
import { keptLivesOf } from '../query/keptLives.ts';
import { KEPT, LESSON_SHEETS, type LessonSheet } from './sheetKinds.ts';
import { aspectOf, makeStill } from './still.ts';

/** Maps that are kept: more than one sheet has, which is laid out in several ways until it fits. */
const KEPT_MAPS = 60;

export function deskOf(book: TaskBook, shapes: Shapes, paper: Paper): Desk {
  const { index } = book;
  const { lang } = index;
  const messages = messagesIn(lang);
  const wording = { lang, messages, names: namesFrom(index, messages) };
  const draw: Desk['map'] = (view, width, height, { blank, idPrefix }) => {
    const { known = null, lens = 'all' } = view;
    const still = makeStill(index, keptLivesOf(book.atlas, known, lens), shapes, {
      at: view.at,
      vs: null,
      known: null,
      group: view.group,
      partners: view.partners,
      hosts: view.hosts,
      extent: view.extent,
      width,
      height,
      idPrefix,
    });
    if (!blank) return { node: still.picture, chips: still.chips };
    const node = drawBlankMap({
      shapes,
      extent: view.extent,
      width,
      height,
      rows: still.rows,
      letters: view.partners.map((id) => wording.names.party(id).letters),
      title: messages.ui.mapName(messages.groupQuestions[view.group], dayInWords(view.at, lang)),
      idPrefix,
    });
    return { node, chips: [] };
  };
  const drawn = new Map<string, DrawnMap>();
  return {
    book,
    wording,
    words: taskMessagesIn(lang),
    paper,
    aspect: aspectOf,
    map(...asked) {
      const key = JSON.stringify(asked);
      const map = drawn.get(key) ?? draw(...asked);
      drawn.delete(key);
      drawn.set(key, map);
      if (drawn.size > KEPT_MAPS) drawn.delete(drawn.keys().next().value!);
      return map;
    },
  };
}

/** A lesson's tasks; in a checked record none is refused. */
export function tasksOf(book: TaskBook, { tasks }: Pick<LessonFile, 'tasks'>): Task[] {
  return tasks.map((spec) => solve(book, spec)).filter((task): task is Task => !isRefusal(task));
}

/** What is asked about pages first: those are handed out. */
function bySources(tasks: readonly Task[]): Task[] {
  const asks = ({ kind }: Task): number => ABOUT_SOURCES.indexOf(kind);
  return [
    ...tasks.filter((task) => asks(task) >= 0).sort((a, b) => asks(a) - asks(b)),
    ...tasks.filter((task) => asks(task) < 0),
  ];
}

const ABOUT_SOURCES: readonly Task['kind'][] = ['independent', 'known-by', 'claim-denial', 'who-says'];

/** Events that a lesson rests on: those of its tasks, its cards and its hand-out, each once. */
export function eventsOfLesson(lesson: LessonFile, tasks: readonly Task[]): string[] {
  const handout = claimsIn(lesson.sections.handout);
  return [...new Set([...tasks.flatMap(({ evidence }) => evidence), ...lesson.cards, ...handout])];
}

function claimsIn(blocks: readonly StoryBlock[]): string[] {
  const inlines = (content: readonly StoryInline[]): string[] =>
    content.flatMap((inline) => {
      if (typeof inline === 'string' || 'term' in inline) return [];
      if ('claim' in inline) return inline.claim;
      return inlines('em' in inline ? inline.em : inline.strong);
    });
  return blocks.flatMap((block) => {
    if ('p' in block) return inlines(block.p);
    if ('explained' in block) return [];
    return 'note' in block ? claimsIn(block.note) : block.list.flatMap(claimsIn);
  });
}

export function sheetName(kind: LessonSheet, { lesson, sheet }: TaskMessages): string {
  const names: Readonly<Record<LessonSheet, string>> = {
    teacher: lesson.teacher,
    handout: lesson.handout,
    tasks: sheet.tasks,
    blank: sheet.blank,
    'two-dates': sheet.twoDates,
    cards: sheet.cards,
    sources: sheet.sources,
    answers: sheet.answers,
    'all-sources': sheet['all-sources'],
  };
  return names[kind];
}

/** The sheets of a lesson by kind, those that it has. */
export function lessonSheets(desk: Desk, lesson: LessonFile): Partial<Record<LessonSheet, readonly SheetPage[]>> {
  const tasks = tasksOf(desk.book, lesson);
  const { view } = lesson;
  const shown = { ...view, at: parseIsoDay(view.at)! };
  const id = (kind: string): string => `${lesson.id}-${kind}`;
  const others: Partial<Record<LessonSheet, readonly SheetPage[]>> = {
    ...(lesson.sections.handout.length > 0 ? { handout: handoutSheet(desk, lesson, id('handout')) } : {}),
    tasks: tasksSheet(desk, tasks, lesson.title, id('tasks')),
    blank: blankMapSheet(desk, shown, id('blank')),
    ...(view.vs === null ? {} : { 'two-dates': twoDatesSheet(desk, shown, parseIsoDay(view.vs)!, id('two-dates')) }),
    ...(lesson.cards.length > 0 ? { cards: cardsSheet(desk, lesson.cards, id('cards')) } : {}),
    sources: sourcesSheet(desk, eventsOfLesson(lesson, bySources(tasks)), id('sources')),
    answers: answersSheet(desk, {
      tasks,
      title: lesson.title,
      idPrefix: id('answers'),
      cards: lesson.cards,
      told: { blocks: lesson.sections.answers, events: lesson.events },
    }),
    'all-sources': allSourcesSheet(desk, eventsOfLesson(lesson, tasks), id('all-sources')),
  };
  const named = LESSON_SHEETS.flatMap((kind) => {
    const pages = others[kind]?.length;
    return pages === undefined ? [] : [{ name: sheetName(kind, desk.words), pages, kept: KEPT.includes(kind) }];
  });
  return { teacher: teacherSheet(desk, lesson, named, id('teacher')), ...others };
}

/** The paper of a name. */
export function paperNamed(name: Paper['name']): Paper {
  return PAPERS[name];
}

/** What a teacher needs to give a lesson from paper alone: its plan and all else that its page says to who teaches it. */
import type { TaskMessages } from '../../i18n/tasks.ts';
import type { LessonFile, LessonSection } from '../../record/lesson.ts';
import type { StoryBlock } from '../../record/story.ts';
import { footOf, type Desk } from './desk.ts';
import { beside, heading, sheetPages, space, text, together, type Piece, type SheetPage } from './page.ts';
import { Numbers, plainLines, plainPieces, restsOn, type PlainLine } from './plain.ts';

const SIZE = 12.5;
/** Of the first column: minutes, or a word. */
const SHIFT = { minutes: 62, word: 150 };
const MINUTES = /^(\d+\s*[-–]\s*\d+)\s+/;

export interface NamedSheet {
  readonly name: string;
  readonly pages: number;
  /** For the teacher alone. */
  readonly kept: boolean;
}

/** For whom, how long, how many tasks. */
export function lessonFacts({ age, minutes, tasks }: LessonFile, { lesson: words }: TaskMessages): string {
  return [words.ages(age.min, age.max), words.minutes(minutes), words.taskCount(tasks.length)].join(' · ');
}

/** The headings of the parts that are text. */
export function sectionTitle(section: LessonSection, { lesson: words }: TaskMessages): string {
  const titles: Readonly<Record<LessonSection, string>> = {
    aim: words.aim,
    'content-note': words.contentNote,
    plan: words.plan,
    discussion: words.discussion,
    handout: words.handout,
    'ground-rules': words.groundRules,
    'without-atrocity': words.withoutAtrocity,
    families: words.families,
    answers: words.answers,
  };
  return titles[section];
}

/** `sheets`: what goes with it, in its order. */
export function teacherSheet(
  desk: Desk,
  lesson: LessonFile,
  sheets: readonly NamedSheet[],
  idPrefix: string,
): SheetPage[] {
  const { words, wording, paper } = desk;
  const { colon } = wording.messages.punctuation;
  return sheetPages({
    lang: wording.lang,
    paper,
    title: `${words.lesson.teacher}${colon}${lesson.title}`,
    lead: lesson.summary,
    foot: footOf(desk),
    pageOf: words.sheet.page,
    leadOnce: true,
    idPrefix,
    pieces: ({ width }, tight) => {
      const size = SIZE * tight;
      const numbers = new Numbers();
      const line = (written: string, name = 'pa-text'): Piece => text(written, width, { size, name });
      const column = (label: string, shift: number, right: readonly Piece[]): Piece =>
        beside([text(label, shift - 10, { size, name: 'pa-text pa-strong' })], right, shift);
      const part = (section: LessonSection): Piece[] =>
        under(
          sectionTitle(section, words),
          width,
          plainPieces(plainLines(lesson.sections[section], numbers), width, size),
        );
      const listed = (kept: boolean): string =>
        sheets
          .filter((sheet) => sheet.kept === kept)
          .map(({ name, pages }) => words.sheet.withPages(name, pages))
          .join(', ');
      return [
        line(lessonFacts(lesson, words), 'pa-text pa-strong'),
        line(`${words.sheet.handedOut}${colon}${listed(false)}`),
        line(`${words.sheet.kept}${colon}${listed(true)}`),
        space(10),
        ...part('aim'),
        ...part('content-note'),
        ...under(
          words.lesson.plan,
          width,
          stepsOf(lesson.sections.plan, numbers).map(({ minutes, lines }) =>
            column(minutes, SHIFT.minutes, plainPieces(lines, width - SHIFT.minutes, size)),
          ),
        ),
        ...part('ground-rules'),
        ...part('discussion'),
        ...part('without-atrocity'),
        ...part('families'),
        ...under(
          words.lesson.vocabulary,
          width,
          lesson.vocabulary.map(({ term, meaning }) =>
            column(term, SHIFT.word, [text(meaning, width - SHIFT.word, { size })]),
          ),
        ),
        ...under(
          words.lesson.curricula,
          width,
          lesson.curricula.length === 0
            ? []
            : [
                ...lesson.curricula.map(({ programme, point }) => line(`${programme}${colon}${point}`)),
                line(words.lesson.curriculaNote, 'pa-muted'),
              ],
        ),
        // At the end: their numbers are given where the text is laid out.
        ...restsOn(numbers, lesson.events, wording, width, tight),
      ];
    },
  });
}

/** A part, which is read as a whole and has its page whole; nothing where there is nothing. */
function under(title: string, width: number, pieces: readonly Piece[]): Piece[] {
  return pieces.length === 0 ? [] : [together([heading(title, width), ...pieces]), space(8)];
}

/** The steps of a plan: the minutes that each begins with, apart from its words. */
function stepsOf(plan: readonly StoryBlock[], numbers: Numbers): { minutes: string; lines: readonly PlainLine[] }[] {
  return plan.flatMap((block) =>
    ('list' in block ? block.list : [[block]]).map((item) => {
      const [first, ...more] = plainLines(item, numbers);
      const minutes = MINUTES.exec(first?.text ?? '');
      return {
        minutes: minutes?.[1] ?? '',
        lines: first === undefined ? [] : [{ ...first, text: first.text.slice(minutes?.[0].length ?? 0) }, ...more],
      };
    }),
  );
}

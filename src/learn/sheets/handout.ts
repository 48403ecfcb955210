/** The hand-out of a lesson: one page that stands alone, with what its claims rest on. */
import type { LessonFile } from '../../record/lesson.ts';
import { footOf, type Desk } from './desk.ts';
import { sheetPages, space, type SheetPage } from './page.ts';
import { Numbers, plainLines, plainPieces, restsOn } from './plain.ts';

/** From the size that is best read to the smallest that may be printed for pupils. */
const SIZES = [13.5, 13, 12.5, 12, 11.5, 11];

export function handoutSheet(desk: Desk, lesson: LessonFile, idPrefix: string): SheetPage[] {
  const draw = (size: number): SheetPage[] =>
    sheetPages({
      lang: desk.wording.lang,
      paper: desk.paper,
      title: lesson.title,
      lead: desk.words.result.group,
      foot: footOf(desk),
      pageOf: desk.words.sheet.page,
      idPrefix,
      pieces: ({ width }) => {
        const numbers = new Numbers();
        const lines = plainLines(lesson.sections.handout, numbers);
        return [...plainPieces(lines, width, size), space(6), ...restsOn(numbers, lesson.events, desk.wording, width)];
      },
    });
  for (const size of SIZES) {
    const pages = draw(size);
    if (pages.length === 1) return pages;
  }
  return draw(SIZES.at(-1)!);
}

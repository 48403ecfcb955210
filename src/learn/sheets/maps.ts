/** Maps on paper: one to fill in, and two dates to compare. */
import { dayInWords } from '../../i18n/dates.ts';
import type { Day } from '../../model/day.ts';
import { footOf, legendItems, type Desk, type SheetView } from './desk.ts';
import { legend, picture, ruled, sheetPages, text, type SheetPage } from './page.ts';

/** Lines below a blank map: two at least, and more where the page has room. */
const LINES = { least: 2, most: 12, step: 26 };

/** What a class needs to fill a map in: the few states that a beginner is told apart. */
const TO_DRAW = ['in-force', 'ending', 'ended', 'third-party', 'disputed', 'nothing-found'] as const;

export function blankMapSheet(desk: Desk, view: SheetView, idPrefix: string): SheetPage[] {
  const { words, wording, paper } = desk;
  const date = dayInWords(view.at, wording.lang).replaceAll(' ', '\u00a0');
  return sheetPages({
    lang: wording.lang,
    paper,
    title: `${words.sheet.blank}${wording.messages.punctuation.colon}${wording.messages.groupQuestions[view.group]}, ${date}`,
    lead: words.sheet.blankTask,
    foot: footOf(desk),
    pageOf: words.sheet.page,
    idPrefix,
    pieces: ({ width, height }) => {
      const key = legend(legendItems(desk, view, [], TO_DRAW), width);
      const high = Math.min(height - key.height - 110, width / desk.aspect(view.extent) + 30);
      const above = [
        picture(high, width, (w, h) => desk.map(view, w, h, { blank: true, idPrefix: `${idPrefix}-map` }).node),
        key,
        text(words.result.group, width, { after: 0 }),
      ];
      const left = height - above.reduce((sum, piece) => sum + piece.height, 0) - 10;
      const lines = Math.max(LINES.least, Math.min(LINES.most, Math.floor(left / LINES.step)));
      return [...above, ruled(lines, { step: LINES.step })];
    },
  });
}

export function twoDatesSheet(desk: Desk, view: SheetView, vs: Day, idPrefix: string): SheetPage[] {
  const { words, wording, paper } = desk;
  const days = [Math.min(vs, view.at), Math.max(vs, view.at)];
  return sheetPages({
    lang: wording.lang,
    paper,
    title: `${wording.messages.groupQuestions[view.group]}${wording.messages.punctuation.colon}${days
      // A date is not broken in two.
      .map((day) => dayInWords(day, wording.lang).replaceAll(' ', '\u00a0'))
      .join(', ')}`,
    lead: words.sheet.twoDatesTask,
    foot: footOf(desk),
    pageOf: words.sheet.page,
    idPrefix,
    pieces: ({ width, height }) => {
      const drawn = days.map((at) => desk.map({ ...view, at }, 400, 300, { blank: false, idPrefix: 'measure' }));
      const key = legend(
        legendItems(
          desk,
          view,
          drawn.flatMap(({ chips }) => chips),
        ),
        width,
      );
      const questions = words.sheet.questions.flatMap((question) => [text(question, width, { after: 0 }), ruled(1)]);
      const rest = questions.reduce((sum, piece) => sum + piece.height, 0) + key.height;
      const high = Math.min((height - rest) / 2 - 32, width / desk.aspect(view.extent) + 20);
      return [
        ...days.flatMap((at, place) => [
          text(dayInWords(at, wording.lang), width, { name: 'pa-text pa-strong', after: 2, keep: true }),
          picture(
            high,
            width,
            (w, h) => desk.map({ ...view, at }, w, h, { blank: false, idPrefix: `${idPrefix}-map${place}` }).node,
          ),
        ]),
        key,
        ...questions,
      ];
    },
  });
}

/** A story as an illustrated article on paper: each step with its picture, its claims numbered, their events at the end. */
import { drawTimeline } from '../../draw/timeline.ts';
import type { SvgNode } from '../../draw/node.ts';
import { dayInWords } from '../../i18n/dates.ts';
import { parseIsoDay, type Day } from '../../model/day.ts';
import { livesOf } from '../../query/atlas.ts';
import { tieLabel } from '../../i18n/tieWords.ts';
import type { StoryFile, StoryView } from '../../record/story.ts';
import { lanesOf } from '../../timeline/lifeLanes.ts';
import { looksOf } from '../tasks/view.ts';
import { footOf, legendItems, type Desk, type SheetView } from './desk.ts';
import { heading, legend, picture, sheetPages, space, text, together, type Piece, type SheetPage } from './page.ts';
import { Numbers, plainLines, plainPieces, restsOn } from './plain.ts';

/** Of a map in the article, in pixels. */
const MAP = { least: 170, most: 205 };

export function storySheet(desk: Desk, story: StoryFile, idPrefix: string): SheetPage[] {
  const { wording, words, paper } = desk;
  const numbers = new Numbers();
  return sheetPages({
    lang: wording.lang,
    paper,
    title: story.title,
    lead: story.summary,
    foot: footOf(desk),
    pageOf: words.sheet.page,
    idPrefix,
    pieces: ({ width }) => [
      ...story.steps.flatMap((step, place) => {
        const [first, ...others] = plainPieces(plainLines(step.text, numbers), width, 12);
        return [
          // A heading, its picture and the first lines of its text belong together.
          together([
            heading(`${place + 1}. ${step.title}`, width),
            ...stepPictures(desk, step.view, width, `${idPrefix}-${place}`),
            ...(first ? [first] : []),
          ]),
          ...others,
          space(10),
        ];
      }),
      heading(words.sheet.sources, width),
      ...restsOn(numbers, story.events, wording, width),
    ],
  });
}

/** What of the map a step shows on one of its dates. */
export function stepView(view: StoryView, at: Day): SheetView {
  return {
    at,
    known: view.known === null ? null : parseIsoDay(view.known),
    lens: view.lens,
    group: view.group,
    partners: view.partners,
    hosts: view.hosts,
    extent: view.extent,
  };
}

function stepPictures(desk: Desk, view: StoryView, width: number, idPrefix: string): Piece[] {
  const { wording } = desk;
  const at = parseIsoDay(view.at)!;
  if (view.shows === 'life') {
    const node = livesPicture(desk, view, at, width, idPrefix);
    return [
      text(`${wording.messages.groupQuestions[view.group]}, ${dayInWords(at, wording.lang)}`, width, {
        size: 11,
        name: 'pa-muted',
      }),
      picture(Number(node.attrs['height']), width, () => node),
    ];
  }
  const days = view.shows === 'compare' && view.vs !== null ? [parseIsoDay(view.vs)!, at].sort((a, b) => a - b) : [at];
  const each = (width - 12 * (days.length - 1)) / days.length;
  const height = Math.min(MAP.most, Math.max(MAP.least, each / desk.aspect(view.extent)));
  const drawn = days.map((day, part) =>
    desk.map(stepView(view, day), Math.floor(each), Math.floor(height), {
      blank: false,
      idPrefix: `${idPrefix}-${part}`,
    }),
  );
  return [
    text(
      `${wording.messages.groupQuestions[view.group]}${wording.messages.punctuation.colon}${days.map((day) => dayInWords(day, wording.lang)).join(' | ')}`,
      width,
      { size: 11, name: 'pa-muted' },
    ),
    {
      height: height + 8,
      draw: (top, left) =>
        drawn.map(({ node }, part) => ({ ...node, attrs: { ...node.attrs, x: left + part * (each + 12), y: top } })),
    },
    legend(
      legendItems(
        desk,
        view.partners,
        drawn.flatMap(({ chips }) => chips),
      ),
      width,
    ),
  ];
}

function livesPicture({ book, wording }: Desk, view: StoryView, at: Day, width: number, idPrefix: string): SvgNode {
  const { names } = wording;
  const from = parseIsoDay(book.index.start)!;
  const known = view.known === null ? null : parseIsoDay(view.known);
  const { colorOf } = looksOf(book.index);
  const lanes = lanesOf(
    livesOf(book.atlas, known, view.lens).all.filter(
      ({ tie }) => tie.group === view.group && view.hosts.includes(tie.host) && view.partners.includes(tie.partner),
    ),
    { from, to: at },
    {
      partyOf: ({ tie }) => tie.partner,
      partyName: (party) => names.short(party),
      colorOf,
      titleOf: ({ tie }) => tieLabel(wording, tie),
    },
  );
  return drawTimeline({
    width: Math.floor(width),
    laneHeight: 16,
    from,
    to: at,
    lanes,
    ticks: [],
    thin: [],
    at,
    idPrefix,
  });
}

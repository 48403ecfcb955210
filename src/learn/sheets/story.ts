/** A story as an illustrated article on paper: each step with its picture, its claims numbered, their events at the end. */
import { drawTimeline } from '../../draw/timeline.ts';
import type { SvgNode } from '../../draw/node.ts';
import { dayInWords } from '../../i18n/dates.ts';
import { parseIsoDay, type Day } from '../../model/day.ts';
import { keptLivesOf } from '../../query/keptLives.ts';
import { tieLabel } from '../../i18n/tieWords.ts';
import type { StoryFile, StoryView } from '../../record/story.ts';
import { lanesOf } from '../../timeline/lifeLanes.ts';
import { looksOf } from '../tasks/view.ts';
import { footOf, legendItems, type Desk, type SheetView } from './desk.ts';
import {
  beside,
  heading,
  legend,
  picture,
  sheetPages,
  space,
  text,
  together,
  type Piece,
  type SheetPage,
} from './page.ts';
import { Numbers, plainLines, plainPieces, restsOn } from './plain.ts';

/** Of a map in the article, in pixels. */
const MAP = { least: 170, most: 205 };
/** A large part of a continent that is about as high as wide stands beside its text: above it, it would be too small. */
const HIGH = { degrees: 45, aspect: 1.3, width: 340, height: 300, gap: 20 };
/** So many sources at least stand below their heading. */
const FIRST = 4;

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
    leadOnce: true,
    idPrefix,
    pieces: ({ width }, tight) => [
      ...story.steps.flatMap((step, place) => {
        const lines = plainLines(step.text, numbers);
        const head = heading(`${place + 1}. ${step.title}`, width);
        if (standsBeside(desk, step.view)) {
          const shift = HIGH.width + HIGH.gap;
          const { name, map, key } = stepMaps(desk, step.view, HIGH.width, HIGH.height, `${idPrefix}-${place}`);
          const words = plainPieces(lines, width - shift, 12);
          return [together([head, name(width), beside([map], words, shift), key(width)]), space(10)];
        }
        return [
          // A step is one thing to read, and has its page whole.
          together([
            head,
            ...stepPictures(desk, step.view, width, `${idPrefix}-${place}`),
            ...plainPieces(lines, width, 12),
          ]),
          space(10),
        ];
      }),
      ...underHeading(heading(words.sheet.sources, width), restsOn(numbers, story.events, wording, width, tight)),
    ],
  });
}

/** A heading with the first few of a list, then the others. */
function underHeading(head: Piece, list: readonly Piece[]): Piece[] {
  return [together([head, ...list.slice(0, FIRST)]), ...list.slice(FIRST)];
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

/** Whether the one map of a step needs more height than there is above its text. */
function standsBeside(desk: Desk, view: StoryView): boolean {
  const isOne = view.shows !== 'life' && (view.shows !== 'compare' || view.vs === null);
  const [, south, , north] = view.extent;
  return isOne && north - south > HIGH.degrees && desk.aspect(view.extent) < HIGH.aspect;
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
  const { name, map, key } = stepMaps(desk, view, width, null, idPrefix);
  return [name(width), map, key(width)];
}

interface StepMaps {
  /** The question and its dates. */
  readonly name: (width: number) => Piece;
  readonly map: Piece;
  readonly key: (width: number) => Piece;
}

/** The map of a step, or its two maps beside each other; without a height, one that suits what they show. */
function stepMaps(desk: Desk, view: StoryView, width: number, high: number | null, idPrefix: string): StepMaps {
  const { wording } = desk;
  const at = parseIsoDay(view.at)!;
  const days = view.shows === 'compare' && view.vs !== null ? [parseIsoDay(view.vs)!, at].sort((a, b) => a - b) : [at];
  const each = (width - 12 * (days.length - 1)) / days.length;
  const height = high ?? Math.min(MAP.most, Math.max(MAP.least, each / desk.aspect(view.extent)));
  const drawn = days.map((day, part) =>
    desk.map(stepView(view, day), Math.floor(each), Math.floor(height), {
      blank: false,
      idPrefix: `${idPrefix}-${part}`,
    }),
  );
  const chips = drawn.flatMap((one) => one.chips);
  const dates = days.map((day) => dayInWords(day, wording.lang)).join(' | ');
  return {
    name: (room) =>
      text(`${wording.messages.groupQuestions[view.group]}${wording.messages.punctuation.colon}${dates}`, room, {
        size: 11,
        name: 'pa-muted',
      }),
    map: {
      height: height + 8,
      draw: (top, left) =>
        drawn.map(({ node }, part) => ({ ...node, attrs: { ...node.attrs, x: left + part * (each + 12), y: top } })),
    },
    key: (room) => legend(legendItems(desk, view, chips), room),
  };
}

function livesPicture({ book, wording }: Desk, view: StoryView, at: Day, width: number, idPrefix: string): SvgNode {
  const { names } = wording;
  const from = parseIsoDay(book.index.start)!;
  const known = view.known === null ? null : parseIsoDay(view.known);
  const { colorOf } = looksOf(book.index);
  const lanes = lanesOf(
    keptLivesOf(book.atlas, known, view.lens).all.filter(
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

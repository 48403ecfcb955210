/** A view of the record as one picture, with the words that belong to it: for pages, files and prints. */
import type { CountryFill } from '../draw/fill.ts';
import { drawMap, type MapPicture } from '../draw/map.ts';
import type { MapRow } from '../draw/marks.ts';
import type { SvgNode } from '../draw/node.ts';
import { partnerColors } from '../draw/partnerColors.ts';
import { frameFor, type Extent } from '../geo/frame.ts';
import type { Shapes } from '../geo/shapes.ts';
import { dayInWords } from '../i18n/dates.ts';
import { differenceClause, differenceSentence } from '../i18n/differences.ts';
import { messagesIn } from '../i18n/messages.ts';
import { namesFrom } from '../i18n/names.ts';
import { chipWords, type Wording } from '../i18n/tieWords.ts';
import type { Chip } from '../model/chip.ts';
import type { Day } from '../model/day.ts';
import type { Lens } from '../model/lens.ts';
import type { Group } from '../model/words.ts';
import { isThin, livesOf, type Atlas, type Lives } from '../query/atlas.ts';
import { chipDifferences } from '../query/chipDifferences.ts';
import { chipsAt } from '../query/chipsAt.ts';
import type { IndexFile } from '../record/format.ts';

/** What pictures of the same shapes have in common, kept for as long as the shapes are. */
const DRAWN = new WeakMap<Shapes, Required<Pick<MapPicture, 'places' | 'lines'>>>();

function drawnOf(shapes: Shapes): Required<Pick<MapPicture, 'places' | 'lines'>> {
  const found = DRAWN.get(shapes) ?? { places: new Map(), lines: new Map() };
  DRAWN.set(shapes, found);
  return found;
}

export interface StillView {
  readonly at: Day;
  /** The date with which the sentence compares. */
  readonly vs: Day | null;
  readonly known: Day | null;
  readonly group: Group;
  readonly partners: readonly string[];
  readonly hosts: readonly string[];
  readonly extent: Extent;
  readonly selected?: string | undefined;
  /** Which events are let through; all where absent. */
  readonly lens?: Lens | undefined;
  /** Begins the ids within the picture, where several stand in one document. */
  readonly idPrefix?: string | undefined;
  /** How near, in pixels, two points of a border may be: a page of many maps has coarser ones. */
  readonly thin?: number | undefined;
  /** Lines on so many steps of a pixel, for a picture without fills. */
  readonly grid?: number | undefined;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface Still {
  /** Drawn when it is first asked for. */
  readonly picture: SvgNode;
  readonly rows: readonly MapRow[];
  readonly chips: readonly Chip[];
  readonly wording: Wording;
  readonly question: string;
  readonly date: string;
  /** What changed since `vs`; empty without it. */
  readonly sentence: string;
  /** The same, each change in a clause of its own. */
  readonly differences: readonly string[];
}

type Index = Pick<IndexFile, 'lang' | 'parties' | 'formations' | 'defaultPartners' | 'partners'>;

/** `from`: the record, or its lives where they have been folded already for what was known. */
export function makeStill(index: Index, from: Atlas | Lives, shapes: Shapes, view: StillView): Still {
  const { lang } = index;
  const messages = messagesIn(lang);
  const names = namesFrom(index, messages);
  const wording: Wording = { lang, messages, names };
  const choice = { hosts: view.hosts, partners: view.partners, group: view.group };
  const lives = 'all' in from ? from : livesOf(from, view.known, view.lens);
  const chips = chipsAt(lives, choice, view.at);
  const width = view.partners.length;
  const rows: MapRow[] = view.hosts.map((host, position) => ({
    host,
    name: names.party(host).name,
    short: names.short(host),
    chips: chips.slice(position * width, (position + 1) * width),
    thin: isThin(lives.atlas, host, view.at),
  }));
  const question = messages.groupQuestions[view.group];
  const date = dayInWords(view.at, lang);
  const colorOf = partnerColors(index.defaultPartners, index.partners);
  const letters = (chip: Chip): string => {
    const force = chip.formation === null ? undefined : index.formations[chip.formation];
    return (force && !force.organ ? force.letters : undefined) ?? names.party(chip.partner).letters;
  };
  const span = view.vs === null ? null : ordered(view.vs, view.at);
  const found = span === null ? [] : chipDifferences(lives, choice, ...span);
  let picture: SvgNode | null = null;
  const draw = (): SvgNode =>
    drawMap({
      ...drawnOf(shapes),
      shapes,
      extent: view.extent,
      width: view.width,
      height: view.height,
      rows,
      partners: view.partners,
      colorOf,
      letters,
      labels: true,
      ...(view.partners.length === 1 ? { fills: fillsOf(chips, colorOf) } : {}),
      ...(view.selected === undefined ? {} : { selected: view.selected }),
      ...(view.thin === undefined ? {} : { thin: view.thin }),
      ...(view.grid === undefined ? {} : { grid: view.grid }),
      title: messages.ui.mapName(question, date),
      desc: rows.map((row) => `${row.name}. ${row.chips.map((chip) => chipWords(wording, chip)).join('. ')}`).join(' '),
      idPrefix: view.idPrefix ?? 'still',
    });
  return {
    get picture() {
      return (picture ??= draw());
    },
    rows,
    chips,
    wording,
    question,
    date,
    sentence: span === null ? '' : differenceSentence(wording, found, ...span),
    differences: found.map((difference) => differenceClause(wording, difference)),
  };
}

/** Width over height of what a map of this extent shows. */
export function aspectOf(extent: Extent): number {
  const roomy = 1e6;
  return frameFor(extent, roomy, 1).scale / frameFor(extent, 1, roomy).scale;
}

/** With one partner chosen, countries are filled by its status; by that of what stands beside the chip if there is no other. */
function fillsOf(chips: readonly Chip[], colorOf: (partner: string) => number): Record<string, CountryFill> {
  return Object.fromEntries(
    chips.flatMap((chip) => {
      const status = chip.status ?? chip.beside[0]?.status;
      return status ? [[chip.host, { status, colorIndex: colorOf(chip.partner) }]] : [];
    }),
  );
}

function ordered(a: Day, b: Day): [Day, Day] {
  return a <= b ? [a, b] : [b, a];
}

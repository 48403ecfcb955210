/** What the explorer works on, made once from the files: ties, names, lookups, the opening view and the address book. */
import { CHIP_MARKS, CHIP_SHAPES } from '../draw/chipState.ts';
import type { FilterKey } from '../draw/markFilter.ts';
import { partnerColors } from '../draw/partnerColors.ts';
import { parseIsoDay, type Day } from '../model/day.ts';
import { edtf } from '../model/edtf.ts';
import type { Tie } from '../model/tie.ts';
import { PLAIN, type StoryPlace, type View } from '../model/view.ts';
import type { Lang } from '../model/words.ts';
import type { Messages } from '../i18n/messages.ts';
import { namesFrom } from '../i18n/names.ts';
import { tieLabel, type Wording } from '../i18n/tieWords.ts';
import type { Atlas } from '../query/atlas.ts';
import { decodeIndex } from '../record/decode.ts';
import type { IndexFile } from '../record/format.ts';
import type { Details, Fetch } from '../record/reader.ts';
import type { Extent } from '../geo/frame.ts';
import type { Shapes } from '../geo/shapes.ts';
import type { AddressBar } from './addressBar.ts';
import type { AddressBook, StoryOutline } from '../share/address.ts';
import type { StoryFile } from '../record/story.ts';

/** More would not stay legible in a row of chips. */
export const MAX_PARTNERS = 4;

const MARKS: ReadonlySet<string> = new Set<FilterKey>([...CHIP_SHAPES, ...CHIP_MARKS, 'thin']);

export interface ContextMark {
  readonly id: string;
  readonly day: Day;
  readonly label: string;
  readonly known: Day | null;
  readonly hosts: readonly string[];
}

export interface KnownEvent {
  readonly tie: string;
  readonly day: Day;
}

/** A story that was opened, and its steps as views. */
export interface OpenStory {
  readonly story: StoryFile;
  readonly outline: StoryOutline;
}

export interface AtlasData {
  /** Whether other regions can be shown yet. */
  readonly isWhole: boolean;
  readonly lang: Lang;
  readonly index: IndexFile;
  readonly atlas: Atlas;
  readonly shapes: Shapes;
  readonly details: Details;
  /** The folder of downloads, with a slash at its end. */
  readonly base: string;
  /** How files are had where not from a server. */
  readonly fetchOne: Fetch | undefined;
  /** Where the view stands in the address. */
  readonly bar: AddressBar;
  readonly wording: Wording;
  readonly first: Day;
  readonly last: Day;
  readonly opening: View;
  readonly book: AddressBook;
  readonly ties: ReadonlyMap<string, Tie>;
  /**
   * Partnership of an event, and the last day on which the event can have been. The index holds no ids of events, which
   * would be a third of it: they become known as details are loaded.
   */
  readonly events: Map<string, KnownEvent>;
  readonly context: readonly ContextMark[];
  /** Stories opened so far, by id: none is there before an address names it. */
  readonly stories: Map<string, OpenStory>;
  readonly colorOf: (partner: string) => number;
  readonly lettersOf: (partner: string, formation: string | null) => string;
  readonly labelOf: (tie: Tie) => string;
}

export interface AtlasFiles {
  /** Whether the ties of all questions and countries are there, or are not to be had. */
  readonly isWhole: boolean;
  readonly index: IndexFile;
  readonly shapes: Shapes;
  readonly details: Details;
  readonly base: string;
  readonly fetchOne: Fetch | undefined;
  readonly bar: AddressBar;
  readonly messages: Messages;
  /** Events known so far; shared where the index is completed later. */
  readonly events: Map<string, KnownEvent>;
  readonly stories: Map<string, OpenStory>;
}

export function atlasData({
  isWhole,
  index,
  shapes,
  details,
  base,
  fetchOne,
  bar,
  messages,
  events,
  stories,
}: AtlasFiles): AtlasData {
  const { lang } = index;
  const names = namesFrom(index, messages);
  const wording: Wording = { lang, messages, names };
  const atlas = decodeIndex(index);
  const first = parseIsoDay(index.start)!;
  const last = atlas.readUntil;
  const { view } = index;
  const opening: View = {
    at: parseIsoDay(view.at)!,
    from: first,
    to: last,
    known: null,
    vs: view.vs === undefined ? null : parseIsoDay(view.vs),
    group: view.group,
    lens: 'all',
    partners: view.partners,
    hosts: view.hosts,
    select: null,
    view: 'map',
    map: null,
    ...PLAIN,
  };
  const ties = new Map(atlas.ties.map((tie) => [tie.id, tie]));
  details.onLoaded = ({ partnerships }) => {
    for (const { id: tie, events: own } of partnerships) {
      for (const { id, date } of own) events.set(id, { tie, day: edtf(date).latest });
    }
  };
  const hosts = new Set(index.hosts);
  const context = new Set(index.context.map(([id]) => id));
  return {
    isWhole,
    lang,
    index,
    atlas,
    shapes,
    details,
    base,
    fetchOne,
    bar,
    wording,
    first,
    last,
    opening,
    book: {
      opening,
      hosts,
      regions: new Map(Object.entries(index.regions).map(([id, region]) => [id, region.hosts])),
      partners: new Set(index.partners),
      marks: MARKS,
      dayOf: (id) => {
        const day = events.get(id)?.day;
        return day === undefined ? null : Math.min(Math.max(day, first), last);
      },
      isKnown: (id) => hosts.has(id) || details.has(id) || ties.has(id) || events.has(id) || context.has(id),
      first,
      last,
      maxPartners: MAX_PARTNERS,
      storyOf: (story) => stories.get(story)?.outline ?? null,
    },
    ties,
    events,
    stories,
    context: index.context
      .map(([id, date, kind, where, known]) => ({
        known,
        hosts: where,
        id,
        kind,
        day: edtf(date).latest,
        label: `${where.map((host) => names.short(host)).join(', ')}${messages.punctuation.colon}${messages.kinds[kind]}`,
      }))
      // Coups and elections explain more of a timeline than one attack among many; they win where room is short.
      .sort((a, b) => CONTEXT_ORDER.indexOf(a.kind) - CONTEXT_ORDER.indexOf(b.kind)),
    colorOf: partnerColors(index.defaultPartners, index.partners),
    lettersOf: (partner, formation) => {
      const force = formation === null ? undefined : index.formations[formation];
      // Where a state denies its tie to a force, the label is the force's.
      return force && !force.organ && force.letters ? force.letters : names.party(partner).letters;
    },
    labelOf: (tie) => tieLabel(wording, tie),
  };
}

/** What of the map is shown for these hosts: what the step of a story says of its own, that of the region which they are, else all. */
export function extentOf(
  { index: { regions, view }, stories }: AtlasData,
  hosts: readonly string[],
  told?: StoryPlace,
): Extent {
  const step = told && stories.get(told.story)?.story.steps.find(({ id }) => id === told.step);
  if (step && step.view.hosts.join(' ') === hosts.join(' ')) return step.view.extent;
  const key = hosts.join(' ');
  const all = Object.values(regions);
  const region = all.find((one) => one.hosts.join(' ') === key);
  if (region) return region.extent;
  const widest = (one: { readonly extent: Extent }): number =>
    (one.extent[2] - one.extent[0]) * (one.extent[3] - one.extent[1]);
  return [...all].sort((a, b) => widest(b) - widest(a))[0]?.extent ?? view.extent;
}

const CONTEXT_ORDER = ['coup', 'election', 'coup-attempt', 'attack', 'statistic', 'other'];

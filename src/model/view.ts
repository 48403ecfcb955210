/** What a reader looks at: the whole state of a view, which the address carries. */
import type { Day } from './day.ts';
import type { Lens } from './lens.ts';
import type { Group } from './words.ts';

/**
 * The looks at a question: the map, two dates side by side, the table twin, events, lives by partner or by host, presence through
 * time, what rests on what. `class`: the map for a projector, large, with the status as a word under each mark.
 */
export const LOOKS = [
  'map',
  'compare',
  'table',
  'events',
  'lives',
  'lives-by-host',
  'presence',
  'evidence',
  'class',
] as const;
export type Look = (typeof LOOKS)[number];

/** What the comparison sets beside one another: two dates, one map with what changed between them, two partners, two hosts. */
export const COMPARISONS = ['dates', 'changes', 'partners', 'hosts'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Where the map is looked at; null for the view that the data gives. */
export interface Camera {
  readonly zoom: number;
  readonly lat: number;
  readonly lon: number;
}

/** Where a reader is in a story. */
export interface StoryPlace {
  readonly story: string;
  /** Id of the step. */
  readonly step: string;
}

export interface View {
  readonly at: Day;
  /** The period that the time axis shows. */
  readonly from: Day;
  readonly to: Day;
  /** As reported by; null for all that the record holds. */
  readonly known: Day | null;
  /** The date with which it is compared. */
  readonly vs: Day | null;
  readonly group: Group;
  readonly lens: Lens;
  readonly partners: readonly string[];
  readonly hosts: readonly string[];
  /** Id of a host, a partnership or an event. */
  readonly select: string | null;
  readonly view: Look;
  readonly map: Camera | null;
  /** The story that is being read beside it, and its step. */
  readonly told?: StoryPlace | undefined;
  readonly by: Comparison;
  /** The two partners or hosts compared; null for the first two that are shown. */
  readonly pair: readonly [string, string] | null;
  /** What was asked of the legend: ids of partners and keys of marks; empty for all. */
  readonly only: readonly string[];
  /** The country whose partners are shown through time; null for the one that is chosen, else the first. */
  readonly through: string | null;
  /** What is asked of the evidence: a way of resting on little, or an outlet by {@link slugOf} its name; null for the first. */
  readonly asks: string | null;
  /** The column by which the table of the look is sorted, `-` before it for descending; null for its own order. */
  readonly sort: string | null;
  /** In class view: the marks are hidden until the class has guessed. */
  readonly hidden: boolean;
}

/** Of a view that neither compares nor filters nor asks for anything within its look. */
export const PLAIN = {
  by: 'dates',
  pair: null,
  only: [],
  through: null,
  asks: null,
  sort: null,
  hidden: false,
} as const satisfies Partial<View>;

/** The columns that sort, of each look with a table; in that of the map also the partners. */
export const SORTS: Readonly<Partial<Record<Look, readonly string[]>>> = {
  table: ['host'],
  events: ['date', 'host', 'partner', 'change', 'says', 'sources'],
  evidence: ['outlet', 'kind', 'sources', 'cited', 'alone'],
  presence: ['partner', 'count'],
  compare: ['partner'],
};

/** A name as an address bears it: lower case, no accents, hyphens for all else. Empty for a name without a Latin letter. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

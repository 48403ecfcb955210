/**
 * The compiled record as the browser gets it: one small index in each language, enough to draw any date, and a file of
 * details for each host, fetched when asked for. Keys are short where they recur with every event.
 *
 * `FORMAT` rises whenever an older reader would misread the file.
 */
import type {
  Kind,
  Lang,
  PartyKind,
  Side,
  SourceKind,
  OutletKind,
  Review,
  Scope,
  ContextKind,
  Change,
  Group,
} from '../model/words.ts';

export const FORMAT = 1;

/** The ties that the first view does without. */
export interface RestFile {
  readonly format: number;
  readonly ties: readonly TieFile[];
}

/** Ids of the events of each partnership, as the index has them: without borrowed ones, in the order of the fold. */
export type IdsFile = Readonly<Record<string, readonly string[]>>;

/** Where events took place: fetched when the map is first looked at closely. */
export interface PlacesFile {
  readonly format: number;
  /** Places by id: name, degrees north, degrees east. */
  readonly places: Readonly<Record<string, readonly [name: string, lat: number, lon: number]>>;
  /** Of each tie of forces the events with a place, by their position among its own; 1 where the place was left by it. */
  readonly ties: Readonly<Record<string, readonly (readonly [event: number, place: string, left?: 1])[]>>;
}

export interface IndexFile {
  readonly format: number;
  readonly version: string;
  readonly lang: Lang;
  readonly title: string;
  readonly tagline: string;
  readonly publisher: { readonly name: string; readonly url?: string | undefined } | null;
  readonly editor: string | null;
  readonly contact: string | null;
  /** ISO days. */
  readonly readUntil: string;
  readonly start: string;
  readonly hosts: readonly string[];
  readonly partners: readonly string[];
  readonly defaultPartners: readonly string[];
  readonly view: ViewFile;
  /** Regions by id, the opening view's first. */
  readonly regions: Readonly<Record<string, RegionFile>>;
  readonly fadeAfterDays: Readonly<Record<Group, number | null>>;
  readonly parties: Readonly<Record<string, PartyFile>>;
  readonly formations: Readonly<Record<string, FormationFile>>;
  readonly coverage: Readonly<Record<string, CoverageFile>>;
  /** Partners that were looked for everywhere. */
  readonly swept: readonly string[];
  /** Those of the opening question and its countries; the others are in the file `rest`, fetched once the first view stands. */
  readonly ties: readonly TieFile[];
  readonly context: readonly ContextTick[];
  /** Details by host: the name of its file beside the index. */
  readonly details: Readonly<Record<string, string>>;
  /** Name of the file of places beside the index. */
  readonly places: string;
  /** Kilometres in one pixel of the map from which on places are shown. */
  readonly placesFrom: number;
  /** Name of the file of ids beside the index. */
  readonly ids: string;
  /** Name of the file of the other ties beside the index. */
  readonly rest: string;
  /** Name of the file of what can be searched for beside the index; fetched when the reader first searches. */
  readonly search: string;
  /** Name of the list of stories beside the index, fetched with the first story; absent where there are none. */
  readonly stories?: string;
}

/** What can be searched for, by kind; also the order in which equals are listed. */
export const SEARCH_KINDS = ['country', 'partner', 'formation', 'place', 'partnership', 'outlet', 'event'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/**
 * All that can be searched for in one language. Events stand with their partnership, in the order of the index, which
 * has their dates: so they need no ids here, which would be a fifth of the file.
 */
export interface SearchFile {
  readonly format: number;
  readonly version: string;
  readonly rows: readonly SearchRow[];
}

export interface SearchRow {
  /** Index in `SEARCH_KINDS`. */
  readonly k: number;
  /** Absent where it is the title as a slug. */
  readonly id?: string;
  /** What is shown: a name, a title, of a context event the beginning of its summary. */
  readonly t: string;
  /** Other names under which it is found and not shown: those of the other languages, its letters. */
  readonly a?: string;
  /** The hosts that it is of; one, but for context events. */
  readonly h?: readonly string[];
  /** EDTF of a context event, or of the newest event at a place. */
  readonly d?: string;
  /** The newest event at a place: a context event's id, or partnership and place in it, `fra-mli-x#3`. */
  readonly e?: string;
  /** Of a formation, the partnerships that it acts in. */
  readonly p?: readonly string[];
  /** Of a partnership, the beginnings of the summaries of its own events. */
  readonly s?: readonly string[];
}

export interface ViewFile {
  readonly title: string;
  readonly at: string;
  readonly vs?: string | undefined;
  readonly group: Group;
  readonly partners: readonly string[];
  readonly hosts: readonly string[];
  readonly extent: readonly [number, number, number, number];
}

/** Which hosts bear marks, and what of the map is shown. */
export interface RegionFile {
  readonly title: string;
  readonly hosts: readonly string[];
  readonly extent: readonly [number, number, number, number];
}

export interface PartyFile {
  readonly name: string;
  readonly short?: string;
  /** The article that the name takes in a sentence. */
  readonly article?: string;
  readonly letters: string;
  readonly kind: PartyKind;
  readonly within?: string;
}

export interface FormationFile {
  readonly name: string;
  readonly letters?: string;
  readonly organ: boolean;
}

export interface CoverageFile {
  readonly from: string;
  readonly looked: string;
  readonly thin?: readonly string[] | undefined;
  /** Partners looked for at this host, beyond those looked for everywhere. */
  readonly partners?: readonly string[] | undefined;
}

export interface TieFile {
  readonly id: string;
  readonly p: string;
  readonly h: string;
  /** Index in `KINDS`. */
  readonly k: number;
  /** Index in `TIES`; cooperation where absent. */
  readonly t?: number;
  readonly f?: string;
  readonly counterpart?: string;
  readonly succeeds?: string;
  readonly symmetric?: true;
  readonly covers?: readonly (readonly [party: string, from: number, until: number | null])[];
  readonly between?: readonly string[];
  readonly before?: BeforeFile;
  readonly e: readonly EventRow[];
}

export interface BeforeFile {
  /** Index in `STATUSES`. */
  readonly s: number;
  readonly since?: string;
  readonly sides: number;
  readonly known: number | null;
  readonly lenses: number;
  readonly reported: number;
}

/**
 * Index in `CHANGES`, EDTF, sides as bits in the order of `SIDES`, days from the event's latest bound until it is known
 * (null: never), lenses as bits, and what is rare. Within the index an event is called by its partnership and place: `fra-mli-x#3`.
 */
export type EventRow = readonly [
  change: number,
  date: string,
  sides: number,
  known: number | null,
  lenses: number,
  rare?: EventRare,
];

export interface EventRare {
  /** Index in `STATUSES`, or -1 for `none`. */
  readonly e?: number;
  /** Place of the event that it denies, among the partnership's own. */
  readonly denies?: number;
  readonly due?: string;
  /** An announced end that comes by its terms. */
  readonly terms?: 1;
  /** No contemporary report is held. */
  readonly late?: 1;
  /** Lent by another tie, by touch or by succession: the tie and the event's place in it. */
  readonly touch?: readonly [tie: string, place: number];
  readonly succession?: readonly [tie: string, place: number];
}

export type ContextTick = readonly [
  id: string,
  date: string,
  kind: ContextKind,
  hosts: readonly string[],
  known: number | null,
];

/** The details of one host in one language. */
export interface HostFile {
  readonly format: number;
  readonly version: string;
  readonly host: string;
  readonly lang: Lang;
  readonly partnerships: readonly PartnershipDetail[];
  readonly context: readonly ContextDetail[];
  readonly sources: Readonly<Record<string, SourceDetail>>;
}

export interface PartnershipDetail {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly kind: Kind;
  readonly before?: { readonly says: readonly SpeakerDetail[]; readonly citations: readonly CitationDetail[] };
  readonly events: readonly EventDetail[];
}

export interface SpeakerDetail {
  readonly side: Side;
  readonly who: string;
}

export interface EventDetail {
  readonly id: string;
  readonly date: string;
  readonly change: Change;
  readonly due?: string;
  readonly says: readonly SpeakerDetail[];
  readonly summary: string;
  readonly place?: { readonly name: string; readonly lat: number; readonly lon: number };
  readonly personnel?: readonly {
    readonly min?: number;
    readonly max?: number;
    readonly about?: number;
    readonly scope: Scope;
    readonly whose: string;
  }[];
  readonly denies?: string;
  readonly touches?: readonly string[];
  readonly review: Review;
  /** Evidence lenses that let it through, as bits. */
  readonly lenses: number;
  /** First day known, as an ISO day; absent where no dated source proves it. */
  readonly known?: string;
  readonly late?: true;
  readonly citations: readonly CitationDetail[];
}

export interface ContextDetail {
  readonly id: string;
  readonly date: string;
  readonly kind: ContextKind;
  readonly hosts: readonly string[];
  readonly says: readonly string[];
  readonly summary: string;
  readonly place?: { readonly name: string; readonly lat: number; readonly lon: number };
  readonly review: Review;
  /** First day known, as an ISO day; absent where no dated source proves it. */
  readonly known?: string;
  readonly citations: readonly CitationDetail[];
}

export interface CitationDetail {
  readonly source: string;
  readonly supports: string;
  /** ISO day of reading. */
  readonly checked: string;
}

export interface SourceDetail {
  readonly title?: string;
  readonly url: string;
  readonly publisher: string;
  readonly author?: string;
  /** EDTF of its publication; absent where the page shows none. */
  readonly published?: string;
  readonly lang: string;
  readonly kind: SourceKind;
  readonly outlet: OutletKind;
  readonly outletCountry?: string;
  /** What it counts as among independent sources: its agency, else its outlet; absent where it is not independent. */
  readonly independent?: string;
  readonly agency?: string;
  /** The ISO day on which its address was found to show it no longer. */
  readonly dead?: string;
  /** Where a copy is kept, and of which day it is. */
  readonly copy?: { readonly url: string; readonly on?: string };
}

/**
 * What a view page carries in itself, so that it moves through time where nothing can be fetched: in a sandboxed frame
 * without an origin, and from a disk. What is larger (citations, other questions and partners) lies beside it in classic
 * scripts that hold data and nothing else: unlike `fetch` they work in both places too.
 */
import type { EmbedShows, Group } from '../model/words.ts';
import type { SvgNode } from '../draw/node.ts';
import type { EventDetail, IndexFile, PartnershipDetail, SourceDetail } from '../record/format.ts';

/** Where the marks of a country sit, in whole pixels. */
export type EmbedAnchor = readonly [host: string, x: number, y: number];

export interface EmbedSize {
  readonly width: number;
  readonly height: number;
  /** Where the marks of each country on the picture sit, in pixels; empty where the view shows no map. */
  readonly anchors: readonly EmbedAnchor[];
}

/** As much of the index as a view needs; read by the same decoder. */
export type EmbedIndex = Omit<
  IndexFile,
  'details' | 'ids' | 'rest' | 'search' | 'places' | 'placesFrom' | 'context' | 'regions' | 'view' | 'tagline'
>;

export interface EmbedOpening {
  readonly at: string;
  readonly vs: string | null;
  readonly group: Group;
  readonly partners: readonly string[];
  readonly hosts: readonly string[];
}

/** Where a page of embeds lies. */
export interface PagePlaces {
  /** From the page: the folder of the release's scripts and data, that of the site, that of the language. */
  readonly home: string;
  readonly site: string;
  readonly full: string;
  /** Whether the page shows this release for ever. */
  readonly frozen: boolean;
}

export interface EmbedData extends PagePlaces {
  /** Id of the named view. */
  readonly view: string;
  readonly shows: EmbedShows;
  readonly title: string;
  /** The title is the whole headline: it needs neither countries nor the question beside it. */
  readonly titleSaysAll?: true;
  readonly opening: EmbedOpening;
  readonly index: EmbedIndex;
  /** Name of the file (`ApartFile`) that holds the ties, where they are too many for the page; null where it carries them. */
  readonly apart: string | null;
  readonly narrow: EmbedSize;
  readonly wide: EmbedSize;
}

/** As much of an event as an article shows. */
export type EmbedEvent = Pick<EventDetail, 'id' | 'date' | 'change' | 'says' | 'summary' | 'citations'>;

/** The events behind the ties of one partner with one host, on one question, that were read twice, by place (`fra-mli-x#3`). */
export interface EvidenceFile {
  readonly events: Readonly<Record<string, EmbedEvent>>;
  readonly ties: Readonly<Record<string, Pick<PartnershipDetail, 'title' | 'before'>>>;
  readonly sources: Readonly<Record<string, SourceDetail>>;
}

/** Ties of one question for all hosts and partners, with what their words need. */
export type TiesFile = Pick<EmbedIndex, 'ties' | 'parties' | 'formations' | 'coverage' | 'hosts' | 'partners'>;

/** What the page of a large view does not carry. */
export interface ApartFile extends TiesFile {
  readonly narrow: EmbedSize;
  readonly wide: EmbedSize;
}

/** The map of a country or region, as a comparison has it, for the page of another. */
export interface MapFile {
  readonly extent: readonly [west: number, south: number, east: number, north: number];
  /** In the pixels of the size. */
  readonly base: SvgNode;
  readonly size: EmbedSize;
}

/** A correction or withdrawal made after a release. */
export interface Notice {
  readonly id: string;
  readonly on: string;
  readonly kind: 'correction' | 'withdrawal';
  /** What it is about: an event by its id, or a whole partnership. */
  readonly partnership: string;
  readonly event?: string | undefined;
  /** The versions that it was told in; those that are not named had been made after it. */
  readonly releases: readonly string[];
  readonly text: { readonly en: string; readonly fr: string };
}

export interface NoticesFile {
  /** The newest release. */
  readonly latest: string;
  readonly notices: readonly Notice[];
}

/** Notices that bear on a version and on the partnerships that it shows. */
export function noticesFor({ notices }: NoticesFile, version: string, shown: ReadonlySet<string>): readonly Notice[] {
  return notices.filter(({ partnership, releases }) => shown.has(partnership) && releases.includes(version));
}

/**
 * Name of the file, below the site's folder and without `.js`, that a frozen page of a version reads: its own notices alone,
 * so that it stays small however much is corrected of other releases.
 */
export const noticesName = (version: string): string => `data/notices/${version}`;

/** Names of the files below the release's folder, without `.js`. */
export const evidenceName = (host: string, partner: string, group: Group, lang: string): string =>
  `data/${host}.${partner}.${group}.${lang}`.toLowerCase();
/** `place`: a country's id in small letters, or a region's. */
export const mapFileName = (place: string): string => `data/map.${place}`;
export const apartName = (view: string, lang: string): string => `data/view.${view}.${lang}`.toLowerCase();
export const tiesName = (group: Group, lang: string): string => `data/ties.${group}.${lang}`;

/** A file of data as a classic script. */
export function dataScript(name: string, content: unknown): string {
  // Within a script these are the only characters of JSON that could end it or a line.
  const json = JSON.stringify(content)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
  return `(self.partnershipAtlas=self.partnershipAtlas||{})[${JSON.stringify(name)}]=${json};\n`;
}

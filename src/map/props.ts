/** What the live map is given. The adapter is told of changes by comparing two of these. */
import type { CountryFill } from '../draw/fill.ts';
import type { HostLink } from '../draw/links.ts';
import type { MapRow, MarksPicture } from '../draw/marks.ts';
import type { PlaceMark } from '../draw/places.ts';
import type { LonLat } from '../geo/equalEarth.ts';
import type { Extent } from '../geo/frame.ts';
import type { Shapes } from '../geo/shapes.ts';
import type { Chip } from '../model/chip.ts';
import type { Camera } from '../model/view.ts';
import type { TipItem, TipText } from './tip.ts';

/** Strings in the reader's language. */
export interface MapWords {
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly wholeMap: string;
  /** Name of the map for screen readers; may change with the date. */
  readonly name: string;
  /** How to use it with a keyboard, and where the same is told in words. */
  readonly help: string;
  /** How the map is moved by touch, and zoomed by the wheel, where one finger and the wheel alone scroll the page. */
  readonly fingers: string;
  readonly wheel: string;
  /** Said of a count of rows for which there is no room, after their names. */
  readonly gathered?: (count: number) => string;
}

export type { TipItem, TipText } from './tip.ts';

/** A mark of one partner at one place, with what is said of it. */
export interface MapPlace extends PlaceMark {
  /** The partnership that holds the mark: it is opened. */
  readonly tie: string;
  /** For its accessible name. */
  readonly label: string;
  readonly tip: Omit<TipItem, 'glyph'>;
}

/** What is on the map and not to be read there. */
export interface MarksKey {
  /** Those that stand there by their code. */
  readonly coded: readonly string[];
  /** Those of them that bear marks for which there is no room. */
  readonly bare: readonly string[];
  /** Those that stand there by their name, with marks but without words. */
  readonly wordless: readonly string[];
  readonly left: readonly string[];
}

/**
 * The functions must depend on nothing but their argument (and the reader's language, which does not change while a map
 * lives): a change of a function alone redraws nothing.
 */
export interface AtlasMapProps {
  readonly shapes: Shapes;
  /** The same as that of the still picture, so that the two lie on each other. */
  readonly extent: Extent;
  /** One a host. A row keeps its identity while its chips are unchanged: only new objects are drawn anew. */
  readonly rows: readonly MapRow[];
  readonly letters: (chip: Chip) => string;
  readonly colorOf: (partner: string) => number;
  /** What the card beside a row says. Shown on hover and focus, so made only then; it may follow the date. */
  readonly tipOf: (row: MapRow) => TipText;
  /** Name of a country that bears no row. */
  readonly nameOf: (host: string) => string;
  /** Accessible name of the row of a country. */
  readonly rowName: (row: MapRow) => string;
  /** Class view: the status in a word under each chip. */
  readonly wordOf?: ((chip: Chip) => string) | undefined;
  /** How its cards are drawn. */
  readonly cards?: MarksPicture['cards'] | undefined;
  /** Many countries: rows leave out what says nothing, and in class view the words. */
  readonly compact?: boolean | undefined;
  /** Class view: told which countries stand by a code since there is no room for their names, and which not even so. */
  readonly onKey?: ((key: MarksKey) => void) | undefined;
  /** Class view: the marks are hidden until the class has guessed, the names are not. */
  readonly hidden?: boolean | undefined;
  /** Diameter of a chip in pixels, that of the still unless told. */
  readonly chipSize?: number | undefined;
  /** Whether countries are named. */
  readonly labels: boolean;
  readonly selected: string | null;
  readonly fills?: Readonly<Record<string, CountryFill>> | undefined;
  /** Hosts whose marks stand back, since the reader asked for others. */
  readonly dimmed?: ReadonlySet<string> | undefined;
  /** Places of forces on the date. */
  readonly places?: readonly MapPlace[] | undefined;
  /** Ties of the selected host, drawn to their partners or to the edge of the map. */
  readonly links?: readonly HostLink[] | undefined;
  /** Where there may be marks on any date: rows keep clear of these. */
  readonly placeSites?: readonly LonLat[] | undefined;
  /** Kilometres in one pixel from which on places are shown. */
  readonly placesFrom?: number | undefined;
  /** Places are shown however far away. */
  readonly placesAlways?: boolean | undefined;
  /** Told when the map is first looked at so closely that places are to be shown. */
  readonly onNear?: (() => void) | undefined;
  /** Null for the whole map. Its zoom counts from there, so that an address means the same on a phone and a projector. */
  readonly camera: Camera | null;
  readonly onCamera: (camera: Camera | null) => void;
  /** A host, or a partnership where its place was chosen. */
  readonly onSelect: (id: string | null) => void;
  readonly words: MapWords;
  /** `modifier`: the wheel zooms only with Ctrl or Command, so that it scrolls the page. */
  readonly wheel: 'zoom' | 'modifier';
}

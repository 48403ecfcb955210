/** What all sheets of one language are made with: the record, the words, the paper, and maps drawn by who has the shapes. */
import type { LegendItem } from '../../draw/captions.ts';
import { drawChip } from '../../draw/chip.ts';
import { legendFor, sampleChip, type LegendKey } from '../../draw/legend.ts';
import type { SvgNode } from '../../draw/node.ts';
import { dateInWords } from '../../i18n/dates.ts';
import { legendWord } from '../../i18n/groupWords.ts';
import type { TaskMessages } from '../../i18n/tasks.ts';
import type { Wording } from '../../i18n/tieWords.ts';
import type { Chip } from '../../model/chip.ts';
import type { Day } from '../../model/day.ts';
import type { Lens } from '../../model/lens.ts';
import type { Group } from '../../model/words.ts';
import type { TaskBook } from '../tasks/book.ts';
import { looksOf } from '../tasks/view.ts';
import type { Paper } from './page.ts';

/** What of the map is drawn. */
export interface SheetView {
  readonly at: Day;
  /** As reported by; all that is held where null or absent. */
  readonly known?: Day | null | undefined;
  readonly lens?: Lens | undefined;
  readonly group: Group;
  readonly partners: readonly string[];
  readonly hosts: readonly string[];
  /** Hosts that are named beside those. */
  readonly named?: readonly string[] | undefined;
  readonly extent: readonly [number, number, number, number];
}

export interface DrawnMap {
  readonly node: SvgNode;
  readonly chips: readonly Chip[];
}

export interface Desk {
  readonly book: TaskBook;
  readonly wording: Wording;
  readonly words: TaskMessages;
  readonly paper: Paper;
  /** Draws a map; `blank` leaves the marks to the class. */
  readonly map: (
    view: SheetView,
    width: number,
    height: number,
    form: { readonly blank: boolean; readonly idPrefix: string },
  ) => DrawnMap;
  /** Width over height of what a map of this extent shows. */
  readonly aspect: (extent: SheetView['extent']) => number;
}

/** At the foot of every sheet. That nobody is named as its publisher concerns who makes the site, not a class. */
export function footOf({ book: { index }, wording, words }: Desk): string {
  const { messages } = wording;
  return [
    words.result.source(index.title, index.version, dateInWords(index.readUntil, wording.lang)),
    ...(index.publisher ? [messages.ui.publishedBy(index.publisher.name)] : []),
  ].join(' ');
}

/** The partners by their letters, then the states of some chips, or of all that a class may need. */
export function legendItems(
  { book, wording }: Desk,
  { partners, group }: Pick<SheetView, 'partners' | 'group'>,
  chips: readonly Chip[],
  also: readonly LegendKey[] = [],
): LegendItem[] {
  const { names, messages } = wording;
  const { colorOf } = looksOf(book.index);
  return [
    ...partners.map((id) => ({
      sample: drawChip(sampleChip('in-force'), { letters: names.party(id).letters, colorIndex: colorOf(id), size: 22 }),
      label: names.short(id),
    })),
    ...legendFor(chips, {}, also).map(({ key, sample }) => ({ sample, label: legendWord(messages, key, group) })),
  ];
}

/** What the builder's page carries: the named views, and where everything lies. */
import type { EmbedShows, Group, Lang } from '../model/words.ts';
import type { EmbedIndex } from './data.ts';

export interface BuilderView {
  readonly id: string;
  readonly title: string;
  readonly shows: EmbedShows;
  readonly at: string;
  readonly vs: string | null;
  readonly group: Group;
  readonly partners: readonly string[];
  readonly hosts: readonly string[];
  readonly extent: readonly [number, number, number, number];
  readonly narrow: { readonly width: number; readonly height: number };
  readonly wide: { readonly width: number; readonly height: number };
  /** Pixels of its picture in the folder of its page, `still.png`. */
  readonly still: { readonly width: number; readonly height: number };
}

export interface BuilderData {
  /** Without ties: those of a question are fetched when it is asked. */
  readonly index: EmbedIndex;
  readonly views: readonly BuilderView[];
  /** From the page. */
  readonly site: string;
  /** Scripts and data of the newest version. */
  readonly home: string;
  /** The folder of the release that an embed can be frozen to. */
  readonly frozen: string;
  readonly shapes: string;
  readonly langs: readonly Lang[];
  /** Whether the release is frozen here too, by its version. */
  readonly version: string;
}

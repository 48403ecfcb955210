/** What the builder's page carries: the named views and the stories, and where everything lies. */
import type { Lens } from '../../model/lens.ts';
import type { Lang } from '../../model/words.ts';
import type { StoryView } from '../../record/story.ts';
import type { EmbedIndex } from '../data.ts';

/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What is shown, and on which part of the world. */
export interface BuilderScene extends Pick<
  StoryView,
  'shows' | 'at' | 'vs' | 'group' | 'partners' | 'hosts' | 'extent'
> {
  readonly narrow: Size;
  readonly wide: Size;
}

export interface BuilderView extends BuilderScene {
  readonly id: string;
  readonly title: string;
  /** Pixels of its picture in the folder of its page, `still.png`. */
  readonly still: Size;
  /** Of a story: its steps, of which the view itself is the first. */
  readonly story?: BuilderStory;
}

export interface BuilderStory {
  readonly id: string;
  readonly steps: readonly BuilderStep[];
}

export interface BuilderStep extends BuilderScene {
  readonly id: string;
  readonly title: string;
  /** By which a picture of the step alone is headed. */
  readonly headline: string;
  readonly known: string | null;
  readonly lens: Lens;
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
  /** Ids of the views that this release has. */
  readonly frozenViews: readonly string[];
  readonly shapes: string;
  readonly langs: readonly Lang[];
  /** Whether the release is frozen here too, by its version. */
  readonly version: string;
}

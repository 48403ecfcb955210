/** What the page of a story carries for its script, and the evidence that lies beside it. */
import type { Lang } from '../model/words.ts';
import type { EmbedEvent, EvidenceFile, PagePlaces } from './data.ts';

export interface StoryEmbedData extends PagePlaces {
  readonly shows: 'story';
  /** Id of the story. */
  readonly story: string;
  readonly lang: Lang;
  readonly version: string;
  readonly steps: readonly { readonly id: string; readonly at: string }[];
  /** Ids of the partnerships that it shows or tells of. */
  readonly ties: readonly string[];
  /** Names of the countries on its maps, by id. */
  readonly names: Readonly<Record<string, string>>;
}

/** Events by their ids, each with what it is of in words. */
export interface StoryEvidence extends EvidenceFile {
  readonly events: Readonly<Record<string, EmbedEvent & { readonly of: string; readonly tie: string | null }>>;
  /** Ids of the events that a press on a country's marks opens, newest first: by step and country. */
  readonly marks: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** The id of a story's page among those of the views. */
export const storyViewId = (story: string): string => `story-${story}`;

export const storyEvidenceName = (story: string, lang: string): string => `data/story.${story}.${lang}`;

/** Where events stand in the list of sources of the page, from 1. */
export const eventAnchor = (place: number): string => `event-${place}`;

/**
 * A story as the browser and the pages get it: one small file for each story and language, fetched when the story is
 * opened. Its text is a tree without markup; what a claim rests on is named by the ids of events, which stand beside it.
 */
import type { Lens } from '../model/lens.ts';
import type { EmbedShows, Group, Lang, Side } from '../model/words.ts';

/** The stories of a language, in the order of the list. */
export interface StoryList {
  readonly format: number;
  readonly version: string;
  readonly stories: readonly StoryEntry[];
}

export interface StoryEntry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly steps: number;
  /** Name of its file beside the list. */
  readonly file: string;
}

export interface StoryFile {
  readonly format: number;
  readonly version: string;
  readonly lang: Lang;
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly steps: readonly StoryStep[];
  /** What its claims are linked to, by id. */
  readonly events: Readonly<Record<string, StoryEvent>>;
  /** Words explained in place, by their id in the glossary. */
  readonly terms: Readonly<Record<string, StoryTerm>>;
}

export interface StoryStep {
  readonly id: string;
  readonly title: string;
  readonly view: StoryView;
  readonly text: readonly StoryBlock[];
}

/** Dates are ISO days. */
export interface StoryView {
  readonly shows: EmbedShows;
  readonly at: string;
  /** The date with which it is compared, drawn beside it only where it `shows` a comparison. */
  readonly vs: string | null;
  readonly known: string | null;
  readonly group: Group;
  readonly lens: Lens;
  readonly partners: readonly string[];
  readonly hosts: readonly string[];
  /** West, south, east and north in degrees. */
  readonly extent: readonly [number, number, number, number];
  readonly select: string | null;
}

export interface StoryEvent {
  /** EDTF. */
  readonly date: string;
  /** Null for a context event. */
  readonly partnership: string | null;
  readonly partner: string | null;
  /** Of a context event, the country on whose page it stands. */
  readonly host: string;
  readonly counterpart?: string;
  /** Which sides say so; empty for a context event, which has none. */
  readonly sides: readonly Side[];
  /** Who says so, by office. */
  readonly says: readonly string[];
  /** Sides that deny it. */
  readonly denied: readonly Side[];
  readonly summary: string;
}

export interface StoryTerm {
  readonly term: string;
  readonly meaning: string;
}

/** `note`: how the map is read, or what is not known; it states nothing of what happened. */
export type StoryBlock =
  | { readonly p: readonly StoryInline[] }
  | { readonly note: readonly StoryBlock[] }
  | { readonly list: readonly (readonly StoryBlock[])[]; readonly ordered: boolean }
  /** Words of the claims above: a claim is a link, and no explanation can open within it. */
  | { readonly explained: readonly StoryWord[] };

/** A word of the glossary, as it stands in the text. */
export interface StoryWord {
  readonly term: string;
  readonly words: string;
}

export type StoryInline =
  | string
  | { readonly em: readonly StoryInline[] }
  | { readonly strong: readonly StoryInline[] }
  /** Ids of the events that carry the words. */
  | { readonly claim: readonly string[]; readonly words: readonly StoryInline[] }
  /** At its first use. */
  | StoryWord;

/** The page about the method: its shape, and what the record puts into its texts. */
import type { Lang } from '../model/words.ts';
import { methodEn } from './method.en.ts';
import { methodFr } from './method.fr.ts';

/** Counts are those of the record that is shown. Names are already in the language of the page. */
export interface MethodFacts {
  readonly partnerships: number;
  readonly events: number;
  readonly context: number;
  readonly citations: number;
  readonly sources: number;
  readonly outlets: number;
  readonly secondRead: number;
  readonly awaiting: number;
  /** Events that a second reading mended before publication. */
  readonly mended: number;
  /** Events held back because something is not proven. */
  readonly pending: number;
  readonly untitled: number;
  readonly undated: number;
  readonly unclassified: number;
  readonly corrections: number;
  /** After so many days a report is no longer of the time. */
  readonly contemporaryDays: number;
  readonly version: string;
  readonly readUntil: string;
  readonly start: string;
  readonly hosts: number;
  /** Partners looked for in every country, in words, and on which days. */
  readonly sweeps: readonly { readonly partners: string; readonly on: string }[];
  /** Pairs whose border is drawn dashed. */
  readonly disputed: readonly string[];
  /** Pairs between which the map goes by another line than its source. */
  readonly cuts: readonly string[];
  /** Questions on which a status fades, and after how many days. */
  readonly fades: readonly { readonly question: string; readonly days: number }[];
}

/** `[words](target)` is a link, to a page of `METHOD_LINKS`. */
export type MethodBlock =
  string | { readonly list: readonly string[] } | { readonly terms: readonly (readonly [string, string])[] };

export interface MethodSection {
  /** Its anchor, the same in every language. */
  readonly id: string;
  readonly title: string;
  readonly body: readonly MethodBlock[];
}

export interface MethodText {
  readonly title: string;
  readonly lead: string;
  readonly sections: (facts: MethodFacts) => readonly MethodSection[];
}

const METHODS: Readonly<Record<Lang, MethodText>> = { en: methodEn, fr: methodFr };

export function methodIn(lang: Lang): MethodText {
  return METHODS[lang];
}

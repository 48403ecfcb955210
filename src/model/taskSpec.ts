/**
 * What a task for a class is made from: which kind of question, about which records. It never holds the answer, which is
 * computed from the record whenever the task is shown. Lessons write these by hand, the generator draws them by seed.
 */
import type { Group, Status } from './words.ts';

/** Set the date on which a tie reaches a status. */
export interface SetDateSpec {
  readonly kind: 'set-date';
  readonly partnership: string;
  readonly status: Status;
  /** Days of grace on either side of the date's own bounds. */
  readonly within?: number | undefined;
}

/** Find, among some countries, the one whose mark of a partner has a status on a day. */
export interface FindCountrySpec {
  readonly kind: 'find-country';
  /** ISO day. */
  readonly at: string;
  readonly partner: string;
  readonly group: Group;
  readonly status: Status;
  /** The countries to choose from. */
  readonly hosts: readonly string[];
}

/** The same seen from a country: which partner's mark has that status there? */
export interface FindPartnerSpec {
  readonly kind: 'find-partner';
  readonly at: string;
  readonly host: string;
  readonly group: Group;
  readonly status: Status;
  readonly partners: readonly string[];
}

/** Tick one page for each independent source of an event. */
export interface IndependentSpec {
  readonly kind: 'independent';
  readonly event: string;
}

/** Bring events into the order in which they happened. */
export interface OrderSpec {
  readonly kind: 'order';
  readonly events: readonly string[];
}

/** Which of these events could a reader have known of on a day, or not yet? */
export interface KnownBySpec {
  readonly kind: 'known-by';
  readonly by: string;
  readonly events: readonly string[];
}

/** Who says so: the standing of a tie on a day. */
export interface WhoSaysSpec {
  readonly kind: 'who-says';
  readonly partnership: string;
  readonly at: string;
}

/** Which of these reports does a denial deny? */
export interface ClaimDenialSpec {
  readonly kind: 'claim-denial';
  readonly denial: string;
  readonly events: readonly string[];
}

export type TaskSpec =
  | SetDateSpec
  | FindCountrySpec
  | FindPartnerSpec
  | IndependentSpec
  | OrderSpec
  | KnownBySpec
  | WhoSaysSpec
  | ClaimDenialSpec;

export type TaskKind = TaskSpec['kind'];
export const TASK_LEVELS = [1, 2, 3] as const;
export type TaskLevel = (typeof TASK_LEVELS)[number];

/** A set that the generator draws: the same for the same words, whoever asks and in whatever language. */
export interface TaskSetSpec {
  /** A country, or the id of a region of the data. */
  readonly country?: string | undefined;
  readonly region?: string | undefined;
  /** Years, both included. */
  readonly from: number;
  readonly to: number;
  readonly level: TaskLevel;
  readonly seed: string;
  readonly count: number;
}

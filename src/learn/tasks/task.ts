/** What a task is once it has been computed from the record: its options, what is right, and what shows it. */
import type { Day } from '../../model/day.ts';
import type { Standing } from '../../model/words.ts';
import type {
  ClaimDenialSpec,
  FindCountrySpec,
  FindPartnerSpec,
  IndependentSpec,
  KnownBySpec,
  OrderSpec,
  SetDateSpec,
  TaskSpec,
  WhoSaysSpec,
} from '../../model/taskSpec.ts';

interface Computed<S extends TaskSpec> {
  readonly kind: S['kind'];
  readonly spec: S;
  /** Ids of the events that show the answer, all read twice. */
  readonly evidence: readonly string[];
}

/** A span of days in which an answer lies, and the event and EDTF date that give it. */
export interface AcceptedSpan {
  readonly earliest: Day;
  readonly latest: Day;
  readonly date: string;
  readonly event: string;
}

export interface SetDateTask extends Computed<SetDateSpec> {
  /** Each time that the tie reaches the status, in order; every one is accepted. */
  readonly spans: readonly AcceptedSpan[];
  /** Days of grace on either side. */
  readonly within: number;
}

/** One option is right. */
interface Choice {
  /** Ids: of parties, events, or words of standing. */
  readonly options: readonly string[];
  readonly right: string;
}

export interface FindCountryTask extends Computed<FindCountrySpec>, Choice {}
export interface FindPartnerTask extends Computed<FindPartnerSpec>, Choice {}
export interface KnownByTask extends Computed<KnownBySpec>, Choice {
  /** Whether the one is asked for that had been reported, or the one that had not. */
  readonly asks: 'reported' | 'not-yet';
}
export interface WhoSaysTask extends Computed<WhoSaysSpec>, Choice {
  readonly right: Standing;
}
export interface ClaimDenialTask extends Computed<ClaimDenialSpec>, Choice {}

export interface IndependentTask extends Computed<IndependentSpec> {
  /** Ids of sources. */
  readonly options: readonly string[];
  /** What each counts as: its wire agency, else its outlet; null where it shows only that a claim was made, or a plan. */
  readonly countsAs: Readonly<Record<string, string | null>>;
  /** How many independent sources there are. */
  readonly count: number;
}

export interface OrderTask extends Computed<OrderSpec> {
  /** In the order in which they are shown. */
  readonly options: readonly string[];
  /** One right order; every other that no certain pair contradicts is right too. */
  readonly order: readonly string[];
  readonly bounds: Readonly<Record<string, readonly [earliest: Day, latest: Day]>>;
}

export type ChoiceTask = FindCountryTask | FindPartnerTask | KnownByTask | WhoSaysTask | ClaimDenialTask;
export type Task = SetDateTask | ChoiceTask | IndependentTask | OrderTask;

/** A specification whose question has no single fair answer in the record, and why. */
export interface Refusal {
  readonly refused: string;
}

export function isRefusal(result: Task | Refusal): result is Refusal {
  return 'refused' in result;
}

/** What a pupil gives: a day, an option, some options, all of them in an order. */
export type Response = Day | string | readonly string[];

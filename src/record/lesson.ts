/** A lesson as its pages get it: texts as trees without markup, tasks as specifications whose answers are computed. */
import type { Lang } from '../model/words.ts';
import type { TaskLevel, TaskSpec } from '../model/taskSpec.ts';
import type { StoryBlock, StoryEvent, StoryTerm, StoryView } from './story.ts';

/** The parts of a lesson's text, all of them in every lesson, in the order of its page. */
export const LESSON_SECTIONS = [
  'aim',
  'content-note',
  'plan',
  'discussion',
  'handout',
  'ground-rules',
  'without-atrocity',
  'families',
  'answers',
] as const;
export type LessonSection = (typeof LESSON_SECTIONS)[number];

/** What a lesson's sheets show. Dates are ISO days. */
export type LessonView = Pick<StoryView, 'at' | 'vs' | 'group' | 'partners' | 'hosts' | 'extent'>;

export interface LessonFile {
  readonly lang: Lang;
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly age: { readonly min: number; readonly max: number };
  readonly minutes: number;
  readonly story: string | null;
  readonly vocabulary: readonly (StoryTerm & { readonly id: string })[];
  readonly curricula: readonly { readonly programme: string; readonly point: string; readonly url: string | null }[];
  readonly tasks: readonly TaskSpec[];
  /** The set that the link to fresh tasks begins with. */
  readonly fresh: {
    readonly country?: string | undefined;
    readonly region?: string | undefined;
    readonly from: number;
    readonly to: number;
    readonly level: TaskLevel;
  } | null;
  readonly view: LessonView;
  /** Events on the cards to put in order. */
  readonly cards: readonly string[];
  readonly sections: Readonly<Record<LessonSection, readonly StoryBlock[]>>;
  /** What its claims are linked to, by id. */
  readonly events: Readonly<Record<string, StoryEvent>>;
  /** Words explained in place. */
  readonly terms: Readonly<Record<string, StoryTerm>>;
}

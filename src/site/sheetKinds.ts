/** The sheets of a lesson, in the order in which they lie in a pack: what is handed out stands between what is kept. */
export const LESSON_SHEETS = [
  'teacher',
  'handout',
  'tasks',
  'blank',
  'two-dates',
  'cards',
  'sources',
  'answers',
  'all-sources',
] as const;
export type LessonSheet = (typeof LESSON_SHEETS)[number];

/** Nothing of these is for pupils. */
export const KEPT: readonly LessonSheet[] = ['teacher', 'answers', 'all-sources'];

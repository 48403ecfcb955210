/** The shape of `data/lessons/<slug>/lesson.yaml`. Node only, as `schema.ts`; what its ids must be is checked in `src/dataset/`. */
import { z } from 'zod';
import { isoDay, partyId, slug, text } from './schema.ts';
import { TASK_LEVELS } from './taskSpec.ts';
import { GROUPS, STATUSES } from './words.ts';

const day = isoDay;
const status = z.enum(STATUSES);
const group = z.enum(GROUPS);
const distinct = <T>(list: readonly T[]): boolean => new Set(list).size === list.length;
const ids = (least: number, most: number) =>
  z.array(slug).min(least).max(most).refine(distinct, 'names the same record twice');
const parties = (least: number, most: number) =>
  z.array(partyId).min(least).max(most).refine(distinct, 'names the same party twice');

const taskSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('set-date'),
    partnership: slug,
    status,
    within: z.int().min(0).max(366).optional(),
  }),
  z.strictObject({
    kind: z.literal('find-country'),
    at: day,
    partner: partyId,
    group,
    status,
    hosts: parties(3, 8),
  }),
  z.strictObject({
    kind: z.literal('find-partner'),
    at: day,
    host: partyId,
    group,
    status,
    partners: parties(3, 8),
  }),
  z.strictObject({ kind: z.literal('independent'), event: slug }),
  z.strictObject({ kind: z.literal('order'), events: ids(3, 6) }),
  z.strictObject({ kind: z.literal('known-by'), by: day, events: ids(2, 6) }),
  z.strictObject({ kind: z.literal('who-says'), partnership: slug, at: day }),
  z.strictObject({ kind: z.literal('claim-denial'), denial: slug, events: ids(2, 6) }),
]);

/** A map that lessons print: blank at `at`, and beside it that of `vs`. */
const lessonViewSchema = z.strictObject({
  at: day,
  vs: day.optional(),
  group: group.optional(),
  partners: parties(1, 4).optional(),
  hosts: parties(1, 60).optional(),
  /** West, south, east and north in degrees. */
  extent: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
});

export const lessonSchema = z.strictObject({
  order: z.int().positive(),
  title: text,
  summary: text,
  age: z.strictObject({ min: z.int().min(8).max(99), max: z.int().min(8).max(99) }),
  /** Length in minutes. */
  minutes: z.int().min(10).max(240),
  story: slug.optional(),
  /** Ids of the glossary. */
  vocabulary: z.array(slug).min(1).refine(distinct, 'names the same word twice'),
  curricula: z
    .array(z.strictObject({ programme: text, point: text, url: z.url({ protocol: /^https?$/ }).optional() }))
    .optional(),
  tasks: z.array(taskSchema).min(1).max(12),
  /** The set that the link to fresh tasks begins with. */
  fresh: z
    .strictObject({
      country: partyId.optional(),
      region: slug.optional(),
      from: z.int().min(1900).max(2200),
      to: z.int().min(1900).max(2200),
      level: z.literal(TASK_LEVELS),
    })
    .refine(({ country, region }) => (country === undefined) !== (region === undefined), 'needs a country or a region')
    .refine(({ from, to }) => from <= to, 'ends before it starts')
    .optional(),
  view: lessonViewSchema.optional(),
  /** Events on the cards to cut out; those of the tasks that order, where absent. */
  cards: ids(3, 12).optional(),
});

export type LessonRecord = z.infer<typeof lessonSchema>;

/** Checks the meaning of a record: every check runs, everything that it finds is listed. */
import type { DataRecord } from './load.ts';
import { byPlace, type Problem } from './problem.ts';
import { expectedCounts } from './checks/bounds.ts';
import type { Check } from './checks/check.ts';
import * as dates from './checks/dates.ts';
import * as evidence from './checks/evidence.ts';
import { unborneFigures } from './checks/figures.ts';
import * as lessons from './checks/lessons.ts';
import * as places from './checks/places.ts';
import { lostIds, unknownReleases, withdrawals, type Published } from './checks/published.ts';
import * as references from './checks/references.ts';
import {
  glossaryForms,
  storyClaims,
  storyIds,
  storyLinks,
  storyReading,
  storySections,
  storyViews,
} from './checks/stories.ts';
import * as statuses from './checks/statuses.ts';
import * as texts from './checks/texts.ts';

/** Those that look only at what entries name; the others may rely on them. */
const NAMES: readonly Check[] = Object.values(references);
const MEANING: readonly Check[] = [
  ...Object.values(dates),
  ...Object.values(statuses),
  ...Object.values(evidence),
  ...Object.values(texts),
  ...Object.values(places),
  withdrawals,
  expectedCounts,
  unborneFigures,
  glossaryForms,
  storyIds,
  storySections,
  storyClaims,
  storyLinks,
  storyViews,
  storyReading,
  ...Object.values(lessons),
];

/** `published`: the ids of the newest release, where there is one; none of them may be lost. */
export function checkRecord(record: DataRecord, published: Published | null = null): Problem[] {
  return [
    ...[...NAMES, ...MEANING].flatMap((check) => check(record)),
    ...(published === null ? [] : [...lostIds(record, published), ...unknownReleases(record, published)]),
  ].sort(byPlace);
}

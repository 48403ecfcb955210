/** Spans that the record covers thinly for all the hosts shown. */
import type { Day } from '../model/day.ts';

type Span = readonly [first: Day, last: Day];

export function thinEverywhere(spans: readonly (readonly Span[])[]): readonly Span[] {
  const [first, ...rest] = spans;
  if (!first) return [];
  return rest.reduce<readonly Span[]>(
    (shared, next) =>
      shared.flatMap(([from, to]) =>
        next
          .map(([low, high]) => [Math.max(from, low), Math.min(to, high)] as const)
          .filter(([low, high]) => low <= high),
      ),
    first,
  );
}

/**
 * Set the date on which a tie reaches a status. Each time that it does is right; a date is right over all days on which
 * it may have been, and some days of grace beside them.
 */
import type { Day } from '../../model/day.ts';
import { edtf } from '../../model/edtf.ts';
import type { Life } from '../../model/fold.ts';
import type { SetDateSpec } from '../../model/taskSpec.ts';
import type { Status } from '../../model/words.ts';
import type { TaskBook } from './book.ts';
import type { AcceptedSpan, Refusal, SetDateTask } from './task.ts';

/** The times at which a life reaches a status; null where one has no date or no event in the record. */
export function reaches({ segments }: Life, status: Status): AcceptedSpan[] | null {
  const spans: AcceptedSpan[] = [];
  for (const [index, segment] of segments.entries()) {
    if (segment.status !== status || segments[index - 1]?.status === status) continue;
    if (segment.since === null || segment.setBy === null || !Number.isFinite(segment.statusFrom)) return null;
    const { earliest, latest } = edtf(segment.since);
    spans.push({ earliest, latest, date: segment.since, event: segment.setBy });
  }
  return spans;
}

export function setDate(book: TaskBook, spec: SetDateSpec): SetDateTask | Refusal {
  const life = book.lifeOf.get(spec.partnership);
  if (!life) return { refused: `"${spec.partnership}" is no partnership of the record` };
  const [spans, held] = [reaches(life.read, spec.status), reaches(life.all, spec.status)];
  if (spans === null || held === null)
    return {
      refused: `${spec.partnership} is ${spec.status} since before the record begins, or since no date that it has`,
    };
  if (spans.length === 0) return { refused: `${spec.partnership} never becomes ${spec.status} by events read twice` };
  if (spans.map(keyOf).join() !== held.map(keyOf).join())
    return {
      refused: `when ${spec.partnership} becomes ${spec.status} rests on an event that awaits its second reading`,
    };
  return {
    kind: 'set-date',
    spec,
    spans,
    within: spec.within ?? 0,
    evidence: [...new Set(spans.map(({ event }) => event))],
  };
}

const keyOf = ({ date, event }: AcceptedSpan): string => `${date} ${event}`;

/** The span that a day lies in, its grace included; null where it lies in none. */
export function spanOn({ spans, within }: Pick<SetDateTask, 'spans' | 'within'>, day: Day): AcceptedSpan | null {
  return spans.find(({ earliest, latest }) => day >= earliest - within && day <= latest + within) ?? null;
}

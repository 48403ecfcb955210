/**
 * Which pages are independent of each other: reprints of one wire story are one, state media, parties to a conflict and
 * propaganda networks show only that a claim was made, and a page that was out before the event shows only a plan. Any
 * page of a wire story may stand for it, so several choices are right.
 */
import { edtf } from '../../model/edtf.ts';
import type { IndependentSpec } from '../../model/taskSpec.ts';
import type { SourceDetail } from '../../record/format.ts';
import type { TaskBook } from './book.ts';
import type { IndependentTask, Refusal } from './task.ts';

/** Fewer pages make no task. */
const LEAST = 3;

function countsAs(source: SourceDetail | undefined, earliest: number): string | null {
  if (!source?.independent) return null;
  return source.published !== undefined && edtf(source.published).latest < earliest ? null : source.independent;
}

export function independent(book: TaskBook, spec: IndependentSpec): IndependentTask | Refusal {
  const event = book.events.get(spec.event);
  const words = book.words.get(spec.event);
  if (!event || !words) return { refused: `"${spec.event}" is no event of the record` };
  if (!event.secondRead) return { refused: `${spec.event} awaits its second reading` };
  const options = [...new Set(words.detail.citations.map(({ source }) => source))];
  if (options.length < LEAST) return { refused: `${spec.event} cites ${options.length} pages; a task needs ${LEAST}` };
  const counts = Object.fromEntries(options.map((id) => [id, countsAs(words.sources[id], event.earliest)]));
  const count = new Set(Object.values(counts).filter((one) => one !== null)).size;
  if (count === 0) return { refused: `${spec.event} cites no independent source` };
  if (count === options.length)
    return { refused: `all pages of ${spec.event} are independent of each other: nothing is asked` };
  return { kind: 'independent', spec, options, countsAs: counts, count, evidence: [spec.event] };
}

/** Whether some pages stand for each independent source once, and for nothing else. */
export function isOneEach({ countsAs: counts, count }: IndependentTask, picked: readonly string[]): boolean {
  const keys = picked.map((id) => counts[id] ?? null);
  return keys.length === count && !keys.includes(null) && new Set(keys).size === count;
}

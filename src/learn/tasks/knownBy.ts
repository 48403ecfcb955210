/**
 * What could be known by a day. All events asked about had happened by then; of one it is certain that it had been
 * reported, of the others that it had not, or the other way round. A page whose date leaves a doubt makes no task, nor
 * does an event whose words tell of later days: they would show that it was told afterwards.
 */
import { parseIsoDay, type Day } from '../../model/day.ts';
import { edtf } from '../../model/edtf.ts';
import type { KnownBySpec } from '../../model/taskSpec.ts';
import type { TaskBook } from './book.ts';
import { inTime } from './inTime.ts';
import type { KnownByTask, Refusal } from './task.ts';
import { toldAfter } from './told.ts';

/**
 * Whether the event had been reported by a day; null where that is not certain. What a side said of itself was public when
 * it said so, whatever the date of the pages that are held: only what others reported can have been unknown.
 */
export function wasReported(book: TaskBook, id: string, by: Day): boolean | null {
  const event = book.events.get(id);
  const words = book.words.get(id);
  if (!event || !words || event.known === null || !event.contemporary) return null;
  if (event.known <= by) return true;
  if (event.sides.some((side) => side !== 'third-party')) return null;
  const published = words.detail.citations.map(({ source }) => words.sources[source]?.published);
  // A page without a date may be older than all that have one.
  if (published.some((date) => date === undefined)) return null;
  const proving = published.map((date) => edtf(date!)).filter(({ latest }) => latest >= event.earliest);
  return proving.every(({ earliest }) => earliest > by) ? false : null;
}

export function knownBy(book: TaskBook, spec: KnownBySpec): KnownByTask | Refusal {
  const by = parseIsoDay(spec.by);
  if (by === null) return { refused: `"${spec.by}" is no day` };
  const [reported, notYet]: [string[], string[]] = [[], []];
  for (const id of spec.events) {
    const event = book.events.get(id);
    if (!event) return { refused: `"${id}" is no event of the record` };
    if (!event.secondRead) return { refused: `${id} awaits its second reading` };
    if (event.latest > by) return { refused: `${id} had not surely happened by ${spec.by}` };
    const told = toldAfter(book, id, by);
    if (told !== null) return { refused: `${id} tells of ${told}, which came after ${spec.by}` };
    const was = wasReported(book, id, by);
    if (was === null) return { refused: `whether ${id} had been reported by ${spec.by} is not certain` };
    (was ? reported : notYet).push(id);
  }
  const shared = {
    kind: 'known-by',
    spec,
    options: inTime(book, spec.events),
    evidence: inTime(book, spec.events),
  } as const;
  if (reported.length === 1 && notYet.length > 0) return { ...shared, asks: 'reported', right: reported[0]! };
  if (notYet.length === 1 && reported.length > 0) return { ...shared, asks: 'not-yet', right: notYet[0]! };
  return { refused: `${reported.length} had been reported by ${spec.by} and ${notYet.length} had not: neither is one` };
}

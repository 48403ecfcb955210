/** Bring events into order. Two whose dates overlap may stand either way round. */
import type { OrderSpec } from '../../model/taskSpec.ts';
import type { TaskBook, TaskEvent } from './book.ts';
import { inTime } from './inTime.ts';
import { chanceFrom } from './random.ts';
import type { OrderTask, Refusal } from './task.ts';

export function order(book: TaskBook, spec: OrderSpec): OrderTask | Refusal {
  const events: TaskEvent[] = [];
  for (const id of spec.events) {
    const event = book.events.get(id);
    if (!event) return { refused: `"${id}" is no event of the record` };
    if (!event.secondRead) return { refused: `${id} awaits its second reading` };
    events.push(event);
  }
  const bounds = Object.fromEntries(events.map(({ id, earliest, latest }) => [id, [earliest, latest] as const]));
  const sorted = inTime(book, spec.events);
  const task: OrderTask = { kind: 'order', spec, options: sorted, order: sorted, bounds, evidence: sorted };
  if (isInOrder(task, [...sorted].reverse()))
    return { refused: 'the dates of all these events overlap: any order is right' };
  return { ...task, options: scrambled(task) };
}

/** As it is shown: the same for everybody, and never in order already. */
function scrambled(task: OrderTask): string[] {
  const sorted = [...task.order];
  const chance = chanceFrom([...sorted].sort().join());
  for (let tries = 0; tries < 8; tries += 1) {
    const shown = chance.shuffled(sorted);
    if (!isInOrder(task, shown)) return shown;
  }
  return sorted.reverse();
}

/** Whether no pair stands against what is certain. */
export function isInOrder(
  { order: all, bounds }: Pick<OrderTask, 'order' | 'bounds'>,
  given: readonly string[],
): boolean {
  if (given.length !== all.length || new Set(given).size !== all.length || given.some((id) => bounds[id] === undefined))
    return false;
  return given.every((id, place) => given.slice(place + 1).every((later) => bounds[later]![1] >= bounds[id]![0]));
}

/** From a specification to a task: its answer is computed here and nowhere written down. */
import type { TaskSpec } from '../../model/taskSpec.ts';
import type { TaskBook } from './book.ts';
import { claimDenial } from './claimDenial.ts';
import { findCountry, findPartner } from './find.ts';
import { independent, isOneEach } from './independent.ts';
import { knownBy } from './knownBy.ts';
import { isInOrder, order } from './order.ts';
import { setDate, spanOn } from './setDate.ts';
import { isRefusal, type Refusal, type Response, type Task } from './task.ts';
import { whoSays } from './whoSays.ts';

function computed(book: TaskBook, spec: TaskSpec): Task | Refusal {
  switch (spec.kind) {
    case 'set-date':
      return setDate(book, spec);
    case 'find-country':
      return findCountry(book, spec);
    case 'find-partner':
      return findPartner(book, spec);
    case 'independent':
      return independent(book, spec);
    case 'order':
      return order(book, spec);
    case 'known-by':
      return knownBy(book, spec);
    case 'who-says':
      return whoSays(book, spec);
    case 'claim-denial':
      return claimDenial(book, spec);
  }
}

/** The task, or why the record has no single fair answer to its question. */
export function solve(book: TaskBook, spec: TaskSpec): Task | Refusal {
  const task = computed(book, spec);
  if (isRefusal(task)) return task;
  const unread = task.evidence.find((id) => !book.events.get(id)?.secondRead);
  return unread === undefined ? task : { refused: `${unread}, which shows the answer, awaits its second reading` };
}

/** Whether a response is right. One of another shape than the task asks for is wrong. */
export function isRight(task: Task, response: Response): boolean {
  switch (task.kind) {
    case 'set-date':
      return typeof response === 'number' && spanOn(task, response) !== null;
    case 'independent':
      return Array.isArray(response) && isOneEach(task, response as readonly string[]);
    case 'order':
      return Array.isArray(response) && isInOrder(task, response as readonly string[]);
    default:
      return response === task.right;
  }
}

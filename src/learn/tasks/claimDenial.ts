/** Which report a denial denies: the record keeps the two beside each other. */
import type { ClaimDenialSpec } from '../../model/taskSpec.ts';
import type { TaskBook } from './book.ts';
import { inTime } from './inTime.ts';
import type { ClaimDenialTask, Refusal } from './task.ts';

export function claimDenial(book: TaskBook, spec: ClaimDenialSpec): ClaimDenialTask | Refusal {
  const denial = book.events.get(spec.denial);
  if (!denial) return { refused: `"${spec.denial}" is no event of the record` };
  if (denial.denies === null) return { refused: `${spec.denial} denies no event` };
  for (const id of [spec.denial, ...spec.events]) {
    const event = book.events.get(id);
    if (!event) return { refused: `"${id}" is no event of the record` };
    if (!event.secondRead) return { refused: `${id} awaits its second reading` };
  }
  const right = denial.denies;
  if (!spec.events.includes(right)) return { refused: `${spec.denial} denies ${right}, which is not among the events` };
  if (spec.events.includes(spec.denial)) return { refused: `${spec.denial} cannot deny itself` };
  return {
    kind: 'claim-denial',
    spec,
    options: inTime(book, spec.events),
    right,
    evidence: [right, spec.denial],
  };
}

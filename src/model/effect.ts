/**
 * What an event does to the status of its tie.
 *
 * - started, entered-into-force, imposed, delivered: in force. suspended: suspended. resumed: what was suspended.
 *   end-announced: ending. ended, expired, lifted, replaced: ended.
 * - proposed: proposed; announced, signed, ratified: agreed; expanded, reduced: in force. These only raise a tie that is
 *   not yet in force; on one in force, ending, suspended or ended they change nothing.
 * - What has ended begins again only by an event that says so (a beginning, resumed, or an effect).
 * - A delivery is a status only in a tie of supplies. renewed, met, occurred, denied, protested, refused change nothing,
 *   nor does a report that does not say its effect.
 * - Any event may say its `effect`; then that holds.
 */
import type { TieEvent } from './tie.ts';
import type { Change, Group, Status } from './words.ts';

/** Changes that begin a tie, or begin it again after its end. */
export const BEGINNINGS: ReadonlySet<Change> = new Set(['started', 'entered-into-force', 'imposed', 'delivered']);
/** Changes that end a tie; readers see the word itself. */
export const ENDINGS: ReadonlySet<Change> = new Set(['ended', 'expired', 'lifted', 'replaced']);

/** Changes that set no status of themselves. */
export const POINTS: ReadonlySet<Change> = new Set([
  'reported',
  'renewed',
  'met',
  'occurred',
  'denied',
  'protested',
  'refused',
]);

const RAISES: Partial<Record<Change, Status>> = {
  proposed: 'proposed',
  announced: 'agreed',
  signed: 'agreed',
  ratified: 'agreed',
  expanded: 'in-force',
  reduced: 'in-force',
};

const NOT_YET: readonly (Status | null)[] = [null, 'proposed', 'agreed', 'in-force'];

export interface Standpoint {
  readonly status: Status | null;
  /** What was suspended, while the tie is. */
  readonly suspended: Status | null;
}

/** The status that the event sets, or null where it sets none. It may be the status that holds already. */
export function statusSetBy(
  event: Pick<TieEvent, 'change' | 'effect'>,
  group: Group,
  { status, suspended }: Standpoint,
): Status | null {
  if (event.effect === 'none') return null;
  if (event.effect) return event.effect;
  const { change } = event;
  if (change === 'delivered' && group !== 'supplies') return null;
  if (BEGINNINGS.has(change)) return 'in-force';
  if (ENDINGS.has(change)) return 'ended';
  if (status === 'ended' && change !== 'resumed') return null;
  if (change === 'suspended') return 'suspended';
  if (change === 'resumed') return suspended ?? 'in-force';
  if (change === 'end-announced') return 'ending';
  const raised = RAISES[change];
  if (!raised || status === 'in-force') return null;
  return NOT_YET.indexOf(raised) > NOT_YET.indexOf(status) && NOT_YET.includes(status) ? raised : null;
}

/** Whether an event that sets no status bears out the one that holds. */
export function confirms(event: Pick<TieEvent, 'change' | 'effect'>, status: Status | null): boolean {
  if (event.effect !== null || status === null) return false;
  switch (event.change) {
    case 'renewed':
      return status === 'in-force' || status === 'agreed';
    case 'expanded':
      return status === 'in-force';
    case 'reduced':
      // What leaves while an end is under way bears out the end.
      return status === 'in-force' || status === 'ending';
    case 'announced':
    case 'signed':
    case 'ratified':
      return status === 'agreed';
    case 'proposed':
      return status === 'proposed';
    default:
      return false;
  }
}

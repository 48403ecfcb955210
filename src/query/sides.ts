/** From which sides a tie is seen: as stored, turned round where it is symmetric, through a bloc for its members. */
import type { Day } from '../model/day.ts';
import type { Tie } from '../model/tie.ts';

export interface Seen {
  readonly partner: string;
  readonly host: string;
  /** The bloc through which it reaches the host; null for a tie of its own. */
  readonly through: string | null;
}

/** The ways in which a tie is seen on a day. The first is as it is stored. */
export function seenAs(tie: Tie, day: Day): Seen[] {
  const seen: Seen[] = [{ partner: tie.partner, host: tie.host, through: null }];
  if (tie.symmetric) seen.push({ partner: tie.host, host: tie.partner, through: null });
  for (const { party, from, until } of tie.covers) {
    if (from <= day && (until === null || day < until)) {
      seen.push({ partner: tie.partner, host: party, through: tie.host });
    }
  }
  return seen;
}

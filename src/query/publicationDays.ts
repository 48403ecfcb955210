/** The days on which something becomes known: where a reader who asks "as reported by" finds more than the day before. */
import type { Day } from '../model/day.ts';
import type { Tie } from '../model/tie.ts';
import type { Group } from '../model/words.ts';

export interface PublicationChoice {
  readonly hosts: readonly string[];
  readonly partners: readonly string[];
  readonly group: Group;
}

/** Ascending, each once, of all events that bear on the choice and of what was so before the record opens. */
export function publicationDays(ties: readonly Tie[], { hosts, partners, group }: PublicationChoice): Day[] {
  const days = new Set<Day>();
  const note = (known: Day | null | undefined): void => {
    if (known !== null && known !== undefined) days.add(known);
  };
  for (const tie of ties) {
    const hosted = hosts.includes(tie.host) || tie.covers.some(({ party }) => hosts.includes(party));
    const turned = tie.symmetric && hosts.includes(tie.partner) && partners.includes(tie.host);
    if (tie.group !== group || !(turned || (hosted && partners.includes(tie.partner)))) continue;
    note(tie.before?.known);
    for (const { known } of tie.events) note(known);
  }
  return [...days].sort((a, b) => a - b);
}

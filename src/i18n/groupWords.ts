/** The word of a status, or of a mark of the legend, where a group of ties has one of its own. */
import type { Group, Status } from '../model/words.ts';
import type { Messages } from './messages.ts';

/** The word of a status; of forces, people say that they are present or leaving, of measures that they are announced. */
export function groupStatus({ groupStatuses, statuses }: Messages, status: Status, group: Group): string {
  return groupStatuses[group]?.[status] ?? statuses[status];
}

/** What a mark says in the legend of a map, which answers for one group; undefined where no mark is on it. */
export function legendWord(
  { groupStatuses, legend }: Messages,
  key: keyof Messages['legend'],
  group: Group | undefined,
): string {
  return (group && groupStatuses[group]?.[key as Status]) ?? legend[key];
}

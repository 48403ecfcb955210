/** What the map of a task shows: which countries and partners, and on which part of the world. */
import type { MapRow } from '../../draw/marks.ts';
import { partnerColors } from '../../draw/partnerColors.ts';
import type { Wording } from '../../i18n/tieWords.ts';
import type { Chip } from '../../model/chip.ts';
import { parseIsoDay, type Day } from '../../model/day.ts';
import type { Group } from '../../model/words.ts';
import { chipsAt } from '../../query/chipsAt.ts';
import type { IndexFile, RegionFile } from '../../record/format.ts';
import type { TaskBook } from './book.ts';
import type { Task } from './task.ts';

export interface TaskView {
  readonly group: Group;
  /** Those that bear marks. */
  readonly hosts: readonly string[];
  /** Those that are named beside them, to find one's way. */
  readonly named: readonly string[];
  readonly partners: readonly string[];
  readonly extent: RegionFile['extent'];
  /** Null where the pupil sets the date. */
  readonly at: Day | null;
}

/** The smallest region that has all hosts; the widest where none has. */
function regionWith({ regions }: IndexFile, hosts: readonly string[]): RegionFile {
  const all = Object.values(regions).sort((a, b) => a.hosts.length - b.hosts.length);
  return all.find((region) => hosts.every((host) => region.hosts.includes(host))) ?? all.at(-1)!;
}

/** Null for a task that asks nothing of the map. */
export function viewOfTask({ index, lifeOf }: TaskBook, task: Task): TaskView | null {
  switch (task.kind) {
    case 'set-date': {
      const { tie } = lifeOf.get(task.spec.partnership)!.all;
      const { hosts: named, extent } = regionWith(index, [tie.host]);
      return { group: tie.group, hosts: [tie.host], named, partners: [tie.partner], extent, at: null };
    }
    case 'find-country': {
      const { hosts, partner, group, at } = task.spec;
      const { extent } = regionWith(index, hosts);
      return { group, hosts, named: hosts, partners: [partner], extent, at: parseIsoDay(at) };
    }
    case 'find-partner': {
      const { host, partners, group, at } = task.spec;
      const { hosts: named, extent } = regionWith(index, [host]);
      return { group, hosts: [host], named, partners, extent, at: parseIsoDay(at) };
    }
    default:
      return null;
  }
}

/** The rows of marks on a day: with chips where the task asks, with the name alone around it. */
export function rowsOf(
  book: TaskBook,
  { hosts, named, partners, group }: TaskView,
  at: Day,
  { names }: Wording,
): MapRow[] {
  const chips = chipsAt(book.all, { hosts, partners, group }, at);
  return [...new Set([...hosts, ...named])].map((host) => {
    const { name, short } = names.party(host);
    return {
      host,
      name,
      ...(short === undefined ? {} : { short }),
      chips: hosts.includes(host) ? chips.filter((chip) => chip.host === host) : [],
    };
  });
}

/** Letters and colours of chips, as all other maps of the atlas have them. */
export function looksOf(index: IndexFile): {
  readonly letters: (chip: Chip) => string;
  readonly colorOf: (partner: string) => number;
} {
  return {
    letters: ({ partner, formation }) => {
      const force = formation === null ? undefined : index.formations[formation];
      // Where a state denies its tie to a force, the label is the force's.
      return force && !force.organ && force.letters
        ? force.letters
        : (index.parties[partner]?.letters ?? partner.slice(0, 2));
    },
    colorOf: partnerColors(index.defaultPartners, index.partners),
  };
}

/** What the map of a task shows: which countries and partners, and on which part of the world. */
import type { MapRow } from '../../draw/marks.ts';
import { partnerColors } from '../../draw/partnerColors.ts';
import type { Wording } from '../../i18n/tieWords.ts';
import type { Chip } from '../../model/chip.ts';
import { calendarOf, dayOf, parseIsoDay, type Day } from '../../model/day.ts';
import type { Group } from '../../model/words.ts';
import { chipsAt } from '../../query/chipsAt.ts';
import type { IndexFile, RegionFile } from '../../record/format.ts';
import type { TaskBook } from './book.ts';
import { chanceFrom } from './random.ts';
import type { SetDateTask, Task } from './task.ts';

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

type Part = Pick<RegionFile, 'hosts' | 'extent'>;

function joined(one: Part, other: Part): Part {
  const [a, b] = [one.extent, other.extent];
  return {
    hosts: [...one.hosts, ...other.hosts],
    extent: [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])],
  };
}

function sizeOf({ extent: [west, south, east, north] }: Part): number {
  return (east - west) * (north - south);
}

/** The smallest region that has all hosts, or two regions that have them between them; the widest where none has. */
function regionWith({ regions }: IndexFile, hosts: readonly string[]): Part {
  const all: Part[] = Object.values(regions).sort((a, b) => a.hosts.length - b.hosts.length);
  const has = (part: Part): boolean => hosts.every((host) => part.hosts.includes(host));
  const one = all.find(has) ?? all.at(-1)!;
  const pairs = all.flatMap((first, place) => all.slice(place + 1).map((second) => joined(first, second)));
  const [two] = pairs.filter(has).sort((a, b) => sizeOf(a) - sizeOf(b));
  return two && sizeOf(two) < sizeOf(one) ? two : one;
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

/** How many maps a task on paper is shown on whose date is looked for. */
const STRIP = 4;

/**
 * First days of years for a task whose date is looked for: the tie reaches the status between two of them, by chance (the
 * same for all) between the first two, the next or the last. Fewer where the record does not reach so far.
 */
export function stripOf({ spec, spans }: SetDateTask, { index }: Pick<TaskBook, 'index'>): Day[] {
  const { earliest, latest } = spans[0]!;
  const newYear = (year: number): Day => dayOf(year, 1, 1);
  const before = calendarOf(earliest).year;
  const after = calendarOf(latest).year + 1;
  const strips = Array.from({ length: STRIP - 1 }, (_, gap) => [
    ...Array.from({ length: gap + 1 }, (__, place) => newYear(before - gap + place)),
    ...Array.from({ length: STRIP - 1 - gap }, (__, place) => newYear(after + place)),
  ]);
  const [first, last] = [parseIsoDay(index.start)!, parseIsoDay(index.readUntil)!];
  const held = strips.map((strip) => strip.filter((day) => day >= first && day <= last));
  const most = Math.max(...held.map(({ length }) => length));
  return chanceFrom(spec.partnership + spec.status).pick(held.filter(({ length }) => length === most));
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

/** The chips of hosts by chosen partners for one group, and a board that follows a moving date at the cost of what changes. */
import type { Chip } from '../model/chip.ts';
import { chipOf } from '../model/chips.ts';
import type { Day } from '../model/day.ts';
import type { Life } from '../model/fold.ts';
import type { Group } from '../model/words.ts';
import { isCovered, type Lives } from './atlas.ts';

export interface ChipChoice {
  readonly hosts: readonly string[];
  readonly partners: readonly string[];
  readonly group: Group;
}

/** A place on the board: one host and partner, the lives that bear on it, and the days on which it can change. */
interface Cell {
  readonly host: string;
  readonly partner: string;
  readonly lives: readonly Life[];
}

export interface ChipBoard {
  /** Chips by host, in the order of the chosen partners. */
  readonly rows: readonly { readonly host: string; readonly chips: readonly Chip[] }[];
  /** Moves to a day; gives the hosts whose chips changed. */
  moveTo(day: Day): readonly string[];
  /** Days on which a status on the board changes, ascending: where a reader who steps wants to stop. */
  readonly statusDays: readonly Day[];
  /** Days on which anything on the board changes, ascending, each once. */
  readonly days: readonly Day[];
}

const cellKey = (host: string, partner: string): string => `${host} ${partner}`;

/** Ties of a group by host and partner; ties of a bloc colour no member's mark. */
function cellsOf(lives: Lives, { hosts, partners, group }: ChipChoice): Cell[] {
  const byCell = new Map<string, Life[]>();
  for (const host of hosts) for (const partner of partners) byCell.set(cellKey(host, partner), []);
  for (const life of lives.all) {
    const { tie } = life;
    if (tie.group !== group) continue;
    byCell.get(cellKey(tie.host, tie.partner))?.push(life);
    if (tie.symmetric) byCell.get(cellKey(tie.partner, tie.host))?.push(life);
  }
  return hosts.flatMap((host) =>
    partners.map((partner) => ({ host, partner, lives: byCell.get(cellKey(host, partner)) ?? [] })),
  );
}

/** The chips on one day. */
export function chipsAt(lives: Lives, choice: ChipChoice, at: Day): Chip[] {
  return cellsOf(lives, choice).map((cell) => chipIn(lives, cell, choice.group, at));
}

function chipIn(lives: Lives, { host, partner, lives: own }: Cell, group: Group, at: Day): Chip {
  return chipOf({ partner, host, group, at, covered: isCovered(lives.atlas, host, at, partner) }, own);
}

/** The days on which what a life shows can change. */
function daysOf(life: Life): Day[] {
  return [
    ...life.segments.map((segment) => segment.from).filter(Number.isFinite),
    ...life.events.filter((event) => event.earliest < event.latest).map((event) => event.earliest),
  ];
}

/** The days on which a life's status changes. */
function statusDaysOf({ segments }: Life): Day[] {
  return segments
    .filter(({ from, status }, index) => Number.isFinite(from) && status !== segments[index - 1]?.status)
    .map(({ from }) => from);
}

/**
 * A board of chips that moves through time. A move visits only the days between the old and the new date on which
 * something changes, so that its cost follows what changes on the board and not the size of the record.
 */
export function chipBoard(lives: Lives, choice: ChipChoice, start: Day): ChipBoard {
  const cells = cellsOf(lives, choice);
  const width = choice.partners.length;
  const rows = choice.hosts.map((host, index) => ({
    host,
    chips: cells.slice(index * width, (index + 1) * width).map((cell) => chipIn(lives, cell, choice.group, start)),
  }));
  const days: Day[] = [];
  const cellOfDay: number[] = [];
  const pairs = cells.flatMap((cell, index) => [
    ...cell.lives.flatMap(daysOf).map((day) => [day, index] as const),
    ...coverageDays(lives, cell.host).map((day) => [day, index] as const),
  ]);
  pairs.sort((a, b) => a[0] - b[0]);
  for (const [day, cell] of pairs) {
    days.push(day);
    cellOfDay.push(cell);
  }
  let now = start;

  return {
    rows,
    days: [...new Set(days)],
    statusDays: [...new Set(cells.flatMap((cell) => cell.lives.flatMap(statusDaysOf)))].sort((a, b) => a - b),
    moveTo(day) {
      const [low, high] = day > now ? [now, day] : [day, now];
      const touched = new Set<number>();
      // Hot: once a frame while the reader drags the date.
      for (let index = firstAfter(days, low); index < days.length && days[index]! <= high; index += 1) {
        touched.add(cellOfDay[index]!);
      }
      now = day;
      const changed = new Set<string>();
      for (const index of touched) {
        const row = rows[Math.floor(index / width)]!;
        row.chips[index % width] = chipIn(lives, cells[index]!, choice.group, day);
        changed.add(row.host);
      }
      return [...changed];
    },
  };
}

function coverageDays(lives: Lives, host: string): Day[] {
  const coverage = lives.atlas.coverage.get(host);
  return coverage ? [coverage.from, lives.atlas.readUntil + 1] : [];
}

/** Index of the first day after the given one, in an ascending list. */
function firstAfter(days: readonly Day[], day: Day): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * In how many of the chosen hosts a tie of each partner is reported in force, day by day. A host counts while its chip
 * reads in force or ending; one whose last report is long past counts too and is told apart, since nobody reported an end.
 * Suspended, proposed and agreed ties do not count, nor what neither side ever confirmed and nobody reported any more.
 */
import type { Chip } from '../model/chip.ts';
import type { Day } from '../model/day.ts';
import type { Lives } from './atlas.ts';
import { chipBoard, type ChipChoice } from './chipsAt.ts';

export interface PresenceStep {
  /** From this day on. */
  readonly day: Day;
  readonly hosts: readonly string[];
  /** Those of the hosts of which nothing was reported for longer than the threshold. */
  readonly faded: readonly string[];
}

export interface PresenceSeries {
  readonly partner: string;
  /** Ascending; the first stands at the first day asked for. Neighbours differ. */
  readonly steps: readonly PresenceStep[];
}

/** Whether a chip counts as reported presence. */
export function isReportedIn({ status, fading }: Chip): boolean {
  return (status === 'in-force' || status === 'ending') && fading !== 'lapsed';
}

/** A series for each chosen partner between two days. */
export function presenceThroughTime(lives: Lives, choice: ChipChoice, from: Day, to: Day): PresenceSeries[] {
  const board = chipBoard(lives, choice, from);
  const series = choice.partners.map((partner) => ({ partner, steps: [] as PresenceStep[] }));
  const take = (day: Day): void => {
    for (const [place, { steps }] of series.entries()) {
      const chips = board.rows.map(({ chips: own }) => own[place]!).filter(isReportedIn);
      const step = {
        day,
        hosts: chips.map(({ host }) => host),
        faded: chips.filter(({ fading }) => fading === 'fading').map(({ host }) => host),
      };
      const last = steps.at(-1);
      if (last && same(last.hosts, step.hosts) && same(last.faded, step.faded)) continue;
      steps.push(step);
    }
  };
  take(from);
  for (const day of board.days) {
    if (day <= from || day > to) continue;
    board.moveTo(day);
    take(day);
  }
  return series;
}

/** The step that holds on a day; null before the first. */
export function stepOn({ steps }: PresenceSeries, day: Day): PresenceStep | null {
  return steps.findLast((step) => step.day <= day) ?? null;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

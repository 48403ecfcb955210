/** Ticks and labels along a line that thin out instead of overlapping. */
import { calendarOf, dayOf, type Day } from '../model/day.ts';

export interface YearTick {
  readonly day: Day;
  /** Null where there is no room for it. */
  readonly label: string | null;
}

const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100];

/**
 * First days of years between two days; labels at every first, second, fifth ... year, so that none takes less than
 * `room`. Years without a label have a tick while ticks are not dense.
 */
export function yearTicks(from: Day, to: Day, width: number, room: number): YearTick[] {
  const perYear = (width / (to - from)) * 365.25;
  const step = YEAR_STEPS.find((years) => years * perYear >= room) ?? 500;
  const ticks: YearTick[] = [];
  const [first, last] = [calendarOf(from).year, calendarOf(to).year];
  for (let year = first; year <= last; year++) {
    const day = dayOf(year, 1, 1);
    const labelled = year % step === 0;
    if (day < from || day > to || (!labelled && perYear < 6)) continue;
    ticks.push({ day, label: labelled ? String(year) : null });
  }
  return ticks;
}

export interface WantedLabel {
  /** Where it wants its middle. */
  readonly x: number;
  readonly text: string;
  readonly width: number;
}

export interface PlacedTickLabel {
  /** Position in the list of wanted labels. */
  readonly index: number;
  readonly text: string;
  readonly x: number;
  readonly row: number;
}

export interface LabelRoom {
  readonly left: number;
  readonly right: number;
  readonly rows: number;
  readonly gap: number;
}

/**
 * Places labels in the order given, each in the first row where it is clear; those without room are left out. Rows are
 * stacked upwards from the line, and no label of a lower row stands where the tick of a higher one comes down.
 */
export function labelsThatFit(
  labels: readonly WantedLabel[],
  { left, right, rows, gap }: LabelRoom,
): PlacedTickLabel[] {
  const taken: { row: number; from: number; to: number; x: number }[] = [];
  const placed: PlacedTickLabel[] = [];
  labels.forEach(({ x, text, width }, index) => {
    if (width > right - left) return;
    const middle = Math.min(right - width / 2, Math.max(left + width / 2, x));
    const [from, to] = [middle - width / 2, middle + width / 2];
    for (let row = 0; row < rows; row++) {
      const clear = taken.every((other) => {
        if (other.row === row) return to + gap <= other.from || from >= other.to + gap;
        return other.row < row ? x < other.from || x > other.to : other.x < from || other.x > to;
      });
      if (!clear) continue;
      taken.push({ row, from, to, x });
      placed.push({ index, text, x: middle, row });
      return;
    }
  });
  return placed;
}

/** A long story in parts that each make one page, in the order in which it stands: whole years, or months of one year. */

export interface StoryPart<T> {
  /** First and last year, `2023`, or first and last month of one year, `2025-03`. */
  readonly from: string;
  readonly to: string;
  readonly items: readonly T[];
}

interface When {
  readonly year: number;
  /** From 1. */
  readonly month: number;
}

interface Span<T> {
  readonly name: string;
  readonly items: T[];
  readonly weight: number;
}

/**
 * Years are added to a part while it weighs no more than `most`; a year that weighs more by itself is parted by its months
 * in the same way. Parts are filled from the oldest on, so that they keep their span, and their address, while newer events
 * come in. `items` stand in the order of their dates, either way round; so do the parts, and the items within them.
 */
export function storyParts<T>(
  items: readonly T[],
  dateOf: (item: T) => When,
  weightOf: (item: T) => number,
  most: number,
): StoryPart<T>[] {
  const sum = (some: readonly T[]): number => some.reduce((all, item) => all + weightOf(item), 0);
  const spans = (some: readonly T[], nameOf: (date: When) => string): Span<T>[] => {
    const found = new Map<string, T[]>();
    for (const item of some) {
      const name = nameOf(dateOf(item));
      const own = found.get(name);
      if (own) own.push(item);
      else found.set(name, [item]);
    }
    return [...found]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, own]) => ({ name, items: own, weight: sum(own) }));
  };
  const filled = (some: readonly Span<T>[]): Span<T>[][] => {
    const parts: Span<T>[][] = [];
    let weight = 0;
    for (const span of some) {
      const last = parts.at(-1);
      if (last && weight + span.weight <= most) last.push(span);
      else parts.push([span]);
      weight = (last === parts.at(-1) ? weight : 0) + span.weight;
    }
    return parts;
  };
  const years = spans(items, ({ year }) => String(year).padStart(4, '0'));
  // A year that is parted by itself stands between the years before it and those after it, never with them in one part.
  const runs: Span<T>[][] = [[]];
  for (const year of years) {
    if (year.weight <= most) runs.at(-1)!.push(year);
    else {
      runs.push(spans(year.items, ({ month }) => `${year.name}-${String(month).padStart(2, '0')}`));
      runs.push([]);
    }
  }
  const place = new Map(items.map((item, index) => [item, index]));
  const parts = runs.flatMap(filled).map((part) => ({
    from: part[0]!.name,
    to: part.at(-1)!.name,
    items: part.flatMap((span) => span.items).sort((a, b) => place.get(a)! - place.get(b)!),
  }));
  const [first, last] = [items[0], items.at(-1)];
  const monthsOf = (item: T | undefined): number => {
    if (item === undefined) return 0;
    const { year, month } = dateOf(item);
    return year * 12 + month;
  };
  return monthsOf(first) > monthsOf(last) ? parts.reverse() : parts;
}

/** A long list in parts of whole years, in the order in which it stands. */

export interface YearPart<T> {
  /** First and last year. */
  readonly from: number;
  readonly to: number;
  readonly items: readonly T[];
}

/**
 * Years are added to a part while it stays within `most`; a year that alone has more is a part of its own. Parts are filled
 * from the oldest year on, so that they keep their years, and their addresses, while newer events come in.
 */
export function yearParts<T>(items: readonly T[], yearOf: (item: T) => number, most: number): YearPart<T>[] {
  const years: { year: number; items: T[] }[] = [];
  for (const item of items) {
    const year = yearOf(item);
    const last = years.at(-1);
    if (last?.year === year) last.items.push(item);
    else years.push({ year, items: [item] });
  }
  const isFalling = (years[0]?.year ?? 0) > (years.at(-1)?.year ?? 0);
  const parts: { years: number[]; items: T[] }[] = [];
  for (const { year, items: own } of isFalling ? [...years].reverse() : years) {
    const last = parts.at(-1);
    if (last && last.items.length + own.length <= most) {
      last.years.push(year);
      last.items = isFalling ? [...own, ...last.items] : [...last.items, ...own];
    } else parts.push({ years: [year], items: own });
  }
  if (isFalling) parts.reverse();
  return parts.map((part) => ({ from: Math.min(...part.years), to: Math.max(...part.years), items: part.items }));
}

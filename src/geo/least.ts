/**
 * The value for which a measure is least, the first among equals; undefined of none. The same as d3-array's, of which a
 * script cannot take one function without two kilobytes of others.
 */
export function least<T>(values: readonly T[], measure: (value: T) => number): T | undefined {
  let found: T | undefined;
  let lowest = Number.NaN;
  for (const value of values) {
    const measured = measure(value);
    // The first is taken however large it is.
    if (measured < lowest || Number.isNaN(lowest)) [found, lowest] = [value, measured];
  }
  return found;
}

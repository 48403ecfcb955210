/**
 * The record as it goes from one thread to another, which functions do not: what tells the lines of its files stays behind.
 * Whoever works on it there writes pages of a record that was checked before, and asks for no lines.
 */
import type { DataRecord } from './load.ts';

type Turn = (value: object) => unknown;

/** The same with what `turn` makes of each part that has lines. */
function turned(value: unknown, turn: Turn): unknown {
  if (value instanceof Map)
    return new Map([...(value as Map<string, unknown>)].map(([id, one]) => [id, turned(one, turn)]));
  if (Array.isArray(value)) return value.map((one) => turned(one, turn));
  if (typeof value !== 'object' || value === null) return value;
  if ('data' in value && 'file' in value) return turn(value);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, turned(one, turn)]));
}

/** What can be sent. Data is not copied. */
export function sentRecord(record: DataRecord): unknown {
  return turned(record, ({ data, file }: { data?: unknown; file?: unknown }) => ({ data, file }));
}

/** What was sent, as a record again. */
export function receivedRecord(sent: unknown): DataRecord {
  return turned(sent, (part) => ({ ...part, lineOf: () => 1 })) as DataRecord;
}

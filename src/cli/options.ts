/** Options that several commands read in the same way; what they cannot read is told as a call that is wrong. */
import { parseIsoDay, type Day } from '../model/day.ts';
import { textOption, UsageError, type Called } from './command.ts';

/** Null where it was not given. */
export function dayOption(called: Called, name: string): Day | null {
  const text = textOption(called, name);
  if (text === undefined) return null;
  const value = parseIsoDay(text);
  if (value === null) throw new UsageError(`--${name} "${text}" is no day; write it like 2022-08-16.`);
  return value;
}

/** One of some words; null where it was not given. */
export function wordOption<T extends string>(called: Called, name: string, words: readonly T[]): T | null {
  const text = textOption(called, name);
  if (text === undefined) return null;
  const word = words.find((one) => one === text);
  if (!word) throw new UsageError(`--${name} "${text}" is none of ${words.join(', ')}.`);
  return word;
}

/** Of an option that may be given again; null where it was not given. */
export function listOption(called: Called, name: string): string[] | null {
  const values = called.values[name];
  return Array.isArray(values) ? values.filter((value) => typeof value === 'string') : null;
}

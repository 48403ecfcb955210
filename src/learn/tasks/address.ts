/** The link by which a class shares a set: `country=mli&from=2012&to=2024&level=1&seed=abc`, or the tasks of a lesson. */
import { TASK_LEVELS, type TaskSetSpec } from '../../model/taskSpec.ts';
import { MOST_TASKS } from './generate.ts';

export type TasksAddress =
  | { readonly lesson: string }
  | { readonly set: TaskSetSpec }
  /** Nothing is asked for yet: the form is shown. */
  | null;

export interface TasksBook {
  readonly hosts: readonly string[];
  readonly regions: readonly string[];
  readonly lessons: readonly string[];
  /** First and last year of the record. */
  readonly first: number;
  readonly last: number;
}

export interface ReadTasks {
  readonly address: TasksAddress;
  /** `name=value` of what was not understood, and replaced by what a new set begins with. */
  readonly dropped: readonly string[];
}

const DEFAULT_COUNT = 8;
const SEED = /^[a-z0-9-]{1,24}$/;

/** A set to begin with: all the years of the record, for beginners. */
export function openingSet({ regions, first, last }: TasksBook, seed: string): TaskSetSpec {
  return { region: regions[0], from: first, to: last, level: 1, seed, count: DEFAULT_COUNT };
}

export function readTasks(hash: string, book: TasksBook): ReadTasks {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const dropped: string[] = [];
  const take = <T>(name: string, read: (text: string) => T | null, otherwise: T): T => {
    const text = parameters.get(name);
    if (text === null) return otherwise;
    const value = read(text);
    if (value === null) dropped.push(`${name}=${text}`);
    return value ?? otherwise;
  };
  const lesson = take('lesson', (text) => (book.lessons.includes(text) ? text : null), null);
  if (lesson !== null) return { address: { lesson }, dropped };
  if (!['country', 'region', 'seed'].some((name) => parameters.has(name))) return { address: null, dropped };
  const country = take(
    'country',
    (text) => book.hosts.find((host) => host.toLowerCase() === text.toLowerCase()) ?? null,
    undefined,
  );
  const region = take('region', (text) => (book.regions.includes(text) ? text : null), book.regions[0]);
  const year = (text: string): number | null => {
    const value = Number(text);
    return Number.isInteger(value) && value >= book.first && value <= book.last ? value : null;
  };
  let [from, to] = [take('from', year, book.first), take('to', year, book.last)];
  if (from > to) {
    dropped.push(`from=${from}`, `to=${to}`);
    [from, to] = [book.first, book.last];
  }
  const set: TaskSetSpec = {
    ...(country === undefined ? { region } : { country }),
    from,
    to,
    level: take('level', (text) => TASK_LEVELS.find((level) => String(level) === text) ?? null, 1),
    seed: take('seed', (text) => (SEED.test(text) ? text : null), 'a'),
    count: take(
      'count',
      (text) => (/^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_TASKS ? Number(text) : null),
      DEFAULT_COUNT,
    ),
  };
  return { address: { set }, dropped };
}

/** The part of the address after `#`. */
export function writeTasks(address: Exclude<TasksAddress, null>): string {
  if ('lesson' in address) return `lesson=${address.lesson}`;
  const { country, region, from, to, level, seed, count } = address.set;
  return [
    country === undefined ? `region=${region!}` : `country=${country.toLowerCase()}`,
    `from=${from}`,
    `to=${to}`,
    `level=${level}`,
    `seed=${seed}`,
    ...(count === DEFAULT_COUNT ? [] : [`count=${count}`]),
  ].join('&');
}

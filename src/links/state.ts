/**
 * What was found, a line of JSON for each answer, so that a run can break off anywhere and go on where it stopped. Later
 * lines hold; a line that broke off in the middle is passed over.
 */
import { z } from 'zod';
import { FAULTS } from './request.ts';
import { LINK_STATES, type LinkState } from './verdict.ts';

const hop = z.object({ status: z.int(), to: z.string() });
const copy = z.object({
  state: z.enum([...LINK_STATES, 'none', 'unclear']),
  url: z.string().nullable(),
  on: z.string().nullable(),
  wanted: z.string(),
  title: z.string().nullable(),
  /** When the archive was asked, ISO. */
  asked: z.string(),
});
const found = z.object({
  source: z.string(),
  /** The address as it was asked: of another one nothing is known. */
  url: z.string(),
  /** When it was asked, ISO. */
  asked: z.string(),
  state: z.enum(LINK_STATES),
  status: z.int().nullable(),
  fault: z.enum(FAULTS).nullable(),
  detail: z.string().nullable(),
  tries: z.int(),
  hops: z.array(hop),
  end: z.string(),
  title: z.string().nullable(),
  same: z.boolean().nullable(),
  /** Since when it has shown no page, and in how many runs of different days; null where it shows one. */
  missing: z.object({ since: z.string(), days: z.int() }).nullable(),
  copy: copy.nullable(),
});
export type Found = z.infer<typeof found>;

/** By source. */
export type State = Map<string, Found>;

export function readState(text: string): State {
  const state: State = new Map();
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      continue;
    }
    const parsed = found.safeParse(value);
    if (parsed.success) state.set(parsed.data.source, parsed.data);
  }
  return state;
}

export function stateLine(one: Found): string {
  return `${JSON.stringify(one)}\n`;
}

/** Said by the server itself; believed at once. */
const SAID: ReadonlySet<LinkState> = new Set(['gone', 'error-page', 'home']);
/** What may pass: only after it held for some time is the page taken for lost. */
const MAY_PASS: ReadonlySet<LinkState> = new Set(['failing', 'unreachable', 'loop']);
/** So many days on which it was asked, and so long from the first to the last of them. */
const DAYS = 3;
const SPAN_DAYS = 7;

export function isMissing(state: LinkState): boolean {
  return SAID.has(state) || MAY_PASS.has(state);
}

const dayNumber = (iso: string): number => Math.floor(Date.parse(iso) / 86_400_000);

/** Whether readers no longer find the page at its address, as far as it was asked. */
export function isDead({ state, missing, asked }: Pick<Found, 'state' | 'missing' | 'asked'>): boolean {
  if (SAID.has(state)) return true;
  return (
    MAY_PASS.has(state) &&
    missing !== null &&
    missing.days >= DAYS &&
    dayNumber(asked) - dayNumber(missing.since) >= SPAN_DAYS
  );
}

/** What is known of a missing page once it was asked again. What could not be asked is known no better than before. */
export function missingAfter(before: Found | undefined, state: LinkState, asked: string): Found['missing'] {
  if (state === 'not-asked' || state === 'refused') return before?.missing ?? null;
  if (!isMissing(state)) return null;
  const day = asked.slice(0, 10);
  if (!before?.missing) return { since: day, days: 1 };
  const again = before.asked.slice(0, 10) === day ? 0 : 1;
  return { since: before.missing.since, days: before.missing.days + again };
}

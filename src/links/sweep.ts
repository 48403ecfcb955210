/** A run over all addresses: host by host, some hosts at a time; then the archive is asked for their copies. */
import type { LinkSettings, WebEffects } from './effects.ts';
import { hostOf, paced } from './pace.ts';
import type { Web } from './retry.ts';
import { robots } from './robots.ts';
import { missingAfter, type Found, type State } from './state.ts';
import type { Target } from './target.ts';
import { visit } from './visit.ts';
import { copyOf } from './wayback.ts';

export const COPIES = ['all', 'needed', 'none'] as const;
export type Copies = (typeof COPIES)[number];

export interface SweepOptions {
  readonly settings: LinkSettings;
  /** What was asked within so many days is not asked again. */
  readonly fresh: number;
  /** The availability interface of the archive. */
  readonly archive: string;
  /** Of which addresses copies are looked for: of all, of those that do not show their page, of none. */
  readonly copies: Copies;
  /** When to stop taking up new addresses, in milliseconds since 1970; null for at the end. */
  readonly until: number | null;
}

export interface Progress {
  readonly phase: 'addresses' | 'copies';
  readonly done: number;
  readonly all: number;
  /** What was found last; null at the beginning. */
  readonly found: Found | null;
}

const DAY = 86_400_000;
/** A copy that was not there may come; so long it is not asked for again. */
const COPY_DAYS = 28;

/** Whether a good copy is held already, or was lately looked for in vain. */
function knowsCopy({ copy }: Found, now: number): boolean {
  if (copy === null || copy.state === 'unclear') return false;
  return copy.state === 'shown' || now - Date.parse(copy.asked) < COPY_DAYS * DAY;
}

/**
 * Asks what is not fresh, writes into `state`, and tells of each answer. What was known of an address that the source no
 * longer has is forgotten. Gives back whether all was asked, or time ran out.
 */
export async function sweep(
  targets: readonly Target[],
  state: State,
  { settings, fresh, archive, copies, until }: SweepOptions,
  effects: WebEffects,
  tell: (progress: Progress) => void,
): Promise<boolean> {
  const web: Web = { settings, effects, pace: paced(settings.pace, effects) };
  const rules = robots(web);
  let cut = false;
  const isOver = (): boolean => (cut ||= until !== null && effects.now() >= until);
  const nowIso = (): string => new Date(effects.now()).toISOString();
  for (const { source, url } of targets) if (state.get(source)?.url !== url) state.delete(source);

  const begun = effects.now();
  const due = targets.filter(({ source }) => {
    const known = state.get(source);
    return known === undefined || begun - Date.parse(known.asked) >= fresh * DAY;
  });
  let done = targets.length - due.length;
  tell({ phase: 'addresses', done, all: targets.length, found: null });
  await byHost(due, settings.hosts, isOver, async (target) => {
    const seen = await visit({ url: target.url, expected: target.title }, web, rules);
    const asked = nowIso();
    const before = state.get(target.source);
    const found: Found = {
      source: target.source,
      url: target.url,
      asked,
      ...seen,
      hops: [...seen.hops],
      missing: missingAfter(before, seen.state, asked),
      copy: before?.copy ?? null,
    };
    state.set(target.source, found);
    done += 1;
    tell({ phase: 'addresses', done, all: targets.length, found });
  });

  if (copies === 'none') return !cut;
  const wanted = targets
    .flatMap((target) => {
      const found = state.get(target.source);
      return found === undefined ? [] : [{ target, needed: found.state !== 'shown', found }];
    })
    .filter(({ needed }) => needed || copies === 'all')
    // Those whose page is not there come first, should time run out.
    .sort((a, b) => Number(b.needed) - Number(a.needed));
  const open = wanted.filter(({ found }) => !knowsCopy(found, begun));
  done = wanted.length - open.length;
  tell({ phase: 'copies', done, all: wanted.length, found: null });
  for (const { target } of open) {
    if (isOver()) break;
    const copy = await copyOf(target, nowIso().slice(0, 10), archive, web, rules);
    const found: Found = { ...state.get(target.source)!, copy: { ...copy, asked: nowIso() } };
    state.set(target.source, found);
    done += 1;
    tell({ phase: 'copies', done, all: wanted.length, found });
  }
  return !cut;
}

/** The hosts with the most addresses first, as they take longest; each one's addresses one after the other. */
async function byHost(
  targets: readonly Target[],
  hosts: number,
  isOver: () => boolean,
  work: (target: Target) => Promise<void>,
): Promise<void> {
  const queues = new Map<string, Target[]>();
  for (const target of targets) {
    const host = hostOf(target.url);
    queues.set(host, [...(queues.get(host) ?? []), target]);
  }
  const waiting = [...queues.values()].sort((a, b) => b.length - a.length);
  const one = async (): Promise<void> => {
    for (let queue = waiting.shift(); queue !== undefined; queue = waiting.shift()) {
      for (const target of queue) {
        if (isOver()) return;
        await work(target);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, hosts) }, one));
}

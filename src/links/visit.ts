/** An address followed to where it leads: by redirects, each of them leave to be asked of the host it leads to. */
import type { Robots } from './robots.ts';
import { ask, type Web } from './retry.ts';
import type { Fault } from './request.ts';
import { judge, pageOf, type LinkState } from './verdict.ts';

export interface Hop {
  /** Its status; 200 where a page sent its reader on by itself. */
  readonly status: number;
  /** Where it led to. */
  readonly to: string;
}

export interface Visit {
  readonly state: LinkState;
  /** Of the last answer; null where there was none. */
  readonly status: number | null;
  readonly fault: Fault | null;
  /** What is to be known of it beyond that, for people. */
  readonly detail: string | null;
  readonly tries: number;
  readonly hops: readonly Hop[];
  /** Where it ended. */
  readonly end: string;
  readonly title: string | null;
  readonly same: boolean | null;
}

const MOST_HOPS = 10;

export interface Wanted {
  readonly url: string;
  /** The title that was cited; null where it is not known. */
  readonly expected: string | null;
  /** What the address says it is a page of, where that is not the host: of a copy, the address copied. */
  readonly meant?: (url: string) => string;
}

export async function visit({ url, expected, meant = (one) => one }: Wanted, web: Web, robots: Robots): Promise<Visit> {
  const hops: Hop[] = [];
  const been = new Set<string>();
  let [at, tries] = [new URL(url).href, 0];
  const ended = (state: LinkState, more: Partial<Visit> = {}): Visit => ({
    state,
    status: null,
    fault: null,
    detail: null,
    tries,
    hops,
    end: at,
    title: null,
    same: null,
    ...more,
  });
  for (;;) {
    if (been.has(at) || hops.length > MOST_HOPS) return ended('loop', { detail: `${hops.length} redirects` });
    been.add(at);
    const leave = await robots.leave(at);
    if (leave === 'disallowed') return ended('not-asked', { detail: 'robots.txt asks robots to stay away' });
    if (leave === 'unclear') return ended('not-asked', { detail: 'robots.txt cannot be read' });
    if (leave !== 'allowed') return ended('unreachable', { fault: leave.fault, detail: leave.detail });
    const asked = await ask(at, web);
    tries = asked.tries;
    const { answer } = asked;
    if (answer.kind === 'failed') return ended('unreachable', { fault: answer.fault, detail: answer.detail });
    const { status, location } = answer;
    const head = pageOf(answer);
    const target = status >= 300 && status < 400 ? location : status < 300 ? (head?.refresh ?? null) : null;
    if (target !== null) {
      const next = URL.canParse(target, at) ? new URL(target, at) : null;
      if (next === null || !/^https?:$/.test(next.protocol))
        return ended('failing', { status, detail: `it redirects to "${target.slice(0, 120)}"` });
      next.hash = '';
      hops.push({ status, to: next.href });
      at = next.href;
      continue;
    }
    const seen = judge({ asked: meant(url), end: meant(at), reply: answer, head, expected });
    return ended(seen.state, { status, title: seen.title, same: seen.same });
  }
}

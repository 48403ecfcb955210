/** Turns by host: one request at a time, and some time between the end of one and the beginning of the next. */
import type { WebEffects } from './effects.ts';

/** Two names of one server are one host. */
export function hostOf(url: string): string {
  return new URL(url).host.replace(/^www\./, '');
}

export interface Pace {
  /** Waits for the host's turn, then does the work. What is done must not ask for a turn itself. */
  turn<T>(host: string, work: () => Promise<T>): Promise<T>;
  /** Lets the host rest for so long from now on, whoever waits for it. */
  rest(host: string, milliseconds: number): void;
  /** A longer time between requests, as the host asks for it. */
  slower(host: string, gap: number): void;
}

export function paced(gap: number, { now, sleep }: Pick<WebEffects, 'now' | 'sleep'>): Pace {
  const last = new Map<string, Promise<unknown>>();
  const free = new Map<string, number>();
  const gaps = new Map<string, number>();
  const restUntil = (host: string, until: number): void => void free.set(host, Math.max(free.get(host) ?? 0, until));
  return {
    turn(host, work) {
      const mine = (last.get(host) ?? Promise.resolve()).then(async () => {
        for (let wait = (free.get(host) ?? 0) - now(); wait > 0; wait = (free.get(host) ?? 0) - now()) {
          await sleep(wait);
        }
        try {
          return await work();
        } finally {
          restUntil(host, now() + (gaps.get(host) ?? gap));
        }
      });
      // Whoever comes next waits for the end, however it ends.
      last.set(
        host,
        mine.catch(() => undefined),
      );
      return mine;
    },
    rest: (host, milliseconds) => restUntil(host, now() + milliseconds),
    slower: (host, longer) => void gaps.set(host, Math.max(gaps.get(host) ?? gap, longer)),
  };
}

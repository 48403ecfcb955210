/**
 * Asking again: what fails for the moment (no answer, broken off, out of order, busy) is asked a few times, each time
 * after a longer wait, or when the host itself says that it may be asked.
 */
import type { LinkSettings, WebEffects } from './effects.ts';
import { hostOf, type Pace } from './pace.ts';
import { request, type Failed, type Reply } from './request.ts';

const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524]);
/** A name that does not exist and a wrong certificate will not be mended in a minute. */
const LASTING = new Set(['name', 'certificate']);

/** `Retry-After` in milliseconds from now: seconds, or a date. Null where it says nothing that can be read. */
export function waitOf(retryAfter: string | null, now: number): number | null {
  const text = retryAfter?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  // What is no date of HTTP, whose years stand in words' company, some engines still take for one.
  const date = /[a-z]{3}/i.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

export interface Asked {
  readonly answer: Reply | Failed;
  /** How often it was asked. */
  readonly tries: number;
}

export interface Web {
  readonly settings: LinkSettings;
  readonly effects: WebEffects;
  readonly pace: Pace;
}

export async function ask(url: string, { settings, effects, pace }: Web): Promise<Asked> {
  const host = hostOf(url);
  for (let tries = 1; ; tries += 1) {
    const answer = await pace.turn(host, () => request(url, settings, effects));
    const passing = answer.kind === 'failed' ? !LASTING.has(answer.fault) : PASSING.has(answer.status);
    if (!passing) return { answer, tries };
    const told = answer.kind === 'reply' ? waitOf(answer.retryAfter, effects.now()) : null;
    // A little apart, so that hosts that failed together are not asked together again.
    const own = settings.backoff * 2 ** (tries - 1) * (1 + effects.random() / 4);
    const wait = told === null ? own : Math.max(told, own);
    if (wait > settings.longestWait) {
      // All others of this host would be told the same.
      if (told !== null) pace.rest(host, settings.longestWait);
      return { answer, tries };
    }
    if (tries >= settings.tries) return { answer, tries };
    pace.rest(host, wait);
  }
}

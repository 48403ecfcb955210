/** What a host lets robots read (RFC 9309), asked once for each origin. */
import robotsParser from 'robots-parser';
import { decoded } from './charset.ts';
import { hostOf } from './pace.ts';
import type { Failed } from './request.ts';
import { ask, type Web } from './retry.ts';

/** `unclear`: the host is out of order just where it would say so, and is not asked then. */
export type Leave = 'allowed' | 'disallowed' | 'unclear' | Failed;

const MOST_HOPS = 5;
/** The longest pause between requests that is granted, in seconds. */
const LONGEST_DELAY = 60;

type Robot = ReturnType<typeof robotsParser>;

export interface Robots {
  leave(url: string): Promise<Leave>;
}

export function robots(web: Web): Robots {
  const known = new Map<string, Promise<Robot | 'unclear' | Failed>>();
  const word = web.settings.agent.split('/')[0]!;

  async function rulesOf(origin: string): Promise<Robot | 'unclear' | Failed> {
    const address = `${origin}/robots.txt`;
    let url = address;
    for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
      const { answer } = await ask(url, web);
      if (answer.kind === 'failed') return answer;
      const { status, location, type, bytes } = answer;
      if (status >= 300 && status < 400 && location !== null && URL.canParse(location, url)) {
        const next = new URL(location, url);
        if (!/^https?:$/.test(next.protocol)) break;
        url = next.href;
        continue;
      }
      if (status === 429 || status >= 500) return 'unclear';
      // Whoever has none lets all be read; a page of another kind in its place says nothing.
      const text = status < 300 && !/html/i.test(type ?? '') ? decoded(bytes, type) : '';
      const rules = robotsParser(address, text);
      const delay = rules.getCrawlDelay(word);
      if (delay !== undefined) web.pace.slower(hostOf(origin), Math.min(delay, LONGEST_DELAY) * 1000);
      return rules;
    }
    return robotsParser(address, '');
  }

  return {
    async leave(url) {
      const { origin } = new URL(url);
      const asked = known.get(origin) ?? rulesOf(origin);
      known.set(origin, asked);
      const rules = await asked;
      if (rules === 'unclear' || 'fault' in rules) return rules;
      return (rules.isAllowed(url, word) ?? true) ? 'allowed' : 'disallowed';
    },
  };
}

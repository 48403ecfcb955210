/**
 * Copies of the Wayback Machine: asks its availability interface for the one nearest to a day, and looks whether that
 * copy shows the page. A copy of an error is one of the web as it was, and of no use to a reader.
 */
import { decoded } from './charset.ts';
import type { Robots } from './robots.ts';
import { ask, type Web } from './retry.ts';
import type { Target } from './target.ts';
import type { LinkState } from './verdict.ts';
import { visit } from './visit.ts';

export const WAYBACK = 'https://archive.org/wayback/available';

/** `none`: no copy is held. `unclear`: the archive did not answer. Else what the copy shows. */
export type CopyState = LinkState | 'none' | 'unclear';

export interface Copy {
  readonly state: CopyState;
  /** The address of the copy, as readers open it; null where there is none. */
  readonly url: string | null;
  /** The day of the copy, ISO. */
  readonly on: string | null;
  /** The day to which it was to be near. */
  readonly wanted: string;
  readonly title: string | null;
}

/** `…/web/20220816120000/https://example.org/a`: its stamp, and what it is a copy of. */
const COPY = /^(.*\/web\/)(\d{4})(\d{2})(\d{2})(\d*)([a-z]{2}_)?\/(.+)$/;

/** What an address of the archive is a copy of; any other address as it is. */
export function copiedFrom(url: string): string {
  const of = COPY.exec(url)?.[7];
  if (of === undefined) return url;
  const whole = /^https?:\/\//i.test(of) ? of.replace(/^(https?:)\/+/i, '$1//') : `http://${of}`;
  return URL.canParse(whole) ? whole : url;
}

/** The same copy without what the archive puts around it: its own bar would hide what the page says. */
function bare(url: string): string {
  return url.replace(COPY, '$1$2$3$4$5id_/$7');
}

interface Nearest {
  readonly url: string;
  readonly on: string;
}

async function nearest(api: string, url: string, day: string, web: Web): Promise<Nearest | 'none' | 'unclear'> {
  const query = new URL(api);
  query.searchParams.set('url', url);
  query.searchParams.set('timestamp', day.replaceAll('-', ''));
  const { answer } = await ask(query.href, web);
  if (answer.kind === 'failed' || answer.status !== 200) return 'unclear';
  let told: unknown;
  try {
    told = JSON.parse(decoded(answer.bytes, answer.type));
  } catch {
    return 'unclear';
  }
  const { archived_snapshots: snapshots } = (told ?? {}) as {
    archived_snapshots?: { closest?: { url?: unknown; available?: unknown } };
  };
  // An answer of another shape is none; that it holds nothing is told by an empty object.
  if (snapshots === undefined) return 'unclear';
  const found = snapshots.closest;
  if (found === undefined || found.available === false) return 'none';
  const match = typeof found.url === 'string' ? COPY.exec(found.url) : null;
  if (match === null || !URL.canParse(found.url as string)) return 'unclear';
  const safe = new URL(found.url as string);
  // It gives its addresses as it was asked in its first days.
  if (safe.hostname.endsWith('archive.org')) safe.protocol = 'https:';
  return { url: safe.href, on: `${match[2]!}-${match[3]!}-${match[4]!}` };
}

/** The whole day, the first of a month or of a year. */
function wholeDay(text: string): string {
  return `${text}-01-01`.slice(0, 10);
}

/** The nearest copy to the day of reading; where that shows something else, the nearest to the day of publication. */
export async function copyOf(target: Target, today: string, api: string, web: Web, robots: Robots): Promise<Copy> {
  const days = [target.read ?? target.published ?? today, target.published].flatMap((day) =>
    day === null ? [] : wholeDay(day),
  );
  let best: Copy | null = null;
  const looked = new Set<string>();
  for (const wanted of new Set(days)) {
    const found = await nearest(api, target.url, wanted, web);
    if (found === 'none' || found === 'unclear')
      return best ?? { state: found, url: null, on: null, wanted, title: null };
    if (looked.has(found.url)) break;
    looked.add(found.url);
    const seen = await visit({ url: bare(found.url), expected: target.title, meant: copiedFrom }, web, robots);
    const copy: Copy = { state: seen.state, url: found.url, on: found.on, wanted, title: seen.title };
    if (seen.state === 'shown') return copy;
    best ??= copy;
  }
  return best!;
}

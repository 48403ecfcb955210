/** What a page says that it is: its titles, and where it sends its reader on by itself. */
import { Parser } from 'htmlparser2';

export interface PageHead {
  /** Each once, the most exact first: for those who share it, its headings, that of its window. */
  readonly titles: readonly string[];
  /** Where it sends a reader within a few seconds; null where it lets him stay. */
  readonly refresh: string | null;
}

/** A page that moves on later than this is meant to be read. */
const SOON_SECONDS = 5;
const MOST_HEADINGS = 4;
const SHARED = new Set(['og:title', 'twitter:title', 'dc.title', 'citation_title', 'headline']);

const line = (text: string): string => text.replace(/\s+/g, ' ').trim();

export function headOf(html: string): PageHead {
  const shared: string[] = [];
  const headings: string[] = [];
  let window: string | null = null;
  let refresh: string | null = null;
  let within: { readonly tag: string; text: string } | null = null;
  let drawing = 0;
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (tag === 'svg') drawing += 1;
      else if (tag === 'meta') {
        const key = (attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? '').toLowerCase();
        if (SHARED.has(key) && attributes['content']) shared.push(line(attributes['content']));
        if (attributes['http-equiv']?.toLowerCase() === 'refresh') {
          const [, seconds, target] =
            /^\s*(\d+)[^;,]*[;,]\s*url\s*=\s*["']?([^"']+)/i.exec(attributes['content'] ?? '') ?? [];
          if (target !== undefined && Number(seconds) <= SOON_SECONDS) refresh ??= target.trim();
        }
        // A drawing has a title of its own.
      } else if ((tag === 'title' && drawing === 0 && window === null) || tag === 'h1') within = { tag, text: '' };
    },
    ontext(text) {
      if (within) within.text += text;
    },
    onclosetag(tag) {
      if (tag === 'svg') drawing = Math.max(0, drawing - 1);
      if (within?.tag !== tag) return;
      const text = line(within.text);
      within = null;
      if (tag === 'title') window = text;
      else if (text !== '' && headings.length < MOST_HEADINGS) headings.push(text);
    },
  });
  parser.write(html);
  parser.end();
  const titles = [...shared, ...headings, window ?? ''].filter((text) => text !== '');
  return { titles: [...new Set(titles)], refresh };
}

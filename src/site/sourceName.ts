/** What a source is called: its title, else the host of its address, else the address as it is. */
import type { SourceRecord } from '../model/schema.ts';
import { safeUrl } from '../ui/safeUrl.ts';

export function sourceName({ title, URL: address }: Pick<SourceRecord, 'title' | 'URL'>): string {
  if (title !== undefined) return title;
  const url = safeUrl(address);
  return url === null ? address : new URL(url).hostname.replace(/^www\./, '');
}

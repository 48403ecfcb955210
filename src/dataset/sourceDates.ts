/** Dates of publication that the record lacks and the addresses of its sources show. */
import { issuedBounds } from './ties.ts';
import { allEvents, dateOf } from './checks/check.ts';
import { dateInAddress, type DateParts } from './dateInAddress.ts';
import type { DataRecord } from './load.ts';

export interface DateProposal {
  readonly source: string;
  /** The file that holds it, relative to the record's folder. */
  readonly file: string;
  readonly url: string;
  readonly parts: DateParts;
  /**
   * Events that it is cited for and that came after it. Where they are all of its events, the date is for a person to
   * look at: the page told a plan, or the address bears another date than its page.
   */
  readonly before: readonly string[];
  readonly doubtful: boolean;
}

/** One for each source without a date whose address bears one; a date that the record has is never touched. */
export function datesFromAddresses(record: DataRecord): DateProposal[] {
  const events = new Map<string, { id: string; earliest: number }[]>();
  for (const { data } of allEvents(record)) {
    for (const { source } of data.citations) {
      const list = events.get(source) ?? [];
      list.push({ id: data.id, earliest: dateOf(data).earliest });
      events.set(source, list);
    }
  }
  return [...record.sources.values()].flatMap(({ data, file }) => {
    const parts = data.issued ? null : dateInAddress(data.URL);
    if (!parts) return [];
    const { latest } = issuedBounds({ issued: { 'date-parts': [[...parts]] } })!;
    const cited = events.get(data.id) ?? [];
    const before = cited.filter(({ earliest }) => latest < earliest).map(({ id }) => id);
    const doubtful = cited.length > 0 && before.length === cited.length;
    return [{ source: data.id, file, url: data.URL, parts, before, doubtful }];
  });
}

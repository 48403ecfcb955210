/** Events as a table: one row an event, RFC 4180, UTF-8; columns are described in the data dictionary. */
import Papa from 'papaparse';
import type { PublicEvent } from '../model/publicEvent.ts';

/** Column, what it holds, and how it is read from an event. The one list from which table and dictionary are made. */
export const COLUMNS: readonly {
  readonly name: string;
  readonly about: string;
  readonly of: (event: PublicEvent) => string | number | null;
}[] = [
  { name: 'id', about: 'stable id of the event', of: (e) => e.id },
  { name: 'partnership', about: 'id of the partnership; empty for a context event', of: (e) => e.partnership },
  {
    name: 'partner',
    about: 'party that is the partner: ISO 3166-1 alpha-3, or an id of parties.yaml',
    of: (e) => e.partner,
  },
  { name: 'host', about: 'host: ISO 3166-1 alpha-3, or an id of parties.yaml', of: (e) => e.host },
  { name: 'formation', about: 'named force or mission, if any', of: (e) => e.formation },
  { name: 'tie', about: 'cooperation, adverse or contested', of: (e) => e.tie },
  { name: 'group', about: 'question that the partnership answers', of: (e) => e.group },
  { name: 'kind', about: 'kind of partnership, or of context event', of: (e) => e.kind },
  { name: 'change', about: 'what the event does', of: (e) => e.change },
  { name: 'date', about: 'when it happened, EDTF', of: (e) => e.date },
  { name: 'earliest', about: 'first day on which it can have been, ISO 8601', of: (e) => e.earliest },
  { name: 'latest', about: 'last day on which it can have been, ISO 8601', of: (e) => e.latest },
  { name: 'known', about: 'first day on which a reader could know of it, ISO 8601', of: (e) => e.known },
  { name: 'status', about: 'status of the partnership after the event', of: (e) => e.status },
  { name: 'standing', about: 'who says so, of that status', of: (e) => e.standing },
  { name: 'place', about: 'place in English', of: (e) => e.place?.name.en ?? null },
  { name: 'lat', about: 'latitude in degrees, WGS 84', of: (e) => e.place?.lat ?? null },
  { name: 'lon', about: 'longitude in degrees, WGS 84', of: (e) => e.place?.lon ?? null },
  { name: 'review', about: 'awaiting or second-read', of: (e) => e.review },
  {
    name: 'independent_sources',
    about:
      'independent sources, reprints of one wire story counted once; pages older than the event, copies of unknown origin and claim-only outlets not counted',
    of: (e) => e.independentSources,
  },
  { name: 'summary_en', about: 'what was reported, in English', of: (e) => e.summary.en },
  { name: 'summary_fr', about: 'what was reported, in French', of: (e) => e.summary.fr },
  {
    name: 'urls',
    about: 'addresses of the sources, separated by spaces',
    of: (e) => e.citations.map((c) => c.url).join(' '),
  },
];

export function eventsCsv(events: readonly PublicEvent[]): string {
  const text = Papa.unparse(
    { fields: COLUMNS.map(({ name }) => name), data: events.map((event) => COLUMNS.map(({ of }) => of(event) ?? '')) },
    // A cell that begins like a formula is kept from being run by a spreadsheet.
    { newline: '\r\n', escapeFormulae: true },
  );
  return text.endsWith('\r\n') ? text : `${text}\r\n`;
}

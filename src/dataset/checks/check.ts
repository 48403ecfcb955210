/** The form of a check of meaning, and what checks share: walking over events with their place. */
import type { Citation, ContextRecord, EventRecord, PartnershipRecord } from '../../model/schema.ts';
import { edtf, type Edtf } from '../../model/edtf.ts';
import type { DataRecord } from '../load.ts';
import { partOf, type Located, type Path } from '../located.ts';
import type { Problem } from '../problem.ts';

export type Check = (record: DataRecord) => Problem[];

export interface EventAt {
  readonly event: Located<EventRecord>;
  readonly partnership: Located<PartnershipRecord>;
  readonly index: number;
}

export function eventsOf(record: DataRecord): EventAt[] {
  return record.partnerships.flatMap((partnership) =>
    partnership.data.events.map((event, index) => ({
      event: partOf(partnership, ['events', index], event),
      partnership,
      index,
    })),
  );
}

/** Events of partnerships and context alike. */
export function allEvents(record: DataRecord): Located<EventRecord | ContextRecord>[] {
  return [...eventsOf(record).map(({ event }) => event), ...record.context];
}

/** Every citation of the shown record, with where it stands. */
export function citationsOf(record: DataRecord): { citation: Located<Citation>; of: string }[] {
  const events = allEvents(record).flatMap((event) =>
    event.data.citations.map((citation, index) => ({
      citation: partOf(event, ['citations', index], citation),
      of: event.data.id,
    })),
  );
  const before = record.partnerships.flatMap((partnership) =>
    (partnership.data.before?.citations ?? []).map((citation, index) => ({
      citation: partOf(partnership, ['before', 'citations', index], citation),
      of: partnership.data.id,
    })),
  );
  return [...events, ...before];
}

export function dateOf(event: { readonly date: string }): Edtf {
  return edtf(event.date);
}

type Report = (part: Located<unknown>, path: Path, message: string, mend: string) => Problem;

function reporter(level: Problem['level'], rule: string): Report {
  return (part, path, message, mend) => ({ level, rule, file: part.file, line: part.lineOf(path), message, mend });
}

/** Makes the problems of a rule that fails the check. */
export const errorOf = (rule: string): Report => reporter('error', rule);
/** Makes the lines of a list to be read by hand. */
export const readingOf = (rule: string): Report => reporter('read', rule);

/** Lower-case words without accents or punctuation, to compare titles and summaries. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

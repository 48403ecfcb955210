/** The details of one host in one language, with the sources that they cite. */
import { isoOf } from '../model/day.ts';
import { edtf } from '../model/edtf.ts';
import { independentAs } from '../model/independence.ts';
import { knownFrom } from '../model/known.ts';
import type {
  Citation,
  ContextRecord,
  EventRecord,
  PartnershipRecord,
  SourceRecord,
  Speaker,
} from '../model/schema.ts';
import { typeset } from '../model/typography.ts';
import type { Lang, Text } from '../model/words.ts';
import {
  FORMAT,
  type CitationDetail,
  type ContextDetail,
  type EventDetail,
  type HostFile,
  type PartnershipDetail,
  type SourceDetail,
  type SpeakerDetail,
} from '../record/format.ts';
import type { DataRecord } from './load.ts';
import { eventLenses, publishedOf } from './ties.ts';

/** The details of a host: the partnerships stored with it and the context that concerns it. */
export function hostFile(record: DataRecord, host: string, lang: Lang): HostFile {
  const say = (text: Text): string => typeset(text[lang], lang);
  const used = new Set<string>();
  const citations = (list: readonly Citation[]): CitationDetail[] =>
    list.map(({ source, supports, checked }) => {
      used.add(source);
      return { source, supports: say(supports), checked };
    });
  const speakers = (list: readonly Speaker[]): SpeakerDetail[] =>
    list.map(({ side, who }) => ({ side, who: say(who) }));
  const place = (id: string | undefined): { place?: { name: string; lat: number; lon: number } } => {
    const found = id === undefined ? undefined : record.places.get(id)?.data;
    return found ? { place: { name: say(found.name), lat: found.lat, lon: found.lon } } : {};
  };
  const eventDetail = (event: EventRecord): EventDetail => {
    const known = knownFrom(edtf(event.date), publishedOf(event.citations, record.sources), event.public ?? false);
    return {
      id: event.id,
      date: event.date,
      change: event.change,
      ...(event.due ? { due: event.due } : {}),
      says: speakers(event.says),
      summary: say(event.summary),
      ...place(event.place),
      ...(event.personnel
        ? {
            personnel: event.personnel.map(({ min, max, about, scope, whose }) => ({
              ...(min === undefined ? {} : { min }),
              ...(max === undefined ? {} : { max }),
              ...(about === undefined ? {} : { about }),
              scope,
              whose: say(whose),
            })),
          }
        : {}),
      ...(event.denies ? { denies: event.denies } : {}),
      ...(event.touches ? { touches: event.touches.map((touch) => touch.partnership) } : {}),
      review: event.review?.state ?? 'awaiting',
      lenses: eventLenses(event, record),
      ...(known.from === null ? {} : { known: isoOf(known.from) }),
      ...(known.contemporary ? {} : { late: true as const }),
      citations: citations(event.citations),
    };
  };
  const partnershipDetail = (data: PartnershipRecord): PartnershipDetail => ({
    id: data.id,
    title: say(data.title),
    description: say(data.description),
    kind: data.kind,
    ...(data.before
      ? { before: { says: speakers(data.before.says), citations: citations(data.before.citations) } }
      : {}),
    events: data.events.map(eventDetail),
  });
  const contextKnown = (event: ContextRecord): { known?: string } => {
    const { from } = knownFrom(edtf(event.date), publishedOf(event.citations, record.sources), event.public ?? false);
    return from === null ? {} : { known: isoOf(from) };
  };
  const contextDetail = (event: ContextRecord): ContextDetail => ({
    id: event.id,
    date: event.date,
    kind: event.kind,
    hosts: event.hosts,
    says: event.says.map(say),
    ...contextKnown(event),
    summary: say(event.summary),
    ...place(event.place),
    review: event.review?.state ?? 'awaiting',
    citations: citations(event.citations),
  });
  const partnerships = record.partnerships
    .filter(({ data }) => data.host === host)
    .map(({ data }) => partnershipDetail(data));
  const context = record.context.filter(({ data }) => data.hosts.includes(host)).map(({ data }) => contextDetail(data));
  return {
    format: FORMAT,
    version: record.atlas.data.recordVersion,
    host,
    lang,
    partnerships,
    context,
    sources: Object.fromEntries([...used].sort().flatMap((id) => sourceEntry(record, id))),
  };
}

/** A source's date of publication as EDTF. */
export function publishedText(
  issued: { 'date-parts': number[][]; circa?: boolean | undefined } | undefined,
): string | null {
  if (!issued) return null;
  const parts = issued['date-parts'].map(
    (part) => part.map((n, i) => String(n).padStart(i === 0 ? 4 : 2, '0')).join('-') + (issued.circa ? '~' : ''),
  );
  return parts.join('/');
}

/** The copy of a source in an archive, for whoever shows it. */
export function copyOf({ archive_location: url, custom: { copied } }: SourceRecord): Pick<SourceDetail, 'copy'> {
  return url === undefined ? {} : { copy: { url, ...(copied === undefined ? {} : { on: copied }) } };
}

function sourceEntry(record: DataRecord, id: string): [string, SourceDetail][] {
  const source = record.sources.get(id)?.data;
  if (!source) return [];
  const { outlet: outletId, kind, agency } = source.custom;
  const outlet = record.outlets.get(outletId)?.data;
  const wire = agency ? record.outlets.get(agency)?.data : undefined;
  const independent = independentAs(outletId, outlet?.kind ?? 'unclassified', agency ?? null, wire?.kind ?? null);
  const published = publishedText(source.issued);
  const author = (source.author ?? [])
    .map((name) => name.literal ?? [name.given, name.family].filter(Boolean).join(' '))
    .join(', ');
  return [
    [
      id,
      {
        ...(source.title ? { title: source.title } : {}),
        url: source.URL,
        publisher: outlet?.name ?? outletId,
        ...(author ? { author } : {}),
        ...(published ? { published } : {}),
        lang: source.language,
        kind,
        outlet: outlet?.kind ?? 'unclassified',
        ...(outlet?.country ? { outletCountry: outlet.country } : {}),
        ...(independent ? { independent } : {}),
        ...(wire ? { agency: wire.name } : {}),
        ...(source.custom.dead ? { dead: source.custom.dead } : {}),
        ...copyOf(source),
      },
    ],
  ];
}

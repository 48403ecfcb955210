/** The record as downloads give it: every event with the status after it, its places, figures and citations in full. */
import { isoOf } from '../model/day.ts';
import { edtf } from '../model/edtf.ts';
import { foldLife, segmentAt } from '../model/fold.ts';
import { independentAs, independentSources } from '../model/independence.ts';
import { knownFrom } from '../model/known.ts';
import type { PublicCitation, PublicEvent, PublicPartnership, PublicPlace } from '../model/publicEvent.ts';
import type { Citation, ContextRecord, EventRecord } from '../model/schema.ts';
import { typeset } from '../model/typography.ts';
import { GROUP_OF_KIND, type OutletKind, type Text } from '../model/words.ts';
import { livesOf } from '../query/atlas.ts';
import { publishedText } from './hostFile.ts';
import type { DataRecord } from './load.ts';
import { issuedBounds, publishedOf } from './ties.ts';
import { atlasOf } from './toAtlas.ts';

export interface PublicRecord {
  /** Context events included, by date. */
  readonly events: readonly PublicEvent[];
  readonly partnerships: readonly PublicPartnership[];
}

const both = ({ en, fr }: Text): Text => ({ en: typeset(en, 'en'), fr: typeset(fr, 'fr') });

export function publicRecord(record: DataRecord): PublicRecord {
  const atlas = atlasOf(record);
  const lives = livesOf(atlas, null);
  const events: PublicEvent[] = [];
  const partnerships: PublicPartnership[] = [];
  for (const [index, { data }] of record.partnerships.entries()) {
    const life = lives.all[index]!;
    const { tie } = life;
    const last = segmentAt(life, atlas.readUntil);
    partnerships.push({
      id: data.id,
      also: data.also ?? [],
      partner: data.partner,
      host: data.host,
      formation: data.formation ?? null,
      tie: data.tie,
      group: tie.group,
      kind: data.kind,
      counterpart: data.counterpart ?? null,
      succeeds: data.succeeds ?? null,
      symmetric: data.symmetric ?? false,
      title: both(data.title),
      description: both(data.description),
      status: last.status,
      standing: last.standing,
      since: last.since,
      events: life.events.map((event) => event.id),
    });
    for (const event of data.events) {
      const position = tie.events.findIndex((one) => one.id === event.id && one.from === null);
      const until = foldLife(
        { ...tie, events: tie.events.slice(0, position + 1) },
        { known: null, fadeAfterDays: null },
      );
      const after = segmentAt(until, edtf(event.date).latest);
      events.push({
        ...common(record, event, [data.host]),
        partnership: data.id,
        partner: data.partner,
        formation: data.formation ?? null,
        tie: data.tie,
        group: GROUP_OF_KIND[data.kind],
        kind: data.kind,
        change: event.change,
        status: after.status,
        standing: after.standing,
        by: event.by,
        says: event.says.map(({ side, who }) => ({ side, who: both(who) })),
        denies: event.denies ?? null,
        touches: (event.touches ?? []).map((touch) => touch.partnership),
      });
    }
  }
  for (const { data } of record.context) {
    events.push({
      ...common(record, data, data.hosts),
      partnership: null,
      partner: null,
      formation: null,
      tie: null,
      group: null,
      kind: data.kind,
      change: 'occurred',
      status: null,
      standing: null,
      by: [],
      says: data.says.map((who) => ({ side: 'third-party', who: both(who) })),
      denies: null,
      touches: data.relatesTo ?? [],
    });
  }
  events.sort((a, b) => (a.latest < b.latest ? -1 : a.latest > b.latest ? 1 : a.id < b.id ? -1 : 1));
  return { events, partnerships };
}

/** What events of partnerships and of context have in common. */
function common(record: DataRecord, event: EventRecord | ContextRecord, hosts: readonly string[]) {
  const date = edtf(event.date);
  const known = knownFrom(date, publishedOf(event.citations, record.sources), event.public ?? false);
  const citations = event.citations.map((citation) => publicCitation(record, citation));
  return {
    id: event.id,
    also: event.also ?? [],
    host: hosts[0]!,
    hosts,
    date: event.date,
    earliest: isoOf(date.earliest),
    latest: isoOf(date.latest),
    known: known.from === null ? null : isoOf(known.from),
    contemporary: known.contemporary,
    place: publicPlace(record, event.place),
    personnel: (event.personnel ?? []).map(({ min, max, about, scope, whose }) => ({
      min: min ?? null,
      max: max ?? null,
      about: about ?? null,
      scope,
      whose: both(whose),
    })),
    review: event.review?.state ?? ('awaiting' as const),
    summary: both(event.summary),
    independentSources: independentSources(
      date.earliest,
      event.citations.map(({ source }) => {
        const found = record.sources.get(source)?.data;
        return {
          independent: independentOf(record, source),
          publishedLatest: (found && issuedBounds(found)?.latest) ?? null,
        };
      }),
    ),
    citations,
  };
}

function independentOf(record: DataRecord, id: string): string | null {
  const source = record.sources.get(id)?.data;
  if (!source) return null;
  const { outlet, agency } = source.custom;
  const kindOf = (key: string | undefined): OutletKind | null =>
    key ? (record.outlets.get(key)?.data.kind ?? null) : null;
  return independentAs(outlet, kindOf(outlet) ?? 'unclassified', agency ?? null, kindOf(agency));
}

function publicPlace(record: DataRecord, id: string | undefined): PublicPlace | null {
  const place = id === undefined ? undefined : record.places.get(id)?.data;
  return place && id !== undefined ? { id, name: both(place.name), lat: place.lat, lon: place.lon } : null;
}

function publicCitation(record: DataRecord, { source: id, supports, checked }: Citation): PublicCitation {
  const source = record.sources.get(id)!.data;
  const { outlet, kind, agency } = source.custom;
  const register = record.outlets.get(outlet)?.data;
  const said = both(supports);
  return {
    source: id,
    url: source.URL,
    publisher: register?.name ?? outlet,
    title: source.title ?? null,
    published: publishedText(source.issued),
    lang: source.language,
    kind,
    agency: agency ? (record.outlets.get(agency)?.data.name ?? agency) : null,
    outletKind: register?.kind ?? 'unclassified',
    supports: said.en,
    supportsFr: said.fr,
    checked,
  };
}

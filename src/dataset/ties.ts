/** From partnership files to ties ready to fold: bounds, knowledge, touches and successions. */
import { dayOf, type Day } from '../model/day.ts';
import { edtf } from '../model/edtf.ts';
import { BEGINNINGS } from '../model/effect.ts';
import { independentAs } from '../model/independence.ts';
import { knownFrom, type Bounds } from '../model/known.ts';
import { lensBits, type LensEvidence } from '../model/lens.ts';
import { inFoldOrder } from '../model/order.ts';
import type { Citation, EventRecord, PartnershipRecord, SourceRecord } from '../model/schema.ts';
import type { Tie, TieBefore, TieEvent } from '../model/tie.ts';
import { GROUP_OF_KIND, type OutletKind, type Side } from '../model/words.ts';
import type { DataRecord } from './load.ts';

type Sources = DataRecord['sources'];

/** The span of days in which a source can have been published; null where it has no date. */
export function issuedBounds({ issued }: Pick<SourceRecord, 'issued'>): Bounds | null {
  if (!issued) return null;
  const texts = issued['date-parts'].map((parts) => {
    const [year, month, day] = parts;
    const text = [String(year).padStart(4, '0'), month, day]
      .filter((part) => part !== undefined)
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
    return issued.circa ? `${text}~` : text;
  });
  const bounds = texts.map((text) => edtf(text));
  return { earliest: bounds[0]!.earliest, latest: bounds.at(-1)!.latest };
}

/** The bounds of publication of those citations that have a date. */
export function publishedOf(citations: readonly Citation[], sources: Sources): Bounds[] {
  return citations
    .map((citation) => sources.get(citation.source)?.data)
    .filter((source) => source !== undefined)
    .map(issuedBounds)
    .filter((bounds) => bounds !== null);
}

/** All partnerships as ties, each with its own events and those of other ties that bear on it. */
export function tiesOf(record: DataRecord): Tie[] {
  const partnerships = record.partnerships.map(({ data }) => data);
  const borrowed = new Map<string, TieEvent[]>();
  const byId = new Map(partnerships.map((partnership) => [partnership.id, partnership]));
  /** A party speaks for itself, and as a member for its organisation. */
  const speaksFor = (speaker: string, party: string | undefined): boolean =>
    party !== undefined && (speaker === party || (record.parties.get(party)?.data.members?.includes(speaker) ?? false));
  /** A speaker speaks for another tie only where that tie has the same party, or its organisation, on the speaker's side. */
  const sidesFor = (from: PartnershipRecord, to: string, sides: readonly Side[]): Side[] => {
    const other = byId.get(to);
    const same: Record<Side, boolean> = {
      partner: speaksFor(from.partner, other?.partner),
      host: speaksFor(from.host, other?.host),
      counterpart: other?.counterpart === from.counterpart,
      'third-party': true,
    };
    return [...new Set(sides.map((side): Side => (same[side] ? side : 'third-party')))];
  };
  const lend = (tie: string, event: TieEvent): void => {
    const events = borrowed.get(tie);
    if (events) events.push(event);
    else borrowed.set(tie, [event]);
  };
  const own = new Map<string, TieEvent[]>();
  for (const partnership of partnerships) {
    const events = partnership.events.map((event) => eventOf(event, record));
    own.set(partnership.id, events);
    for (const [index, { touches }] of partnership.events.entries()) {
      for (const touch of touches ?? []) {
        lend(touch.partnership, {
          ...events[index]!,
          sides: sidesFor(partnership, touch.partnership, events[index]!.sides),
          effect: touch.effect,
          denies: null,
          // What falls due is told of the tie that the event stands in, and of no other.
          due: null,
          from: { tie: partnership.id, as: 'touch' },
        });
      }
    }
    if (partnership.succeeds && !partnership.overlap) {
      for (const event of events.filter(begins)) {
        lend(partnership.succeeds, {
          ...event,
          sides: sidesFor(partnership, partnership.succeeds, event.sides),
          effect: 'ended',
          due: null,
          from: { tie: partnership.id, as: 'succession' },
        });
      }
    }
  }
  return partnerships.map((partnership) => ({
    id: partnership.id,
    partner: partnership.partner,
    host: partnership.host,
    formation: partnership.formation ?? null,
    kind: partnership.kind,
    group: GROUP_OF_KIND[partnership.kind],
    tie: partnership.tie,
    counterpart: partnership.counterpart ?? null,
    succeeds: partnership.succeeds ?? null,
    symmetric: partnership.symmetric ?? false,
    covers: (partnership.covers ?? []).map(({ party, from, until }) => ({
      party,
      from: edtf(from).latest,
      until: until ? edtf(until).earliest : null,
    })),
    between: partnership.between ?? [],
    before: beforeOf(partnership, record),
    events: inFoldOrder([...own.get(partnership.id)!, ...(borrowed.get(partnership.id) ?? [])]),
  }));
}

function begins(event: TieEvent): boolean {
  return event.effect === null ? BEGINNINGS.has(event.change) : event.effect === 'in-force';
}

/** What lenses look at in a list of citations. */
function evidenceOf(citations: readonly Citation[], { sources, outlets }: DataRecord): LensEvidence[] {
  const kindOf = (id: string | undefined): OutletKind | null =>
    id === undefined ? null : (outlets.get(id)?.data.kind ?? 'unclassified');
  return citations.flatMap(({ source }) => {
    const found = sources.get(source)?.data;
    if (!found) return [];
    const { outlet, agency, kind } = found.custom;
    const own = kindOf(outlet)!;
    const wire = kindOf(agency);
    const published = issuedBounds(found);
    return [
      {
        kind,
        outlet: wire ?? own,
        independent: independentAs(outlet, own, agency ?? null, wire),
        publishedLatest: published?.latest ?? null,
      },
    ];
  });
}

/** The evidence lenses that let an event through. */
export function eventLenses(event: EventRecord, record: DataRecord): number {
  return lensBits({
    earliest: edtf(event.date).earliest,
    secondRead: event.review?.state === 'second-read',
    sides: sidesOf(event.says),
    evidence: evidenceOf(event.citations, record),
  });
}

/** The lenses that let each event through, as bits, by its id; of context, where nobody takes a side, by its evidence. */
export function lensesOf(record: DataRecord): ReadonlyMap<string, number> {
  return new Map([
    ...record.partnerships.flatMap(({ data }) =>
      data.events.map((event) => [event.id, eventLenses(event, record)] as const),
    ),
    ...record.context.map(
      ({ data }) =>
        [
          data.id,
          lensBits({
            earliest: edtf(data.date).earliest,
            secondRead: data.review?.state === 'second-read',
            sides: [],
            evidence: evidenceOf(data.citations, record),
          }),
        ] as const,
    ),
  ]);
}

function eventOf(event: EventRecord, record: DataRecord): TieEvent {
  const date = edtf(event.date);
  const known = knownFrom(date, publishedOf(event.citations, record.sources), event.public ?? false);
  const due = event.due ? edtf(event.due) : null;
  return {
    id: event.id,
    change: event.change,
    effect: event.effect ?? null,
    date: event.date,
    earliest: date.earliest,
    latest: date.latest,
    known: known.from,
    contemporary: known.contemporary,
    lenses: eventLenses(event, record),
    sides: sidesOf(event.says),
    denies: event.denies ?? null,
    due: due && { text: due.text, day: due.latest, byTerms: event.endsBy === 'terms' },
    from: null,
  };
}

function sidesOf(says: PartnershipRecord['events'][number]['says']): Side[] {
  return [...new Set(says.map(({ side }) => side))];
}

/** Far enough back that nothing in any record is older. */
const LONG_AGO: Day = dayOf(1800, 1, 1);

function beforeOf({ before, events }: PartnershipRecord, record: DataRecord): TieBefore | null {
  if (!before) return null;
  const since = before.since ? edtf(before.since) : null;
  const span: Bounds = since ?? { earliest: LONG_AGO, latest: LONG_AGO };
  const published = publishedOf(before.citations, record.sources);
  const known = knownFrom(span, published, before.public ?? false);
  // What was so before the record opens is borne out by the first event at the latest.
  const first = events.length > 0 ? Math.min(...events.map((event) => edtf(event.date).latest)) : Infinity;
  const shown = published.map((bounds) => bounds.latest);
  const reported = Math.min(first, shown.length > 0 ? Math.min(...shown) : first);
  return {
    status: before.status,
    since: since && { text: since.text, latest: since.latest },
    sides: sidesOf(before.says),
    known: known.from,
    lenses: lensBits({
      earliest: span.earliest,
      // Who reads the events of a tie reads what was so before them.
      secondRead: events.some((event) => event.review?.state === 'second-read'),
      sides: sidesOf(before.says),
      evidence: evidenceOf(before.citations, record),
    }),
    reported: Number.isFinite(reported) ? reported : span.latest,
  };
}

/** What figures about the record are made of, as the record has it. */
import { edtf } from '../model/edtf.ts';
import { independentAs } from '../model/independence.ts';
import { calendarOf, parseIsoDay } from '../model/day.ts';
import { GROUP_OF_KIND } from '../model/words.ts';
import { breadthOf, type BreadthRow } from '../query/breadth.ts';
import { figuresOf, type Figures, type FigureSource } from '../query/figures.ts';
import type { DataRecord } from './load.ts';
import { resolveParty } from './parties.ts';
import { issuedBounds } from './ties.ts';

function sourcesOf(record: DataRecord): Map<string, FigureSource> {
  return new Map(
    [...record.sources.values()].map(({ data }) => {
      const { outlet: outletId, kind, agency } = data.custom;
      const outlet = record.outlets.get(outletId)?.data;
      const wire = agency === undefined ? undefined : record.outlets.get(agency)?.data;
      const outletKind = outlet?.kind ?? 'unclassified';
      return [
        data.id,
        {
          id: data.id,
          kind,
          lang: data.language,
          outletKind,
          of: [outlet?.country, outlet?.tie?.party].filter((party) => party != null),
          country: outlet?.country ?? null,
          independent: independentAs(outletId, outletKind, agency ?? null, wire?.kind ?? null),
          published: issuedBounds(data),
          titled: data.title !== undefined,
          signed: (data.author ?? []).length > 0,
        },
      ];
    }),
  );
}

export function recordFigures(record: DataRecord): Figures {
  const { hosts, start, readUntil } = record.atlas.data;
  return figuresOf({
    hosts,
    sources: sourcesOf(record),
    firstYear: calendarOf(parseIsoDay(start)!).year,
    lastYear: calendarOf(parseIsoDay(readUntil)!).year,
    ties: record.partnerships.map(({ data }) => ({
      id: data.id,
      partner: data.partner,
      host: data.host,
      group: GROUP_OF_KIND[data.kind],
      before: (data.before?.citations ?? []).map(({ source }) => source),
      events: data.events.map((event) => ({
        id: event.id,
        date: edtf(event.date),
        change: event.change,
        secondRead: event.review?.state === 'second-read',
        denies: event.denies ?? null,
        sources: [...new Set(event.citations.map(({ source }) => source))],
      })),
    })),
  });
}

export interface Breadth {
  /** Each a partner, or several that count as one. */
  readonly partners: readonly (readonly string[])[];
  /** The states of the region. */
  readonly rows: readonly BreadthRow[];
}

/** Null where the atlas names no partners that should be looked for everywhere. */
export function recordBreadth(record: DataRecord): Breadth | null {
  const { hosts, breadth, sweeps } = record.atlas.data;
  if (!breadth) return null;
  const states = hosts.filter((host) => (resolveParty(host, record.parties)?.kind ?? 'state') === 'state');
  // A neighbour is any other country of the region, or a body of theirs.
  const partners = [
    ...breadth.partners.map((partner) => [partner]),
    ...(breadth.neighbours ? [[...hosts, ...breadth.neighbours]] : []),
  ];
  const tied = new Map(states.map((host) => [host, new Set<string>()]));
  for (const { data } of record.partnerships) {
    tied.get(data.host)?.add(data.partner);
    if (data.symmetric) tied.get(data.partner)?.add(data.host);
    for (const { party } of data.covers ?? []) tied.get(party)?.add(data.partner);
  }
  const looked = (host: string, partner: string): string | null => {
    const own = record.coverage.get(host)?.data;
    const days = [
      ...sweeps.flatMap((sweep) => (sweep.partners.includes(partner) ? [sweep.looked] : [])),
      ...(own?.nothing?.includes(partner) ? [own.looked] : []),
    ];
    return days.sort().at(-1) ?? null;
  };
  return { partners, rows: breadthOf({ hosts: states, partners, tied, looked }) };
}

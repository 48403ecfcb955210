/** The compiled record: an index in each language and the details of each host. */
import type { ContextRecord, ViewRecord } from '../model/schema.ts';
import type { Tie, TieEvent } from '../model/tie.ts';
import { typeset } from '../model/typography.ts';
import {
  CHANGES,
  GROUP_OF_KIND,
  GROUPS,
  KINDS,
  STATUSES,
  TIES,
  type Group,
  type Lang,
  type Text,
} from '../model/words.ts';
import { knownFrom } from '../model/known.ts';
import { edtf } from '../model/edtf.ts';
import { encodeSides } from '../record/decode.ts';
import {
  FORMAT,
  type ContextTick,
  type EventRare,
  type EventRow,
  type HostFile,
  type IdsFile,
  type IndexFile,
  type PartyFile,
  type PlacesFile,
  type TieFile,
  type ViewFile,
} from '../record/format.ts';
import { partnersLookedFor, sweptPartners } from './coverage.ts';
import type { DataRecord } from './load.ts';
import type { Located } from './located.ts';
import { hostFile } from './hostFile.ts';
import { resolveParty } from './parties.ts';
import { publishedOf, tiesOf } from './ties.ts';

export interface Compiled {
  /** Without the names of other files: only who writes them knows their names. */
  readonly index: Omit<IndexFile, 'details' | 'ids' | 'rest' | 'places' | 'search' | 'stories'>;
  readonly places: PlacesFile;
  readonly ids: IdsFile;
  readonly hosts: readonly HostFile[];
}

export function compile(record: DataRecord, lang: Lang): Compiled {
  const settings = record.atlas.data;
  const say = (text: Text): string => typeset(text[lang], lang);
  const view = record.views.get(settings.defaultView);
  if (!view)
    throw new Error(`atlas.yaml names the default view "${settings.defaultView}", which no file of views/ defines`);
  const ties = tiesOf(record);
  const ids = idsOf(ties);
  const places = new Map(Object.values(ids).flatMap((own) => own.map((id, place) => [id, place] as const)));
  const index: Compiled['index'] = {
    format: FORMAT,
    version: settings.recordVersion,
    lang,
    title: say(settings.title),
    tagline: say(settings.tagline),
    publisher: settings.publisher,
    editor: settings.editor,
    contact: settings.contact,
    readUntil: settings.readUntil,
    start: settings.start,
    hosts: settings.hosts,
    partners: partnersOf(record),
    defaultPartners: settings.defaultPartners,
    view: openingView(view, say(view.data.title)),
    regions: Object.fromEntries(
      [
        [settings.defaultView, view] as const,
        ...[...record.views].filter(([id, { data }]) => id !== settings.defaultView && data.shows === undefined),
      ].map(([id, { data }]) => [id, { title: say(data.title), hosts: data.hosts, extent: data.extent }]),
    ),
    fadeAfterDays: Object.fromEntries(GROUPS.map((group) => [group, settings.fadeAfterDays[group] ?? null])) as Record<
      Group,
      number | null
    >,
    parties: partyFiles(record, lang, say),
    formations: Object.fromEntries(
      [...record.formations].map(([id, { data }]) => [
        id,
        { name: say(data.name), ...(data.letters ? { letters: data.letters } : {}), organ: data.stateOrgan },
      ]),
    ),
    coverage: Object.fromEntries(
      [...record.coverage].map(([host, { data }]) => [
        host,
        { from: data.from, looked: data.looked, thin: data.thin, partners: partnersLookedFor(record, host, data) },
      ]),
    ),
    placesFrom: settings.placesFrom ?? PLACES_FROM,
    swept: sweptPartners(record),
    ties: ties.map((tie) => tieFile(tie, places)),
    context: record.context.map(({ data }) => contextTick(data, record)),
  };
  return { index, ids, places: placesFile(record, places, say), hosts: hostFiles(record, lang) };
}

/** Kilometres in one pixel: that of the map of a few countries on a desk. */
const PLACES_FROM = 5;

/** Places of the events of forces alone: those are what a map marks by its places. */
function placesFile(
  { partnerships, places }: DataRecord,
  positions: ReadonlyMap<string, number>,
  say: (text: Text) => string,
): PlacesFile {
  const ties = partnerships.flatMap(({ data }) => {
    if (GROUP_OF_KIND[data.kind] !== 'presence') return [];
    const rows = data.events.flatMap(({ id, place, leaves }) => {
      const position = positions.get(id);
      if (place === undefined || position === undefined || !places.has(place)) return [];
      return [leaves ? ([position, place, 1] as const) : ([position, place] as const)];
    });
    return rows.length > 0 ? [[data.id, rows] as const] : [];
  });
  const used = new Set(ties.flatMap(([, rows]) => rows.map(([, place]) => place)));
  return {
    format: FORMAT,
    places: Object.fromEntries(
      [...used].sort().map((id) => {
        const { name, lat, lon } = places.get(id)!.data;
        return [id, [say(name), lat, lon] as const];
      }),
    ),
    ties: Object.fromEntries(ties),
  };
}

function openingView({ data, file }: Located<ViewRecord>, title: string): ViewFile {
  const { at, group, partners } = data;
  if (!at || !group || !partners) throw new Error(`the opening view in ${file} must say its date, group and partners`);
  return { title, at, ...(data.vs ? { vs: data.vs } : {}), group, partners, hosts: data.hosts, extent: data.extent };
}

/** The partners that the atlas offers: those named in its data, then any other that has a partnership. */
function partnersOf(record: DataRecord): string[] {
  return [...new Set([...record.atlas.data.partners, ...record.partnerships.map(({ data }) => data.partner)])].filter(
    (id) => record.partnerships.some(({ data }) => data.partner === id || (data.symmetric && data.host === id)),
  );
}

function partyFiles(record: DataRecord, lang: Lang, say: (text: Text) => string): Record<string, PartyFile> {
  const ids = new Set([
    ...record.atlas.data.hosts,
    ...record.atlas.data.partners,
    ...record.parties.keys(),
    ...record.partnerships.flatMap(({ data }) => [
      data.partner,
      data.host,
      ...(data.counterpart ? [data.counterpart] : []),
      ...(data.covers ?? []).map(({ party }) => party),
      ...(data.between ?? []),
    ]),
    ...record.context.flatMap(({ data }) => data.hosts),
  ]);
  const files: Record<string, PartyFile> = {};
  for (const id of [...ids].sort()) {
    const party = resolveParty(id, record.parties);
    if (!party) continue;
    const name = say(party.name);
    const short = say(party.short);
    files[id] = {
      name,
      ...(short === name ? {} : { short }),
      letters: party.letters,
      ...(party.article[lang] ? { article: party.article[lang] } : {}),
      kind: party.kind,
      ...(party.within ? { within: party.within } : {}),
    };
  }
  return files;
}

/** Own events of each tie, in the order of the fold. */
function idsOf(ties: readonly Tie[]): Record<string, string[]> {
  return Object.fromEntries(
    ties.map((tie) => [tie.id, tie.events.filter((event) => event.from === null).map((event) => event.id)]),
  );
}

function tieFile(tie: Tie, places: ReadonlyMap<string, number>): TieFile {
  const { before } = tie;
  return {
    id: tie.id,
    p: tie.partner,
    h: tie.host,
    k: KINDS.indexOf(tie.kind),
    ...(tie.tie === 'cooperation' ? {} : { t: TIES.indexOf(tie.tie) }),
    ...(tie.formation ? { f: tie.formation } : {}),
    ...(tie.counterpart ? { counterpart: tie.counterpart } : {}),
    ...(tie.succeeds ? { succeeds: tie.succeeds } : {}),
    ...(tie.symmetric ? { symmetric: true as const } : {}),
    ...(tie.covers.length > 0
      ? { covers: tie.covers.map(({ party, from, until }) => [party, from, until] as const) }
      : {}),
    ...(tie.between.length > 0 ? { between: tie.between } : {}),
    ...(before
      ? {
          before: {
            s: STATUSES.indexOf(before.status),
            ...(before.since ? { since: before.since.text } : {}),
            sides: encodeSides(before.sides),
            known: before.known,
            lenses: before.lenses,
            reported: before.reported,
          },
        }
      : {}),
    e: tie.events.map((event) => eventRow(event, places)),
  };
}

function eventRow(event: TieEvent, places: ReadonlyMap<string, number>): EventRow {
  const lent = event.from === null ? null : ([event.from.tie, places.get(event.id)!] as const);
  const rare: EventRare = {
    ...(event.effect === null ? {} : { e: event.effect === 'none' ? -1 : STATUSES.indexOf(event.effect) }),
    ...(event.denies && places.has(event.denies) ? { denies: places.get(event.denies)! } : {}),
    ...(event.due ? { due: event.due.text } : {}),
    ...(event.due?.byTerms ? { terms: 1 as const } : {}),
    ...(event.contemporary ? {} : { late: 1 as const }),
    ...(lent && event.from?.as === 'touch' ? { touch: lent } : {}),
    ...(lent && event.from?.as === 'succession' ? { succession: lent } : {}),
  };
  const known = event.known === null ? null : event.known - event.latest;
  const row = [CHANGES.indexOf(event.change), event.date, encodeSides(event.sides), known, event.lenses] as const;
  return Object.keys(rare).length > 0 ? [...row, rare] : row;
}

function contextTick(event: ContextRecord, record: DataRecord): ContextTick {
  const known = knownFrom(edtf(event.date), publishedOf(event.citations, record.sources), event.public ?? false);
  return [event.id, event.date, event.kind, event.hosts, known.from];
}

function hostFiles(record: DataRecord, lang: Lang): HostFile[] {
  const hosts = new Set([...record.atlas.data.hosts, ...record.partnerships.map(({ data }) => data.host)]);
  return [...hosts].map((host) => hostFile(record, host, lang));
}

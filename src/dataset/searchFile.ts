/**
 * What can be searched for in one language: names in every language, titles and the beginnings of summaries in this one.
 * No inverted index is stored: the browser makes it from these texts in a moment, and they are needed to show what was
 * found in any case.
 */
import { edtf } from '../model/edtf.ts';
import { typeset } from '../model/typography.ts';
import type { Lang, Text } from '../model/words.ts';
import { FORMAT, SEARCH_KINDS, type SearchFile, type SearchKind, type SearchRow } from '../record/format.ts';
import { slugOf } from '../record/slug.ts';
import type { Compiled } from './compile.ts';
import type { DataRecord } from './load.ts';
import { otherNames, resolveParty } from './parties.ts';

/** So much of a summary tells one event from another, in a list as in a search. */
const BEGINNING = 80;

/** The first words of a text, whole ones, and an ellipsis where it goes on. */
export function beginning(text: string, most = BEGINNING): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,;:]+$/u, '')}…`;
}

export function searchFile(record: DataRecord, { index, ids }: Omit<Compiled, 'hosts'>, lang: Lang): SearchFile {
  const say = (text: Text): string => typeset(text[lang], lang);
  const row = (kind: SearchKind, id: string, title: string, more: Partial<SearchRow> = {}): SearchRow => ({
    k: SEARCH_KINDS.indexOf(kind),
    ...(slugOf(title) === id ? {} : { id }),
    t: title,
    ...more,
  });
  /** Words under which a thing is found beside its title, each once. */
  const also = (title: string, words: readonly (string | undefined)[]): { a?: string } => {
    const other = [...new Set(words.filter((word) => word !== undefined && word !== title))];
    return other.length > 0 ? { a: other.join(' ') } : {};
  };
  const parties = (kind: SearchKind, own: readonly string[]): SearchRow[] =>
    own.flatMap((id) => {
      const party = resolveParty(id, record.parties);
      if (!party) return [];
      const title = say(party.name);
      return [row(kind, id, title, also(title, [...otherNames(id, record.parties), id, party.letters]))];
    });

  const formations = [...record.formations].flatMap(([id, { data }]) => {
    const own = record.partnerships.filter((one) => one.data.formation === id).map((one) => one.data.id);
    const title = say(data.name);
    const found = { ...also(title, [...Object.values(data.name), data.letters]), p: own };
    return own.length === 0 ? [] : [row('formation', id, title, found)];
  });

  const newest = new Map<string, { readonly d: string; readonly e: string }>();
  const seen = (place: string | undefined, d: string, e: string): void => {
    const before = place === undefined ? undefined : newest.get(place);
    if (place !== undefined && (before === undefined || edtf(before.d).latest < edtf(d).latest))
      newest.set(place, { d, e });
  };
  const partnerships = record.partnerships.map(({ data }) => {
    const own = new Map(data.events.map((event) => [event.id, event]));
    const inOrder = (ids[data.id] ?? []).map((id) => own.get(id)!);
    for (const [place, event] of inOrder.entries()) seen(event.place, event.date, `${data.id}#${place}`);
    const s = inOrder.map(({ summary }) => beginning(say(summary)));
    return row('partnership', data.id, say(data.title), { h: [data.host], s });
  });
  const context = record.context.map(({ data }) => {
    seen(data.place, data.date, data.id);
    return row('event', data.id, beginning(say(data.summary)), { h: data.hosts, d: data.date });
  });
  const places = [...newest].flatMap(([id, event]) => {
    const place = record.places.get(id)?.data;
    if (!place) return [];
    const title = say(place.name);
    return [row('place', id, title, { ...also(title, Object.values(place.name)), h: [place.within], ...event })];
  });

  const cited = new Set([...record.sources.values()].flatMap(({ data: { custom } }) => [custom.outlet, custom.agency]));
  const outlets = [...record.outlets]
    .filter(([id]) => cited.has(id))
    .map(([id, { data }]) => row('outlet', id, data.name, also(data.name, data.aliases ?? [])));

  return {
    format: FORMAT,
    version: index.version,
    rows: [
      ...parties('country', index.hosts),
      ...parties('partner', index.partners),
      ...formations,
      ...places,
      ...partnerships,
      ...outlets,
      ...context,
    ],
  };
}

/** Parties by id: states by ISO 3166-1 alpha-3 with their names from CLDR, the others from the data. */
import countries from 'i18n-iso-countries';
import type { PartyRecord } from '../model/schema.ts';
import { LANGS, type PartyKind, type Text } from '../model/words.ts';
import type { Located } from './located.ts';

export interface Party {
  readonly id: string;
  readonly kind: PartyKind;
  readonly name: Text;
  /** A shorter name for labels; the name itself where there is none. */
  readonly short: Text;
  /** Two or three letters for a mark. */
  readonly letters: string;
  /** The article that the name takes in a sentence; empty where it takes none. */
  readonly article: Text;
  readonly within: string | null;
  readonly recognition: Text | null;
  readonly members: readonly string[];
}

/** The party of an id; null for an id that neither ISO 3166-1 nor the data knows. */
export function resolveParty(id: string, entries: ReadonlyMap<string, Located<PartyRecord>>): Party | null {
  const entry = entries.get(id)?.data;
  const alpha2 = /^[A-Z]{3}$/.test(id) ? countries.alpha3ToAlpha2(id) : undefined;
  const name = entry?.name ?? (alpha2 ? cldrName(alpha2) : null);
  if (!name) return null;
  return {
    id,
    kind: entry?.kind ?? 'state',
    name,
    short: entry?.short ?? name,
    letters: entry?.letters ?? alpha2 ?? id.slice(0, 2).toUpperCase(),
    article: { en: entry?.article?.en ?? '', fr: entry?.article?.fr ?? '' },
    within: entry?.within ?? null,
    recognition: entry?.recognition ?? null,
    members: entry?.members ?? [],
  };
}

/** Words of a name that its initials leave out. */
const SMALL = new Set(['of', 'the', 'and', 'du', 'de', 'des', 'la', 'le', 'les', 'et', 'd', 'l']);
/** Two letters are those of the mark, or anybody's. */
const LEAST_INITIALS = 3;

/** `DRC` of "Democratic Republic of the Congo"; null of a name that is too short for initials to be used. */
function initials(name: string): string | null {
  const words = name.split(/[\s'’.,()-]+/u).filter((word) => word !== '' && !SMALL.has(word.toLowerCase()));
  return words.length < LEAST_INITIALS ? null : words.map((word) => word.normalize('NFD')[0]!.toUpperCase()).join('');
}

/**
 * Every other name under which a party is sought: those that ISO and CLDR have beside the one shown, what the data adds,
 * and the initials of all of them.
 */
export function otherNames(id: string, entries: ReadonlyMap<string, Located<PartyRecord>>): readonly string[] {
  const alpha2 = /^[A-Z]{3}$/.test(id) ? countries.alpha3ToAlpha2(id) : undefined;
  const party = resolveParty(id, entries);
  const known =
    alpha2 === undefined
      ? []
      : LANGS.flatMap((lang) => [
          ...[countries.getName(alpha2, lang, { select: 'all' }) ?? []].flat(),
          ...(['long', 'short'] as const).flatMap(
            (style) => new Intl.DisplayNames([lang], { type: 'region', style }).of(alpha2) ?? [],
          ),
        ]);
  const names = [...(party ? LANGS.flatMap((lang) => [party.name[lang], party.short[lang]]) : []), ...known];
  const own = entries.get(id)?.data.aliases ?? [];
  return [...new Set([...names, ...own, ...names.flatMap((name) => initials(name) ?? [])])];
}

function cldrName(alpha2: string): Text {
  const [en, fr] = LANGS.map((lang) => new Intl.DisplayNames([lang], { type: 'region' }).of(alpha2) ?? alpha2);
  return { en: en!, fr: fr! };
}

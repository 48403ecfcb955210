/**
 * Finds entries by words: whole or begun, with accents or without, with a slip of the pen. Loaded when the reader first
 * searches, with the texts that it searches in.
 */
import MiniSearch from 'minisearch';
import { dateInWords } from '../../i18n/dates.ts';
import type { Wording } from '../../i18n/tieWords.ts';
import type { SearchKind } from '../../record/format.ts';
import { folded } from '../../record/slug.ts';
import type { Entry } from './entries.ts';

export interface FoundGroup {
  readonly kind: SearchKind;
  readonly entries: readonly Entry[];
  /** How many more of the kind were found than are listed. */
  readonly more: number;
}

export type Search = (query: string) => readonly FoundGroup[];

/** Of each kind so many are listed: enough to see the one meant, few enough to hear. */
const LISTED: Readonly<Record<SearchKind, number>> = {
  country: 4,
  partner: 4,
  formation: 4,
  place: 4,
  partnership: 5,
  outlet: 3,
  event: 6,
};

/** Who types a name means the thing itself before the many texts in which it stands. */
const WEIGHT: Readonly<Record<SearchKind, number>> = {
  country: 6,
  partner: 5,
  formation: 5,
  place: 3,
  partnership: 2,
  outlet: 1.5,
  event: 1,
};

/** Where the word is the whole name: Niger before Nigeria, Mozambique before a mission there. */
const WHOLE = 4;

/** Shorter words are too near to one another to be taken for misspelt ones. */
const SHORTEST_MISSPELT = 4;

interface Document {
  readonly id: number;
  readonly title: string;
  readonly also: string;
  /** Where and when: so that "Mali 2022" finds what happened there and then. */
  readonly around: string;
}

export function searchEngine(entries: readonly Entry[], { lang, names }: Pick<Wording, 'lang' | 'names'>): Search {
  const plain = entries.map(({ title }) => folded(title));
  // Who types the letters by which a country is known means it before a force that bears them in its name.
  const letters = entries.map(
    ({ kind, also }) =>
      new Set(
        kind === 'country' || kind === 'partner'
          ? also
              .split(' ')
              .filter((word) => word.length > 1 && word === word.toUpperCase())
              .map(folded)
          : [],
      ),
  );
  const index = new MiniSearch<Document>({
    fields: ['title', 'also', 'around'],
    processTerm: folded,
    searchOptions: {
      boost: { title: 2, also: 1.5, around: 0.5 },
      prefix: true,
      fuzzy: (term) => (term.length < SHORTEST_MISSPELT ? false : 0.2),
      weights: { prefix: 0.5, fuzzy: 0.2 },
      boostDocument: (id, term) => {
        const at = id as number;
        return WEIGHT[entries[at]!.kind] * (plain[at] === term || letters[at]!.has(term) ? WHOLE : 1);
      },
    },
  });
  const titles = new Map(entries.map(({ kind, id, title }) => [`${kind} ${id}`, title]));
  index.addAll(
    entries.map(({ title, also, hosts, date, ties, kind }, id) => ({
      id,
      title,
      also,
      around: [
        ...hosts.map((host) => names.party(host).name),
        ...(date === null ? [] : [dateInWords(date, lang)]),
        ...(kind === 'event' ? ties.map((tie) => titles.get(`partnership ${tie}`) ?? '') : []),
      ].join(' '),
    })),
  );
  return (query) => {
    const all = index.search(query, { combineWith: 'AND' });
    // Where nothing has every word, what has most of them.
    const found = (all.length > 0 ? all : index.search(query, { combineWith: 'OR' })).map(
      ({ id }) => entries[id as number]!,
    );
    // A map keeps the order in which its keys came: that of the best of each kind.
    const byKind = new Map<SearchKind, Entry[]>();
    for (const entry of found) {
      const own = byKind.get(entry.kind);
      if (own) own.push(entry);
      else byKind.set(entry.kind, [entry]);
    }
    return [...byKind].map(([kind, some]) => ({
      kind,
      entries: some.slice(0, LISTED[kind]),
      more: Math.max(0, some.length - LISTED[kind]),
    }));
  };
}

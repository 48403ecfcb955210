/** Names of parties and formations in sentences: with their article, in a place, of somebody. */
import type { Messages } from './messages.ts';

export interface NamedParty {
  readonly name: string;
  readonly short?: string | undefined;
  readonly article?: string | undefined;
  readonly letters: string;
}

export interface Names {
  readonly party: (id: string) => NamedParty;
  /** The shorter name, for labels. */
  readonly short: (id: string) => string;
  /** `the United States`, `les États-Unis`. */
  readonly the: (id: string) => string;
  /** `in Mali`, `au Mali`. */
  readonly inside: (id: string) => string;
  /** `Mali’s`, `du Mali`. */
  readonly of: (id: string) => string;
  readonly formation: (id: string) => string | null;
}

export interface NameSource {
  readonly parties: Readonly<Record<string, NamedParty>>;
  readonly formations: Readonly<Record<string, { readonly name: string }>>;
}

export function namesFrom({ parties, formations }: NameSource, { grammar }: Messages): Names {
  // An id that the index does not name is shown as it is: better a code than nothing.
  const party = (id: string): NamedParty => parties[id] ?? { name: id, letters: id.slice(0, 2) };
  const short = (id: string): string => party(id).short ?? party(id).name;
  return {
    party,
    short,
    the: (id) => grammar.the(short(id), party(id).article ?? ''),
    inside: (id) => grammar.in(short(id), party(id).article ?? ''),
    of: (id) => grammar.of(short(id), party(id).article ?? ''),
    formation: (id) => formations[id]?.name ?? null,
  };
}

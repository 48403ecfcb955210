/**
 * Breadth: of each country and each partner that should be looked for in it, whether it is covered, whether somebody looked
 * and found nothing, or whether nobody looked. The three are never one another.
 */
export type BreadthCell =
  | { readonly state: 'covered' }
  /** With the day on which somebody last looked. */
  | { readonly state: 'nothing'; readonly looked: string }
  | { readonly state: 'not-looked' };

export interface BreadthRow {
  readonly host: string;
  /** In the order of the partners asked for. */
  readonly cells: readonly BreadthCell[];
}

export interface BreadthInput {
  readonly hosts: readonly string[];
  /** Each a partner, or several of which one is enough: neighbours with their missions. */
  readonly partners: readonly (readonly string[])[];
  /** Partners with which a host has a tie, by host. */
  readonly tied: ReadonlyMap<string, ReadonlySet<string>>;
  /** The day on which a partner was last looked for at a host; null where nobody did. */
  readonly looked: (host: string, partner: string) => string | null;
}

export function breadthOf({ hosts, partners, tied, looked }: BreadthInput): BreadthRow[] {
  return hosts.map((host) => ({
    host,
    cells: partners.map((group): BreadthCell => {
      const others = group.filter((partner) => partner !== host);
      if (others.some((partner) => tied.get(host)?.has(partner))) return { state: 'covered' };
      const days = others.flatMap((partner) => looked(host, partner) ?? []);
      const last = days.sort().at(-1);
      return last === undefined ? { state: 'not-looked' } : { state: 'nothing', looked: last };
    }),
  }));
}

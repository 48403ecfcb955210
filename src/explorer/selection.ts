/** What an id of the address chooses: a host, one of its partnerships, one of their events. */
import type { AtlasData } from './atlasData.ts';

export interface Selection {
  readonly host: string;
  readonly tie: string | null;
  readonly event: string | null;
}

export function selectionOf(
  { index, ties, events }: Pick<AtlasData, 'index' | 'ties' | 'events'>,
  select: string | null,
): Selection | null {
  if (select === null) return null;
  if (index.hosts.includes(select) || index.details[select] !== undefined)
    return { host: select, tie: null, event: null };
  const tie = ties.get(select);
  if (tie) return { host: seenFrom(index.hosts, tie.host, tie.covers), tie: tie.id, event: null };
  const event = events.get(select);
  if (!event) {
    // Context belongs to no partnership; it is told with the first of its countries.
    const [, , , [host] = []] = index.context.find(([id]) => id === select) ?? [];
    return host === undefined ? null : { host, tie: null, event: select };
  }
  const own = ties.get(event.tie);
  if (!own) return null;
  return { host: seenFrom(index.hosts, own.host, own.covers), tie: null, event: select };
}

/** A tie with a bloc is shown with the first of its members that the atlas has. */
function seenFrom(hosts: readonly string[], host: string, covers: readonly { readonly party: string }[]): string {
  if (hosts.includes(host)) return host;
  return covers.find(({ party }) => hosts.includes(party))?.party ?? host;
}

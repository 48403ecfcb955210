/** Ids of events, which the index does not hold: fetched when an address or a search names one, and known from then on. */
import type { AtlasData } from './atlasData.ts';

type Knows = Pick<AtlasData, 'details' | 'ties' | 'events'>;

/** Gives the id of an event that goes by its partnership and its place in it. */
export async function knowEvents({ details, ties, events }: Knows): Promise<(place: string) => string | null> {
  const ids = await details.ids();
  for (const [tie, own] of Object.entries(ids)) {
    const days = ties.get(tie)?.events.filter((event) => event.from === null) ?? [];
    for (const [index, id] of own.entries()) if (days[index]) events.set(id, { tie, day: days[index].latest });
  }
  return (place) => {
    const [tie = '', index] = place.split('#');
    return ids[tie]?.[Number(index)] ?? null;
  };
}

/** What an address may name and the index does not hold is fetched: events go by their ids, stories by their steps. */
import type { AtlasData } from './atlasData.ts';
import { knowEvents } from './knowEvents.ts';

interface Named {
  readonly event: string | null;
  readonly story: string | null;
}

/** What the address names and is not known yet. */
function unknownIn({ bar, book, stories }: Pick<AtlasData, 'bar' | 'book' | 'stories'>): Named {
  const asked = new URLSearchParams(bar.read());
  const [select, story] = [asked.get('select'), asked.get('story')];
  return {
    event: select === null || book.isKnown(select) ? null : select,
    story: story === null || stories.has(story) ? null : story,
  };
}

export function namesUnknown(data: AtlasData): boolean {
  const { event, story } = unknownIn(data);
  return event !== null || story !== null;
}

/** What is not had stays unknown: the address is then told to be unreadable, and all else goes on. */
export async function learnAddress(data: AtlasData): Promise<void> {
  const { event, story } = unknownIn(data);
  if (event !== null) await knowEvents(data).catch(() => null);
  if (story !== null)
    await import('./openStory.ts').then(({ openStory }) => openStory(data, story, data.fetchOne)).catch(() => null);
}

/** The keys as they are listed. Beside a story some of them turn its steps. */
import type { Messages } from '../i18n/messages.ts';
import type { StoryMessages } from '../i18n/story.ts';

type KeyGroups = Messages['keys']['groups'];

/**
 * `words` of a story that is beside the map, or null: its keys come first, and those are left out that step from change
 * to change elsewhere, in the class view too, as the story hears them before the map does.
 */
export function keyGroups(groups: KeyGroups, words: StoryMessages | null): KeyGroups {
  if (words === null) return groups;
  const change = groups.flatMap(({ keys }) => keys).find(({ press }) => press.includes('→'))?.does;
  return [
    { title: words.story, keys: words.keyList },
    ...groups.map(({ title, keys }) => ({ title, keys: keys.filter(({ does }) => does !== change) })),
  ];
}

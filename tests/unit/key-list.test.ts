/** The list of keys says what they do where the reader is. */
import { describe, expect, it } from 'vitest';
import { keyGroups } from '../../src/explorer/keyGroups.ts';
import { messagesIn } from '../../src/i18n/messages.ts';
import { storyMessagesIn } from '../../src/i18n/story.ts';
import { LANGS } from '../../src/model/words.ts';

describe.each(LANGS)('the keys: %s', (lang) => {
  const { groups } = messagesIn(lang).keys;
  const words = storyMessagesIn(lang);
  const doing = (press: string, told: boolean): string[] =>
    keyGroups(groups, told ? words : null)
      .flatMap(({ keys }) => keys)
      .filter((one) => one.press.includes(press))
      .map(({ does }) => does);

  it('beside a story the arrows turn its steps, and nothing says that they go from change to change', () => {
    expect(doing('→', true)).toEqual([words.keyList[0]!.does]);
    const [change] = doing('→', false);
    expect(doing('Page ↓', false)).toContain(change);
    expect(doing('Page ↓', true)).not.toContain(change);
  });

  it('those of the story come first, and each group has some left', () => {
    const listed = keyGroups(groups, words);
    expect(listed.map(({ title }) => title)).toEqual([words.story, ...groups.map(({ title }) => title)]);
    expect(listed.every(({ keys }) => keys.length > 0)).toBe(true);
    expect(keyGroups(groups, null)).toBe(groups);
  });
});

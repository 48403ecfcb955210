import type { StoryBlock, StoryInline } from '../record/story.ts';

/** The words that a text explains, in its order; one may come twice. */
export function termsIn(blocks: readonly StoryBlock[]): string[] {
  const inlines = (content: readonly StoryInline[]): string[] =>
    content.flatMap((inline) => {
      if (typeof inline === 'string') return [];
      if ('term' in inline) return [inline.term];
      if ('em' in inline) return inlines(inline.em);
      return inlines('strong' in inline ? inline.strong : inline.words);
    });
  return blocks.flatMap((block) => {
    if ('p' in block) return inlines(block.p);
    if ('explained' in block) return block.explained.map(({ term }) => term);
    return 'note' in block ? termsIn(block.note) : block.list.flatMap(termsIn);
  });
}

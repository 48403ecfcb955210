/**
 * Words that a press explains are buttons, and a line may break before and after a button. What belongs to such a word
 * without a space, as an article, a comma or quotation marks, is kept on its line.
 */
import type { StoryInline } from '../record/story.ts';

export type Term = Extract<StoryInline, { term: unknown }>;

/** A word with what stands against it, or anything else by itself. */
export type Run = StoryInline | { readonly kept: readonly StoryInline[] };

/** Spaces that do not break belong to what they stand against. */
const BEFORE = /[^ \t\n]+$/;
const AFTER = /^[^ \t\n]+/;

/** `isButton`: whether the word is explained where it stands, and no plain text. */
export function keptTogether(content: readonly StoryInline[], isButton: (term: Term) => boolean): readonly Run[] {
  const groups: StoryInline[][] = [];
  /** The last group, while it ends in a word or in what stands against it. */
  let open: StoryInline[] | null = null;
  for (const inline of content) {
    if (typeof inline === 'string') {
      const glued: string = open ? (AFTER.exec(inline)?.[0] ?? '') : '';
      if (glued !== '') open!.push(glued);
      const rest = inline.slice(glued.length);
      if (rest === '') continue;
      groups.push([rest]);
      open = null;
    } else if ('term' in inline && isButton(inline)) {
      if (open) {
        open.push(inline);
        continue;
      }
      const before = groups.at(-1);
      const text = before?.length === 1 ? before[0] : undefined;
      const glued = typeof text === 'string' ? (BEFORE.exec(text)?.[0] ?? '') : '';
      if (typeof text === 'string' && glued !== '') {
        groups.pop();
        if (glued.length < text.length) groups.push([text.slice(0, -glued.length)]);
      }
      open = glued === '' ? [inline] : [glued, inline];
      groups.push(open);
    } else {
      groups.push([inline]);
      open = null;
    }
  }
  return groups.map((group) => (group.length === 1 ? group[0]! : { kept: group }));
}

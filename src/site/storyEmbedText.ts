/** The text of a story's step for an embed: each claim a link to its events, with who says so; words explained. */
import { h, type Child, type SvgNode } from '../draw/node.ts';
import type { Names } from '../i18n/names.ts';
import type { StoryMessages } from '../i18n/story.ts';
import { outward } from '../embed/cards.ts';
import { eventAnchor } from '../embed/storyData.ts';
import { keptTogether, type Term } from '../learn/keptTogether.ts';
import { termsIn } from '../learn/termsIn.ts';
import { whoSays } from '../learn/whoSays.ts';
import type { StoryBlock, StoryFile, StoryInline } from '../record/story.ts';

export interface StoryTextInput {
  readonly story: Pick<StoryFile, 'events' | 'terms'>;
  readonly words: StoryMessages;
  readonly names: Pick<Names, 'short'>;
  /** Place of an event in the list of sources, from 1. */
  readonly numberOf: (event: string) => number;
  /** The page of the glossary. */
  readonly glossary: string;
  /** Begins the ids within. */
  readonly id: string;
}

/** Explanations stand below the text that they are opened from: on paper they may not break a sentence. */
export function storyText(input: StoryTextInput, content: readonly StoryBlock[]): SvgNode[] {
  const meanings = [...new Set(termsIn(content))].flatMap((id) => meaning(input, id));
  return [
    ...blocksOf(input, content),
    ...(meanings.length === 0 ? [] : [h('div', { class: 'term-meanings' }, meanings)]),
  ];
}

function blocksOf(input: StoryTextInput, blocks: readonly StoryBlock[]): SvgNode[] {
  return blocks.map((block) => {
    if ('p' in block) return h('p', {}, inlines(input, block.p));
    if ('note' in block) {
      const attrs = { class: 'story-note', role: 'note', 'aria-label': input.words.note };
      return h('div', attrs, blocksOf(input, block.note));
    }
    if ('explained' in block) {
      const each = block.explained.flatMap((one, place) => [place > 0 ? ' · ' : ' ', ...term(input, one)]);
      return h('p', { class: 'story-words' }, h('span', { class: 'quiet' }, input.words.explained), ...each);
    }
    return h(
      block.ordered ? 'ol' : 'ul',
      { class: 'story-list' },
      block.list.map((item) => h('li', {}, blocksOf(input, item))),
    );
  });
}

function inlines(input: StoryTextInput, content: readonly StoryInline[]): Child[] {
  return keptTogether(content, ({ term: id }) => input.story.terms[id] !== undefined).flatMap((inline): Child[] => {
    if (typeof inline === 'string') return [inline];
    if ('kept' in inline)
      return [
        h(
          'span',
          { class: 'term-line' },
          inline.kept.flatMap((one) => single(input, one)),
        ),
      ];
    return single(input, inline);
  });
}

function single(input: StoryTextInput, inline: StoryInline): Child[] {
  if (typeof inline === 'string') return [inline];
  if ('em' in inline) return [h('em', {}, inlines(input, inline.em))];
  if ('strong' in inline) return [h('strong', {}, inlines(input, inline.strong))];
  return 'claim' in inline ? claim(input, inline) : term(input, inline);
}

type ClaimInline = Extract<StoryInline, { claim: unknown }>;

/** Without scripts the link leads to the first event in the list of sources, and each further one has a number. */
function claim(input: StoryTextInput, { claim: ids, words: content }: ClaimInline): Child[] {
  const { story, words, names, numberOf } = input;
  const { says, denied } = whoSays(
    ids.flatMap((id) => story.events[id] ?? []),
    names,
    words,
  );
  const link = (id: string, attrs: Readonly<Record<string, string>>, children: readonly Child[]): SvgNode =>
    h('a', { href: `#${eventAnchor(numberOf(id))}`, ...attrs }, children);
  const [first, ...more] = ids;
  return [
    link(first!, { class: 'claim', 'data-events': ids.join(' ') }, inlines(input, content)),
    ...more.flatMap((id): Child[] => [
      ' ',
      link(id, { class: 'ref', 'data-events': id, 'aria-label': words.also(numberOf(id)) }, [`[${numberOf(id)}]`]),
    ]),
    ' ',
    h(
      'span',
      { class: 'claim-who' },
      `(${says.join(', ')}`,
      ...(denied.length > 0 ? ['; ', h('b', {}, words.denied(denied.join(', ')))] : []),
      ')',
    ),
  ];
}

/** The browser shows and hides the explanation itself, so that it works without scripts. */
function term({ story, id: prefix }: StoryTextInput, { term: id, words: word }: Term): Child[] {
  if (!story.terms[id]) return [word];
  const own = `${prefix}-${id}`;
  return [h('button', { type: 'button', class: 'link term', popovertarget: own, 'aria-describedby': own }, word)];
}

function meaning({ story, words, glossary, id: prefix }: StoryTextInput, id: string): SvgNode[] {
  const found = story.terms[id];
  if (!found) return [];
  return [
    h(
      'span',
      { class: 'term-meaning', id: `${prefix}-${id}`, popover: 'auto', role: 'note' },
      h('b', {}, found.term),
      ` ${found.meaning} `,
      outward(`${glossary}#${id}`, words.glossary),
    ),
  ];
}

/**
 * Texts of stories and lessons: Markdown in sections, each opened by `## {#id}`. Only what such a text may hold is read
 * (paragraphs, lists, quoted notes, emphasis, links to events and to words of the glossary); all else is a problem with
 * its line. Nothing of it ever becomes markup.
 */
import type { BlockContent, DefinitionContent, Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Lang } from '../model/words.ts';
import type { Problem } from './problem.ts';

export interface MarkedText {
  /** Path below the data folder. */
  readonly file: string;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly id: string;
  /** Of its heading, from 1. */
  readonly line: number;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'note'; readonly blocks: readonly Block[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] };

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly line: number }
  | { readonly kind: 'emphasis' | 'strong'; readonly content: readonly Inline[] }
  /** A claim, and the events that carry it. */
  | {
      readonly kind: 'claim';
      readonly events: readonly string[];
      readonly content: readonly Inline[];
      readonly line: number;
    }
  | { readonly kind: 'term'; readonly term: string; readonly content: readonly Inline[]; readonly line: number };

export interface ReadText {
  readonly text: MarkedText;
  readonly problems: readonly Problem[];
}

const HEADING = /^\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}$/;

/** Reads a text. What it may not hold is left out and named in the problems. */
export function readMarkedText(file: string, source: string): ReadText {
  const problems: Problem[] = [];
  const problem = (node: Nodes, rule: string, message: string, mend: string): void => {
    problems.push({ level: 'error', rule, file, line: lineOf(node), message, mend });
  };
  const forbidden = (node: Nodes): void =>
    problem(
      node,
      'markdown-forbidden',
      `${NAMES[node.type] ?? node.type} may not stand in this text`,
      'Use paragraphs, lists, "> " notes, *emphasis* and links to events alone.',
    );

  const inlinesOf = (nodes: readonly PhrasingContent[]): Inline[] => nodes.flatMap((node) => inlineOf(node));
  const inlineOf = (node: PhrasingContent): Inline[] => {
    switch (node.type) {
      case 'text':
        return [{ kind: 'text', text: node.value, line: lineOf(node) }];
      case 'emphasis':
      case 'strong':
        return [{ kind: node.type, content: inlinesOf(node.children) }];
      case 'link': {
        const content = inlinesOf(node.children);
        const line = lineOf(node);
        if (node.url.startsWith('event:')) {
          const events = node.url.slice('event:'.length).split(',').filter(Boolean);
          if (events.length > 0) return [{ kind: 'claim', events, content, line }];
        }
        if (/^term:./.test(node.url)) return [{ kind: 'term', term: node.url.slice('term:'.length), content, line }];
        problem(
          node,
          'story-link',
          `the link to "${node.url}" leads neither to events nor to a word of the glossary`,
          'Link to the events that carry the words, (event:id) or (event:id,id), or to a word of glossary.yaml, (term:id).',
        );
        return content;
      }
      default:
        forbidden(node);
        return [];
    }
  };
  const blocksOf = (nodes: readonly (BlockContent | DefinitionContent)[]): Block[] =>
    nodes.flatMap((node): Block[] => {
      switch (node.type) {
        case 'paragraph':
          return [{ kind: 'paragraph', content: inlinesOf(node.children) }];
        case 'blockquote':
          return [{ kind: 'note', blocks: blocksOf(node.children) }];
        case 'list':
          return [
            {
              kind: 'list',
              ordered: node.ordered ?? false,
              items: node.children.map((item) => blocksOf(item.children)),
            },
          ];
        default:
          forbidden(node);
          return [];
      }
    });

  const sections: { id: string; line: number; nodes: (BlockContent | DefinitionContent)[] }[] = [];
  for (const node of fromMarkdown(source).children) {
    const id = headingId(node);
    if (id !== null) {
      if (sections.some((section) => section.id === id))
        problem(
          node,
          'section-twice',
          `the section {#${id}} stands twice`,
          'Give one of them another id, or merge them.',
        );
      sections.push({ id, line: lineOf(node), nodes: [] });
    } else if (node.type === 'heading') {
      problem(node, 'section-heading', 'a heading is not of the form "## {#id}"', 'Write the id alone: ## {#its-id}.');
    } else {
      const section = sections.at(-1);
      if (section) section.nodes.push(node as BlockContent);
      else
        problem(
          node,
          'section-heading',
          'this text stands before the first heading',
          'Put it below a heading of the form "## {#id}".',
        );
    }
  }
  return {
    text: { file, sections: sections.map(({ id, line, nodes }) => ({ id, line, blocks: blocksOf(nodes) })) },
    problems,
  };
}

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

function headingId(node: RootContent): string | null {
  if (node.type !== 'heading' || node.depth !== 2) return null;
  const [only, ...more] = node.children;
  return only?.type === 'text' && more.length === 0 ? (HEADING.exec(only.value)?.[1] ?? null) : null;
}

const NAMES: Readonly<Record<string, string>> = {
  html: 'HTML',
  code: 'a block of code (four spaces begin one)',
  inlineCode: 'code',
  image: 'a picture',
  imageReference: 'a picture',
  heading: 'a heading',
  thematicBreak: 'a rule',
  definition: 'a definition of a link',
  linkReference: 'a link by reference',
  break: 'a hard line break (two spaces at the end of a line make one)',
};

/** The words of inlines, in one line. */
export function wordsIn(content: readonly Inline[]): string {
  return content
    .map((inline) => (inline.kind === 'text' ? inline.text : wordsIn(inline.content)))
    .join('')
    .replace(/\s+/g, ' ');
}

export interface Sentence {
  readonly text: string;
  readonly line: number;
  /** Whether some of its words are linked to events. */
  readonly claims: boolean;
}

interface Run {
  readonly text: string;
  readonly line: number;
  readonly claims: boolean;
}

function runsOf(content: readonly Inline[], claims = false): Run[] {
  return content.flatMap((inline) =>
    inline.kind === 'text'
      ? [{ text: inline.text, line: inline.line, claims }]
      : runsOf(inline.content, claims || inline.kind === 'claim'),
  );
}

/** A capital and a full stop end no sentence: `U.S. forces`, `M. Untel`. */
const ABBREVIATED = /(?:^|[\s(.])\p{Lu}\.\s*$/u;

/** The sentences of a paragraph, with the line on which each begins. */
export function sentencesIn(content: readonly Inline[], lang: Lang): Sentence[] {
  const runs = runsOf(content);
  const whole = runs.map(({ text }) => text).join('');
  const pieces: { text: string; start: number }[] = [];
  // A line that ends is no sentence that ends.
  for (const { segment, index } of new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(
    whole.replace(/\n/g, ' '),
  )) {
    const last = pieces.at(-1);
    if (last && ABBREVIATED.test(last.text)) last.text += segment;
    else pieces.push({ text: segment, start: index });
  }
  const starts: number[] = [];
  let length = 0;
  for (const { text } of runs) {
    starts.push(length);
    length += text.length;
  }
  const lineAt = (offset: number): number => {
    const place = starts.findLastIndex((start) => start <= offset);
    const run = runs[place];
    if (!run) return 1;
    return run.line + (run.text.slice(0, offset - starts[place]!).match(/\n/g)?.length ?? 0);
  };
  return pieces
    .filter(({ text }) => /\p{L}/u.test(text))
    .map(({ text, start }) => {
      const end = start + text.length;
      return {
        text: text.trim().replace(/\s+/g, ' '),
        line: lineAt(start + (/\S/.exec(text)?.index ?? 0)),
        claims: runs.some(
          (run, place) => run.claims && starts[place]! < end && starts[place]! + run.text.trimEnd().length > start,
        ),
      };
    });
}

/** A question states nothing. */
export function isQuestion({ text }: Sentence): boolean {
  return /\?[\s"'»”’)\]]*$/u.test(text);
}

/** Every paragraph of blocks, with whether it stands in a note. */
export function paragraphsOf(
  blocks: readonly Block[],
  inNote = false,
): { readonly content: readonly Inline[]; readonly inNote: boolean }[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'paragraph':
        return [{ content: block.content, inNote }];
      case 'note':
        return paragraphsOf(block.blocks, true);
      case 'list':
        return block.items.flatMap((item) => paragraphsOf(item, inNote));
    }
  });
}

/** Links of a text to events and to words of the glossary, in their order. */
export function linksIn(content: readonly Inline[]): (Inline & { readonly kind: 'claim' | 'term' })[] {
  return content.flatMap((inline) =>
    inline.kind === 'text'
      ? []
      : [...(inline.kind === 'claim' || inline.kind === 'term' ? [inline] : []), ...linksIn(inline.content)],
  );
}

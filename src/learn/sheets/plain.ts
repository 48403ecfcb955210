/** The text of a lesson or story as paragraphs for paper, its claims numbered, and what the numbers stand for. */
import { dateInWords } from '../../i18n/dates.ts';
import type { Wording } from '../../i18n/tieWords.ts';
import type { StoryBlock, StoryEvent, StoryInline } from '../../record/story.ts';
import { text, type Piece } from './page.ts';

export interface PlainLine {
  readonly text: string;
  readonly indent: number;
  readonly isNote: boolean;
}

/** Numbers of events, in the order in which they are first named. */
export class Numbers {
  readonly #numbers = new Map<string, number>();

  of(id: string): number {
    const number = this.#numbers.get(id) ?? this.#numbers.size + 1;
    this.#numbers.set(id, number);
    return number;
  }

  get ids(): readonly string[] {
    return [...this.#numbers.keys()];
  }
}

function wordsOf(content: readonly StoryInline[], numbers: Numbers): string {
  return content
    .map((inline) => {
      if (typeof inline === 'string') return inline;
      if ('em' in inline) return wordsOf(inline.em, numbers);
      if ('strong' in inline) return wordsOf(inline.strong, numbers);
      if ('claim' in inline)
        return `${wordsOf(inline.words, numbers)} [${inline.claim.map((id) => numbers.of(id)).join(', ')}]`;
      return inline.words;
    })
    .join('');
}

export function plainLines(blocks: readonly StoryBlock[], numbers: Numbers, indent = 0, isNote = false): PlainLine[] {
  return blocks.flatMap((block): PlainLine[] => {
    if ('p' in block) return [{ text: wordsOf(block.p, numbers), indent, isNote }];
    // Paper cannot open an explanation.
    if ('explained' in block) return [];
    if ('note' in block) return plainLines(block.note, numbers, indent + 16, true);
    return block.list.flatMap((item, place) =>
      plainLines(item, numbers, indent + 16, isNote).map((line, index) =>
        index === 0 ? { ...line, text: `${block.ordered ? `${place + 1}.` : '•'} ${line.text}` } : line,
      ),
    );
  });
}

export function plainPieces(lines: readonly PlainLine[], width: number, size = 13): Piece[] {
  return lines.map(({ text: words, indent, isNote }) =>
    text(words, width, { size, indent, after: 7, name: isNote ? 'pa-muted' : 'pa-text' }),
  );
}

/** What the numbers stand for: date, what happened, who says so. */
export function restsOn(
  numbers: Numbers,
  events: Readonly<Record<string, StoryEvent>>,
  { lang, messages }: Wording,
  width: number,
  tight = 1,
): Piece[] {
  const { colon } = messages.punctuation;
  return numbers.ids.flatMap((id) => {
    const event = events[id];
    if (!event) return [];
    return [
      text(
        `[${numbers.of(id)}] ${dateInWords(event.date, lang)}${colon}${event.summary} (${messages.ui.says(event.says.join(', '))})`,
        width,
        { size: 9.5 * tight, name: 'pa-muted', after: 2 * tight },
      ),
    ];
  });
}

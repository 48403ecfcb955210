/** Stories compiled: their text set, words of the glossary marked at their first use, the events of their claims beside it. */
import { calendarOf, dayOf, isoOf, parseIsoDay } from '../model/day.ts';
import type { ContextRecord, EventRecord, PartnershipRecord, StoryRecord } from '../model/schema.ts';
import { typeset } from '../model/typography.ts';
import { SIDES, type Lang, type Side, type Text } from '../model/words.ts';
import { FORMAT } from '../record/format.ts';
import type {
  StoryBlock,
  StoryEvent,
  StoryFile,
  StoryInline,
  StoryTerm,
  StoryView,
  StoryWord,
} from '../record/story.ts';
import type { DataRecord } from './load.ts';
import type { Block, Inline, MarkedText } from './markedText.ts';
import { linksIn, paragraphsOf } from './markedText.ts';

/** Every story of a language, in their order. Of a record that was checked: an unknown id throws. */
export function compileStories(record: DataRecord, lang: Lang): StoryFile[] {
  const events = eventsOf(record, lang);
  const say = (text: Text): string => typeset(text[lang], lang);
  return record.stories.flatMap(({ id, story, texts }): StoryFile[] => {
    const text = texts[lang];
    if (text === null) return [];
    const words = glossaryMarks(
      record,
      lang,
      text.sections.flatMap(({ blocks }) => termsIn(blocks)),
    );
    const steps = story.data.steps.map((step, place) => ({
      id: step.id,
      title: say(step.title),
      view: storyView(story.data.steps, place, record.atlas.data.start),
      text: sectionOf(text.sections.find((section) => section.id === step.id)?.blocks ?? [], lang, words),
    }));
    const cited = new Set(
      text.sections.flatMap(({ blocks }) =>
        paragraphsOf(blocks).flatMap(({ content }) =>
          linksIn(content).flatMap((link) => (link.kind === 'claim' ? link.events : [])),
        ),
      ),
    );
    return [
      {
        format: FORMAT,
        version: record.atlas.data.recordVersion,
        lang,
        id,
        title: say(story.data.title),
        summary: say(story.data.summary),
        minutes: story.data.minutes,
        steps,
        events: Object.fromEntries(
          [...cited].map((event) => {
            const found = events.get(event);
            if (!found) throw new Error(`the story "${id}" rests on the event "${event}", which is not in the record`);
            return [event, found()];
          }),
        ),
        terms: words.used,
      },
    ];
  });
}

type Step = StoryRecord['steps'][number];

/** The same day a year before, at most back to the day on which the record opens; null where that is the day itself. */
function yearBefore(at: string, start: string): string | null {
  const { year, month, day } = calendarOf(parseIsoDay(at)!);
  // 29 February has no like in the year before it.
  const before = isoOf(dayOf(year - 1, month, month === 2 ? Math.min(day, 28) : day));
  if (before >= start) return before;
  return at > start ? start : null;
}

/**
 * A step that names no other date tells what changed since the one before it; one that goes back in time, as the first
 * does, since a year before.
 */
function storyView(steps: readonly Step[], place: number, start: string): StoryView {
  const {
    at,
    vs,
    known,
    shows = 'map',
    group,
    lens = 'second-read',
    partners,
    hosts,
    extent,
    select,
  } = steps[place]!.view;
  const before = steps.slice(0, place).findLast((step) => step.view.at < at)?.view.at ?? null;
  return {
    shows,
    at,
    vs: vs ?? before ?? yearBefore(at, start),
    known: known ?? null,
    group,
    lens,
    partners,
    hosts,
    extent,
    select: select ?? null,
  };
}

/** Each event of the record, made only when it is asked for. */
function eventsOf(record: DataRecord, lang: Lang): Map<string, () => StoryEvent> {
  const say = (text: Text): string => typeset(text[lang], lang);
  const found = new Map<string, () => StoryEvent>();
  const sidesOf = (says: EventRecord['says']): Side[] =>
    SIDES.filter((side) => says.some((speaker) => speaker.side === side));
  const ofTie = (tie: PartnershipRecord, event: EventRecord): StoryEvent => ({
    date: event.date,
    partnership: tie.id,
    partner: tie.partner,
    host: tie.host,
    ...(tie.counterpart ? { counterpart: tie.counterpart } : {}),
    sides: sidesOf(event.says),
    says: event.says.map(({ who }) => say(who)),
    denied: sidesOf(tie.events.filter(({ denies }) => denies === event.id).flatMap(({ says }) => says)),
    summary: say(event.summary),
  });
  const ofContext = (event: ContextRecord): StoryEvent => ({
    date: event.date,
    partnership: null,
    partner: null,
    host: event.hosts.find((host) => record.atlas.data.hosts.includes(host)) ?? event.hosts[0]!,
    sides: [],
    says: event.says.map(say),
    denied: [],
    summary: say(event.summary),
  });
  for (const { data } of record.partnerships)
    for (const event of data.events) found.set(event.id, () => ofTie(data, event));
  for (const { data } of record.context) found.set(data.id, () => ofContext(data));
  return found;
}

/** Marks words of the glossary in running text. */
type Mark = (text: string) => StoryInline[];

function termsIn(blocks: readonly Block[]): string[] {
  return paragraphsOf(blocks).flatMap(({ content }) =>
    linksIn(content).flatMap((link) => (link.kind === 'term' ? [link.term] : [])),
  );
}

/** `asked`: words that the text itself marks; these are left to it. */
interface Marks {
  readonly mark: Mark;
  /** What a claim holds of the glossary that was not explained before. */
  readonly within: (text: string) => readonly StoryWord[];
  readonly used: Record<string, StoryTerm>;
}

function glossaryMarks(record: DataRecord, lang: Lang, asked: readonly string[]): Marks {
  const used: Record<string, StoryTerm> = {};
  const say = (text: Text): string => typeset(text[lang], lang);
  const explain = (id: string): void => {
    const entry = record.glossary.get(id)?.data;
    if (!entry) throw new Error(`"${id}" is no word of the glossary`);
    used[id] = { term: say(entry.term), meaning: say(entry.meaning) };
  };
  for (const id of asked) explain(id);
  const forms = [...record.glossary].flatMap(([id, { data }]) =>
    (data.forms?.[lang] ?? []).map((form) => [typeset(form, lang).toLocaleLowerCase(lang), id] as const),
  );
  const owner = new Map(forms);
  // The longest first: of "host country" the whole is marked.
  const pattern = [...owner.keys()]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'))
    .join('|');
  const search = pattern === '' ? null : new RegExp(`(?<![\\p{L}\\p{N}-])(?:${pattern})(?![\\p{L}\\p{N}-])`, 'giu');
  const mark: Mark = (text) => {
    const parts: StoryInline[] = [];
    let done = 0;
    for (const { 0: words, index } of search === null ? [] : text.matchAll(search)) {
      const id = owner.get(words.toLocaleLowerCase(lang).replace(/\s+/g, ' '));
      if (id === undefined || used[id] !== undefined) continue;
      explain(id);
      if (index > done) parts.push(text.slice(done, index));
      parts.push({ term: id, words });
      done = index + words.length;
    }
    if (done < text.length) parts.push(text.slice(done));
    return parts;
  };
  const within = (text: string): StoryWord[] =>
    mark(text).filter((inline): inline is StoryWord => typeof inline === 'object' && 'term' in inline);
  return { mark, within, used };
}

/** The blocks of a section; words within its claims are explained below them. */
function sectionOf(blocks: readonly Block[], lang: Lang, { mark, within }: Marks): StoryBlock[] {
  const laid = blocksOf(blocks, lang, mark);
  const explained = claimsOf(laid).flatMap(within);
  return explained.length === 0 ? laid : [...laid, { explained }];
}

/** The words of the claims, in their order. */
function claimsOf(blocks: readonly StoryBlock[]): string[] {
  const claims = (content: readonly StoryInline[]): string[] =>
    content.flatMap((inline) => {
      if (typeof inline === 'string' || 'term' in inline) return [];
      if ('claim' in inline) return wordsOf(inline.words);
      return claims('em' in inline ? inline.em : inline.strong);
    });
  return blocks.flatMap((block) => {
    if ('p' in block) return claims(block.p);
    if ('note' in block) return claimsOf(block.note);
    return 'list' in block ? block.list.flatMap(claimsOf) : [];
  });
}

function blocksOf(blocks: readonly Block[], lang: Lang, mark: Mark): StoryBlock[] {
  return blocks.map((block): StoryBlock => {
    switch (block.kind) {
      case 'paragraph':
        return { p: inlinesOf(block.content, lang, mark) };
      case 'note':
        return { note: blocksOf(block.blocks, lang, mark) };
      case 'list':
        return { list: block.items.map((item) => blocksOf(item, lang, mark)), ordered: block.ordered };
    }
  });
}

/** Within a link no word is marked: a button cannot stand in it. */
const UNMARKED: Mark = (text) => [text];

function inlinesOf(content: readonly Inline[], lang: Lang, mark: Mark): StoryInline[] {
  // What stands before a run of text, on which the form of its first quote depends.
  let before = '';
  const set = (text: string): string => {
    const plain = text.replace(/\s+/g, ' ');
    // A space is as good as the beginning; anything else goes along and is taken off again.
    const lead = before === '' || /\s/.test(before) ? '' : /["']/.test(before) ? 'a' : before;
    before = plain.at(-1) ?? before;
    return typeset(lead + plain, lang).slice(lead.length);
  };
  const walk = (all: readonly Inline[], own: Mark): StoryInline[] =>
    all.flatMap((inline): StoryInline[] => {
      switch (inline.kind) {
        case 'text':
          return own(set(inline.text));
        case 'emphasis':
          return [{ em: walk(inline.content, own) }];
        case 'strong':
          return [{ strong: walk(inline.content, own) }];
        case 'claim':
          return [{ claim: [...new Set(inline.events)], words: walk(inline.content, UNMARKED) }];
        case 'term':
          return [{ term: inline.term, words: wordsOf(walk(inline.content, UNMARKED)) }];
      }
    });
  return walk(content, mark);
}

function wordsOf(content: readonly StoryInline[]): string {
  return content
    .map((inline) => {
      if (typeof inline === 'string') return inline;
      if ('em' in inline) return wordsOf(inline.em);
      if ('strong' in inline) return wordsOf(inline.strong);
      return typeof inline.words === 'string' ? inline.words : wordsOf(inline.words);
    })
    .join('');
}

export interface CompiledText {
  readonly sections: Readonly<Record<string, readonly StoryBlock[]>>;
  readonly events: StoryFile['events'];
  readonly terms: StoryFile['terms'];
}

/** A text in sections by itself, with the events of its claims and the words explained in it. */
export function compileText(record: DataRecord, lang: Lang, text: MarkedText): CompiledText {
  const events = eventsOf(record, lang);
  const words = glossaryMarks(
    record,
    lang,
    text.sections.flatMap(({ blocks }) => termsIn(blocks)),
  );
  const claimed = text.sections.flatMap(({ blocks }) =>
    paragraphsOf(blocks).flatMap(({ content }) =>
      linksIn(content).flatMap((link) => (link.kind === 'claim' ? link.events : [])),
    ),
  );
  return {
    sections: Object.fromEntries(text.sections.map(({ id, blocks }) => [id, sectionOf(blocks, lang, words)])),
    events: Object.fromEntries(
      [...new Set(claimed)].map((id) => {
        const found = events.get(id);
        if (!found) throw new Error(`${text.file} rests on the event "${id}", which is not in the record`);
        return [id, found()];
      }),
    ),
    terms: words.used,
  };
}

/** An event and its citations as nodes: what was reported, by whom, and the pages that bear it out. */
import { dateInWords } from '../i18n/dates.ts';
import type { EmbedWords } from '../i18n/embed.en.ts';
import type { Wording } from '../i18n/tieWords.ts';
import { h, type SvgNode } from '../draw/node.ts';
import { edtf } from '../model/edtf.ts';
import type { CitationDetail, SourceDetail } from '../record/format.ts';
import type { EmbedEvent, Notice } from './data.ts';

export type Sources = Readonly<Record<string, SourceDetail>>;

/** An address that may become a link. Text of the record never becomes script. */
function safeUrl(address: string): string | null {
  return /^https?:\/\/[^\s]+$/i.test(address) ? address : null;
}

/** A link that leaves the frame: the article stays where it is. */
export function outward(href: string, text: string, attrs: Readonly<Record<string, string>> = {}): SvgNode {
  return h('a', { href, target: '_blank', rel: 'noopener noreferrer', ...attrs }, text);
}

/** One source: publisher, title with its address, when it was published and when it was read. */
export function sourceNodes(
  { messages, lang }: Pick<Wording, 'messages' | 'lang'>,
  { source, checked }: Pick<CitationDetail, 'source' | 'checked'>,
  sources: Sources,
): (SvgNode | string)[] {
  const { ui, outletKinds } = messages;
  const found = sources[source];
  if (!found) return [];
  const { dead, copy } = found;
  // Where the page is gone its copy is what a reader can open.
  const url = safeUrl(dead !== undefined && copy !== undefined ? copy.url : found.url);
  const name = found.title ?? safeUrl(found.url)?.replace(/^https?:\/\/(www\.)?|\/.*$/g, '') ?? found.publisher;
  const published = found.published ? ui.publishedOn(dateInWords(edtf(found.published).text, lang)) : ui.noDate;
  const facts = [
    published,
    found.lang === lang ? null : found.lang,
    found.agency ? ui.via(found.agency) : null,
    found.outlet === 'unclassified' ? null : outletKinds[found.outlet],
    ui.readOn(dateInWords(checked, lang)),
    dead === undefined ? null : ui.dead(dateInWords(dead, lang)),
    dead === undefined
      ? null
      : copy === undefined
        ? ui.noCopy
        : ui.copyOf(copy.on === undefined ? null : dateInWords(copy.on, lang)),
  ].filter((fact) => fact !== null);
  return [
    h('b', {}, found.publisher),
    ', ',
    url === null ? name : outward(url, name, found.title ? { lang: found.lang } : {}),
    ` · ${facts.join(' · ')}`,
  ];
}

export function eventCard(
  wording: Pick<Wording, 'messages' | 'lang'>,
  words: EmbedWords,
  event: EmbedEvent,
  title: string,
  sources: Sources,
): SvgNode {
  const { messages, lang } = wording;
  const who = event.says.map(({ who: speaker }) => speaker).join(messages.punctuation.semicolon);
  return h(
    'li',
    { class: 'event' },
    h(
      'p',
      { class: 'event-head' },
      h('b', {}, dateInWords(event.date, lang)),
      h('span', { class: 'quiet' }, ` ${title} · ${messages.changes[event.change]}`),
    ),
    h('p', {}, event.summary),
    h('p', { class: 'quiet' }, messages.ui.says(who)),
    h(
      'details',
      {},
      h('summary', {}, words.sources(event.citations.length)),
      h(
        'ol',
        { class: 'cited' },
        event.citations.map((citation) =>
          h(
            'li',
            {},
            h('p', {}, citation.supports),
            h('p', { class: 'quiet' }, ...sourceNodes(wording, citation, sources)),
          ),
        ),
      ),
    ),
  );
}

/** What stands where an event was withdrawn. */
export function tombstone({ lang }: Pick<Wording, 'lang'>, words: EmbedWords, notice: Notice): SvgNode {
  return h(
    'li',
    { class: 'event' },
    h('p', {}, h('b', {}, words.tombstone(dateInWords(notice.on, lang)))),
    h('p', { class: 'quiet' }, notice.text[lang]),
  );
}

/** More are folded away. */
const MOST = 6;

export function cardList(cards: readonly SvgNode[], words: EmbedWords): SvgNode[] {
  const rest = cards.slice(MOST);
  return [
    h('ul', { class: 'events' }, cards.slice(0, MOST)),
    ...(rest.length === 0
      ? []
      : [h('details', {}, h('summary', {}, words.moreEvents(rest.length)), h('ul', { class: 'events' }, rest))]),
  ];
}

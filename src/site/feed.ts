/**
 * Events newly read, as an Atom feed. An entry is dated by the day on which its first page was read for the atlas, since
 * that is when it came into the record; the day of the event stands in its title.
 */
import { escapeAttribute, escapeXml } from '../draw/node.ts';
import { dateInWords } from '../i18n/dates.ts';
import { pageMessagesIn } from '../i18n/pages.ts';
import { typeset } from '../model/typography.ts';
import type { Lang } from '../model/words.ts';
import type { EventPlace, Facts } from './facts.ts';

const MOST_ENTRIES = 50;

export interface FeedInput {
  readonly facts: Facts;
  readonly lang: Lang;
  /** Of the whole site, with a slash at its end. */
  readonly address: string;
}

interface Entry extends EventPlace {
  readonly added: string;
  readonly updated: string;
}

function entryOf(place: EventPlace): Entry {
  const read = place.event.citations.map(({ checked }) => checked).sort();
  const added = read[0]!;
  return { ...place, added, updated: [...read, place.event.review?.on ?? added].sort().at(-1)! };
}

export function feed({ facts, lang, address }: FeedInput): string {
  const { title, publisher } = facts.record.atlas.data;
  const words = pageMessagesIn(lang).feed;
  const say = (text: string): string => escapeXml(typeset(text, lang));
  const self = `${address}${lang}/feed.xml`;
  const entries = [...facts.events.values()]
    .map(entryOf)
    .sort((a, b) => (a.added === b.added ? (a.id < b.id ? -1 : 1) : a.added < b.added ? 1 : -1))
    .slice(0, MOST_ENTRIES);
  const latest = entries.reduce((newest, { updated }) => (updated > newest ? updated : newest), '1970-01-01');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">`,
    `<title>${escapeXml(words.title(title[lang]))}</title>`,
    `<subtitle>${escapeXml(words.note)}</subtitle>`,
    `<id>${escapeXml(self)}</id>`,
    `<link rel="self" type="application/atom+xml" href="${escapeAttribute(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeAttribute(`${address}${lang}/`)}"/>`,
    `<updated>${latest}T00:00:00Z</updated>`,
    `<author><name>${escapeXml(publisher?.name ?? title[lang])}</name></author>`,
    ...entries.map((entry) => {
      const url = `${address}${lang}/${entry.address}`;
      return [
        '<entry>',
        `<title>${say(`${dateInWords(entry.event.date, lang)} · ${entry.event.summary[lang]}`)}</title>`,
        `<id>${escapeXml(url)}</id>`,
        `<link rel="alternate" type="text/html" href="${escapeAttribute(url)}"/>`,
        `<published>${entry.added}T00:00:00Z</published>`,
        `<updated>${entry.updated}T00:00:00Z</updated>`,
        `<summary>${say(entry.event.summary[lang])}</summary>`,
        '</entry>',
      ].join('');
    }),
    '</feed>',
    '',
  ].join('\n');
}

/** A task in the words of one language: what is asked, what there is to choose from, and what the record answers. */
import { dateInWords, dayInWords } from '../../i18n/dates.ts';
import type { TaskMessages } from '../../i18n/tasks.ts';
import { chipParts, standingWords, statusWord, tieLabel, type Wording } from '../../i18n/tieWords.ts';
import { parseIsoDay, type Day } from '../../model/day.ts';
import { edtf } from '../../model/edtf.ts';
import { segmentAt } from '../../model/fold.ts';
import { reportLag } from '../../model/reportLag.ts';
import type { Tie } from '../../model/tie.ts';
import type { Group, Standing, Status } from '../../model/words.ts';
import { chipsAt } from '../../query/chipsAt.ts';
import type { SourceDetail } from '../../record/format.ts';
import type { TaskBook } from './book.ts';
import { wasReported } from './knownBy.ts';
import type { IndependentTask, OrderTask, SetDateTask, Task } from './task.ts';

export interface WordedOption {
  readonly id: string;
  readonly label: string;
  /** What stands beside it: a date, a kind of outlet. */
  readonly note: string | null;
}

export interface WordedTask {
  readonly prompt: string;
  /** What counts, on a screen and on paper. */
  readonly how: string | null;
  /** How the answer is given on a screen. */
  readonly onScreen?: string;
  /** What the question is about, where that is a text of its own. */
  readonly quote: string | null;
  readonly options: readonly WordedOption[];
  /** Lines that say the answer, the first by itself. */
  readonly answer: readonly string[];
}

export interface TaskWording {
  readonly wording: Wording;
  readonly words: TaskMessages;
}

/** `France · Operation Barkhane, in Mali`. */
export function tieInWords({ names, ...rest }: Wording, tie: Tie): string {
  return `${names.short(tie.partner)} · ${tieLabel({ names, ...rest }, tie)}, ${names.inside(tie.host)}`;
}

export function summaryOf(book: TaskBook, id: string): string {
  return book.words.get(id)?.detail.summary ?? id;
}

/** Who speaks in an event, by office. */
function speakersOf(book: TaskBook, id: string, { messages }: Wording): string {
  const detail = book.words.get(id)?.detail;
  if (!detail) return id;
  const who = 'change' in detail ? detail.says.map(({ who: speaker }) => speaker) : detail.says;
  return who.join(messages.punctuation.semicolon);
}

function eventDate(book: TaskBook, id: string, { lang }: Wording): string {
  const event = book.events.get(id);
  return event ? dateInWords(event.date, lang) : '';
}

function dayWords(iso: string, { lang }: Wording): string {
  return dayInWords(parseIsoDay(iso)!, lang);
}

/** The name of a page: its title, else its host; the outlet comes first. */
export function pageName({ publisher, title, url }: SourceDetail): string {
  if (title !== undefined) return `${publisher}, ${title}`;
  try {
    const host = new URL(url).hostname.replace(/^www\./, '');
    return host.toLowerCase() === publisher.toLowerCase() ? publisher : `${publisher} (${host})`;
  } catch {
    return publisher;
  }
}

/** What a reader must know of a page to say what it counts as: when, by what kind of outlet, after which agency. */
export function pageFacts(source: SourceDetail, { messages, lang }: Wording, words: TaskMessages): string {
  return [
    source.published === undefined ? words.sheet.noDate : dateInWords(source.published, lang),
    source.outlet === 'unclassified' ? null : messages.outletKinds[source.outlet],
    source.agency === undefined ? null : messages.ui.via(source.agency),
    source.lang,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

function questionOf({ messages }: Wording, group: Group): string {
  return messages.groupQuestions[group];
}

/** What a mark says on a day, without its partner's name. */
function markWords(book: TaskBook, wording: Wording, host: string, partner: string, group: Group, at: Day): string {
  const [chip] = chipsAt(book.all, { hosts: [host], partners: [partner], group }, at);
  return chipParts(wording, chip!).join(wording.messages.punctuation.semicolon);
}

function partyOptions(ids: readonly string[], { names, lang }: Wording): WordedOption[] {
  const { compare } = new Intl.Collator(lang);
  return ids.map((id) => ({ id, label: names.party(id).name, note: null })).sort((a, b) => compare(a.label, b.label));
}

function eventOptions(book: TaskBook, ids: readonly string[], wording: Wording, dated: boolean): WordedOption[] {
  return ids.map((id) => ({
    id,
    label: summaryOf(book, id),
    note: dated ? eventDate(book, id, wording) : placeOf(book, id, wording),
  }));
}

/** The country, or countries, of an event. */
function placeOf(book: TaskBook, id: string, { names }: Wording): string {
  return (book.events.get(id)?.hosts ?? []).map((host) => names.short(host)).join(', ');
}

/** The word of a status as it is put between quotes. */
function status(wording: Wording, word: Status, group: Group): string {
  return statusWord(wording, word, group);
}

export function wordTask(book: TaskBook, task: Task, { wording, words }: TaskWording): WordedTask {
  const { names, lang } = wording;
  const { prompt, answer } = words;
  switch (task.kind) {
    case 'set-date': {
      const { tie } = book.lifeOf.get(task.spec.partnership)!.all;
      return {
        prompt: prompt.setDate(tieInWords(wording, tie), status(wording, task.spec.status, tie.group)),
        how: prompt.setDateCounts(task.within),
        onScreen: prompt.setDateHow,
        quote: null,
        options: [],
        answer: dateAnswer(book, task, wording, words),
      };
    }
    case 'find-country': {
      const { at, partner, group, status: asked } = task.spec;
      return {
        prompt: prompt.findCountry(
          questionOf(wording, group),
          dayWords(at, wording),
          names.of(partner),
          status(wording, asked, group),
        ),
        how: null,
        quote: null,
        options: partyOptions(task.options, wording),
        answer: [
          answer.find(
            names.party(task.right).name,
            markWords(book, wording, task.right, partner, group, parseIsoDay(at)!),
          ),
        ],
      };
    }
    case 'find-partner': {
      const { at, host, group, status: asked } = task.spec;
      return {
        prompt: prompt.findPartner(
          questionOf(wording, group),
          dayWords(at, wording),
          names.inside(host),
          status(wording, asked, group),
        ),
        how: null,
        quote: null,
        options: partyOptions(task.options, wording),
        answer: [
          answer.find(
            names.party(task.right).name,
            markWords(book, wording, host, task.right, group, parseIsoDay(at)!),
          ),
        ],
      };
    }
    case 'independent':
      return {
        prompt: prompt.independent,
        how: prompt.independentHow,
        quote: capital(
          `${eventDate(book, task.spec.event, wording)}${wording.messages.punctuation.colon}${summaryOf(book, task.spec.event)}`,
          lang,
        ),
        options: task.options.map((id) => {
          const source = book.words.get(task.spec.event)!.sources[id]!;
          return { id, label: pageName(source), note: pageFacts(source, wording, words) };
        }),
        answer: independentAnswer(book, task, words),
      };
    case 'order':
      return {
        prompt: prompt.order,
        how: null,
        quote: null,
        options: eventOptions(book, task.options, wording, false),
        answer: [
          ...task.order.map((id) => capital(answer.order(eventDate(book, id, wording), summaryOf(book, id)), lang)),
          ...(hasEqual(task) ? [answer.orderEqual] : []),
        ],
      };
    case 'known-by': {
      const day = dayWords(task.spec.by, wording);
      return {
        prompt: task.asks === 'reported' ? prompt.reported(day) : prompt.notYet(day),
        how: prompt.knownHow,
        quote: null,
        options: eventOptions(book, task.options, wording, true),
        answer: [
          summaryOf(book, task.right),
          ...task.options.map((id) => reportedWords(book, id, task.spec.by, wording, words)),
        ],
      };
    }
    case 'who-says': {
      const { tie, read } = {
        tie: book.lifeOf.get(task.spec.partnership)!.all.tie,
        read: book.lifeOf.get(task.spec.partnership)!.read,
      };
      const { status: held } = segmentAt(read, parseIsoDay(task.spec.at)!);
      const by = (standing: Standing): string =>
        capital(standingWords(wording, standing, tie.partner, tie.counterpart ?? tie.host), lang);
      return {
        prompt: prompt.whoSays(
          dayWords(task.spec.at, wording),
          tieInWords(wording, tie),
          status(wording, held!, tie.group),
        ),
        how: null,
        quote: null,
        options: task.options.map((id) => ({ id, label: by(id as Standing), note: null })),
        answer: [answer.whoSays(by(task.right)), ...(task.right === 'disputed' ? [answer.noVerdict] : [])],
      };
    }
    case 'claim-denial': {
      const who = speakersOf(book, task.spec.denial, wording);
      return {
        prompt: prompt.claimDenial,
        how: null,
        quote: capital(
          `${who} (${eventDate(book, task.spec.denial, wording)})${wording.messages.punctuation.colon}${summaryOf(book, task.spec.denial)}`,
          lang,
        ),
        options: eventOptions(book, task.options, wording, true),
        answer: [
          summaryOf(book, task.right),
          answer.claimed(speakersOf(book, task.right, wording), eventDate(book, task.right, wording)),
          answer.denied(who, eventDate(book, task.spec.denial, wording)),
          answer.noVerdict,
        ],
      };
    }
  }
}

/** A line begins with a capital, whatever it begins with. */
export function capital(text: string, lang: string): string {
  return text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);
}

function dateAnswer(
  book: TaskBook,
  { spans, within }: SetDateTask,
  { lang }: Wording,
  { answer }: TaskMessages,
): string[] {
  return [
    ...spans.map(({ date, event }) => capital(answer.order(dateInWords(date, lang), summaryOf(book, event)), lang)),
    ...(spans.length > 1 ? [answer.setDateEach] : []),
    ...spans
      .filter(({ earliest, latest }) => earliest < latest)
      .map(({ earliest, latest }) => answer.anyOf(dayInWords(earliest, lang), dayInWords(latest, lang))),
    ...(within > 0 ? [answer.within(within)] : []),
  ];
}

function independentAnswer(book: TaskBook, task: IndependentTask, { answer }: TaskMessages): string[] {
  const { sources } = book.words.get(task.spec.event)!;
  const keys = [...new Set(task.options.map((id) => task.countsAs[id]!).filter((key) => key !== null))];
  const pagesOf = (key: string | null): string[] =>
    task.options.filter((id) => task.countsAs[id] === key).map((id) => pageName(sources[id]!));
  return [
    answer.independent(task.count),
    ...keys.map((key) => {
      const pages = pagesOf(key);
      const first = task.options.map((id) => sources[id]!).find(({ independent }) => independent === key)!;
      return pages.length === 1
        ? answer.countsFor(pages[0]!)
        : answer.countsOnce(first.agency ?? first.publisher, pages.join('; '));
    }),
    ...pagesOf(null).map(answer.countsNot),
  ];
}

/** Whether two of the events may stand either way round. */
function hasEqual({ order, bounds }: OrderTask): boolean {
  return order.some((id, place) => order.slice(place + 1).some((later) => bounds[later]![0] <= bounds[id]![1]));
}

function reportedWords(book: TaskBook, id: string, by: string, wording: Wording, { answer }: TaskMessages): string {
  const { lang } = wording;
  const { detail, sources } = book.words.get(id)!;
  const published = detail.citations.flatMap(({ source }) => {
    const date = sources[source]?.published;
    return date === undefined ? [] : [edtf(date)];
  });
  const lag = reportLag(edtf(detail.date), published);
  const first = lag === null ? '' : dayInWords(lag.report.latest, lang);
  const happened = dateInWords(detail.date, lang);
  const told = wasReported(book, id, parseIsoDay(by)!)
    ? answer.known(happened, first)
    : answer.notKnown(happened, first);
  return `${detail.summary} ${told}`;
}

/** What the page of figures says of the record. */
import type { Lag, Origin } from '../query/figures.ts';

export const enFigures = {
  title: 'Figures about the record',
  lead: 'How the record was made, in figures: what it rests on, and where it is thin. Each says also what must not be concluded from it.',
  all: (ties: string, events: string, sources: string) =>
    `Counted are ${ties} partnerships with ${events} events and the ${sources} pages that they cite; coups, elections and other context are left out.`,
  not: 'Not to be concluded',
  table: 'As a table',
  count: 'Number',
  part: 'Share',
  shareOf: (count: string, of: string) => `${count} of ${of}`,
  others: (count: number) => `${count} others`,
  events: 'Events',
  ties: 'Partnerships',
  pages: 'Pages',
  downloads: 'These figures as data',
  way: 'Figures about the record',
  partners: {
    title: 'By partner',
    column: 'Partner',
    lead: 'Events of the partnerships of each partner, the most first.',
    not: 'That a partner with more events does more, or has more weight. More is written about some than about others, and not all of them were looked for in every country.',
  },
  years: {
    title: 'By year',
    column: 'Year',
    lead: (undated: string) =>
      `Events by the year in which they happened, and pages by the year in which they were published. ${undated} pages show no date and are in no year.`,
    before: (year: string) => `${year} and before`,
    not: 'That there was less before, or that more happens now. The years that a web search reaches best are the fullest, and the last one is not over.',
    bars: 'Events by year',
  },
  changes: {
    title: 'By kind of change',
    column: 'Change',
    lead: 'What the events say has changed.',
    not: 'That beginnings outnumber ends. A start is announced; an end often comes in silence and is found, if at all, much later.',
  },
  languages: {
    title: 'By language of the page',
    column: 'Language',
    lead: 'Pages by the language in which they are written.',
    not: 'That the rest of the world has said nothing. Pages in languages that are spoken in the region are few because few were searched in them.',
  },
  labels: {
    title: 'By label of the outlet',
    column: 'Label',
    lead: 'Pages by who stands behind their outlet, as publicly stated.',
    not: 'That a page of one kind is right and one of another is wrong. The label says who speaks.',
  },
  independence: {
    title: 'Independent sources',
    column: 'Independent sources of an event',
    lead: (count: string, part: string) =>
      `${count} events, ${part}, are shown by two or more independent sources. Reprints of one wire story count as one; state media, parties to a conflict and propaganda networks as none.`,
    row: (count: number) => (count === 4 ? '4 and more' : String(count)),
    not: 'That an event with many sources is certain, or that one with a single source did not happen. Independent outlets too may rest on one statement; and a text of law needs no second.',
  },
  official: {
    title: 'Official and primary texts',
    column: 'Question',
    lead: (count: string, part: string) =>
      `${count} partnerships, ${part}, cite at least one text of the body whose act it is: a resolution, a treaty, a communiqué. The others rest on the press and on research.`,
    not: 'That what is official is true, or that what has no official text is not. Arms and fighters often come without one.',
  },
  origins: {
    title: 'Sides',
    column: 'Told by outlets of',
    lead: (both: string, press: string) =>
      `Whose outlets tell of a partnership: those made in, or tied to, the partner or the host. ${both} partnerships are told from both sides, ${press} by the host’s own press.`,
    rows: {
      both: 'both sides',
      partner: 'the partner’s side alone',
      host: 'the host’s side alone',
      neither: 'neither: others, or nobody knows whose',
    } satisfies Record<Origin, string>,
    not: 'That what two sides tell is agreed between them, or that an outlet speaks for the country in which it is made.',
  },
  lags: {
    title: 'From the event to its first report',
    column: 'After',
    lead: 'Days between an event and the first dated page held that reports it; the least that it can be, where a date is not exact.',
    rows: {
      'same-day': 'the same day',
      week: 'within a week',
      month: 'within a month',
      quarter: 'within 90 days',
      later: 'more than 90 days',
      unknown: 'no dated page from then on',
    } satisfies Record<Lag, string>,
    not: 'That nobody wrote of it before. It is the first page that was found, not the first that there was.',
  },
  secondRead: {
    title: 'Read twice',
    column: 'Question',
    lead: 'Events that somebody who had not written them compared with their pages.',
    not: 'That an event that was read twice is true. It says what its pages say; they may be wrong.',
  },
  thin: {
    title: 'What is thin',
    lead: (one: string, page: string, none: string) =>
      `${one} partnerships have a single event; ${page} rest on a single page; ${none} events have no independent source.`,
    hosts: 'Countries with the fewest events',
    column: 'Country',
    breadth: (states: number, partners: number) =>
      `Of ${states} states, each with ${partners} partners to be looked for (its neighbours with their missions count as one):`,
    covered: 'covered',
    nothing: 'nothing found',
    notLooked: 'not looked for',
    partner: 'Partner',
    neighbours: 'Neighbours and their bodies',
    coverage: 'What was looked for, country by country',
    not: 'That a country with few events has few ties. It is where reading was least; where nobody looked the map says “not covered”.',
  },
};

export type FigureMessages = typeof enFigures;

/** What changed between two releases, in words: headings, and a line for each thing that changed. */
import type { Lang } from '../model/words.ts';
import { countOf, type Changes, type Pair, type ReleasedEvent, type ReleasedPartnership } from '../query/changes.ts';
import { dateInWords } from './dates.ts';
import { messagesIn } from './messages.ts';

export interface ChangeLine {
  /** The event or partnership, to link to. */
  readonly id: string;
  readonly text: string;
}

export interface ChangeSection {
  readonly title: string;
  readonly lines: readonly ChangeLine[];
}

interface Words {
  readonly title: (from: string, to: string) => string;
  readonly readUntil: (from: string, to: string) => string;
  readonly nothing: string;
  readonly partnershipsAdded: string;
  readonly status: string;
  readonly standing: string;
  readonly eventsAdded: string;
  readonly date: string;
  readonly change: string;
  readonly summary: string;
  readonly sources: string;
  readonly secondRead: string;
  readonly renamed: string;
  readonly withdrawn: string;
  readonly lost: string;
  readonly none: string;
  readonly nobody: string;
  readonly sourcesGained: (count: number) => string;
  readonly sourcesDropped: (count: number) => string;
}

const WORDS: Readonly<Record<Lang, Words>> = {
  en: {
    title: (from, to) => `What changed from version ${from} to version ${to}`,
    readUntil: (from, to) => `The record was read to ${from}, then to ${to}.`,
    nothing: 'Nothing changed.',
    partnershipsAdded: 'New partnerships',
    status: 'Partnerships whose status changed',
    standing: 'Partnerships of which others now say so',
    eventsAdded: 'New events',
    date: 'Dates corrected',
    change: 'Events now read as something else',
    summary: 'Texts changed',
    sources: 'Sources added or dropped',
    secondRead: 'Read a second time',
    renamed: 'New ids; the former ones still lead there',
    withdrawn: 'Withdrawn',
    lost: 'Gone without a word',
    none: 'no status',
    nobody: 'nobody',
    sourcesGained: (count) => (count === 1 ? '1 source more' : `${count} sources more`),
    sourcesDropped: (count) => (count === 1 ? '1 source less' : `${count} sources less`),
  },
  fr: {
    title: (from, to) => `Ce qui a changé entre la version ${from} et la version ${to}`,
    readUntil: (from, to) => `Le corpus avait été lu jusqu’au ${from} ; il l’est désormais jusqu’au ${to}.`,
    nothing: 'Rien n’a changé.',
    partnershipsAdded: 'Nouveaux partenariats',
    status: 'Partenariats dont l’état a changé',
    standing: 'Partenariats désormais affirmés par d’autres',
    eventsAdded: 'Nouveaux événements',
    date: 'Dates corrigées',
    change: 'Événements désormais compris autrement',
    summary: 'Textes modifiés',
    sources: 'Sources ajoutées ou retirées',
    secondRead: 'Lus une seconde fois',
    renamed: 'Nouveaux identifiants ; les anciens y mènent toujours',
    withdrawn: 'Retirés',
    lost: 'Disparus sans explication',
    none: 'aucun état',
    nobody: 'personne',
    sourcesGained: (count) => (count === 1 ? '1 source de plus' : `${count} sources de plus`),
    sourcesDropped: (count) => (count === 1 ? '1 source de moins' : `${count} sources de moins`),
  },
};

/** All that changed, by sort; a sort of which there is nothing is left out. */
export function changeSections(changes: Changes, lang: Lang): ChangeSection[] {
  const words = WORDS[lang];
  const messages = messagesIn(lang);
  const { colon } = messages.punctuation;
  const { partnerships, events, withdrawn, lost } = changes;
  const named = ({ id, title }: ReleasedPartnership, what: string): ChangeLine => ({
    id,
    text: `${title[lang]}${what === '' ? '' : `${colon}${what}`}`,
  });
  const dated = ({ id, date, summary }: ReleasedEvent): ChangeLine => ({
    id,
    text: `${dateInWords(date, lang)}${colon}${summary[lang]}`,
  });
  const arrow = (before: string, after: string): string => `${before} → ${after}`;
  const sourceWords = ({ before, after }: Pair<ReleasedEvent>): string => {
    const [old, now] = [before, after].map(({ citations }) => new Set(citations.map(({ source }) => source))) as [
      Set<string>,
      Set<string>,
    ];
    const [gained, dropped] = [[...now].filter((id) => !old.has(id)), [...old].filter((id) => !now.has(id))];
    return [
      ...(gained.length > 0 ? [words.sourcesGained(gained.length)] : []),
      ...(dropped.length > 0 ? [words.sourcesDropped(dropped.length)] : []),
    ].join(', ');
  };
  const sections: readonly ChangeSection[] = [
    {
      title: words.withdrawn,
      lines: withdrawn.map(({ id, date, reason }) => ({
        id,
        text: `${id}, ${dateInWords(date, lang)}${colon}${reason[lang]}`,
      })),
    },
    { title: words.lost, lines: lost.map((id) => ({ id, text: id })) },
    {
      title: words.partnershipsAdded,
      lines: partnerships.added.map((one) => named(one, one.status === null ? '' : messages.statuses[one.status])),
    },
    {
      title: words.status,
      lines: partnerships.status.map(({ before, after }) => {
        const [old, now] = [before, after].map(({ status }) =>
          status === null ? words.none : messages.statuses[status],
        );
        return named(after, arrow(old!, now!));
      }),
    },
    {
      title: words.standing,
      lines: partnerships.standing.map(({ before, after }) => {
        const [old, now] = [before, after].map(({ standing }) =>
          standing === null ? words.nobody : messages.standings[standing],
        );
        return named(after, arrow(old!, now!));
      }),
    },
    { title: words.eventsAdded, lines: events.added.map(dated) },
    {
      title: words.date,
      lines: events.date.map(({ before, after }) => ({
        id: after.id,
        text: `${arrow(dateInWords(before.date, lang), dateInWords(after.date, lang))}${colon}${after.summary[lang]}`,
      })),
    },
    {
      title: words.change,
      lines: events.change.map(({ before, after }) => ({
        id: after.id,
        text: `${arrow(messages.changes[before.change], messages.changes[after.change])}${colon}${after.summary[lang]}`,
      })),
    },
    { title: words.summary, lines: events.summary.map(({ after }) => dated(after)) },
    {
      title: words.sources,
      lines: events.sources.map((pair) => ({
        id: pair.after.id,
        text: `${sourceWords(pair)}${colon}${dated(pair.after).text}`,
      })),
    },
    { title: words.secondRead, lines: events.secondRead.map(dated) },
    {
      title: words.renamed,
      lines: [...partnerships.renamed, ...events.renamed].map(({ before, after }) => ({
        id: after.id,
        text: arrow(before.id, after.id),
      })),
    },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

/** The whole list to be read as plain text. */
export function changesText(changes: Changes, lang: Lang): string {
  const words = WORDS[lang];
  const { from, to } = changes;
  const body =
    countOf(changes) === 0
      ? [words.nothing]
      : changeSections(changes, lang).map(
          ({ title, lines }) =>
            `${title} (${lines.length})\n${lines.map(({ id, text }) => `- ${text}${text.includes(id) ? '' : ` [${id}]`}`).join('\n')}`,
        );
  return `${[
    words.title(from.version, to.version),
    words.readUntil(dateInWords(from.readUntil, lang), dateInWords(to.readUntil, lang)),
    ...body,
  ].join('\n\n')}\n`;
}

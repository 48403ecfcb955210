/** One event: its date in words, what was reported, who says so, figures, and its citations folded under it. */
import { memo, type ReactNode } from 'react';
import type { Day } from '../model/day.ts';
import type { ContextDetail, EventDetail, SourceDetail } from '../record/format.ts';
import { isoOf } from '../model/day.ts';
import { edtf } from '../model/edtf.ts';
import { standingOf } from '../model/standing.ts';
import { reportLag } from '../model/reportLag.ts';
import { dateInWords } from '../i18n/dates.ts';
import { lagWords } from '../i18n/lagWords.ts';
import { standingWords } from '../i18n/tieWords.ts';
import { Citations } from './Citations.tsx';
import { CiteButton } from './citing.tsx';
import { figureWords } from './figureWords.ts';
import { usePageLinks } from './pageLinks.tsx';
import { useWording } from './wordingContext.tsx';

export interface Sides {
  readonly partner: string;
  readonly host: string;
  readonly counterpart: string | null;
}

export interface EventCardProps {
  readonly event: EventDetail | ContextDetail;
  /** What it belongs to, in words: partner and formation, or context. */
  readonly of: string;
  /** Ids of its partner and host, or of the authority in the host's place, so that the one that speaks is named. */
  readonly sides?: Sides | undefined;
  /** The page of what it belongs to. */
  readonly ofAt?: string | undefined;
  /** Its heading comes below that of the list that it stands in. */
  readonly heading?: 'h3' | 'h4' | undefined;
  /** Citations unfolded from the first. */
  readonly open?: boolean | undefined;
  readonly sources: Readonly<Record<string, SourceDetail>>;
  /** Denials of this event that stand beside it. */
  readonly denials?: readonly EventDetail[];
  /** The event that this one denies. */
  readonly denied?: EventDetail | undefined;
  /** Only what had been published by this day; null or absent for all. */
  readonly known?: Day | null | undefined;
  readonly chosen?: boolean;
  /** Its id in the page, where it does not stand for good and may stand more than once. */
  readonly anchor?: string | undefined;
  /** Where it stands for good, below the folder of the language; without it the event cannot be cited. */
  readonly address?: string | undefined;
  readonly onOpen?: ((event: EventDetail | ContextDetail) => void) | undefined;
}

export const EventCard = memo(function EventCard({
  event,
  of,
  sides: parties,
  ofAt,
  heading: Heading = 'h4',
  open,
  sources,
  denials = [],
  denied,
  known = null,
  chosen = false,
  anchor = `event-${event.id}`,
  address,
  onOpen,
}: EventCardProps): ReactNode {
  const wording = useWording();
  const { messages, lang } = wording;
  const { ui } = messages;
  const links = usePageLinks();
  const isTie = 'change' in event;
  const who = isTie ? event.says.map(({ who: speaker }) => speaker) : event.says;
  const sides = isTie ? [...new Set(event.says.map(({ side }) => side))] : [];
  const published = event.citations.flatMap(({ source }) => {
    const date = sources[source]?.published;
    return date === undefined ? [] : [edtf(date)];
  });
  const lag = lagWords(messages, reportLag(edtf(event.date), published), lang);
  const isContested = sides.includes('counterpart');
  // As if it were all that is known: a side that speaks goes before third parties.
  const badge = sides.length === 0 ? null : standingOf([{ id: event.id, position: 0, sides }], [], isContested);
  const counterpart = isContested ? parties?.counterpart : null;
  return (
    <article className={`event${chosen ? ' event-chosen' : ''}`} id={anchor} tabIndex={-1}>
      <header className="event-head">
        <Heading>
          {/^[\d-]+$/.test(event.date) ? (
            <time dateTime={event.date}>{dateInWords(event.date, lang)}</time>
          ) : (
            dateInWords(event.date, lang)
          )}
        </Heading>
        <span className="event-of">
          {ofAt === undefined ? of : <a href={ofAt}>{of}</a>} ·{' '}
          {isTie ? messages.changes[event.change] : messages.kinds[event.kind]}
        </span>
        {badge === null ? null : (
          <span className={`badge badge-${badge}`}>
            {parties && badge !== 'third-party'
              ? standingWords(wording, badge, parties.partner, counterpart ?? parties.host)
              : messages.standingShort[badge]}
          </span>
        )}
      </header>
      <p className="event-summary">{event.summary}</p>
      <p className={`event-lag event-lag-${lag.tone}`}>{lag.text}</p>
      <p className="event-says">{ui.says(who.join(messages.punctuation.semicolon))}</p>
      {isTie && event.personnel ? <Figures figures={event.personnel} /> : null}
      {denied ? (
        <p className="event-denies">
          {ui.deniesEvent}
          {messages.punctuation.colon}
          {dateInWords(denied.date, lang)}, {denied.summary}
        </p>
      ) : null}
      {denials
        .filter(({ known: from }) => known === null || (from !== undefined && from <= isoOf(known)))
        .map((denial) => (
          <p className="event-denied" key={denial.id}>
            <b>{ui.deniedBy}</b>, {dateInWords(denial.date, lang)} ·{' '}
            {denial.says.map(({ who: speaker }) => speaker).join(', ')}
          </p>
        ))}
      {links.history(event.id, anchor === `event-${event.id}`)}
      <Citations date={event.date} citations={event.citations} sources={sources} known={known} open={open} />
      <p className="event-foot">
        <span>{event.review === 'second-read' ? ui.secondRead : ui.awaiting}</span>
        {onOpen ? (
          <>
            {' · '}
            <button type="button" className="link" onClick={() => onOpen(event)}>
              {ui.openEvent}
            </button>
          </>
        ) : null}
        <Elsewhere at={links.map(event.id)}>{ui.openEvent}</Elsewhere>
        <Elsewhere at={links.report(event.id, dateInWords(event.date, lang))}>{ui.report}</Elsewhere>
        {address === undefined ? null : (
          <CiteButton
            subject={() => ({ kind: 'event', event, address })}
            name={`${dateInWords(event.date, lang)}, ${of}`}
            before=" · "
          />
        )}
      </p>
    </article>
  );
});

/** A link that only some pages have. */
function Elsewhere({ at, children }: { readonly at: string | null; readonly children: ReactNode }): ReactNode {
  return at === null ? null : (
    <span className="elsewhere">
      {' · '}
      <a href={at}>{children}</a>
    </span>
  );
}

function Figures({ figures }: { readonly figures: NonNullable<EventDetail['personnel']> }): ReactNode {
  const { messages, lang } = useWording();
  return (
    <ul className="figures">
      {figures.map((figure, index) => (
        <li key={index}>
          {messages.ui.personnel}
          {messages.punctuation.colon}
          {figureWords(figure, messages, lang)} ({messages.scopes[figure.scope]}), {figure.whose}
        </li>
      ))}
    </ul>
  );
}

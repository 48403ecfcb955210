/** The events of the chosen question, partners, countries and period as a table, to sort, print and take along. */
import './eventsLook.css';
import { useMemo, useState, type ReactNode } from 'react';
import { dateInWords } from '../../i18n/dates.ts';
import { independentCount } from '../../ui/Citations.tsx';
import { SortableTable, type Column } from '../../ui/SortableTable.tsx';
import { PeriodControl } from '../../timeline/PeriodControl.tsx';
import type { StoryItem } from '../../ui/Story.tsx';
import { DetailsNotice } from '../DetailsNotice.tsx';
import { Empty } from '../Empty.tsx';
import { chosenTies, useStories } from '../useStories.ts';
import type { LookProps } from './look.ts';

export const FORMATS = ['csv', 'json', 'geojson'] as const;

export default function EventsLook({ data, scene, state, dispatch }: LookProps): ReactNode {
  const { view } = state;
  const { wording, lang } = data;
  const { names, messages } = wording;
  const { ui } = messages;
  const wanted = useMemo(() => chosenTies(scene), [scene]);
  const { details, retry, items } = useStories(data, scene, state, wanted);
  const [failed, setFailed] = useState(false);
  const columns = useMemo(
    (): readonly Column<StoryItem>[] => [
      {
        key: 'date',
        head: ui.date,
        className: 'event-date',
        by: ({ latest, earliest }) => latest + (latest - earliest) / 1e6,
        cell: ({ event }) => dateInWords(event.date, lang),
      },
      {
        key: 'host',
        head: ui.country,
        by: ({ partnership }) => names.short(data.ties.get(partnership ?? '')?.host ?? ''),
        cell: ({ partnership }) => names.short(data.ties.get(partnership ?? '')?.host ?? ''),
      },
      { key: 'partner', head: ui.partner, by: ({ of }) => of, cell: ({ of }) => of },
      {
        key: 'change',
        head: ui.whatChanged,
        by: ({ event }) => ('change' in event ? messages.changes[event.change] : ''),
        cell: ({ event }) => ('change' in event ? messages.changes[event.change] : ''),
      },
      {
        key: 'summary',
        head: ui.whatWasReported,
        isHead: true,
        cell: ({ event, latest }) => (
          <button
            type="button"
            className="link"
            onClick={() =>
              dispatch({
                type: 'select',
                select: event.id,
                at: Math.min(Math.max(latest, data.first), data.last),
              })
            }
          >
            {event.summary}
          </button>
        ),
      },
      {
        key: 'says',
        head: ui.standing,
        by: ({ event }) =>
          'change' in event
            ? event.says
                .map(({ side }) => side)
                .sort()
                .join(' ')
            : '',
        cell: ({ event }) =>
          'change' in event ? event.says.map(({ who }) => who).join(messages.punctuation.semicolon) : '',
      },
      {
        key: 'sources',
        head: ui.sourcesHead,
        by: ({ event, sources }) => independentCount(event.date, event.citations, sources),
        cell: ({ event, sources }) => (
          <>
            {ui.sources(event.citations.length)},{' '}
            {ui.independent(independentCount(event.date, event.citations, sources))}
            <br />
            {event.review === 'second-read' ? ui.secondRead : ui.awaiting}
          </>
        ),
      },
    ],
    [ui, lang, names, data, messages, dispatch],
  );
  const save = (format: (typeof FORMATS)[number]): void => {
    setFailed(false);
    import('../download.ts')
      .then(({ downloadEvents }) =>
        downloadEvents(data.base, new Set(items.map(({ event }) => event.id)), format, data.index.version),
      )
      .catch(() => setFailed(true));
  };
  return (
    <section className="look" aria-label={messages.looks.events}>
      <PeriodControl
        first={data.first}
        last={data.last}
        from={view.from}
        to={view.to}
        onPeriod={(from, to) => dispatch({ type: 'period', from, to })}
        wording={wording}
      />
      <DetailsNotice details={details} messages={messages} retry={retry} />
      {details.state === 'none' || (details.state === 'ready' && items.length === 0) ? (
        <Empty data={data} state={state} dispatch={dispatch} />
      ) : null}
      {items.length === 0 ? null : (
        <>
          <p className="take-along">
            {ui.eventsShown(items.length)}{' '}
            {FORMATS.map((format) => (
              <button key={format} type="button" onClick={() => save(format)}>
                {ui.save[format]}
              </button>
            ))}
            <button type="button" onClick={() => window.print()}>
              {ui.print}
            </button>
          </p>
          {failed ? <p role="alert">{ui.saveFailed}</p> : null}
          <SortableTable
            caption={`${scene.question}${messages.punctuation.colon}${ui.eventsShown(items.length)}`}
            columns={columns}
            rows={items}
            keyOf={({ event }) => event.id}
            chosen={({ event }) => event.id === view.select}
            lang={lang}
            sort={state.view.sort}
            onSort={(sort) => dispatch({ type: 'sort', sort })}
            className="hosts events"
          />
        </>
      )}
    </section>
  );
}

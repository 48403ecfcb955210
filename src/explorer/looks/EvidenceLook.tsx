/** What rests on what: events that stand on one source, one outlet, state media or third parties alone; and every outlet's part. */
import { useMemo, type ReactNode } from 'react';
import { dateInWords } from '../../i18n/dates.ts';
import { edtf } from '../../model/edtf.ts';
import { slugOf } from '../../model/view.ts';
import { isClaimOnly } from '../../model/words.ts';
import { outletUses, RESTS, restsOn, type CitedEvent, type OutletUse, type Rest } from '../../query/restsOn.ts';
import { SortableTable, type Column } from '../../ui/SortableTable.tsx';
import type { StoryItem } from '../../ui/Story.tsx';
import { DetailsNotice } from '../DetailsNotice.tsx';
import { Empty } from '../Empty.tsx';
import { chosenTies, useStories } from '../useStories.ts';
import type { LookProps } from './look.ts';
import './evidenceLook.css';

/** What is listed: a kind of weakness, or the events of one outlet, by the slug of its name. */
type Asked = { readonly rest: Rest } | { readonly outlet: string };

function citedEvent({ event, sources }: StoryItem): CitedEvent {
  return {
    id: event.id,
    sides: 'change' in event ? event.says.map(({ side }) => side) : [],
    secondRead: event.review === 'second-read',
    sources: event.citations.flatMap(({ source: id }) => {
      const source = sources[id];
      if (!source) return [];
      // A page older than the event shows a plan of it, and is no independent report.
      const older = source.published !== undefined && edtf(source.published).latest < edtf(event.date).earliest;
      return [
        {
          id,
          outlet: source.publisher,
          kind: source.outlet,
          independent: older ? null : (source.independent ?? null),
        },
      ];
    }),
  };
}

function askedIn(asks: string | null): Asked {
  const rest = asks === null ? RESTS[0] : RESTS.find((one) => one === asks);
  return rest === undefined ? { outlet: asks! } : { rest };
}

export default function EvidenceLook({ data, scene, state, dispatch }: LookProps): ReactNode {
  const { wording, lang } = data;
  const { names, messages } = wording;
  const { ui } = messages;
  const { asks } = state.view;
  const asked = useMemo(() => askedIn(asks), [asks]);
  const wanted = useMemo(() => chosenTies(scene), [scene]);
  const { details, retry, items } = useStories(data, scene, state, wanted);
  const cited = useMemo(() => new Map(items.map((item) => [item.event.id, citedEvent(item)])), [items]);
  const uses = useMemo(() => outletUses([...cited.values()]), [cited]);
  const counts = useMemo(
    () => new Map(RESTS.map((rest) => [rest, [...cited.values()].filter((one) => restsOn(one, rest)).length])),
    [cited],
  );
  const listed = useMemo(() => {
    if ('rest' in asked) return items.filter(({ event }) => restsOn(cited.get(event.id)!, asked.rest));
    const use = uses.find(({ outlet }) => slugOf(outlet) === asked.outlet);
    return items.filter(({ event }) => use?.cited.includes(event.id));
  }, [asked, items, cited, uses]);
  const columns = useMemo(
    (): readonly Column<OutletUse>[] => [
      {
        key: 'outlet',
        head: ui.outlet,
        isHead: true,
        by: ({ outlet }) => outlet,
        cell: ({ outlet }) => (
          <button
            type="button"
            className="link"
            aria-pressed={'outlet' in asked && asked.outlet === slugOf(outlet)}
            onClick={() => dispatch({ type: 'asks', asks: slugOf(outlet) })}
          >
            {outlet}
          </button>
        ),
      },
      {
        key: 'kind',
        head: ui.outletKind,
        by: ({ kind }) => messages.outletKinds[kind],
        cell: ({ kind }) => (
          <span className={isClaimOnly(kind) ? 'outlet outlet-claim' : 'outlet'}>{messages.outletKinds[kind]}</span>
        ),
      },
      {
        key: 'sources',
        head: ui.pagesHead,
        by: ({ sources }) => sources.length,
        cell: ({ sources }) => sources.length,
      },
      { key: 'cited', head: ui.eventsCiting, by: ({ cited: of }) => of.length, cell: ({ cited: of }) => of.length },
      { key: 'alone', head: ui.eventsAlone, by: ({ alone }) => alone.length, cell: ({ alone }) => alone.length },
    ],
    [ui, messages, asked, dispatch],
  );
  const title =
    'rest' in asked
      ? ui.rests[asked.rest]
      : (uses.find(({ outlet }) => slugOf(outlet) === asked.outlet)?.outlet ?? asked.outlet.replaceAll('-', ' '));
  return (
    <section className="look" aria-label={messages.looks.evidence}>
      <p>{ui.evidenceIntro}</p>
      <DetailsNotice details={details} messages={messages} retry={retry} />
      {details.state === 'none' || (details.state === 'ready' && items.length === 0) ? (
        <Empty data={data} state={state} dispatch={dispatch} />
      ) : null}
      {items.length === 0 ? null : (
        <>
          <div className="rests" role="group" aria-label={ui.evidenceAsk}>
            {RESTS.map((rest) => (
              <button
                key={rest}
                type="button"
                aria-pressed={'rest' in asked && asked.rest === rest}
                onClick={() => dispatch({ type: 'asks', asks: rest === RESTS[0] ? null : rest })}
              >
                <b>{counts.get(rest)}</b> {ui.rests[rest]}
              </button>
            ))}
          </div>
          <h2 className="look-title" aria-live="polite">
            {title}
            {messages.punctuation.colon}
            {ui.ofEvents(listed.length, items.length)}
          </h2>
          {'outlet' in asked && listed.length === 0 ? <p>{ui.outletNotHere}</p> : null}
          <ul className="rest-list">
            {listed.map(({ event, partnership, of, latest, sources }) => (
              <li key={event.id}>
                <b>{dateInWords(event.date, lang)}</b>{' '}
                <span className="quiet">
                  {names.short(data.ties.get(partnership ?? '')?.host ?? '')} · {of}
                </span>
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
                <span className="quiet">
                  {[...new Set(event.citations.map(({ source }) => sources[source]?.publisher))].join(', ')}
                </span>
              </li>
            ))}
          </ul>
          <SortableTable
            caption={ui.outletsShown(uses.length)}
            columns={columns}
            rows={uses}
            keyOf={({ outlet }) => outlet}
            chosen={({ outlet }) => 'outlet' in asked && asked.outlet === slugOf(outlet)}
            lang={lang}
            sort={state.view.sort}
            onSort={(sort) => dispatch({ type: 'sort', sort })}
          />
        </>
      )}
    </section>
  );
}

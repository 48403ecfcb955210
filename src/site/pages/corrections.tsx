/** What was mended after publication, and how an error is reported. */
import type { ReactNode } from 'react';
import { edtf } from '../../model/edtf.ts';
import type { CorrectionRecord } from '../../model/schema.ts';
import { reportLink } from '../reportLink.ts';
import { pageOf } from '../parts/frame.tsx';
import { actorOf, inWords, type Shared, type WrittenPage } from '../parts/shared.ts';
import { eventAnchor, outletPath, sourceAnchor, tiePath, upFrom } from '../paths.ts';

const PATH = 'corrections/';

/** The page on which a corrected record stands; null for what has none, such as a place. */
function pageOfRecord(shared: Shared, id: string): string | null {
  const { facts, details } = shared;
  const { record } = facts;
  const event = facts.events.get(id) ?? [...facts.events.values()].find((one) => one.event.also?.includes(id));
  if (event) return event.address;
  if (details.has(id) || facts.history.moved.has(id)) return tiePath(id);
  const grave = [...facts.history.withdrawnOf].find(([, own]) => own.some((one) => one.id === id));
  if (grave) return `${tiePath(grave[0])}#${eventAnchor(id)}`;
  if (facts.history.withdrawn.some(({ correction }) => correction.id === id)) return tiePath(id);
  const outlet = facts.history.movedOutlets.get(id) ?? id;
  if (facts.outlets.has(outlet)) return outletPath(outlet);
  const source = record.sources.get(id);
  if (source) return `${outletPath(source.data.custom.outlet)}#${sourceAnchor(id)}`;
  return actorOf(shared, id).path;
}

interface Named {
  readonly name: string;
  /** The country under which it is looked for; none for what stands in no country, such as an outlet. */
  readonly host: string;
  /** Where it stands among those of its country. */
  readonly at: number;
}

/** What a record is called: an event by its partnership (or country) and its date. Others by their id. */
function nameOf(shared: Shared, id: string): Named {
  const { facts, details, wording } = shared;
  const place = facts.events.get(id) ?? [...facts.events.values()].find(({ event }) => event.also?.includes(id));
  const tie = place ? place.partnership : (facts.history.moved.get(id) ?? id);
  const told = tie === null ? undefined : details.get(tie);
  if (!place) {
    if (!told) return { name: id, host: '', at: 0 };
    return { name: told.detail.title, host: wording.names.short(told.file.host), at: -Infinity };
  }
  const [first = ''] = 'hosts' in place.event ? place.event.hosts : [];
  const host = wording.names.short(told?.file.host ?? first);
  const what = told?.detail.title ?? host;
  return { name: `${what}, ${inWords(shared, place.event.date)}`, host, at: edtf(place.event.date).earliest };
}

type Told = CorrectionRecord & { readonly named: Named };

/** By the day on which they were made, newest first; those of a day by country. */
function byDay(shared: Shared): { readonly date: string; readonly made: readonly Told[] }[] {
  const { compare } = new Intl.Collator(shared.wording.lang);
  const days = new Map<string, Told[]>();
  for (const { data } of shared.facts.record.corrections)
    days.set(data.date, [...(days.get(data.date) ?? []), { ...data, named: nameOf(shared, data.id) }]);
  return [...days]
    .map(([date, made]) => ({
      date,
      made: made.sort((a, b) => compare(a.named.host, b.named.host) || a.named.at - b.named.at),
    }))
    .sort((a, b) => (a.date < b.date ? 1 : -1));
}

export function correctionsPage(shared: Shared): WrittenPage {
  const { facts, index, words, wording, say } = shared;
  const w = words.corrections;
  const up = upFrom(PATH);
  const days = byDay(shared);
  const report = reportLink(index.contact, PATH, words.reportSubject(PATH, w.title));
  const record = (id: string, name: string): ReactNode => {
    const page = pageOfRecord(shared, id);
    return (
      <>
        {page === null ? (
          <>
            {name} <span className="quiet">({w.gone})</span>
          </>
        ) : (
          <a href={up + page}>{name}</a>
        )}
        {name === id ? null : <span className="record-id">{id}</span>}
      </>
    );
  };
  return pageOf(shared, {
    path: PATH,
    title: w.title,
    description: w.lead,
    section: 'method',
    content: (
      <>
        <h1>{w.title}</h1>
        <p className="page-lead">{w.lead}</p>
        {days.length === 0 ? <p>{w.none}</p> : null}
        {days.map(({ date, made }) => (
          <section key={date}>
            <h2 id={`on-${date}`}>{inWords(shared, date)}</h2>
            <p className="quiet">{w.count(made.length)}</p>
            <div className="table-wrap" tabIndex={0} role="region" aria-labelledby={`on-${date}`}>
              <table className="hosts corrections">
                <thead>
                  <tr>
                    <th scope="col">{w.record}</th>
                    <th scope="col">{w.changed}</th>
                  </tr>
                </thead>
                <tbody>
                  {made.map(({ id, kind, text, named }) => (
                    <tr key={`${id} ${text.en}`}>
                      <th scope="row">{record(id, named.name)}</th>
                      <td>
                        {kind === 'withdrawal' ? <b>{w.withdrawn} </b> : null}
                        {say(text)}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </section>
        ))}
        <p>
          <a href={`${up}method/#making`}>{w.before(facts.mended)}</a>
        </p>
        <h2>{w.how}</h2>
        {report === null ? (
          <p>{w.noContact}</p>
        ) : (
          <p>
            {w.howTo} <a href={report}>{wording.messages.ui.report}</a>.
          </p>
        )}
      </>
    ),
  });
}

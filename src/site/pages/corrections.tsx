/** What was mended after publication, and how an error is reported. */
import type { ReactNode } from 'react';
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

export function correctionsPage(shared: Shared): WrittenPage {
  const { facts, index, words, wording, say } = shared;
  const w = words.corrections;
  const up = upFrom(PATH);
  const all = facts.record.corrections.map(({ data }) => data).sort((a, b) => (a.date < b.date ? 1 : -1));
  const report = reportLink(index.contact, PATH, words.reportSubject(PATH, w.title));
  const record = (id: string): ReactNode => {
    const page = pageOfRecord(shared, id);
    return page === null ? (
      <>
        {id} <span className="quiet">({w.gone})</span>
      </>
    ) : (
      <a href={up + page}>{id}</a>
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
        {all.length === 0 ? (
          <p>{w.none}</p>
        ) : (
          <div className="table-wrap" tabIndex={0} role="region" aria-label={w.title}>
            <table className="hosts">
              <thead>
                <tr>
                  <th scope="col">{wording.messages.ui.date}</th>
                  <th scope="col">{w.record}</th>
                  <th scope="col">{w.changed}</th>
                </tr>
              </thead>
              <tbody>
                {all.map(({ date, id, kind, text }) => (
                  <tr key={`${date} ${id}`}>
                    <td>{inWords(shared, date)}</td>
                    <th scope="row">{record(id)}</th>
                    <td>
                      {kind === 'withdrawal' ? <b>{w.withdrawn} </b> : null}
                      {say(text)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
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

/** What happened to a record after it had been published, told where it stands. */
import type { ReactNode } from 'react';
import { eventAnchor } from '../paths.ts';
import { inWords, type Shared } from './shared.ts';

interface OfRecord {
  readonly shared: Shared;
  readonly id: string;
}

/** Corrections of a record, and the places of ids that it had before; nothing where there were none. */
export function HistoryOf({ shared, id, stands = true }: OfRecord & { readonly stands?: boolean }): ReactNode {
  const { facts, words, wording, say } = shared;
  const { former, corrections } = facts.history;
  const anchors = stands ? (former.get(id) ?? []) : [];
  const mended = corrections.get(id) ?? [];
  return (
    <>
      {anchors.map((one) => (
        <span key={one} id={eventAnchor(one)} />
      ))}
      {mended.map(({ date, text }) => (
        <p key={`${date} ${text.en}`} className="corrected">
          <b>{words.corrections.correctedOn(inWords(shared, date))}</b>
          {wording.messages.punctuation.colon}
          {say(text)}
        </p>
      ))}
    </>
  );
}

/** Events of a partnership that were withdrawn: that they were, when and why, at the address that they had. */
export function Withdrawn({ shared, id }: OfRecord): ReactNode {
  const { facts, words, say } = shared;
  return (facts.history.withdrawnOf.get(id) ?? []).map(({ id: event, date, text }) => (
    <article key={event} className="event withdrawn" id={eventAnchor(event)} tabIndex={-1}>
      <header className="event-head">
        <h3>{words.corrections.withdrawnOn(inWords(shared, date))}</h3>
      </header>
      <p>{say(text)}</p>
    </article>
  ));
}

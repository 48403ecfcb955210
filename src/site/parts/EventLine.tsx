/** An event in one line: when, between whom, what, with a link to where it stands in full. */
import type { ReactNode } from 'react';
import type { EventPlace } from '../facts.ts';
import { tiePath } from '../paths.ts';
import { inWords, partyPath, tieName, type Shared } from './shared.ts';

export interface EventLineProps {
  readonly shared: Shared;
  readonly place: EventPlace;
  readonly up: string;
  /** Links to partner, host and partnership beside that to the event. */
  readonly full?: boolean;
  readonly children?: ReactNode;
}

export function EventLine({ shared, place, up, full = false, children }: EventLineProps): ReactNode {
  const { say, wording, lifeOf } = shared;
  const { names, messages } = wording;
  const { event, partnership, address } = place;
  const tie = partnership === null ? null : lifeOf.get(partnership)!.tie;
  const host = tie?.host ?? ('hosts' in event ? event.hosts[0]! : '');
  const page = partyPath(shared, host, 'host');
  return (
    <li className={tie === null ? 'event-line event-line-context' : 'event-line'}>
      <a href={up + address}>{inWords(shared, event.date)}</a>{' '}
      {full ? (
        <span className="event-line-of">
          {page === null ? names.short(host) : <a href={up + page}>{names.short(host)}</a>}
          {' · '}
          {tie === null ? messages.ui.context : <a href={up + tiePath(tie.id)}>{tieName(shared, tie)}</a>}
          {messages.punctuation.colon}
        </span>
      ) : (
        <span className="event-line-of">
          {names.short(host)} · {tie === null ? messages.ui.context : tieName(shared, tie)}
          {messages.punctuation.colon}
        </span>
      )}
      {say(event.summary)}
      {children}
    </li>
  );
}

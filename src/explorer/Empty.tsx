/** Nothing to show: which of the reader's own choices holds it back, and a button that takes each of them away. */
import type { Dispatch, ReactNode } from 'react';
import { dayInWords } from '../i18n/dates.ts';
import type { AtlasData } from './atlasData.ts';
import type { Action, State } from './state.ts';

export interface EmptyProps {
  readonly data: AtlasData;
  readonly state: State;
  readonly dispatch: Dispatch<Action>;
}

export function Empty({ data, state: { view }, dispatch }: EmptyProps): ReactNode {
  const { messages, lang } = data.wording;
  const { ui } = messages;
  const holds: { readonly label: string; readonly action: Action }[] = [];
  if (view.lens !== 'all')
    holds.push({
      label: `${ui.lens}${messages.punctuation.colon}${ui.lenses[view.lens]}`,
      action: { type: 'lens', lens: 'all' },
    });
  if (view.known !== null)
    holds.push({ label: ui.asPublishedBy(dayInWords(view.known, lang)), action: { type: 'known', known: null } });
  if (view.from !== data.first || view.to !== data.last)
    holds.push({
      label: ui.periodWords(dayInWords(view.from, lang), dayInWords(view.to, lang)),
      action: { type: 'period', from: data.first, to: data.last },
    });
  const all = data.index.regions;
  const widest = Object.values(all).sort((a, b) => b.hosts.length - a.hosts.length)[0];
  if (widest && view.hosts.length < widest.hosts.length)
    holds.push({ label: ui.onlyTheseCountries(view.hosts.length), action: { type: 'hosts', hosts: widest.hosts } });
  return (
    <div className="notice empty" role="status">
      <p>
        <b>{ui.emptyTitle}</b>{' '}
        {ui.emptyBecause(
          messages.groupQuestions[view.group],
          view.partners.map((id) => data.wording.names.short(id)).join(', '),
        )}
      </p>
      {holds.map(({ label, action }) => (
        <button key={label} type="button" onClick={() => dispatch(action)}>
          {label} ×
        </button>
      ))}
    </div>
  );
}

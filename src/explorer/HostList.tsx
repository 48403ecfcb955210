/** The list twin of the map while no country is chosen: every country, and in a few words what its marks say. */
import type { ReactNode } from 'react';
import type { MapRow } from '../draw/marks.ts';
import { statusWord, type Wording } from '../i18n/tieWords.ts';

export interface HostListProps {
  readonly rows: readonly MapRow[];
  readonly wording: Wording;
  readonly onSelect: (host: string) => void;
}

export function HostList({ rows, wording, onSelect }: HostListProps): ReactNode {
  const { ui } = wording.messages;
  return (
    <nav className="panel panel-empty" aria-label={ui.countries}>
      <h2>{ui.chooseCountry}</h2>
      <ul className="host-list">
        {rows.map((row) => (
          <li key={row.host}>
            <button type="button" className="link" data-host={row.host} onClick={() => onSelect(row.host)}>
              {row.name}
            </button>
            <span className="host-brief">{brief(row, wording)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** `France: present · Russia: present`, leaving out what says nothing. */
function brief({ chips }: MapRow, wording: Wording): string {
  const { names, messages } = wording;
  return chips
    .flatMap(({ status, partner, group }) =>
      status ? [`${names.short(partner)}${messages.punctuation.colon}${statusWord(wording, status, group)}`] : [],
    )
    .join(' · ');
}

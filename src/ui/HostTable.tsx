/** The table twin of the map: the same hosts, partners and words, for those who do not see it and for print. */
import type { ReactNode } from 'react';
import type { Chip } from '../model/chip.ts';
import { chipParts } from '../i18n/tieWords.ts';
import { useWording } from './wordingContext.tsx';

export interface HostTableProps {
  readonly caption: string;
  readonly partners: readonly string[];
  readonly rows: readonly { readonly host: string; readonly chips: readonly Chip[] }[];
  readonly selected: string | null;
  /** Without it the hosts are links, if `hrefOf` gives some, or plain text. */
  readonly onSelect?: ((host: string) => void) | undefined;
  readonly hrefOf?: ((host: string) => string) | undefined;
}

export function HostTable({ caption, partners, rows, selected, onSelect, hrefOf }: HostTableProps): ReactNode {
  const wording = useWording();
  const { names, messages } = wording;
  return (
    <div className="table-wrap" tabIndex={0} role="region" aria-label={caption}>
      <table className="hosts">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{messages.ui.country}</th>
            {partners.map((partner) => (
              <th scope="col" key={partner}>
                {names.short(partner)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ host, chips }) => (
            <tr key={host} className={host === selected ? 'chosen' : undefined}>
              <th scope="row">
                {onSelect ? (
                  <button
                    type="button"
                    className="link"
                    aria-pressed={host === selected}
                    onClick={() => onSelect(host)}
                  >
                    {names.party(host).name}
                  </button>
                ) : hrefOf ? (
                  <a href={hrefOf(host)}>{names.party(host).name}</a>
                ) : (
                  names.party(host).name
                )}
              </th>
              {chips.map((chip) => (
                <td key={chip.partner} data-status={chip.status ?? chip.absence ?? 'reported'}>
                  {chip.formation && names.formation(chip.formation)
                    ? `${names.formation(chip.formation)!}${messages.punctuation.colon}`
                    : ''}
                  {chipParts(wording, chip).join(messages.punctuation.semicolon)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

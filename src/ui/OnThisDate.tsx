/** What holds for a host on the date, by question and partner: the answer before the story. */
import type { ReactNode } from 'react';
import { GROUPS, type Group } from '../model/words.ts';
import type { TieAt } from '../query/asOf.ts';
import { tieLabel, tieWords } from '../i18n/tieWords.ts';
import { useWording } from './wordingContext.tsx';

export interface OnThisDateProps {
  readonly ties: readonly TieAt[];
  /** The question on the map comes first. */
  readonly group: Group;
  /** Chosen partners, in their order, come before the others. */
  readonly partners: readonly string[];
  readonly mark: (tie: TieAt) => ReactNode;
  readonly selected: string | null;
  readonly onSelect: (partnership: string) => void;
}

export function OnThisDate({ ties, group, partners, mark, selected, onSelect }: OnThisDateProps): ReactNode {
  const { messages } = useWording();
  const groups = [group, ...GROUPS.filter((one) => one !== group)];
  return groups.map((one) => {
    const own = ties.filter((tie) => tie.group === one).sort((a, b) => rank(a, partners) - rank(b, partners));
    if (own.length === 0) return null;
    const current = own.filter((tie) => tie.status !== 'ended');
    const over = own.filter((tie) => tie.status === 'ended');
    const list = (some: readonly TieAt[]): ReactNode => (
      <ul className="ties">
        {some.map((tie) => (
          <TieLine key={`${tie.partnership} ${tie.through ?? ''}`} tie={tie} mark={mark(tie)} selected={selected === tie.partnership} onSelect={onSelect} />
        ))}
      </ul>
    );
    return (
      <section key={one} className="tie-group">
        <h3>{messages.groups[one]}</h3>
        {list(current)}
        {over.length === 0 ? null : one === group ? (
          list(over)
        ) : (
          <details>
            <summary>
              {messages.statuses.ended} ({over.length})
            </summary>
            {list(over)}
          </details>
        )}
      </section>
    );
  });
}

/** Chosen partners first, then what holds before what is over. */
function rank(tie: TieAt, partners: readonly string[]): number {
  const chosen = partners.indexOf(tie.partner);
  return (chosen === -1 ? 100 : chosen) + (tie.status === 'ended' ? 1000 : 0);
}

interface TieLineProps {
  readonly tie: TieAt;
  readonly mark: ReactNode;
  readonly selected: boolean;
  readonly onSelect: (partnership: string) => void;
}

function TieLine({ tie, mark, selected, onSelect }: TieLineProps): ReactNode {
  const wording = useWording();
  const { names, messages } = wording;
  const kind = tie.tie === 'cooperation' ? '' : ` (${messages.ties[tie.tie]})`;
  return (
    <li className={selected ? 'tie tie-chosen' : 'tie'}>
      {mark}
      <p>
        <button type="button" className="link" aria-pressed={selected} onClick={() => onSelect(tie.partnership)}>
          <b>{names.short(tie.partner)}</b> · {tieLabel(wording, tie)}
          {kind}
        </button>{' '}
        <span className="tie-words">{tieWords(wording, tie)}</span>
      </p>
    </li>
  );
}

/** What holds for a host on the date, by question and partner: the answer before the story. */
import type { ReactNode } from 'react';
import { GROUPS, type Group } from '../model/words.ts';
import type { TieAt } from '../query/asOf.ts';
import { tieWords } from '../i18n/tieWords.ts';
import { useWording } from './wordingContext.tsx';

export interface OnThisDateProps {
  readonly ties: readonly TieAt[];
  /** The question on the map comes first. */
  readonly group: Group;
  /** Chosen partners, in their order, come before the others. */
  readonly partners: readonly string[];
  readonly mark: (tie: TieAt) => ReactNode;
  /** What a tie is called beside its partner. */
  readonly titleOf: (tie: TieAt) => string;
  readonly selected: string | null;
  readonly onSelect: (partnership: string) => void;
}

export function OnThisDate({ ties, group, partners, mark, titleOf, selected, onSelect }: OnThisDateProps): ReactNode {
  const { messages } = useWording();
  const list = (some: readonly TieAt[]): ReactNode => (
    <ul className="ties">
      {some.map((tie) => (
        <TieLine
          key={`${tie.partnership} ${tie.through ?? ''}`}
          tie={tie}
          title={titleOf(tie)}
          mark={mark(tie)}
          selected={selected === tie.partnership}
          onSelect={onSelect}
        />
      ))}
    </ul>
  );
  const folded = (label: string, some: readonly TieAt[]): ReactNode =>
    some.length === 0 ? null : (
      <details className="tie-group">
        <summary>{label}</summary>
        {list(some)}
      </details>
    );
  const of = (one: Group): TieAt[] =>
    ties.filter((tie) => tie.group === one).sort((a, b) => rank(a, partners) - rank(b, partners));
  const asked = of(group);
  const chosen = asked.filter((tie) => partners.includes(tie.partner));
  const others = asked.filter((tie) => !partners.includes(tie.partner));
  return (
    <>
      {asked.length === 0 ? null : (
        <section className="tie-group">
          <h3>{messages.groups[group]}</h3>
          {list(chosen)}
          {folded(messages.ui.otherPartners(others.length), others)}
        </section>
      )}
      {GROUPS.filter((one) => one !== group).map((one) => {
        const own = of(one);
        const current = own.filter((tie) => tie.status !== 'ended').length;
        return (
          <div key={one}>
            {folded(
              `${messages.groups[one]} (${current === own.length ? own.length : `${current}, ${messages.statuses.ended} ${own.length - current}`})`,
              own,
            )}
          </div>
        );
      })}
    </>
  );
}

/** Chosen partners first, then what holds before what is over. */
function rank(tie: TieAt, partners: readonly string[]): number {
  const chosen = partners.indexOf(tie.partner);
  return (chosen === -1 ? 100 : chosen) + (tie.status === 'ended' ? 1000 : 0);
}

interface TieLineProps {
  readonly tie: TieAt;
  readonly title: string;
  readonly mark: ReactNode;
  readonly selected: boolean;
  readonly onSelect: (partnership: string) => void;
}

function TieLine({ tie, title, mark, selected, onSelect }: TieLineProps): ReactNode {
  const wording = useWording();
  const { names, messages } = wording;
  const kind = tie.tie === 'cooperation' ? '' : ` (${messages.ties[tie.tie]})`;
  return (
    <li className={selected ? 'tie tie-chosen' : 'tie'}>
      {mark}
      <p>
        <button type="button" className="link" aria-pressed={selected} onClick={() => onSelect(tie.partnership)}>
          <b>{names.short(tie.partner)}</b> · {title}
          {kind}
          {messages.punctuation.colon.trimEnd()}
        </button>{' '}
        <span className="tie-words">{tieWords(wording, tie)}</span>
      </p>
    </li>
  );
}

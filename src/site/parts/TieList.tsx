/** Where ties stand on a day, question by question, each with a link to its page; what has ended comes last, folded. */
import type { ReactNode } from 'react';
import { tieLabel, tieWords } from '../../i18n/tieWords.ts';
import { GROUPS } from '../../model/words.ts';
import type { TieAt } from '../../query/asOf.ts';
import { tiePath } from '../paths.ts';
import { partyPath, type Shared } from './shared.ts';

export interface TieListProps {
  readonly shared: Shared;
  readonly ties: readonly TieAt[];
  /** From the page to the folder of its language. */
  readonly up: string;
  /** What is named first: the partner on the page of a country, the host on that of a partner. */
  readonly named: 'partner' | 'host';
  /** The heading of a question. */
  readonly heading?: 'h2' | 'h3';
}

export function TieList({ shared, ties, up, named, heading: Heading = 'h3' }: TieListProps): ReactNode {
  const { messages } = shared.wording;
  const list = (some: readonly TieAt[]): ReactNode => (
    <ul className="ties">
      {some.map((tie) => (
        <Item
          key={`${tie.partnership} ${tie[named]} ${tie.through ?? ''}`}
          shared={shared}
          tie={tie}
          up={up}
          named={named}
        />
      ))}
    </ul>
  );
  return GROUPS.map((group) => {
    const own = ties.filter((tie) => tie.group === group);
    const [over, current] = [own.filter((tie) => tie.status === 'ended'), own.filter((tie) => tie.status !== 'ended')];
    return own.length === 0 ? null : (
      <section key={group} className="tie-section">
        <Heading>{messages.groups[group]}</Heading>
        {current.length === 0 ? null : list(current)}
        {over.length === 0 ? null : (
          <details className="tie-over">
            <summary>
              {shared.words.country.ended} ({over.length})
            </summary>
            {list(over)}
          </details>
        )}
      </section>
    );
  });
}

interface ItemProps extends Required<Pick<TieListProps, 'shared' | 'up' | 'named'>> {
  readonly tie: TieAt;
}

function Item({ shared, tie, up, named }: ItemProps): ReactNode {
  const { wording, details } = shared;
  const { names, messages } = wording;
  const kind = tie.tie === 'cooperation' ? '' : ` (${messages.ties[tie.tie]})`;
  const page = partyPath(shared, tie[named], named);
  const name = names.short(tie[named]);
  return (
    <li className="tie-plain">
      <b>{page === null ? name : <a href={up + page}>{name}</a>}</b> ·{' '}
      <a href={up + tiePath(tie.partnership)}>{details.get(tie.partnership)?.detail.title ?? tieLabel(wording, tie)}</a>
      {kind}
      {messages.punctuation.colon}
      <span className="tie-words">{tieWords(wording, tie)}</span>
    </li>
  );
}

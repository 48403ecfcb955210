/** Everything that differs between the two dates, in plain sentences computed from the record. */
import type { ReactNode } from 'react';
import { dayInWords } from '../i18n/dates.ts';
import { differenceClause } from '../i18n/differences.ts';
import type { Wording } from '../i18n/tieWords.ts';
import type { Day } from '../model/day.ts';
import type { ChipDifference } from '../query/chipDifferences.ts';
import './differences.css';

export interface DifferencesProps {
  readonly found: readonly ChipDifference[];
  readonly from: Day;
  readonly to: Day;
  readonly wording: Wording;
  readonly onSelect: (host: string) => void;
}

export function Differences({ found, from, to, wording, onSelect }: DifferencesProps): ReactNode {
  const { ui } = wording.messages;
  const [first, last] = from <= to ? [from, to] : [to, from];
  return (
    <section className="differences">
      <h2>{ui.changedBetween(dayInWords(first, wording.lang), dayInWords(last, wording.lang))}</h2>
      {found.length === 0 ? <p>{ui.noChange}</p> : null}
      <ul>
        {found.map((difference) => (
          <li key={`${difference.after.host} ${difference.after.partner}`}>
            <button type="button" className="link" onClick={() => onSelect(difference.after.host)}>
              {sentence(differenceClause(wording, difference))}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function sentence(clause: string): string {
  return `${clause.charAt(0).toLocaleUpperCase()}${clause.slice(1)}.`;
}

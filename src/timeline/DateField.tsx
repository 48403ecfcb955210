/** A date to type, for those who know which they want. Says what the record spans where it is outside. */
import { useId, useState, type ReactNode } from 'react';
import { dayInWords } from '../i18n/dates.ts';
import type { Wording } from '../i18n/tieWords.ts';
import { isoOf, parseIsoDay, type Day } from '../model/day.ts';

export interface DateFieldProps {
  readonly first: Day;
  readonly last: Day;
  /** Null where no day is chosen. */
  readonly at: Day | null;
  readonly onAt: (day: Day) => void;
  /** Called where the reader empties the field; without it a day is required. */
  readonly onNone?: (() => void) | undefined;
  /** Shown above the field; without it the field is named for those who do not see it. */
  readonly label?: string | undefined;
  readonly wording: Wording;
}

/** While a year is being typed the browser gives 0002, 0020, 0202: no message for those. */
const YEAR_TYPED = /^[1-9]\d{3}-/;

export function DateField({ first, last, at, onAt, onNone, label, wording }: DateFieldProps): ReactNode {
  const { messages, lang } = wording;
  /** What is typed while it is no day of the span; null while the field follows the date. */
  const [draft, setDraft] = useState<string | null>(null);
  const messageId = useId();
  const outside = draft !== null && YEAR_TYPED.test(draft);
  const typed = (text: string): void => {
    const day = parseIsoDay(text);
    const within = day !== null && day >= first && day <= last;
    setDraft(within || (text === '' && onNone) ? null : text);
    if (within) onAt(day);
    else if (text === '') onNone?.();
  };
  return (
    <div className={label === undefined ? 'tc-field' : 'tc-field tc-field-shown'}>
      <label>
        <span className={label === undefined ? 'tc-field-label' : undefined}>{label ?? messages.ui.date}</span>
        <input
          type="date"
          min={isoOf(first)}
          max={isoOf(last)}
          required={onNone === undefined}
          value={draft ?? (at === null ? '' : isoOf(at))}
          aria-invalid={outside || undefined}
          aria-describedby={outside ? messageId : undefined}
          onChange={(event) => typed(event.currentTarget.value)}
          onBlur={() => setDraft(null)}
        />
      </label>
      <p className="tc-message" id={messageId} role="status">
        {outside ? messages.ui.dateOutside(dayInWords(first, lang), dayInWords(last, lang)) : ''}
      </p>
    </div>
  );
}

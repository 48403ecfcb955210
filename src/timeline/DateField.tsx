/** A date to type, for those who know which they want. Says what the record spans where it is outside. */
import { useId, useState, type ReactNode } from 'react';
import { dayInWords } from '../i18n/dates.ts';
import type { Wording } from '../i18n/tieWords.ts';
import { isoOf, parseIsoDay, type Day } from '../model/day.ts';

export interface DateFieldProps {
  readonly first: Day;
  readonly last: Day;
  readonly at: Day;
  readonly onAt: (day: Day) => void;
  readonly wording: Wording;
}

/** While a year is being typed the browser gives 0002, 0020, 0202: no message for those. */
const YEAR_TYPED = /^[1-9]\d{3}-/;

export function DateField({ first, last, at, onAt, wording }: DateFieldProps): ReactNode {
  const { messages, lang } = wording;
  /** What is typed while it is no day of the span; null while the field follows the date. */
  const [draft, setDraft] = useState<string | null>(null);
  const messageId = useId();
  const outside = draft !== null && YEAR_TYPED.test(draft);
  const typed = (text: string): void => {
    const day = parseIsoDay(text);
    const within = day !== null && day >= first && day <= last;
    setDraft(within ? null : text);
    if (within) onAt(day);
  };
  return (
    <div className="tc-field">
      <label>
        <span className="tc-field-label">{messages.ui.date}</span>
        <input
          type="date"
          min={isoOf(first)}
          max={isoOf(last)}
          required
          value={draft ?? isoOf(at)}
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

/** The period that is looked at: two handles on one line, for keys and fingers alike, and its dates in words. */
import './timeline.css';
import { useId, type ReactNode } from 'react';
import { dayInWords } from '../i18n/dates.ts';
import type { Wording } from '../i18n/tieWords.ts';
import type { Day } from '../model/day.ts';

export interface PeriodControlProps {
  /** What the record spans. */
  readonly first: Day;
  readonly last: Day;
  readonly from: Day;
  readonly to: Day;
  readonly onPeriod: (from: Day, to: Day) => void;
  readonly wording: Wording;
}

/** The handles stay apart, so that a period never has no length. */
const LEAST_DAYS = 30;
/** A key moves by a month: a day would be lost on fifteen years. */
const STEP = 30;

export function PeriodControl({ first, last, from, to, onPeriod, wording }: PeriodControlProps): ReactNode {
  const { ui } = wording.messages;
  const id = useId();
  const words = ui.periodWords(dayInWords(from, wording.lang), dayInWords(to, wording.lang));
  const handle = (label: string, value: Day, move: (day: Day) => void): ReactNode => (
    <input
      type="range"
      min={first}
      max={last}
      step={1}
      value={value}
      aria-label={label}
      aria-valuetext={dayInWords(value, wording.lang)}
      onChange={(event) => move(event.currentTarget.valueAsNumber)}
      onKeyDown={(event) => {
        const by = { ArrowRight: STEP, ArrowUp: STEP, ArrowLeft: -STEP, ArrowDown: -STEP }[event.key];
        if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        move(Math.min(last, Math.max(first, value + by)));
      }}
    />
  );
  return (
    <div className="period" role="group" aria-labelledby={id}>
      <p id={id}>
        {words}{' '}
        {from === first && to === last ? null : (
          <button type="button" className="link" onClick={() => onPeriod(first, last)}>
            {ui.wholePeriod}
          </button>
        )}
      </p>
      <div className="period-track">
        {handle(ui.periodFrom, from, (day) => onPeriod(Math.min(day, to - LEAST_DAYS), to))}
        {handle(ui.periodTo, to, (day) => onPeriod(from, Math.max(day, from + LEAST_DAYS)))}
      </div>
    </div>
  );
}

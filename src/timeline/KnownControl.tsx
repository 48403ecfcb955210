/**
 * "As reported by": a second slider under that of the date, on the same scale, for what a reader could have known. It
 * steps to the days on which something was published, never past the end of the record.
 */
import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { dayInWords } from '../i18n/dates.ts';
import type { Wording } from '../i18n/tieWords.ts';
import type { Day } from '../model/day.ts';
import { timelineController } from './controller.ts';
import { Icon } from './Icon.tsx';

export interface KnownControlProps {
  /** The period of the axis above. */
  readonly first: Day;
  readonly last: Day;
  readonly known: Day;
  /** Days on which something becomes known, ascending. */
  readonly days: readonly Day[];
  readonly onKnown: (day: Day) => void;
  readonly wording: Wording;
}

export function KnownControl({ first, last, known, days, onKnown, wording }: KnownControlProps): ReactNode {
  const { reports, ui } = wording.messages;
  const controller = useMemo(() => timelineController({ first, last, changeDays: days }), [first, last, days]);
  const [spoken, setSpoken] = useState<Day | null>(null);
  const words = dayInWords(known, wording.lang);
  const moveTo = (day: Day | null, speak: boolean): void => {
    if (day === null) return;
    setSpoken(speak ? day : null);
    if (day !== known) onKnown(day);
  };
  const [next, previous] = [controller.next(known), controller.previous(known)];
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowRight: () => moveTo(next, false),
      ArrowUp: () => moveTo(next, false),
      ArrowLeft: () => moveTo(previous, false),
      ArrowDown: () => moveTo(previous, false),
      PageUp: () => moveTo(controller.monthForward(known), false),
      PageDown: () => moveTo(controller.monthBack(known), false),
      Home: () => moveTo(first, false),
      End: () => moveTo(last, false),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };
  const step = (label: string, name: 'previous' | 'next', day: Day | null): ReactNode => (
    <button
      type="button"
      className="tc-button tc-small"
      aria-label={label}
      title={label}
      aria-disabled={day === null}
      onClick={() => moveTo(day, true)}
    >
      <Icon name={name} />
    </button>
  );
  return (
    <div className="tc-known">
      <p className="tc-known-words">
        <span>
          {reports.label} <b>{words}</b>
        </span>
        {step(reports.previous, 'previous', previous)}
        {step(reports.next, 'next', next)}
      </p>
      <input
        type="range"
        className="tc-range tc-range-known"
        min={first}
        max={last}
        step={1}
        value={controller.clamp(known)}
        aria-label={ui.asReportedBy}
        aria-valuetext={words}
        onChange={(event) => moveTo(controller.clamp(event.currentTarget.valueAsNumber), false)}
        onKeyDown={onKey}
      />
      <p className="tc-spoken" aria-live="polite">
        {spoken === known ? words : ''}
      </p>
    </div>
  );
}

/**
 * What a teacher steers the class view by: what changed, large enough for the last row; a button that hides the marks so
 * that the class guesses first; steps from change to change with the keys that a presenter's remote sends.
 */
import { useCallback, useEffect, useId, useState, type ReactNode } from 'react';
import type { Messages } from '../../i18n/messages.ts';
import type { Day } from '../../model/day.ts';
import './classKey.css';

export interface ClassBarProps {
  readonly sentence: string;
  readonly messages: Messages;
  readonly hidden: boolean;
  readonly onHidden: (hidden: boolean) => void;
  readonly at: Day;
  /** Ascending. */
  readonly changeDays: readonly Day[];
  readonly onStep: (day: Day) => void;
  readonly onLeave: () => void;
  /** Whether something else is open that Escape closes first. */
  readonly busy: boolean;
}

/** Where a key is text, or chooses within a field. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('textarea, select, input:not([type=range])');
}

export default function ClassBar(props: ClassBarProps): ReactNode {
  const { sentence, messages, hidden, onHidden, at, changeDays, onStep, onLeave, busy } = props;
  const { ui } = messages;
  const id = useId();
  // Said only once the reader has hidden or shown: a page that opens says nothing.
  const [said, setSaid] = useState(false);

  const toggle = useCallback(() => {
    setSaid(true);
    onHidden(!hidden);
  }, [hidden, onHidden]);

  useEffect(() => {
    const step = (days: readonly Day[], which: 'next' | 'previous'): void => {
      const day = which === 'next' ? days.find((one) => one > at) : days.findLast((one) => one < at);
      if (day !== undefined) onStep(day);
    };
    const run = (event: KeyboardEvent, runs: Readonly<Record<string, (() => void) | undefined>>): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const asked = runs[event.key];
      if (!asked) return;
      event.preventDefault();
      event.stopPropagation();
      asked();
    };
    const next = (): void => step(changeDays, 'next');
    const previous = (): void => step(changeDays, 'previous');
    // Before the slider, which would take them for months.
    const onPageKey = (event: KeyboardEvent): void => run(event, { PageDown: next, PageUp: previous });
    // After all else: what is focused has its arrows, and Escape closes what is open first.
    const onKey = (event: KeyboardEvent): void => {
      const onPage = document.activeElement === document.body;
      run(event, {
        ArrowRight: onPage ? next : undefined,
        ArrowLeft: onPage ? previous : undefined,
        h: toggle,
        H: toggle,
        Escape: busy ? undefined : onLeave,
      });
    };
    window.addEventListener('keydown', onPageKey, true);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onPageKey, true);
      window.removeEventListener('keydown', onKey);
    };
  }, [at, changeDays, toggle, onStep, onLeave, busy]);

  return (
    <div className="class-bar" role="group" aria-label={messages.looks.class} aria-describedby={`${id}-keys`}>
      <p className="spoken-only" id={`${id}-keys`}>
        {ui.classKeys}
      </p>
      <p className="class-sentence">{hidden ? ui.classGuess : sentence}</p>
      <button type="button" aria-keyshortcuts="H" onClick={toggle}>
        {hidden ? ui.reveal : ui.hide}
      </button>
      <p className="class-said spoken-only" role="status">
        {said ? (hidden ? ui.marksHidden : ui.marksShown) : ''}
      </p>
    </div>
  );
}

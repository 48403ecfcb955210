/** The control with which a reader moves through time: two buttons, the date, a slider. It knows no record. */
import { h } from '../draw/node.ts';
import { dayInWords } from '../i18n/dates.ts';
import type { EmbedWords } from '../i18n/embed.en.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Day } from '../model/day.ts';
import type { Lang } from '../model/words.ts';
import { fill } from './dom.ts';

const RANGE = 'time-range';

export interface TimeControlInput {
  readonly messages: Messages;
  readonly words: EmbedWords;
  readonly first: Day;
  readonly last: Day;
  readonly onDay: (day: Day) => void;
}

export function putTimeControl({ messages: { ui }, words, first, last, onDay }: TimeControlInput): void {
  const place = document.getElementById('time');
  if (!place) return;
  fill(place, [
    h(
      'div',
      { class: 'time-steps' },
      h('button', { type: 'button', 'data-step': 'previous', 'aria-label': ui.previousChange }, '←'),
      h('output', { for: RANGE, id: 'time-date' }),
      h('button', { type: 'button', 'data-step': 'next', 'aria-label': ui.nextChange }, '→'),
    ),
    h('input', { type: 'range', id: RANGE, min: first, max: last, step: 1, 'aria-label': ui.date }),
  ]);
  place.setAttribute('role', 'group');
  place.setAttribute('aria-label', words.time);
  document.getElementById(RANGE)?.addEventListener('input', ({ currentTarget }) => {
    onDay(Number((currentTarget as HTMLInputElement).value));
  });
  document.getElementById('sentence')?.setAttribute('aria-live', 'polite');
}

/** Whether something changes before and after the date. */
export interface Ends {
  readonly previous: boolean;
  readonly next: boolean;
}

export function showTime(at: Day, lang: Lang, ends: Ends): void {
  const range = document.getElementById(RANGE) as HTMLInputElement | null;
  if (!range) return;
  const date = dayInWords(at, lang);
  range.value = String(at);
  range.setAttribute('aria-valuetext', date);
  fill(document.getElementById('time-date'), [date]);
  // A button that has the focus keeps it at the end of the record, and says that nothing more is there.
  for (const step of ['previous', 'next'] as const) {
    document.querySelector(`[data-step="${step}"]`)?.setAttribute('aria-disabled', String(!ends[step]));
  }
}

/** The way that a press in the control goes; null where it was elsewhere. */
export function pressedStep(target: Element): 'previous' | 'next' | null {
  const step = target.closest<HTMLButtonElement>('[data-step]')?.dataset['step'];
  return step === 'next' || step === 'previous' ? step : null;
}

/** Months that a key on the slider moves by. */
export function pressedMonths({ key, target }: KeyboardEvent): -1 | 0 | 1 {
  if (!(target instanceof Element) || target.id !== RANGE) return 0;
  return key === 'PageUp' ? 1 : key === 'PageDown' ? -1 : 0;
}

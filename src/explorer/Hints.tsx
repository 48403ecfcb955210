/**
 * A few short hints on the first visit, one at a time, in a line of the page: they cover nothing, take no focus, and are
 * gone once dismissed. Whoever came by a link to something, or with a class, is left alone. On a phone each is so short
 * that it stays one line, since the map gives them the room.
 */
import { useEffect, useState, type ReactNode } from 'react';
import type { Messages } from '../i18n/messages.ts';
import { remember, remembered } from './remembered.ts';
import { useMedia } from './useMedia.ts';

const NAME = 'atlas-hints';
/** A status that comes with the page is not read out; one that comes a little later is. */
const SPOKEN_AFTER_MS = 1500;

/** Asked once, when the page opens, before the hints are marked as seen. */
export function areHintsDue(): boolean {
  return remembered('tab', NAME) === null;
}

export interface HintsProps {
  readonly messages: Messages;
  readonly onDone: () => void;
}

export function Hints({ messages: { hints, ui, punctuation }, onDone }: HintsProps): ReactNode {
  const [step, setStep] = useState(0);
  const [spoken, setSpoken] = useState('');
  const brief = useMedia('(max-width: 40rem)');
  const texts = brief ? hints.brief : hints.texts;
  const text = texts[step] ?? '';
  const last = step === texts.length - 1;
  useEffect(() => remember('tab', NAME, 'seen'), []);
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(`${hints.name}${punctuation.colon}${text}`), SPOKEN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [hints, punctuation, text]);
  return (
    <section className="hints" aria-label={hints.name}>
      <p>
        <span className="hints-step">{hints.step(step + 1, texts.length)}</span> {text}
      </p>
      {last ? null : (
        <button
          type="button"
          className="close"
          onClick={() => setStep(step + 1)}
          aria-label={hints.next}
          title={hints.next}
        >
          ›
        </button>
      )}
      <button type="button" className="close" onClick={onDone} aria-label={ui.dismiss} title={ui.dismiss}>
        ×
      </button>
      <p className="spoken-only" role="status">
        {spoken}
      </p>
    </section>
  );
}

/**
 * One dialog that cites whatever was asked for, in the form that the reader chose last. What is in it, the formatters
 * included, comes when it is first opened. It is the browser's own dialog: it holds the focus, closes on Escape and gives
 * the focus back.
 */
import { useCallback, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type * as BodyModule from './CitationBody.tsx';
import type { Asked, CitingFacts } from './CitationBody.tsx';
import { CitingContext, type CiteSubject } from './citing.tsx';
import type { CiteForm } from '../cite/forms.ts';
import { dayOf, isoOf } from '../model/day.ts';
import { Notice } from './Notice.tsx';
import { useWording } from './wordingContext.tsx';
import './copyCitation.css';

export interface CitingProps {
  readonly facts: CitingFacts;
  readonly children: ReactNode;
}

/** Makes all below it citable. */
export function Citing({ facts, children }: CitingProps): ReactNode {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [form, setForm] = useState<CiteForm>('apa');
  const opener = useRef<Element | null>(null);
  const open = useCallback((subject: CiteSubject) => {
    opener.current = document.activeElement;
    const now = new Date();
    const on = isoOf(dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()));
    setAsked({ subject, on, folder: new URL('./', window.location.href).href });
  }, []);
  const closed = (): void => {
    setAsked(null);
    twinOf(opener.current)?.focus({ preventScroll: true });
  };
  return (
    <CitingContext value={open}>
      {children}
      {asked === null ? null : (
        <CitationDialog asked={asked} facts={facts} form={form} onForm={setForm} onClose={closed} />
      )}
    </CitingContext>
  );
}

/**
 * The button that stands in the place of one that is gone: the rest of the record may arrive while the dialog is open, and
 * what lay under it is drawn anew. Null where the button is still there, and the browser gives it the focus back itself.
 */
function twinOf(gone: Element | null): HTMLElement | null {
  const name = gone?.isConnected === false ? gone.getAttribute('aria-label') : null;
  if (name === null) return null;
  return [...document.querySelectorAll('button')].find((button) => button.getAttribute('aria-label') === name) ?? null;
}

/**
 * What fills the dialog, once it is there; null while it is awaited, and how to try again where it did not come. Some
 * browsers do not ask anew for what failed once: after a second failure only a reload helps.
 */
function useBody(): readonly [typeof BodyModule | null, failed: 'no' | 'once' | 'again', retry: () => void] {
  const [loaded, setLoaded] = useState<typeof BodyModule | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    import('./CitationBody.tsx').then(
      (body) => current && setLoaded(body),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [attempt]);
  const retry = useCallback(() => {
    setFailed(false);
    setAttempt((count) => count + 1);
  }, []);
  return [loaded, failed ? (attempt === 0 ? 'once' : 'again') : 'no', retry];
}

interface DialogProps {
  readonly asked: Asked;
  readonly facts: CitingFacts;
  readonly form: CiteForm;
  readonly onForm: (form: CiteForm) => void;
  readonly onClose: () => void;
}

function CitationDialog({ asked, facts, form, onForm, onClose }: DialogProps): ReactNode {
  const { messages } = useWording();
  const { cite, ui } = messages;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [body, failed, retry] = useBody();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const close = (): void => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      className="citation-dialog"
      aria-labelledby={`${id}-title`}
      onClose={onClose}
      onClick={(event) => {
        // What is hit beside the box is the dialog itself.
        if (event.target === event.currentTarget) close();
      }}
    >
      <div className="citation-box">
        <header className="citation-head">
          <h2 id={`${id}-title`}>{cite.titles[asked.subject.kind]}</h2>
          <button type="button" className="close" onClick={close} aria-label={ui.close}>
            ×
          </button>
        </header>
        {failed !== 'no' ? (
          <Notice
            tone="problem"
            title={cite.failed}
            mend={cite.failedMend}
            action={
              failed === 'once'
                ? { label: ui.retry, run: retry }
                : { label: ui.reload, run: () => window.location.reload() }
            }
          />
        ) : body === null ? (
          <p role="status">{ui.loading}</p>
        ) : (
          <body.CitationBody asked={asked} facts={facts} form={form} onForm={onForm} />
        )}
      </div>
    </dialog>
  );
}

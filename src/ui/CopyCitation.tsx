/**
 * One dialog that cites whatever was asked for, in the form that the reader chose last. The formatters come when it is
 * first opened. It is the browser's own dialog: it holds the focus, closes on Escape and gives the focus back.
 */
import { useCallback, useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import type * as CiteModule from '../cite/cite.ts';
import { CITE_FORMS, isFile, type CiteFile, type CiteForm } from '../cite/forms.ts';
import { dayOf, isoOf } from '../model/day.ts';
import type { IndexFile } from '../record/format.ts';
import { CitingContext, type CiteSubject } from './citing.tsx';
import { copy } from './clipboard.ts';
import { Notice } from './Notice.tsx';
import { useWording } from './wordingContext.tsx';
import './copyCitation.css';

type Formatters = typeof CiteModule;
type Citable = ReturnType<Formatters['citeSource']>;

export type CitingFacts = Pick<IndexFile, 'title' | 'publisher' | 'editor' | 'version' | 'readUntil' | 'lang'>;

/** What was asked for, with the day on the reader's clock and the address of the page at that moment. */
interface Asked {
  readonly subject: CiteSubject;
  readonly on: string;
  readonly folder: string;
}

const FILE_KINDS: Readonly<Record<CiteFile, { readonly ending: string; readonly type: string }>> = {
  bibtex: { ending: 'bib', type: 'application/x-bibtex' },
  ris: { ending: 'ris', type: 'application/x-research-info-systems' },
};

export function Citing({ facts, children }: { readonly facts: CitingFacts; readonly children: ReactNode }): ReactNode {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [form, setForm] = useState<CiteForm>(CITE_FORMS[0]!);
  const open = useCallback((subject: CiteSubject) => {
    const now = new Date();
    const on = isoOf(dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()));
    setAsked({ subject, on, folder: new URL('./', window.location.href).href });
  }, []);
  return (
    <CitingContext value={open}>
      {children}
      {asked === null ? null : (
        <CitationDialog asked={asked} facts={facts} form={form} onForm={setForm} onClose={() => setAsked(null)} />
      )}
    </CitingContext>
  );
}

function citableOf(
  { citeEvent, citeSource, citeView }: Formatters,
  { subject, on, folder }: Asked,
  facts: CitingFacts,
): Citable {
  if (subject.kind === 'source') return citeSource(subject.id, subject.source, subject.checked);
  const place = { url: new URL(subject.address, folder).href, accessed: on };
  return subject.kind === 'event'
    ? citeEvent(facts, subject.event, place)
    : citeView(facts, { id: subject.id, title: subject.title }, place);
}

/**
 * The formatters, once they are there; null while they are awaited, and how to try again where they did not come. Some
 * browsers do not ask anew for what failed once: after a second failure only a reload helps.
 */
function useFormatters(): readonly [Formatters | null, failed: 'no' | 'once' | 'again', retry: () => void] {
  const [loaded, setLoaded] = useState<Formatters | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    import('../cite/cite.ts').then(
      (formatters) => current && setLoaded(formatters),
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
  const [formatters, failed, retry] = useFormatters();
  const citable = useMemo(
    () => (formatters === null ? null : citableOf(formatters, asked, facts)),
    [formatters, asked, facts],
  );
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    element.showModal();
    // The chosen form, and not the button that closes, is where the reader begins.
    element.querySelector<HTMLInputElement>('input:checked')?.focus();
    return () => element.close();
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
        <fieldset className="citation-forms">
          <legend>{cite.form}</legend>
          {CITE_FORMS.map((one) => (
            <label key={one}>
              <input type="radio" name={id} value={one} checked={one === form} onChange={() => onForm(one)} />
              {cite.forms[one]}
            </label>
          ))}
        </fieldset>
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
        ) : formatters === null || citable === null ? (
          <p role="status">{ui.loading}</p>
        ) : (
          <CitationText key={form} formatters={formatters} citable={citable} form={form}>
            {asked.subject.kind === 'source' ? <p className="quiet citation-hint">{cite.asPrinted}</p> : null}
          </CitationText>
        )}
      </div>
    </dialog>
  );
}

interface TextProps {
  readonly formatters: Formatters;
  readonly citable: Citable;
  readonly form: CiteForm;
  /** What is to be said of it, between the text and what can be done with it. */
  readonly children: ReactNode;
}

/** The citation in one form, to be read, copied and kept. */
function CitationText({ formatters, citable, form, children }: TextProps): ReactNode {
  const { messages, lang } = useWording();
  const { cite } = messages;
  const text = useRef<HTMLQuoteElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const file = isFile(form) ? formatters.citeFile(form, [citable]) : null;
  const runs = isFile(form) ? [] : formatters.cite(form, citable, lang);
  const plain = file ?? formatters.plainOf(runs);
  const kind = isFile(form) ? FILE_KINDS[form] : null;
  const copyIt = async (): Promise<void> => {
    setCopied(null);
    const done = await copy({ plain, html: file === null ? formatters.htmlOf(runs) : null }, navigator.clipboard);
    if (!done && text.current) window.getSelection()?.selectAllChildren(text.current);
    setCopied(done);
  };
  return (
    <>
      <blockquote className="citation-text" ref={text} aria-live={file === null ? 'polite' : 'off'} data-form={form}>
        {file === null ? (
          <p>{runs.map((run, index) => (run.italic ? <i key={index}>{run.text}</i> : run.text))}</p>
        ) : (
          <pre tabIndex={0} aria-label={cite.forms[form]}>
            {file}
          </pre>
        )}
      </blockquote>
      {children}
      <div className="citation-actions">
        <button type="button" onClick={() => void copyIt()}>
          {cite.copy}
        </button>
        {kind === null ? null : (
          <a
            className="citation-download"
            download={`${citable.id}.${kind.ending}`}
            href={`data:${kind.type};charset=utf-8,${encodeURIComponent(plain)}`}
          >
            {cite.download(kind.ending)}
          </a>
        )}
        <p role="status">{copied === null ? '' : copied ? cite.copied : cite.refused}</p>
      </div>
    </>
  );
}

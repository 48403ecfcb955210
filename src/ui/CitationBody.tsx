/** What the dialog that cites is filled with: the choice of a form, the citation in it, and ways to take it along. */
import { useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import {
  cite as citeIn,
  citeEvent,
  citeFile,
  citeSource,
  citeView,
  htmlOf,
  plainOf,
  type AtlasFacts,
  type Citable,
} from '../cite/cite.ts';
import { CITE_FORMS, isFile, type CiteFile, type CiteForm } from '../cite/forms.ts';
import type { CiteSubject } from './citing.tsx';
import { copy } from './clipboard.ts';
import { useWording } from './wordingContext.tsx';
import './citationBody.css';

export type CitingFacts = AtlasFacts;

/** What was asked for, with the day on the reader's clock and the folder of the page at that moment. */
export interface Asked {
  readonly subject: CiteSubject;
  readonly on: string;
  readonly folder: string;
}

const FILE_KINDS: Readonly<Record<CiteFile, { readonly ending: string; readonly type: string }>> = {
  bibtex: { ending: 'bib', type: 'application/x-bibtex' },
  ris: { ending: 'ris', type: 'application/x-research-info-systems' },
  csl: { ending: 'json', type: 'application/vnd.citationstyles.csl+json' },
};

function citableOf({ subject, on, folder }: Asked, facts: CitingFacts): Citable {
  if (subject.kind === 'source') return citeSource(subject.id, subject.source, subject.checked);
  const place = { url: new URL(subject.address, folder).href, accessed: on };
  return subject.kind === 'event'
    ? citeEvent(facts, subject.event, place)
    : citeView(facts, { id: subject.id, title: subject.title }, place);
}

export interface CitationBodyProps {
  readonly asked: Asked;
  readonly facts: CitingFacts;
  readonly form: CiteForm;
  readonly onForm: (form: CiteForm) => void;
}

export function CitationBody({ asked, facts, form, onForm }: CitationBodyProps): ReactNode {
  const { messages } = useWording();
  const { cite } = messages;
  const id = useId();
  const forms = useRef<HTMLFieldSetElement>(null);
  const citable = useMemo(() => citableOf(asked, facts), [asked, facts]);
  useEffect(() => {
    // The chosen form, and not the button that closes, is where the reader begins.
    forms.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  }, []);
  return (
    <>
      <fieldset className="citation-forms" ref={forms}>
        <legend>{cite.form}</legend>
        {CITE_FORMS.map((one) => (
          <label key={one}>
            <input type="radio" name={id} value={one} checked={one === form} onChange={() => onForm(one)} />
            {cite.forms[one]}
          </label>
        ))}
      </fieldset>
      <CitationText key={form} citable={citable} form={form}>
        {asked.subject.kind === 'source' ? <p className="quiet citation-hint">{cite.asPrinted}</p> : null}
      </CitationText>
    </>
  );
}

interface TextProps {
  readonly citable: Citable;
  readonly form: CiteForm;
  /** What is to be said of it, between the text and what can be done with it. */
  readonly children: ReactNode;
}

/** The citation in one form, to be read, copied and kept. */
function CitationText({ citable, form, children }: TextProps): ReactNode {
  const { messages, lang } = useWording();
  const { cite } = messages;
  const text = useRef<HTMLQuoteElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const file = isFile(form) ? citeFile(form, [citable]) : null;
  const runs = isFile(form) ? [] : citeIn(form, citable, lang);
  const plain = file ?? plainOf(runs);
  const kind = isFile(form) ? FILE_KINDS[form] : null;
  const copyIt = async (): Promise<void> => {
    setCopied(null);
    const done = await copy({ plain, html: file === null ? htmlOf(runs) : null }, navigator.clipboard);
    if (!done && text.current) window.getSelection()?.selectAllChildren(text.current);
    setCopied(done);
  };
  return (
    <>
      <blockquote className="citation-text" ref={text} aria-live={file === null ? 'polite' : 'off'} data-form={form}>
        {file === null ? (
          <p>{runs.map((run, index) => (run.italic ? <i key={index}>{run.text}</i> : run.text))}</p>
        ) : (
          <pre role="group" tabIndex={0} aria-label={cite.forms[form]}>
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

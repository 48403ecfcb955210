/** What every page bears: the name, the way to the other language, and at its foot who stands behind it. */
import type { ReactNode } from 'react';
import type { IndexFile } from '../record/format.ts';
import { dateInWords } from '../i18n/dates.ts';
import { useWording } from './wordingContext.tsx';

export interface PageHeaderProps {
  readonly title: string;
  readonly home: string;
  /** The same page in the other language. */
  readonly other: { readonly href: string; readonly lang: string };
  /** Id of the place where the live app puts its search; without it the page has none. */
  readonly search?: string | undefined;
}

export function PageHeader({ title, home, other, search }: PageHeaderProps): ReactNode {
  const { messages } = useWording();
  return (
    <header className="page-head">
      <a className="page-title" href={home}>
        {title}
      </a>
      {search === undefined ? null : <div className="page-search" id={search} />}
      <nav aria-label={messages.ui.language}>
        <a href={other.href} hrefLang={other.lang} lang={other.lang} data-other-language="">
          {messages.ui.otherLanguage}
        </a>
      </nav>
    </header>
  );
}

type FooterFacts = Pick<IndexFile, 'publisher' | 'editor' | 'contact' | 'version' | 'readUntil'>;

export interface PageFooterProps {
  readonly facts: FooterFacts;
  /** The folder of downloads, and that of the language. */
  readonly data: string;
  readonly home: string;
}

export function PageFooter({ facts, data, home }: PageFooterProps): ReactNode {
  const { messages, lang } = useWording();
  const { ui } = messages;
  const { publisher, editor, contact, version, readUntil } = facts;
  return (
    <footer className="page-foot">
      <p>
        {publisher ? ui.publishedBy(publisher.name) : null} {editor ? ui.editor(editor) : null}{' '}
        {contact ? ui.contact(contact) : null}
        {publisher && editor ? null : ui.noPublisher}
      </p>
      <p>
        {ui.version(version)} · {ui.readUntil(dateInWords(readUntil, lang))}. {ui.how}
      </p>
      <p>
        {ui.download}
        {messages.punctuation.colon}
        <a href={`${data}events.csv`}>{ui.downloadCsv}</a>, <a href={`${data}events.json`}>{ui.downloadJson}</a>,{' '}
        <a href={`${data}events.geojson`}>{ui.downloadGeo}</a>. {ui.licence}
      </p>
      <p>
        <a href={`${home}coverage/`}>{ui.coverage}</a>. {ui.borders}
      </p>
    </footer>
  );
}

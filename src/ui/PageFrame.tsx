/**
 * What every page bears: the name, the ways through the atlas, the way to the other language, and at its foot who stands
 * behind it.
 */
import type { ReactNode } from 'react';
import type { IndexFile } from '../record/format.ts';
import { dateInWords } from '../i18n/dates.ts';
import { pageMessagesIn } from '../i18n/pages.ts';
import { useWording } from './wordingContext.tsx';

/** The parts that the head leads to, each with its folder below that of the language. */
export const SECTIONS = {
  map: '',
  stories: 'story/',
  lessons: 'lesson/',
  countries: 'country/',
  partners: 'partner/',
  chronology: 'chronology/',
  method: 'method/',
  sources: 'sources/',
} as const;
export type Section = keyof typeof SECTIONS;

export interface PageHeaderProps {
  readonly title: string;
  readonly home: string;
  /** The same page in the other language. */
  readonly other: { readonly href: string; readonly lang: string };
  /** The part that the page belongs to, and whether it is its first page. */
  readonly section?: { readonly id: Section; readonly here: boolean } | undefined;
  /** Id of the place where the live app puts its search; without it the page has none. */
  readonly search?: string | undefined;
}

export function PageHeader({ title, home, other, section, search }: PageHeaderProps): ReactNode {
  const { messages, lang } = useWording();
  const { nav } = pageMessagesIn(lang);
  return (
    <header className="page-head">
      <a className="page-title" href={home}>
        {title}
      </a>
      {search === undefined ? null : <div className="page-search" id={search} />}
      <nav className="page-nav" aria-label={nav.label}>
        <ul>
          {(Object.keys(SECTIONS) as Section[]).map((id) => (
            <li key={id}>
              <a
                href={home + SECTIONS[id]}
                aria-current={section?.id === id ? (section.here ? 'page' : 'true') : undefined}
              >
                {nav[id]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-label={messages.ui.language}>
        <a href={other.href} hrefLang={other.lang} lang={other.lang} data-other-language="">
          {messages.ui.otherLanguage}
        </a>
      </nav>
    </header>
  );
}

export interface Crumb {
  readonly name: string;
  readonly href: string;
}

/** The way from the first page down to the one above this one. */
export function Breadcrumbs({ crumbs, here }: { readonly crumbs: readonly Crumb[]; readonly here: string }): ReactNode {
  const { lang } = useWording();
  return (
    <nav className="breadcrumbs" aria-label={pageMessagesIn(lang).breadcrumbs}>
      <ol>
        {crumbs.map(({ name, href }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}

type FooterFacts = Pick<IndexFile, 'publisher' | 'editor' | 'contact' | 'version' | 'readUntil'>;

export interface PageFooterProps {
  readonly facts: FooterFacts;
  /** The folder of downloads, and that of the language. */
  readonly data: string;
  readonly home: string;
  /** Where an error on this page is reported. */
  readonly report?: string | null | undefined;
}

export function PageFooter({ facts, data, home, report = null }: PageFooterProps): ReactNode {
  const { messages, lang } = useWording();
  const { ui } = messages;
  const { more } = pageMessagesIn(lang);
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
        <span className="data-links">
          {ui.download}
          {messages.punctuation.colon}
          <a href={`${data}events.csv`}>{ui.downloadCsv}</a>, <a href={`${data}events.json`}>{ui.downloadJson}</a>,{' '}
          <a href={`${data}events.geojson`}>{ui.downloadGeo}</a>.
        </span>{' '}
        {ui.licence}
      </p>
      <p>{ui.borders}</p>
      <nav aria-label={more.label}>
        <ul className="foot-links">
          <li>
            <a href={`${home}coverage/`}>{ui.coverage}</a>
          </li>
          <li>
            <a href={`${home}figures/`}>{more.figures}</a>
          </li>
          <li>
            <a href={`${home}glossary/`}>{more.glossary}</a>
          </li>
          <li>
            <a href={`${home}outlet/`}>{more.outlets}</a>
          </li>
          <li>
            <a href={`${home}corrections/`}>{more.corrections}</a>
          </li>
          <li>
            <a href={`${home}changes/`}>{more.changes}</a>
          </li>
          <li>
            <a href={`${home}offline/`}>{more.offline}</a>
          </li>
          {report === null ? null : (
            <li>
              <a href={report}>{ui.report}</a>
            </li>
          )}
        </ul>
      </nav>
    </footer>
  );
}

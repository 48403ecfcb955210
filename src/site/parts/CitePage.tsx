/**
 * How to cite the page, in every form, and all its sources at once as files for reference managers: text and plain links,
 * since the page has no script. No day of reading is given, for no clock of a build is the reader's; the version says which
 * state of the page is meant.
 */
import type { ReactNode } from 'react';
import { cite, citeFile, citePage } from '../../cite/cite.ts';
import { FILES, STYLES } from '../../cite/forms.ts';
import { SOURCE_FILES } from '../../export/sources.ts';
import { citeFolder } from '../paths.ts';
import type { PageSources, Shared } from './shared.ts';

export interface CitePageProps {
  readonly shared: Shared;
  readonly title: string;
  /** Below the folder of the language. */
  readonly path: string;
  /** From the page to that folder. */
  readonly up: string;
  /** Where the page is published; null where that is not known. */
  readonly url: string | null;
  readonly sources: PageSources | undefined;
}

export function CitePage({ shared, title, path, up, url, sources }: CitePageProps): ReactNode {
  const { index, wording, words } = shared;
  const { lang, messages } = wording;
  const { colon } = messages.punctuation;
  const page = citePage(index, { id: `${lang}/${path.replace(/\/$/, '')}`, title }, { url });
  return (
    <aside className="page-cite" aria-label={words.cite.title}>
      <details>
        <summary>{words.cite.title}</summary>
        <dl className="facts">
          {STYLES.map((style) => (
            <div key={style}>
              <dt>{messages.cite.forms[style]}</dt>
              <dd>
                {cite(style, page, lang).map((run, place) => (run.italic ? <i key={place}>{run.text}</i> : run.text))}
              </dd>
            </div>
          ))}
        </dl>
        {url === null ? <p className="quiet">{words.cite.noAddress}</p> : null}
        {FILES.map((file) => (
          <details key={file}>
            <summary>{messages.cite.forms[file]}</summary>
            <pre role="group" tabIndex={0} aria-label={messages.cite.forms[file]}>
              {citeFile(file, [page])}
            </pre>
          </details>
        ))}
      </details>
      {sources === undefined || sources.ids.length === 0 ? null : (
        <p className="page-sources">
          {words.cite.sources(sources.ids.length)}
          {colon}
          {SOURCE_FILES.map(({ ending, name }, place) => (
            <span key={ending}>
              {place > 0 ? ', ' : ''}
              <a href={`../${up}${citeFolder(sources.path)}.${ending}`} download="">
                {name}
              </a>
            </span>
          ))}
        </p>
      )}
    </aside>
  );
}

/** The citations of an event, folded under who says so: what each page supports, by whom, when published and read. */
import type { ReactNode } from 'react';
import type { Day } from '../model/day.ts';
import { edtf } from '../model/edtf.ts';
import { independentSources } from '../model/independence.ts';
import { CLAIM_ONLY_OUTLETS, isClaimOnly, OUTLET_KINDS } from '../model/words.ts';
import type { CitationDetail, SourceDetail } from '../record/format.ts';
import { dateInWords } from '../i18n/dates.ts';
import type { Messages } from '../i18n/messages.ts';
import { CiteButton } from './citing.tsx';
import { usePageLinks } from './pageLinks.tsx';
import { safeUrl } from './safeUrl.ts';
import { CopyNote, SourceLink } from './SourceLink.tsx';
import { useWording } from './wordingContext.tsx';

type Sources = Readonly<Record<string, SourceDetail>>;

/** How many independent sources show an event of a date; reprints of one wire story are one. */
export function independentCount(date: string, citations: readonly CitationDetail[], sources: Sources): number {
  return independentSources(
    edtf(date).earliest,
    citations.map(({ source }) => {
      const { independent = null, published } = sources[source] ?? {};
      return { independent, publishedLatest: published === undefined ? null : edtf(published).latest };
    }),
  );
}

/** Citations at a glance: how many, how many independent, in which languages, whether official. */
function citationGlance(
  date: string,
  citations: readonly CitationDetail[],
  sources: Sources,
  messages: Messages,
): string {
  const languages = [...new Set(citations.map(({ source }) => sources[source]?.lang).filter(Boolean))].join(' ');
  const official = citations.filter(({ source }) => sources[source]?.kind === 'official').length;
  const glance = [
    messages.ui.sources(citations.length),
    messages.ui.independent(independentCount(date, citations, sources)),
    languages,
    ...(official > 0 ? [messages.sourceKinds.official] : []),
    // Labels that a reader should see before unfolding: who speaks for itself, and whose texts are copies.
    ...OUTLET_KINDS.filter((kind) => isClaimOnly(kind) || kind === 'copy-site').flatMap((kind) => {
      const count = citations.filter(({ source }) => sources[source]?.outlet === kind).length;
      return count === 0 ? [] : [`${messages.outletKinds[kind]} ${count}`];
    }),
  ];
  return glance.join(' · ');
}

export interface CitationsProps {
  /** Of the event that they show, EDTF. */
  readonly date: string;
  readonly citations: readonly CitationDetail[];
  readonly sources: Sources;
  /** Only what had been published by this day; null for all. */
  readonly known: Day | null;
  /** Unfolded from the first, where they are what the page is for. */
  readonly open?: boolean | undefined;
}

/** Whether a page was out before the event can have been: it proves only a plan. */
function isOlder({ published }: SourceDetail, date: string): boolean {
  return published !== undefined && edtf(published).latest < edtf(date).earliest;
}

/** Whether a page can have been read by a day: one without a date cannot be shown to. */
function publishedBy({ published }: SourceDetail, known: Day): boolean {
  return published !== undefined && edtf(published).earliest <= known;
}

export function Citations({ date, citations: all, sources, known, open = false }: CitationsProps): ReactNode {
  const { messages } = useWording();
  const citations =
    known === null
      ? all
      : all.filter(({ source }) => sources[source] !== undefined && publishedBy(sources[source], known));
  return (
    <details className="citations" open={open}>
      <summary>{citationGlance(date, citations, sources, messages)}</summary>
      <ol>
        {citations.map((citation) => {
          const source = sources[citation.source];
          return source ? <Citation key={citation.source} date={date} citation={citation} source={source} /> : null;
        })}
      </ol>
      {citations.length < all.length ? (
        <p className="quiet">{messages.ui.publishedLater(all.length - citations.length)}</p>
      ) : null}
    </details>
  );
}

function Citation({
  date,
  citation,
  source,
}: {
  readonly date: string;
  readonly citation: CitationDetail;
  readonly source: SourceDetail;
}): ReactNode {
  const { messages, lang } = useWording();
  const { ui } = messages;
  const outletPage = usePageLinks().outlet(citation.source);
  const url = safeUrl(source.url);
  const published = source.published ? ui.publishedOn(dateInWords(edtf(source.published).text, lang)) : ui.noDate;
  const name = source.title ?? (url ? new URL(url).hostname.replace(/^www\./, '') : source.publisher);
  const kind = source.kind === 'press' || source.kind === 'agency' ? null : messages.sourceKinds[source.kind];
  return (
    <li className="citation">
      <p className="citation-supports">{citation.supports}</p>
      <p className="citation-source">
        <b>{outletPage === null ? source.publisher : <a href={outletPage}>{source.publisher}</a>}</b>
        {source.author ? `, ${source.author}` : ''}
        {', '}
        <SourceLink
          name={name}
          url={source.url}
          lang={source.title ? source.lang : undefined}
          dead={source.dead}
          copy={source.copy}
        />
        {' · '}
        {[
          published,
          isOlder(source, date) && ui.olderThanEvent,
          source.lang,
          kind,
          source.agency && ui.via(source.agency),
          ui.readOn(dateInWords(citation.checked, lang)),
        ]
          .filter(Boolean)
          .join(' · ')}
        {source.outlet === 'unclassified' ? null : (
          <span className={CLAIM_ONLY_OUTLETS.has(source.outlet) ? 'outlet outlet-claim' : 'outlet'}>
            {' '}
            {messages.outletKinds[source.outlet]}
          </span>
        )}
        <CopyNote url={source.url} dead={source.dead} copy={source.copy} />
        <CiteButton
          subject={() => ({ kind: 'source', id: citation.source, source, checked: citation.checked })}
          name={`${source.publisher}, ${name}`}
          before=" · "
        />
      </p>
    </li>
  );
}

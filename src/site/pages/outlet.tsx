/** An outlet: its label and why, and each of its pages that are cited, with the events that rest on it. */
import type { ReactNode } from 'react';
import type { SourceRecord } from '../../model/schema.ts';
import { isClaimOnly } from '../../model/words.ts';
import { copyOf, publishedText } from '../../dataset/hostFile.ts';
import { resolveParty } from '../../dataset/parties.ts';
import { CopyNote, SourceLink } from '../../ui/SourceLink.tsx';
import { EventLine } from '../parts/EventLine.tsx';
import { HistoryOf } from '../parts/History.tsx';
import { pageOf } from '../parts/frame.tsx';
import { inWords, type Shared, type WrittenPage } from '../parts/shared.ts';
import { sourceName } from '../sourceName.ts';
import { outletPath, sourceAnchor, tiePath, upFrom } from '../paths.ts';

/** Of an outlet with more pages than this the events stand as links alone, so that the page stays light. */
const MOST_IN_FULL = 60;

export function outletPage(shared: Shared, id: string): WrittenPage {
  const { facts, wording, words, say } = shared;
  const { messages, lang } = wording;
  const { record } = facts;
  const { data } = record.outlets.get(id)!;
  const { sources, cited, alone } = facts.outlets.get(id)!;
  const path = outletPath(id);
  const up = upFrom(path);
  const languages = new Set(sources.map((source) => record.sources.get(source)!.data.language));
  const kind = messages.outletKinds[data.kind];
  const country = data.country === null ? null : resolveParty(data.country, record.parties);
  const owner = data.tie?.party === undefined ? null : resolveParty(data.tie.party, record.parties);
  const read = data.tie?.source === undefined ? undefined : record.sources.get(data.tie.source)?.data;
  const rows: (readonly [string, ReactNode])[] = [
    [
      words.outlet.kind,
      <>
        <b className={isClaimOnly(data.kind) ? 'outlet outlet-claim' : 'outlet'}>{kind}</b>{' '}
        {words.outlet.kinds[data.kind]}
      </>,
    ],
    [
      words.outlet.country,
      country
        ? say(country.name)
        : data.noCountry
          ? words.outlet.noCountry[data.noCountry]
          : words.outlet.countryUnknown,
    ],
    [words.outlet.languages, languagesInWords(languages, lang)],
    ...(data.tie
      ? [
          [
            words.outlet.tie,
            <>
              {owner && owner.id !== data.country ? `${say(owner.name)}. ` : ''}
              {say(data.tie.note)}{' '}
              {read ? (
                <>
                  ({words.outlet.tieSource}{' '}
                  <a href={`${up}${outletPath(read.custom.outlet)}#${sourceAnchor(read.id)}`}>
                    {record.outlets.get(read.custom.outlet)?.data.name ?? read.custom.outlet}
                  </a>
                  )
                </>
              ) : null}
            </>,
          ] as const,
        ]
      : []),
    ...(data.aliases ? [[words.outlet.aliases, data.aliases.join(', ')] as const] : []),
    [words.outlet.restsOn, words.outlet.rests(alone.size, cited.length)],
  ];
  return pageOf(shared, {
    path,
    title: data.name,
    description: `${data.name}: ${kind}. ${words.outlet.rests(alone.size, cited.length)}`,
    section: 'sources',
    id,
    article: true,
    sources: { path, ids: [...sources].sort() },
    above: [{ name: words.outlet.allTitle, path: 'outlet/' }],
    content: (
      <>
        <h1>{data.name}</h1>
        <dl className="facts">
          {rows.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {alone.size === 0 ? null : (
          <>
            <h2>{words.outlet.alone}</h2>
            <ul className="event-lines">
              {[...alone].map((event) => (
                <EventLine key={event} shared={shared} place={facts.events.get(event)!} up={up} />
              ))}
            </ul>
          </>
        )}
        <h2>{words.outlet.sources}</h2>
        <ol className="source-list">
          {sources.map((source) => (
            <Source
              key={source}
              shared={shared}
              source={record.sources.get(source)!.data}
              alone={alone}
              up={up}
              full={sources.length <= MOST_IN_FULL}
            />
          ))}
        </ol>
      </>
    ),
  });
}

export function languagesInWords(languages: ReadonlySet<string>, lang: string): string {
  const names = new Intl.DisplayNames([lang], { type: 'language', fallback: 'code' });
  return [...languages]
    .map((one) => nameOf(names, one))
    .sort((a, b) => a.localeCompare(b, lang))
    .join(', ');
}

/** A code that is no language is shown as it is. */
function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

interface SourceProps {
  readonly shared: Shared;
  readonly source: SourceRecord;
  readonly alone: ReadonlySet<string>;
  readonly up: string;
  readonly full: boolean;
}

function Source({ shared, source, alone, up, full }: SourceProps): ReactNode {
  const { facts, wording, words, details } = shared;
  const { messages } = wording;
  const { ui } = messages;
  const { id, custom } = source;
  const { copy } = copyOf(source);
  const published = publishedText(source.issued);
  const citing = facts.citing.get(id) ?? { events: [], before: [] };
  const evidence = facts.evidence.get(id) ?? [];
  const title = sourceName(source);
  const agency =
    custom.agency === undefined || custom.agency === custom.outlet
      ? undefined
      : facts.record.outlets.get(custom.agency);
  const authors = (source.author ?? [])
    .map((name) => name.literal ?? [name.given, name.family].filter(Boolean).join(' '))
    .join(', ');
  return (
    <li id={sourceAnchor(id)} className="source" tabIndex={-1}>
      <p>
        <SourceLink
          name={title}
          url={source.URL}
          lang={source.title ? source.language : undefined}
          dead={custom.dead}
          copy={copy}
        />
      </p>
      <p className="citation-source">
        {[
          authors,
          published === null ? ui.noDate : ui.publishedOn(inWords(shared, published)),
          source.language,
          messages.sourceKinds[custom.kind],
        ]
          .filter(Boolean)
          .join(' · ')}
        {agency ? (
          <>
            {' · '}
            {facts.outlets.has(custom.agency!) ? (
              <a href={up + outletPath(custom.agency!)}>{ui.via(agency.data.name)}</a>
            ) : (
              ui.via(agency.data.name)
            )}
          </>
        ) : null}
        <CopyNote url={source.URL} dead={custom.dead} copy={copy} />
      </p>
      <HistoryOf shared={shared} id={id} />
      {citing.events.length + citing.before.length + evidence.length === 0 ? (
        <p className="quiet">{words.outlet.unused}</p>
      ) : null}
      {citing.events.length === 0 ? null : full ? (
        <ul className="event-lines">
          {citing.events.map((event) => (
            <EventLine key={event} shared={shared} place={facts.events.get(event)!} up={up}>
              {alone.has(event) ? <span className="alone"> ({words.outlet.aloneMark})</span> : null}
            </EventLine>
          ))}
        </ul>
      ) : (
        <p className="event-links">
          {words.events(citing.events.length)}
          {messages.punctuation.colon}
          {citing.events.map((event, place) => {
            const found = facts.events.get(event)!;
            return (
              <span key={event}>
                {place > 0 ? ', ' : ''}
                <a href={up + found.address}>{inWords(shared, found.event.date)}</a>
              </span>
            );
          })}
        </p>
      )}
      {citing.before.length === 0 ? null : (
        <ul className="event-lines">
          {citing.before.map((tie) => (
            <li key={tie} className="event-line">
              <a href={up + tiePath(tie)}>{details.get(tie)?.detail.title ?? tie}</a>
              {messages.punctuation.colon}
              {words.outlet.before}
            </li>
          ))}
        </ul>
      )}
      {evidence.length === 0 ? null : (
        <p className="event-links">
          {words.outlet.evidence}
          {messages.punctuation.colon}
          {evidence.map((outlet, place) => {
            const { name } = facts.record.outlets.get(outlet)!.data;
            return (
              <span key={outlet}>
                {place > 0 ? ', ' : ''}
                {facts.outlets.has(outlet) ? <a href={up + outletPath(outlet)}>{name}</a> : name}
              </span>
            );
          })}
        </p>
      )}
    </li>
  );
}

/** The events that a story rests on, numbered, each with who says so, its sources and their labels. */
import type { ReactNode } from 'react';
import { publishedText } from '../../dataset/hostFile.ts';
import type { StoryMessages } from '../../i18n/story.ts';
import { isClaimOnly } from '../../model/words.ts';
import { safeUrl } from '../../ui/safeUrl.ts';
import type { StoryEvent } from '../../record/story.ts';
import { outletPath, sourceAnchor } from '../paths.ts';
import { sourceName } from '../sourceName.ts';
import { inWords, tieName, type Shared } from './shared.ts';

/** Where an event stands in the list at the end. */
export const restsAnchor = (event: string): string => `rests-${event}`;

/** What an event is of, in words. */
export function storyEventOf(shared: Shared, event: StoryEvent): string {
  const { names, messages } = shared.wording;
  const tie = event.partnership === null ? undefined : shared.lifeOf.get(event.partnership)?.tie;
  return `${names.short(event.host)} · ${tie ? tieName(shared, tie) : messages.ui.context}`;
}

export interface StorySourcesProps {
  readonly shared: Shared;
  readonly words: StoryMessages;
  readonly events: Readonly<Record<string, StoryEvent>>;
  readonly up: string;
}

export function StorySources({ shared, events, up }: StorySourcesProps): ReactNode {
  const { wording, facts } = shared;
  const { messages } = wording;
  return (
    <ol className="story-sources">
      {Object.entries(events).map(([id, event]) => (
        <li key={id} id={restsAnchor(id)} tabIndex={-1}>
          <p>
            <a href={up + facts.events.get(id)!.address}>{inWords(shared, event.date)}</a>
            {', '}
            {storyEventOf(shared, event)}.{' '}
            <span className="quiet">{messages.ui.says(event.says.join(messages.punctuation.semicolon))}</span>
          </p>
          <ul>
            {facts.events.get(id)!.event.citations.map(({ source }) => (
              <Source key={source} shared={shared} id={source} up={up} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Source({ shared, id, up }: { readonly shared: Shared; readonly id: string; readonly up: string }): ReactNode {
  const { record } = shared.facts;
  const { messages } = shared.wording;
  const source = record.sources.get(id)?.data;
  if (!source) return null;
  const outlet = record.outlets.get(source.custom.outlet)?.data;
  const url = safeUrl(source.URL);
  const published = publishedText(source.issued);
  const kind = outlet?.kind ?? 'unclassified';
  return (
    <li className="story-source">
      <a href={`${up}${outletPath(source.custom.outlet)}#${sourceAnchor(id)}`}>
        {outlet?.name ?? source.custom.outlet}
      </a>
      {', '}
      {url ? (
        <a href={url} rel="noreferrer external" lang={source.title ? source.language : undefined} dir="auto">
          {sourceName(source)}
        </a>
      ) : (
        <span dir="auto">{sourceName(source)}</span>
      )}
      {', '}
      {published === null ? messages.ui.noDate : inWords(shared, published)}
      {kind === 'unclassified' ? null : (
        <>
          {' '}
          <span className={isClaimOnly(kind) ? 'outlet outlet-claim' : 'outlet'}>{messages.outletKinds[kind]}</span>
        </>
      )}
    </li>
  );
}

/** A country: the map around it, where its ties stand, their lives drawn, and its whole story, by years where it is long. */
import type { ReactNode } from 'react';
import { dateInWords, dayInWords } from '../../i18n/dates.ts';
import { tieLabel } from '../../i18n/tieWords.ts';
import { calendarOf } from '../../model/day.ts';
import type { Tie } from '../../model/tie.ts';
import type { Text } from '../../model/words.ts';
import { asOf } from '../../query/asOf.ts';
import { isCovered } from '../../query/atlas.ts';
import { storyOf, type StoryItem } from '../../ui/Story.tsx';
import { contextPath, hostPath, partnerPath, tiePath, upFrom } from '../paths.ts';
import { Events } from '../parts/Events.tsx';
import { Lives } from '../parts/Lives.tsx';
import { pageOf } from '../parts/frame.tsx';
import { sourcesOfEvents, sourcesOfTies } from '../pageSources.ts';
import { mapQuery, regionOf, type PageSources, type Shared, type WrittenPage } from '../parts/shared.ts';
import { shareLives, shareMap } from '../share.ts';
import { StillMap } from '../parts/StillMap.tsx';
import { TieList } from '../parts/TieList.tsx';
import { storyParts } from '../storyParts.ts';

/**
 * So many letters of events and sources stand on one page: a longer story goes on on pages of its own. They are some 23 kB
 * as sent; with the first page's map, its ties and their lives, 57.
 */
const MOST_LETTERS = 40_000;

interface Story {
  /** Below the folder of the language. */
  readonly path: string;
  readonly label: string;
  readonly items: readonly StoryItem[];
}

export function* countryPages(shared: Shared, host: string): Generator<WrittenPage> {
  const [first, ...others] = storiesOf(shared, host);
  const all = first === undefined ? [] : [first, ...others];
  const told = all.flatMap(({ items }) => items.map(({ event }) => event.id));
  const sources = { path: hostPath(host), ids: sourcesOfTies(shared.facts, tiesOf(shared, host), told) };
  yield countryPage(shared, host, first ?? null, all, sources);
  for (const story of others) yield storyPage(shared, host, story, all, sources);
}

/** Ties of the host: its own, those it shares as an equal, and those that reach it through a bloc. */
function tiesOf({ facts }: Shared, host: string): Tie[] {
  return facts.lives.all
    .map(({ tie }) => tie)
    .filter(
      (tie) =>
        tie.host === host || (tie.symmetric && tie.partner === host) || tie.covers.some(({ party }) => party === host),
    );
}

function storiesOf(shared: Shared, host: string): Story[] {
  const { wording, hosts } = shared;
  const { messages, names } = wording;
  const own = new Map(tiesOf(shared, host).map((tie) => [tie.id, tie]));
  const wanted = new Set([host, ...[...own.values()].map((tie) => tie.host)]);
  const items = storyOf(
    hosts.filter((file) => wanted.has(file.host)),
    (id) => {
      const tie = own.get(id);
      const partner = tie?.partner === host ? tie.host : tie?.partner;
      return tie && partner
        ? { partner, sides: tie, label: `${names.short(partner)} · ${tieLabel(wording, tie)}`, group: tie.group }
        : null;
    },
    messages.ui.context,
  ).filter(({ event }) => !('hosts' in event) || event.hosts.includes(host));
  const { lang } = wording;
  return storyParts(
    items,
    ({ latest }) => calendarOf(latest),
    ({ event }) => lettersOf(shared, event.id),
    MOST_LETTERS,
  ).map((part, index) => ({
    // The first page has the newest events for as long as there are any: its address stays.
    path:
      index === 0
        ? hostPath(host)
        : `${hostPath(host)}${part.from === part.to ? part.from : `${part.from}-${part.to}`}/`,
    label: part.from.includes('-')
      ? dateInWords(part.from === part.to ? part.from : `${part.from}/${part.to}`, lang)
      : shared.words.country.part(part.from, part.to),
    items: part.items,
  }));
}

/**
 * Of what changes from event to event; the words round it weigh little, as they come again. In whichever language they are
 * more: the pages of a story are the same in all.
 */
function lettersOf({ facts }: Shared, id: string): number {
  const { event } = facts.events.get(id)!;
  const longest = (text: Text): number => Math.max(...Object.values(text).map(({ length }) => length));
  return event.citations.reduce((sum, { source, supports }) => {
    const { title = '', URL: url = '' } = facts.record.sources.get(source)?.data ?? {};
    return sum + longest(supports) + title.length + url.length;
  }, longest(event.summary));
}

function countryPage(
  shared: Shared,
  host: string,
  story: Story | null,
  all: readonly Story[],
  sources: PageSources,
): WrittenPage {
  const { facts, at, wording, words, index, hosts } = shared;
  const { messages, names, lang } = wording;
  const { ui } = messages;
  const path = hostPath(host);
  const up = upFrom(path);
  const own = new Set(tiesOf(shared, host).map(({ id }) => id));
  const lives = facts.lives.all.filter(({ tie }) => own.has(tie.id));
  const ties = asOf({ ...facts.lives, all: lives }, { at, host });
  const coverage = facts.atlas.coverage.get(host);
  const region = regionOf(index, host);
  const { name } = names.party(host);
  const present = lives.filter(({ tie }) => tie.group === 'presence' && tie.host === host);
  const isOnMap = index.hosts.includes(host);
  const contextHere = hosts.some((file) => file.host === host && file.context.length > 0);
  return pageOf(shared, {
    path,
    title: name,
    description: `${name}. ${index.tagline}`,
    section: 'countries',
    id: host,
    article: true,
    sources,
    share: () =>
      isOnMap && region !== null
        ? shareMap(shared, {
            group: index.view.group,
            partners: index.view.partners,
            hosts: index.regions[region]!.hosts,
            extent: index.regions[region]!.extent,
            selected: host,
          })
        : shareLives(shared, lives, [words.ties(lives.length)], 'partner'),
    content: (
      <>
        <h1>{name}</h1>
        <ul className="page-ways">
          {isOnMap ? (
            <li>
              <a href={up + mapQuery(shared, { region, select: host })}>{ui.openInMap}</a>
            </li>
          ) : null}
          {shared.partnerPages.has(host) ? (
            <li>
              <a href={up + partnerPath(host)}>{words.partner.where(names.short(host))}</a>
            </li>
          ) : null}
          {contextHere ? (
            <li>
              <a href={up + contextPath(host)}>{words.country.context}</a>
            </li>
          ) : null}
        </ul>
        {isOnMap && region !== null ? (
          <StillMap
            shared={shared}
            region={region}
            group={index.view.group}
            partners={index.view.partners}
            selected={host}
            caption={words.country.map(messages.groupQuestions[index.view.group], dayInWords(at, lang))}
            note={words.country.mapNote}
          />
        ) : null}
        {own.size > 0 ? <h2>{ui.asOf(dayInWords(at, lang))}</h2> : null}
        {!isCovered(facts.atlas, host, at) ? <p>{ui.notCovered}</p> : null}
        {own.size === 0 && coverage ? <p>{ui.nothingFoundLooked(dayInWords(coverage.looked, lang))}</p> : null}
        <TieList shared={shared} ties={ties} up={up} named="partner" />
        {present.length > 0 ? (
          <>
            <h2>{words.country.lives}</h2>
            <Lives shared={shared} lives={present} by="partner" of={host} idPrefix="lives" />
          </>
        ) : null}
        <StoryPart shared={shared} host={host} story={story} all={all} up={up} />
      </>
    ),
  });
}

/** A later page of the story. */
function storyPage(
  shared: Shared,
  host: string,
  story: Story,
  all: readonly Story[],
  sources: PageSources,
): WrittenPage {
  const { names } = shared.wording;
  const { name } = names.party(host);
  const up = upFrom(story.path);
  const title = `${name}, ${story.label}`;
  return pageOf(shared, {
    path: story.path,
    title,
    description: `${title}. ${shared.index.tagline}`,
    section: 'countries',
    id: host,
    above: [{ name, path: hostPath(host) }],
    short: story.label,
    article: true,
    sources,
    content: (
      <>
        <h1>{title}</h1>
        <StoryPart shared={shared} host={host} story={story} all={all} up={up} />
      </>
    ),
  });
}

interface StoryPartProps {
  readonly shared: Shared;
  readonly host: string;
  readonly story: Story | null;
  readonly all: readonly Story[];
  readonly up: string;
}

function StoryPart({ shared, host, story, all, up }: StoryPartProps): ReactNode {
  const { ui } = shared.wording.messages;
  const { country } = shared.words;
  const parts = (
    <ul>
      {all.map(({ path, label }) => (
        <li key={path}>
          <a href={up + path} aria-current={path === story?.path ? 'page' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <h2 id="story">
        {ui.whatWasReported}
        {all.length > 1 && story ? `, ${story.label}` : ''}
      </h2>
      {story === null ? (
        <p>{ui.noEvents}</p>
      ) : (
        <>
          <p className="quiet screen-only">{country.storyLead}</p>
          {all.length > 1 ? (
            <nav className="parts" aria-label={country.parts}>
              {parts}
            </nav>
          ) : null}
          <Events
            items={story.items}
            ofAt={({ partnership }) => (partnership === null ? up + contextPath(host) : up + tiePath(partnership))}
            folded
          />
          {all.length > 1 ? <div className="parts">{parts}</div> : null}
        </>
      )}
    </>
  );
}

/** What explains a country's partnerships and is none: coups, attacks, elections, with their citations in full. */
export function contextPage(shared: Shared, host: string): WrittenPage | null {
  const { wording, hosts } = shared;
  const { messages, names } = wording;
  const file = hosts.find((one) => one.host === host);
  if (!file || file.context.length === 0) return null;
  const { name } = names.party(host);
  const title = `${name}${messages.punctuation.colon}${messages.ui.context}`;
  const path = contextPath(host);
  const items = storyOf([{ ...file, partnerships: [] }], () => null, messages.ui.context);
  const years = items.map(({ event }) => dateInWords(event.date, wording.lang));
  return pageOf(shared, {
    path,
    title,
    description: `${title}. ${years.at(-1)!} – ${years[0]!}`,
    section: 'countries',
    above: [{ name, path: hostPath(host) }],
    short: messages.ui.context,
    id: `${host}/context`,
    sources: {
      path,
      ids: sourcesOfEvents(
        shared.facts,
        items.map(({ event }) => event.id),
      ),
    },
    content: (
      <>
        <h1>{title}</h1>
        <p className="page-lead">{shared.words.country.context}</p>
        <h2>{messages.ui.whatWasReported}</h2>
        <Events items={items} ofAt={() => undefined} />
      </>
    ),
  });
}

/** Pages that stand without scripts: a country with its whole story, a partnership with its life. */
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { drawTimeline } from '../draw/timeline.ts';
import type { CoverageTable } from '../dataset/coverageTable.ts';
import { partnerColors } from '../draw/partnerColors.ts';
import { dateInWords, dayInWords } from '../i18n/dates.ts';
import { messagesIn } from '../i18n/messages.ts';
import { namesFrom } from '../i18n/names.ts';
import { tieLabel, tieWords, type Wording } from '../i18n/tieWords.ts';
import { isoOf, parseIsoDay, type Day } from '../model/day.ts';
import type { Life } from '../model/fold.ts';
import { GROUPS, LANGS } from '../model/words.ts';
import { asOf, tieAt, type TieAt } from '../query/asOf.ts';
import { isCovered, livesOf, type Atlas, type Lives } from '../query/atlas.ts';
import type { HostFile, IndexFile, PartnershipDetail } from '../record/format.ts';
import { lanesOf } from '../timeline/lifeLanes.ts';
import { Contradictions } from '../ui/Contradictions.tsx';
import { contradictionsOf, hasContradictions } from '../ui/versions.ts';
import { EventCard } from '../ui/EventCard.tsx';
import { PageFooter, PageHeader } from '../ui/PageFrame.tsx';
import { storyOf, type StoryItem } from '../ui/Story.tsx';
import { svgElement } from '../ui/svg.tsx';
import { WordingProvider } from '../ui/wordingContext.tsx';
import { CoverageTableView } from './coveragePage.tsx';
import { documentOf } from './document.ts';

export interface PagesInput {
  readonly coverage: CoverageTable;
  readonly index: IndexFile;
  readonly atlas: Atlas;
  readonly hosts: readonly HostFile[];
  readonly styles: readonly string[];
}

/** What all pages of one language share, made once. */
interface Shared extends PagesInput {
  readonly wording: Wording;
  readonly lives: Lives;
  readonly at: Day;
  readonly lifeOf: ReadonlyMap<string, Life>;
  readonly titles: ReadonlyMap<string, string>;
}

export interface WrittenPage {
  /** Below the folder of the language, with a slash at its end. */
  readonly path: string;
  readonly html: string;
}

/** From a page to the folder of its language. */
function upFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

const UP = upFrom('country/any/');

export const hostPath = (host: string): string => `country/${host.toLowerCase()}/`;
const contextPath = (host: string): string => `${hostPath(host)}context/`;
const COVERAGE_PATH = 'coverage/';
export const tiePath = (tie: string): string => `partnership/${tie}/`;

/** The pages of every host that has something to tell, and of every partnership. */
export function* recordPages(input: PagesInput): Generator<WrittenPage> {
  const { index, atlas, hosts } = input;
  const messages = messagesIn(index.lang);
  const lives = livesOf(atlas, null);
  const shared: Shared = {
    ...input,
    wording: { lang: index.lang, messages, names: namesFrom(index, messages) },
    lives,
    at: atlas.readUntil,
    lifeOf: new Map(lives.all.map((life) => [life.tie.id, life])),
    titles: new Map(hosts.flatMap((file) => file.partnerships).map(({ id, title }) => [id, title])),
  };
  yield { path: COVERAGE_PATH, html: coveragePage(shared) };
  for (const host of index.hosts) {
    yield { path: hostPath(host), html: hostPage(shared, host) };
    const context = hosts.find((file) => file.host === host);
    if (context && context.context.length > 0) yield { path: contextPath(host), html: contextPage(shared, context) };
  }
  for (const file of hosts) {
    for (const detail of file.partnerships) yield { path: tiePath(detail.id), html: tiePage(shared, file, detail) };
  }
}

function frame(shared: Shared, path: string, title: string, description: string, content: ReactNode): string {
  const { index, wording, styles } = shared;
  const other = LANGS.find((one) => one !== index.lang)!;
  const up = upFrom(path);
  const page = (
    <WordingProvider wording={wording}>
      <a className="skip" href="#content">
        {wording.messages.ui.skipText}
      </a>
      <PageHeader title={index.title} home={up} other={{ href: `../${up}${other}/${path}`, lang: other }} />
      <main className="reading" id="content">
        {content}
      </main>
      <PageFooter facts={index} data={`../${up}data/`} home={up} />
    </WordingProvider>
  );
  return documentOf({
    lang: index.lang,
    title: `${title} · ${index.title}`,
    description,
    root: `../${up}`,
    styles,
    script: null,
    modules: [],
    preload: [],
    alternates: LANGS.map((one) => ({ lang: one, href: `../${up}${one}/${path}` })),
    body: renderToStaticMarkup(page),
  });
}

function coveragePage(shared: Shared): string {
  const { coverage, index, wording } = shared;
  const { ui } = wording.messages;
  const up = upFrom(COVERAGE_PATH);
  return frame(
    shared,
    COVERAGE_PATH,
    ui.coverage,
    ui.coverageNote,
    <CoverageTableView table={coverage} index={index} wording={wording} hrefOf={(host) => `${up}${hostPath(host)}`} />,
  );
}

function hostPage(shared: Shared, host: string): string {
  const { index, lives, at, wording, hosts, titles } = shared;
  const { messages, names, lang } = wording;
  const { ui } = messages;
  const own = lives.all.filter(
    ({ tie }) =>
      tie.host === host || (tie.symmetric && tie.partner === host) || tie.covers.some(({ party }) => party === host),
  );
  const shown = new Map(own.map(({ tie }) => [tie.id, tie]));
  const wanted = new Set([host, ...own.map(({ tie }) => tie.host)]);
  const items = storyOf(
    hosts.filter((file) => wanted.has(file.host)),
    (id) => {
      const tie = shown.get(id);
      const partner = tie?.partner === host ? tie.host : tie?.partner;
      return tie && partner
        ? { partner, label: `${names.short(partner)} · ${tieLabel(wording, tie)}`, group: tie.group }
        : null;
    },
    ui.context,
  ).filter(({ event }) => !('hosts' in event) || event.hosts.includes(host));
  const ties = asOf({ ...lives, all: own }, { at, host });
  const coverage = shared.atlas.coverage.get(host);
  const name = names.party(host).name;
  return frame(
    shared,
    hostPath(host),
    name,
    `${name}. ${index.tagline}`,
    <>
      <h1>{name}</h1>
      <p>
        <a href={`${UP}?hosts=${encodeURIComponent(regionOf(index, host))}&select=${host}`}>{ui.openInMap}</a>
      </p>
      {own.length > 0 ? <h2>{ui.asOf(dayInWords(at, lang))}</h2> : null}
      {!isCovered(shared.atlas, host, at) ? <p>{ui.notCovered}</p> : null}
      {own.length === 0 && coverage ? <p>{ui.nothingFoundLooked(dayInWords(coverage.looked, lang))}</p> : null}
      {GROUPS.map((group) => {
        const some = ties.filter((tie) => tie.group === group);
        return some.length === 0 ? null : (
          <section key={group}>
            <h3>{messages.groups[group]}</h3>
            <ul className="ties">
              {some.map((tie) => (
                <TieItem
                  key={`${tie.partnership} ${tie.through ?? ''}`}
                  tie={tie}
                  title={titles.get(tie.partnership)}
                  wording={wording}
                />
              ))}
            </ul>
          </section>
        );
      })}
      <Timeline shared={shared} lives={own.filter(({ tie }) => tie.group === 'presence' && tie.host === host)} />
      <Events items={items} wording={wording} apart={host} />
    </>,
  );
}

function TieItem({
  tie,
  title,
  wording,
}: {
  readonly tie: TieAt;
  readonly title: string | undefined;
  readonly wording: Wording;
}): ReactNode {
  const { names, messages } = wording;
  const kind = tie.tie === 'cooperation' ? '' : ` (${messages.ties[tie.tie]})`;
  return (
    <li className="tie-plain">
      <a href={`${UP}${tiePath(tie.partnership)}`}>
        <b>{names.short(tie.partner)}</b> · {title ?? tieLabel(wording, tie)}
        {kind}
      </a>
      {messages.punctuation.colon}
      <span className="tie-words">{tieWords(wording, tie)}</span>
    </li>
  );
}

/** What explains a country's partnerships and is none: coups, attacks, elections, with their citations in full. */
function contextPage(shared: Shared, file: HostFile): string {
  const { wording } = shared;
  const { messages, names } = wording;
  const name = names.party(file.host).name;
  const title = `${name}${messages.punctuation.colon}${messages.ui.context}`;
  return frame(
    shared,
    contextPath(file.host),
    title,
    title,
    <>
      <h1>{title}</h1>
      <p>
        <a href="../">{name}</a>
      </p>
      <Events items={storyOf([{ ...file, partnerships: [] }], () => null, messages.ui.context)} wording={wording} />
    </>,
  );
}

function tiePage(shared: Shared, file: HostFile, detail: PartnershipDetail): string {
  const { index, at, wording, lifeOf } = shared;
  const { messages, names, lang } = wording;
  const { ui } = messages;
  const life = lifeOf.get(detail.id)!;
  const state = tieAt(life, at);
  const { tie } = life;
  const items = storyOf(
    [{ ...file, context: [], partnerships: [detail] }],
    () => ({ partner: tie.partner, label: names.short(tie.partner), group: tie.group }),
    ui.context,
  );
  const pages = [tie.host, ...(tie.symmetric ? [tie.partner] : []), ...tie.covers.map(({ party }) => party)].filter(
    (id) => index.hosts.includes(id),
  );
  const found = contradictionsOf(detail.events);
  const open =
    state?.status && pages[0]
      ? `${UP}?hosts=${encodeURIComponent(regionOf(index, pages[0]))}&select=${detail.id}`
      : `${UP}?select=${detail.id}`;
  return frame(
    shared,
    tiePath(detail.id),
    detail.title,
    detail.description,
    <>
      <h1>{detail.title}</h1>
      <p>{detail.description}</p>
      <p>
        <a href={open}>{ui.openInMap}</a>
        {pages.map((id) => (
          <span key={id}>
            {' · '}
            <a href={`${UP}${hostPath(id)}`}>{names.party(id).name}</a>
          </span>
        ))}
      </p>
      <h2>{ui.asOf(dayInWords(at, lang))}</h2>
      <p>{state ? tieWords(wording, state) : ui.reportedOnly}</p>
      <Timeline shared={shared} lives={[life]} />
      <Contradictions
        all={hasContradictions(found) ? [{ key: detail.id, title: '', found, sources: file.sources }] : []}
        known={null}
        heading="h2"
      />
      <Events items={items} wording={wording} />
    </>,
  );
}

interface EventsProps {
  readonly items: readonly StoryItem[];
  readonly wording: Wording;
  /**
   * The country on whose page the events are told: their citations stand on the pages of partnerships and of its
   * context, since its own would grow too heavy with them.
   */
  readonly apart?: string;
}

function Events({ items, wording, apart }: EventsProps): ReactNode {
  const { ui } = wording.messages;
  return (
    <section className="story">
      <h2>{ui.whatWasReported}</h2>
      {items.length === 0 ? <p>{ui.noEvents}</p> : null}
      {items.map((item) => (
        <EventCard
          key={item.event.id}
          event={item.event}
          of={item.of}
          sources={item.sources}
          denials={item.denials}
          denied={item.denied}
          sourcesAt={
            apart === undefined
              ? undefined
              : `${UP}${item.partnership === null ? contextPath(apart) : tiePath(item.partnership)}#event-${item.event.id}`
          }
        />
      ))}
    </section>
  );
}

function Timeline({ shared, lives }: { readonly shared: Shared; readonly lives: readonly Life[] }): ReactNode {
  const { index, wording, at, atlas } = shared;
  const from = parseIsoDay(index.start)!;
  const host = lives[0]?.tie.host;
  const lanes = lanesOf(
    lives,
    { from, to: at },
    {
      partyOf: ({ tie }) => tie.partner,
      partyName: (party) => wording.names.short(party),
      colorOf: partnerColors(index.defaultPartners, index.partners),
      titleOf: ({ tie }) => `${wording.names.short(tie.partner)}: ${tieLabel(wording, tie)}`,
    },
  );
  if (lanes.length === 0) return null;
  const picture = drawTimeline({
    width: 720,
    laneHeight: 18,
    from,
    to: at,
    lanes,
    ticks: [],
    thin: (host === undefined ? undefined : atlas.coverage.get(host)?.thin) ?? [],
    at,
    title: wording.messages.ui.timelineName,
    desc: `${isoOf(from)} / ${isoOf(at)}. ${dateInWords(index.readUntil, wording.lang)}`,
    idPrefix: 'lives',
  });
  return <div className="lives-still">{svgElement(picture)}</div>;
}

/** The first region that has the host. */
function regionOf({ regions }: IndexFile, host: string): string {
  return Object.entries(regions).find(([, region]) => region.hosts.includes(host))?.[0] ?? host;
}

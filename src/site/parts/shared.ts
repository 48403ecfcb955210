/** What all pages of one language share, made once. */
import type { Shapes } from '../../geo/shapes.ts';
import { dateInWords } from '../../i18n/dates.ts';
import { messagesIn } from '../../i18n/messages.ts';
import { namesFrom } from '../../i18n/names.ts';
import { pageMessagesIn, type PageMessages } from '../../i18n/pages.ts';
import { tieLabel, type Wording } from '../../i18n/tieWords.ts';
import { isoOf, parseIsoDay, type Day } from '../../model/day.ts';
import { edtf } from '../../model/edtf.ts';
import type { Life } from '../../model/fold.ts';
import type { Tie } from '../../model/tie.ts';
import { typeset } from '../../model/typography.ts';
import type { Group, Text } from '../../model/words.ts';
import type { HostFile, IndexFile, PartnershipDetail, SourceDetail } from '../../record/format.ts';
import { compileLessons } from '../../dataset/compileLessons.ts';
import type { LessonFile } from '../../record/lesson.ts';
import { compileStories } from '../../dataset/compileStories.ts';
import type { StoryFile } from '../../record/story.ts';
import type { Facts } from '../facts.ts';
import { formationPath, hostPath, partnerPath } from '../paths.ts';

export interface PagesInput {
  readonly facts: Facts;
  readonly index: IndexFile;
  readonly hosts: readonly HostFile[];
  readonly shapes: Shapes;
  readonly styles: readonly string[];
  /** Where the copy is published, with a slash at its end; null until somebody has said so. */
  readonly address: string | null;
  /** The text of the project's list of changes. */
  readonly changelog: string;
  /** The page of tasks, which alone of these has a script. */
  readonly live: { readonly tasks: LiveTasks };
  /** Pages in whose folders a pack lies. */
  readonly packs: ReadonlySet<string>;
}

/** Files below the site's folder. */
export interface LiveTasks {
  readonly script: string;
  readonly styles: readonly string[];
  readonly modules: readonly string[];
  readonly index: string;
  readonly shapes: string;
  readonly lessons: string;
}

export interface Shared extends PagesInput {
  readonly wording: Wording;
  readonly words: PageMessages;
  /** The newest date. */
  readonly at: Day;
  readonly lifeOf: ReadonlyMap<string, Life>;
  readonly details: ReadonlyMap<string, { readonly file: HostFile; readonly detail: PartnershipDetail }>;
  readonly sources: ReadonlyMap<string, SourceDetail>;
  /** Parties that have a page as a host and as a partner. */
  readonly hostPages: ReadonlySet<string>;
  readonly partnerPages: ReadonlySet<string>;
  readonly say: (text: Text) => string;
  /** In their order. */
  readonly stories: readonly StoryFile[];
  readonly lessons: readonly LessonFile[];
}

/** Sources that a page rests on, each once. */
export interface PageSources {
  /** The page below the folder of the language in whose name their files lie. */
  readonly path: string;
  readonly ids: readonly string[];
}

export interface WrittenPage {
  /** Below the folder of the language, with a slash at its end. */
  readonly path: string;
  readonly html: string;
  /** Draws the picture that is shown beside a link to it, SVG; only where the site's address is known. */
  readonly share?: (() => string) | undefined;
  /** The sources whose files lie in its name. */
  readonly sources?: readonly string[] | undefined;
}

export function sharedOf(input: PagesInput): Shared {
  const { facts, index, hosts } = input;
  const { lang } = index;
  const messages = messagesIn(lang);
  return {
    ...input,
    wording: { lang, messages, names: namesFrom(index, messages) },
    words: pageMessagesIn(lang),
    at: facts.atlas.readUntil,
    lifeOf: new Map(facts.lives.all.map((life) => [life.tie.id, life])),
    details: new Map(hosts.flatMap((file) => file.partnerships.map((detail) => [detail.id, { file, detail }]))),
    sources: new Map(hosts.flatMap((file) => Object.entries(file.sources))),
    hostPages: new Set([...index.hosts, ...hosts.filter(hasSomething).map(({ host }) => host)]),
    partnerPages: new Set(index.partners),
    say: (text) => typeset(text[lang], lang),
    stories: compileStories(facts.record, lang),
    lessons: compileLessons(facts.record, lang),
  };
}

function hasSomething({ partnerships, context }: HostFile): boolean {
  return partnerships.length + context.length > 0;
}

/** Names sorted as readers of the language look for them. */
export function byName({ wording }: Shared): (a: string, b: string) => number {
  const { compare } = new Intl.Collator(wording.lang);
  return (a, b) => compare(wording.names.party(a).name, wording.names.party(b).name);
}

/** The page of a party: as the one asked for where it has both. Null where it has none. */
export function partyPath({ hostPages, partnerPages }: Shared, id: string, as: 'host' | 'partner'): string | null {
  const [host, partner] = [hostPages.has(id), partnerPages.has(id)];
  if (as === 'host') return host ? hostPath(id) : partner ? partnerPath(id) : null;
  return partner ? partnerPath(id) : host ? hostPath(id) : null;
}

/** The page of whoever is named as doing something: a formation, or a party. */
export function actorOf(shared: Shared, id: string): { readonly name: string; readonly path: string | null } {
  const formation = shared.wording.names.formation(id);
  return formation === null
    ? { name: shared.wording.names.short(id), path: partyPath(shared, id, 'partner') }
    : { name: formation, path: formationPath(id) };
}

/** `France · Operation Barkhane`, seen from one side where it is told from both. */
export function tieName({ wording }: Shared, tie: Tie, partner = tie.partner): string {
  return `${wording.names.short(partner)} · ${tieLabel(wording, tie)}`;
}

/** The first region that has the host; null for one that is on no map of its own. */
export function regionOf({ regions }: IndexFile, host: string): string | null {
  return Object.entries(regions).find(([, region]) => region.hosts.includes(host))?.[0] ?? null;
}

/** The region with the most countries. */
export function widestRegion({ regions }: IndexFile): string {
  return Object.entries(regions).reduce((best, one) => (one[1].hosts.length > best[1].hosts.length ? one : best))[0];
}

export interface MapView {
  readonly region?: string | null;
  readonly at?: Day;
  readonly group?: Group;
  readonly partners?: readonly string[];
  readonly select?: string;
}

/** The query of the explorer that shows a view; what is as in the opening view is left out. */
export function mapQuery(
  { index, at: newest }: Shared,
  { region, at = newest, group, partners, select }: MapView,
): string {
  const { view, regions } = index;
  const opening = Object.keys(regions)[0];
  const first = parseIsoDay(index.start)!;
  const day = isoOf(Math.min(Math.max(at, first), newest));
  const parts = [
    ...(day === view.at ? [] : [`at=${day}`]),
    ...(group === undefined || group === view.group ? [] : [`group=${group}`]),
    ...(partners === undefined || partners.join() === view.partners.join() ? [] : [`partners=${partners.join(',')}`]),
    ...(region === undefined || region === null || region === opening ? [] : [`hosts=${region}`]),
    ...(select === undefined ? [] : [`select=${encodeURIComponent(select)}`]),
  ];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** The map at an event: its date, question, partner and place. */
export function eventQuery(shared: Shared, id: string): string | null {
  const place = shared.facts.events.get(id);
  if (place === undefined) return null;
  const { latest } = edtf(place.event.date);
  const { index } = shared;
  if (place.partnership === null) {
    const hosts = 'hosts' in place.event ? place.event.hosts : [];
    const host = hosts.find((one) => index.hosts.includes(one));
    return host === undefined ? null : mapQuery(shared, { region: regionOf(index, host), at: latest, select: host });
  }
  const { tie } = shared.lifeOf.get(place.partnership)!;
  return mapQuery(shared, { ...viewOf(shared, tie), at: latest, select: id });
}

/** Region, question and partners with which a tie is on the map. */
export function viewOf({ index }: Shared, tie: Tie): MapView {
  const host = [tie.host, ...(tie.symmetric ? [tie.partner] : []), ...tie.covers.map(({ party }) => party)].find((id) =>
    index.hosts.includes(id),
  );
  return {
    region: host === undefined ? null : regionOf(index, host),
    group: tie.group,
    ...(index.view.partners.includes(tie.partner) ? {} : { partners: [tie.partner] }),
  };
}

/** A date of the record in the words of the page. */
export function inWords({ wording }: Shared, date: string): string {
  return dateInWords(date, wording.lang);
}

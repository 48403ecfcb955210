/**
 * What a page was made of, as a hash: a page is written anew where its hash is another one. What every page may name
 * (parties, formations, outlets, titles, which pages there are) is in all of them; of partnerships, events and sources each
 * has those that it tells of. A page too many is only slow; one too few would be wrong, which the tests look for.
 */
import { createHash } from 'node:crypto';
import type { ContextDetail, EventDetail, SourceDetail } from '../record/format.ts';
import type { Tie } from '../model/tie.ts';
import { chipsAt } from '../query/chipsAt.ts';
import { isThin } from '../query/atlas.ts';
import type { Group } from '../model/words.ts';
import type { DataRecord } from '../dataset/load.ts';
import type { Task } from '../learn/tasks/task.ts';
import { parseIsoDay } from '../model/day.ts';
import type { LessonFile } from '../record/lesson.ts';
import type { StoryFile, StoryView } from '../record/story.ts';
import { widestRegion, regionOf, type Shared } from './parts/shared.ts';

/** Maps and sets by what they hold, in their order; numbers that JSON has no word for as words. */
function plain(_key: string, value: unknown): unknown {
  if (value instanceof Map) return { map: [...(value as Map<unknown, unknown>)] };
  if (value instanceof Set) return { set: [...(value as Set<unknown>)] };
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value, plain)).digest('base64url').slice(0, 22);
}

export function entriesOf<T>(map: ReadonlyMap<string, { readonly data: T }>): readonly (readonly [string, T])[] {
  return [...map].map(([id, { data }]) => [id, data]);
}

export interface Digests {
  readonly all: string;
  /** A life with its events and their sources. */
  tie(id: string): string;
  /** Its own, and all that its page names of others. */
  tieWithOthers(id: string): string;
  country(host: string): string;
  context(host: string): string;
  partner(partner: string): string;
  formation(formation: string): string;
  outlet(outlet: string): string;
  story(story: StoryFile): string;
  /** `tasks`: what it asks, solved. */
  lesson(lesson: LessonFile, tasks: readonly Task[]): string;
  tasks(tasks: readonly Task[]): string;
  /** Lists of stories and lessons. */
  readonly stories: string;
  readonly lessons: string;
  /** Of all that the record holds. */
  readonly whole: string;
}

const WHOLE = new WeakMap<DataRecord, string>();

/** A hash of the whole record, made once. */
export function digestOfRecord(record: DataRecord): string {
  const found = WHOLE.get(record) ?? digestOf(Object.entries(record).map(([name, part]) => [name, dataOf(part)]));
  WHOLE.set(record, found);
  return found;
}

/** Without files and lines. */
function dataOf(part: unknown): unknown {
  if (part instanceof Map) return [...(part as Map<string, unknown>)].map(([id, one]) => [id, dataOf(one)]);
  if (Array.isArray(part)) return part.map(dataOf);
  return typeof part === 'object' && part !== null && 'data' in part ? part.data : part;
}

export function digestsOf(shared: Shared): Digests {
  const { facts, index, details, lifeOf, hosts, at } = shared;
  const { record, lives, atlas, history } = facts;
  const all = digestOf([
    record.atlas.data,
    entriesOf(record.parties),
    entriesOf(record.formations),
    entriesOf(record.places),
    entriesOf(record.outlets),
    entriesOf(record.views),
    entriesOf(record.coverage),
    entriesOf(record.glossary),
    history,
    shared.shapes,
    shared.styles,
    shared.address,
    shared.packs,
    index.lang,
    [...shared.hostPages],
    [...shared.partnerPages],
    [...facts.outlets.keys()],
    [...details].map(([id, { detail }]) => [id, detail.title]),
  ]);
  const sourcesOf = (
    events: readonly (EventDetail | ContextDetail)[],
    sources: Readonly<Record<string, SourceDetail>>,
  ): unknown =>
    // As the record has them too: so they go out as files.
    events.flatMap(({ citations }) =>
      citations.map(({ source }) => [source, sources[source], record.sources.get(source)?.data]),
    );
  const kept = new Map<string, string>();
  const tie = (id: string): string => {
    const found = kept.get(id);
    if (found !== undefined) return found;
    const { file, detail } = details.get(id)!;
    const before = (detail.before?.citations ?? []).map(({ source }) => [
      file.sources[source],
      record.sources.get(source)?.data,
    ]);
    const made = digestOf([lifeOf.get(id), detail, before, sourcesOf(detail.events, file.sources)]);
    kept.set(id, made);
    return made;
  };
  const event = (id: string): unknown => {
    const { event: told, partnership } = facts.events.get(id)!;
    const of = partnership === null ? null : plainOf(lifeOf.get(partnership)!.tie);
    return [
      id,
      told.date,
      told.summary,
      'change' in told ? told.change : null,
      'hosts' in told ? told.hosts : null,
      of,
    ];
  };
  const touching = (party: string): Tie[] =>
    atlas.ties.filter(
      (one) => one.host === party || one.partner === party || one.covers.some((cover) => cover.party === party),
    );
  const chips = new Map<string, unknown>();
  /** All that a map of a region says. */
  const mapOf = (region: string, group: Group, partners: readonly string[]): unknown => {
    const key = `${region} ${group} ${partners.join()}`;
    const own = index.regions[region]!.hosts;
    const found = chips.get(key) ?? [
      chipsAt(lives, { hosts: own, partners, group }, at),
      own.map((host) => isThin(atlas, host, at)),
    ];
    chips.set(key, found);
    return found;
  };
  const context = (host: string): unknown =>
    hosts
      .filter((file) => file.context.some(({ hosts: all }) => all.includes(host)))
      .map((file) => [file.context, sourcesOf(file.context, file.sources)]);
  /** An event as its own page tells it, with its sources. */
  const inFull = (id: string): unknown => {
    const { partnership, address } = facts.events.get(id)!;
    if (partnership !== null) return [id, address, tie(partnership)];
    const own = hosts.flatMap((file) =>
      file.context.filter((one) => one.id === id).map((one) => [one, sourcesOf([one], file.sources)]),
    );
    return [id, address, own];
  };
  /** All that a picture of a view shows. */
  const viewed = ({
    group,
    partners,
    hosts: shown,
    at: on,
    vs,
  }: Pick<StoryView, 'group' | 'partners' | 'hosts' | 'at' | 'vs'>) => [
    lives.all.filter(
      ({ tie: one }) =>
        one.group === group && (partners.includes(one.partner) || (one.symmetric && partners.includes(one.host))),
    ),
    [on, vs].map((day) => day !== null && shown.map((host) => isThin(atlas, host, parseIsoDay(day)!))),
  ];
  /** Events that are named in what is told or asked. */
  const named = (text: string): unknown => [...facts.events.keys()].filter((id) => text.includes(id)).map(inFull);
  // What tasks ask and which answers are fair goes by all lives; the words come from the events that they name.
  const allLives = digestOf(lives.all);
  return {
    all,
    whole: digestOf([all, digestOfRecord(record), shared.changelog]),
    story: (story) =>
      digestOf([all, story, Object.keys(story.events).map(inFull), story.steps.map(({ view }) => viewed(view))]),
    stories: digestOf([
      all,
      shared.stories.map(({ id, title, summary, minutes, steps }) => [
        id,
        title,
        summary,
        minutes,
        steps[0]?.id,
        steps.length,
      ]),
    ]),
    lesson: (lesson, tasks) =>
      digestOf([
        all,
        allLives,
        lesson,
        tasks,
        named(JSON.stringify([lesson, tasks])),
        viewed(lesson.view),
        shared.stories.map(({ id, title }) => [id, title]),
      ]),
    lessons: digestOf([
      all,
      shared.lessons.map(({ id, title, summary, age, minutes, tasks }) => [
        id,
        title,
        summary,
        age,
        minutes,
        tasks.length,
      ]),
    ]),
    tasks: (tasks) => digestOf([all, allLives, shared.live, tasks, named(JSON.stringify(tasks))]),
    tie,
    tieWithOthers(id) {
      const { tie: own } = lifeOf.get(id)!;
      const others = atlas.ties.filter(
        (one) =>
          one.id === own.succeeds ||
          one.succeeds === id ||
          one.events.some(({ from }) => from?.tie === id) ||
          own.events.some(({ from }) => from?.tie === one.id),
      );
      return digestOf([all, tie(id), others.map((one) => tie(one.id))]);
    },
    country(host) {
      const region = regionOf(index, host);
      const own = new Set(touching(host).map(({ id }) => id));
      // How a long story is parted goes by the words of all languages.
      const words = [...facts.events.values()]
        .filter(({ event: one, partnership }) =>
          partnership === null ? 'hosts' in one && one.hosts.includes(host) : own.has(partnership),
        )
        .map(({ event: one }) => [one.summary, one.citations]);
      return digestOf([
        all,
        words,
        touching(host).map(({ id }) => tie(id)),
        context(host),
        region === null ? null : mapOf(region, index.view.group, index.view.partners),
      ]);
    },
    context: (host) => digestOf([all, context(host)]),
    partner: (partner) => {
      const region = widestRegion(index);
      const maps = [...new Set(touching(partner).map(({ group }) => group))].map((group) =>
        mapOf(region, group, [partner]),
      );
      return digestOf([all, touching(partner).map(({ id }) => tie(id)), maps]);
    },
    formation(formation) {
      const by = [...facts.events.values()].filter((one) => 'by' in one.event && one.event.by.includes(formation));
      const own = atlas.ties.filter((one) => one.formation === formation);
      const cited = by.flatMap(({ event: one }) => one.citations.map(({ source }) => record.sources.get(source)?.data));
      return digestOf([all, own.map(({ id }) => tie(id)), by.map(({ id }) => event(id)), cited]);
    },
    outlet(outlet) {
      const { sources, cited, alone } = facts.outlets.get(outlet)!;
      const label = record.outlets.get(outlet)!.data.tie?.source;
      return digestOf([
        all,
        cited,
        alone,
        label === undefined ? null : record.sources.get(label)?.data,
        sources.map((source) => {
          const citing = facts.citing.get(source);
          return [
            record.sources.get(source)!.data,
            facts.evidence.get(source),
            citing?.before,
            citing?.events.map(event),
          ];
        }),
      ]);
    },
  };
}

/** What names a tie, without its events. */
function plainOf(tie: Tie): unknown {
  return { ...tie, events: [] };
}

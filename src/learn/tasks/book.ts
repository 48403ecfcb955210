/**
 * The compiled record as tasks ask it: events under their own ids, lives folded twice (all that is held, and only what
 * was read twice), and of some hosts the details with their citations. Made the same way in Node and in the browser.
 */
import type { Day } from '../../model/day.ts';
import { edtf } from '../../model/edtf.ts';
import type { Life } from '../../model/fold.ts';
import { passesLens } from '../../model/lens.ts';
import type { Tie, TieEvent } from '../../model/tie.ts';
import type { Change, Side } from '../../model/words.ts';
import type { Atlas, Lives } from '../../query/atlas.ts';
import { keptLivesOf } from '../../query/keptLives.ts';
import { decodeIndex } from '../../record/decode.ts';
import type {
  ContextDetail,
  EventDetail,
  HostFile,
  IdsFile,
  IndexFile,
  PartnershipDetail,
  SourceDetail,
} from '../../record/format.ts';

/** One event, of a tie or of the context, as far as every language has it. */
export interface TaskEvent {
  readonly id: string;
  /** Null for context. */
  readonly tie: Tie | null;
  readonly hosts: readonly string[];
  /** Null for context. */
  readonly change: Change | null;
  /** EDTF, and its bounds. */
  readonly date: string;
  readonly earliest: Day;
  readonly latest: Day;
  readonly known: Day | null;
  readonly contemporary: boolean;
  readonly sides: readonly Side[];
  readonly denies: string | null;
  readonly secondRead: boolean;
}

export interface EventWords {
  readonly detail: EventDetail | ContextDetail;
  /** Of the file in which it stands. */
  readonly sources: Readonly<Record<string, SourceDetail>>;
}

export interface TaskBook {
  readonly index: IndexFile;
  readonly atlas: Atlas;
  /** All that the record holds. */
  readonly all: Lives;
  /** Only what was read a second time by somebody who had not written it. */
  readonly read: Lives;
  readonly lifeOf: ReadonlyMap<string, { readonly all: Life; readonly read: Life }>;
  readonly events: ReadonlyMap<string, TaskEvent>;
  /** In one language; only of the hosts whose details are there. */
  readonly words: ReadonlyMap<string, EventWords>;
  readonly partnerships: ReadonlyMap<string, PartnershipDetail>;
}

/** The index calls an event by its tie and place, `fra-mli-x#3`; here it gets the id under which it is cited. */
function named(tie: Tie, ids: IdsFile): Tie {
  const idOf = (id: string): string => {
    const at = id.lastIndexOf('#');
    return ids[id.slice(0, at)]?.[Number(id.slice(at + 1))] ?? id;
  };
  return {
    ...tie,
    events: tie.events.map((event): TieEvent => ({
      ...event,
      id: idOf(event.id),
      denies: event.denies === null ? null : idOf(event.denies),
    })),
  };
}

function tieEvent(tie: Tie, event: TieEvent): TaskEvent {
  return {
    id: event.id,
    tie,
    hosts: [tie.host],
    change: event.change,
    date: event.date,
    earliest: event.earliest,
    latest: event.latest,
    known: event.known,
    contemporary: event.contemporary,
    sides: event.sides,
    denies: event.denies,
    secondRead: passesLens(event.lenses, 'second-read'),
  };
}

function contextEvent(detail: ContextDetail, known: Day | null): TaskEvent {
  const { earliest, latest } = edtf(detail.date);
  return {
    id: detail.id,
    tie: null,
    hosts: detail.hosts,
    change: null,
    date: detail.date,
    earliest,
    latest,
    known,
    contemporary: true,
    sides: [],
    denies: null,
    secondRead: detail.review === 'second-read',
  };
}

/** `index`: the whole one, with the ties of all questions. `files`: details of the hosts that are needed, in its language. */
export function taskBook(index: IndexFile, ids: IdsFile, files: readonly HostFile[]): TaskBook {
  const decoded = decodeIndex(index);
  return withDetails(bookOf(index, { ...decoded, ties: decoded.ties.map((tie) => named(tie, ids)) }), files);
}

/** The same from an atlas whose events go by their own ids, as the record's files give it. */
export function bookFrom(index: IndexFile, atlas: Atlas, files: readonly HostFile[]): TaskBook {
  return withDetails(bookOf(index, atlas), files);
}

function bookOf(index: IndexFile, atlas: Atlas): TaskBook {
  const [all, read] = [keptLivesOf(atlas, null), keptLivesOf(atlas, null, 'second-read')];
  const readOf = new Map(read.all.map((life) => [life.tie.id, life]));
  return {
    index,
    atlas,
    all,
    read,
    lifeOf: new Map(all.all.map((life) => [life.tie.id, { all: life, read: readOf.get(life.tie.id)! }])),
    events: new Map(
      atlas.ties.flatMap((tie) =>
        tie.events.filter(({ from }) => from === null).map((event) => [event.id, tieEvent(tie, event)] as const),
      ),
    ),
    words: new Map(),
    partnerships: new Map(),
  };
}

/** The same book with the details of more hosts. */
export function withDetails(book: TaskBook, files: readonly HostFile[]): TaskBook {
  if (files.length === 0) return book;
  const known = new Map(book.index.context.map(([id, , , , day]) => [id, day]));
  const context = files.flatMap((file) => file.context);
  return {
    ...book,
    events: new Map([
      ...book.events,
      ...context.map((detail) => [detail.id, contextEvent(detail, known.get(detail.id) ?? null)] as const),
    ]),
    words: new Map([
      ...book.words,
      ...files.flatMap(({ partnerships, context: own, sources }) =>
        [...partnerships.flatMap(({ events }) => events), ...own].map(
          (detail) => [detail.id, { detail, sources }] as const,
        ),
      ),
    ]),
    partnerships: new Map([
      ...book.partnerships,
      ...files.flatMap(({ partnerships }) => partnerships.map((one) => [one.id, one] as const)),
    ]),
  };
}

/** The hosts in whose files these events and partnerships stand; those of context only where it is in the index. */
export function hostsOf(book: TaskBook, ids: Iterable<string>): string[] {
  const hosts = new Set<string>();
  for (const id of ids) {
    const tie = book.events.get(id)?.tie ?? book.lifeOf.get(id)?.all.tie;
    const host = tie?.host ?? book.index.context.find(([one]) => one === id)?.[3][0];
    if (host !== undefined && book.index.details[host] !== undefined) hosts.add(host);
  }
  return [...hosts].sort();
}

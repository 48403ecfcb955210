/**
 * A fresh set of tasks for a country or region, a period and a level, drawn by a seed: whoever opens the same link gets
 * the same set, in either language. Nothing drawn is kept that the record does not answer fairly (`solve.ts`).
 */
import { dayOf, isoOf, type Day } from '../../model/day.ts';
import { POINTS } from '../../model/effect.ts';
import type { Life, LifeSegment } from '../../model/fold.ts';
import type { TaskKind, TaskLevel, TaskSetSpec, TaskSpec } from '../../model/taskSpec.ts';
import { STANDINGS } from '../../model/words.ts';
import type { TaskBook, TaskEvent } from './book.ts';
import { wasReported } from './knownBy.ts';
import { chanceFrom, type Chance } from './random.ts';
import { isRefusal } from './task.ts';
import { solve } from './solve.ts';
import { toldAfter } from './told.ts';

interface Difficulty {
  readonly kinds: readonly TaskKind[];
  /** How many options there are to choose from, and events to order. */
  readonly options: number;
  /** Days of grace for a date. */
  readonly within: number;
  /** Least days between events to be ordered. */
  readonly apart: number;
}

const READING: readonly TaskKind[] = ['find-country', 'find-partner', 'set-date', 'order', 'who-says'];
const DIFFICULTY: Readonly<Record<TaskLevel, Difficulty>> = {
  1: { kinds: READING, options: 3, within: 60, apart: 300 },
  2: { kinds: [...READING, 'known-by', 'independent', 'claim-denial'], options: 4, within: 14, apart: 45 },
  3: { kinds: ['known-by', 'independent', 'claim-denial', ...READING], options: 5, within: 0, apart: 1 },
};

/** From how many countries of a region the tasks are drawn: so much of it a reader has to fetch. */
const MOST_HOSTS = 4;
/** How often one kind is tried before the set goes on without it. */
const TRIES = 60;
export const MOST_TASKS = 20;

interface Scope {
  readonly book: TaskBook;
  readonly set: TaskSetSpec;
  readonly hard: Difficulty;
  /** Countries that the set is about, and those that a mark is looked for among. */
  readonly hosts: readonly string[];
  readonly around: readonly string[];
  readonly from: Day;
  readonly to: Day;
  readonly lives: readonly Life[];
  /** Read twice, within the period, of those countries; by date. */
  readonly events: readonly TaskEvent[];
}

/** The hosts whose details a set needs, drawn by its seed; empty where the record knows neither country nor region. */
export function hostsOfSet(book: TaskBook, set: TaskSetSpec): string[] {
  if (set.country !== undefined) return book.index.hosts.includes(set.country) ? [set.country] : [];
  const region = set.region === undefined ? undefined : book.index.regions[set.region];
  if (!region) return [];
  const count = new Map<string, number>();
  for (const { tie } of book.events.values()) if (tie) count.set(tie.host, (count.get(tie.host) ?? 0) + 1);
  const told = region.hosts.filter((host) => (count.get(host) ?? 0) >= LEAST_EVENTS);
  return chanceFrom(`hosts ${set.seed}`).shuffled(told).slice(0, MOST_HOSTS).sort();
}

const LEAST_EVENTS = 5;

/** Regions that have a country, the smallest first. */
function neighbours(book: TaskBook, hosts: readonly string[]): readonly string[] {
  const regions = Object.values(book.index.regions).filter((region) =>
    hosts.every((host) => region.hosts.includes(host)),
  );
  return regions.sort((a, b) => a.hosts.length - b.hosts.length)[0]?.hosts ?? book.index.hosts;
}

function scopeOf(book: TaskBook, set: TaskSetSpec): Scope {
  const hosts = hostsOfSet(book, set);
  const [from, to] = [dayOf(set.from, 1, 1), Math.min(dayOf(set.to, 12, 31), book.atlas.readUntil)];
  const events = [...book.events.values()].filter(
    (event) =>
      event.secondRead &&
      event.tie !== null &&
      hosts.includes(event.tie.host) &&
      event.earliest >= from &&
      event.latest <= to,
  );
  return {
    book,
    set,
    hard: DIFFICULTY[set.level],
    hosts,
    around: set.region === undefined ? neighbours(book, hosts) : book.index.regions[set.region]!.hosts,
    from,
    to,
    lives: book.read.all.filter(({ tie }) => hosts.includes(tie.host) && (set.level > 1 || tie.group === 'presence')),
    events: events.sort((a, b) => a.latest - b.latest || a.earliest - b.earliest || (a.id < b.id ? -1 : 1)),
  };
}

interface Span {
  readonly life: Life;
  readonly segment: LifeSegment;
  readonly from: Day;
  readonly to: Day;
}

/** The spans of the period in which a tie has a status that an event gave it. */
function spans({ lives, from, to }: Scope): Span[] {
  return lives.flatMap((life) =>
    life.segments.flatMap((segment, index) => {
      if (segment.status === null || segment.setBy === null || segment.fading !== 'no') return [];
      const next = life.segments[index + 1]?.from ?? Infinity;
      const [first, last] = [Math.max(from, segment.from), Math.min(to, next - 1)];
      return first <= last ? [{ life, segment, from: first, to: last }] : [];
    }),
  );
}

/** A day of a span, at its beginning only where it is short. */
function dayIn({ from, to }: Pick<Span, 'from' | 'to'>, chance: Chance): Day {
  const margin = Math.min(20, Math.floor((to - from) / 3));
  return from + margin + chance.below(to - from - 2 * margin + 1);
}

type Draw = (scope: Scope, chance: Chance) => TaskSpec | null;

const setDate: Draw = ({ lives, hard, from, to }, chance) => {
  const times = lives.flatMap(({ tie, segments }) =>
    segments.flatMap(({ status, statusFrom, setBy }, index) =>
      status !== null &&
      setBy !== null &&
      status !== segments[index - 1]?.status &&
      statusFrom >= from &&
      statusFrom <= to
        ? [{ tie, status }]
        : [],
    ),
  );
  if (times.length === 0) return null;
  const { tie, status } = chance.pick(times);
  return { kind: 'set-date', partnership: tie.id, status, within: hard.within };
};

const findCountry: Draw = (scope, chance) => {
  const { set, hard, around } = scope;
  // In a set on one country the answer would always be that country.
  if (set.region === undefined) return null;
  const found = spans(scope).filter(
    ({ life, segment }) => life.tie.tie === 'cooperation' && segment.status !== 'proposed',
  );
  if (found.length === 0) return null;
  const span = chance.pick(found);
  const { tie } = span.life;
  const others = chance.shuffled(around.filter((host) => host !== tie.host)).slice(0, hard.options - 1);
  if (others.length < 2) return null;
  return {
    kind: 'find-country',
    at: isoOf(dayIn(span, chance)),
    partner: tie.partner,
    group: tie.group,
    status: span.segment.status!,
    hosts: [tie.host, ...others].sort(),
  };
};

const findPartner: Draw = (scope, chance) => {
  const { hard, book } = scope;
  const found = spans(scope).filter(
    ({ life, segment }) => life.tie.tie === 'cooperation' && segment.status !== 'proposed',
  );
  if (found.length === 0) return null;
  const span = chance.pick(found);
  const { tie } = span.life;
  // Those that the atlas looked for, and those that have something to do with the country.
  const near = new Set([
    ...book.index.defaultPartners,
    ...scope.lives.filter(({ tie: other }) => other.host === tie.host).map(({ tie: other }) => other.partner),
  ]);
  near.delete(tie.partner);
  const others = chance.shuffled([...near].sort()).slice(0, hard.options - 1);
  if (others.length < 2) return null;
  return {
    kind: 'find-partner',
    at: isoOf(dayIn(span, chance)),
    host: tie.host,
    group: tie.group,
    status: span.segment.status!,
    partners: [tie.partner, ...others].sort(),
  };
};

const independent: Draw = ({ events }, chance) =>
  events.length === 0 ? null : { kind: 'independent', event: chance.pick(events).id };

/** A year in the words of an event tells its place among others. */
const YEAR = /\b(?:19|20)\d\d\b/;

const order: Draw = ({ book, events, hard, set }, chance) => {
  // What only bears out, or only says something, has no date that a class could place.
  const changing = events.filter(
    ({ id, change, tie }) =>
      !POINTS.has(change!) &&
      (set.level > 1 || tie!.group === 'presence') &&
      !YEAR.test(book.words.get(id)?.detail.summary ?? ''),
  );
  const picked: TaskEvent[] = [];
  for (const event of chance.shuffled(changing)) {
    const clear = picked.every(
      (other) => other.latest + hard.apart <= event.earliest || event.latest + hard.apart <= other.earliest,
    );
    if (clear) picked.push(event);
    if (picked.length === hard.options) break;
  }
  return picked.length < 3 ? null : { kind: 'order', events: picked.map(({ id }) => id).sort() };
};

const knownBy: Draw = ({ book, events, hard, to }, chance) => {
  const late = events.filter(({ known, latest, contemporary }) => known !== null && contemporary && known > latest + 1);
  if (late.length === 0) return null;
  const event = chance.pick(late);
  const by = event.latest + 1 + chance.below(Math.max(1, event.known! - event.latest - 1));
  if (by > to) return null;
  const before = events.filter(({ latest }) => latest <= by && latest >= by - 900);
  const reported = chance
    .shuffled(
      before.filter(
        ({ id }) => id !== event.id && wasReported(book, id, by) === true && toldAfter(book, id, by) === null,
      ),
    )
    .slice(0, hard.options - 1);
  if (reported.length < 2) return null;
  return { kind: 'known-by', by: isoOf(by), events: [event, ...reported].map(({ id }) => id).sort() };
};

const whoSays: Draw = (scope, chance) => {
  const found = spans(scope);
  if (found.length === 0) return null;
  // Each standing as likely as the others, however rare: else most answers were the same.
  const standing = chance.pick(STANDINGS.filter((one) => found.some(({ segment }) => segment.standing === one)));
  const span = chance.pick(found.filter(({ segment }) => segment.standing === standing));
  return { kind: 'who-says', partnership: span.life.tie.id, at: isoOf(dayIn(span, chance)) };
};

const claimDenial: Draw = ({ book, events, hard }, chance) => {
  const denials = events.filter(({ denies }) => denies !== null && book.events.get(denies)?.secondRead);
  if (denials.length === 0) return null;
  const denial = chance.pick(denials);
  const claim = book.events.get(denial.denies!)!;
  // Of other partners, so that nothing else could be meant; of about the same time, so that the date gives nothing away.
  const others = events.filter(
    ({ id, tie, denies, latest }) =>
      id !== claim.id &&
      denies === null &&
      tie!.partner !== claim.tie?.partner &&
      Math.abs(latest - denial.latest) < 1100,
  );
  const picked = chance.shuffled(others).slice(0, hard.options - 1);
  if (picked.length < 2) return null;
  return { kind: 'claim-denial', denial: denial.id, events: [claim, ...picked].map(({ id }) => id).sort() };
};

const DRAWS: Readonly<Record<TaskKind, Draw>> = {
  'set-date': setDate,
  'find-country': findCountry,
  'find-partner': findPartner,
  independent,
  order,
  'known-by': knownBy,
  'who-says': whoSays,
  'claim-denial': claimDenial,
};

/** What two tasks must not share: the same question about the same record, or the same events to order. */
function subjectOf(spec: TaskSpec): string {
  switch (spec.kind) {
    case 'set-date':
      return `set-date ${spec.partnership}`;
    case 'who-says':
      return `who-says ${spec.partnership}`;
    case 'independent':
      return `independent ${spec.event}`;
    case 'claim-denial':
      return `claim-denial ${spec.denial}`;
    case 'find-country':
      return `find-country ${spec.partner} ${spec.group} ${spec.status}`;
    case 'find-partner':
      return `find-partner ${spec.host} ${spec.group} ${spec.status}`;
    case 'order':
      return `order ${spec.events.join()}`;
    case 'known-by':
      return `known-by ${spec.by}`;
  }
}

/**
 * As many tasks as were asked for, or as the record gives: a country of few events gives fewer. `book` must hold the
 * details of {@link hostsOfSet}.
 */
export function generate(book: TaskBook, set: TaskSetSpec): TaskSpec[] {
  const scope = scopeOf(book, set);
  const { country = '', region = '', from, to, level, seed } = set;
  const chance = chanceFrom([country, region, from, to, level, seed].join('|'));
  const specs: TaskSpec[] = [];
  const used = new Set<string>();
  let kinds: readonly TaskKind[] = chance.shuffled(scope.hard.kinds);
  while (specs.length < set.count && kinds.length > 0) {
    const left: TaskKind[] = [];
    for (const kind of kinds) {
      if (specs.length === set.count) break;
      const spec = drawn(scope, kind, chance, used);
      if (spec === null) continue;
      specs.push(spec);
      used.add(subjectOf(spec));
      left.push(kind);
    }
    kinds = left;
  }
  return specs;
}

/** A fair task of one kind that is not yet in the set; null where none is found. */
function drawn(scope: Scope, kind: TaskKind, chance: Chance, used: ReadonlySet<string>): TaskSpec | null {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const spec = DRAWS[kind](scope, chance);
    if (spec === null) continue;
    if (!used.has(subjectOf(spec)) && !isRefusal(solve(scope.book, spec))) return spec;
  }
  return null;
}

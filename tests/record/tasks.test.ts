/**
 * The generator of tasks on the record itself: whatever country, period, level and seed, each answer is true of the
 * record. Answers are found again by another way than the tasks': folded anew from the ties, and asked with `asOf`.
 */
import fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folderOnDisk } from '../../src/dataset/effects.ts';
import { loadRecord } from '../../src/dataset/load.ts';
import { atlasOf } from '../../src/dataset/toAtlas.ts';
import type { TaskBook } from '../../src/learn/tasks/book.ts';
import { generate, hostsOfSet } from '../../src/learn/tasks/generate.ts';
import { isRight, solve } from '../../src/learn/tasks/solve.ts';
import { isRefusal, type Response, type Task } from '../../src/learn/tasks/task.ts';
import { parseIsoDay } from '../../src/model/day.ts';
import { edtf } from '../../src/model/edtf.ts';
import { TASK_LEVELS, type TaskSetSpec } from '../../src/model/taskSpec.ts';
import { LANGS, STATUSES, type Lang } from '../../src/model/words.ts';
import { asOf } from '../../src/query/asOf.ts';
import { livesOf } from '../../src/query/atlas.ts';
import { lessonProblems, wholeBook } from '../../src/site/lessonTasks.ts';

const { record: loaded } = loadRecord(folderOnDisk(fileURLToPath(new URL('../../data', import.meta.url))));
const record = loaded!;
const book = wholeBook(record, 'en');
const french = wholeBook(record, 'fr');
const atlas = atlasOf(record);
const all = livesOf(atlas, null);
const regions = Object.keys(book.index.regions);

const someSet: fc.Arbitrary<TaskSetSpec> = fc
  .record({
    place: fc.oneof(
      fc.constantFrom(...book.index.hosts).map((country) => ({ country })),
      fc.constantFrom(...regions).map((region) => ({ region })),
    ),
    years: fc.tuple(fc.integer({ min: 2005, max: 2026 }), fc.integer({ min: 0, max: 20 })),
    level: fc.constantFrom(...TASK_LEVELS),
    seed: fc.stringMatching(/^[a-z0-9]{1,8}$/),
    count: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ place, years: [from, more], ...rest }) => ({ ...place, from, to: Math.min(2026, from + more), ...rest }));

function tasksIn(on: TaskBook, set: TaskSetSpec): Task[] {
  return generate(on, set).map((spec) => {
    const task = solve(on, spec);
    if (isRefusal(task)) throw new Error(`${JSON.stringify(spec)}: ${task.refused}`);
    return task;
  });
}

const eventOf = (id: string) => {
  const found = record.partnerships.flatMap(({ data }) => data.events).find((event) => event.id === id);
  return found ?? record.context.find(({ data }) => data.id === id)!.data;
};

const sidesOf = (id: string): string[] => {
  const event = eventOf(id);
  return 'change' in event ? event.says.map(({ side }) => side) : [];
};

/** The days on which a partnership's status turns to the one asked for, found by asking day by day where it can turn. */
function turns(partnership: string, status: string): number[] {
  const life = all.all.find(({ tie }) => tie.id === partnership)!;
  const { host } = life.tie;
  const statusOn = (day: number): string | null =>
    asOf(all, { at: day, host }).find((tie) => tie.partnership === partnership)?.status ?? null;
  const days = [...new Set(life.segments.map(({ from }) => from).filter(Number.isFinite))];
  return days.filter((day) => statusOn(day) === status && statusOn(day - 1) !== status);
}

/** The status of a mark, from the ties alone: the strongest unfaded one of cooperation holds it. */
function markOf(host: string, partner: string, group: string, at: number): string | null {
  const ties = asOf(all, { at, host, partner }).filter(
    (tie) => tie.group === group && tie.tie === 'cooperation' && tie.through === null && tie.status !== null,
  );
  const strength = ['in-force', 'ending', 'suspended', 'agreed', 'proposed', 'ended'];
  const tier = (tie: (typeof ties)[number]): number => (tie.status === 'ended' || tie.lapsed ? 2 : tie.fading ? 1 : 0);
  const [first] = [...ties].sort(
    (a, b) => tier(a) - tier(b) || strength.indexOf(a.status!) - strength.indexOf(b.status!),
  );
  return first?.status ?? null;
}

/** When each page of an event was published; null where it bears no date. */
function publishedOf(id: string): (ReturnType<typeof edtf> | null)[] {
  return eventOf(id).citations.map(({ source }) => {
    const parts = record.sources.get(source)!.data.issued?.['date-parts'];
    const circa = record.sources.get(source)!.data.issued?.circa ? '~' : '';
    if (!parts) return null;
    const text = parts
      .map((one) => one.map((part, place) => String(part).padStart(place === 0 ? 4 : 2, '0')).join('-') + circa)
      .join('/');
    return edtf(text);
  });
}

/** What each page counts as, from the outlets themselves. */
function countsAs(source: string, earliest: number): string | null {
  const { outlet, agency } = record.sources.get(source)!.data.custom;
  const speaker = agency ?? outlet;
  const kind = record.outlets.get(speaker)?.data.kind ?? 'unclassified';
  if (['state-media', 'party-to-conflict', 'propaganda-network'].includes(kind)) return null;
  if (agency === undefined && kind === 'copy-site') return null;
  const parts = record.sources.get(source)!.data.issued?.['date-parts'].at(-1);
  if (parts) {
    const circa = record.sources.get(source)!.data.issued?.circa ? '~' : '';
    const text = parts.map((part, place) => String(part).padStart(place === 0 ? 4 : 2, '0')).join('-') + circa;
    if (edtf(text).latest < earliest) return null;
  }
  return speaker;
}

const NAMED_MONTHS = Object.fromEntries(
  LANGS.map((lang) => [
    lang,
    Array.from({ length: 12 }, (_, month) => {
      const name = new Date(Date.UTC(2000, month)).toLocaleDateString(lang, { month: 'long', timeZone: 'UTC' });
      return { number: String(month + 1).padStart(2, '0'), words: new RegExp(`${name.toLowerCase()} (\\d{4})`, 'g') };
    }),
  ]),
) as Record<Lang, { readonly number: string; readonly words: RegExp }[]>;

/** The months and years that an event's words name, but those up to the day that it sets itself, as they begin. */
function toldOf(id: string, lang: Lang): string[] {
  const event = eventOf(id);
  const due = 'due' in event ? (event.due ?? '') : '';
  const words = event.summary[lang].toLowerCase().replace(/r[ée]solution \d+/g, '');
  const months = NAMED_MONTHS[lang].flatMap(({ number, words: named }) =>
    [...words.matchAll(named)].map(([, year]) => `${year}-${number}`),
  );
  const years = [...words.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => year);
  return [...months, ...years].filter((date) => date > due);
}

function isTrue(task: Task): void {
  switch (task.kind) {
    case 'set-date': {
      const found = turns(task.spec.partnership, task.spec.status);
      expect(found.length, JSON.stringify(task.spec)).toBe(task.spans.length);
      for (const day of found) expect(isRight(task, day), JSON.stringify(task.spec)).toBe(true);
      for (const { earliest, latest } of task.spans) {
        expect(isRight(task, earliest)).toBe(true);
        expect(isRight(task, latest + task.within)).toBe(true);
      }
      const last = task.spans.at(-1)!.latest + task.within;
      expect(isRight(task, last + 1)).toBe(false);
      return;
    }
    case 'find-country':
    case 'find-partner': {
      const at = parseIsoDay(task.spec.at)!;
      const { group, status } = task.spec;
      const marks = task.options.map((id) =>
        task.kind === 'find-country' ? markOf(id, task.spec.partner, group, at) : markOf(task.spec.host, id, group, at),
      );
      expect(marks.filter((mark) => mark === status)).toHaveLength(1);
      expect(task.options[marks.indexOf(status)]).toBe(task.right);
      return;
    }
    case 'independent': {
      const { earliest } = edtf(eventOf(task.spec.event).date);
      const keys = new Set(task.options.map((id) => countsAs(id, earliest)).filter((key) => key !== null));
      expect(task.count).toBe(keys.size);
      for (const id of task.options) expect(task.countsAs[id] === null, id).toBe(countsAs(id, earliest) === null);
      return;
    }
    case 'order': {
      const dates = task.order.map((id) => edtf(eventOf(id).date));
      for (const [place, date] of dates.entries())
        for (const later of dates.slice(place + 1)) expect(later.latest).toBeGreaterThanOrEqual(date.earliest);
      expect(isRight(task, task.options)).toBe(false);
      expect(isRight(task, task.order)).toBe(true);
      return;
    }
    case 'known-by': {
      const by = parseIsoDay(task.spec.by)!;
      for (const id of task.options) {
        const { earliest, latest } = edtf(eventOf(id).date);
        expect(latest).toBeLessThanOrEqual(by);
        const proving = publishedOf(id).filter((date) => date !== null && date.latest >= earliest);
        const isKnown = proving.some((date) => date!.latest <= by);
        const isAsked = id === task.right;
        for (const lang of LANGS)
          expect(
            toldOf(id, lang).filter((month) => month > task.spec.by),
            id,
          ).toEqual([]);
        expect(isKnown, `${id} by ${task.spec.by}`).toBe(task.asks === 'reported' ? isAsked : !isAsked);
        // What a side says of itself is public when it says so, whatever page of it is held.
        if (!isKnown) expect(sidesOf(id)).toEqual(sidesOf(id).filter((side) => side === 'third-party'));
        if (!isKnown)
          expect(publishedOf(id).every((date) => date !== null && (date.earliest > by || date.latest < earliest))).toBe(
            true,
          );
      }
      return;
    }
    case 'who-says': {
      const life = all.all.find(({ tie }) => tie.id === task.spec.partnership)!;
      const tie = asOf(all, { at: parseIsoDay(task.spec.at)!, host: life.tie.host }).find(
        ({ partnership, host }) => partnership === task.spec.partnership && host === life.tie.host,
      )!;
      expect(task.right).toBe(tie.standing);
      return;
    }
    case 'claim-denial': {
      const denial = eventOf(task.spec.denial);
      expect('denies' in denial ? denial.denies : null).toBe(task.right);
      return;
    }
  }
}

/** What a pupil can give where one is chosen. */
const optionsOf = (task: Task): readonly Response[] => ('right' in task ? task.options : []);

describe('a generated set', () => {
  it('has only answers that are true of the record, found again by another way', () => {
    fc.assert(
      fc.property(someSet, (set) => {
        for (const task of tasksIn(book, set)) isTrue(task);
      }),
      { numRuns: 150 },
    );
  });

  it('has exactly one right option where one is chosen', () => {
    fc.assert(
      fc.property(someSet, (set) => {
        for (const task of tasksIn(book, set)) {
          if (!('right' in task)) continue;
          expect(optionsOf(task).filter((one) => isRight(task, one))).toEqual([task.right]);
          expect(new Set(task.options).size).toBe(task.options.length);
          expect(task.options.length).toBeGreaterThanOrEqual(3);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('rests on events alone that were read twice, options among them', () => {
    const read = (id: string): boolean => eventOf(id).review?.state === 'second-read';
    fc.assert(
      fc.property(someSet, (set) => {
        for (const task of tasksIn(book, set)) {
          expect(task.evidence.length).toBeGreaterThan(0);
          expect(task.evidence.filter((id) => !read(id))).toEqual([]);
          if (task.kind === 'order' || task.kind === 'known-by' || task.kind === 'claim-denial')
            expect(task.options.filter((id) => !read(id))).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is the same for the same link, in both languages, and whoever holds only the files that it needs', () => {
    fc.assert(
      fc.property(someSet, (set) => {
        const specs = generate(book, set);
        expect(generate(book, set)).toEqual(specs);
        expect(generate(french, set)).toEqual(specs);
        const needed = new Set(hostsOfSet(book, set));
        const part: TaskBook = {
          ...book,
          words: new Map(
            [...book.words].filter(([id]) => {
              const host = book.events.get(id)?.tie?.host;
              return host !== undefined && needed.has(host);
            }),
          ),
        };
        expect(generate(part, set)).toEqual(specs);
      }),
      { numRuns: 60 },
    );
  });

  it('asks nothing twice, and nothing from out of its period', () => {
    fc.assert(
      fc.property(someSet, (set) => {
        const tasks = tasksIn(book, set);
        expect(tasks.length).toBeLessThanOrEqual(set.count);
        expect(new Set(tasks.map(({ spec }) => JSON.stringify(spec))).size).toBe(tasks.length);
        for (const { spec } of tasks)
          if ('at' in spec) expect(spec.at >= `${set.from}-01-01` && spec.at <= `${set.to}-12-31`).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('differs with its seed', () => {
    const specs = ['a', 'b', 'c', 'd'].map((seed) =>
      JSON.stringify(generate(book, { region: regions[0], from: 2012, to: 2026, level: 2, seed, count: 8 })),
    );
    expect(new Set(specs).size).toBe(4);
  });
});

describe('the record', () => {
  it('gives the opening region eight tasks at each level', () => {
    for (const level of TASK_LEVELS)
      expect(generate(book, { region: regions[0], from: 2012, to: 2026, level, seed: 'class', count: 8 })).toHaveLength(
        8,
      );
  });

  it('names a year in an event of both languages or of none, so that cards are the same in both', () => {
    const year = /\b(?:19|20)\d\d\b/;
    const events = record.partnerships.flatMap(({ data }) => data.events);
    expect(events.filter(({ summary }) => year.test(summary.en) !== year.test(summary.fr)).map(({ id }) => id)).toEqual(
      [],
    );
  });

  it('names the same months in both languages, so that tasks are the same in both', () => {
    const events = [
      ...record.partnerships.flatMap(({ data }) => data.events),
      ...record.context.map(({ data }) => data),
    ];
    const set = (id: string, lang: Lang): string => [...new Set(toldOf(id, lang))].sort().join();
    expect(events.map(({ id }) => id).filter((id) => set(id, 'en') !== set(id, 'fr'))).toEqual([]);
  });

  it('has one fair answer for each task of each lesson', () => {
    expect(lessonProblems(record)).toEqual([]);
  });

  it('refuses what it cannot answer fairly, and says why', () => {
    const tie = book.atlas.ties[0]!;
    for (const status of STATUSES) {
      const result = solve(book, { kind: 'set-date', partnership: `${tie.id}-nowhere`, status });
      expect(result).toEqual({ refused: `"${tie.id}-nowhere" is no partnership of the record` });
    }
  });
});

/** Tasks on an invented record: what is right, what is refused, how a set is shared, and sheets of paper. */
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTasks, writeTasks, type TasksBook } from '../../src/learn/tasks/address.ts';
import { resultLine, resultText, UNTRIED, type Tried } from '../../src/learn/tasks/results.ts';
import { wordTask } from '../../src/learn/tasks/words.ts';
import { isOneEach } from '../../src/learn/tasks/independent.ts';
import { isInOrder } from '../../src/learn/tasks/order.ts';
import { chanceFrom } from '../../src/learn/tasks/random.ts';
import { spanOn } from '../../src/learn/tasks/setDate.ts';
import { isRight, solve } from '../../src/learn/tasks/solve.ts';
import { daysNamed } from '../../src/learn/tasks/told.ts';
import { isRefusal, type IndependentTask, type OrderTask, type Task } from '../../src/learn/tasks/task.ts';
import { paginate, space, type Piece } from '../../src/learn/sheets/page.ts';
import { TASK_LEVELS, type TaskSetSpec, type TaskSpec } from '../../src/model/taskSpec.ts';
import { parseIsoDay } from '../../src/model/day.ts';
import { messagesIn } from '../../src/i18n/messages.ts';
import { namesFrom } from '../../src/i18n/names.ts';
import { taskMessagesIn } from '../../src/i18n/tasks.ts';
import type { Lang } from '../../src/model/words.ts';
import { wholeBook } from '../../src/site/lessonTasks.ts';
import { zipOf } from '../../src/embed/builder/selfHosted.ts';
import { readTwice } from '../fixture/lessons.ts';
import { FIXTURE, recordOf } from '../fixture/record.ts';

const record = recordOf(readTwice());
const book = wholeBook(record, 'en');
const unread = wholeBook(recordOf(FIXTURE), 'en');
const day = (iso: string): number => parseIsoDay(iso)!;
const solved = (spec: TaskSpec): Task => {
  const task = solve(book, spec);
  if (isRefusal(task)) throw new Error(task.refused);
  return task;
};
const refusal = (spec: TaskSpec, on = book): string => {
  const task = solve(on, spec);
  return isRefusal(task) ? task.refused : 'not refused';
};

describe('a date', () => {
  it('is right on every day on which it may have been, with its grace, and on no other', () => {
    const task = solved({ kind: 'set-date', partnership: 'bbb-xxx-guards', status: 'in-force', within: 2 });
    const right = ['2021-12-18', '2021-12-20', '2021-12-23', '2021-12-25'];
    const wrong = ['2021-12-17', '2021-12-26', '2022-12-20'];
    expect(right.map((iso) => isRight(task, day(iso)))).toEqual(right.map(() => true));
    expect(wrong.map((iso) => isRight(task, day(iso)))).toEqual(wrong.map(() => false));
    expect(isRight(task, '2021-12-20')).toBe(false);
  });

  it('is asked for with what counts, as its answer says it', () => {
    const asked = (within: number | undefined, lang: Lang): string | null => {
      const task = solved({ kind: 'set-date', partnership: 'bbb-xxx-guards', status: 'in-force', within });
      const messages = messagesIn(lang);
      const wording = { lang, messages, names: namesFrom(book.index, messages) };
      return wordTask(book, task, { wording, words: taskMessagesIn(lang) }).how;
    };
    expect(asked(15, 'en')).toBe('A date counts that is up to 15 days earlier or later.');
    expect(asked(1, 'en')).toContain('1 day earlier');
    expect(asked(15, 'fr')).toBe('La réponse est acceptée à 15 jours près.');
    expect(asked(undefined, 'en')).toBe('Only the date itself counts.');
    expect(asked(0, 'fr')).toBe('Seule la date elle-même compte.');
  });

  it('is right each time that the tie reaches the status', () => {
    const spans = [
      { earliest: 10, latest: 12, date: '', event: 'a' },
      { earliest: 50, latest: 50, date: '', event: 'b' },
    ];
    expect([9, 11, 49, 50, 51].map((at) => spanOn({ spans, within: 0 }, at)?.event ?? null)).toEqual([
      null,
      'a',
      null,
      'b',
      null,
    ]);
  });

  it('rests on no event that awaits its second reading', () => {
    expect(refusal({ kind: 'set-date', partnership: 'bbb-xxx-guards', status: 'in-force' }, unread)).toMatch(
      /never becomes|awaits/,
    );
  });
});

describe('an order', () => {
  const bounds = { a: [0, 5], b: [4, 8], c: [9, 9] } as const;
  const task = { order: ['a', 'b', 'c'], bounds };
  it('is right either way round where dates overlap, and wrong where a pair is certain', () => {
    expect(isInOrder(task, ['a', 'b', 'c'])).toBe(true);
    expect(isInOrder(task, ['b', 'a', 'c'])).toBe(true);
    expect(isInOrder(task, ['a', 'c', 'b'])).toBe(false);
    expect(isInOrder(task, ['a', 'b'])).toBe(false);
    expect(isInOrder(task, ['a', 'a', 'c'])).toBe(false);
  });

  it('is right just where no pair is turned, whatever the dates', () => {
    const dates = fc.array(fc.tuple(fc.nat(40), fc.nat(10)), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(dates, fc.integer(), (spans, seed) => {
        const ids = spans.map((_, place) => `e${place}`);
        const all = Object.fromEntries(spans.map(([from, more], place) => [ids[place]!, [from, from + more] as const]));
        const given = chanceFrom(String(seed)).shuffled(ids);
        const turned = given.some((id, place) => given.slice(place + 1).some((later) => all[later]![1] < all[id]![0]));
        expect(isInOrder({ order: ids, bounds: all }, given)).toBe(!turned);
      }),
    );
  });
});

describe('independent sources', () => {
  const task = {
    kind: 'independent',
    spec: { kind: 'independent', event: 'e' },
    options: ['wire-a', 'wire-b', 'own', 'state'],
    countsAs: { 'wire-a': 'afp', 'wire-b': 'afp', own: 'daily', state: null },
    count: 2,
    evidence: ['e'],
  } satisfies IndependentTask;

  it('may be shown by any page of a wire story, once', () => {
    expect(isOneEach(task, ['wire-a', 'own'])).toBe(true);
    expect(isOneEach(task, ['own', 'wire-b'])).toBe(true);
    expect(isOneEach(task, ['wire-a', 'wire-b'])).toBe(false);
    expect(isOneEach(task, ['wire-a', 'own', 'wire-b'])).toBe(false);
    expect(isOneEach(task, ['own', 'state'])).toBe(false);
    expect(isOneEach(task, [])).toBe(false);
  });
});

describe('who says so, and who denies it', () => {
  it('is disputed while the side that denies has not acknowledged it', () => {
    const task = solved({ kind: 'who-says', partnership: 'bbb-xxx-guards', at: '2022-01-15' });
    expect(isRight(task, 'disputed')).toBe(true);
    expect(isRight(task, 'third-party')).toBe(false);
    expect(task.evidence).toEqual(['bbb-xxx-2021-12-guards-reported', 'bbb-xxx-2021-12-24-guards-denied']);
  });

  it('refuses a denial whose claim is not among the options', () => {
    const spec = { kind: 'claim-denial', denial: 'bbb-xxx-2021-12-24-guards-denied' } as const;
    expect(refusal({ ...spec, events: ['bbb-xxx-2023-06-guards-left', 'aaa-xxx-2013-01-11-first-started'] })).toContain(
      'which is not among the events',
    );
    const task = solved({ ...spec, events: ['bbb-xxx-2021-12-guards-reported', 'aaa-xxx-2013-01-11-first-started'] });
    expect(isRight(task, 'bbb-xxx-2021-12-guards-reported')).toBe(true);
  });
});

describe('what had been reported', () => {
  it('is asked of nothing that tells of a later day, in either language', () => {
    expect(daysNamed('On 5\u00a0March 2021, in June 2022 and by 2023; 2,000 men, resolution 2085', 'en')).toEqual([
      '2021-03-05',
      '2022-06',
      '2023',
    ]);
    expect(daysNamed('Le 1er\u00a0août 2024, en février 2022 et en 2023 ; 2\u202f000 hommes', 'fr')).toEqual([
      '2024-08-01',
      '2022-02',
      '2023',
    ]);
    expect(daysNamed('Some 200 May 2021 reports', 'en')).toEqual(['2021-05']);
  });
});

describe('a set by its link', () => {
  const known: TasksBook = {
    hosts: ['XXX', 'YYY'],
    regions: ['opening', 'all'],
    lessons: ['dated-map'],
    first: 2010,
    last: 2025,
  };
  const someSet: fc.Arbitrary<TaskSetSpec> = fc
    .record({
      place: fc.constantFrom<Pick<TaskSetSpec, 'country' | 'region'>>({ country: 'XXX' }, { region: 'all' }),
      from: fc.integer({ min: 2010, max: 2017 }),
      to: fc.integer({ min: 2017, max: 2025 }),
      level: fc.constantFrom(...TASK_LEVELS),
      seed: fc.stringMatching(/^[a-z0-9-]{1,24}$/),
      count: fc.integer({ min: 1, max: 20 }),
    })
    .map(({ place, ...rest }) => ({ ...place, ...rest }));

  it('comes back as it went out', () => {
    fc.assert(
      fc.property(someSet, (set) => {
        expect(readTasks(`#${writeTasks({ set })}`, known)).toEqual({ address: { set }, dropped: [] });
      }),
    );
  });

  it('never breaks: what is not understood is named and replaced', () => {
    const { address, dropped } = readTasks('#country=nowhere&from=12&to=abc&level=9&seed=%3Cb%3E&count=99', known);
    expect(dropped).toEqual(['country=nowhere', 'from=12', 'to=abc', 'level=9', 'seed=<b>', 'count=99']);
    expect(address).toEqual({ set: { region: 'opening', from: 2010, to: 2025, level: 1, seed: 'a', count: 8 } });
    expect(readTasks('', known)).toEqual({ address: null, dropped: [] });
    expect(readTasks('#lesson=dated-map', known).address).toEqual({ lesson: 'dated-map' });
  });
});

describe('a sheet of results', () => {
  const date = solved({ kind: 'set-date', partnership: 'bbb-xxx-guards', status: 'in-force', within: 2 });
  const order = solved({
    kind: 'order',
    events: ['bbb-xxx-2021-12-guards-reported', 'aaa-xxx-2013-01-11-first-started', 'bbb-xxx-2023-06-guards-left'],
  });
  const answered: readonly [Task, Tried][] = [
    [date, { response: day('2021-12-20'), outcome: 'right', open: true }],
    [order, { response: [...(order as OrderTask).order].reverse(), outcome: 'wrong', open: true }],
    [date, { response: null, outcome: 'shown', open: true }],
    [date, UNTRIED],
  ];
  const textIn = (lang: Lang): string[] => {
    const own = lang === 'en' ? book : wholeBook(record, lang);
    const messages = messagesIn(lang);
    const wording = { lang, messages, names: namesFrom(own.index, messages) };
    const words = taskMessagesIn(lang);
    const lines = answered.map(([task, tried]) =>
      resultLine(task, wordTask(own, task, { wording, words }), tried, words, lang),
    );
    const summary = words.result.summary(1, 4);
    const sheet = { title: 'A set', summary, link: 'https://atlas.example/#seed=a', source: 'Atlas', lines };
    return resultText(sheet, words, messages.punctuation.colon).split('\n');
  };

  it('is marked by number and sign, and labels what was given and what the record has', () => {
    const text = textIn('en');
    expect(text.filter((line) => line.startsWith('Task'))).toEqual([
      'Task 1 ✓ as the record has it',
      'Task 2 ≠ otherwise than the record',
      'Task 3 – answer shown',
      'Task 4 not answered',
    ]);
    expect(text.slice(6, 9)).toEqual([
      '   Given: 20\u00a0December 2021',
      '   What the record has:',
      expect.stringMatching(/^ {3}- Between 20 and 23\u00a0December 2021: /),
    ]);
    const given = text.indexOf('   Given:');
    expect(text[given + 1]).toMatch(/^ {3}1\. /);
    expect(text[given + 4]).toBe('   What the record has:');
    // What is not answered is still to be found.
    expect(text.filter((line) => line.includes('What the record has'))).toHaveLength(3);
  });

  it('in French has a space before each colon, and counts no tries where there is one', () => {
    const text = textIn('fr');
    expect(text[2]).toBe('1 réponse sur 4 est celle du relevé.');
    expect(text).toContain('   Réponse donnée\u00a0: 20\u00a0décembre 2021');
    expect(text.at(-2)).toBe('Lien de cette série\u00a0: https://atlas.example/#seed=a');
    expect(text.join('\n').replace(/https:/g, '')).not.toMatch(/[^\u00a0]:/);
  });
});

describe('a sheet', () => {
  const piece = (height: number, keep = false): Piece => ({ height, keep, draw: () => [] });
  it('breaks between pieces, keeps a heading with what follows, and begins no page with distance', () => {
    const pages = paginate([piece(60), space(10), piece(20, true), piece(50), space(40), piece(5)], () => 100);
    expect(pages.map((page) => page.map(({ piece: { height } }) => height))).toEqual([[60, 10], [20, 50], [5]]);
  });

  it('has a page for a piece that is higher than one, and no empty page', () => {
    expect(paginate([piece(300), space(10), piece(20)], () => 100).map((page) => page.length)).toEqual([1, 1]);
  });
});

describe('a pack', () => {
  it('is a ZIP of all its files, the same bytes whenever it is made', () => {
    const files = { 'a/b.txt': Buffer.from('two and more'), 'a/é.txt': Buffer.from('one') };
    const zip = zipOf(files);
    expect(zip).toEqual(zipOf(files));
    expect(Object.entries(unzipSync(zip)).map(([name, content]) => [name, Buffer.from(content)])).toEqual(
      Object.entries(files),
    );
    // No clock of the build gets into it: the day of the first entry is the first that a ZIP knows.
    expect(Buffer.from(zip).readUInt32LE(10)).toBe(((1 << 5) | 1) << 16);
  });
});

/** Lessons: what the check says of them, and what their pages hold. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileLessons } from '../../src/dataset/compileLessons.ts';
import { shapesOf } from '../../src/dataset/shapesOf.ts';
import { toSvg } from '../../src/draw/node.ts';
import { PAPERS, type SheetPage } from '../../src/learn/sheets/page.ts';
import { inTime } from '../../src/learn/tasks/inTime.ts';
import { findChromium } from '../../src/site/chromium.ts';
import { deskOf, lessonSheets } from '../../src/site/desk.ts';
import { lessonProblems, wholeBook } from '../../src/site/lessonTasks.ts';
import { lessonPack, packOf } from '../../src/site/packs.ts';
import type { WrittenPage } from '../../src/site/recordPages.ts';
import { LESSON_YAML, lessonText, withLesson } from '../fixture/lessons.ts';
import { pagesOf } from '../fixture/pages.ts';
import { problemsIn, recordOf } from '../fixture/record.ts';

const rulesOf = (yaml?: string, text?: string): string[] =>
  problemsIn(withLesson(yaml, text))
    .filter(({ file, level }) => file.startsWith('lessons/') && level === 'error')
    .map(({ rule }) => rule);
const messageOf = (yaml?: string, text?: string): string =>
  problemsIn(withLesson(yaml, text)).find(({ file }) => file.startsWith('lessons/'))?.message ?? '';

describe('the check of a lesson', () => {
  it('finds nothing in one that is in order', () => {
    expect(rulesOf()).toEqual([]);
    expect(lessonProblems(recordOf(withLesson()))).toEqual([]);
  });

  it('misses a part, and does not know another', () => {
    expect(rulesOf(LESSON_YAML, lessonText({ families: null }))).toEqual(['lesson-section', 'lesson-section']);
    expect(messageOf(LESSON_YAML, lessonText({ families: null }))).toContain('{#families} is missing');
    expect(messageOf(LESSON_YAML, `${lessonText()}\n## {#songs}\nSing.\n`)).toBe('{#songs} is no part of a lesson');
  });

  it('is missed where it has no text in a language', () => {
    const files = withLesson();
    const french = Object.keys(files).find((file) => /^lessons\/.*\/fr\.md$/.test(file))!;
    const { [french]: gone, ...rest } = files;
    expect(gone).toBeDefined();
    const missed = problemsIn(rest).filter(({ rule }) => rule === 'lesson-text-missing');
    expect(missed.map(({ message }) => message)).toEqual(['there is no text in "fr"']);
  });

  it('wants a plan that fills its minutes without a gap', () => {
    const plan = (text: string): string => messageOf(LESSON_YAML, lessonText({ plan: text }));
    expect(plan('- 0–20 Look.\n- 25–50 Work.')).toBe('minutes 25 to 50 do not follow on minute 20');
    expect(plan('- 0–20 Look.\n- 20–45 Work.')).toBe('the plan ends at minute 45, the lesson at 50');
    expect(plan('- Look.')).toBe('"Look." does not begin with its minutes');
  });

  it('wants every statement of the hand-out linked to an event; questions, notes and numbered instructions are none', () => {
    expect(rulesOf(LESSON_YAML, lessonText({ handout: 'The Guards came in December.' }))).toEqual([
      'lesson-claim',
      'lesson-claim',
    ]);
    expect(
      rulesOf(LESSON_YAML, lessonText({ handout: '1. Look.\n\nWhat do you see?\n\n> Marks are reports.' })),
    ).toEqual([]);
  });

  it('refuses links to events that nobody knows or nobody has read twice', () => {
    const linked = lessonText({ answers: '[It was so](event:no-such-event).' });
    expect(messageOf(LESSON_YAML, linked)).toBe('there is no event "no-such-event"');
    const files = withLesson();
    const tie = 'partnerships/xxx/bbb-guards.yaml';
    const unread = { ...files, [tie]: files[tie]!.replaceAll('state: second-read', 'state: awaiting') };
    expect(problemsIn(unread).map(({ rule }) => rule)).toContain('story-event-awaiting');
  });

  it('knows the words, stories, views and countries that it names', () => {
    expect(messageOf(LESSON_YAML.replace('[party, tie]', '[party, treaty]'))).toBe(
      '"treaty" is no word of the glossary',
    );
    expect(messageOf(`${LESSON_YAML}story: nowhere\n`)).toBe('there is no story "nowhere"');
    expect(messageOf(LESSON_YAML.replace("vs: '2020-08-16'", "vs: '1820-08-16'"))).toBe(
      '1820-08-16 is outside of the record',
    );
    expect(messageOf(`${LESSON_YAML}fresh: { country: ZZZ, from: 2012, to: 2024, level: 1 }\n`)).toBe(
      '"ZZZ" is no host of the atlas',
    );
  });

  it('wants no part harder to read than the bounds of the atlas, and no plan longer than it is', () => {
    const hard = 'Notwithstanding considerable institutional representation, administrative deliberation continued.';
    const bounded = (text: string): string[] => {
      const files = withLesson(LESSON_YAML, text);
      const atlas = files['atlas.yaml']!.replace(
        'expected:\n',
        'reading: { en: [-10, 12], fr: [0, 100] }\nexpected:\n',
      );
      expect(atlas).not.toBe(files['atlas.yaml']);
      return problemsIn({ ...files, 'atlas.yaml': atlas }).flatMap(({ rule, message }) =>
        rule === 'reading-level' ? [message] : [],
      );
    };
    expect(bounded(lessonText())).toEqual([]);
    for (const part of ['handout', 'families'] as const)
      expect(bounded(lessonText({ [part]: `> ${hard}` }))[0]).toMatch(
        new RegExp(
          `^the part \\{#${part}\\} reads at [\\d.]+ \\(Flesch-Kincaid\\), the bounds of atlas.yaml are -10 to 12$`,
        ),
      );
  });

  it('refuses a task without one fair answer, with its line and the reason', () => {
    const yaml = LESSON_YAML.replace('status: in-force }', 'status: suspended }');
    const [problem, ...more] = lessonProblems(recordOf(withLesson(yaml)));
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      file: 'lessons/dated-map/lesson.yaml',
      line: 10,
      rule: 'task-unfair',
      message:
        'this set-date task has no single fair answer: bbb-xxx-guards never becomes suspended by events read twice',
    });
  });

  it('refuses a task of a shape that no kind has', () => {
    expect(messageOf(LESSON_YAML.replace('status: in-force }', 'status: gone }'))).toContain('status');
  });
});

describe('the pages of a lesson', () => {
  let pages: Map<string, string>;
  beforeAll(() => {
    const written: WrittenPage[] = pagesOf(recordOf(withLesson()));
    pages = new Map(written.map(({ path, html }) => [path, html]));
  });
  const page = (path: string): string => pages.get(path) ?? '';

  it('are the lesson, its answer key and its sheets, and the list leads to it', () => {
    expect([...pages.keys()].filter((path) => path.startsWith('lesson/'))).toEqual([
      'lesson/',
      'lesson/dated-map/',
      'lesson/dated-map/answers/',
      'lesson/dated-map/sheets/',
    ]);
    expect(page('lesson/')).toContain('href="../lesson/dated-map/"');
  });

  it('have every part of the lesson, and no answer on the page that pupils see', () => {
    const html = page('lesson/dated-map/');
    for (const id of [
      'aim',
      'plan',
      'discussion',
      'handout',
      'ground-rules',
      'content-note',
      'without-atrocity',
      'families',
      'tasks',
      'vocabulary',
    ])
      expect(html, id).toContain(`id="${id}"`);
    expect(html).not.toContain('So the record has it');
    expect(html).not.toContain('answer-lines');
    expect(page('lesson/dated-map/answers/')).toContain('<b>Between 20 and 23\u00a0December 2021: ');
  });

  it('say of a disputed status that both are kept, and show claim and denial with their sources', () => {
    const html = page('lesson/dated-map/answers/');
    expect(html).toContain('Disputed: one side denies it.');
    expect(html).toContain('It does not say which of them holds.');
    expect(html).toContain('id="answer-1-bbb-xxx-2021-12-guards-reported"');
    expect(html).toContain('id="answer-1-bbb-xxx-2021-12-24-guards-denied"');
  });

  it('bear no script, no inline style, and each id once', () => {
    for (const path of ['lesson/dated-map/', 'lesson/dated-map/answers/', 'lesson/dated-map/sheets/']) {
      const html = page(path);
      expect(html).not.toMatch(/<script|\sstyle="/);
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!);
      expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
    }
  });
});

describe('the sheets of a lesson', () => {
  const CLAIM = 'bbb-xxx-2021-12-guards-reported';
  const DENIAL = 'bbb-xxx-2021-12-24-guards-denied';
  const LEFT = 'bbb-xxx-2023-06-guards-left';
  const WITH_CARDS = `${LESSON_YAML}cards: [${DENIAL}, ${CLAIM}, ${LEFT}]\n`;
  const deskWith = (files = withLesson(WITH_CARDS), lang: 'en' | 'fr' = 'en') => {
    const record = recordOf(files);
    return {
      desk: deskOf(wholeBook(record, lang), shapesOf(record), PAPERS.a4),
      lesson: compileLessons(record, lang)[0]!,
    };
  };
  const tie = 'partnerships/xxx/bbb-guards.yaml';
  const dated = (from: string, to: string) => {
    const files = withLesson(WITH_CARDS);
    expect(files[tie]).toContain(`date: '${from}'`);
    return { ...files, [tie]: files[tie]!.replace(`date: '${from}'`, `date: '${to}'`) };
  };
  const wordsOn = (pages: readonly SheetPage[]): string =>
    pages
      .map(({ node }) => toSvg(node))
      .join(' ')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');

  it('begin with what the teacher says and does, and end with the key; pupils get neither', () => {
    const { desk, lesson } = deskWith();
    const { pages } = lessonPack(desk, lesson);
    expect(pages[0]!.title).toBe('For the teacher: A dated map');
    const sheets = lessonSheets(desk, lesson);
    const teacher = wordsOn(sheets.teacher!);
    for (const part of [
      'Age 14 to 16 · 50 minutes · 2 tasks',
      'Hand-out (1 page)',
      'Pupils say what a mark shows.',
      'No violence is shown.',
      '0–20 Look.',
      '20–50 Work.',
      '• Who says so?',
      'Speak of reports.',
      'Leave nothing out.',
      'Ask nobody to speak for a state.',
      lesson.vocabulary[0]!.term,
    ])
      expect(teacher, part).toContain(part);
    // What explains the hand-out's cases stands with the answers of the tasks, with the events that show it.
    expect(wordsOn(sheets.answers!)).toMatch(/The government denied it \[1\].*\[1\] 24.December 2021: .*Task 1/);
    const kept = ['teacher', 'answers', 'all-sources'];
    for (const [kind, own] of Object.entries(sheets).filter(([one]) => !kept.includes(one)))
      expect(wordsOn(own), kind).not.toMatch(/For the teacher|Ask nobody|Order of the cards|\[1\] 24/);
    const titles = pages.map(({ title }) => title);
    expect(titles.lastIndexOf('Cards to order')).toBeGreaterThan(0);
    expect(titles.indexOf('Answers: A dated map')).toBeGreaterThan(titles.lastIndexOf('Sources'));
  });

  it('tell a class nothing of a publisher that nobody has named', () => {
    const files = withLesson(WITH_CARDS);
    const named = 'publisher: { name: Nobody }\n';
    expect(files['atlas.yaml']).toContain(named);
    const { desk, lesson } = deskWith({
      ...files,
      'atlas.yaml': files['atlas.yaml']!.replace(named, 'publisher: null\n'),
    });
    for (const pages of Object.values(lessonSheets(desk, lesson))) expect(wordsOn(pages)).not.toContain('atlas.yaml');
  });

  it('put a claim before its denial whatever their dates leave open, and say where either order is right', () => {
    const plain = deskWith();
    expect(inTime(plain.desk.book, [LEFT, DENIAL, CLAIM])).toEqual([CLAIM, DENIAL, LEFT]);
    const key = ({ desk, lesson }: ReturnType<typeof deskWith>): string => wordsOn(lessonSheets(desk, lesson).answers!);
    expect(key(plain)).not.toContain('dates overlap');
    // The claim ends later than its denial, or on its day.
    for (const date of ['2021-12', '[2021-12-20..2021-12-24]', '2021-12-24']) {
      const open = deskWith(dated('[2021-12-20..2021-12-23]', date));
      expect(inTime(open.desk.book, [DENIAL, CLAIM, LEFT]), date).toEqual([CLAIM, DENIAL, LEFT]);
      expect(key(open), date).toContain('1 and 2: their dates overlap, and a denial comes after what it denies.');
    }
    const either = deskWith(dated('2021-12-24', '[2021-12-24..2023-06-15]'));
    expect(key(either)).toContain('2 and 3: their dates overlap; either order is right.');
  });

  it.skipIf(findChromium() === null)(
    'are a PDF of the name of the lesson',
    async () => {
      const { desk, lesson } = deskWith(undefined, 'fr');
      const cache = mkdtempSync(join(tmpdir(), 'atlas-pack-'));
      try {
        const files = unzipSync(await packOf(lessonPack(desk, lesson), 'fr', findChromium()!, cache));
        const pdf = Buffer.from(files['dated-map-fr/dated-map-fr.pdf']!).toString('latin1');
        const [, hex] = /\/Title <FEFF([0-9A-F]+)>/.exec(pdf) ?? [];
        const title =
          hex === undefined ? /\/Title \((.*)\)/.exec(pdf)?.[1] : Buffer.from(hex, 'hex').swap16().toString('utf16le');
        expect(title).toBe('Une carte datée');
      } finally {
        rmSync(cache, { recursive: true, force: true });
      }
    },
    60_000,
  );
});

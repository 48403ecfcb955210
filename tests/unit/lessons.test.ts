/** Lessons: what the check says of them, and what their pages hold. */
import { beforeAll, describe, expect, it } from 'vitest';
import { lessonProblems } from '../../src/site/lessonTasks.ts';
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

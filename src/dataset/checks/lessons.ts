/**
 * Lessons: every part in every language, a plan that fills its minutes, claims that rest on events read twice, names that
 * the record has. Whether a task has one fair answer is found by computing it (`src/site/lessonTasks.ts`).
 */
import { parseIsoDay } from '../../model/day.ts';
import { LANGS, type Lang } from '../../model/words.ts';
import { LESSON_SECTIONS, type LessonSection } from '../../record/lesson.ts';
import type { LessonSource } from '../lessons.ts';
import {
  isQuestion,
  paragraphsOf,
  sentencesIn,
  wordsIn,
  type Block,
  type MarkedText,
  type Section,
} from '../markedText.ts';
import type { Problem } from '../problem.ts';
import { readingLevel } from '../readingLevel.ts';
import { sentencesOf } from '../textLevels.ts';
import { allEvents, errorOf, type Check } from './check.ts';
import { inText, linkProblems, short } from './stories.ts';

/** Parts that pupils or teachers read as statements. The others say what to do, and state nothing of what happened. */
const STATING: readonly LessonSection[] = ['discussion', 'handout', 'answers'];

function eachText(
  lessons: readonly LessonSource[],
  check: (text: MarkedText, lang: Lang, lesson: LessonSource) => Problem[],
): Problem[] {
  return lessons.flatMap((lesson) =>
    LANGS.flatMap((lang) => {
      const text = lesson.texts[lang];
      return text === null ? [] : check(text, lang, lesson);
    }),
  );
}

export const lessonNames: Check = (record) => {
  const { atlas, glossary, stories, lessons } = record;
  const events = new Map(allEvents(record).map(({ data }) => [data.id, data]));
  const hosts = new Set(atlas.data.hosts);
  const partners = new Set(
    record.partnerships.flatMap(({ data }) => [data.partner, ...(data.symmetric ? [data.host] : [])]),
  );
  const [first, last] = [parseIsoDay(atlas.data.start)!, parseIsoDay(atlas.data.readUntil)!];
  return lessons.flatMap(({ id, lesson }) => {
    const { data } = lesson;
    const problems: Problem[] = [];
    const add = (rule: string, path: readonly (string | number)[], message: string, mend: string): void => {
      problems.push(errorOf(rule)(lesson, [...path], message, mend));
    };
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
      add(
        'file-name',
        [],
        `"${id}" cannot be the address of a lesson`,
        'Rename its folder: lower-case words joined by hyphens.',
      );
    if (data.age.min > data.age.max)
      add('lesson-age', ['age'], 'the least age is above the highest', 'Change the two.');
    for (const [place, word] of data.vocabulary.entries()) {
      if (!glossary.has(word))
        add(
          'lesson-word',
          ['vocabulary', place],
          `"${word}" is no word of the glossary`,
          'Use an id of glossary.yaml.',
        );
    }
    if (data.story !== undefined && !stories.some((story) => story.id === data.story))
      add('lesson-story', ['story'], `there is no story "${data.story}"`, 'Use the name of a folder of stories/.');
    for (const [place, card] of (data.cards ?? []).entries()) {
      const event = events.get(card);
      if (event?.review?.state !== 'second-read')
        add(
          'lesson-card',
          ['cards', place],
          event ? `the event "${card}" awaits its second reading` : `there is no event "${card}"`,
          'Use the id of an event that was read twice.',
        );
    }
    const { view, fresh } = data;
    for (const key of ['at', 'vs'] as const) {
      const day = view?.[key] === undefined ? null : parseIsoDay(view[key]);
      if (day !== null && (day < first || day > last))
        add('lesson-view', ['view', key], `${view![key]} is outside of the record`, 'Use a day of the record.');
    }
    for (const host of view?.hosts ?? [])
      if (!hosts.has(host))
        add('lesson-view', ['view', 'hosts'], `"${host}" is no host of the atlas`, 'Use ids of hosts in atlas.yaml.');
    for (const partner of view?.partners ?? [])
      if (!partners.has(partner))
        add(
          'lesson-view',
          ['view', 'partners'],
          `"${partner}" is the partner of no partnership`,
          'Use ids of partners.',
        );
    if (fresh?.country !== undefined && !hosts.has(fresh.country))
      add(
        'lesson-fresh',
        ['fresh', 'country'],
        `"${fresh.country}" is no host of the atlas`,
        'Use an id of hosts in atlas.yaml.',
      );
    if (fresh?.region !== undefined && !record.views.has(fresh.region))
      add('lesson-fresh', ['fresh', 'region'], `there is no view "${fresh.region}"`, 'Use an id of data/views.');
    return problems;
  });
};

export const lessonSections: Check = ({ lessons }) =>
  lessons.flatMap(({ lesson, texts }) =>
    LANGS.flatMap((lang) => {
      const text = texts[lang];
      if (text === null)
        return [
          errorOf('lesson-text-missing')(
            lesson,
            [],
            `there is no text in "${lang}"`,
            `Write ${lang}.md beside lesson.yaml.`,
          ),
        ];
      const known: readonly string[] = LESSON_SECTIONS;
      return [
        ...text.sections
          .filter(({ id }) => !known.includes(id))
          .map(({ id, line }) =>
            inText('lesson-section', text)(line, `{#${id}} is no part of a lesson`, `Use ${known.join(', ')}.`),
          ),
        ...text.sections
          .filter(({ blocks }) => blocks.length === 0)
          .map(({ id, line }) => inText('lesson-section', text)(line, `{#${id}} has no text`, 'Write it.')),
        ...known
          .filter((id) => !text.sections.some((section) => section.id === id))
          .map((id) =>
            inText('lesson-section', text)(1, `the part {#${id}} is missing`, `Write it below "## {#${id}}".`),
          ),
      ];
    }),
  );

/** `0–5 Look at the map`: minutes follow each other, from the first to the last of the lesson. */
const MINUTES = /^(\d+)\s*[-–]\s*(\d+)\b/;

export const lessonPlan: Check = ({ lessons }) =>
  eachText(lessons, (text, _lang, { lesson }) => {
    const plan = text.sections.find(({ id }) => id === 'plan');
    if (!plan || plan.blocks.length === 0) return [];
    const report = (message: string): Problem =>
      inText('lesson-plan', text)(
        plan.line,
        message,
        `Begin each item of the list with its minutes, "0–5", the last with those up to ${lesson.data.minutes}.`,
      );
    const items = plan.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
    let at = 0;
    for (const item of items) {
      const [, from, to] = MINUTES.exec(firstWords(item)) ?? [];
      if (from === undefined || to === undefined)
        return [report(`"${short(firstWords(item))}" does not begin with its minutes`)];
      if (Number(from) !== at || Number(to) <= at)
        return [report(`minutes ${from} to ${to} do not follow on minute ${at}`)];
      at = Number(to);
    }
    return at === lesson.data.minutes
      ? []
      : [report(`the plan ends at minute ${at}, the lesson at ${lesson.data.minutes}`)];
  });

function firstWords(item: readonly Block[]): string {
  const [first] = paragraphsOf(item);
  return first ? wordsIn(first.content).trim() : '';
}

/** Numbered lists tell pupils what to do; all else that a stating part says is a claim, a question or a note. */
function statements({ blocks }: Section): readonly Block[] {
  return blocks.filter((block) => block.kind !== 'list' || !block.ordered);
}

export const lessonClaims: Check = ({ lessons }) =>
  eachText(lessons, (text, lang) =>
    text.sections
      .filter(({ id }) => (STATING as readonly string[]).includes(id))
      .flatMap((section) =>
        paragraphsOf(statements(section))
          .filter(({ inNote }) => !inNote)
          .flatMap(({ content }) => sentencesIn(content, lang))
          .filter((sentence) => !sentence.claims && !isQuestion(sentence))
          .map(({ text: words, line }) =>
            inText('lesson-claim', text)(
              line,
              `"${short(words)}" states something and is linked to no event`,
              'Link the words that state it, [words](event:id), ask it as a question, put what to do into a numbered list, or say in a "> " note how the record is read.',
            ),
          ),
      ),
  );

export const lessonLinks: Check = (record) => eachText(record.lessons, linkProblems(record));

/**
 * No part of a lesson is harder to read than a story: pupils read the hand-out, and a teacher who prepares nothing reads
 * the rest aloud. What is easier is no fault: a plan is made of short commands.
 */
export const lessonReading: Check = (record) => {
  const bounds = record.atlas.data.reading;
  if (!bounds) return [];
  return eachText(record.lessons, (text, lang) =>
    text.sections.flatMap((section) => {
      const { measure, value } = readingLevel(sentencesOf([section], lang), lang);
      const [low, high] = bounds[lang];
      const rounded = Math.round(value * 10) / 10;
      if (rounded <= high) return [];
      return [
        inText('reading-level', text)(
          section.line,
          `the part {#${section.id}} reads at ${rounded} (${measure}), the bounds of atlas.yaml are ${low} to ${high}`,
          'Shorten its longest sentences, and use shorter words where there are any.',
        ),
      ];
    }),
  );
};

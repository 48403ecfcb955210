/** Stories: every step in every language, every statement on events that were read twice, every view one that can be shown. */
import { parseIsoDay } from '../../model/day.ts';
import type { StoryRecord } from '../../model/schema.ts';
import { LANGS, type Lang } from '../../model/words.ts';
import type { DataRecord } from '../load.ts';
import { partOf, type Located } from '../located.ts';
import { isQuestion, linksIn, paragraphsOf, sentencesIn, type MarkedText } from '../markedText.ts';
import type { Problem } from '../problem.ts';
import { readingLevel } from '../readingLevel.ts';
import type { StorySource } from '../stories.ts';
import { sentencesOf } from '../textLevels.ts';
import { allEvents, errorOf, type Check } from './check.ts';

type Report = (line: number, message: string, mend: string) => Problem;

/** Reports on a text, which has lines and no paths. */
export function inText(rule: string, { file }: MarkedText): Report {
  return (line, message, mend) => ({ level: 'error', rule, file, line, message, mend });
}

export const storyIds: Check = ({ stories }) => {
  const problems: Problem[] = [];
  for (const { id, story } of stories) {
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
      problems.push(
        errorOf('file-name')(
          story,
          [],
          `"${id}" cannot be the address of a story`,
          'Rename its folder: lower-case words joined by hyphens.',
        ),
      );
    const seen = new Set<string>();
    for (const [place, step] of story.data.steps.entries()) {
      if (seen.has(step.id))
        problems.push(
          errorOf('story-step-twice')(
            story,
            ['steps', place, 'id'],
            `the step "${step.id}" stands twice`,
            'Give one of them another id.',
          ),
        );
      seen.add(step.id);
    }
  }
  return problems;
};

/** The steps of a story are the sections of its text, all of them and in the same order. */
export const storySections: Check = ({ stories }) =>
  stories.flatMap(({ story, texts }) =>
    LANGS.flatMap((lang) => {
      const text = texts[lang];
      if (text === null) {
        return [
          errorOf('story-text-missing')(
            story,
            [],
            `there is no text in "${lang}"`,
            `Write ${lang}.md beside story.yaml.`,
          ),
        ];
      }
      const problems: Problem[] = [];
      const ids = story.data.steps.map(({ id }) => id);
      const found = text.sections.map(({ id }) => id);
      for (const { id, line, blocks } of text.sections) {
        if (!ids.includes(id))
          problems.push(
            inText('story-step-unknown', text)(
              line,
              `{#${id}} is no step of the story`,
              `Use one of ${ids.join(', ')}, or add the step to story.yaml.`,
            ),
          );
        if (blocks.length === 0)
          problems.push(
            inText('story-step-empty', text)(line, `the step {#${id}} has no text`, 'Write it, or take the step away.'),
          );
      }
      for (const [place, id] of ids.entries()) {
        if (!found.includes(id))
          problems.push(
            errorOf('story-step-missing')(
              story,
              ['steps', place],
              `the step "${id}" has no text in ${text.file}`,
              `Write it below "## {#${id}}", or take the step away.`,
            ),
          );
      }
      const known = found.filter((id) => ids.includes(id));
      const wanted = ids.filter((id) => found.includes(id));
      const wrong = known.findIndex((id, place) => id !== wanted[place]);
      if (wrong >= 0 && new Set(known).size === known.length)
        problems.push(
          inText('story-step-order', text)(
            text.sections.find(({ id }) => id === known[wrong])!.line,
            `{#${known[wrong]}} stands where story.yaml has "${wanted[wrong]}"`,
            'Put the sections into the order of the steps.',
          ),
        );
      return problems;
    }),
  );

/** A sentence that states something is linked to what it rests on. */
export const storyClaims: Check = ({ stories }) =>
  eachText(stories, (text, lang) =>
    text.sections.flatMap(({ blocks }) =>
      paragraphsOf(blocks)
        .filter(({ inNote }) => !inNote)
        .flatMap(({ content }) => sentencesIn(content, lang))
        .filter((sentence) => !sentence.claims && !isQuestion(sentence))
        .map(({ text: words, line }) =>
          inText('story-claim', text)(
            line,
            `"${short(words)}" states something and is linked to no event`,
            'Link the words that state it, [words](event:id), ask it as a question, or say in a "> " note how the map is read.',
          ),
        ),
    ),
  );

/** What is linked exists, is shown, and was read a second time. */
export const storyLinks: Check = (record) => {
  const problems = linkProblems(record);
  return eachText(record.stories, problems);
};

/** Makes the check of the links of a text, of a story or of a lesson. */
export function linkProblems(record: DataRecord): (text: MarkedText) => Problem[] {
  const events = new Map(allEvents(record).map(({ data }) => [data.id, data]));
  const pending = new Set(record.pending.flatMap(({ data }) => data.events.map(({ id }) => id)));
  return (text) =>
    text.sections.flatMap(({ blocks }) =>
      paragraphsOf(blocks)
        .flatMap(({ content }) => linksIn(content))
        .flatMap((link): Problem[] => {
          if (link.kind === 'term') {
            return record.glossary.has(link.term)
              ? []
              : [
                  inText('story-term-unknown', text)(
                    link.line,
                    `"${link.term}" is no word of the glossary`,
                    'Use an id of glossary.yaml, or add the word there.',
                  ),
                ];
          }
          return link.events.flatMap((id) => eventProblem(id, events.get(id), pending.has(id), text, link.line));
        }),
    );
}

function eventProblem(
  id: string,
  event: { readonly review?: { readonly state: string } | undefined } | undefined,
  isPending: boolean,
  text: MarkedText,
  line: number,
): Problem[] {
  if (isPending)
    return [
      inText('story-event-pending', text)(
        line,
        `the event "${id}" is pending and not shown`,
        'Link to an event that is shown, or take the statement out.',
      ),
    ];
  if (!event)
    return [
      inText('story-event-unknown', text)(
        line,
        `there is no event "${id}"`,
        'Use the id of an event of partnerships/ or context/.',
      ),
    ];
  return event.review?.state === 'second-read'
    ? []
    : [
        inText('story-event-awaiting', text)(
          line,
          `the event "${id}" awaits its second reading`,
          'Stories and lessons rest on events read twice: have it read, link to another, or take the statement out.',
        ),
      ];
}

/** What a step shows is in the record. */
export const storyViews: Check = (record) => {
  const { atlas, partnerships } = record;
  const hosts = new Set(atlas.data.hosts);
  const partners = new Set([
    ...partnerships.flatMap(({ data }) => [data.partner, ...(data.symmetric ? [data.host] : [])]),
  ]);
  const events = new Map(allEvents(record).map(({ data }) => [data.id, data]));
  const ties = new Set(partnerships.map(({ data }) => data.id));
  const [first, last] = [parseIsoDay(atlas.data.start)!, parseIsoDay(atlas.data.readUntil)!];
  const error = errorOf('story-view');
  return record.stories.flatMap(({ story }) =>
    story.data.steps.flatMap((step, place) => {
      const view: Located<StoryRecord['steps'][number]['view']> = partOf(story, ['steps', place, 'view'], step.view);
      const { select } = step.view;
      const named = (key: 'hosts' | 'partners', known: ReadonlySet<string>, mend: string): Problem[] =>
        step.view[key].flatMap((id, index) =>
          known.has(id) ? [] : [error(view, [key, index], `"${id}" is none of the ${key} of the atlas`, mend)],
        );
      return [
        ...named('hosts', hosts, 'Use ids of hosts in atlas.yaml.'),
        ...named('partners', partners, 'Use ids of parties that are the partner of a partnership.'),
        ...(['at', 'vs', 'known'] as const).flatMap((key) => {
          const day = step.view[key] === undefined ? null : parseIsoDay(step.view[key]);
          return day === null || (day >= first && day <= last)
            ? []
            : [
                error(
                  view,
                  [key],
                  `${step.view[key]} is outside of the record`,
                  `Use a day from ${atlas.data.start} to ${atlas.data.readUntil}.`,
                ),
              ];
        }),
        ...(select === undefined || hosts.has(select) || ties.has(select) || events.has(select)
          ? []
          : [
              errorOf('story-select')(
                view,
                ['select'],
                `"${select}" is no host, partnership or event`,
                'Name what the panel shall open, or leave select out.',
              ),
            ]),
        ...(select !== undefined && events.has(select) && events.get(select)!.review?.state !== 'second-read'
          ? [
              errorOf('story-event-awaiting')(
                view,
                ['select'],
                `the event "${select}" awaits its second reading`,
                'Stories rest on events read twice: select another, or its partnership.',
              ),
            ]
          : []),
      ];
    }),
  );
};

/** Hard enough to say it, and no harder. */
export const storyReading: Check = (record) => {
  const bounds = record.atlas.data.reading;
  if (!bounds) return [];
  return eachText(record.stories, (text, lang) => {
    const { measure, value } = readingLevel(sentencesOf(text.sections, lang), lang);
    const [low, high] = bounds[lang];
    const rounded = Math.round(value * 10) / 10;
    if (rounded >= low && rounded <= high) return [];
    return [
      inText('reading-level', text)(
        1,
        `the text reads at ${rounded} (${measure}), the bounds of atlas.yaml are ${low} to ${high}`,
        value > high
          ? 'Shorten its longest sentences, and use shorter words where there are any.'
          : 'Look whether it still says what it means; else change the bounds.',
      ),
    ];
  });
};

/** A word of the glossary is found by its forms, each of which belongs to one word. */
export const glossaryForms: Check = ({ glossary }) => {
  const problems: Problem[] = [];
  for (const lang of LANGS) {
    const owner = new Map<string, string>();
    for (const [id, entry] of glossary) {
      for (const [place, form] of (entry.data.forms?.[lang] ?? []).entries()) {
        const key = form.toLocaleLowerCase(lang);
        const other = owner.get(key);
        if (other !== undefined)
          problems.push(
            errorOf('glossary-form-twice')(
              entry,
              ['forms', lang, place],
              `"${form}" is a form of "${other}" too`,
              'Leave it with one of the two words.',
            ),
          );
        owner.set(key, id);
      }
    }
  }
  return problems;
};

function eachText(stories: readonly StorySource[], check: (text: MarkedText, lang: Lang) => Problem[]): Problem[] {
  return stories.flatMap(({ texts }) =>
    LANGS.flatMap((lang) => {
      const text = texts[lang];
      return text === null ? [] : check(text, lang);
    }),
  );
}

export function short(words: string): string {
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}

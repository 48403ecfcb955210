/** Lessons compiled: their text set, their words from the glossary, their sheets' view complete. */
import type { TaskSpec } from '../model/taskSpec.ts';
import { typeset } from '../model/typography.ts';
import type { Lang, Text } from '../model/words.ts';
import { LESSON_SECTIONS, type LessonFile, type LessonSection, type LessonView } from '../record/lesson.ts';
import type { StoryBlock } from '../record/story.ts';
import { compileText } from './compileStories.ts';
import type { LessonSource } from './lessons.ts';
import type { DataRecord } from './load.ts';

/** Every lesson of a language, in their order. Of a record that was checked: an unknown id throws. */
export function compileLessons(record: DataRecord, lang: Lang): LessonFile[] {
  const say = (text: Text): string => typeset(text[lang], lang);
  return record.lessons.flatMap(({ id, lesson: { data }, texts }): LessonFile[] => {
    const text = texts[lang];
    if (text === null) return [];
    const { sections, events, terms } = compileText(record, lang, text);
    return [
      {
        lang,
        id,
        title: say(data.title),
        summary: say(data.summary),
        age: data.age,
        minutes: data.minutes,
        story: data.story ?? null,
        vocabulary: data.vocabulary.map((word) => {
          const entry = record.glossary.get(word)?.data;
          if (!entry) throw new Error(`the lesson "${id}" names "${word}", which is no word of the glossary`);
          return { id: word, term: say(entry.term), meaning: say(entry.meaning) };
        }),
        curricula: (data.curricula ?? []).map(({ programme, point, url }) => ({
          programme: say(programme),
          point: say(point),
          url: url ?? null,
        })),
        tasks: data.tasks,
        fresh: data.fresh ?? null,
        view: viewOf(record, data),
        cards: data.cards ?? orderedIn(data.tasks),
        sections: Object.fromEntries(LESSON_SECTIONS.map((section) => [section, sections[section] ?? []])) as Record<
          LessonSection,
          readonly StoryBlock[]
        >,
        events,
        terms,
      },
    ];
  });
}

/** What a lesson does not say of its view is that of the opening one. */
function viewOf(record: DataRecord, { view }: LessonSource['lesson']['data']): LessonView {
  const opening = record.views.get(record.atlas.data.defaultView)!.data;
  return {
    at: view?.at ?? opening.at!,
    vs: view === undefined ? (opening.vs ?? null) : (view.vs ?? null),
    group: view?.group ?? opening.group!,
    partners: view?.partners ?? opening.partners!,
    hosts: view?.hosts ?? opening.hosts,
    extent: view?.extent ?? opening.extent,
  };
}

/** The events of the tasks that order, each once. */
function orderedIn(tasks: readonly TaskSpec[]): string[] {
  return [...new Set(tasks.flatMap((task) => (task.kind === 'order' ? task.events : [])))];
}

/** A lesson, complete without scripts: the page to teach from, its answer key, and its sheets. */
import { Fragment, type ReactNode } from 'react';
import { storyMessagesIn } from '../../i18n/story.ts';
import { taskMessagesIn } from '../../i18n/tasks.ts';
import { AnswerKey } from '../../learn/tasks/AnswerKey.tsx';
import { writeTasks } from '../../learn/tasks/address.ts';
import type { TaskBook } from '../../learn/tasks/book.ts';
import { PaperTasks } from '../../learn/tasks/PaperTasks.tsx';
import { PAPERS, type SheetPage } from '../../learn/sheets/page.ts';
import { lessonFacts, sectionTitle } from '../../learn/sheets/teacher.ts';
import { StoryText } from '../../learn/StoryText.tsx';
import type { LessonFile, LessonSection } from '../../record/lesson.ts';
import { safeUrl } from '../../ui/safeUrl.ts';
import { deskOf, eventsOfLesson, lessonSheets, sheetName, tasksOf } from '../desk.ts';
import { LESSON_SHEETS } from '../sheetKinds.ts';
import { sourcesOfEvents } from '../pageSources.ts';
import { drawing } from '../parts/drawing.ts';
import { pageOf } from '../parts/frame.tsx';
import type { Shared, WrittenPage } from '../parts/shared.ts';
import { LESSONS_PATH, lessonPath, PACK_FILE, storyPath, TASKS_PATH, tiePath, upFrom } from '../paths.ts';

/** Where a fresh set begins that a lesson does not say more of. */
const FRESH_COUNT = 8;

export function lessonsPage(shared: Shared): WrittenPage {
  const words = taskMessagesIn(shared.wording.lang);
  const up = upFrom(LESSONS_PATH);
  return pageOf(shared, {
    path: LESSONS_PATH,
    title: words.lesson.all,
    description: words.lesson.allLead,
    section: 'lessons',
    content: (
      <>
        <h1>{words.lesson.all}</h1>
        <p className="page-lead">{words.lesson.allLead}</p>
        <ul className="page-ways">
          <li>
            <a href={up + TASKS_PATH}>{words.page.title}</a>
          </li>
        </ul>
        {shared.lessons.length === 0 ? <p>{words.lesson.none}</p> : null}
        <ol className="story-cards">
          {shared.lessons.map((lesson) => (
            <li key={lesson.id}>
              <h2>
                <a href={up + lessonPath(lesson.id)}>{lesson.title}</a>
              </h2>
              <p>{lesson.summary}</p>
              <p className="quiet">{lessonFacts(lesson, words)}</p>
            </li>
          ))}
        </ol>
      </>
    ),
  });
}

export function* lessonPages(shared: Shared, book: TaskBook, lesson: LessonFile): Generator<WrittenPage> {
  yield lessonPage(shared, book, lesson);
  yield answersPage(shared, book, lesson);
  yield sheetsPage(shared, book, lesson);
}

interface PartProps {
  readonly shared: Shared;
  readonly lesson: LessonFile;
  readonly section: LessonSection;
  readonly up: string;
}

function Text({ shared, lesson, section, up }: PartProps): ReactNode {
  const { facts, wording } = shared;
  return (
    <StoryText
      story={lesson}
      words={storyMessagesIn(wording.lang)}
      blocks={lesson.sections[section]}
      hrefOf={(id) => up + facts.events.get(id)!.address}
      glossary={`${up}glossary/`}
    />
  );
}

function Part(props: PartProps): ReactNode {
  const { shared, section } = props;
  const words = taskMessagesIn(shared.wording.lang);
  return (
    <section className={`lesson-part lesson-${section}`} aria-labelledby={section}>
      <h2 id={section} tabIndex={-1}>
        {sectionTitle(section, words)}
      </h2>
      <Text {...props} />
    </section>
  );
}

/** Before the tasks, and after them. */
const BEFORE: readonly LessonSection[] = ['content-note', 'plan', 'ground-rules', 'discussion'];
const AFTER: readonly LessonSection[] = ['without-atrocity', 'families', 'handout'];

function lessonPage(shared: Shared, book: TaskBook, lesson: LessonFile): WrittenPage {
  const { wording, stories, index } = shared;
  const words = taskMessagesIn(wording.lang);
  const { lesson: own } = words;
  const path = lessonPath(lesson.id);
  const up = upFrom(path);
  const tasks = tasksOf(book, lesson);
  const story = stories.find(({ id }) => id === lesson.story);
  const fresh = lesson.fresh ?? {
    region: Object.keys(index.regions)[0]!,
    from: Number(index.start.slice(0, 4)),
    to: Number(index.readUntil.slice(0, 4)),
    level: 1 as const,
  };
  const pack = shared.packs.has(path) ? PACK_FILE : null;
  const contents = [
    ...(['aim', ...BEFORE] as const).map((section) => ({ id: section, name: sectionTitle(section, words) })),
    { id: 'tasks', name: own.tasks },
    ...AFTER.map((section) => ({ id: section, name: sectionTitle(section, words) })),
    { id: 'vocabulary', name: own.vocabulary },
    ...(lesson.curricula.length === 0 ? [] : [{ id: 'curricula', name: own.curricula }]),
  ];
  return pageOf(shared, {
    path,
    title: lesson.title,
    description: lesson.summary,
    section: 'lessons',
    sources: { path, ids: sourcesOfEvents(shared.facts, eventsOfLesson(lesson, tasks)) },
    content: (
      <>
        <h1>{lesson.title}</h1>
        <p className="page-lead">{lesson.summary}</p>
        <p className="lesson-facts">{lessonFacts(lesson, words)}</p>
        <ul className="page-ways lesson-ways">
          <li>
            <a href={`${up}${TASKS_PATH}#${writeTasks({ lesson: lesson.id })}`}>{own.online}</a>
          </li>
          <li>
            <a href="sheets/">{own.toSheets}</a>
          </li>
          <li>
            <a href="answers/">{own.toAnswers}</a>
          </li>
          {story ? (
            <li>
              <a href={up + storyPath(story.id)}>
                {own.story}
                {wording.messages.punctuation.colon}
                {story.title}
              </a>
            </li>
          ) : null}
          <li>
            <a
              href={`${up}${TASKS_PATH}#${writeTasks({ set: { ...fresh, seed: lesson.id.slice(0, 24), count: FRESH_COUNT } })}`}
            >
              {own.fresh}
            </a>
          </li>
          {pack === null ? null : (
            <li>
              <a href={pack} download={`${lesson.id}.${wording.lang}.zip`}>
                {own.pack}
              </a>
            </li>
          )}
        </ul>
        <nav className="contents" aria-label={own.contents}>
          <ul>
            {contents.map(({ id, name }) => (
              <li key={id}>
                <a href={`#${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
        {(['aim', ...BEFORE] as const).map((section) => (
          <Part key={section} shared={shared} lesson={lesson} section={section} up={up} />
        ))}
        <section className="lesson-part lesson-tasks" aria-labelledby="tasks">
          <h2 id="tasks" tabIndex={-1}>
            {own.tasks}
          </h2>
          <p>
            {own.tasksLead} <a href="answers/">{own.toAnswers}</a>
          </p>
          <PaperTasks book={book} shapes={shared.shapes} tasks={tasks} words={words} heading="h3" idPrefix="task" />
        </section>
        {AFTER.map((section) => (
          <Part key={section} shared={shared} lesson={lesson} section={section} up={up} />
        ))}
        <section className="lesson-part" aria-labelledby="vocabulary">
          <h2 id="vocabulary" tabIndex={-1}>
            {own.vocabulary}
          </h2>
          <dl className="glossary">
            {lesson.vocabulary.map(({ id, term, meaning }) => (
              <div key={id}>
                <dt>
                  <a href={`${up}glossary/#${id}`}>{term}</a>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
        {lesson.curricula.length === 0 ? null : (
          <section className="lesson-part" aria-labelledby="curricula">
            <h2 id="curricula" tabIndex={-1}>
              {own.curricula}
            </h2>
            <ul className="story-list">
              {lesson.curricula.map(({ programme, point, url }) => {
                const safe = url === null ? null : safeUrl(url);
                return (
                  <li key={programme + point}>
                    <b>
                      {safe === null ? (
                        programme
                      ) : (
                        <a href={safe} rel="noreferrer external">
                          {programme}
                        </a>
                      )}
                    </b>
                    {wording.messages.punctuation.colon}
                    {point}
                  </li>
                );
              })}
            </ul>
            <p className="quiet">{own.curriculaNote}</p>
          </section>
        )}
        <p className="quiet screen-only">{own.print}</p>
        <p className="quiet screen-only about-pack">{pack === null ? own.noPack : own.printPack}</p>
      </>
    ),
  });
}

function answersPage(shared: Shared, book: TaskBook, lesson: LessonFile): WrittenPage {
  const words = taskMessagesIn(shared.wording.lang);
  const { lesson: own } = words;
  const path = `${lessonPath(lesson.id)}answers/`;
  const up = upFrom(path);
  return pageOf(shared, {
    path,
    title: own.answersTitle(lesson.title),
    short: own.answers,
    description: own.answersLead,
    section: 'lessons',
    above: [{ name: lesson.title, path: lessonPath(lesson.id) }],
    content: (
      <>
        <h1>{own.answersTitle(lesson.title)}</h1>
        <p className="page-lead">{own.answersLead}</p>
        <Text shared={shared} lesson={lesson} section="answers" up={up} />
        <AnswerKey
          book={book}
          tasks={tasksOf(book, lesson)}
          words={words}
          pageOf={(partnership) => up + tiePath(partnership)}
        />
      </>
    ),
  });
}

function sheetsPage(shared: Shared, book: TaskBook, lesson: LessonFile): WrittenPage {
  const words = taskMessagesIn(shared.wording.lang);
  const sheets = lessonSheets(deskOf(book, shared.shapes, PAPERS.a4), lesson);
  const path = `${lessonPath(lesson.id)}sheets/`;
  const shown = LESSON_SHEETS.filter((kind) => sheets[kind] !== undefined);
  return pageOf(shared, {
    path,
    title: words.sheet.titleOf(lesson.title),
    short: words.sheet.title,
    description: words.sheet.lead,
    section: 'lessons',
    above: [{ name: lesson.title, path: lessonPath(lesson.id) }],
    content: (
      <>
        <h1>{words.sheet.titleOf(lesson.title)}</h1>
        <p className="page-lead">{words.sheet.lead}</p>
        <nav className="contents" aria-label={words.sheet.title}>
          <ul>
            {shown.map((kind) => (
              <li key={kind}>
                <a href={`#sheet-${kind}`}>{sheetName(kind, words)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="sheets" data-theme="light">
          {shown.map((kind) => (
            <Fragment key={kind}>
              <h2 id={`sheet-${kind}`} tabIndex={-1}>
                {sheetName(kind, words)}
              </h2>
              <Pages pages={sheets[kind]!} />
            </Fragment>
          ))}
        </div>
      </>
    ),
  });
}

function Pages({ pages }: { readonly pages: readonly SheetPage[] }): ReactNode {
  return pages.map(({ node }, place) => <div className="sheet-frame" key={place} {...drawing(node)} />);
}

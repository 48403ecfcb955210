/** All pages that stand without scripts, in one language: each with a digest of what it is made of, and how it is made. */
import { digestsOf, type Digests } from './digests.ts';
import { sharedOf, type PagesInput, type Shared, type WrittenPage } from './parts/shared.ts';
import { changesPage } from './pages/changes.tsx';
import { chronologyPages } from './pages/chronology.tsx';
import { correctionsPages } from './pages/corrections.tsx';
import { countriesPage } from './pages/countries.tsx';
import { contextPage, countryPages } from './pages/country.tsx';
import { coveragePage } from './pages/coverage.tsx';
import { figuresPage } from './pages/figures.tsx';
import { formationPage } from './pages/formation.tsx';
import { glossaryPage } from './pages/glossary.tsx';
import { gonePages } from './pages/gone.tsx';
import { methodPage } from './pages/method.tsx';
import { outletPage } from './pages/outlet.tsx';
import { outletsPage } from './pages/outlets.tsx';
import { partnerPage } from './pages/partner.tsx';
import { partnersPage } from './pages/partners.tsx';
import { partnershipPage } from './pages/partnership.tsx';
import { lessonPages, lessonsPage } from './pages/lesson.tsx';
import { storiesPage, storyPage } from './pages/story.tsx';
import { paperTasks, tasksPages } from './pages/tasks.tsx';
import { tasksOf } from './desk.ts';
import { bookFrom } from '../learn/tasks/book.ts';
import { sourcesPages } from './pages/sources.tsx';
import { once } from './once.ts';

export type { PagesInput, WrittenPage } from './parts/shared.ts';

export interface PageUnit {
  /** Of one language once only. */
  readonly name: string;
  /** Of all that the pages are made of, but the code. */
  readonly digest: string;
  /** One page, or the parts of a long one. */
  readonly make: () => Iterable<WrittenPage>;
}

/** The unit of a story, and of a lesson: what else is made of it goes by the same digest. */
export const storyUnit = (id: string): string => `story ${id}`;
export const lessonUnit = (id: string): string => `lesson ${id}`;

export function pageUnits(input: PagesInput): PageUnit[] {
  const shared = sharedOf(input);
  const { facts, index } = shared;
  // Who only makes pages asks for no digest, and few of them need the tasks.
  const digests = once(() => digestsOf(shared));
  const book = once(() => bookFrom(index, facts.atlas, shared.hosts));
  const paper = once(() => paperTasks(book()));
  const unit = (
    name: string,
    digest: (digests: Digests) => string,
    make: (shared: Shared) => Iterable<WrittenPage>,
  ): PageUnit => {
    const own = once(() => digest(digests()));
    return {
      name,
      get digest() {
        return own();
      },
      make: () => make(shared),
    };
  };
  const whole = (name: string, make: (shared: Shared) => Iterable<WrittenPage>): PageUnit =>
    unit(name, (all) => all.whole, make);
  const each = (
    kind: 'country' | 'context' | 'partner' | 'formation' | 'tieWithOthers' | 'outlet',
    ids: Iterable<string>,
    make: (shared: Shared, id: string) => Iterable<WrittenPage>,
  ): PageUnit[] =>
    [...ids].map((id) =>
      unit(
        `${kind} ${id}`,
        (all) => all[kind](id),
        (one) => make(one, id),
      ),
    );
  return [
    whole('countries', (one) => [countriesPage(one)]),
    ...each('country', shared.hostPages, countryPages),
    ...each('context', shared.hostPages, (one, host) => {
      const page = contextPage(one, host);
      return page ? [page] : [];
    }),
    whole('partners', (one) => [partnersPage(one)]),
    ...each('partner', index.partners, (one, id) => [partnerPage(one, id)]),
    ...each('formation', facts.record.formations.keys(), (one, id) => [formationPage(one, id)]),
    ...each('tieWithOthers', shared.details.keys(), (one, id) => [partnershipPage(one, id)]),
    whole('gone', gonePages),
    whole('outlets', (one) => [outletsPage(one)]),
    ...each('outlet', facts.outlets.keys(), (one, id) => [outletPage(one, id)]),
    whole('sources', sourcesPages),
    whole('chronology', chronologyPages),
    unit(
      'stories',
      (all) => all.stories,
      (one) => [storiesPage(one)],
    ),
    ...shared.stories.map((story) =>
      unit(
        storyUnit(story.id),
        (all) => all.story(story),
        (one) => [storyPage(one, story)],
      ),
    ),
    unit(
      'lessons',
      (all) => all.lessons,
      (one) => [lessonsPage(one)],
    ),
    ...shared.lessons.map((lesson) =>
      unit(
        lessonUnit(lesson.id),
        (all) => all.lesson(lesson, tasksOf(book(), lesson)),
        (one) => lessonPages(one, book(), lesson),
      ),
    ),
    unit(
      'tasks',
      (all) => all.tasks(paper()),
      (one) => tasksPages(one, book(), paper()),
    ),
    whole('method', (one) => [methodPage(one)]),
    whole('coverage', (one) => [coveragePage(one)]),
    whole('figures', (one) => [figuresPage(one)]),
    whole('glossary', (one) => [glossaryPage(one)]),
    whole('corrections', correctionsPages),
    whole('changes', (one) => [changesPage(one)]),
  ];
}

export function* recordPages(input: PagesInput): Generator<WrittenPage> {
  for (const { make } of pageUnits(input)) yield* make();
}

/** The page of tasks: a set from its link, or a form to make one; what was answered lives in this page alone. */
import { useEffect, useEffectEvent, useMemo, useState, type ReactNode } from 'react';
import type { ChoiceMap } from '../../draw/choiceMap.ts';
import { dateInWords } from '../../i18n/dates.ts';
import type { TaskMessages } from '../../i18n/tasks.ts';
import { calendarOf, dayOf, parseIsoDay } from '../../model/day.ts';
import type { TaskSetSpec } from '../../model/taskSpec.ts';
import type { HostFile } from '../../record/format.ts';
import { copy } from '../../ui/clipboard.ts';
import { handOver } from '../../ui/handOver.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { keepInOtherLanguage } from '../../ui/otherLanguage.ts';
import { useWording } from '../../ui/wordingContext.tsx';
import { openingSet, readTasks, writeTasks, type ReadTasks, type TasksBook } from './address.ts';
import type { TaskBook } from './book.ts';
import { loadLesson, loadSet, type LessonTasks, type LoadedSet } from './loading.ts';
import { PaperTasks } from './PaperTasks.tsx';
import { ResultLines } from './ResultLines.tsx';
import { countRight, resultLine, resultText, UNTRIED, type ResultSheet, type Tried } from './results.ts';
import { SetForm } from './SetForm.tsx';
import { TaskCard } from './TaskCard.tsx';
import { wordTask } from './words.ts';

export interface TasksAppProps {
  /** Without details; those of a set are fetched with it. */
  readonly book: TaskBook;
  readonly shapes: ChoiceMap['shapes'];
  readonly lessons: readonly LessonTasks[];
  readonly words: TaskMessages;
  readonly details: (host: string) => Promise<HostFile>;
  /** Six letters by chance. */
  readonly newSeed: () => string;
  /** What stands in the address between `#` and the set; empty on a page of its own. */
  readonly page: string;
}

type Loading =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly hash: string; readonly set: LoadedSet }
  | { readonly state: 'failed'; readonly hash: string };

/** What is printed: the tasks for paper, or how they were answered. */
type Printing = 'tasks' | 'result' | null;

/** What an address may name in this record. */
function bookOf({ index }: TaskBook, lessons: readonly LessonTasks[]): TasksBook {
  return {
    hosts: index.hosts,
    regions: Object.keys(index.regions),
    lessons: lessons.map(({ slug }) => slug),
    first: calendarOf(parseIsoDay(index.start)!).year,
    last: calendarOf(parseIsoDay(index.readUntil)!).year,
  };
}

/** The set of the address, behind what names the page. */
function useHash(page: string): string {
  const read = (): string => {
    const hash = window.location.hash.replace(/^#/, '');
    return hash.startsWith(page) ? hash.slice(page.length) : '';
  };
  const [hash, setHash] = useState(read);
  const follow = useEffectEvent(() => setHash(read()));
  useEffect(() => {
    const hear = (): void => follow();
    window.addEventListener('hashchange', hear);
    return () => window.removeEventListener('hashchange', hear);
  }, []);
  return hash;
}

export function TasksApp(props: TasksAppProps): ReactNode {
  const { book, lessons, words, details, newSeed, page } = props;
  const { messages } = useWording();
  const hash = useHash(page);
  useEffect(() => keepInOtherLanguage(hash && `#${hash}`), [hash]);
  const allowed = useMemo(() => bookOf(book, lessons), [book, lessons]);
  const { address, dropped } = useMemo<ReadTasks>(() => readTasks(hash, allowed), [hash, allowed]);
  const [loading, setLoading] = useState<Loading>({ state: 'loading' });
  useEffect(() => {
    if (address === null) return;
    let current = true;
    const lesson = 'lesson' in address ? lessons.find(({ slug }) => slug === address.lesson)! : null;
    const loaded = lesson
      ? loadLesson(book, lesson, details)
      : loadSet(book, (address as { set: TaskSetSpec }).set, details);
    loaded.then(
      (set) => current && setLoading({ state: 'ready', hash, set }),
      (error: unknown) => {
        console.error(error);
        if (current) setLoading({ state: 'failed', hash });
      },
    );
    return () => {
      current = false;
    };
  }, [address, book, lessons, details, hash]);
  const go = (set: TaskSetSpec): void => {
    window.location.hash = page + writeTasks({ set });
  };
  const set = address !== null && 'set' in address ? address.set : openingSet(allowed, newSeed());
  return (
    <div className="tasks-app">
      {dropped.length === 0 ? null : <Notice title={words.page.dropped(dropped.join(', '))} />}
      {address === null ? null : loading.state === 'failed' && loading.hash === hash ? (
        <LoadFailed messages={messages} />
      ) : loading.state !== 'ready' || loading.hash !== hash ? (
        <p role="status">{words.page.loading}</p>
      ) : (
        <TaskSet
          key={hash}
          {...props}
          loaded={loading.set}
          address={address}
          another={'set' in address ? () => go({ ...address.set, seed: newSeed() }) : null}
        />
      )}
      <SetForm
        key={`form ${hash}`}
        index={book.index}
        book={allowed}
        words={words}
        set={set}
        onSet={go}
        newSeed={newSeed}
      />
    </div>
  );
}

interface TaskSetProps extends TasksAppProps {
  readonly loaded: LoadedSet;
  readonly address: NonNullable<ReadTasks['address']>;
  readonly another: (() => void) | null;
}

function TaskSet({ shapes, lessons, words, loaded, address, another }: TaskSetProps): ReactNode {
  const wording = useWording();
  const { names, lang } = wording;
  const { punctuation } = wording.messages;
  const { book, tasks, refused } = loaded;
  const { index } = book;
  const [tried, setTried] = useState<readonly Tried[]>(() => tasks.map(() => UNTRIED));
  const [printing, setPrinting] = useState<Printing>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const lesson = 'lesson' in address ? lessons.find(({ slug }) => slug === address.lesson)! : null;
  const title =
    'lesson' in address
      ? words.page.ofLesson(lesson!.title)
      : words.page.ofSet(
          address.set.country === undefined
            ? index.regions[address.set.region!]!.title
            : names.party(address.set.country).name,
          address.set.from,
          address.set.to,
          address.set.level,
        );
  useEffect(() => {
    if (printing === null) return;
    // Some browsers go on while they print: what is printed stays until they have done.
    const done = (): void => setPrinting(null);
    window.addEventListener('afterprint', done, { once: true });
    window.print();
    return () => window.removeEventListener('afterprint', done);
  }, [printing]);
  const [from, to] =
    'set' in address
      ? [dayOf(address.set.from, 1, 1), Math.min(dayOf(address.set.to, 12, 31), book.atlas.readUntil)]
      : [parseIsoDay(index.start)!, book.atlas.readUntil];
  const right = countRight(tasks, tried);
  const open = tried.filter(({ outcome }) => outcome === null).length;
  const summary = [words.result.summary(right, tasks.length), ...(open > 0 ? [words.result.open(open)] : [])].join(' ');
  const sheet = (): ResultSheet => ({
    title,
    summary,
    link: window.location.href,
    source: words.result.source(index.title, index.version, dateInWords(index.readUntil, lang)),
    lines: tasks.map((task, place) =>
      resultLine(task, wordTask(book, task, { wording, words }), tried[place]!, words, lang),
    ),
  });
  const copyLink = async (): Promise<void> =>
    setCopied(await copy({ plain: window.location.href, html: null }, navigator.clipboard));
  const isFewer = 'set' in address && tasks.length > 0 && tasks.length < address.set.count;
  return (
    <section className="task-set" data-printing={printing ?? undefined} aria-label={title}>
      <p className="task-set-title">
        <b>{title}</b>
        {'set' in address ? <span className="quiet"> · {words.page.seed(address.set.seed)}</span> : null}
        {lesson === null ? null : (
          <>
            {' · '}
            <a href={`../lesson/${lesson.slug}/`}>{words.page.toLesson}</a>
          </>
        )}
      </p>
      {refused > 0 ? <Notice title={words.page.refusedTask} /> : null}
      {tasks.length === 0 ? <Notice title={words.page.none} /> : null}
      {isFewer ? <Notice title={words.page.fewer(tasks.length)} /> : null}
      {tasks.length === 0 ? null : (
        <>
          <p className="task-tools">
            <button type="button" onClick={() => void copyLink()}>
              {words.page.copyLink}
            </button>
            <button type="button" onClick={() => setPrinting('tasks')}>
              {words.page.print}
            </button>
            {another === null ? null : (
              <button type="button" onClick={another}>
                {words.page.another}
              </button>
            )}
            <span role="status">{copied === null ? '' : copied ? words.page.copied : words.page.refused}</span>
          </p>
          <div className="task-list">
            {tasks.map((task, place) => (
              <TaskCard
                key={place}
                book={book}
                shapes={shapes}
                words={words}
                task={task}
                place={place}
                count={tasks.length}
                tried={tried[place]!}
                onTried={(next) => setTried((all) => all.map((one, at) => (at === place ? next : one)))}
                from={from}
                to={to}
              />
            ))}
          </div>
          <section className="task-result" aria-label={words.result.title}>
            <h2>{words.result.title}</h2>
            <p role="status">{summary}</p>
            <p className="task-tools">
              <button type="button" onClick={() => setPrinting('result')}>
                {words.page.printResult}
              </button>
              <SaveResult words={words} text={() => resultText(sheet(), words, punctuation.colon)} />
            </p>
          </section>
          {printing === 'tasks' ? (
            <div className="for-print">
              <h1>{title}</h1>
              <p>{words.result.group}</p>
              <PaperTasks book={book} shapes={shapes} tasks={tasks} words={words} heading="h2" idPrefix="paper" />
            </div>
          ) : null}
          {printing === 'result' ? <PrintedResult sheet={sheet()} words={words} /> : null}
        </>
      )}
    </section>
  );
}

function SaveResult({ words, text }: { readonly words: TaskMessages; readonly text: () => string }): ReactNode {
  const save = (): void => handOver(text(), 'text/plain;charset=utf-8', words.page.resultFile);
  return (
    <button type="button" onClick={save}>
      {words.page.saveResult}
    </button>
  );
}

function PrintedResult({ sheet, words }: { readonly sheet: ResultSheet; readonly words: TaskMessages }): ReactNode {
  const { messages } = useWording();
  return (
    <div className="for-print">
      <h1>{words.result.title}</h1>
      <p>{sheet.title}</p>
      <p>{words.result.group}</p>
      <p>
        <b>{sheet.summary}</b>
      </p>
      <ResultLines lines={sheet.lines} words={words} />
      <p className="quiet">{sheet.source}</p>
      <p className="quiet">
        {words.result.link}
        {messages.punctuation.colon}
        {sheet.link}
      </p>
    </div>
  );
}

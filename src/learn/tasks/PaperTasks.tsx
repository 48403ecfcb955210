/** Tasks for paper: with boxes to tick and lines to write on, and the map of a day where a task asks for one. */
import type { ComponentProps, ReactNode } from 'react';
import type { ChoiceMap } from '../../draw/choiceMap.ts';
import { dayInWords } from '../../i18n/dates.ts';
import type { TaskMessages } from '../../i18n/tasks.ts';
import { Legend } from '../../ui/Legend.tsx';
import { useWording } from '../../ui/wordingContext.tsx';
import type { TaskBook } from './book.ts';
import type { SetDateTask, Task } from './task.ts';
import { TaskMap } from './TaskMap.tsx';
import { looksOf, rowsOf, stripOf, viewOfTask, type TaskView } from './view.ts';
import { wordTask } from './words.ts';

export interface PaperTasksProps {
  readonly book: TaskBook;
  readonly shapes: ChoiceMap['shapes'];
  readonly tasks: readonly Task[];
  readonly words: TaskMessages;
  readonly heading: 'h2' | 'h3';
  /** Where a class answers them on its own page, the ids lead from there. */
  readonly idPrefix: string;
}

const MAP = { width: 620, height: 340 };
const SMALL_MAP = { width: 320, height: 170 };

export function PaperTasks({ tasks, ...props }: PaperTasksProps): ReactNode {
  return (
    <ol className="paper-tasks">
      {tasks.map((task, place) => (
        <PaperTask key={place} task={task} place={place} {...props} />
      ))}
    </ol>
  );
}

function PaperTask({
  book,
  shapes,
  task,
  place,
  words,
  heading: Heading,
  idPrefix,
}: Omit<PaperTasksProps, 'tasks'> & { readonly task: Task; readonly place: number }): ReactNode {
  const wording = useWording();
  const { prompt, how, quote, options } = wordTask(book, task, { wording, words });
  const view = viewOfTask(book, task);
  const { letters, colorOf } = looksOf(book.index);
  const rows = view?.at == null ? [] : rowsOf(book, view, view.at, wording);
  const isOrder = task.kind === 'order';
  return (
    <li className="paper-task" id={`${idPrefix}-${place + 1}`}>
      <Heading>{words.number(place + 1)}</Heading>
      <p className="task-prompt">{prompt}</p>
      {how === null ? null : <p className="quiet">{how}</p>}
      {quote === null ? null : <blockquote>{quote}</blockquote>}
      {view === null || view.at === null ? null : (
        <div className="paper-map">
          <TaskMap
            {...MAP}
            shapes={shapes}
            extent={view.extent}
            rows={rows}
            letters={letters}
            colorOf={colorOf}
            chosen={null}
            idPrefix={`${idPrefix}-map-${place}`}
          />
          <PaperLegend chips={rows.flatMap(({ chips }) => chips)} partners={view.partners} colorOf={colorOf} />
        </div>
      )}
      {task.kind === 'set-date' && view !== null ? (
        <PaperStrip
          {...{ book, shapes, task, view }}
          idPrefix={`${idPrefix}-strip-${place}`}
          letters={letters}
          colorOf={colorOf}
        />
      ) : null}
      {task.kind === 'set-date' ? (
        <p className="paper-line">{words.blanks.date}</p>
      ) : (
        <ul className="paper-options">
          {options.map(({ id, label, note }) => (
            <li key={id}>
              <span className={isOrder ? 'paper-number' : 'paper-box'} aria-hidden="true" />
              <span dir="auto">
                {label}
                {note === null ? null : <span className="task-note">{note}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** What the marks of a task's maps mean. */
function PaperLegend({
  chips,
  partners,
  colorOf,
}: Pick<ComponentProps<typeof Legend>, 'chips'> &
  Pick<ReturnType<typeof looksOf>, 'colorOf'> & { readonly partners: readonly string[] }): ReactNode {
  const { names } = useWording();
  return (
    <Legend
      chips={chips}
      thin={false}
      among
      partners={partners.map((id) => ({ id, letters: names.party(id).letters, colorIndex: colorOf(id) }))}
    />
  );
}

/** The maps of some days for a date that is looked for: between two of them it comes about. */
function PaperStrip({
  book,
  shapes,
  task,
  view,
  idPrefix,
  letters,
  colorOf,
}: Pick<PaperTasksProps, 'book' | 'shapes' | 'idPrefix'> &
  ReturnType<typeof looksOf> & { readonly task: SetDateTask; readonly view: TaskView }): ReactNode {
  const wording = useWording();
  const days = stripOf(task, book);
  const drawn = days.map((day) => rowsOf(book, { ...view, named: [] }, day, wording));
  return (
    <>
      <div className="paper-strip">
        {days.map((day, place) => (
          <figure key={day}>
            <figcaption>{dayInWords(day, wording.lang)}</figcaption>
            <TaskMap
              {...SMALL_MAP}
              {...{ shapes, letters, colorOf }}
              extent={view.extent}
              rows={drawn[place]!}
              chosen={null}
              idPrefix={`${idPrefix}-${place}`}
            />
          </figure>
        ))}
      </div>
      <PaperLegend chips={drawn.flat().flatMap(({ chips }) => chips)} partners={view.partners} colorOf={colorOf} />
    </>
  );
}

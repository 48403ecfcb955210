/** Where a task is answered: a date with its map, a choice with its map, boxes to tick, a list to put in order. */
import { useId, useRef, type ReactNode } from 'react';
import { dayInWords } from '../../i18n/dates.ts';
import type { TaskMessages } from '../../i18n/tasks.ts';
import { chipParts, chipWords } from '../../i18n/tieWords.ts';
import { calendarOf, dayOf, type Day } from '../../model/day.ts';
import { DateField } from '../../timeline/DateField.tsx';
import { useWidth } from '../../timeline/useWidth.ts';
import { Legend } from '../../ui/Legend.tsx';
import { useWording } from '../../ui/wordingContext.tsx';
import type { ChoiceMap } from '../../draw/choiceMap.ts';
import type { TaskBook } from './book.ts';
import type { Response, Task } from './task.ts';
import { TaskMap } from './TaskMap.tsx';
import { looksOf, rowsOf, viewOfTask, type TaskView } from './view.ts';
import type { WordedOption } from './words.ts';

export interface FieldProps {
  readonly book: TaskBook;
  readonly shapes: ChoiceMap['shapes'];
  readonly words: TaskMessages;
  readonly task: Task;
  readonly options: readonly WordedOption[];
  readonly response: Response | null;
  readonly onRespond: (response: Response) => void;
  /** After the answer was shown nothing can be changed. */
  readonly locked: boolean;
  /** First and last day that a date is set within. */
  readonly from: Day;
  readonly to: Day;
}

export function TaskField(props: FieldProps): ReactNode {
  const { task } = props;
  switch (task.kind) {
    case 'set-date':
      return <DateAnswer {...props} />;
    case 'independent':
      return <PickAnswer {...props} />;
    case 'order':
      return <OrderAnswer {...props} />;
    default:
      return <ChoiceAnswer {...props} />;
  }
}

/** Before the page is laid out its frame may be as narrow as nothing; no map is drawn for that. */
const LEAST = 160;

function FieldMap({
  book,
  shapes,
  view,
  at,
  chosen,
  onChoose,
}: Pick<FieldProps, 'book' | 'shapes'> & {
  readonly view: TaskView;
  readonly at: Day;
  readonly chosen: string | null;
  readonly onChoose?: ((host: string) => void) | undefined;
}): ReactNode {
  const wording = useWording();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const id = useId().replace(/[^\w-]/g, '');
  const rows = rowsOf(book, view, at, wording);
  const { letters, colorOf } = looksOf(book.index);
  return (
    <>
      <div className="task-map-frame" ref={frame}>
        {width < LEAST ? null : (
          <TaskMap
            shapes={shapes}
            extent={view.extent}
            width={width}
            height={Math.round(Math.min(420, Math.max(240, width * 0.62)))}
            rows={rows}
            letters={letters}
            colorOf={colorOf}
            chosen={chosen}
            onChoose={onChoose}
            idPrefix={`task${id}`}
          />
        )}
      </div>
      <Legend
        chips={rows.flatMap(({ chips }) => chips)}
        thin={false}
        among
        partners={view.partners.map((partner) => ({
          id: partner,
          letters: wording.names.party(partner).letters,
          colorIndex: colorOf(partner),
        }))}
      />
    </>
  );
}

/** Months between two days, as the slider counts. */
function monthOf(day: Day): number {
  const { year, month } = calendarOf(day);
  return year * 12 + month - 1;
}

function DateAnswer({ book, shapes, words, task, response, onRespond, locked, from, to }: FieldProps): ReactNode {
  const wording = useWording();
  const view = viewOfTask(book, task)!;
  const at = typeof response === 'number' ? response : from;
  const rows = rowsOf(book, view, at, wording);
  const chips = rows.flatMap(({ chips: own }) => own);
  const slide = (month: number): void =>
    onRespond(Math.min(to, Math.max(from, dayOf(Math.floor(month / 12), (month % 12) + 1, 1))));
  return (
    <div className="task-date">
      <fieldset className="task-plain" disabled={locked}>
        <legend className="unseen">{words.date}</legend>
        <DateField first={from} last={to} at={at} onAt={onRespond} label={words.date} wording={wording} />
        <label className="task-slider">
          <span>{words.slider}</span>
          <input
            type="range"
            min={monthOf(from)}
            max={monthOf(to)}
            step={1}
            value={monthOf(at)}
            aria-valuetext={dayInWords(at, wording.lang)}
            onChange={(event) => slide(Number(event.currentTarget.value))}
          />
        </label>
      </fieldset>
      <p className="task-twin" role="status">
        <b>{words.onDate(dayInWords(at, wording.lang))}</b>
        {wording.messages.punctuation.colon}
        {chips.map((chip) => chipWords(wording, chip)).join('. ')}
      </p>
      <FieldMap book={book} shapes={shapes} view={view} at={at} chosen={null} />
    </div>
  );
}

function ChoiceAnswer({ book, shapes, words, task, options, response, onRespond, locked }: FieldProps): ReactNode {
  const wording = useWording();
  const name = useId();
  const view = viewOfTask(book, task);
  const isCountry = task.kind === 'find-country';
  const rows = view?.at == null ? [] : rowsOf(book, view, view.at, wording);
  const marks = rows.flatMap(({ chips }) => chips);
  /** What the mark says that an option stands for: the list says what the map shows. */
  const markOf = (id: string): string | null => {
    const chip = marks.find(({ host, partner }) => (isCountry ? host === id : partner === id));
    return chip ? chipParts(wording, chip).join(wording.messages.punctuation.semicolon) : null;
  };
  return (
    <div className={view === null ? 'task-choice' : 'task-choice task-choice-map'}>
      {view === null || view.at === null ? null : (
        <div>
          <FieldMap
            book={book}
            shapes={shapes}
            view={view}
            at={view.at}
            chosen={isCountry && typeof response === 'string' ? response : null}
            onChoose={
              isCountry && !locked ? (host) => options.some(({ id }) => id === host) && onRespond(host) : undefined
            }
          />
          <details className="task-list-twin">
            <summary>{words.twin}</summary>
            <ul>
              {options.map(({ id, label }) => (
                <li key={id}>
                  {label}
                  {wording.messages.punctuation.colon}
                  {markOf(id)}
                </li>
              ))}
            </ul>
          </details>
        </div>
      )}
      <fieldset className="task-options" disabled={locked}>
        <legend>{words.choose}</legend>
        {options.map(({ id, label, note }) => (
          <label key={id}>
            <input type="radio" name={name} value={id} checked={response === id} onChange={() => onRespond(id)} />
            <span>
              {note === null ? null : <span className="task-note">{note}</span>}
              {label}
            </span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}

function PickAnswer({ words, options, response, onRespond, locked }: FieldProps): ReactNode {
  const picked = Array.isArray(response) ? (response as readonly string[]) : [];
  const toggle = (id: string): void =>
    onRespond(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id]);
  return (
    <fieldset className="task-options" disabled={locked}>
      <legend>{words.sheet.sources}</legend>
      {options.map(({ id, label, note }) => (
        <label key={id}>
          <input type="checkbox" checked={picked.includes(id)} onChange={() => toggle(id)} />
          <span dir="auto">
            {label}
            {note === null ? null : <span className="task-note">{note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function OrderAnswer({ words, options, response, onRespond, locked }: FieldProps): ReactNode {
  const order = Array.isArray(response) ? (response as readonly string[]) : options.map(({ id }) => id);
  const list = useRef<HTMLOListElement>(null);
  const move = (place: number, by: -1 | 1): void => {
    const next = [...order];
    [next[place], next[place + by]] = [next[place + by]!, next[place]!];
    onRespond(next);
    // The button goes with its event, so that it can be pressed again.
    requestAnimationFrame(() => {
      const item = list.current?.children[place + by];
      const buttons = item?.querySelectorAll('button');
      const same = buttons?.[by === -1 ? 0 : 1];
      (same?.disabled ? buttons?.[by === -1 ? 1 : 0] : same)?.focus();
    });
  };
  return (
    <ol className="task-order" ref={list}>
      {order.map((id, place) => {
        const option = options.find((one) => one.id === id)!;
        return (
          <li key={id}>
            <span>
              <span className="task-note">{option.note}</span>
              {option.label}
            </span>
            <span className="task-moves">
              <button
                type="button"
                disabled={locked || place === 0}
                aria-label={words.moveUp(option.label)}
                onClick={() => move(place, -1)}
              >
                <span aria-hidden="true">↑</span> {words.up}
              </button>
              <button
                type="button"
                disabled={locked || place === order.length - 1}
                aria-label={words.moveDown(option.label)}
                onClick={() => move(place, 1)}
              >
                <span aria-hidden="true">↓</span> {words.down}
              </button>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

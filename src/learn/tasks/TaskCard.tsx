/** One task: asked, answered, compared with the record, and shown with its sources. */
import { useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import type { ChoiceMap } from '../../draw/choiceMap.ts';
import type { TaskMessages } from '../../i18n/tasks.ts';
import type { Day } from '../../model/day.ts';
import { useWording } from '../../ui/wordingContext.tsx';
import { AnswerLines } from './AnswerKey.tsx';
import type { TaskBook } from './book.ts';
import { Evidence } from './Evidence.tsx';
import { MARKS, type Tried } from './results.ts';
import { isRight } from './solve.ts';
import type { Response, Task } from './task.ts';
import { TaskField } from './TaskFields.tsx';
import { wordTask } from './words.ts';

export interface TaskCardProps {
  readonly book: TaskBook;
  readonly shapes: ChoiceMap['shapes'];
  readonly words: TaskMessages;
  readonly task: Task;
  readonly place: number;
  readonly count: number;
  readonly tried: Tried;
  readonly onTried: (tried: Tried) => void;
  readonly from: Day;
  readonly to: Day;
}

export function TaskCard(props: TaskCardProps): ReactNode {
  const { book, shapes, words, task, place, count, tried, onTried, from, to } = props;
  const wording = useWording();
  const id = useId();
  const verdict = useRef<HTMLDivElement>(null);
  const [hint, setHint] = useState(false);
  const { prompt, how, onScreen, quote, options, answer } = useMemo(
    () => wordTask(book, task, { wording, words }),
    [book, task, wording, words],
  );
  const { response, open, outcome } = tried;
  const respond = (next: Response): void => {
    setHint(false);
    onTried({ ...tried, response: next });
  };
  const check = (): void => {
    if (response === null) {
      setHint(true);
      return;
    }
    onTried({ response, outcome: outcome ?? (isRight(task, response) ? 'right' : 'wrong'), open: true });
  };
  const show = (): void => onTried({ response, outcome: outcome ?? 'shown', open: true });
  useEffect(() => {
    // What is said of the answer is read out, and is where the reader goes on.
    if (open) verdict.current?.focus({ preventScroll: true });
  }, [open]);
  return (
    <article className="task" aria-labelledby={id}>
      <h2 id={id}>
        <span className="task-count">{words.task(place + 1, count)}</span>
        <span className="task-prompt">{prompt}</span>
      </h2>
      {onScreen === undefined && how === null ? null : (
        <p className="quiet">{[onScreen, how].filter(Boolean).join(' ')}</p>
      )}
      {quote === null ? null : <blockquote>{quote}</blockquote>}
      <TaskField
        book={book}
        shapes={shapes}
        words={words}
        task={task}
        options={options}
        response={response}
        onRespond={respond}
        locked={open}
        from={from}
        to={to}
      />
      {open ? (
        <div className="task-verdict" ref={verdict} tabIndex={-1}>
          <p className={outcome === 'right' ? 'task-right' : 'task-other'}>
            {outcome === 'right'
              ? `${MARKS.right} ${words.right}`
              : outcome === 'wrong'
                ? `${MARKS.wrong} ${words.wrong}`
                : words.shown}
          </p>
          <AnswerLines answer={answer} isOrder={task.kind === 'order'} />
          <details className="task-shows" open>
            <summary>{words.evidence}</summary>
            <Evidence
              book={book}
              ids={task.evidence}
              idPrefix={`shown-${place + 1}`}
              pageOf={(partnership) => `../partnership/${partnership}/`}
              heading="h3"
            />
          </details>
        </div>
      ) : (
        <p className="task-actions">
          <button type="button" className="primary" onClick={check}>
            {words.check}
          </button>
          <button type="button" className="link" onClick={show}>
            {words.show}
          </button>
          <span role="status">{hint ? words.tryFirst : ''}</span>
        </p>
      )}
    </article>
  );
}

/** The answers of a set, computed from the record, each with the events that show it. */
import type { ReactNode } from 'react';
import type { TaskMessages } from '../../i18n/tasks.ts';
import { useWording } from '../../ui/wordingContext.tsx';
import type { TaskBook } from './book.ts';
import { Evidence } from './Evidence.tsx';
import type { Task } from './task.ts';
import { wordTask } from './words.ts';

export interface AnswerKeyProps {
  readonly book: TaskBook;
  readonly tasks: readonly Task[];
  readonly words: TaskMessages;
  readonly pageOf: (partnership: string) => string;
}

export function AnswerKey({ book, tasks, words, pageOf }: AnswerKeyProps): ReactNode {
  const wording = useWording();
  return (
    <ol className="answer-key">
      {tasks.map((task, place) => {
        const { prompt, quote, answer } = wordTask(book, task, { wording, words });
        return (
          <li key={place}>
            <h2>{words.number(place + 1)}</h2>
            <p className="task-prompt">{prompt}</p>
            {quote === null ? null : <blockquote>{quote}</blockquote>}
            <AnswerLines answer={answer} isOrder={task.kind === 'order'} />
            <details>
              <summary>{words.evidence}</summary>
              <Evidence
                book={book}
                ids={task.evidence}
                idPrefix={`answer-${place + 1}`}
                pageOf={pageOf}
                heading="h3"
                open
              />
            </details>
          </li>
        );
      })}
    </ol>
  );
}

export function AnswerLines({
  answer,
  isOrder,
}: {
  readonly answer: readonly string[];
  readonly isOrder: boolean;
}): ReactNode {
  const [first, ...others] = answer;
  if (isOrder) {
    return (
      <ol className="answer-lines answer-order">
        {answer.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    );
  }
  return (
    <div className="answer-lines">
      <p>
        <b>{first}</b>
      </p>
      {others.length === 0 ? null : (
        <ul>
          {others.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A sheet of results, to be marked: number and mark first, then what was given, then what the record has. */
import type { ReactNode } from 'react';
import type { TaskMessages } from '../../i18n/tasks.ts';
import { useWording } from '../../ui/wordingContext.tsx';
import { AnswerLines } from './AnswerKey.tsx';
import type { ResultLine } from './results.ts';

export interface ResultLinesProps {
  readonly lines: readonly ResultLine[];
  readonly words: TaskMessages;
}

export function ResultLines({ lines, words }: ResultLinesProps): ReactNode {
  const { colon } = useWording().messages.punctuation;
  return (
    <ol className="answer-key">
      {lines.map(({ mark, outcome, prompt, quote, given, answer, isOrder }, place) => {
        const List = isOrder ? 'ol' : 'ul';
        return (
          <li key={place} className="result-line">
            <h2>
              {words.number(place + 1)} <span className="result-mark">{mark}</span>{' '}
              <span className="quiet">{outcome}</span>
            </h2>
            <p className="task-prompt">{prompt}</p>
            {quote === null ? null : <blockquote>{quote}</blockquote>}
            <p>
              {words.given}
              {given.length === 1 ? colon : colon.trimEnd()}
              {given.length === 1 ? <b>{given[0]}</b> : null}
            </p>
            {given.length === 1 ? null : (
              <List className="result-given">
                {given.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </List>
            )}
            {answer.length === 0 ? null : (
              <>
                <p>
                  {words.shown}
                  {colon.trimEnd()}
                </p>
                <AnswerLines answer={answer} isOrder={isOrder} />
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
}

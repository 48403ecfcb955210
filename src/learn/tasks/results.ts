/** How a class has fared, for a sheet that is printed or saved; it is kept nowhere else. */
import { dayInWords } from '../../i18n/dates.ts';
import type { TaskMessages } from '../../i18n/tasks.ts';
import type { Lang } from '../../model/words.ts';
import type { Response, Task } from './task.ts';
import type { WordedTask } from './words.ts';

/** What came of the one try. */
export type Outcome = 'right' | 'wrong' | 'shown';

export interface Tried {
  readonly response: Response | null;
  /** Null until the task is tried. */
  readonly outcome: Outcome | null;
  /** Whether the answer is open. */
  readonly open: boolean;
}

export const UNTRIED: Tried = { response: null, outcome: null, open: false };

/** What was not tried bears none: its room is left to who marks the sheet. */
export const MARKS: Readonly<Record<Outcome, string>> = { right: '✓', wrong: '≠', shown: '–' };

export interface ResultLine {
  /** Empty where there is nothing to mark. */
  readonly mark: string;
  readonly outcome: string;
  readonly prompt: string;
  readonly quote: string | null;
  /** Several where several were to be chosen or put in order. */
  readonly given: readonly string[];
  readonly answer: readonly string[];
  /** Whether the place of what was given is what was asked for. */
  readonly isOrder: boolean;
}

/** A response in words. */
export function givenWords({ options }: WordedTask, response: Response | null, lang: Lang): readonly string[] {
  if (response === null) return ['–'];
  if (typeof response === 'number') return [dayInWords(response, lang)];
  const labelOf = (id: string): string => options.find((one) => one.id === id)?.label ?? id;
  return typeof response === 'string' ? [labelOf(response)] : response.map(labelOf);
}

export function resultLine(
  task: Task,
  worded: WordedTask,
  { response, outcome }: Tried,
  words: TaskMessages,
  lang: Lang,
): ResultLine {
  const { result } = words;
  const outcomes: Readonly<Record<Outcome, string>> = {
    right: result.asRecord,
    wrong: result.otherwise,
    shown: result.shown,
  };
  return {
    mark: outcome === null ? '' : MARKS[outcome],
    outcome: outcome === null ? result.notAnswered : outcomes[outcome],
    prompt: worded.prompt,
    quote: worded.quote,
    given: givenWords(worded, response, lang),
    // Who prints it half-way still has the other half to find.
    answer: outcome === null ? [] : worded.answer,
    isOrder: task.kind === 'order',
  };
}

export interface ResultSheet {
  readonly title: string;
  readonly summary: string;
  readonly link: string;
  readonly source: string;
  readonly lines: readonly ResultLine[];
}

export function countRight(tasks: readonly Task[], tried: readonly Tried[]): number {
  return tasks.filter((_, place) => tried[place]?.outcome === 'right').length;
}

/** A label and what it is of: one thing beside it, several below it. */
function labelled(label: string, lines: readonly string[], isOrder: boolean, colon: string): string[] {
  if (lines.length === 1) return [`   ${label}${colon}${lines[0]!}`];
  return [
    `   ${label}${colon.trimEnd()}`,
    ...lines.map((line, place) => `   ${isOrder ? `${place + 1}.` : '-'} ${line}`),
  ];
}

/** The sheet as plain text, to be saved. */
export function resultText(
  { title, summary, link, source, lines }: ResultSheet,
  words: TaskMessages,
  colon: string,
): string {
  return [
    `${words.result.title}${colon}${title}`,
    words.result.group,
    summary,
    '',
    ...lines.flatMap(({ mark, outcome, prompt, quote, given, answer, isOrder }, place) => [
      [words.number(place + 1), mark, outcome].filter((part) => part !== '').join(' '),
      `   ${prompt}`,
      ...(quote === null ? [] : [`   ${quote}`]),
      ...labelled(words.given, given, isOrder, colon),
      ...(answer.length === 0 ? [] : labelled(words.shown, answer, isOrder, colon)),
      '',
    ]),
    source,
    `${words.result.link}${colon}${link}`,
    '',
  ].join('\n');
}

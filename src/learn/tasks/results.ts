/** How a class has fared, for a sheet that is printed or saved; it is kept nowhere else. */
import { dayInWords } from '../../i18n/dates.ts';
import type { TaskMessages } from '../../i18n/tasks.ts';
import type { Lang } from '../../model/words.ts';
import type { Response, Task } from './task.ts';
import type { WordedTask } from './words.ts';

/** What came of the first try. */
export type Outcome = 'right' | 'wrong' | 'shown';

export interface Tried {
  readonly response: Response | null;
  /** Null until the first try. */
  readonly outcome: Outcome | null;
  /** Whether the answer is open. */
  readonly open: boolean;
}

export const UNTRIED: Tried = { response: null, outcome: null, open: false };

export interface ResultLine {
  readonly prompt: string;
  readonly given: string;
  readonly outcome: string;
  readonly answer: readonly string[];
}

/** A response in words. */
export function givenWords({ options }: WordedTask, response: Response | null, lang: Lang): string {
  if (response === null) return '–';
  if (typeof response === 'number') return dayInWords(response, lang);
  const labelOf = (id: string): string => options.find((one) => one.id === id)?.label ?? id;
  return typeof response === 'string' ? labelOf(response) : response.map(labelOf).join(' / ');
}

export function resultLine(worded: WordedTask, tried: Tried, words: TaskMessages, lang: Lang): ResultLine {
  const { result } = words;
  const outcomes: Readonly<Record<Outcome, string>> = {
    right: result.asRecord,
    wrong: result.otherwise,
    shown: result.shown,
  };
  return {
    prompt: worded.quote === null ? worded.prompt : `${worded.prompt} ${worded.quote}`,
    given: givenWords(worded, tried.response, lang),
    outcome: tried.outcome === null ? result.notAnswered : outcomes[tried.outcome],
    // Who prints it half-way still has the other half to find.
    answer: tried.outcome === null ? [] : worded.answer,
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

/** The sheet as plain text, to be saved. */
export function resultText({ title, summary, link, source, lines }: ResultSheet, words: TaskMessages): string {
  return [
    `${words.result.title}: ${title}`,
    words.result.group,
    summary,
    '',
    ...lines.flatMap(({ prompt, given, outcome, answer }, place) => [
      `${words.number(place + 1)}. ${prompt}`,
      `   ${words.given}: ${given} (${outcome})`,
      ...answer.map((line) => `   ${line}`),
      '',
    ]),
    source,
    `${words.result.link}: ${link}`,
    '',
  ].join('\n');
}

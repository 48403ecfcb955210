/** Questions that a command needs answered: by flags, or one after the other by a person. */
import type { ParseArgsConfig } from 'node:util';
import { textOption, UsageError, type Called, type Effects } from './command.ts';

export type Answers = Readonly<Record<string, string>>;

export interface Question {
  /** The flag that answers it. */
  readonly name: string;
  readonly ask: string;
  readonly choices?: readonly string[];
  /** What is wrong with an answer; null where nothing is. */
  readonly fault?: (answer: string) => string | null;
  /** Taken where nothing is answered. */
  readonly otherwise?: string;
  readonly optional?: true;
  /** Whether it needs to be asked, after what was answered before. */
  readonly when?: (answers: Answers) => boolean;
}

export function optionsOf(questions: readonly Question[]): NonNullable<ParseArgsConfig['options']> {
  return Object.fromEntries(questions.map(({ name }) => [name, { type: 'string' as const }]));
}

export function helpOf(questions: readonly Question[]): string {
  return questions
    .map(({ name, ask, choices, otherwise, optional }) => {
      const more = [
        choices?.join(', '),
        otherwise === undefined ? undefined : `${otherwise} if not said`,
        optional ? 'may be left out' : undefined,
      ].filter(Boolean);
      return `  --${name.padEnd(16)}${ask}${more.length > 0 ? ` (${more.join('; ')})` : ''}`;
    })
    .join('\n');
}

function faultOf({ choices, fault }: Question, answer: string): string | null {
  if (choices && !choices.includes(answer)) return `"${answer}" is none of ${choices.join(', ')}`;
  return fault?.(answer) ?? null;
}

/** All answers. Where nobody can be asked, a missing or wrong one is an error of the call that names every missing flag. */
export async function answersTo(
  questions: readonly Question[],
  called: Called,
  { ask, err }: Pick<Effects, 'ask' | 'err'>,
): Promise<Answers> {
  const answers: Record<string, string> = {};
  const missing: string[] = [];
  for (const question of questions) {
    const { name, optional, otherwise, when, choices } = question;
    if (when && !when(answers)) continue;
    const given = textOption(called, name)?.trim();
    if (given !== undefined) {
      const fault = faultOf(question, given);
      if (fault) throw new UsageError(`--${name}: ${fault}.`);
      answers[name] = given;
      continue;
    }
    if (!ask) {
      if (otherwise !== undefined) answers[name] = otherwise;
      else if (!optional) missing.push(name);
      continue;
    }
    const hint = [
      choices?.join(', '),
      otherwise === undefined ? undefined : `Enter: ${otherwise}`,
      optional ? 'Enter: none' : undefined,
    ];
    const words = hint.filter(Boolean).join('; ');
    for (;;) {
      const text = (await ask(`${question.ask}${words === '' ? '' : ` (${words})`}: `)).trim();
      const answer = text === '' ? otherwise : text;
      if (answer === undefined && optional) break;
      const fault = answer === undefined ? 'an answer is needed' : faultOf(question, answer);
      if (!fault) {
        answers[name] = answer!;
        break;
      }
      err(`${fault}\n`);
    }
  }
  if (missing.length > 0) throw new UsageError(`not answered: ${missing.map((name) => `--${name}`).join(' ')}.`);
  return answers;
}

/** What a command is: options by `parseArgs`, help in words, and effects handed in so that tests need no process. */
import type { ParseArgsConfig } from 'node:util';
import type { WebEffects } from '../links/effects.ts';

export interface Effects {
  out(text: string): void;
  err(text: string): void;
  /** The folder of the record, absolute. */
  readonly dataRoot: string;
  /** The folder in which the command was called, absolute. */
  readonly cwd: string;
  /** Asks the person at the terminal; absent where there is none. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** The day on which it was called, as an ISO day; absent where the caller has no clock. */
  readonly today?: string | undefined;
  /** The columns of the terminal that errors go to; absent where they go elsewhere. */
  readonly columns?: number | undefined;
  /** The web that is asked; the real one where absent. */
  readonly web?: WebEffects | undefined;
}

export interface Called {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
}

/** 0: done. 1: the record or the result is not in order. 2: the call was wrong. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  run(called: Called, effects: Effects): ExitCode | Promise<ExitCode>;
}

/** A call that cannot be understood: told on stderr, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export function textOption(called: Called, name: string): string | undefined {
  const value = called.values[name];
  return typeof value === 'string' ? value : undefined;
}

/** What is wrong with the record, where, and how to mend it. */
export interface Problem {
  /** `error` fails the check; `read` is a place to look at by hand and fails nothing. */
  readonly level: 'error' | 'read';
  /** The rule that found it; stable, so that a problem can be looked up. */
  readonly rule: string;
  /** Path below the data folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
  /** What to do about it. */
  readonly mend: string;
}

/** `file:line: error rule: message. Mend: …`, as editors and people read it. */
export function problemLine({ file, line, level, rule, message, mend }: Problem): string {
  return `${file}:${line}: ${level} ${rule}: ${message}. ${mend}`;
}

export function byPlace(a: Problem, b: Problem): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line;
}

/** How far a long run is: a bar where errors go to a terminal, a line now and then where they go to a file. */
import type { Effects } from './command.ts';

export interface Step {
  readonly what: string;
  readonly done: number;
  readonly all: number;
  /** What was dealt with last. */
  readonly last: string;
}

export interface ProgressLine {
  step(step: Step): void;
  /** Says something beside it that stays. */
  say(line: string): void;
  end(): void;
}

const BAR = 24;
/** Without a terminal, a line for each such part of the whole. */
const PARTS = 20;

export function progressOn({ err, columns }: Pick<Effects, 'err' | 'columns'>): ProgressLine {
  return columns === undefined ? plain(err) : bar(err, columns);
}

function plain(err: Effects['err']): ProgressLine {
  let told = '';
  return {
    step({ what, done, all }) {
      const part = `${what} ${all === 0 ? PARTS : Math.floor((done * PARTS) / all)}`;
      if (part === told) return;
      told = part;
      err(`${what}: ${done} of ${all}\n`);
    },
    say: (line) => err(`${line}\n`),
    end: () => undefined,
  };
}

function bar(err: Effects['err'], columns: number): ProgressLine {
  let shown = '';
  const clear = '\r\u001b[2K';
  return {
    step({ what, done, all, last }) {
      const full = all === 0 ? BAR : Math.round((done * BAR) / all);
      const line = `${what} [${'#'.repeat(full)}${'.'.repeat(BAR - full)}] ${done}/${all} ${last}`;
      // A line that wraps cannot be written over.
      shown = [...line].slice(0, columns - 1).join('');
      err(clear + shown);
    },
    say: (line) => err(`${clear}${line}\n${shown}`),
    end() {
      if (shown !== '') err(clear);
      shown = '';
    },
  };
}

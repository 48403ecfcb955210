/** What a part of the site comes to, as it goes from one thread to another: files, and what is asked for beside them. */
import type { StepOutput } from './site.ts';

/** A part of the site that is made anew where something changed of what it is made of. */
export interface Unit {
  /** Of one language once only. */
  readonly name: string;
  /** Of all that it is made of, but the code. */
  readonly digest: string;
  readonly make: () => Made;
}

export interface Made {
  /** By their paths in the site. */
  readonly files: readonly (readonly [path: string, bytes: Uint8Array<ArrayBuffer>])[];
  /** Drawings that are to be pictures there. */
  readonly pictures: readonly (readonly [path: string, svg: string, scale: number])[];
  /** Pages, by their paths below the language's folder, whose sources are had as files, with their ids. */
  readonly sources: readonly (readonly [page: string, ids: readonly string[]])[];
  /** What others have to know of it, as JSON can hold it; null for nothing. */
  readonly told: unknown;
}

/** What `write` writes and gives. */
export function madeBy(write: (output: StepOutput) => unknown): Made {
  const encoder = new TextEncoder();
  const files: [string, Uint8Array<ArrayBuffer>][] = [];
  const pictures: [string, string, number][] = [];
  const told = write({
    write: (path, content) =>
      void files.push([path, typeof content === 'string' ? encoder.encode(content) : new Uint8Array(content)]),
    add: (path, svg, scale) => void pictures.push([path, svg, scale]),
  });
  return { files, pictures, sources: [], told: told ?? null };
}

/** Makes a unit. Throws an error that names it where that failed. */
export function madeOf(lang: string, { name, make }: Unit): Made {
  try {
    return make();
  } catch (cause) {
    throw new Error(
      `The page "${lang} ${name}" could not be made: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}

/** Data together with where it stands, so that a problem can name its file and line. */
import { isCollection, LineCounter, parseDocument, visit, type Document } from 'yaml';

export type Path = readonly (string | number)[];

export interface Located<T> {
  readonly data: T;
  readonly file: string;
  /** The line (from 1) of a part of the data; of its nearest part that exists, where it does not. */
  lineOf(path: Path): number;
}

export interface YamlFault {
  readonly line: number;
  readonly message: string;
}

/** Reads YAML or JSON and keeps the lines. Gives the faults of syntax, if any, in place of data. */
export function readLocated(file: string, text: string): Located<unknown> | { readonly faults: YamlFault[] } {
  return file.endsWith('.json') ? readJson(file, text) : readYaml(file, text);
}

/** JSON is read by the engine, which is quick, and read again as YAML for its lines only where a problem asks. */
function readJson(file: string, text: string): Located<unknown> | { readonly faults: YamlFault[] } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { faults: [jsonFault(text, (error as Error).message)] };
  }
  let located: Located<unknown> | null = null;
  return {
    data,
    file,
    lineOf(path) {
      if (!located) {
        const read = readYaml(file, text);
        if ('faults' in read) return read.faults[0]?.line ?? 1;
        located = read;
      }
      return located.lineOf(path);
    },
  };
}

/** The engine tells the place of a fault in its message; without one the text broke off. */
function jsonFault(text: string, message: string): YamlFault {
  const at = / at position (\d+)/.exec(message)?.[1];
  const end = Math.min(at === undefined ? Infinity : Number(at), text.trimEnd().length);
  return { line: text.slice(0, end).split('\n').length, message: `not JSON: ${message}` };
}

function readYaml(file: string, text: string): Located<unknown> | { readonly faults: YamlFault[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  if (document.errors.length > 0) {
    return {
      faults: document.errors.map((error) => ({ line: lines.linePos(error.pos[0]).line, message: error.message })),
    };
  }
  let data: unknown;
  try {
    data = document.toJS();
  } catch (error) {
    return { faults: [{ line: lineOfAlias(document, lines), message: (error as Error).message }] };
  }
  return { data, file, lineOf: (path) => lineIn(document, lines, path) };
}

/** The line of the first alias (`*name`) that names no anchor before it. */
function lineOfAlias(document: Document.Parsed, lines: LineCounter): number {
  let line = 1;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return undefined;
      line = lines.linePos(alias.range?.[0] ?? 0).line;
      return visit.BREAK;
    },
  });
  return line;
}

function lineIn(document: Document.Parsed, lines: LineCounter, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1]!;
    if (!isCollection(parent) || !parent.has(key)) continue;
    const start = keyOffset(parent, key);
    if (start !== null) return lines.linePos(start).line;
  }
  return 1;
}

/** Where a part begins: at its key in a map, at its own first character in a list. */
function keyOffset(parent: { readonly items: readonly unknown[] }, key: string | number): number | null {
  for (const [index, item] of parent.items.entries()) {
    const pair = item as { key?: { value?: unknown; range?: readonly number[] }; range?: readonly number[] };
    if (pair.key !== undefined) {
      if (pair.key?.value === key) return pair.key.range?.[0] ?? null;
    } else if (index === key) return pair.range?.[0] ?? null;
  }
  return null;
}

/** A part of located data, with the same file and lines. */
export function partOf<T>(whole: Located<unknown>, at: Path, data: T): Located<T> {
  return { data, file: whole.file, lineOf: (path) => whole.lineOf([...at, ...path]) };
}

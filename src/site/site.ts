/**
 * A site that is written anew only where it changed. A manifest beside the project (not in the site) says of each step by
 * what it was made and which files it wrote. What no step of a build wrote or kept is deleted at its end, so that the
 * folder holds what a build into an empty one would have written.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileWriter, markOf, type FileMark } from './fileWriter.ts';
import type { Output } from './output.ts';
import type { Pictures } from './pictures.ts';

/** What a step writes through. */
export interface StepOutput extends Output, Pick<Pictures, 'add'> {}

export interface Site extends Output {
  /** Whether nothing is known of a last build, so that everything will be made. */
  readonly isNew: boolean;
  /**
   * Runs a step, or keeps what it wrote last time where `made` (all that it depends on) is the same; null always runs. What
   * the work gives, if anything, is kept with it, as JSON holds it.
   */
  step(name: string, made: string | null, work: (output: StepOutput) => unknown): void;
  /**
   * Keeps what a step wrote last time where `made` is the same; false where it has to run. For what takes its time: where
   * nothing is known of the step, it is not even asked what it is made of.
   */
  keep(name: string, made: () => string): boolean;
  /** Notes a step whose files somebody else wrote into the folder. */
  took(name: string, made: string, files: readonly (readonly [path: string, mark: FileMark])[]): void;
  /** What a step that ran or was kept gave. Throws where there is none of this name that gave something. */
  told(name: string): unknown;
  /** Paths of all files that were written or kept so far. */
  paths(): string[];
  /** Writes the pictures, deletes what nothing wrote or kept, and remembers. `later`: a file that is made of the whole. */
  finish(later?: string | null): Promise<Summary>;
}

export interface Summary {
  /** Steps that ran and that were kept, files whose content is another one now, files deleted, pictures made anew. */
  readonly ran: number;
  readonly kept: number;
  readonly written: number;
  readonly deleted: number;
  readonly pictures: number;
}

interface Manifest {
  /** By path. */
  readonly files: Readonly<Record<string, FileMark>>;
  readonly steps: Readonly<
    Record<string, { readonly made: string; readonly paths: readonly string[]; readonly told?: unknown }>
  >;
}

const EMPTY: Manifest = { files: {}, steps: {} };

export function siteIn(root: string, manifestFile: string, pictures: Pictures): Site {
  const last = readManifest(manifestFile);
  // Until the build is done nothing of the folder can be relied on.
  rmSync(manifestFile, { force: true });
  const files = new Map<string, FileMark>();
  const steps: Record<string, Manifest['steps'][string]> = {};
  const counts = { ran: 0, kept: 0, written: 0, deleted: 0 };
  const isThere = (path: string): boolean => {
    const known = last.files[path];
    const stat = known && statSync(join(root, path), { throwIfNoEntry: false });
    return stat !== undefined && stat.size === known![1];
  };
  const put = fileWriter(root);
  const write = (path: string, content: string | Uint8Array): void => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const mark = markOf(bytes);
    if (!(last.files[path]?.[0] === mark[0] && isThere(path))) {
      put(path, bytes);
      counts.written += 1;
    }
    files.set(path, mark);
  };
  const keep = (name: string, madeOf: () => string): boolean => {
    const before = last.steps[name];
    if (!before && !steps[name]) return false;
    const made = madeOf();
    if (steps[name]?.made === made) return true;
    if (before?.made !== made || !before.paths.every(isThere)) return false;
    for (const path of before.paths) files.set(path, last.files[path]!);
    steps[name] = before;
    counts.kept += 1;
    return true;
  };
  return {
    isNew: last === EMPTY,
    write,
    keep,
    step(name, made, work) {
      if (made !== null && keep(name, () => made)) return;
      const paths: string[] = [];
      const told = work({
        write(path, content) {
          paths.push(path);
          write(path, content);
        },
        add(path, svg, scale) {
          paths.push(path);
          pictures.add(path, svg, scale);
        },
      });
      if (made !== null) steps[name] = { made, paths, ...(told === undefined || told === null ? {} : { told }) };
      counts.ran += 1;
    },
    took(name, made, marks) {
      for (const [path, mark] of marks) files.set(path, mark);
      steps[name] = { made, paths: marks.map(([path]) => path) };
      counts.ran += 1;
      counts.written += marks.length;
    },
    paths: () => [...files.keys()],
    told(name) {
      const told = steps[name]?.told;
      if (told === undefined) throw new Error(`no step "${name}" told anything`);
      return told;
    },
    async finish(later = null) {
      const { made } = await pictures.finish({ write });
      for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
        if (entry.isDirectory()) continue;
        const full = join(entry.parentPath, entry.name);
        const path = relative(root, full).split(sep).join('/');
        if (files.has(path) || path === later) continue;
        rmSync(full);
        counts.deleted += 1;
        for (let folder = dirname(full); folder !== root && readdirSync(folder).length === 0; folder = dirname(folder))
          rmdirSync(folder);
      }
      mkdirSync(dirname(manifestFile), { recursive: true });
      const manifest: Manifest = { files: Object.fromEntries(files), steps };
      writeFileSync(manifestFile, JSON.stringify(manifest));
      return { ...counts, pictures: made };
    },
  };
}

function readManifest(file: string): Manifest {
  if (!existsSync(file)) return EMPTY;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  } catch {
    return EMPTY;
  }
}

/** A hash of files and of all in folders, by their paths and contents. */
export function hashOfFiles(project: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    const full = join(project, path);
    if (statSync(full).isDirectory()) for (const name of readdirSync(full).sort()) add(`${path}/${name}`);
    else hash.update(`${path}\0`).update(readFileSync(full)).update('\0');
  };
  paths.forEach(add);
  return hash.digest('base64url').slice(0, 22);
}

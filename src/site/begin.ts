/**
 * The threads of a whole build, begun before there is a record to build: each takes seconds to read its code, in which the
 * record is read and checked.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { contentHash } from './output.ts';
import { startReleaseThread, type ReleaseThread } from './releaseThread.ts';
import { MANY, startThreads, type Threads } from './threads.ts';

export interface BuildThreads {
  readonly pages: Threads;
  readonly releases: ReleaseThread;
  /** Ends both, whatever they are at; once they are done it does nothing. */
  end(): Promise<void>;
}

export interface BeginOptions {
  /** The project's folder, and the one that the site is written to. */
  readonly project: string;
  readonly out: string;
  readonly fresh: boolean;
  /** How many partnerships the record has, or about. */
  readonly partnerships: number;
}

/** Beside the project: what is known of the last build into a folder. */
export const siteManifest = (project: string, out: string): string =>
  join(project, '.cache', `site-${contentHash(out)}.json`);

/** Null where threads are no gain: on one core, for few pages, or where a last build is known and most of it stands. */
export function beginThreads({ project, out, fresh, partnerships }: BeginOptions): BuildThreads | null {
  const cores = availableParallelism();
  if (cores < 2 || partnerships < MANY || (existsSync(siteManifest(project, out)) && !fresh)) return null;
  const [pages, releases] = [startThreads(cores), startReleaseThread()];
  return { pages, releases, end: async () => void (await Promise.all([pages.end(), releases.end()])) };
}

/**
 * The embeds of kept releases put up by a thread of their own, while the record is compiled: they are made of nothing
 * but what was kept, and there are thousands of files. It writes them below the site's folder itself.
 */
import type { Tombstone } from '../query/changes.ts';
import type { FileMark } from './fileWriter.ts';
import { ReleaseError } from './releases.ts';
import { tsWorker } from './tsWorker.ts';

/** What the thread is given. */
export interface ReleaseTask {
  /** The folder of the releases, and that of the site. */
  readonly releases: string;
  readonly out: string;
  readonly tombstones: readonly Tombstone[];
}

/** The files of one release's embeds, below the site's folder. */
export interface PutUp {
  readonly version: string;
  readonly files: readonly (readonly [path: string, mark: FileMark])[];
}

/** `isRelease`: what went wrong is the release's own; no class survives the way from a thread. */
export type ReleaseReport =
  { readonly putUp: readonly PutUp[] } | { readonly error: Error; readonly isRelease: boolean };

export interface PuttingUp {
  /** What it wrote. Rejects with what the thread threw, a {@link ReleaseError} as such, or that it broke off. */
  readonly done: Promise<readonly PutUp[]>;
  /** Stops it wherever it is: a build that fails does not go on writing. */
  end(): Promise<void>;
}

export function putUpReleases(task: ReleaseTask): PuttingUp {
  const worker = tsWorker('./releaseWorker.ts', task);
  const done = new Promise<readonly PutUp[]>((resolve, reject) => {
    worker.once('message', (report: ReleaseReport) => {
      if (!('error' in report)) resolve(report.putUp);
      else reject(report.isRelease ? new ReleaseError(report.error.message) : report.error);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The thread that puts up releases ended with code ${code}`)));
  });
  // Should it fail while something else is done, it is told when it is waited for.
  done.catch(() => undefined);
  return { done, end: async () => void (await worker.terminate()) };
}

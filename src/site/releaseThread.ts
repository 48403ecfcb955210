/**
 * The embeds of kept releases put up by a thread of their own, while the record is compiled: they are made of nothing
 * but what was kept, and there are thousands of files. It writes them below the site's folder itself.
 */
import { Worker } from 'node:worker_threads';
import type { Tombstone } from '../query/changes.ts';
import type { FileMark } from './fileWriter.ts';

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

export type ReleaseReport = { readonly putUp: readonly PutUp[] } | { readonly error: Error };

/** Gives what it wrote. Throws what the thread threw, or that it broke off. */
export function putUpReleases(task: ReleaseTask): Promise<readonly PutUp[]> {
  const worker = new Worker(new URL('./releaseWorker.mjs', import.meta.url), { workerData: task });
  const done = new Promise<readonly PutUp[]>((resolve, reject) => {
    worker.once('message', (report: ReleaseReport) => {
      if ('error' in report) reject(report.error);
      else resolve(report.putUp);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The thread that puts up releases ended with code ${code}`)));
  });
  // Should it fail while something else is done, it is told when it is waited for.
  done.catch(() => undefined);
  return done;
}

/**
 * The embeds of kept releases put up by a thread of their own, beside the rest of the build: they are made of nothing but
 * what was kept, and there are thousands of files. It writes them below the site's folder itself.
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

/** A thread that has read its code and waits for what it is to put up. */
export interface ReleaseThread {
  /**
   * Gives what it wrote; can be called once. Rejects with what the thread threw, a {@link ReleaseError} as such, or that
   * it broke off.
   */
  putUp(task: ReleaseTask): Promise<readonly PutUp[]>;
  /** Stops it wherever it is: a build that fails does not go on writing. */
  end(): Promise<void>;
}

export function startReleaseThread(): ReleaseThread {
  const worker = tsWorker('./releaseWorker.ts');
  // A build that fails before it gives it anything does not wait for it.
  worker.unref();
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
  return {
    putUp(task) {
      worker.ref();
      worker.postMessage(task);
      return done;
    },
    end: async () => void (await worker.terminate()),
  };
}

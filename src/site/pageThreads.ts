/**
 * Pages made by threads beside the build, which goes on with other things. Each thread has the whole record and takes
 * whichever unit comes next, so that all are busy to the end.
 */
import { Worker } from 'node:worker_threads';
import { sentRecord } from '../dataset/portable.ts';
import type { Lang } from '../model/words.ts';
import type { Facts } from './facts.ts';
import type { MadePage } from './madePages.ts';
import type { PagesInput } from './recordPages.ts';

/** Room for what pages throw away at once: with less, a thread tidies up for a tenth of its time. */
const YOUNG_MB = 192;

/** A unit to be made, and in which languages. */
export interface WantedUnit {
  readonly name: string;
  readonly langs: readonly Lang[];
}

/** What a thread is given. */
export interface PagesTask {
  readonly facts: Omit<Facts, 'record'> & { readonly record: unknown };
  readonly inputs: Readonly<Record<Lang, Omit<PagesInput, 'facts'> & { readonly facts: null }>>;
  readonly names: readonly WantedUnit[];
  /** How many of them were taken. */
  readonly next: SharedArrayBuffer;
}

export type PagesReport =
  { readonly lang: Lang; readonly name: string; readonly pages: readonly MadePage[] } | { readonly error: Error };

/**
 * Makes the units and hands over what each came to, in no order. Throws what a page threw, or that a thread broke off;
 * the other threads are ended then.
 */
export async function makeInThreads(
  inputs: Readonly<Record<Lang, PagesInput>>,
  names: readonly WantedUnit[],
  threads: number,
  take: (lang: Lang, name: string, pages: readonly MadePage[]) => void,
): Promise<void> {
  const [{ facts }] = Object.values(inputs) as [PagesInput];
  const task: PagesTask = {
    facts: { ...facts, record: sentRecord(facts.record) },
    inputs: Object.fromEntries(
      // What all have in common goes once.
      Object.entries(inputs).map(([lang, input]) => [lang, { ...input, facts: null }]),
    ) as PagesTask['inputs'],
    names,
    next: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT),
  };
  const workers = Array.from(
    { length: threads },
    () =>
      new Worker(new URL('./pageWorker.mjs', import.meta.url), {
        workerData: task,
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
      }),
  );
  try {
    await Promise.all(workers.map((worker) => reportsOf(worker, take)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function reportsOf(worker: Worker, take: Parameters<typeof makeInThreads>[3]): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', (report: PagesReport) => {
      if ('error' in report) {
        reject(report.error);
        return;
      }
      try {
        take(report.lang, report.name, report.pages);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
    worker.on('error', (error) =>
      reject(new Error(`A thread that writes pages broke off: ${error.message}`, { cause: error })),
    );
    worker.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`A thread that writes pages ended with code ${code}`));
    });
  });
}

/**
 * Units made by threads beside the build, which goes on with other things. Each thread has the whole record and takes
 * whichever unit comes next, so that all are busy to the end.
 */
import type { Worker } from 'node:worker_threads';
import { sentRecord } from '../dataset/portable.ts';
import type { Lang } from '../model/words.ts';
import type { Facts } from './facts.ts';
import type { EmbedUnitsInput } from './embedUnits.ts';
import type { Made } from './made.ts';
import type { PagesInput } from './recordPages.ts';
import { tsWorker } from './tsWorker.ts';
import type { UnitsInput } from './units.ts';

/** So many units are made in the time in which threads begin. */
export const MANY = 300;

/** Room for what pages throw away at once: with less, a thread tidies up for a tenth of its time. */
const YOUNG_MB = 192;

/** A unit to be made, and in which languages. */
export interface WantedUnit {
  readonly name: string;
  readonly langs: readonly Lang[];
}

/** Of the input of one language what can be sent; the record goes once for all. */
export interface SentInput {
  readonly pages: Omit<PagesInput, 'facts'> & { readonly facts: null };
  readonly embeds: Omit<EmbedUnitsInput, 'record' | 'coarser'>;
}

/** What a thread is given. */
export interface ThreadTask {
  readonly facts: Omit<Facts, 'record'> & { readonly record: unknown };
  readonly inputs: Readonly<Record<Lang, SentInput>>;
  readonly names: readonly WantedUnit[];
  /** How many of them were taken. */
  readonly next: SharedArrayBuffer;
}

export type ThreadReport =
  | { readonly lang: Lang; readonly name: string; readonly made: Made }
  | { readonly done: true }
  | { readonly error: Error };

/** Threads that have read the code, which takes them seconds, and wait for what they are to make. */
export interface Threads {
  /**
   * Makes the units and hands over what each came to, in no order. Throws what a unit threw, or that a thread broke off.
   * Can be called once; the threads are ended then.
   */
  make(
    inputs: Readonly<Record<Lang, UnitsInput>>,
    names: readonly WantedUnit[],
    take: (lang: Lang, name: string, made: Made) => void,
  ): Promise<void>;
  end(): Promise<void>;
}

/** More than this many have no use: each has the record and its maps in memory. */
const MOST_THREADS = 4;

export function startThreads(count: number): Threads {
  const workers = Array.from({ length: Math.min(count, MOST_THREADS) }, () =>
    tsWorker('./threadWorker.ts', { maxYoungGenerationSizeMb: YOUNG_MB }),
  );
  // A build that fails before it gives them anything does not wait for them.
  for (const worker of workers) worker.unref();
  // One that breaks off before it is given anything is told of once it is.
  const broken = workers.map((worker) => new Promise<Error>((resolve) => worker.once('error', resolve)));
  const end = async (): Promise<void> => {
    await Promise.all(workers.map((worker) => worker.terminate()));
  };
  return {
    end,
    async make(inputs, names, take) {
      const task = taskOf(inputs, names);
      try {
        await Promise.all(
          workers.map((worker, place) => {
            const done = reportsOf(worker, broken[place]!, take);
            worker.ref();
            worker.postMessage(task);
            return done;
          }),
        );
      } finally {
        await end();
      }
    },
  };
}

function taskOf(inputs: Readonly<Record<Lang, UnitsInput>>, names: readonly WantedUnit[]): ThreadTask {
  const [{ pages }] = Object.values(inputs) as [UnitsInput];
  const { facts } = pages;
  return {
    facts: { ...facts, record: sentRecord(facts.record) },
    inputs: Object.fromEntries(
      Object.entries(inputs).map(([lang, input]) => [lang, sent(input)]),
    ) as ThreadTask['inputs'],
    names,
    next: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT),
  };
}

/** Functions are not sent, and what all have in common goes once. */
function sent({ pages, embeds }: UnitsInput): SentInput {
  const { compiled, shapes, freezes } = embeds;
  return { pages: { ...pages, facts: null }, embeds: { compiled, shapes, freezes } };
}

function reportsOf(worker: Worker, broken: Promise<Error>, take: Parameters<Threads['make']>[2]): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', (report: ThreadReport) => {
      if ('error' in report) {
        reject(report.error);
        return;
      }
      if ('done' in report) {
        resolve();
        return;
      }
      try {
        take(report.lang, report.name, report.made);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
    void broken.then((error) =>
      reject(new Error(`A thread that makes pages broke off: ${error.message}`, { cause: error })),
    );
    worker.on('exit', (code) => reject(new Error(`A thread that makes pages ended with code ${code}`)));
  });
}

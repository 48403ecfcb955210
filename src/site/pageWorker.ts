/** One of the threads that write pages: takes the next units for as long as there are any, and sends what it made. */
import { parentPort, workerData } from 'node:worker_threads';
import { receivedRecord } from '../dataset/portable.ts';
import type { Lang } from '../model/words.ts';
import { madePages } from './madePages.ts';
import type { PagesReport, PagesTask } from './pageThreads.ts';
import { pageUnits, type PageUnit } from './recordPages.ts';

const { facts: sent, inputs, names, next } = workerData as PagesTask;
const facts = { ...sent, record: receivedRecord(sent.record) };
const units = (Object.entries(inputs) as [Lang, PagesTask['inputs'][Lang]][]).map(
  ([lang, input]) => [lang, new Map(pageUnits({ ...input, facts }).map((unit) => [unit.name, unit]))] as const,
);
const send = (report: PagesReport, bytes: readonly ArrayBuffer[] = []): void => parentPort!.postMessage(report, bytes);

function make(lang: Lang, unit: PageUnit): boolean {
  try {
    const pages = madePages(lang, unit);
    send(
      { lang, name: unit.name, pages },
      pages.map(({ html }) => html.buffer),
    );
    return true;
  } catch (error) {
    send({ error: error as Error });
    return false;
  }
}

/** In all languages one after the other: their maps have the same places. */
function makeAll(at: number): boolean {
  return units.every(([lang, own]) => {
    if (!names[at]!.langs.includes(lang)) return true;
    return make(lang, own.get(names[at]!.name)!);
  });
}

// A number that all threads count up: nobody waits to be given work.
const taken = new Int32Array(next);
for (let at = Atomics.add(taken, 0, 1); at < names.length && makeAll(at); at = Atomics.add(taken, 0, 1));

/** One of the threads that make pages: takes the next units for as long as there are any, and sends what it made. */
import { parentPort, workerData } from 'node:worker_threads';
import { receivedRecord } from '../dataset/portable.ts';
import { coarserShapes } from '../dataset/shapesOf.ts';
import type { Lang } from '../model/words.ts';
import { madeOf, type Unit } from './made.ts';
import type { SentInput, ThreadReport, ThreadTask } from './threads.ts';
import { unitsOf } from './units.ts';

const { facts: sent, inputs, names, next } = workerData as ThreadTask;
const facts = { ...sent, record: receivedRecord(sent.record) };
const [first] = Object.values(inputs) as [SentInput];
const coarser = coarserShapes(facts.record, first.pages.shapes);
const units = (Object.entries(inputs) as [Lang, SentInput][]).map(
  ([lang, { pages, embeds }]) =>
    [
      lang,
      new Map(
        unitsOf(lang, {
          pages: { ...pages, facts },
          embeds: { ...embeds, record: facts.record, coarser },
        }).map((unit) => [unit.name, unit]),
      ),
    ] as const,
);
const send = (report: ThreadReport, bytes: readonly ArrayBuffer[] = []): void => parentPort!.postMessage(report, bytes);

function make(lang: Lang, unit: Unit): boolean {
  try {
    const made = madeOf(lang, unit);
    send(
      { lang, name: unit.name, made },
      made.files.map(([, bytes]) => bytes.buffer),
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

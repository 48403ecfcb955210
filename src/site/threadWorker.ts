/** One of the threads that make pages: takes the next units for as long as there are any, and sends what it made. */
import { parentPort } from 'node:worker_threads';
import { receivedRecord } from '../dataset/portable.ts';
import { coarserShapes } from '../dataset/shapesOf.ts';
import type { Lang } from '../model/words.ts';
import { madeOf, type Unit } from './made.ts';
import type { SentInput, ThreadReport, ThreadTask } from './threads.ts';
import { unitsOf } from './units.ts';

const send = (report: ThreadReport, bytes: readonly ArrayBuffer[] = []): void => parentPort!.postMessage(report, bytes);

parentPort!.once('message', (task: ThreadTask) => {
  try {
    makeUnits(task);
    send({ done: true });
  } catch (error) {
    send({ error: error as Error });
  }
});

function makeUnits({ facts: sent, inputs, names, next }: ThreadTask): void {
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
  // A number that all threads count up: nobody waits to be given work.
  const taken = new Int32Array(next);
  for (let at = Atomics.add(taken, 0, 1); at < names.length; at = Atomics.add(taken, 0, 1)) {
    // In all languages one after the other: their maps have the same places.
    for (const [lang, own] of units) if (names[at]!.langs.includes(lang)) make(lang, own.get(names[at]!.name)!);
  }
}

function make(lang: Lang, unit: Unit): void {
  const made = madeOf(lang, unit);
  send(
    { lang, name: unit.name, made },
    made.files.map(([, bytes]) => bytes.buffer),
  );
}

/** Starts a thread whose work is written in TypeScript. */
import { Worker, type ResourceLimits } from 'node:worker_threads';

/** `module`: its file beside this one. What it is to do it is sent as a message. */
export function tsWorker(module: `./${string}.ts`, resourceLimits: ResourceLimits = {}): Worker {
  return new Worker(new URL('./tsWorker.mjs', import.meta.url), { workerData: { module }, resourceLimits });
}

/** Starts a thread whose work is written in TypeScript. */
import { Worker, type ResourceLimits } from 'node:worker_threads';

/** `module`: its file beside this one. The thread finds `task` in its `workerData`. */
export function tsWorker(module: `./${string}.ts`, task?: unknown, resourceLimits: ResourceLimits = {}): Worker {
  return new Worker(new URL('./tsWorker.mjs', import.meta.url), { workerData: { module, task }, resourceLimits });
}

import { Worker } from 'node:worker_threads';
import type { ScanJob, ScanResult } from './scan-job.ts';

/** A job with the size of its content in bytes, as far as it is known before it is read. */
export interface SizedJob {
  readonly job: ScanJob;
  readonly size: number;
}

/** Content in bytes that all threads together may hold; a larger file is read alone. */
const IN_FLIGHT_LIMIT = 192 * 1024 * 1024;

/** Small files go to a thread in lists, since a message costs more than they do. */
const BATCH_BYTES = 8 * 1024 * 1024;
const BATCH_FILES = 64;

/**
 * Runs the jobs in this many threads and hands over each result as it comes, in any order.
 *
 * The content of all files that are read at once stays below a limit, so that memory does not grow with the log.
 */
export async function scanAll(
  jobs: readonly SizedJob[],
  threads: number,
  take: (result: ScanResult) => void,
): Promise<void> {
  const batches = batchesOf(jobs);
  const count = Math.max(1, Math.min(threads, batches.length));
  // Flags of the process, such as --input-type, are not meant for the worker's file.
  const workers = Array.from({ length: count }, () => new Worker(workerUrl(), { execArgv: [] }));
  try {
    await new Dispatch(batches, workers, take).done;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** The built package holds JavaScript, the sources TypeScript. */
function workerUrl(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './scan-worker.ts' : './scan-worker.js', import.meta.url);
}

interface Batch {
  readonly jobs: readonly ScanJob[];
  readonly size: number;
}

function batchesOf(jobs: readonly SizedJob[]): Batch[] {
  const batches: Batch[] = [];
  let [current, size]: [ScanJob[], number] = [[], 0];
  for (const { job, size: more } of jobs) {
    if (current.length > 0 && (size + more > BATCH_BYTES || current.length >= BATCH_FILES)) {
      batches.push({ jobs: current, size });
      [current, size] = [[], 0];
    }
    current.push(job);
    size += more;
  }
  if (current.length > 0) batches.push({ jobs: current, size });
  return batches;
}

class Dispatch {
  readonly done: Promise<void>;
  readonly #waiting: Batch[];
  readonly #idle: Worker[];
  readonly #running = new Map<Worker, Batch>();
  readonly #take: (result: ScanResult) => void;
  readonly #end = Promise.withResolvers<void>();

  constructor(batches: readonly Batch[], workers: readonly Worker[], take: (result: ScanResult) => void) {
    this.#waiting = batches.toReversed();
    this.#idle = [...workers];
    this.#take = take;
    this.done = this.#end.promise;
    for (const worker of workers) {
      worker.on('message', (results: readonly ScanResult[]) => this.#finish(worker, results));
      worker.on('error', (error) => this.#end.reject(error));
    }
    this.#next();
  }

  #next(): void {
    if (this.#waiting.length === 0 && this.#running.size === 0) this.#end.resolve();
    for (;;) {
      const batch = this.#waiting.at(-1);
      const held = this.#running.values().reduce((sum, { size }) => sum + size, 0);
      const mustWait = this.#running.size > 0 && held + (batch?.size ?? 0) > IN_FLIGHT_LIMIT;
      const worker = batch && !mustWait ? this.#idle.pop() : undefined;
      if (!batch || !worker) return;
      this.#waiting.pop();
      this.#running.set(worker, batch);
      worker.postMessage(batch.jobs);
    }
  }

  #finish(worker: Worker, results: readonly ScanResult[]): void {
    try {
      for (const result of results) this.#take(result);
    } catch (error) {
      this.#end.reject(error);
      return;
    }
    this.#running.delete(worker);
    this.#idle.push(worker);
    this.#next();
  }
}

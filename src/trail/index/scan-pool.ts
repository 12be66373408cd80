import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ScanJob, ScanSummary } from './scan-job.ts';
import type { Segment } from './segment-writer.ts';

/** Jobs for a worker; none: it is to end what it has begun. */
export type ToWorker = readonly ScanJob[];

/** What a worker has done since its last message. */
export interface DoneJobs {
  /** `summary` is null when the file is as it was. */
  readonly results: readonly { readonly number: number; readonly summary: ScanSummary | null }[];
  readonly segments: readonly Segment[];
}

/** The message of a worker: what it did, or what it was thrown. */
export type FromWorker = DoneJobs | { readonly failure: unknown };

/** What a worker is given at its start: see `SegmentWriter`. */
export interface WorkerOptions {
  readonly index: string;
  readonly prefix: string;
}

/** How to run jobs. */
export interface PoolOptions {
  readonly threads: number;
  /** Folder of the index, and the folder in it that segments are written to. */
  readonly index: string;
  readonly draft: string;
}

/** A job with the size of its content in bytes, as far as it is known before it is read. */
export interface SizedJob {
  readonly job: ScanJob;
  readonly size: number;
}

/** Content in bytes that all threads together may hold; a larger file is read alone. */
const IN_FLIGHT_LIMIT = 192 * 1024 * 1024;

/** Short-lived objects of a thread, in MB: what it works on are large buffers, beside which these are few. */
const RESOURCES = { maxYoungGenerationSizeMb: 12 };

/** Small files go to a thread in lists, since a message costs more than they do. */
const BATCH_BYTES = 8 * 1024 * 1024;
const BATCH_FILES = 64;

/**
 * Indexes log files in threads and hands over what each of them says, as it comes, in any order.
 *
 * The content of all files that are read at once stays below a limit, so that memory does not grow with the log.
 */
export async function scanAll(
  jobs: readonly SizedJob[],
  { threads, index, draft }: PoolOptions,
  take: (done: DoneJobs) => void,
): Promise<void> {
  const batches = batchesOf(jobs);
  const count = Math.min(threads, batches.length);
  const workers = Array.from({ length: count }, (_, number) => {
    const workerData: WorkerOptions = { index, prefix: join(draft, `segment-${number}`) };
    // Flags of the process, such as --input-type, are not meant for the worker's file.
    return new Worker(workerUrl(), { execArgv: [], workerData, resourceLimits: RESOURCES });
  });
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

/**
 * Gives batches to workers that have nothing to do. A worker that is at work is never ended, since the database that
 * runs in it would take the process along.
 */
class Dispatch {
  readonly done: Promise<void>;
  #waiting: Batch[];
  readonly #idle: Worker[];
  readonly #running = new Map<Worker, Batch>();
  readonly #take: (done: DoneJobs) => void;
  readonly #end = Promise.withResolvers<void>();
  #failure: { readonly cause: unknown } | null = null;

  constructor(batches: readonly Batch[], workers: readonly Worker[], take: (done: DoneJobs) => void) {
    this.#waiting = batches.toReversed();
    this.#idle = [...workers];
    this.#take = take;
    this.done = this.#end.promise;
    for (const worker of workers) {
      worker.on('message', (message: FromWorker) => this.#finish(worker, message));
      worker.on('error', (cause) => this.#finish(worker, { failure: cause }));
    }
    this.#next();
  }

  #next(): void {
    if (this.#waiting.length === 0) this.#endIdle();
    for (;;) {
      const batch = this.#waiting.at(-1);
      const held = this.#running.values().reduce((sum, { size }) => sum + size, 0);
      const mustWait = this.#running.size > 0 && held + (batch?.size ?? 0) > IN_FLIGHT_LIMIT;
      const worker = batch && !mustWait ? this.#idle.pop() : undefined;
      if (!batch || !worker) break;
      this.#waiting.pop();
      this.#give(worker, batch);
    }
    if (this.#running.size > 0) return;
    if (this.#failure) this.#end.reject(this.#failure.cause);
    else this.#end.resolve();
  }

  /** No jobs are left: who has none ends its last segment. After a failure nobody needs it. */
  #endIdle(): void {
    if (this.#failure) return;
    for (const worker of this.#idle.splice(0)) this.#give(worker, { jobs: [], size: 0 });
  }

  #give(worker: Worker, batch: Batch): void {
    this.#running.set(worker, batch);
    worker.postMessage(batch.jobs satisfies ToWorker);
  }

  #finish(worker: Worker, message: FromWorker): void {
    const batch = this.#running.get(worker);
    this.#running.delete(worker);
    try {
      if ('failure' in message) throw message.failure;
      this.#take(message);
      if (batch && batch.jobs.length > 0) this.#idle.push(worker);
    } catch (cause) {
      this.#failure ??= { cause };
      this.#waiting = [];
    }
    this.#next();
  }
}

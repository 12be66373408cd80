import { Worker } from 'node:worker_threads';
import type { PackJob, PackJobResult } from './pack-job.ts';
import { Problem } from './problem.ts';

/** Does jobs on packs one after the other, each in a thread of its own. */
export interface PackBench {
  /**
   * Takes a place in the line, before a large body is read.
   *
   * @throws Problem 503 when the line is full
   */
  reserve(): Place;
}

/** A place in the line; it has to be left, whatever happens. */
export interface Place {
  /** @throws Problem 422 when the job takes too long or too much, a plain error when it fails: a bug */
  work(job: PackJob): Promise<PackJobResult>;
  leave(): void;
}

/** Bytes of its heap that a job may take; what zlib unpacks comes on top, within the limits of a container. */
const RESOURCES = { maxOldGenerationSizeMb: 1024 };

/**
 * @param seconds that a job may take
 * @param places jobs that work or wait
 */
export function packBench({
  seconds,
  places,
}: {
  readonly seconds: number;
  readonly places: number;
}): PackBench {
  let taken = 0;
  let last: Promise<unknown> = Promise.resolve();
  return {
    reserve() {
      if (taken >= places)
        throw new Problem(503, 'busy', 'Other packs are being looked at: try again in a minute.', {
          headers: { 'retry-after': '60' },
        });
      taken += 1;
      let isLeft = false;
      return {
        work(job) {
          const done = last.then(() => inThread(job, seconds));
          last = done.catch(() => undefined);
          return done;
        },
        leave() {
          if (!isLeft) taken -= 1;
          isLeft = true;
        },
      };
    },
  };
}

/** The built package holds JavaScript, the sources TypeScript. */
const workerUrl = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? './pack-worker.ts' : './pack-worker.js', import.meta.url);

function inThread(job: PackJob, seconds: number): Promise<PackJobResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl(), { execArgv: [], workerData: job, resourceLimits: RESOURCES });
    const refuse = (why: string): void => reject(new Problem(422, 'too-much-work', why));
    const timer = setTimeout(() => {
      refuse(`This pack could not be looked at within ${seconds} seconds.`);
      void worker.terminate();
    }, seconds * 1000);
    worker.once('message', (result: PackJobResult) => {
      resolve(result);
      void worker.terminate();
    });
    worker.once('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        refuse('This pack takes more memory than a job may have.');
      else reject(error);
    });
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('The thread ended without a result.'));
    });
  });
}

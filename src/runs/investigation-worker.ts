import { parentPort, workerData } from 'node:worker_threads';
import { openSigner } from '../config/open-signer.ts';
import { ExhibitError } from '../core/errors.ts';
import { answeredBy } from './answered-case.ts';
import { investigate } from './investigate.ts';
import type { InvestigationJob, InvestigationResult } from './investigation-thread.ts';

// A thread of its own: an answer of many changes is minutes of work, in which who asks others has to be answered.
const job: InvestigationJob = workerData;
const result = await resultOf(job);
const bytes =
  result.kind === 'answered' ? [result.answered.container.buffer, result.answered.bundle.buffer] : [];
parentPort?.postMessage(result, bytes);

async function resultOf({ config, order, name, now }: InvestigationJob): Promise<InvestigationResult> {
  try {
    const signer = await openSigner(config.signer, null, now);
    // Who stops it ends the thread.
    const { signal } = new AbortController();
    const made = await investigate(config, order, { signer, name, now, signal });
    return { kind: 'answered', answered: answeredBy(made) };
  } catch (error) {
    if (error instanceof ExhibitError) return { kind: 'refused', code: error.code, why: error.message };
    throw error;
  }
}

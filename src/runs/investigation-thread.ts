import { Worker } from 'node:worker_threads';
import type { Config } from '../config/load.ts';
import { type ErrorCode, ExhibitError } from '../core/errors.ts';
import type { AnsweredCase } from './answered-case.ts';
import type { InvestigationOrder } from './investigation-desk.ts';

/** What a thread has to know to answer a question. */
export interface InvestigationJob {
  readonly config: Pick<Config, 'accounts' | 'trails' | 'signer'>;
  readonly order: InvestigationOrder;
  /** Of the container, for the statement beside it. */
  readonly name: string;
  readonly now: Date;
}

/** What comes back from it. */
export type InvestigationResult =
  | { readonly kind: 'answered'; readonly answered: AnsweredCase }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly why: string };

/** Heap of a thread: some 100,000 changes fit, with their records and the report. */
const MEGABYTES = 4096;

/**
 * Investigates in a thread of its own, so that this one goes on answering, and lives on when the answer is too large.
 *
 * @param megabytes - heap that it may take
 * @throws INPUT_INVALID when that is not enough, RUN_ABORTED when the signal stops it, and as `investigate` does
 */
export function investigateInThread(
  { config: { accounts, trails, signer }, ...asked }: InvestigationJob,
  { signal, megabytes = MEGABYTES }: { readonly signal: AbortSignal; readonly megabytes?: number },
): Promise<AnsweredCase> {
  const workerData: InvestigationJob = { config: { accounts, trails, signer }, ...asked };
  const resourceLimits = { maxOldGenerationSizeMb: megabytes };
  return new Promise((resolve, reject) => {
    if (signal.aborted) throw stopped();
    const worker = new Worker(workerUrl(), { execArgv: [], workerData, resourceLimits });
    const stop = (): void => {
      reject(stopped());
      void worker.terminate();
    };
    signal.addEventListener('abort', stop, { once: true });
    worker.once('message', (result: InvestigationResult) => {
      if (result.kind === 'answered') resolve(result.answered);
      else reject(new ExhibitError(result.code, result.why));
    });
    worker.once('error', (error: Error & { code?: string }) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge(error) : error),
    );
    worker.once('exit', () => {
      signal.removeEventListener('abort', stop);
      reject(new Error('The thread of an investigation ended without a word.'));
    });
  });
}

const stopped = () => new ExhibitError('RUN_ABORTED', 'The server was stopped.');

const tooLarge = (cause: Error) =>
  new ExhibitError(
    'INPUT_INVALID',
    'The answer takes more memory than it may have, and nothing of it was kept: ask about a shorter time, a resource, a person or some events.',
    { cause },
  );

/** The built package holds JavaScript, the sources TypeScript. */
const workerUrl = (): URL =>
  new URL(
    import.meta.url.endsWith('.ts') ? './investigation-worker.ts' : './investigation-worker.js',
    import.meta.url,
  );

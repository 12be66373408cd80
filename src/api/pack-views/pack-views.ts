import { Worker } from 'node:worker_threads';
import { Problem } from '../problem.ts';
import type { Answer, QuestionId, Wish } from './questions/index.ts';
import type { ViewReply, ViewRequest } from './view-messages.ts';

/** Answers questions about packs for pages. */
export interface PackViews {
  /**
   * @param pack its SHA-256, and how to get its bytes when the thread does not have it open
   * @throws Problem 422 when the pack cannot be read, takes too long or too much; 404 when its bytes are gone; 503 when
   *   too many questions wait
   */
  ask<Id extends QuestionId>(
    pack: { readonly sha256: string; readonly container: () => Promise<Uint8Array | null> },
    question: Id,
    wish: Wish<Id>,
  ): Promise<Answer<Id>>;
  close(): Promise<void>;
}

interface Waiting {
  resolve(reply: ViewReply): void;
  reject(error: Error): void;
  readonly timer: NodeJS.Timeout;
}

/** What open packs and their lists may take of the heap. */
const RESOURCES = { maxOldGenerationSizeMb: 2048 };
const MOST_WAITING = 64;

/** @param seconds that one answer may take, opening included; then the thread is ended and begun anew */
export function packViews({ seconds }: { readonly seconds: number }): PackViews {
  let worker: Worker | null = null;
  let last = 0;
  const waiting = new Map<number, Waiting>();

  /** Nobody may wait for a thread that is no more. */
  const fail = (ended: Worker, error: Error): void => {
    if (worker !== ended) return;
    worker = null;
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer);
      reject(error);
    }
    waiting.clear();
    void ended.terminate();
  };

  const begun = (): Worker => {
    if (worker) return worker;
    const fresh = new Worker(workerUrl(), { execArgv: [], resourceLimits: RESOURCES });
    worker = fresh;
    fresh.unref();
    fresh.on('message', (reply: ViewReply) => {
      const asked = waiting.get(reply.number);
      waiting.delete(reply.number);
      clearTimeout(asked?.timer);
      asked?.resolve(reply);
    });
    fresh.once('error', (error: Error & { code?: string }) =>
      fail(
        fresh,
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch('takes more memory than it may') : error,
      ),
    );
    fresh.once('exit', () => fail(fresh, new Error('The thread of the views ended.')));
    return fresh;
  };

  const send = (request: Omit<ViewRequest, 'number'>): Promise<ViewReply> =>
    new Promise((resolve, reject) => {
      last += 1;
      const thread = begun();
      const timer = setTimeout(
        () => fail(thread, tooMuch(`took longer than ${seconds} seconds`)),
        seconds * 1000,
      );
      waiting.set(last, { resolve, reject, timer });
      thread.postMessage({ ...request, number: last } satisfies ViewRequest);
    });

  return {
    async ask({ sha256, container }, question, wish) {
      if (waiting.size >= MOST_WAITING)
        throw new Problem(503, 'busy', 'Too many pages wait for packs: try again in a moment.', {
          headers: { 'retry-after': '5' },
        });
      const request = { pack: sha256, question, wish };
      let reply = await send({ ...request, container: null });
      if (reply.kind === 'absent') {
        const bytes = await container();
        if (!bytes) throw new Problem(404, 'not-found', 'The container of this pack is not in the store.');
        reply = await send({ ...request, container: bytes });
      }
      if (reply.kind === 'answer') return reply.answer as Answer<typeof question>;
      throw new Problem(
        422,
        'pack-unreadable',
        reply.kind === 'unreadable' ? reply.why : 'This pack cannot be opened.',
      );
    },
    async close() {
      const ended = worker;
      worker = null;
      await ended?.terminate();
    },
  };
}

const tooMuch = (what: string): Problem => new Problem(422, 'too-much-work', `Looking at this pack ${what}.`);

/** The built package holds JavaScript, the sources TypeScript. */
const workerUrl = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? './view-worker.ts' : './view-worker.js', import.meta.url);

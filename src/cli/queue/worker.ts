import { once } from 'node:events';
import { spareMemory } from '../../core/spare-memory.ts';
import { PREFIX, startWorkerProcess } from '../../workers/main.ts';
import type { Io } from '../io.ts';
import { openHouse } from './open-house.ts';

/** A worker as the command line asks for it. */
export interface WorkerRequest {
  readonly config: string;
  readonly store?: string | undefined;
  readonly signer?: string | undefined;
  readonly concurrency: number;
  readonly lockSeconds: number;
  readonly graceSeconds: number;
}

/** Works until SIGTERM or SIGINT. @throws UNREACHABLE, CONFIG_INVALID, SIGNER_INVALID when it cannot start */
export async function work(io: Io, request: WorkerRequest): Promise<void> {
  const { concurrency, lockSeconds, graceSeconds } = request;
  const { house, url } = await openHouse(io, { ...request, now: io.now });
  // All of a transcript is in memory anyway.
  if (house.config.answers !== null) spareMemory(false);
  const asked = new AbortController();
  const ended = Promise.race([
    once(process, 'SIGTERM', { signal: asked.signal }),
    once(process, 'SIGINT', { signal: asked.signal }),
  ]);
  const close = await startWorkerProcess({ url, prefix: PREFIX, house, concurrency, lockSeconds });
  io.err(`worker ready: ${concurrency} tasks at a time\n`);
  await ended;
  io.err('worker ends: no more jobs are taken\n');
  await close(graceSeconds * 1000);
  asked.abort();
}

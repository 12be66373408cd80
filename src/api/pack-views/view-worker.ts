import { parentPort } from 'node:worker_threads';
import { ExhibitError } from '../../core/errors.ts';
import { type OpenedPack, openPack } from './opened-pack.ts';
import { questions } from './questions/index.ts';
import type { ViewReply, ViewRequest } from './view-messages.ts';

// One thread for all views: packs stay open between questions, and no pack keeps the server from answering.
/** Containers that stay open, in bytes: two of the largest, or many small ones. */
const KEPT_BYTES = 512 * 2 ** 20;

interface Kept {
  readonly pack: OpenedPack;
  readonly bytes: number;
}

const kept = new Map<string, Kept>();

parentPort?.on('message', (request: ViewRequest) => parentPort?.postMessage(replyTo(request)));

function replyTo(request: ViewRequest): ViewReply {
  const { number, question, wish } = request;
  try {
    const pack = opened(request);
    if (!pack) return { number, kind: 'absent' };
    const ask = questions[question] as (pack: OpenedPack, wish: unknown) => unknown;
    return { number, kind: 'answer', answer: ask(pack, wish) };
  } catch (error) {
    if (error instanceof ExhibitError) return { number, kind: 'unreadable', why: error.message };
    throw error;
  }
}

/** The pack, and it is the last one to be forgotten. */
function opened({ pack: id, container }: ViewRequest): OpenedPack | null {
  const known = kept.get(id);
  if (known) {
    kept.delete(id);
    kept.set(id, known);
    return known.pack;
  }
  if (!container) return null;
  const bytes = Buffer.from(container.buffer, container.byteOffset, container.byteLength);
  const pack = openPack(bytes);
  kept.set(id, { pack, bytes: bytes.length });
  for (const [oldest] of kept) {
    const sum = [...kept.values()].reduce((total, one) => total + one.bytes, 0);
    if (sum <= KEPT_BYTES || oldest === id) break;
    kept.delete(oldest);
  }
  return pack;
}

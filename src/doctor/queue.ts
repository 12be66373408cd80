import { type Line, linesOf } from './line.ts';

/** What a look at the Redis of queued runs gave: who it is, or why it is of no use. */
export type QueueFound = { readonly ok: string } | { readonly fault: string };

/** Says whether queued runs could work; nothing when no Redis is configured. */
export function examineQueue(
  queue: { readonly place: string; readonly found: QueueFound } | undefined,
): readonly Line[] {
  if (!queue) return [];
  const { place, found } = queue;
  if ('ok' in found) return linesOf('queue', place, { outcome: 'ok', found: found.ok });
  return linesOf('queue', place, {
    outcome: 'fail',
    found: found.fault,
    effect: 'Queued runs cannot work; a run in one process can.',
    remedy: 'Start that Redis, or name another one in exhibit.yaml or in REDIS_URL.',
  });
}

import type { RunRecord } from '../runs/run-record.ts';

/** A line now and then keeps proxies from closing a connection on which nothing happens. */
const PAUSE = 15_000;

/**
 * Records as server-sent events, each with its number; a comment when nothing happened for a while.
 *
 * @source https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export async function* eventStream(
  records: AsyncIterable<RunRecord>,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const iterator = records[Symbol.asyncIterator]();
  let next = iterator.next();
  let number = 0;
  while (!signal.aborted) {
    const { promise: silence, cancel } = pause();
    const result = await Promise.race([next, silence]);
    cancel();
    if (result === 'silence') {
      yield ': nothing new\n\n';
      continue;
    }
    if (result.done === true) return;
    number += 1;
    yield `id: ${number}\nevent: run\ndata: ${JSON.stringify(result.value)}\n\n`;
    next = iterator.next();
  }
}

function pause(): { promise: Promise<'silence'>; cancel: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const promise = new Promise<'silence'>((resolve) => {
    timer = setTimeout(() => resolve('silence'), PAUSE);
    timer.unref();
  });
  return { promise, cancel: () => clearTimeout(timer) };
}

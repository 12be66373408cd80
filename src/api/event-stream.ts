import type { RunRecord } from '../runs/run-record.ts';
import type { RunTask } from '../runs/run-task.ts';

/** A line now and then keeps proxies from closing a connection on which nothing happens. */
const PAUSE = 15_000;

/** What is told of a run. */
export type RunEvent =
  | { readonly event: 'run'; readonly data: RunRecord }
  | { readonly event: 'task'; readonly data: RunTask };

/**
 * What happens to a run as server-sent events, each with its number; a comment when nothing happened for a while. Ends
 * when both sources have ended.
 *
 * @source https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export async function* eventStream(
  records: AsyncIterable<RunRecord>,
  tasks: AsyncIterable<RunTask>,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const next = {
    run: nextOf('run', records[Symbol.asyncIterator]()),
    task: nextOf('task', tasks[Symbol.asyncIterator]()),
  };
  const open = new Map<RunEvent['event'], Promise<Next>>([
    ['run', next.run()],
    ['task', next.task()],
  ]);
  let number = 0;
  while (!signal.aborted && open.size > 0) {
    const { promise: silence, cancel } = pause();
    const result = await Promise.race([...open.values(), silence]);
    cancel();
    if (result === 'silence') yield ': nothing new\n\n';
    else if (result.isDone) open.delete(result.event);
    else {
      number += 1;
      yield `id: ${number}\nevent: ${result.event}\ndata: ${JSON.stringify(result.data)}\n\n`;
      open.set(result.event, next[result.event]());
    }
  }
}

type Next = { readonly event: RunEvent['event'] } & (
  | { readonly isDone: true }
  | { readonly isDone: false; readonly data: RunEvent['data'] }
);

function nextOf(event: RunEvent['event'], iterator: AsyncIterator<RunEvent['data']>): () => Promise<Next> {
  return async () => {
    const result = await iterator.next();
    return result.done === true ? { event, isDone: true } : { event, isDone: false, data: result.value };
  };
}

function pause(): { promise: Promise<'silence'>; cancel: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const promise = new Promise<'silence'>((resolve) => {
    timer = setTimeout(() => resolve('silence'), PAUSE);
    timer.unref();
  });
  return { promise, cancel: () => clearTimeout(timer) };
}

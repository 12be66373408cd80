import type { Answer, Asking, Request, Told } from './protocol.ts';
import VerifierWorker from './worker.ts?worker&inline';

/** A request that is being answered. */
export interface Asked {
  /** Nothing more is heard of it. */
  stop(): void;
}

type Hear = (answer: Answer) => void;

const hearers = new Map<number, Hear>();
let worker: Worker | null = null;
let count = 0;

/** Asks the worker; `hear` is told everything that it says. It does one request after the other. */
export function askWorker(request: Request, hear: Hear): Asked {
  worker ??= started();
  count += 1;
  const id = count;
  hearers.set(id, hear);
  worker.postMessage({ id, request } satisfies Asking);
  return {
    stop() {
      // What it is doing can only be ended with the worker itself.
      if (hearers.delete(id) && request.kind === 'verify') end();
    },
  };
}

function started(): Worker {
  const made = new VerifierWorker();
  made.addEventListener('message', ({ data: { id, answer } }: MessageEvent<Told>) => {
    const hear = hearers.get(id);
    if (answer.kind !== 'progress') hearers.delete(id);
    hear?.(answer);
  });
  made.addEventListener('error', ({ message }) => {
    const left = [...hearers.values()];
    end();
    for (const hear of left) hear({ kind: 'broken', reason: message || 'The browser ended it.' });
  });
  return made;
}

function end(): void {
  worker?.terminate();
  worker = null;
  hearers.clear();
}

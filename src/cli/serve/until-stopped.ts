import type { Io } from '../io.ts';
import { type ServeRequest, serve } from './serve.ts';

/** Serves until SIGTERM or Ctrl-C. @throws as `serve` does */
export async function serveUntilStopped(io: Io, request: ServeRequest): Promise<void> {
  const stop = new AbortController();
  const end = (): void => stop.abort();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, end);
  try {
    await serve(request, { io, signal: stop.signal });
  } finally {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.removeListener(signal, end);
  }
}

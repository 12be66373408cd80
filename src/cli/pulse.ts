import type { Io } from './io.ts';

/** A question that is answered sooner shows no sign of work. */
const PATIENCE_MS = 1000;

/**
 * Waits for work with a sign of life on standard error, once it takes longer than a moment; only on a terminal, and
 * the line is gone afterwards.
 */
export async function withPulse<T>(
  io: Pick<Io, 'err' | 'isTty'>,
  what: () => string,
  work: Promise<T>,
): Promise<T> {
  if (!io.isTty) return work;
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
    io.err(`\r${what()} ${ticks} s\u001b[K`);
  }, PATIENCE_MS);
  try {
    return await work;
  } finally {
    clearInterval(timer);
    if (ticks > 0) io.err('\r\u001b[K');
  }
}

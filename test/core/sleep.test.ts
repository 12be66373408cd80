import { expect, test } from 'vitest';
import { sleep } from '../../src/core/sleep.ts';

const STOPPED = expect.objectContaining({ code: 'RUN_ABORTED' });

test('waits', async () => {
  await expect(sleep(1, new AbortController().signal)).resolves.toBeUndefined();
});

test('ends when the signal aborts', async () => {
  const aborter = new AbortController();
  const waiting = sleep(60_000, aborter.signal);
  aborter.abort();
  await expect(waiting).rejects.toEqual(STOPPED);
});

test('does not begin when the signal aborted before', async () => {
  await expect(sleep(60_000, AbortSignal.abort())).rejects.toEqual(STOPPED);
});

import { afterEach, expect, test, vi } from 'vitest';
import { withPulse } from '../../src/cli/pulse.ts';

afterEach(() => vi.useRealTimers());

async function saidIn(milliseconds: number, isTty: boolean): Promise<readonly string[]> {
  vi.useFakeTimers();
  const said: string[] = [];
  const io = { isTty, err: (text: string) => void said.push(text) };
  const work = new Promise<number>((resolve) => setTimeout(() => resolve(7), milliseconds));
  const result = withPulse(io, () => 'Reading:', work);
  await vi.advanceTimersByTimeAsync(milliseconds);
  expect(await result).toBe(7);
  return said;
}

test('a long read on a terminal shows that it goes on, and leaves nothing behind', async () => {
  const clear = '\u001b[K';
  expect(await saidIn(2500, true)).toEqual([
    `\rReading: 1 s${clear}`,
    `\rReading: 2 s${clear}`,
    `\r${clear}`,
  ]);
});

test.each([
  { milliseconds: 500, isTty: true },
  { milliseconds: 5000, isTty: false },
])('$milliseconds ms, terminal $isTty: nothing is said', async ({ milliseconds, isTty }) => {
  expect(await saidIn(milliseconds, isTty)).toEqual([]);
});

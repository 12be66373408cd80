import { expect, test } from 'vitest';
import { releaseBytes } from '../../src/core/release-bytes.ts';

test('gives back bytes that have their memory for themselves, also with a little to spare', () => {
  const whole = Buffer.alloc(100_000, 1);
  const almost = Buffer.alloc(100_001, 1).subarray(0, 100_000);
  releaseBytes(whole);
  releaseBytes(almost);
  expect([whole.length, whole.buffer.byteLength]).toEqual([0, 0]);
  expect([almost.length, almost.buffer.byteLength]).toEqual([0, 0]);
});

test('leaves bytes whose memory others use', () => {
  const pooled = [Buffer.from('one'), Buffer.from('two')];
  const large = Buffer.alloc(1000, 7);
  const views = [large.subarray(500), large.subarray(0, 400)];
  for (const bytes of [...pooled, ...views]) releaseBytes(bytes);
  expect(pooled.map(String)).toEqual(['one', 'two']);
  expect(large.every((byte) => byte === 7)).toBe(true);
  expect(large.length).toBe(1000);
});

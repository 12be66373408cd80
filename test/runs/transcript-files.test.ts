import { expect, test } from 'vitest';
import { digestOf } from '../../src/core/digest.ts';
import { keptTranscript, transcriptFiles, transcriptLines } from '../../src/runs/transcript-files.ts';

const line = (n: number): string => `${n}`.padEnd(1.5 * 2 ** 20, 'x');
const many = [1, 2, 3, 4, 5].map(line);

test('a large transcript is several files, which give the same lines and one digest', () => {
  const files = new Map(transcriptFiles(many).map(({ name, read }) => [name, read()]));
  expect([...files].map(([name, { length }]) => [name, length])).toEqual([
    ['transcript/calls.ndjson', 2 * (1.5 * 2 ** 20 + 1)],
    ['transcript/calls-2.ndjson', 2 * (1.5 * 2 ** 20 + 1)],
    ['transcript/calls-3.ndjson', 1.5 * 2 ** 20 + 1],
  ]);
  expect([...transcriptLines(files)]).toEqual(many);
  const kept = keptTranscript(many, 7);
  expect(kept).toEqual({ digest: digestOf(Buffer.concat([...files.values()])), calls: 5, bodies: 7 });
});

test.each([{ lines: [] }, { lines: ['{}'] }])('a small one is one file: $lines', ({ lines }) => {
  const [file, ...others] = transcriptFiles(lines);
  expect(others).toEqual([]);
  expect(file?.read().toString()).toBe(lines.map((text) => `${text}\n`).join(''));
});

test('no transcript, or one that is cut off, is refused', () => {
  expect(() => [...transcriptLines(new Map())]).toThrow('no transcript/calls.ndjson');
  const cut = new Map([['transcript/calls.ndjson', Buffer.from('{}\n{')]]);
  expect(() => [...transcriptLines(cut)]).toThrow('ends within a line');
});

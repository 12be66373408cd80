import { expect, test } from 'vitest';
import { writeParts } from '../../src/collectors/parts.ts';
import { type Digest, digestOf } from '../../src/core/digest.ts';
import { memoryLines } from '../../src/core/lines.ts';

/** A tape on which a call is made for every page of items. */
function pages(count: number, size: number) {
  const refs: Digest[] = [];
  const tape = { call: () => Promise.reject(new Error('no call')), refs, lastAt: null };
  const writer = writeParts((items: readonly number[]) => ({ items }), { tape, scratch: memoryLines() });
  for (let page = 0; page < count; page++) {
    refs.push(digestOf(`page ${page}`));
    for (let n = 0; n < size; n++) writer.add(page * size + n);
  }
  return { refs, writer };
}

test('a short body is one part with every call', () => {
  const { refs, writer } = pages(2, 3);
  expect([...writer.end().read()]).toEqual([{ body: { items: [0, 1, 2, 3, 4, 5] }, calls: refs }]);
});

test('no items are one empty part, which cites the calls that gave none', () => {
  const { refs, writer } = pages(1, 0);
  expect([...writer.end().read()]).toEqual([{ body: { items: [] }, calls: refs }]);
});

test('a long body is several parts, each with the calls that gave its items, and a cut page with both', () => {
  const { refs, writer } = pages(45, 100);
  const end = writer.end();
  const parts = [...end.read()];
  expect([writer.count, end.length]).toEqual([4500, 3]);
  expect(parts.map(({ body }) => body.items.length)).toEqual([2000, 2000, 500]);
  expect(parts.flatMap(({ body }) => body.items)).toEqual(Array.from({ length: 4500 }, (_, n) => n));
  for (const { body, calls } of parts) {
    const from = Math.floor((body.items[0] ?? 0) / 100);
    const to = Math.floor((body.items.at(-1) ?? 0) / 100);
    expect(calls).toEqual(expect.arrayContaining(refs.slice(from, to + 1)));
  }
  expect(new Set(parts.flatMap(({ calls }) => calls))).toEqual(new Set(refs));
});

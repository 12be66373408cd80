import { expect, test } from 'vitest';
import { ServiceError } from '../../../src/aws/service-error.ts';
import { newestFirst } from '../../../src/collectors/sagemaker/newest-first.ts';

const refusal = (name: string) => new ServiceError({ name, message: 'no', status: 400 });
const VALIDATION = 'ValidationException';

/** A listing of these times in pages of two; page number `refusedAt` of all that are asked for is refused. */
function listing(times: readonly number[], refusedAt: readonly number[], name = VALIDATION) {
  const asked: (number | null)[] = [];
  let page = 0;
  async function* pagesUntil(until: number | null) {
    asked.push(until);
    const left = times.filter((time) => until === null || time <= until);
    for (let start = 0; start < left.length; start += 2) {
      if (refusedAt.includes(page++)) throw refusal(name);
      yield left.slice(start, start + 2);
    }
  }
  return { asked, source: { pagesUntil, lastOf: (of: readonly number[]) => of.at(-1) } };
}

const TIMES = [9000, 8000, 7000, 6400, 6200, 5000, 4000];

test('gives the pages as they are when no token is refused', async () => {
  const { asked, source } = listing(TIMES, []);
  expect((await Array.fromAsync(newestFirst(source))).flat()).toEqual(TIMES);
  expect(asked).toEqual([null]);
});

test.each([VALIDATION, 'InvalidNextTokenException', 'InvalidNextToken', 'ExpiredNextTokenException'])(
  'goes on from the second of the last thing after %s, as often as it has to',
  async (name) => {
    const { asked, source } = listing(TIMES, [2, 5], name);
    const given = (await Array.fromAsync(newestFirst(source))).flat();
    expect([...new Set(given)]).toEqual(TIMES);
    expect(asked).toEqual([null, 7000, 5000]);
  },
);

test('misses nothing of a second when the filter knows seconds only', async () => {
  const { asked, source } = listing([9000, 6400, 6200, 6100], [1]);
  expect((await Array.fromAsync(newestFirst(source))).flat()).toEqual([9000, 6400, 6400, 6200, 6100]);
  expect(asked).toEqual([null, 7000]);
});

test.each([
  { title: 'the first page is refused', refusedAt: [0], name: VALIDATION },
  { title: 'the listing gets no further', refusedAt: [2, 4], name: VALIDATION, times: [9, 8, 7, 6, 5, 4] },
  { title: 'the first page of the rest is refused', refusedAt: [2, 3], name: VALIDATION },
  { title: 'another failure comes', refusedAt: [2], name: 'AccessDeniedException' },
])('throws when $title', async ({ refusedAt, name, times = TIMES }) => {
  const { source } = listing(times, refusedAt, name);
  await expect(Array.fromAsync(newestFirst(source))).rejects.toMatchObject({ name });
});

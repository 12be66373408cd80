import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { draw } from '../../src/evidence/sampling.ts';

const AT = '2026-08-03T10:00:00Z';
const job = (name: string) => ({
  name,
  arn: `arn:aws:sagemaker:us-east-1:1:processing-job/${name}`,
  createdAt: AT,
});
const jobs = ['a', 'b', 'c', 'd', 'e', 'f'].map(job);
const random = (size: number, seed = 'audit-2026-q3') => ({ method: 'random', size, seed }) as const;
const names = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name).toSorted();

/** As an auditor does it: `printf '%s' "<seed> <ARN> <time>" | sha256sum`, sorted. */
const byHand = jobs
  .map(({ name, arn }) => {
    const sum = createHash('sha256').update(`audit-2026-q3 ${arn} 2026-08-03T10:00:00Z`).digest('hex');
    return `${sum} ${name}`;
  })
  .sort()
  .map((line) => line.slice(65));

test.each([1, 2, 3, 5])('draws the first %i by the SHA-256 of seed, ARN and time of creation', (size) => {
  const { drawn, undrawn, sample } = draw(jobs, random(size));
  expect(names(drawn)).toEqual(byHand.slice(0, size).toSorted());
  expect(names(undrawn)).toEqual(byHand.slice(size).toSorted());
  expect(sample).toEqual({ method: 'random', seed: 'audit-2026-q3', size });
});

test('draws what sha256sum says', () => {
  // printf '%s' 'audit-2026-q3 arn:aws:sagemaker:us-east-1:1:processing-job/a 2026-08-03T10:00:00Z' | sha256sum, …
  const order = ['b', 'e', 'c', 'd', 'a', 'f'];
  for (const size of [1, 2, 3, 4, 5])
    expect(names(draw(jobs, random(size)).drawn)).toEqual(order.slice(0, size).toSorted());
});

test('draws the same items in whatever order they are listed, and others with another seed', () => {
  expect(names(draw(jobs.toReversed(), random(3)).drawn)).toEqual(names(draw(jobs, random(3)).drawn));
  const seeds = ['1', '2', '3', '4', '5', '6'].map((seed) => names(draw(jobs, random(3, seed)).drawn).join());
  expect(new Set(seeds).size).toBeGreaterThan(1);
});

test('tells two uses of a name apart by their time', () => {
  const twice = Array.from({ length: 8 }, (_, hour) => ({
    ...job('a'),
    createdAt: `2026-08-03T1${hour}:00:00Z`,
  }));
  expect(draw(twice, random(3)).drawn).toHaveLength(3);
});

test('a sample larger than the population is all of it, still said to be random', () => {
  expect(draw(jobs, random(25))).toEqual({
    drawn: jobs,
    undrawn: [],
    sample: { method: 'random', seed: 'audit-2026-q3', size: 25 },
  });
  expect(draw(jobs, { method: 'all' })).toEqual({ drawn: jobs, undrawn: [], sample: null });
});

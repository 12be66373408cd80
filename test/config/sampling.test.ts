import { expect, test } from 'vitest';
import { configSchema } from '../../src/config/schema.ts';

const parse = (sampling?: unknown) =>
  configSchema.safeParse({
    organization: 'A',
    accounts: [{ id: '111122223333', regions: ['us-east-1'] }],
    ...(sampling === undefined ? {} : { sampling }),
  });

test('everything is looked at unless a sample is asked for', () => {
  expect(parse().data?.sampling).toEqual({ method: 'all' });
  const random = { method: 'random', size: 25, seed: 'audit-2026-q3' };
  expect(parse(random).data?.sampling).toEqual(random);
});

test.each([
  [{ method: 'random', size: 25 }, 'random needs a seed'],
  [{ method: 'random', size: 25, seed: '' }, 'random needs a seed'],
  [{ method: 'random', size: 25, seed: 7 }, 'random needs a seed, in quotes if it is a number'],
  [{ method: 'random', size: 0, seed: 'a' }, 'at least 1'],
  [{ method: 'random', size: 2.5, seed: 'a' }, 'a whole number of items'],
  [{ method: 'random', seed: 'a' }, 'a whole number of items'],
  [{ method: 'some' }, 'method is neither all nor random'],
  [{ method: 'all', size: 25 }, 'Unrecognized key: "size"'],
])('refuses %j', (sampling, message) => {
  const { error } = parse(sampling);
  expect(error?.issues[0]?.message).toContain(message);
  expect(error?.issues[0]?.path[0]).toBe('sampling');
});

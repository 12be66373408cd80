import { expect, test } from 'vitest';
import { cite, each, givenOf, within } from '../../src/checks/given.ts';
import { kmsKeys } from '../../src/evidence/kinds/kms-keys.ts';
import { s3Buckets } from '../../src/evidence/kinds/s3-buckets.ts';
import { ACCOUNT, bucket, kmsKey, REGION, sealedOf } from '../support/evidence.ts';

const east = sealedOf(kmsKeys, { keys: [kmsKey()] });
const west = sealedOf(kmsKeys, { keys: [kmsKey({ id: 'key-2' })] }, { region: 'eu-west-1' });
const buckets = sealedOf(s3Buckets, { buckets: [bucket()] });

test('gives each need its records, ordered by account and region', () => {
  const given = givenOf({ keys: kmsKeys, buckets: s3Buckets }, [buckets, east, west]);
  expect(given).toEqual({ keys: [west, east], buckets: [buckets] });
});

test('keeps scope and digest with each thing found', () => {
  expect(each([east], ({ keys }) => keys)).toEqual([
    { item: kmsKey(), scope: { account: ACCOUNT, region: REGION }, digest: east.digest },
  ]);
});

test.each([
  { where: { account: ACCOUNT }, found: [east, west] },
  { where: { account: ACCOUNT, region: 'eu-west-1' }, found: [west] },
  { where: { account: '444455556666' }, found: [] },
])('finds the records of $where', ({ where, found }) => {
  expect(within([east, west], where)).toEqual(found);
});

test('cites each record once, in the order of digests', () => {
  expect(cite(east, [west, east])).toEqual([east.digest, west.digest].toSorted());
});

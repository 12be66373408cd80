import { expect, test } from 'vitest';
import { s3BucketPublicAccess as check } from '../../../src/checks/identity/bucket-public-access.ts';
import { cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import { type Bucket, s3Buckets } from '../../../src/evidence/kinds/s3-buckets.ts';
import { actor, bucket, change, changesBody, gapOf, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const ALL = {
  blockPublicAcls: true,
  ignorePublicAcls: true,
  blockPublicPolicy: true,
  restrictPublicBuckets: true,
};

const judged = (
  over: Partial<Bucket>,
  changes: Parameters<typeof changesBody>[0] = [],
  gaps: Parameters<typeof sealedOf>[2] = {},
) =>
  judge(
    check,
    sealedOf(s3Buckets, { buckets: [bucket(over)] }, gaps),
    sealedOf(cloudtrailChanges, changesBody(changes)),
  );

test.each([
  { title: 'all four', block: ALL, outcome: 'pass' },
  { title: 'three', block: { ...ALL, blockPublicPolicy: false }, outcome: 'fail' },
  { title: 'one not stated', block: { ...ALL, ignorePublicAcls: null }, outcome: 'unknown' },
  {
    title: 'one off and one not stated',
    block: { ...ALL, ignorePublicAcls: null, blockPublicAcls: false },
    outcome: 'fail',
  },
  { title: 'none', block: 'none' as const, outcome: 'fail' },
  { title: 'not read', block: null, outcome: 'unknown' },
])('$title: $outcome', ({ block, outcome }) => {
  expect(judged({ publicAccessBlock: block }).outcome).toBe(outcome);
});

test('no bucket: not-applicable', () => {
  const records = [sealedOf(s3Buckets, { buckets: [] }), sealedOf(cloudtrailChanges, changesBody([]))];
  expect(judge(check, ...records).outcome).toBe('not-applicable');
});

test('a block that could not be read leaves it open', () => {
  const gaps = [gapOf('denied', { action: 's3:GetBucketPublicAccessBlock', resource: bucket().arn })];
  expect(judged({ publicAccessBlock: null }, [], { gaps }).outcome).toBe('unknown');
});

test('tells from when to when it was open, and by whom', () => {
  const event = (name: string, at: string, by: string, request: object) =>
    change({
      source: 's3.amazonaws.com',
      name,
      at,
      actor: actor(by),
      request: { bucketName: bucket().name, ...request },
    });
  const result = judged({}, [
    event('DeleteBucketPublicAccessBlock', '2026-07-20T10:00:01Z', 'mallory', {}),
    event('PutBucketPublicAccessBlock', '2026-07-20T12:30:59Z', 'bob', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        IgnorePublicAcls: true,
        BlockPublicPolicy: true,
        RestrictPublicBuckets: true,
      },
    }),
  ]);
  expect(result.items[0]?.intervals).toMatchObject([
    {
      from: '2026-07-20T10:00:01Z',
      to: '2026-07-20T12:30:59Z',
      cause: { person: 'mallory' },
      end: { person: 'bob' },
    },
  ]);
});

test('blocks that were put on after the period are not known to have held in it', () => {
  const late = change({
    source: 's3.amazonaws.com',
    name: 'PutBucketPublicAccessBlock',
    at: '2026-10-01T08:00:00Z',
    request: { bucketName: bucket().name },
  });
  const result = judge(
    check,
    sealedOf(s3Buckets, { buckets: [bucket({ publicAccessBlock: ALL })] }),
    sealedOf(cloudtrailChanges, changesBody([], [late])),
  );
  expect(result.outcome).toBe('unknown');
});

import { expect, test } from 'vitest';
import { s3BucketTransport as check } from '../../../src/checks/encryption/bucket-transport.ts';
import { cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import { type Bucket, s3Buckets } from '../../../src/evidence/kinds/s3-buckets.ts';
import {
  actor,
  bucket,
  change,
  changesBody,
  gapOf,
  PERIOD,
  policyOf,
  sealedOf,
} from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

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

const denial = {
  Effect: 'Deny',
  Principal: { AWS: '*' },
  Action: '*',
  Resource: '*',
  Condition: { BoolIfExists: { 'AWS:SecureTransport': [false] } },
};

test.each([
  { title: 'denied on the bucket', over: {}, outcome: 'pass' },
  { title: 'denied in other words', over: { policy: policyOf(denial) }, outcome: 'pass' },
  { title: 'no policy', over: { policy: 'none' }, outcome: 'fail' },
  { title: 'not read', over: { policy: null }, outcome: 'unknown' },
  { title: 'not to be understood', over: { policy: '{"Version":"2012-10-17"}' }, outcome: 'unknown' },
  {
    title: 'denied to somebody',
    over: { policy: policyOf({ ...denial, Principal: { AWS: '111122223333' } }) },
    outcome: 'fail',
  },
  {
    title: 'reads denied only',
    over: { policy: policyOf({ ...denial, Action: 's3:GetObject' }) },
    outcome: 'fail',
  },
  {
    title: 'the bucket without its objects',
    over: { policy: policyOf({ ...denial, Resource: bucket().arn }) },
    outcome: 'fail',
  },
  {
    title: 'the objects without the bucket',
    over: { policy: policyOf({ ...denial, Resource: `${bucket().arn}/*` }) },
    outcome: 'fail',
  },
  {
    title: 'another bucket',
    over: { policy: policyOf({ ...denial, Resource: ['arn:aws:s3:::x', 'arn:aws:s3:::x/*'] }) },
    outcome: 'fail',
  },
  {
    title: 'some of the objects',
    over: { policy: policyOf({ ...denial, Resource: [bucket().arn, `${bucket().arn}/train/*`] }) },
    outcome: 'fail',
  },
  {
    title: 'the bucket and the objects apart',
    over: {
      policy: policyOf(
        { ...denial, Resource: bucket().arn },
        { ...denial, Action: 's3:*', Resource: [`${bucket().arn}/*`] },
      ),
    },
    outcome: 'pass',
  },
  {
    title: 'one more condition',
    over: {
      policy: policyOf({
        ...denial,
        Condition: { ...denial.Condition, StringEquals: { 'aws:PrincipalAccount': '444455556666' } },
      }),
    },
    outcome: 'fail',
  },
  {
    title: 'no condition on transport',
    over: { policy: policyOf({ ...denial, Condition: {} }) },
    outcome: 'fail',
  },
  {
    title: 'a second condition',
    over: {
      policy: policyOf({
        ...denial,
        Condition: { ...denial.Condition, StringEquals: { 'aws:PrincipalAccount': '1' } },
      }),
    },
    outcome: 'fail',
  },
])('$title: $outcome', ({ over, outcome }) => {
  expect(judged(over).outcome).toBe(outcome);
});

test('no bucket: not-applicable', () => {
  const records = [sealedOf(s3Buckets, { buckets: [] }), sealedOf(cloudtrailChanges, changesBody([]))];
  expect(judge(check, ...records).outcome).toBe('not-applicable');
});

test('a policy that could not be read leaves it open', () => {
  const gaps = [gapOf('denied', { action: 's3:GetBucketPolicy', resource: bucket().arn })];
  const result = judged({ policy: null }, [], { gaps });
  expect(result.outcome).toBe('unknown');
  expect(result.items[0]?.reason).toContain('s3:GetBucketPolicy: denied');
});

test('takes past policies from the log', () => {
  const event = (name: string, at: string, request: object) =>
    change({
      source: 's3.amazonaws.com',
      name,
      at,
      actor: actor('dana'),
      request: { bucketName: bucket().name, ...request },
    });
  const result = judged({ policy: 'none' }, [
    event('PutBucketPolicy', PERIOD.from, { bucketPolicy: { Statement: [denial] } }),
    event('DeleteBucketPolicy', '2026-09-30T23:59:59Z', {}),
  ]);
  expect(result.items[0]?.intervals).toMatchObject([
    { from: '2026-09-30T23:59:59Z', to: PERIOD.to, cause: { event: 'DeleteBucketPolicy', person: 'dana' } },
  ]);
});

test('does not know the policy before the first change of the period', () => {
  const request = { bucketName: bucket().name, bucketPolicy: { Statement: [denial] } };
  const put = change({
    source: 's3.amazonaws.com',
    name: 'PutBucketPolicy',
    at: '2026-08-01T00:00:00Z',
    request,
  });
  expect(judged({}, [put]).outcome).toBe('unknown');
});

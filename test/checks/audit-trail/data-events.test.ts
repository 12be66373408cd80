import { expect, test } from 'vitest';
import { cloudtrailDataEvents as check } from '../../../src/checks/audit-trail/data-events.ts';
import { cloudtrailTrails, type Trail } from '../../../src/evidence/kinds/cloudtrail-trails.ts';
import { s3Buckets } from '../../../src/evidence/kinds/s3-buckets.ts';
import { bucket, gapOf, sealedOf, trail, trailsBody } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

type Data = NonNullable<Trail['selectors']>['data'];
const recording = (...parts: readonly Partial<Data[number]>[]) => {
  const data = parts.map((part) => ({
    type: 'AWS::S3::Object',
    readWrite: 'all' as const,
    prefixes: ['*'],
    ...part,
  }));
  return trail({ selectors: { management: 'all', excludedSources: [], data } });
};

test.each([
  { title: 'every object', trails: [trail()], outcome: 'pass' },
  {
    title: 'this bucket',
    trails: [recording({ prefixes: ['arn:aws:s3:::northwind-claims/'] })],
    outcome: 'pass',
  },
  { title: 'all buckets', trails: [recording({ prefixes: ['arn:aws:s3'] })], outcome: 'pass' },
  {
    title: 'reads and writes apart',
    trails: [recording({ readWrite: 'read-only' }, { readWrite: 'write-only' })],
    outcome: 'pass',
  },
  {
    title: 'a part of the bucket',
    trails: [recording({ prefixes: ['arn:aws:s3:::northwind-claims/train/'] })],
    outcome: 'fail',
  },
  { title: 'writes only', trails: [recording({ readWrite: 'write-only' })], outcome: 'fail' },
  { title: 'another type', trails: [recording({ type: 'AWS::Lambda::Function' })], outcome: 'fail' },
  { title: 'nothing', trails: [recording()], outcome: 'fail' },
  { title: 'no trail', trails: [], outcome: 'fail' },
  {
    title: 'a trail whose deliveries fail',
    trails: [trail({ latestDeliveryError: 'NoSuchBucket' })],
    outcome: 'fail',
  },
  { title: 'a stopped trail', trails: [trail({ logging: false })], outcome: 'fail' },
  {
    title: 'a trail of another region',
    trails: [trail({ multiRegion: false, homeRegion: 'eu-west-1' })],
    outcome: 'fail',
  },
  { title: 'a trail of its own region', trails: [trail({ multiRegion: false })], outcome: 'pass' },
  {
    title: 'a reach that is not stated',
    trails: [trail({ multiRegion: null, homeRegion: 'eu-west-1' })],
    outcome: 'unknown',
  },
  { title: 'selectors that were not read', trails: [trail({ selectors: null })], outcome: 'unknown' },
  { title: 'a failed listing', trails: [trail()], gaps: [gapOf('denied')], outcome: 'unknown' },
])('$title: $outcome', ({ trails, gaps = [], outcome }) => {
  const result = judge(
    check,
    sealedOf(cloudtrailTrails, trailsBody(trails), { gaps }),
    sealedOf(s3Buckets, { buckets: [bucket()] }),
  );
  expect(result.outcome).toBe(outcome);
});

test.each([
  { title: 'a trail out of scope', over: {}, elsewhere: true },
  { title: 'trails of its region that nobody listed', over: { region: 'ap-south-1' } },
  { title: 'a region that is not known', over: { region: null } },
  { title: 'a failed listing', over: {}, gaps: [gapOf('denied', { action: 'cloudtrail:DescribeTrails' })] },
])('a bucket is not accused for the sake of $title', ({ over, elsewhere, gaps = [] }) => {
  const named = elsewhere ? [{ arn: trail().arn, homeRegion: 'ap-south-1' }] : [];
  const result = judge(
    check,
    sealedOf(cloudtrailTrails, trailsBody([], named), { gaps }),
    sealedOf(s3Buckets, { buckets: [bucket(over)] }),
  );
  expect(result).toMatchObject({ outcome: 'unknown', counts: { fail: 0 } });
});

test('looks at buckets with training data only', () => {
  const result = judge(
    check,
    sealedOf(cloudtrailTrails, trailsBody([])),
    sealedOf(s3Buckets, { buckets: [bucket({ uses: ['model-artifacts'] })] }),
  );
  expect(result).toMatchObject({ outcome: 'not-applicable', items: [] });
});

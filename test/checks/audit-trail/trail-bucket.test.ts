import { expect, test } from 'vitest';
import { cloudtrailTrailBucket as check } from '../../../src/checks/audit-trail/trail-bucket.ts';
import { cloudtrailTrails } from '../../../src/evidence/kinds/cloudtrail-trails.ts';
import { s3Buckets } from '../../../src/evidence/kinds/s3-buckets.ts';
import { bucket, gapOf, organizationTrail, sealedOf, trail, trailsBody } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const logs = (over: Parameters<typeof bucket>[0] = {}) =>
  bucket({ name: 'northwind-trail', uses: ['trail-logs'], ...over });

test.each([
  { title: 'no trail', trails: [], buckets: [], outcome: 'not-applicable' },
  { title: 'locked and closed', buckets: [logs()], outcome: 'pass' },
  { title: 'not locked', buckets: [logs({ objectLock: 'none' })], outcome: 'fail' },
  {
    title: 'no default retention',
    buckets: [logs({ objectLock: { mode: null, days: null, years: null } })],
    outcome: 'fail',
  },
  { title: 'not closed', buckets: [logs({ publicAccessBlock: 'none' })], outcome: 'fail' },
  { title: 'lock not read', buckets: [logs({ objectLock: null })], outcome: 'unknown' },
  {
    title: 'lock not read and not closed',
    buckets: [logs({ objectLock: null, publicAccessBlock: 'none' })],
    outcome: 'fail',
  },
  { title: 'block not read', buckets: [logs({ publicAccessBlock: null })], outcome: 'unknown' },
  { title: 'a bucket of another account', buckets: [bucket()], outcome: 'unknown' },
  { title: 'no bucket stated', trails: [trail({ bucket: null })], buckets: [logs()], outcome: 'unknown' },
  { title: 'a failed listing', buckets: [logs()], gaps: [gapOf('denied')], outcome: 'unknown' },
])('$title: $outcome', ({ trails = [trail()], buckets, gaps = [], outcome }) => {
  const result = judge(
    check,
    sealedOf(cloudtrailTrails, trailsBody(trails), { gaps }),
    sealedOf(s3Buckets, { buckets }),
  );
  expect(result.outcome).toBe(outcome);
});

test('tells why the bucket was not read', () => {
  const gaps = [gapOf('denied', { action: 's3:GetBucketObjectLockConfiguration', resource: logs().arn })];
  const result = judge(
    check,
    sealedOf(cloudtrailTrails, trailsBody([trail()])),
    sealedOf(s3Buckets, { buckets: [logs({ objectLock: null })] }, { gaps }),
  );
  expect(result.items[0]?.reason).toContain(
    's3:GetBucketObjectLockConfiguration: denied (AccessDeniedException).',
  );
});

test('neither passes nor fails the trail of an organization whose bucket another account keeps to itself', () => {
  const closed = logs({
    name: 'org-trail',
    encryption: null,
    publicAccessBlock: null,
    policy: null,
    versioning: null,
    objectLock: null,
  });
  const gaps = [gapOf('denied', { action: 's3:GetBucketObjectLockConfiguration', resource: closed.arn })];
  const { items } = judge(
    check,
    sealedOf(cloudtrailTrails, trailsBody([organizationTrail()])),
    sealedOf(s3Buckets, { buckets: [closed] }, { gaps }),
  );
  expect(items).toMatchObject([
    { outcome: 'unknown', reason: expect.stringContaining('s3:GetBucketObjectLockConfiguration: denied') },
  ]);
});

test('judges the trail of an organization once, by the record of its own account', () => {
  const management = '999988887777';
  const { items } = judge(
    check,
    sealedOf(cloudtrailTrails, trailsBody([organizationTrail()])),
    sealedOf(s3Buckets, { buckets: [] }),
    sealedOf(cloudtrailTrails, trailsBody([organizationTrail()]), { account: management }),
    sealedOf(s3Buckets, { buckets: [logs({ name: 'org-trail' })] }, { account: management }),
  );
  expect(items).toMatchObject([{ account: management, outcome: 'pass' }]);
});

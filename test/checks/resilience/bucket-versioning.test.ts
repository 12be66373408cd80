import { expect, test } from 'vitest';
import { s3BucketVersioning as check } from '../../../src/checks/resilience/bucket-versioning.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import { type Bucket, s3Buckets } from '../../../src/evidence/kinds/s3-buckets.ts';
import { bucket, gapOf, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const judged = (over: Partial<Bucket>, gaps: readonly Gap[] = []) =>
  judge(check, sealedOf(s3Buckets, { buckets: [bucket(over)] }, { gaps }));
const denied = (action: string) => [gapOf('denied', { action, resource: bucket().arn })];

test.each<{ title: string; over: Partial<Bucket>; gaps?: Gap[]; outcome: string }>([
  { title: 'training data with versions', over: {}, outcome: 'pass' },
  { title: 'artifacts with versions', over: { uses: ['model-artifacts'] }, outcome: 'pass' },
  { title: 'versions never switched on', over: { versioning: 'none' }, outcome: 'fail' },
  { title: 'versions suspended', over: { versioning: 'Suspended' }, outcome: 'fail' },
  { title: 'logs only', over: { uses: ['trail-logs'], versioning: 'none' }, outcome: 'not-applicable' },
  { title: 'versioning that is not stated', over: { versioning: null }, outcome: 'unknown' },
  {
    title: 'versioning that was not read',
    over: { versioning: null },
    gaps: denied('s3:GetBucketVersioning'),
    outcome: 'unknown',
  },
  { title: 'a policy that was not read', over: {}, gaps: denied('s3:GetBucketPolicy'), outcome: 'pass' },
])('$title: $outcome', ({ over, gaps, outcome }) => {
  expect(judged(over, gaps).outcome).toBe(outcome);
});

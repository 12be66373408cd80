import { expect, test } from 'vitest';
import { s3BucketLifecycle as check } from '../../../src/checks/cost/bucket-lifecycle.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import { type Bucket, s3Buckets } from '../../../src/evidence/kinds/s3-buckets.ts';
import { bucket, gapOf, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const judged = (over: Partial<Bucket>, gaps: readonly Gap[] = []) =>
  judge(check, sealedOf(s3Buckets, { buckets: [bucket({ uses: ['model-artifacts'], ...over })] }, { gaps }));

test.each<{ title: string; over: Partial<Bucket>; gaps?: Gap[]; outcome: string }>([
  { title: 'a rule', over: {}, outcome: 'pass' },
  { title: 'no rule', over: { lifecycleRules: 0 }, outcome: 'fail' },
  { title: 'rules that were not read', over: { lifecycleRules: null }, outcome: 'unknown' },
  {
    title: 'training data only',
    over: { uses: ['training-data'], lifecycleRules: 0 },
    outcome: 'not-applicable',
  },
  { title: 'buckets that could not be listed', over: {}, gaps: [gapOf('denied')], outcome: 'unknown' },
])('$title: $outcome', ({ over, gaps, outcome }) => {
  expect(judged(over, gaps).outcome).toBe(outcome);
});

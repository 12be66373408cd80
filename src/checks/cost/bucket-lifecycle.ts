import { s3Buckets } from '../../evidence/kinds/s3-buckets.ts';
import { defineCheck } from '../check.ts';
import { each } from '../given.ts';

/** Looks at the lifecycle rules of buckets with model artifacts. */
export const s3BucketLifecycle = defineCheck({
  id: 's3-bucket-lifecycle',
  topic: 'cost',
  title: 'Buckets with model artifacts have a lifecycle rule',
  failureTitle: 'Some buckets with model artifacts have no lifecycle rule',
  rationale:
    'Checkpoints and artifacts of every run pile up. A rule says how long they are kept, which limits cost and holds what is no longer needed to its retention time.',
  procedure:
    'For each bucket that a workload uses for model artifacts we count the enabled lifecycle rules at collection: one or more pass. Whether their times fit the retention schedule is not judged.',
  severity: 'low',
  remediation: 'Add a lifecycle rule that moves or expires artifacts as the retention schedule says.',
  needs: { buckets: s3Buckets },
  restsOn: ['s3:GetLifecycleConfiguration'],

  observe: ({ buckets }) =>
    each(buckets, (body) => body.buckets)
      .filter(({ item }) => item.uses.includes('model-artifacts'))
      .map(({ item: { arn, lifecycleRules: rules }, scope, digest }) => ({
        scope,
        resource: arn,
        met: rules === null ? null : rules > 0,
        note: rules === null ? 'Lifecycle rules: not read.' : `Enabled lifecycle rules: ${rules}.`,
        basis: 'collection',
        intervals: [],
        evidence: [digest],
      })),
});

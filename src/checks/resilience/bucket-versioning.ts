import { type Bucket, s3Buckets } from '../../evidence/kinds/s3-buckets.ts';
import { defineCheck } from '../check.ts';
import { each } from '../given.ts';

const KEPT: ReadonlySet<Bucket['uses'][number]> = new Set(['training-data', 'model-artifacts']);

/** Looks at the versioning of buckets with training data and model artifacts. */
export const s3BucketVersioning = defineCheck({
  id: 's3-bucket-versioning',
  topic: 'resilience',
  title: 'Buckets with training data and model artifacts keep versions',
  failureTitle: 'Some buckets with training data or model artifacts keep no versions',
  rationale:
    'Without versions an object that is overwritten or deleted is gone, and with it the proof of what a model was made from.',
  procedure:
    'For each bucket that a workload uses for training data or model artifacts we look at its versioning at collection: Enabled passes, Suspended and never switched on fail.',
  severity: 'medium',
  remediation:
    'Switch on versioning, with a lifecycle rule that removes old versions after the retention time.',
  needs: { buckets: s3Buckets },
  restsOn: ['s3:GetBucketVersioning'],

  observe: ({ buckets }) =>
    each(buckets, (body) => body.buckets)
      .filter(({ item }) => item.uses.some((use) => KEPT.has(use)))
      .map(({ item: { arn, uses, versioning }, scope, digest }) => ({
        scope,
        resource: arn,
        met: versioning === null ? null : versioning === 'Enabled',
        note: `Versioning: ${versioning ?? 'not read'}. Used for ${uses.join(', ')}.`,
        basis: 'collection',
        intervals: [],
        evidence: [digest],
      })),
});

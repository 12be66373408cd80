import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { s3Buckets } from '../../evidence/kinds/s3-buckets.ts';
import { bucketPolicy } from '../../trail/histories/buckets.ts';
import { defineCheck } from '../check.ts';
import { overBuckets } from '../over-buckets.ts';
import type { Seen } from '../over-period.ts';
import { parsePolicy } from '../policy-document.ts';
import { refusesPlainTransport } from '../refuses-plain-transport.ts';

/** Looks whether every bucket that the workloads name refuses requests without TLS, over the period. */
export const s3BucketTransport = defineCheck({
  id: 's3-bucket-transport',
  topic: 'encryption',
  title: 'Every bucket refused requests without TLS throughout the period',
  failureTitle: 'Some buckets took requests without TLS',
  rationale:
    'S3 also answers plain HTTP unless the policy of the bucket refuses it, and then data travels in clear.',
  procedure:
    'For every bucket that a workload or trail names: PutBucketPolicy and DeleteBucketPolicy events of the period are put in order. Without any, the policy at collection counts. The policy must deny all actions of S3 on the bucket and on its objects to everybody when aws:SecureTransport is false, and under no further condition. What held before the first such event is not known. Where the log shows such an event between the end of the period and the start of the run, what held in the period is not known. Buckets in a region without a log are judged at collection.',
  severity: 'medium',
  remediation:
    'Add a statement to the bucket policy that denies s3:* to everybody on the bucket and its objects when aws:SecureTransport is false.',
  needs: { buckets: s3Buckets, changes: cloudtrailChanges },
  restsOn: ['s3:GetBucketPolicy'],

  observe: ({ buckets, changes }, period) =>
    overBuckets({ buckets, changes, period, history: bucketPolicy }, (policy, { arn }) =>
      transport(policy, arn),
    ),
});

function transport(policy: string, bucketArn: string): Seen {
  if (policy === 'none') return { met: false, note: 'The bucket has no policy.' };
  const statements = parsePolicy(policy);
  if (statements === null) return { met: null, note: 'The policy of the bucket could not be understood.' };
  const { bucket, objects } = refusesPlainTransport(statements, bucketArn);
  if (bucket && objects) return { met: true, note: 'The policy denies requests without TLS.' };
  if (!bucket && !objects) return { met: false, note: 'The policy does not deny requests without TLS.' };
  const [denied, left] = objects
    ? ['its objects', 'the bucket itself']
    : ['the bucket itself', 'its objects'];
  return { met: false, note: `The policy denies requests without TLS for ${denied} but not for ${left}.` };
}

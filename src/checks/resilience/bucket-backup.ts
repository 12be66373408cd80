import { backupProtectedResources } from '../../evidence/kinds/backup-protected-resources.ts';
import { type Bucket, s3Buckets } from '../../evidence/kinds/s3-buckets.ts';
import { defineCheck, type Observation } from '../check.ts';
import { cite } from '../given.ts';
import type { Seen } from '../over-period.ts';
import { backupSeen } from './backed-up.ts';
import { replicationSeen } from './replicated.ts';

const KEPT: ReadonlySet<Bucket['uses'][number]> = new Set(['training-data', 'model-artifacts']);

/** Looks for a copy of each bucket with training data or model artifacts, outside the bucket. */
export const s3BucketBackup = defineCheck({
  id: 's3-bucket-backup',
  topic: 'resilience',
  title: 'Buckets with training data and model artifacts are copied to another bucket or backed up',
  failureTitle: 'Some buckets with training data or model artifacts are neither copied nor backed up',
  rationale:
    'Versions lie in the bucket that they protect. Who deletes the bucket or its key, or overwrites everything in it, takes them away too; only a copy elsewhere is left then.',
  procedure:
    'For each bucket that a workload uses for training data or model artifacts we look for one of two. Replication at collection: a rule that is enabled, covers the whole bucket, includes objects under KMS keys (S3 leaves them out unless told, and SageMaker writes artifacts under such keys) and goes to another bucket that is not known to be gone. Or AWS Backup: a recovery point that is still there, is whole, and was made in the period, or a continuous backup that began before its end and still runs. A rule over a part of the bucket leaves it open, as it is not known whether the rest matters. The time of the last backup alone does not pass: AWS tells of it also when that backup is gone. What could not be read leaves a bucket open even if the other kind of copy was seen. Not judged: objects from before a rule was made, copies that failed, copies by other means, and whether a copy can be restored.',
  severity: 'medium',
  remediation:
    'Replicate the whole bucket, objects under KMS keys included, to a bucket of another account or region, and copy what was there before with Batch Replication; or put it into a plan of AWS Backup.',
  needs: { buckets: s3Buckets, backups: backupProtectedResources },
  restsOn: [
    's3:GetReplicationConfiguration',
    'backup:ListProtectedResources',
    'backup:ListRecoveryPointsByResource',
  ],

  observe: ({ buckets, backups }, period) =>
    buckets.flatMap((record) => {
      const { scope, body, gaps } = record.evidence;
      const { account } = scope;
      return body.buckets
        .filter(({ uses }) => uses.some((use) => KEPT.has(use)))
        .map((bucket): Observation => {
          const { arn, region, uses } = bucket;
          const backup = backupSeen(backups, { arn, account, region }, period);
          const seen = [...replicationSeen({ bucket, account, gaps }), ...backup.seen];
          return {
            scope,
            resource: arn,
            met: anyOf(seen),
            note: [...seen.map(({ note }) => note), `Used for ${uses.join(', ')}.`].join(' '),
            basis: 'collection',
            intervals: [],
            evidence: cite(record, backup.records),
          };
        });
    }),
});

/** One copy is enough; without one, what may be a copy leaves it open. */
function anyOf(seen: readonly Seen[]): boolean | null {
  if (seen.some(({ met }) => met === true)) return true;
  return seen.every(({ met }) => met === false) ? false : null;
}

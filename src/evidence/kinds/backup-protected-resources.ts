import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

export const recoveryPoint = z.strictObject({
  arn: z.string(),
  vault: z.string().nullable(),
  /** When it was made; of a continuous backup, when that began. */
  createdAt: z.string().nullable(),
  /** As the service states it: COMPLETED, AVAILABLE (a continuous backup that goes on), STOPPED, PARTIAL, EXPIRED, … */
  status: z.string().nullable(),
});
export type RecoveryPoint = z.infer<typeof recoveryPoint>;

export const protectedResource = z.strictObject({
  arn: z.string(),
  name: z.string().nullable(),
  /** The last backup of all, which may be gone by now. */
  lastBackupAt: z.string().nullable(),
  lastVaultArn: z.string().nullable(),
  lastRecoveryPointArn: z.string().nullable(),
  /** Backups that are still there, by ARN; null where they were not read. */
  recoveryPoints: z.array(recoveryPoint).nullable(),
});
export type ProtectedResource = z.infer<typeof protectedResource>;

/**
 * Buckets that AWS Backup has backed up, and the backups of each that are still there.
 *
 * @source AWS Backup ListProtectedResources, ListRecoveryPointsByResource
 */
export const backupProtectedResources = defineEvidence({
  id: 'aws.backup.protected-resources@1',
  title: 'Buckets with backups',
  description:
    'Every S3 bucket of the region of which AWS Backup has made a backup, with the time of the last one and the recovery points that exist at collection. Resources of other services are left out. An empty list means that no bucket was ever backed up by AWS Backup in the region.',
  unread: { resources: [] },
  body: z.strictObject({ resources: z.array(protectedResource) }),
});

import {
  type ProtectedResource as Answer,
  BackupClient,
  paginateListProtectedResources,
  paginateListRecoveryPointsByResource,
  type RecoveryPointByResource,
} from '@aws-sdk/client-backup';
import { z } from 'zod';
import { by } from '../../core/order.ts';
import {
  backupProtectedResources,
  type ProtectedResource,
  protectedResource,
  type RecoveryPoint,
  recoveryPoint,
} from '../../evidence/kinds/backup-protected-resources.ts';
import { once, populationOf, readList, text, when } from '../answers.ts';
import { defineCollector } from '../collector.ts';
import type { Reads } from '../reads.ts';

/**
 * Lists the buckets of the region that AWS Backup protects, and reads the recovery points of each: the listing tells of
 * the last backup only, and also when that is gone.
 */
export const backupProtectedResourcesCollector = defineCollector({
  id: 'backup-protected-resources',
  produces: backupProtectedResources,
  reach: 'regional',
  actions: ['backup:ListProtectedResources', 'backup:ListRecoveryPointsByResource'],
  uses: [],

  async collect({ client, reads }) {
    const backup = client(BackupClient);
    const listed = await readList(
      reads,
      { action: 'backup:ListProtectedResources', resource: null },
      {
        pages: paginateListProtectedResources({ client: backup, pageSize: 100 }, {}),
        list: ({ Results }) => Results,
        shape: (entry) => ({ type: z.string().min(1).parse(entry.ResourceType), resource: settings(entry) }),
      },
    );
    const buckets = listed.items.filter(({ type }) => type === 'S3').map(({ resource }) => resource);
    const resources: ProtectedResource[] = [];
    for (const one of once(buckets, ({ arn }) => arn))
      resources.push({ ...one, recoveryPoints: await readPoints(backup, reads, one.arn) });
    const body = { resources: resources.toSorted(by(({ arn }) => arn)) };
    const counted = { items: body.resources, whole: listed.whole };
    return { body, ...populationOf('backup:ListProtectedResources', counted) };
  },
});

function settings(entry: Answer): ProtectedResource {
  return protectedResource.parse({
    arn: entry.ResourceArn,
    name: text(entry.ResourceName),
    lastBackupAt: when(entry.LastBackupTime),
    lastVaultArn: text(entry.LastBackupVaultArn),
    lastRecoveryPointArn: text(entry.LastRecoveryPointArn),
    recoveryPoints: null,
  });
}

async function readPoints(
  backup: BackupClient,
  reads: Reads,
  arn: string,
): Promise<ProtectedResource['recoveryPoints']> {
  const purpose = { action: 'backup:ListRecoveryPointsByResource', resource: arn } as const;
  const pages = paginateListRecoveryPointsByResource({ client: backup, pageSize: 100 }, { ResourceArn: arn });
  const found = await reads.complete(purpose, pages, ({ RecoveryPoints }) => RecoveryPoints);
  return found && reads.parsed(purpose, () => found.map(pointOf).toSorted(by((point) => point.arn)));
}

function pointOf(point: RecoveryPointByResource): RecoveryPoint {
  return recoveryPoint.parse({
    arn: point.RecoveryPointArn,
    vault: text(point.BackupVaultName),
    createdAt: when(point.CreationDate),
    status: text(point.Status),
  });
}

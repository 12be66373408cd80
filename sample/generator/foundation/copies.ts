import { uuid } from '../ids.ts';
import { arnOf, devEu, devUs, type Place, prodEu, prodUs } from '../places.ts';
import type { Fields, World } from '../world.ts';
import { keyArn } from './keys.ts';

/** Where copies go: another region of the account, or the other account. */
const OTHER_REGION = { bucket: 'northwind-ml-copies', place: prodEu, key: 'claims-data' };
const OTHER_ACCOUNT = { bucket: 'northwind-research-copies', place: prodUs, key: 'ml-data' };

const REPLICATED: readonly {
  readonly place: Place;
  readonly name: string;
  readonly to: typeof OTHER_REGION;
  readonly status: 'Enabled' | 'Disabled';
}[] = [
  { place: prodUs, name: 'northwind-readmission-data', to: OTHER_REGION, status: 'Enabled' },
  { place: prodUs, name: 'northwind-sepsis-data', to: OTHER_REGION, status: 'Enabled' },
  { place: devUs, name: 'northwind-research-data', to: OTHER_ACCOUNT, status: 'Enabled' },
  { place: devUs, name: 'northwind-research-artifacts', to: OTHER_ACCOUNT, status: 'Disabled' },
];

/** Sundays of the last weeks; older backups were deleted by the plan. */
const SUNDAYS = ['2026-08-30', '2026-09-06', '2026-09-13', '2026-09-20', '2026-09-27'];

const BACKED_UP: readonly { readonly place: Place; readonly name: string; readonly key: string }[] = [
  { place: prodUs, name: 'northwind-ml-artifacts', key: 'ml-data' },
  { place: prodEu, name: 'northwind-claims-data', key: 'claims-data' },
  { place: prodEu, name: 'northwind-claims-artifacts', key: 'claims-data' },
  { place: devEu, name: 'northwind-research-eu', key: 'research-eu' },
];

/**
 * Puts the copies of buckets with data and models in place: some are replicated, the others backed up every week. The
 * rule of the research artifacts was switched off once and forgotten.
 */
export function layCopies(world: World): void {
  for (const { place, name, to, status } of REPLICATED) {
    const file = `${place.account}/global/s3/buckets.json`;
    const Replication = {
      Role: `arn:aws:iam::${place.account}:role/s3-replication`,
      Rules: [
        {
          ID: 'everything',
          Priority: 1,
          Status: status,
          Filter: {},
          SourceSelectionCriteria: { SseKmsEncryptedObjects: { Status: 'Enabled' } },
          DeleteMarkerReplication: { Status: 'Disabled' },
          Destination: destinationOf(place, to),
        },
      ],
    };
    world.change(file, world.get(file, 'Name', name), { Replication });
  }
  for (const { place, name, key } of BACKED_UP)
    world.add(`${place.account}/${place.region}/backup/protected-resources.json`, weekly(place, name, key));
}

function destinationOf(from: Place, { bucket, place, key }: typeof OTHER_REGION): Fields {
  const ownership = { Account: place.account, AccessControlTranslation: { Owner: 'Destination' } };
  return {
    Bucket: `arn:aws:s3:::${bucket}`,
    ...(from.account === place.account ? {} : ownership),
    EncryptionConfiguration: { ReplicaKmsKeyID: keyArn(place, key) },
  };
}

function weekly(place: Place, name: string, key: string): Fields {
  const points = SUNDAYS.map((day) => ({
    RecoveryPointArn: arnOf('backup', place, `recovery-point:${uuid(`backup of ${name} on ${day}`)}`),
    CreationDate: `${day}T05:00:00Z`,
    Status: 'COMPLETED',
    BackupVaultName: 'ml-weekly',
    EncryptionKeyArn: keyArn(place, key),
  }));
  const last = points.at(-1);
  return {
    ResourceArn: `arn:aws:s3:::${name}`,
    ResourceType: 'S3',
    ResourceName: name,
    LastBackupTime: last?.CreationDate ?? null,
    LastBackupVaultArn: arnOf('backup', place, 'backup-vault:ml-weekly'),
    LastRecoveryPointArn: last?.RecoveryPointArn ?? null,
    RecoveryPoints: points,
  };
}

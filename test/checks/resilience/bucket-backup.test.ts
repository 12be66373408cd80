import { expect, test } from 'vitest';
import { s3BucketBackup as check } from '../../../src/checks/resilience/bucket-backup.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import {
  backupProtectedResources,
  type ProtectedResource,
} from '../../../src/evidence/kinds/backup-protected-resources.ts';
import { type Bucket, type ReplicationRule, s3Buckets } from '../../../src/evidence/kinds/s3-buckets.ts';
import {
  bucket,
  gapOf,
  protectedResource,
  recoveryPoint,
  replication,
  sealedOf,
} from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

interface Case {
  readonly over?: Partial<Bucket>;
  readonly gaps?: readonly Gap[];
  readonly backups?: readonly ProtectedResource[];
  readonly backupGaps?: readonly Gap[];
  /** Region of the record of backups. */
  readonly region?: string;
}

function judged({ over, gaps = [], backups = [], backupGaps = [], region = 'us-east-1' }: Case) {
  return judge(
    check,
    sealedOf(s3Buckets, { buckets: [bucket(over)] }, { gaps }),
    sealedOf(backupProtectedResources, { resources: [...backups] }, { gaps: backupGaps, region }),
  );
}

/** What was said of the bucket itself, beside items for what could not be listed. */
function itemOf(given: Case) {
  const found = judged(given).items.find(({ resource }) => resource === 'arn:aws:s3:::northwind-claims');
  return { outcome: found?.outcome, reason: found?.reason ?? '' };
}

const copied = (...rules: Partial<ReplicationRule>[]): Case => ({
  over: { replication: rules.map(replication) },
});
const backed = (over: Partial<ProtectedResource> = {}): Case => ({
  over: { replication: 'none' },
  backups: [protectedResource(over)],
});
const part = { prefix: 'train/', tags: [], excludes: false };
const denied = (action: string, resource: string | null) => [gapOf('denied', { action, resource })];
const CLAIMS = bucket().arn;
const gone = gapOf('not-found', {
  action: 's3:GetBucketLocation',
  resource: 'arn:aws:s3:::northwind-copies',
});

test.each<{ title: string; given: Case; outcome: string; says: string }>([
  { title: 'neither', given: { over: { replication: 'none' } }, outcome: 'fail', says: 'made no backup' },
  {
    title: 'artifacts',
    given: { over: { uses: ['model-artifacts'] } },
    outcome: 'pass',
    says: 'whole bucket',
  },
  {
    title: 'a rule for all to another region',
    given: copied({}),
    outcome: 'pass',
    says: 'to northwind-copies, in the same account, in eu-west-1.',
  },
  {
    title: 'a rule for all within the region',
    given: copied({ destination: { bucket: 'near', account: null, region: 'us-east-1' } }),
    outcome: 'pass',
    says: 'to near, in the same account and region.',
  },
  {
    title: 'a rule for all to another account',
    given: copied({ destination: { bucket: 'vault', account: '999988887777', region: null } }),
    outcome: 'pass',
    says: 'whose copies belong to account 999988887777.',
  },
  {
    title: 'a rule for all to a bucket of which nothing is known',
    given: copied({ destination: { bucket: 'far', account: null, region: null } }),
    outcome: 'pass',
    says: 'whose account and region are not known from here.',
  },
  {
    title: 'a rule that is off',
    given: copied({ status: 'Disabled' }),
    outcome: 'fail',
    says: 'is disabled',
  },
  {
    title: 'a rule for a prefix',
    given: copied({ covers: part }),
    outcome: 'unknown',
    says: 'copies only objects below the prefix train/',
  },
  {
    title: 'a rule for a tag',
    given: copied({ covers: { ...part, prefix: null, tags: ['keep=yes'] } }),
    outcome: 'unknown',
    says: 'copies only objects with the tags keep=yes',
  },
  {
    title: 'a rule for all but something',
    given: copied({ covers: { prefix: null, tags: [], excludes: true } }),
    outcome: 'unknown',
    says: 'that it does not leave out by prefix or tag',
  },
  {
    title: 'a rule for a prefix that is off',
    given: copied({ status: 'Disabled', covers: part }),
    outcome: 'fail',
    says: 'is disabled',
  },
  {
    title: 'a rule for all that is off beside one for a prefix',
    given: copied({ status: 'Disabled' }, { covers: part }),
    outcome: 'unknown',
    says: 'below the prefix train/',
  },
  {
    title: 'a rule for a prefix beside one for all',
    given: copied({ covers: part }, {}),
    outcome: 'pass',
    says: 'train/',
  },
  {
    title: 'a rule that does not say what it covers',
    given: copied({ covers: null, id: null }),
    outcome: 'unknown',
    says: 'A replication rule does not state what it copies',
  },
  {
    title: 'a rule to the bucket itself',
    given: copied({ destination: { bucket: 'northwind-claims', account: null, region: 'us-east-1' } }),
    outcome: 'fail',
    says: 'to itself',
  },
  {
    title: 'a rule to a bucket that is gone',
    given: { ...copied({}), gaps: [gone] },
    outcome: 'fail',
    says: 'northwind-copies, which does not exist',
  },
  {
    title: 'a rule that leaves out what the bucket encrypts',
    given: copied({ kmsObjects: null }),
    outcome: 'fail',
    says: 'leaves out objects under KMS keys, by which the bucket encrypts',
  },
  {
    title: 'a rule that leaves out objects under KMS keys in a bucket without one',
    given: {
      over: {
        encryption: { algorithm: 'AES256', keyId: null },
        replication: [replication({ kmsObjects: 'Disabled' })],
      },
    },
    outcome: 'unknown',
    says: 'whether jobs write such is not known',
  },
  {
    title: 'a rule that leaves out objects under KMS keys in a bucket of which that was not read',
    given: { over: { encryption: null, replication: [replication({ kmsObjects: null })] } },
    outcome: 'unknown',
    says: 'whether jobs write such is not known',
  },
  { title: 'no rules', given: copied(), outcome: 'fail', says: 'No replication.' },
  {
    title: 'rules that are not stated',
    given: { over: { replication: null } },
    outcome: 'unknown',
    says: 'not read',
  },
  {
    title: 'rules that were denied',
    given: { over: { replication: null }, gaps: denied('s3:GetReplicationConfiguration', CLAIMS) },
    outcome: 'unknown',
    says: 's3:GetReplicationConfiguration: denied',
  },
  {
    title: 'rules that were denied, and a backup',
    given: {
      ...backed(),
      over: { replication: null },
      gaps: denied('s3:GetReplicationConfiguration', CLAIMS),
    },
    outcome: 'unknown',
    says: 'backup of 2026-09-30T05:00:00Z',
  },
  {
    title: 'a policy that was denied',
    given: { over: { policy: null }, gaps: denied('s3:GetBucketPolicy', CLAIMS) },
    outcome: 'pass',
    says: 'whole bucket',
  },
])('replication: $title: $outcome', ({ given, outcome, says }) => {
  expect(itemOf(given)).toEqual({ outcome, reason: expect.stringContaining(says) });
});

const point = (over: Parameters<typeof recoveryPoint>[0]) => ({ recoveryPoints: [recoveryPoint(over)] });
const continuous = 'arn:aws:backup:us-east-1:111122223333:recovery-point:continuous:northwind-claims-1';

test.each<{ title: string; given: Case; outcome: string; says: string }>([
  {
    title: 'of the period',
    given: backed(),
    outcome: 'pass',
    says: 'backup of 2026-09-30T05:00:00Z in vault ml (COMPLETED)',
  },
  { title: 'available', given: backed(point({ status: 'AVAILABLE' })), outcome: 'pass', says: '(AVAILABLE)' },
  {
    title: 'in the first moment of the period',
    given: backed(point({ createdAt: '2026-07-01T00:00:00Z' })),
    outcome: 'pass',
    says: 'backup of 2026-07-01',
  },
  {
    title: 'the newest of two is told',
    given: backed({
      recoveryPoints: [recoveryPoint(), recoveryPoint({ createdAt: '2026-09-01T05:00:00Z' })],
    }),
    outcome: 'pass',
    says: 'backup of 2026-09-30',
  },
  {
    title: 'after the period only',
    given: backed(point({ createdAt: '2026-10-01T00:00:00Z' })),
    outcome: 'unknown',
    says: 'none that is kept is known to be whole and of the period',
  },
  {
    title: 'before the period only',
    given: backed({ ...point({ createdAt: '2026-06-30T05:00:00Z' }), lastBackupAt: '2026-06-30T05:00:00Z' }),
    outcome: 'fail',
    says: 'before the period',
  },
  {
    title: 'of the period, and gone',
    given: backed({ lastBackupAt: '2026-09-30T05:00:00Z', recoveryPoints: [] }),
    outcome: 'fail',
    says: 'last backup 2026-09-30T05:00:00Z; none is kept',
  },
  { title: 'expired', given: backed(point({ status: 'EXPIRED' })), outcome: 'fail', says: 'none is kept' },
  {
    title: 'partial',
    given: backed(point({ status: 'PARTIAL' })),
    outcome: 'unknown',
    says: 'known to be whole',
  },
  {
    title: 'without its state',
    given: backed(point({ status: null })),
    outcome: 'unknown',
    says: 'known to be whole',
  },
  {
    title: 'without its time',
    given: backed(point({ createdAt: null })),
    outcome: 'unknown',
    says: 'known to be whole',
  },
  {
    title: 'without its time, the last one not stated either',
    given: backed({ ...point({ createdAt: null }), lastBackupAt: null }),
    outcome: 'unknown',
    says: 'at a time that is not stated',
  },
  {
    title: 'continuous since before the period',
    given: backed(point({ arn: continuous, createdAt: '2026-03-01T00:00:00Z', status: 'AVAILABLE' })),
    outcome: 'pass',
    says: 'continuous backup since 2026-03-01',
  },
  {
    title: 'continuous since after the period',
    given: backed(point({ arn: continuous, createdAt: '2026-10-01T00:00:00Z', status: 'AVAILABLE' })),
    outcome: 'unknown',
    says: 'none that is kept',
  },
  {
    title: 'continuous and stopped',
    given: backed(point({ arn: continuous, createdAt: '2026-08-01T00:00:00Z', status: 'STOPPED' })),
    outcome: 'unknown',
    says: 'none that is kept',
  },
  {
    title: 'recovery points that are not stated',
    given: backed({ recoveryPoints: null }),
    outcome: 'unknown',
    says: 'which are still there was not read',
  },
  {
    title: 'recovery points that were denied',
    given: {
      ...backed({ recoveryPoints: null }),
      backupGaps: denied('backup:ListRecoveryPointsByResource', CLAIMS),
    },
    outcome: 'unknown',
    says: 'backup:ListRecoveryPointsByResource: denied',
  },
  {
    title: 'of another bucket',
    given: backed({ arn: 'arn:aws:s3:::northwind-claims-2' }),
    outcome: 'fail',
    says: 'made no backup',
  },
  {
    title: 'a listing that was denied',
    given: {
      over: { replication: 'none' },
      backupGaps: denied('backup:ListProtectedResources', null),
    },
    outcome: 'unknown',
    says: 'Backups: not all read.',
  },
  {
    title: 'a listing that was denied after the bucket',
    given: { ...backed(), backupGaps: denied('backup:ListProtectedResources', null) },
    outcome: 'pass',
    says: 'backup of',
  },
  {
    title: 'a region of which nothing was read',
    given: { over: { replication: 'none' }, region: 'eu-west-1' },
    outcome: 'unknown',
    says: 'Backups of us-east-1 are not in scope.',
  },
  {
    title: 'a bucket whose region is not known',
    given: { over: { replication: 'none', region: null } },
    outcome: 'unknown',
    says: 'Backups of its region, which is not known, are not in scope.',
  },
  {
    title: 'of a bucket whose region is not known',
    given: { ...backed(), over: { replication: 'none', region: null } },
    outcome: 'pass',
    says: 'backup of',
  },
  {
    title: 'beside a rule for a prefix',
    given: { ...backed(), ...copied({ covers: part }), backups: [protectedResource()] },
    outcome: 'pass',
    says: 'train/',
  },
])('AWS Backup: $title: $outcome', ({ given, outcome, says }) => {
  expect(itemOf(given)).toEqual({ outcome, reason: expect.stringContaining(says) });
});

test('does not ask for copies of buckets with something else', () => {
  expect(judged({ over: { uses: ['trail-logs'], replication: 'none' } }).outcome).toBe('not-applicable');
});

test('cites the record of the backups beside that of the bucket', () => {
  expect(judged(backed()).items[0]?.evidence).toHaveLength(2);
});

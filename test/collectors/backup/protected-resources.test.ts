import { expect, test } from 'vitest';
import { backupProtectedResourcesCollector as collector } from '../../../src/collectors/backup/protected-resources.ts';
import { recordedRun, TEST_ACCOUNT } from '../../support/aws/collect.ts';
import { file } from '../account.ts';
import { cannedRun, refusal } from '../canned.ts';
import { readmission } from '../readmission.ts';

const LISTING = 'backup:ListProtectedResources';
const POINTS = 'backup:ListRecoveryPointsByResource';
const run = (resources: readonly object[], options: Parameters<typeof recordedRun>[2] = {}) =>
  recordedRun({ [file('backup/protected-resources')]: resources }, collector, options);
const bucketNamed = (name: string, over: object = {}) => ({
  ResourceArn: `arn:aws:s3:::${name}`,
  ResourceType: 'S3',
  ...over,
});
const pointArn = (name: string) => `arn:aws:backup:eu-central-1:${TEST_ACCOUNT}:recovery-point:${name}`;

test('reads what is backed up, and what of it is still there', async () => {
  const { evidence } = await recordedRun(readmission, collector);
  const point = { vault: 'ml', status: 'COMPLETED' };
  expect(evidence.body.resources).toEqual([
    {
      arn: 'arn:aws:s3:::northwind-claims',
      name: 'northwind-claims',
      lastBackupAt: '2026-10-01T05:00:00Z',
      lastVaultArn: `arn:aws:backup:eu-central-1:${TEST_ACCOUNT}:backup-vault:ml`,
      lastRecoveryPointArn: pointArn('claims-2'),
      recoveryPoints: [
        { ...point, arn: pointArn('claims-1'), createdAt: '2026-09-30T05:00:00Z' },
        { ...point, arn: pointArn('claims-2'), createdAt: '2026-10-01T05:00:00Z' },
      ],
    },
  ]);
  expect(evidence.population).toMatchObject({ count: 1, countedBy: LISTING });
});

test('leaves out what is no bucket, and does not count it', async () => {
  const volume = { ResourceArn: 'arn:aws:ec2:eu-central-1:1:volume/vol-1', ResourceType: 'EBS' };
  const { evidence } = await run([volume, bucketNamed('b'), bucketNamed('a')]);
  expect(evidence.body.resources.map(({ arn }) => arn)).toEqual(['arn:aws:s3:::a', 'arn:aws:s3:::b']);
  expect(evidence.population?.count).toBe(2);
  expect(evidence.gaps).toEqual([]);
});

test('keeps what was not stated as null, and no recovery point as an empty list', async () => {
  const { evidence } = await run([
    bucketNamed('a'),
    bucketNamed('b', { RecoveryPoints: [{ RecoveryPointArn: pointArn('b') }] }),
  ]);
  const unstated = { name: null, lastBackupAt: null, lastVaultArn: null, lastRecoveryPointArn: null };
  expect(evidence.body.resources).toEqual([
    { arn: 'arn:aws:s3:::a', ...unstated, recoveryPoints: [] },
    {
      arn: 'arn:aws:s3:::b',
      ...unstated,
      recoveryPoints: [{ arn: pointArn('b'), vault: null, createdAt: null, status: null }],
    },
  ]);
});

const many = Array.from({ length: 120 }, (_, index) => bucketNamed(`b-${index}`));

test('reads every page of both listings', async () => {
  const RecoveryPoints = many.map((_, index) => ({ RecoveryPointArn: pointArn(`p-${index}`) }));
  const { evidence } = await run([...many, bucketNamed('deep', { RecoveryPoints })]);
  expect(evidence.body.resources).toHaveLength(121);
  expect(evidence.body.resources.at(-1)?.recoveryPoints).toHaveLength(120);
});

test.each([
  { fault: 'denied', kind: 'denied' },
  { fault: 'throttle', kind: 'throttled' },
  { fault: 'repeated-token', kind: 'malformed' },
] as const)('leaves the population open when a page is $fault', async ({ fault, kind }) => {
  const operation = 'ListProtectedResources';
  const faults = [{ service: 'Backup', operation, resource: 'nextToken', fault }] as const;
  const { evidence } = await run(many, { faults, maxAttempts: 1 });
  expect(evidence.population).toBeNull();
  expect(evidence.gaps).toMatchObject([{ kind, action: LISTING, resource: null }]);
});

test('keeps a bucket whose recovery points were denied, with null for them', async () => {
  const operation = 'ListRecoveryPointsByResource';
  const faults = [{ service: 'Backup', operation, resource: ':::b', fault: 'denied' }] as const;
  const { evidence } = await run([bucketNamed('a'), bucketNamed('b')], { faults });
  expect(evidence.body.resources.map(({ recoveryPoints }) => recoveryPoints)).toEqual([[], null]);
  expect(evidence.gaps).toMatchObject([{ kind: 'denied', action: POINTS, resource: 'arn:aws:s3:::b' }]);
});

test('keeps no half list of recovery points when a later page fails', async () => {
  const RecoveryPoints = many.map((_, index) => ({ RecoveryPointArn: pointArn(`p-${index}`) }));
  const operation = 'ListRecoveryPointsByResource';
  const faults = [{ service: 'Backup', operation, resource: 'nextToken', fault: 'denied' }] as const;
  const { evidence } = await run([bucketNamed('deep', { RecoveryPoints })], { faults });
  expect(evidence.body.resources).toMatchObject([{ recoveryPoints: null }]);
});

test('reports a bucket whose backups are gone when they are asked for', async () => {
  const { body, gaps } = await cannedRun(collector, {
    ListProtectedResources: [{ Results: [bucketNamed('a')] }],
    ListRecoveryPointsByResource: [refusal('ResourceNotFoundException')],
  });
  expect(body).toMatchObject({ resources: [{ recoveryPoints: null }] });
  expect(gaps).toMatchObject([{ kind: 'not-found', action: POINTS, resource: 'arn:aws:s3:::a' }]);
});

test.each([
  { title: 'no list', page: {} },
  { title: 'a resource without its ARN', page: { Results: [{ ResourceType: 'S3' }] } },
  { title: 'a resource without its type', page: { Results: [{ ResourceArn: 'arn:aws:s3:::a' }] } },
])('takes an answer for malformed that has $title', async ({ page }) => {
  expect(await cannedRun(collector, { ListProtectedResources: [page] })).toMatchObject({
    body: { resources: [] },
    gaps: [{ kind: 'malformed', action: LISTING }],
    population: null,
  });
});

test('takes a recovery point without its ARN for malformed', async () => {
  const { body, gaps } = await cannedRun(collector, {
    ListProtectedResources: [{ Results: [bucketNamed('a')] }],
    ListRecoveryPointsByResource: [{ RecoveryPoints: [{ Status: 'COMPLETED' }] }],
  });
  expect(body).toMatchObject({ resources: [{ recoveryPoints: null }] });
  expect(gaps).toMatchObject([{ kind: 'malformed', action: POINTS }]);
});

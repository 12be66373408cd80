import { expect, test } from 'vitest';
import { kmsKeysCollector as collector } from '../../../src/collectors/kms/keys.ts';
import { recordedRun } from '../../support/aws/collect.ts';
import { file, keyArnOf, recordedAnswer, recordsFor, roleArnOf } from '../account.ts';
import { cannedRun } from '../canned.ts';
import { readmission } from '../readmission.ts';

const ID = '11111111-2222-3333-4444-555555555555';
const KEY = keyArnOf(ID);
const given = await recordsFor(readmission, collector.uses);

const key = (over: object, metadata: object = {}) => ({
  KeyMetadata: { KeyId: ID, Arn: KEY, KeyManager: 'CUSTOMER', KeyState: 'Enabled', ...metadata },
  Policy: '{}',
  Aliases: ['alias/ml-output'],
  ...over,
});
const run = (...keys: readonly object[]) => recordedRun({ [file('kms/keys')]: keys }, collector, { given });

test('reads a key once under all its names', async () => {
  const { evidence, requests } = await recordedRun(readmission, collector, { given });
  expect(evidence.body.keys).toEqual([
    {
      id: ID,
      arn: KEY,
      namedAs: ['alias/ml-output', KEY],
      manager: 'CUSTOMER',
      state: 'Enabled',
      origin: 'AWS_KMS',
      spec: 'SYMMETRIC_DEFAULT',
      rotation: true,
      createdAt: '2025-02-03T00:00:00Z',
      deletionAt: null,
      policy: '{"Version":"2012-10-17","Statement":[]}',
      grants: [],
    },
  ]);
  expect(requests.filter(({ operation }) => operation === 'GetKeyPolicy')).toHaveLength(1);
  expect(evidence.population?.count).toBe(2);
});

test('keeps a key that AWS manages, as recorded, under the older name of its spec', async () => {
  const { KeyMetadata } = recordedAnswer('kms/DescribeKey/backup_vault_kms_filter_1.json');
  const { evidence } = await run({
    KeyMetadata,
    KeyRotationEnabled: true,
    Policy: '{}',
    Aliases: ['alias/ml-output'],
  });
  expect(evidence.body.keys).toMatchObject([
    { manager: 'AWS', spec: 'SYMMETRIC_DEFAULT', rotation: true, namedAs: ['alias/ml-output'] },
  ]);
  expect(evidence.gaps).toMatchObject([{ kind: 'not-found', action: 'kms:DescribeKey', resource: KEY }]);
});

test.each([
  { title: 'imported', metadata: { Origin: 'EXTERNAL', KeySpec: 'SYMMETRIC_DEFAULT' } },
  { title: 'in a CloudHSM', metadata: { Origin: 'AWS_CLOUDHSM', KeySpec: 'SYMMETRIC_DEFAULT' } },
  { title: 'asymmetric', metadata: { Origin: 'AWS_KMS', KeySpec: 'RSA_2048' } },
])('does not ask for the rotation of a key that is $title', async ({ metadata }) => {
  const { evidence, calledActions } = await run(key({}, metadata));
  expect(evidence.body.keys).toMatchObject([{ rotation: null }]);
  expect(calledActions).not.toContain('kms:GetKeyRotationStatus');
  expect(evidence.gaps).toEqual([]);
});

test('reads the time at which a key is to be deleted, and that it is not rotated', async () => {
  const metadata = {
    KeyState: 'PendingDeletion',
    DeletionDate: '2026-11-01T00:00:00Z',
    Origin: 'AWS_KMS',
    KeySpec: 'SYMMETRIC_DEFAULT',
  };
  const { evidence } = await run(key({ KeyRotationEnabled: false }, metadata));
  expect(evidence.body.keys).toMatchObject([
    { state: 'PendingDeletion', deletionAt: '2026-11-01T00:00:00Z', rotation: false },
  ]);
});

test('keeps what the answer left out as null', async () => {
  const { evidence } = await run({
    KeyMetadata: { KeyId: ID, Arn: KEY },
    Policy: '{}',
    Aliases: ['alias/ml-output'],
  });
  expect(evidence.body.keys).toMatchObject([
    {
      manager: null,
      state: null,
      origin: null,
      spec: null,
      rotation: null,
      createdAt: null,
      deletionAt: null,
      grants: null,
    },
  ]);
});

test('reads all grants in order, over several pages, and none of a key that AWS manages', async () => {
  const Grants = Array.from({ length: 150 }, (_, index) => ({
    GrantId: `g${String(999 - index)}`,
    GranteePrincipal: roleArnOf('Serving'),
    Operations: ['GenerateDataKey', 'Decrypt'],
    CreationDate: '2026-03-01T00:00:00Z',
    ...(index === 149 && { Constraints: { EncryptionContextSubset: { a: 'b' } } }),
  }));
  const { evidence } = await run(key({ Grants }));
  const [read] = evidence.body.keys;
  expect(read?.grants).toHaveLength(150);
  expect(read?.grants?.slice(0, 2)).toEqual([
    {
      id: 'g850',
      grantee: roleArnOf('Serving'),
      operations: ['Decrypt', 'GenerateDataKey'],
      constrained: true,
      createdAt: '2026-03-01T00:00:00Z',
    },
    expect.objectContaining({ id: 'g851', constrained: false }),
  ]);
  const ofAws = await run(key({ Grants }, { KeyManager: 'AWS' }));
  expect(ofAws.evidence.body.keys).toMatchObject([{ grants: null }]);
  expect(ofAws.calledActions).not.toContain('kms:ListGrants');
});

test('a grant that says nothing of itself leaves the grants unread', async () => {
  const { evidence } = await run(key({ Grants: [{ GrantId: 'g' }] }));
  expect(evidence.body.keys).toMatchObject([{ grants: null }]);
  expect(evidence.gaps).toMatchObject([{ kind: 'malformed', action: 'kms:ListGrants', resource: KEY }]);
});

test.each([
  { operation: 'GetKeyRotationStatus', part: { rotation: null, policy: expect.any(String) } },
  { operation: 'GetKeyPolicy', part: { rotation: true, policy: null } },
  { operation: 'ListGrants', part: { rotation: true, grants: null } },
])('keeps the key when $operation is denied', async ({ operation, part }) => {
  const faults = [{ service: 'KMS', operation, fault: 'denied' }] as const;
  const { evidence } = await recordedRun(readmission, collector, { given, faults });
  expect(evidence.body.keys).toMatchObject([part]);
  expect(evidence.gaps).toMatchObject([{ kind: 'denied', action: `kms:${operation}`, resource: KEY }]);
});

test('reads no key when nothing names one', async () => {
  expect(await cannedRun(collector, {})).toMatchObject({
    body: { keys: [] },
    gaps: [],
    population: { count: 0 },
  });
});

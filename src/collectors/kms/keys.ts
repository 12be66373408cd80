import {
  DescribeKeyCommand,
  GetKeyPolicyCommand,
  GetKeyRotationStatusCommand,
  type GrantListEntry,
  type KeyMetadata,
  KMSClient,
  paginateListGrants,
} from '@aws-sdk/client-kms';
import { z } from 'zod';
import { by } from '../../core/order.ts';
import { type KmsKey, kmsKey, kmsKeys } from '../../evidence/kinds/kms-keys.ts';
import { policyText, readAll, readAs, readSetting, sortedOnce, text, when } from '../answers.ts';
import { defineCollector } from '../collector.ts';
import { KINDS_NAMING_KEYS, namedKeys } from '../key-references.ts';
import type { Reads } from '../reads.ts';

/**
 * Reads the keys that workloads, buckets and trails name in the region, each key once under all its names. Keys
 * that AWS manages are kept: that a workload uses one is what the auditor wants to see.
 */
export const kmsKeysCollector = defineCollector({
  id: 'kms-keys',
  produces: kmsKeys,
  reach: 'regional',
  actions: ['kms:DescribeKey', 'kms:GetKeyRotationStatus', 'kms:GetKeyPolicy', 'kms:ListGrants'],
  uses: KINDS_NAMING_KEYS,
  unaffectedBy: [
    'cloudtrail:GetEventSelectors',
    'cloudtrail:GetTrailStatus',
    'codepipeline:ListActionExecutions',
    'kms:Decrypt',
    'logs:DescribeMetricFilters',
    's3:GetBucketLogging',
    's3:GetBucketObjectLockConfiguration',
    's3:GetBucketPolicy',
    's3:GetBucketPublicAccessBlock',
    's3:GetBucketVersioning',
    's3:GetLifecycleConfiguration',
    's3:GetObject',
    's3:GetReplicationConfiguration',
    'sagemaker:GetModelPackageGroupPolicy',
    'sagemaker:ListHumanLoops',
    'sagemaker:ListHumanTaskUis',
    'sagemaker:ListApps',
    'sagemaker:ListModelCardVersions',
    'sagemaker:ListMonitoringExecutions',
    'sagemaker:ListSpaces',
  ],

  async collect({ client, given, reads, scope }) {
    const kms = client(KMSClient);
    const names = namedKeys(given, scope.region);
    const found: KmsKey[] = [];
    for (const name of names) {
      const key = await readAs(reads, {
        action: 'kms:DescribeKey',
        resource: name,
        call: () => kms.send(new DescribeKeyCommand({ KeyId: name })),
        shape: ({ KeyMetadata: metadata }) => settings(metadata, name),
      });
      if (key) found.push(key);
    }
    const keys: KmsKey[] = [];
    for (const key of underAllNames(found)) {
      keys.push({
        ...key,
        rotation: await readRotation(kms, reads, key),
        policy: await readPolicy(kms, reads, key),
        grants: await readGrants(kms, reads, key),
      });
    }
    const countedBy = 'names of keys that the evidence of workloads, buckets and trails has in this region';
    return { body: { keys }, population: { count: names.length, countedBy, reconciledWith: null } };
  },
});

function settings(metadata: KeyMetadata | undefined, name: string): KmsKey {
  return kmsKey.parse({
    id: metadata?.KeyId,
    arn: metadata?.Arn,
    namedAs: [name],
    manager: text(metadata?.KeyManager),
    state: text(metadata?.KeyState),
    origin: text(metadata?.Origin),
    spec: text(metadata?.KeySpec ?? metadata?.CustomerMasterKeySpec),
    rotation: null,
    createdAt: when(metadata?.CreationDate),
    deletionAt: when(metadata?.DeletionDate),
    policy: null,
    grants: null,
  });
}

function underAllNames(found: readonly KmsKey[]): KmsKey[] {
  return [...Map.groupBy(found, ({ arn }) => arn).values()]
    .flatMap((same) =>
      same.slice(0, 1).map((key) => ({ ...key, namedAs: same.flatMap(({ namedAs }) => namedAs) })),
    )
    .toSorted(by(({ arn }) => arn));
}

/** The question does not arise for asymmetric and for imported keys: they are rotated by replacing them, if at all. */
async function readRotation(
  kms: KMSClient,
  reads: Reads,
  { arn, origin, spec }: KmsKey,
): Promise<boolean | null> {
  if (origin !== 'AWS_KMS' || spec !== 'SYMMETRIC_DEFAULT') return null;
  const rotation = await readSetting(reads, {
    action: 'kms:GetKeyRotationStatus',
    resource: arn,
    absentWhen: ['UnsupportedOperationException'],
    call: () => kms.send(new GetKeyRotationStatusCommand({ KeyId: arn })),
    shape: ({ KeyRotationEnabled }) => ({ enabled: z.boolean().parse(KeyRotationEnabled) }),
  });
  return rotation === null || rotation === 'absent' ? null : rotation.enabled;
}

function readPolicy(kms: KMSClient, reads: Reads, { arn }: KmsKey): Promise<string | null> {
  return readAs(reads, {
    action: 'kms:GetKeyPolicy',
    resource: arn,
    call: () => kms.send(new GetKeyPolicyCommand({ KeyId: arn, PolicyName: 'default' })),
    shape: ({ Policy }) => policyText(Policy),
  });
}

function readGrants(kms: KMSClient, reads: Reads, { arn, manager }: KmsKey): Promise<KmsKey['grants']> {
  if (manager !== 'CUSTOMER') return Promise.resolve(null);
  const purpose = { action: 'kms:ListGrants', resource: arn } as const;
  return readAll(reads, purpose, {
    pages: paginateListGrants({ client: kms, pageSize: 100 }, { KeyId: arn }),
    list: (page) => page.Grants,
    shape: grantOf,
  });
}

/** @throws ZodError when a grant has no id or does not say what it allows */
function grantOf({ GrantId, GranteePrincipal, Operations, Constraints, CreationDate }: GrantListEntry) {
  return {
    id: z.string().parse(GrantId),
    grantee: text(GranteePrincipal),
    operations: sortedOnce(z.array(z.string()).parse(Operations)),
    constrained: Constraints !== undefined && Object.keys(Constraints).length > 0,
    createdAt: when(CreationDate),
  };
}

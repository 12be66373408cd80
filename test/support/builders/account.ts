import type { z } from 'zod';
import { digestOf } from '../../../src/core/digest.ts';
import type { Actor, Change, cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import type {
  cloudtrailTrails,
  Trail,
  TrailElsewhere,
} from '../../../src/evidence/kinds/cloudtrail-trails.ts';
import type { ExecutionRole } from '../../../src/evidence/kinds/iam-execution-roles.ts';
import type { KmsKey } from '../../../src/evidence/kinds/kms-keys.ts';
import type { Bucket, ReplicationRule } from '../../../src/evidence/kinds/s3-buckets.ts';
import { ACCOUNT, keyArn, REGION } from './record.ts';
import { ROLE_ARN } from './workloads.ts';

/** A person who is known for certain, through the role MLEngineer; null for nobody known. */
export function actor(name: string | null, over: Partial<Actor> = {}): Actor {
  return {
    name,
    kind: name === null ? 'unknown' : 'human',
    strength: name === null ? 'none' : 'certain',
    identityArn: `arn:aws:sts::111122223333:assumed-role/MLEngineer/${name ?? 'session'}`,
    role: 'arn:aws:iam::111122223333:role/MLEngineer',
    hops: [],
    note: null,
    ...over,
  };
}

/** A successful event of SageMaker by alice; `eventId` follows from name and time unless it is given. */
export function change(over: Partial<Change> & Pick<Change, 'name' | 'at'>): Change {
  return {
    eventId: `${over.name}-${over.at}`,
    source: 'sagemaker.amazonaws.com',
    account: ACCOUNT,
    region: REGION,
    actor: actor('alice'),
    sourceIp: '198.51.100.7',
    error: null,
    resources: [],
    request: null,
    response: null,
    file: { key: 'AWSLogs/file.json.gz', digest: digestOf('file'), index: 0 },
    ...over,
  };
}

/** The body of aws.cloudtrail.changes with these events, from a log whose digest chain holds. */
export function changesBody(
  changes: readonly Change[],
  after: readonly Change[] = [],
): z.infer<typeof cloudtrailChanges.body> {
  return {
    source: {
      engine: 'local',
      location: 'trail-logs',
      files: 1,
      records: changes.length,
      duplicates: 0,
      integrity: 'proven',
      integrityReason: null,
    },
    changes: changes.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)),
    after: [...after],
  };
}

/** A multi-region trail that logs everything, validated and encrypted. */
export function trail(over: Partial<Trail> = {}): Trail {
  const name = over.name ?? 'audit';
  return {
    name,
    arn: `arn:aws:cloudtrail:us-east-1:111122223333:trail/${name}`,
    homeRegion: REGION,
    multiRegion: true,
    organization: false,
    globalServiceEvents: true,
    logFileValidation: true,
    keyId: keyArn('key-1'),
    bucket: 'northwind-trail',
    prefix: null,
    logGroupArn: 'arn:aws:logs:us-east-1:111122223333:log-group:audit-trail:*',
    logging: true,
    startedAt: '2026-01-01T00:00:00Z',
    stoppedAt: null,
    latestDeliveryAt: '2026-10-02T08:55:00Z',
    latestDeliveryError: null,
    selectors: {
      management: 'all',
      excludedSources: [],
      data: [{ type: 'AWS::S3::Object', readWrite: 'all', prefixes: ['*'] }],
    },
    ...over,
  };
}

/** The trail of the organization as a member account sees it: it belongs to 999988887777, and so does its bucket. */
export function organizationTrail(over: Partial<Trail> = {}): Trail {
  return trail({
    name: 'org',
    arn: 'arn:aws:cloudtrail:us-east-1:999988887777:trail/org',
    organization: true,
    bucket: 'org-trail',
    keyId: 'arn:aws:kms:us-east-1:999988887777:key/key-1',
    logGroupArn: null,
    ...over,
  });
}

/** The body of aws.cloudtrail.trails with these trails, and with others of which only the name is known. */
export function trailsBody(
  trails: readonly Trail[],
  elsewhere: readonly TrailElsewhere[] = [],
): z.infer<typeof cloudtrailTrails.body> {
  return { trails: [...trails], elsewhere: [...elsewhere] };
}

/** Trust in SageMaker that is limited to the account. */
export const TRUST = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Service: 'sagemaker.amazonaws.com' },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'aws:SourceAccount': ACCOUNT } },
    },
  ],
});

/** One statement of a policy as policy text. */
export function policyOf(...statements: readonly Readonly<Record<string, unknown>>[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}

export function executionRole(over: Partial<ExecutionRole> = {}): ExecutionRole {
  return {
    name: 'SageMakerExecution',
    arn: ROLE_ARN,
    createdAt: '2026-01-01T00:00:00Z',
    lastUsedAt: '2026-09-30T00:00:00Z',
    trustPolicy: TRUST,
    attached: [],
    inline: [
      {
        name: 'data',
        document: policyOf({
          Effect: 'Allow',
          Action: 's3:GetObject',
          Resource: 'arn:aws:s3:::northwind-claims/*',
        }),
      },
    ],
    boundaryArn: null,
    usedBy: ['arn:aws:sagemaker:us-east-1:111122223333:training-job/readmission-train'],
    ...over,
  };
}

/** An enabled, rotated key of the customer whose policy trusts its own account only. */
export function kmsKey(over: Partial<KmsKey> = {}): KmsKey {
  const id = over.id ?? 'key-1';
  return {
    id,
    arn: keyArn(id),
    namedAs: [keyArn(id)],
    manager: 'CUSTOMER',
    state: 'Enabled',
    origin: 'AWS_KMS',
    spec: 'SYMMETRIC_DEFAULT',
    rotation: true,
    createdAt: '2026-01-01T00:00:00Z',
    deletionAt: null,
    policy: policyOf({
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::111122223333:root' },
      Action: 'kms:*',
      Resource: '*',
    }),
    grants: [],
    ...over,
  };
}

/** A rule that copies a whole bucket, objects under KMS keys too, to another region of the same account. */
export function replication(over: Partial<ReplicationRule> = {}): ReplicationRule {
  return {
    id: 'whole',
    status: 'Enabled',
    destination: { bucket: 'northwind-copies', account: null, region: 'eu-west-1' },
    covers: 'bucket',
    kmsObjects: 'Enabled',
    ...over,
  };
}

/** A bucket that meets every check. */
export function bucket(over: Partial<Bucket> = {}): Bucket {
  const name = over.name ?? 'northwind-claims';
  return {
    name,
    arn: `arn:aws:s3:::${name}`,
    region: REGION,
    usedBy: ['arn:aws:sagemaker:us-east-1:111122223333:training-job/readmission-train'],
    uses: ['training-data'],
    encryption: { algorithm: 'aws:kms', keyId: keyArn('key-1') },
    publicAccessBlock: {
      blockPublicAcls: true,
      ignorePublicAcls: true,
      blockPublicPolicy: true,
      restrictPublicBuckets: true,
    },
    policy: policyOf({
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: [`arn:aws:s3:::${name}`, `arn:aws:s3:::${name}/*`],
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    }),
    versioning: 'Enabled',
    objectLock: { mode: 'COMPLIANCE', days: 365, years: null },
    lifecycleRules: 1,
    loggingTarget: 'northwind-access-logs',
    replication: [replication()],
    ...over,
  };
}

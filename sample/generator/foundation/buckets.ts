import { DEV, devEu, devUs, type Place, PROD, prodEu, prodUs } from '../places.ts';
import type { Fields, World } from '../world.ts';
import { keyArn } from './keys.ts';

interface Plan {
  readonly name: string;
  readonly place: Place;
  /** Alias of its default key. */
  readonly key: string;
  /** Left out: the policy refuses requests without TLS. */
  readonly anyTransport?: true;
  /** Holds a trail: locked, and CloudTrail may write. */
  readonly trail?: true;
}

const BUCKETS: readonly Plan[] = [
  { name: 'northwind-readmission-data', place: prodUs, key: 'ml-data' },
  { name: 'northwind-sepsis-data', place: prodUs, key: 'ml-data' },
  { name: 'northwind-ml-artifacts', place: prodUs, key: 'ml-data' },
  { name: 'northwind-ml-monitoring', place: prodUs, key: 'ml-serving' },
  { name: 'northwind-trail-prod', place: prodUs, key: 'audit-trail', trail: true },
  { name: 'northwind-claims-data', place: prodEu, key: 'claims-data' },
  { name: 'northwind-claims-artifacts', place: prodEu, key: 'claims-data' },
  { name: 'northwind-claims-monitoring', place: prodEu, key: 'claims-serving' },
  { name: 'northwind-ml-copies', place: prodEu, key: 'claims-data' },
  { name: 'northwind-research-copies', place: prodUs, key: 'ml-data' },
  { name: 'northwind-research-data', place: devUs, key: 'research' },
  { name: 'northwind-research-artifacts', place: devUs, key: 'research', anyTransport: true },
  { name: 'northwind-trail-dev', place: devUs, key: 'audit-trail', trail: true },
  { name: 'northwind-research-eu', place: devEu, key: 'research-eu' },
];

/** Settings that block public access in all four ways. */
export const BLOCKED = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
} as const;

/** The buckets whose objects are training data: their objects are in the data events of the trails. */
export const RECORDED: Readonly<Record<string, readonly string[]>> = {
  [PROD]: ['northwind-readmission-data', 'northwind-sepsis-data', 'northwind-claims-data'],
  [DEV]: ['northwind-research-data', 'northwind-research-eu'],
};

/** Puts the buckets of both accounts in place. */
export function layBuckets(world: World): void {
  for (const plan of BUCKETS) {
    const { account, region } = plan.place;
    const policy = policyOf(plan);
    world.add(`${account}/global/s3/buckets.json`, {
      Name: plan.name,
      Region: region,
      Encryption: {
        Rules: [
          {
            ApplyServerSideEncryptionByDefault: {
              SSEAlgorithm: 'aws:kms',
              KMSMasterKeyID: keyArn(plan.place, plan.key),
            },
            BucketKeyEnabled: true,
          },
        ],
      },
      PublicAccessBlock: BLOCKED,
      Policy: JSON.stringify(policy),
      Versioning: { Status: 'Enabled' },
      ...(plan.trail ? { ObjectLock: lock() } : {}),
      Lifecycle: { Rules: [lifecycle(plan)] },
      Logging: {
        LoggingEnabled: {
          TargetBucket: `northwind-access-logs-${account}-${region}`,
          TargetPrefix: `${plan.name}/`,
        },
      },
    });
  }
}

function policyOf({ name, place, anyTransport, trail }: Plan): Fields {
  const resources = [`arn:aws:s3:::${name}`, `arn:aws:s3:::${name}/*`];
  const secure: Fields = {
    Sid: 'RefuseWithoutTls',
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: resources,
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  };
  const workloads: Fields = {
    Sid: 'WorkloadsOfTheAccount',
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${place.account}:root` },
    Action: ['s3:GetObject', 's3:PutObject', 's3:ListBucket'],
    Resource: resources,
  };
  const allowed = trail ? trailStatements({ name, place }) : [workloads];
  return { Version: '2012-10-17', Statement: anyTransport ? allowed : [secure, ...allowed] };
}

function trailStatements({ name, place }: { name: string; place: Place }): Fields[] {
  const source = `arn:aws:cloudtrail:${place.region}:${place.account}:trail/northwind-audit`;
  const common = { Effect: 'Allow', Principal: { Service: 'cloudtrail.amazonaws.com' } };
  return [
    {
      ...common,
      Sid: 'CloudTrailLooksAtTheBucket',
      Action: 's3:GetBucketAcl',
      Resource: `arn:aws:s3:::${name}`,
      Condition: { StringEquals: { 'aws:SourceArn': source } },
    },
    {
      ...common,
      Sid: 'CloudTrailWrites',
      Action: 's3:PutObject',
      Resource: `arn:aws:s3:::${name}/AWSLogs/${place.account}/*`,
      Condition: { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control', 'aws:SourceArn': source } },
    },
  ];
}

function lock(): Fields {
  return { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Years: 7 } } };
}

function lifecycle({ trail }: Plan): Fields {
  return {
    ID: 'old-versions-to-archive',
    Status: 'Enabled',
    Filter: { Prefix: '' },
    NoncurrentVersionTransitions: [{ NoncurrentDays: 90, StorageClass: 'GLACIER' }],
    ...(trail ? {} : { AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } }),
  };
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as cloudtrail from '@aws-sdk/client-cloudtrail';
import * as iam from '@aws-sdk/client-iam';
import * as kms from '@aws-sdk/client-kms';
import * as s3 from '@aws-sdk/client-s3';
import * as sagemaker from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainClient } from '../../src/aws/clients.ts';
import { type AwsStandIn, startAws } from '../support/aws/server.ts';
import { account, region, scenario } from './stand-in-scenario.ts';

let aws: AwsStandIn;
beforeAll(async () => {
  aws = await startAws(scenario);
});
afterAll(() => aws.stop());

const client = <C>(Ctor: new (config: never) => C): C =>
  plainClient(Ctor, {
    region,
    endpoint: aws.url,
    credentials: { accessKeyId: `AKIA${account}`, secretAccessKey: 'x' },
    retry: { mode: 'standard', maxAttempts: 1 },
  });

test('CloudTrail shows trails of other regions as shadows', async () => {
  const send = client(cloudtrail.CloudTrailClient);
  const { trailList } = await send.send(new cloudtrail.DescribeTrailsCommand({}));
  expect(trailList?.map(({ Name }) => Name)).toEqual(['home', 'all']);
  const home = await send.send(new cloudtrail.DescribeTrailsCommand({ includeShadowTrails: false }));
  expect(home.trailList?.map(({ Name }) => Name)).toEqual(['home']);
  const status = await send.send(new cloudtrail.GetTrailStatusCommand({ Name: 'home' }));
  expect(status).toMatchObject({
    LatestDeliveryTime: new Date('2026-08-01T00:00:00Z'),
    LatestDeliveryAttemptTime: '2026-08-01T00:00:00Z',
  });
  expect(await send.send(new cloudtrail.GetEventSelectorsCommand({ TrailName: 'arn:home' }))).toMatchObject({
    EventSelectors: [],
  });
  const gone = send.send(new cloudtrail.GetTrailStatusCommand({ Name: 'gone' }));
  await expect(gone).rejects.toMatchObject({ name: 'TrailNotFoundException' });
});

test('KMS knows a key by id, ARN and alias; only Describe takes aliases', async () => {
  const send = client(kms.KMSClient);
  for (const KeyId of ['k1', 'arn:k1', 'alias/data', `arn:aws:kms:${region}:${account}:alias/data`]) {
    const { KeyMetadata } = await send.send(new kms.DescribeKeyCommand({ KeyId }));
    expect(KeyMetadata).toMatchObject({ KeyId: 'k1', CreationDate: new Date('2026-01-02T03:04:05Z') });
  }
  expect(await send.send(new kms.GetKeyRotationStatusCommand({ KeyId: 'k1' }))).toMatchObject({
    KeyRotationEnabled: true,
  });
  expect(await send.send(new kms.GetKeyPolicyCommand({ KeyId: 'k1' }))).toMatchObject({ Policy: '{}' });
  const alias = send.send(new kms.GetKeyRotationStatusCommand({ KeyId: 'alias/data' }));
  await expect(alias).rejects.toMatchObject({ name: 'NotFoundException' });
  const asymmetric = send.send(new kms.GetKeyRotationStatusCommand({ KeyId: 'k2' }));
  await expect(asymmetric).rejects.toMatchObject({ name: 'UnsupportedOperationException' });
});

test('IAM gives documents percent-encoded and pages by marker', async () => {
  const send = client(iam.IAMClient);
  const { Role } = await send.send(new iam.GetRoleCommand({ RoleName: 'exec' }));
  expect(Role?.CreateDate).toEqual(new Date('2026-01-02T03:04:05Z'));
  expect(Role?.AssumeRolePolicyDocument).toBe('%7B%22Version%22%3A%222012-10-17%22%7D');
  const attached = await send.send(new iam.ListAttachedRolePoliciesCommand({ RoleName: 'exec' }));
  expect(attached).toMatchObject({
    AttachedPolicies: [{ PolicyName: 'p', PolicyArn: 'arn:p' }],
    IsTruncated: false,
  });
  const { Policy } = await send.send(new iam.GetPolicyCommand({ PolicyArn: 'arn:p' }));
  const ask = { PolicyArn: 'arn:p', VersionId: Policy?.DefaultVersionId };
  const { PolicyVersion } = await send.send(new iam.GetPolicyVersionCommand(ask));
  expect(decodeURIComponent(PolicyVersion?.Document ?? '')).toBe('{"Statement":[]}');
  const names = await send.send(new iam.ListRolePoliciesCommand({ RoleName: 'exec' }));
  expect(names.PolicyNames).toEqual(['i']);
  const inline = await send.send(new iam.GetRolePolicyCommand({ RoleName: 'exec', PolicyName: 'i' }));
  expect(decodeURIComponent(inline.PolicyDocument ?? '')).toBe('{"Statement":[1]}');
  await expect(send.send(new iam.GetRoleCommand({ RoleName: 'no' }))).rejects.toMatchObject({
    name: 'NoSuchEntityException',
  });
});

describe('S3', () => {
  const Bucket = 'full';

  test('gives every setting of a bucket', async () => {
    const send = client(s3.S3Client);
    expect(await send.send(new s3.GetBucketLocationCommand({ Bucket }))).toMatchObject({
      LocationConstraint: region,
    });
    const encryption = await send.send(new s3.GetBucketEncryptionCommand({ Bucket }));
    expect(encryption.ServerSideEncryptionConfiguration?.Rules).toMatchObject([
      { ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'k' } },
    ]);
    const block = await send.send(new s3.GetPublicAccessBlockCommand({ Bucket }));
    expect(block.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      RestrictPublicBuckets: false,
    });
    expect(await send.send(new s3.GetBucketPolicyCommand({ Bucket }))).toMatchObject({
      Policy: '{"a":"<&>"}',
    });
    expect(await send.send(new s3.GetBucketVersioningCommand({ Bucket }))).toMatchObject({
      Status: 'Enabled',
    });
    const lock = await send.send(new s3.GetObjectLockConfigurationCommand({ Bucket }));
    expect(lock.ObjectLockConfiguration?.Rule?.DefaultRetention).toEqual({ Mode: 'COMPLIANCE', Days: 30 });
    const { Rules } = await send.send(new s3.GetBucketLifecycleConfigurationCommand({ Bucket }));
    expect(Rules).toMatchObject([{ ID: 'r' }, { ID: 's', Status: 'Disabled' }]);
    const { LoggingEnabled } = await send.send(new s3.GetBucketLoggingCommand({ Bucket }));
    expect(LoggingEnabled).toEqual({ TargetBucket: 'logs', TargetPrefix: 'p/' });
  });

  test('says of a bare bucket what S3 says', async () => {
    const send = client(s3.S3Client);
    const bare = { Bucket: 'bare' };
    const { Status } = await send.send(new s3.GetBucketVersioningCommand(bare));
    expect(Status).toBeUndefined();
    const { LoggingEnabled } = await send.send(new s3.GetBucketLoggingCommand(bare));
    expect(LoggingEnabled).toBeUndefined();
    const refused = (call: Promise<unknown>) =>
      call.then(
        () => 'given',
        (error: Error) => error.name,
      );
    expect([
      await refused(send.send(new s3.GetBucketEncryptionCommand(bare))),
      await refused(send.send(new s3.GetPublicAccessBlockCommand(bare))),
      await refused(send.send(new s3.GetBucketPolicyCommand(bare))),
      await refused(send.send(new s3.GetObjectLockConfigurationCommand(bare))),
      await refused(send.send(new s3.GetBucketLifecycleConfigurationCommand(bare))),
      await refused(send.send(new s3.GetBucketPolicyCommand({ Bucket: 'nobody' }))),
    ]).toEqual([
      'ServerSideEncryptionConfigurationNotFoundError',
      'NoSuchPublicAccessBlockConfiguration',
      'NoSuchBucketPolicy',
      'ObjectLockConfigurationNotFoundError',
      'NoSuchLifecycleConfiguration',
      'NoSuchBucket',
    ]);
  });

  test('lists by prefix and delimiter, page by page, and reads ranges', async () => {
    const send = client(s3.S3Client);
    const keys = [];
    for await (const page of s3.paginateListObjectsV2({ client: send, pageSize: 2 }, { Bucket })) {
      keys.push(...(page.Contents ?? []).map(({ Key }) => Key));
    }
    expect(keys).toEqual(['a/1', 'a/2', 'b']);
    const folders = await send.send(new s3.ListObjectsV2Command({ Bucket, Delimiter: '/' }));
    expect(folders).toMatchObject({ CommonPrefixes: [{ Prefix: 'a/' }], Contents: [{ Key: 'b', Size: 1 }] });
    const part = await send.send(new s3.GetObjectCommand({ Bucket, Key: 'a/1', Range: 'bytes=2-4' }));
    expect(part.ContentRange).toBe('bytes 2-4/10');
    expect(await part.Body?.transformToString()).toBe('234');
    const missing = send.send(new s3.GetObjectCommand({ Bucket, Key: 'c' }));
    await expect(missing).rejects.toMatchObject({ name: 'NoSuchKey' });
  });
});

test('Artifact lists nothing where the scenario has nothing', async () => {
  const authorization = `AWS4-HMAC-SHA256 Credential=AKIA${account}/20260101/us-east-1/artifact/aws4_request`;
  const answer = await fetch(`${aws.url}/v1/report/list`, { headers: { authorization } });
  expect(await answer.json()).toEqual({ reports: [] });
});

test('an operation that is not served is loud and noted', async () => {
  const call = client(sagemaker.SageMakerClient).send(new sagemaker.ListHubsCommand({}));
  await expect(call).rejects.toMatchObject({
    name: 'NotServedByStandIn',
    $metadata: { httpStatusCode: 500 },
  });
  expect(aws.requests.at(-1)).toMatchObject({ operation: 'ListHubs', unserved: true, status: 500 });
});

test('the same request has the same id', async () => {
  const ask = () => client(sagemaker.SageMakerClient).send(new sagemaker.ListModelsCommand({}));
  const [first, second] = [await ask(), await ask()];
  expect(first.$metadata.requestId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
  expect(second.$metadata.requestId).toBe(first.$metadata.requestId);
});

test('a folder serves as a map does, with its faults', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'exhibit-scenario-'));
  const files = {
    ...scenario,
    'faults.json': [{ service: 'KMS', operation: '*', fault: 'throttle', times: 1 }],
  };
  for (const [path, value] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof value === 'string' ? value : JSON.stringify(value));
  }
  const other = await startAws(folder);
  try {
    const credentials = { accessKeyId: `AKIA${account}`, secretAccessKey: 'x' };
    const access = {
      region,
      endpoint: other.url,
      credentials,
      retry: { mode: 'standard', maxAttempts: 1 },
    } as const;
    const keys = plainClient(kms.KMSClient, access);
    const ask = () => keys.send(new kms.DescribeKeyCommand({ KeyId: 'k1' }));
    await expect(ask()).rejects.toMatchObject({ name: 'ThrottlingException' });
    expect((await ask()).KeyMetadata?.KeyId).toBe('k1');
    const object = await plainClient(s3.S3Client, access).send(
      new s3.GetObjectCommand({ Bucket: 'full', Key: 'a/1' }),
    );
    expect(await object.Body?.transformToString()).toBe('0123456789');
  } finally {
    await other.stop();
    rmSync(folder, { recursive: true });
  }
});

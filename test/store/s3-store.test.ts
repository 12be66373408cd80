import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DeleteObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { plainClient } from '../../src/aws/clients.ts';
import { demandBucket } from '../../src/store/s3-bucket.ts';
import { s3Store } from '../../src/store/s3-store.ts';
import type { Fault } from '../support/aws/faults.ts';
import { type AwsStandIn, startAws } from '../support/aws/server.ts';
import { type S3Server, s3ClientOf } from '../support/store-place.ts';
import { testS3StoreContract } from './s3-store-contract.ts';
import { testStoreContract } from './store-contract.ts';

const ACCOUNT = '111122223333';
const REGION = 'eu-central-1';
const LOCKING = { ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled' } };
const scenario = {
  [`${ACCOUNT}/global/s3/buckets.json`]: [
    { Name: 'acme-packs', Region: REGION, ObjectLock: LOCKING },
    { Name: 'acme-plain', Region: REGION },
  ],
  // Listings have more than one page.
  [`${ACCOUNT}/global/s3/pages.json`]: [{ Size: 3 }],
};

let aws: AwsStandIn;
let server: S3Server;
let client: S3Client;
beforeAll(async () => {
  aws = await startAws(scenario);
  const credentials = { accessKeyId: `AKIA${ACCOUNT}`, secretAccessKey: 'secret' };
  server = { endpoint: aws.url, region: REGION, credentials };
  client = s3ClientOf(server);
});
afterAll(() => aws.stop());

let tests = 0;
let prefix: string;
beforeEach(() => {
  aws.setFaults([]);
  tests += 1;
  prefix = `test-${tests}/`;
});

const partBytes = 64 * 1024;
const settingsIn = (bucket: string) => ({ bucket, prefix, region: REGION, sseKmsKey: null, partBytes });
const storeIn = (bucket = 'acme-packs') => s3Store(client, settingsIn(bucket));
const fault = (over: Partial<Fault> & Pick<Fault, 'operation' | 'fault'>): Fault => ({
  service: 'S3',
  ...over,
});

describe.each(['acme-packs', 'acme-plain'])('in the bucket %s', (bucket) => {
  testStoreContract(async () => ({
    store: storeIn(bucket),
    place: { server, settings: settingsIn(bucket) },
  }));
});

testS3StoreContract(async () => {
  const settings = settingsIn('acme-packs');
  return { client, store: s3Store(client, settings), settings, place: { server, settings } };
});

const large = Buffer.alloc(5 * partBytes + 7, 'large');
const uploads = () => aws.requests.filter(({ operation }) => operation === 'AbortMultipartUpload');
const visible = async () =>
  (await client.send(new ListObjectsV2Command({ Bucket: 'acme-packs', Prefix: prefix }))).KeyCount;

test.each(['reset', 'server-error'] as const)(
  'a lost connection in the middle of an upload in parts leaves nothing to be seen, and no parts: %s',
  async (kind) => {
    const store = storeIn();
    aws.setFaults([fault({ operation: 'UploadPart', fault: kind, resource: '"PartNumber":"4"' })]);
    const before = uploads().length;
    for (const write of [store.put, store.putNew])
      await expect(write('pack.zip', large)).rejects.toMatchObject({
        code: 'STORE_FAILED',
        cause: expect.any(Error),
      });
    expect([await store.get('pack.zip'), await store.list(''), await visible()]).toEqual([null, [], 0]);
    expect(
      uploads()
        .slice(before)
        .map(({ status }) => status),
    ).toEqual([204, 204]);
    aws.setFaults([]);
    expect(await store.putNew('pack.zip', large)).toBe(true);
    expect((await store.get('pack.zip'))?.equals(large)).toBe(true);
  },
);

test('when the connection stays lost, and the parts cannot be thrown away, nothing is to be seen either', async () => {
  const store = storeIn();
  aws.setFaults([
    fault({ operation: 'UploadPart', fault: 'reset', resource: '"PartNumber":"2"' }),
    fault({ operation: 'AbortMultipartUpload', fault: 'reset' }),
  ]);
  await expect(store.putNew('pack.zip', large)).rejects.toMatchObject({
    code: 'STORE_FAILED',
    message: expect.stringContaining('could not be reached'),
  });
  expect([await store.size('pack.zip'), await store.list(''), await visible()]).toEqual([null, [], 0]);
});

test('the parts are thrown away only when none is under way any more', async () => {
  aws.setFaults([
    fault({ operation: 'UploadPart', fault: 'slow', resource: '"PartNumber":"1"' }),
    fault({ operation: 'UploadPart', fault: 'reset', resource: '"PartNumber":"2"' }),
  ]);
  const before = aws.requests.length;
  await expect(storeIn().putNew('pack.zip', large)).rejects.toMatchObject({ code: 'STORE_FAILED' });
  const calls = aws.requests.slice(before).map(({ operation, input }) => `${operation} ${input.PartNumber}`);
  expect(calls).toContain('UploadPart 1');
  expect(calls.at(-1)).toMatch(/^AbortMultipartUpload/);
});

test('a connection that is lost at the end leaves what was there before', async () => {
  const store = storeIn();
  await store.put('pack.zip', Buffer.from('the one before'));
  aws.setFaults([fault({ operation: 'CompleteMultipartUpload', fault: 'reset' })]);
  await expect(store.put('pack.zip', large)).rejects.toMatchObject({ code: 'STORE_FAILED' });
  expect((await store.get('pack.zip'))?.toString()).toBe('the one before');
});

test.each(['small', 'large'])('a passing fault is tried over: %s', async (size) => {
  const store = storeIn();
  const bytes = size === 'large' ? large : Buffer.from('small');
  const passing = [
    'PutObject',
    'CreateMultipartUpload',
    'UploadPart',
    'CompleteMultipartUpload',
    'GetObject',
  ];
  aws.setFaults(passing.map((operation) => fault({ operation, fault: 'throttle', times: 1 })));
  expect(await store.putNew('pack.zip', bytes)).toBe(true);
  expect((await store.get('pack.zip'))?.equals(bytes)).toBe(true);
});

test.each(['small', 'large'])('knows its own object again when the answer was lost: %s', async (size) => {
  const bytes = size === 'large' ? large : Buffer.from('small');
  const losing = s3ClientOf(server);
  let isLost = false;
  // The request arrives and is carried out; its answer does not come back.
  losing.middlewareStack.add(
    (next, context) => async (args) => {
      const answer = await next(args);
      const isWrite = /^(PutObject|CompleteMultipartUpload)/.test(context.commandName ?? '');
      if (!isWrite || isLost) return answer;
      isLost = true;
      throw Object.assign(new Error('lost'), { name: 'TimeoutError' });
    },
    { step: 'finalizeRequest', priority: 'low' },
  );
  const store = s3Store(losing, settingsIn('acme-packs'));
  const before = aws.requests.length;
  expect(await store.putNew('pack.zip', bytes)).toBe(true);
  const writes = aws.requests
    .slice(before)
    .filter(({ operation }) => ['PutObject', 'CompleteMultipartUpload'].includes(operation));
  expect(writes.map(({ status }) => status)).toEqual([200, size === 'large' ? 404 : 412]);
  expect(await store.putNew('pack.zip', bytes)).toBe(false);
});

test('encrypts with the key that it is given, in one piece and in parts', async () => {
  const key = `arn:aws:kms:${REGION}:${ACCOUNT}:key/8d5c3a1e-0000-4000-8000-000000000001`;
  const store = s3Store(client, { ...settingsIn('acme-packs'), sseKmsKey: key });
  const before = aws.requests.length;
  await store.putNew('small', Buffer.from('small'));
  await store.putNew('large', large);
  const writes = aws.requests
    .slice(before)
    .filter(({ operation }) => ['PutObject', 'CreateMultipartUpload'].includes(operation));
  expect(writes.map(({ input }) => [input.Encryption, input.KmsKey])).toEqual([
    ['aws:kms', key],
    ['aws:kms', key],
  ]);
});

test('sends a digest with all that it writes', async () => {
  const before = aws.requests.length;
  await storeIn().putNew('small', Buffer.from('small'));
  await storeIn().put('large', large);
  const writes = aws.requests
    .slice(before)
    .filter(({ operation }) => ['PutObject', 'UploadPart'].includes(operation));
  expect(writes).toHaveLength(7);
  expect(writes.filter(({ input }) => typeof input.Sha256 !== 'string')).toEqual([]);
});

test.each([
  {
    operation: 'PutObject',
    action: 's3:PutObject',
    act: (store = storeIn()) => store.putNew('a', large.subarray(0, 9)),
  },
  { operation: 'GetObject', action: 's3:GetObject', act: (store = storeIn()) => store.get('a') },
  { operation: 'HeadObject', action: 's3:GetObject', act: (store = storeIn()) => store.size('a') },
  { operation: 'ListObjectsV2', action: 's3:ListBucket', act: (store = storeIn()) => store.list('') },
  {
    operation: 'GetObjectRetention',
    action: 's3:GetObjectRetention',
    act: (store = storeIn()) => store.remove('a'),
  },
  { operation: 'DeleteObject', action: 's3:DeleteObject', act: (store = storeIn()) => store.remove('a') },
])('says which action is not allowed: $operation', async ({ operation, action, act }) => {
  const store = storeIn();
  if (operation === 'DeleteObject') await store.put('a', Buffer.from('x'));
  aws.setFaults([fault({ operation, fault: 'denied' })]);
  await expect(act(store)).rejects.toMatchObject({
    code: 'STORE_FAILED',
    message: expect.stringContaining(`${action} for s3://acme-packs/${prefix}`),
  });
});

test('says that there is no such bucket', async () => {
  const store = storeIn('acme-none');
  const refusal = { code: 'STORE_FAILED', message: expect.stringContaining('There is no bucket') };
  await expect(store.putNew('a', Buffer.from('x'))).rejects.toMatchObject(refusal);
  await expect(store.list('')).rejects.toMatchObject(refusal);
});

test('refuses to lock in a bucket that locks nothing', async () => {
  const retention = { until: new Date(Date.now() + 60_000) };
  await expect(storeIn('acme-plain').putNew('a', Buffer.from('x'), retention)).rejects.toMatchObject({
    code: 'STORE_FAILED',
    message: expect.stringContaining('Object Lock'),
  });
});

test('does not list what shows folders in other programs', async () => {
  aws.putObject('acme-plain', `${prefix}`, Buffer.alloc(0));
  aws.putObject('acme-plain', `${prefix}a/`, Buffer.alloc(0));
  aws.putObject('acme-plain', `${prefix}a/b`, Buffer.from('x'));
  expect(await storeIn('acme-plain').list('')).toEqual(['a/b']);
});

test('follows a bucket to its region', async () => {
  const elsewhere = plainClient(S3Client, { ...server, region: 'us-east-1' });
  const store = s3Store(elsewhere, { ...settingsIn('acme-packs'), region: 'us-east-1' });
  await store.put('a', Buffer.from('x'));
  expect(await storeIn().list('')).toEqual(['a']);
  await client.send(new DeleteObjectCommand({ Bucket: 'acme-packs', Key: `${prefix}a` }));
});

/** What S3 asks for before it carries an operation out. */
const ACTIONS: Readonly<Record<string, readonly string[]>> = {
  AbortMultipartUpload: ['s3:AbortMultipartUpload'],
  CompleteMultipartUpload: ['s3:PutObject'],
  CreateMultipartUpload: ['s3:PutObject', 's3:PutObjectRetention'],
  DeleteObject: ['s3:DeleteObject'],
  GetBucketVersioning: ['s3:GetBucketVersioning'],
  GetObject: ['s3:GetObject'],
  GetObjectLockConfiguration: ['s3:GetBucketObjectLockConfiguration'],
  GetObjectRetention: ['s3:GetObjectRetention'],
  HeadBucket: ['s3:ListBucket'],
  HeadObject: ['s3:GetObject'],
  ListObjectsV2: ['s3:ListBucket'],
  PutObject: ['s3:PutObject', 's3:PutObjectRetention'],
  UploadPart: ['s3:PutObject'],
};

test('needs what the documented policy allows, all of it and nothing more', async () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/operating.md'), 'utf8');
  const [, stores = ''] = page.split('\n## Stores\n');
  const [, json = ''] = /```json\n([^`]+)```/.exec(stores) ?? [];
  const { Statement }: { Statement: { Action: string[] }[] } = JSON.parse(json);
  const allowed = Statement.flatMap(({ Action }) => Action).filter((action) => action.startsWith('s3:'));

  const before = aws.requests.length;
  const store = storeIn();
  const until = new Date(Date.now() + 60_000);
  await demandBucket(client, { bucket: 'acme-packs', region: REGION, locks: true });
  await store.putNew('pack.zip', large, { until });
  await store.put('working', Buffer.from('x'));
  await store.put('working', large);
  await store.get('working', { start: 0, end: 9 });
  await store.list('');
  await store.remove('working');
  aws.setFaults([fault({ operation: 'UploadPart', fault: 'reset' })]);
  await expect(store.putNew('other.zip', large)).rejects.toMatchObject({ code: 'STORE_FAILED' });
  const needed = aws.requests.slice(before).flatMap(({ operation }) => ACTIONS[operation] ?? [operation]);
  expect([...new Set(needed)].toSorted()).toEqual(allowed.toSorted());
});

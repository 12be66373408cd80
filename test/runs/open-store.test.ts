import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parseStore } from '../../src/config/store.ts';
import { openStore, openStoreForPacks } from '../../src/runs/open-store.ts';
import { type AwsStandIn, startAws } from '../support/aws/server.ts';

const A = '111122223333';
const B = '444455556666';
const lock = { ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled' } };
const scenario = {
  [`${A}/global/s3/buckets.json`]: [{ Name: 'acme-packs', Region: 'eu-west-1', ObjectLock: lock }],
};
const entries = [
  { id: A, regions: ['us-east-1'] },
  { id: B, role: `arn:aws:iam::${B}:role/Writer`, externalId: 'both-know', regions: ['eu-west-1'] },
];
const accounts = entries.map(({ id, regions }) => ({ id, name: null, regions }));
const needs = { entries, accounts };

let aws: AwsStandIn;
beforeEach(async () => {
  aws = await startAws(scenario);
  vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
  vi.stubEnv('AWS_ACCESS_KEY_ID', `AKIA${A}`);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await aws.stop();
});

const place = (over: object) => ({ ...parseStore('s3://acme-packs/2026', '/work'), ...over });
const calls = () => aws.requests.map(({ operation, account, region }) => `${operation} ${account} ${region}`);

test('writes with the role of the account that is named, in its region', async () => {
  const store = await openStore(place({ account: B }), needs);
  await store.put('a', Buffer.from('x'));
  expect(calls()).toEqual([expect.stringMatching(/^AssumeRole 111122223333/), `PutObject ${B} eu-west-1`]);
});

test('writes with the credentials of the environment, in the region that is named', async () => {
  const store = await openStore(place({ region: 'eu-west-1' }), needs);
  expect(await store.put('a', Buffer.from('x'))).toBe('s3://acme-packs/2026/a');
  expect(calls()).toEqual([`PutObject ${A} eu-west-1`]);
});

test('looks at the bucket first when packs are to be written, and writes nothing', async () => {
  await openStoreForPacks(place({ region: 'eu-west-1' }), needs);
  expect(aws.requests.map(({ operation }) => operation)).toEqual([
    'HeadBucket',
    'GetObjectLockConfiguration',
    'GetBucketVersioning',
  ]);
});

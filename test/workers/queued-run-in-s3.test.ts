import { rm } from 'node:fs/promises';
import { ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import type { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { s3Store } from '../../src/store/s3-store.ts';
import { openRedis } from '../../src/workers/redis/connect.ts';
import { type AwsStandIn, startAws } from '../support/aws/server.ts';
import { stoppedRun } from '../support/queued-run.ts';
import { realRedis } from '../support/redis.ts';
import { filesOf, houseFolder, inlinePack, sampleHouse } from '../support/shared-house.ts';
import { s3ClientOf } from '../support/store-place.ts';

const RUN = 'run-00000000000000a3';
const ACCOUNT = '111122223333';
const REGION = 'eu-central-1';
const UNTIL = new Date('2099-01-01T00:00:00Z');
const server = realRedis();
let folder: string;
let redis: Redis;
let aws: AwsStandIn;
beforeAll(async () => {
  folder = await houseFolder();
  redis = await openRedis(server.url);
  aws = await startAws({
    [`${ACCOUNT}/global/s3/buckets.json`]: [
      {
        ...{ Name: 'acme-packs', Region: REGION },
        ObjectLock: { ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled' } },
      },
    ],
  });
});
afterAll(async () => {
  redis.disconnect();
  await aws.stop();
  await rm(folder, { recursive: true });
});

test('a queued run whose store is a bucket leaves the pack of a run in one process, locked, and its record', async () => {
  const inline = await inlinePack();
  const credentials = { accessKeyId: `AKIA${ACCOUNT}`, secretAccessKey: 'secret' };
  const client = s3ClientOf({ endpoint: aws.url, region: REGION, credentials });
  const place = { bucket: 'acme-packs', prefix: 'q3/', region: REGION, sseKmsKey: null };
  const store = s3Store(client, place);
  const house = { ...(await sampleHouse(folder)), store, retention: () => ({ until: UNTIL }) };
  const { canceled, last } = await stoppedRun(redis, house, RUN);
  expect(canceled).toMatchObject({ state: 'canceled', pack: null });
  expect([last?.state, last?.failure]).toEqual(['finished', null]);

  const { name = '', bundleName = '' } = last?.pack ?? {};
  const shared = filesOf((await store.get(name)) ?? Buffer.alloc(0));
  expect([...shared].filter(([file, bytes]) => inline.get(file) !== bytes).map(([file]) => file)).toEqual([]);
  expect([...shared.keys()]).toEqual([...inline.keys()]);
  for (const each of [name, bundleName]) expect(await store.lockedUntil(each)).toBe(UNTIL.toISOString());
  await expect(store.remove(name)).rejects.toMatchObject({ code: 'STORE_FAILED' });

  const record = ['ended-1', 'ended', 'order', 'resumed-1', 'started', 'tasks'].map(
    (each) => `runs/${RUN}/${each}.json`,
  );
  expect(await store.list('')).toEqual([name, bundleName, ...record].toSorted());
  // What a bucket keeps of working files are old versions; nothing was new twice.
  const { Versions = [], DeleteMarkers = [] } = await client.send(
    new ListObjectVersionsCommand({ Bucket: 'acme-packs', Prefix: 'q3/' }),
  );
  const keys = Versions.map(({ Key }) => Key);
  expect(keys).toEqual([...new Set(keys)]);
  expect(DeleteMarkers.length).toBeGreaterThan(0);
}, 180_000);

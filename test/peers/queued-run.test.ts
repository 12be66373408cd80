import { rm } from 'node:fs/promises';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import type { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { s3Store } from '../../src/store/s3-store.ts';
import { openRedis } from '../../src/workers/redis/connect.ts';
import { findProgram, missingRequired, reportPrograms } from '../conformance/programs.ts';
import { stoppedRun } from '../support/queued-run.ts';
import { realRedis } from '../support/redis.ts';
import { filesOf, houseFolder, inlinePack, sampleHouse } from '../support/shared-house.ts';
import { s3ClientOf } from '../support/store-place.ts';
import { startVersitygw, type Versitygw } from './versitygw.ts';

const RUN = 'run-00000000000000a4';
const PROGRAM = findProgram('versitygw');
afterAll(() => reportPrograms('The store of a queued run was served by', [PROGRAM]));

test('has every program that the environment demands', () => {
  expect(missingRequired([PROGRAM])).toEqual([]);
});

describe.skipIf(PROGRAM.version === null)('a queued run whose store is a bucket of versitygw', () => {
  const server = realRedis();
  let folder: string;
  let redis: Redis;
  let peer: Versitygw;
  beforeAll(async () => {
    folder = await houseFolder();
    redis = await openRedis(server.url);
    peer = await startVersitygw();
  });
  afterAll(async () => {
    redis.disconnect();
    await peer.stop();
    await rm(folder, { recursive: true });
  });

  // It lets no removed name be new again where versions are kept: see 0070.
  test('goes on after it was canceled, to the pack of a run in one process, in a bucket with versions', async () => {
    const client = s3ClientOf(peer.server);
    await client.send(new CreateBucketCommand({ Bucket: 'acme-packs', ObjectLockEnabledForBucket: true }));
    const place = { bucket: 'acme-packs', prefix: '', region: peer.server.region, sseKmsKey: null };
    const store = s3Store(client, place);
    const until = new Date(Date.now() + 600_000);
    const house = { ...(await sampleHouse(folder)), store, retention: () => ({ until }) };
    const { canceled, last } = await stoppedRun(redis, house, RUN);
    expect(canceled).toMatchObject({ state: 'canceled', pack: null });
    expect([last?.state, last?.failure]).toEqual(['finished', null]);

    const { name = '', bundleName = '' } = last?.pack ?? {};
    const shared = filesOf((await store.get(name)) ?? Buffer.alloc(0));
    const inline = await inlinePack();
    expect([...shared].filter(([file, bytes]) => inline.get(file) !== bytes)).toEqual([]);
    expect([...shared.keys()]).toEqual([...inline.keys()]);
    for (const each of [name, bundleName])
      expect(Date.parse((await store.lockedUntil(each)) ?? '')).toBeGreaterThan(Date.now());
    expect(await store.list(`runs/${RUN}/work/`)).toEqual([]);
  });
});

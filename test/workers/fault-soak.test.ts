import { rm } from 'node:fs/promises';
import type { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { northwind } from '../../sample/generator/northwind.ts';
import { openContainer } from '../../src/container/open-container.ts';
import { evidenceIn } from '../../src/runs/pack-files.ts';
import { queueDesk } from '../../src/workers/desk.ts';
import { houseWork } from '../../src/workers/queue/house-work.ts';
import { startWorker } from '../../src/workers/queue/start-worker.ts';
import { openRedis } from '../../src/workers/redis/connect.ts';
import type { Fault } from '../support/aws/faults.ts';
import { type AwsStandIn, startAws } from '../support/aws/server.ts';
import { realRedis } from '../support/redis.ts';
import { houseFolder, SAMPLE_ORDER, sampleHouse } from '../support/shared-house.ts';

const [HOME, OTHER] = ['111122223333', '444455556666'] as const;
/** The second account is entered as an organisation does: by a role that the credentials of the first may take. */
const ROLE = { role: `arn:aws:iam::${OTHER}:role/ExhibitCollector`, externalId: 'both know' };
const FAULTS = ['throttle', 'reset', 'server-error'] as const;
const server = realRedis();
let folder: string;
let redis: Redis;
let aws: AwsStandIn;
beforeAll(async () => {
  folder = await houseFolder();
  redis = await openRedis(server.url);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await aws.stop();
});
afterAll(async () => {
  redis.disconnect();
  await rm(folder, { recursive: true });
});

/** One in five requests, by a number that follows from how many there were. */
function oneInFive(): () => Fault['fault'] | null {
  let state = 7;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const drawn = state / 2 ** 32;
    return drawn < 0.2 ? (FAULTS[Math.floor(drawn * 15)] ?? null) : null;
  };
}

/** The scenario of the sample, in which the role of the second account demands the id. */
function scenario() {
  const files = Object.fromEntries(northwind().scenario);
  const identity = `${OTHER}/global/sts/identity.json`;
  return { ...files, [identity]: { Account: OTHER, UserId: 'B', ExternalId: ROLE.externalId } };
}

/** What a queued run of both accounts finds: each record without the calls and times that differ from run to run. */
async function foundBy(run: string, disturb: (() => Fault['fault'] | null) | undefined) {
  aws = await startAws(scenario(), disturb && { disturb });
  vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
  vi.stubEnv('AWS_ACCESS_KEY_ID', `AKIA${HOME}`);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_SESSION_TOKEN', '');
  const sample = await sampleHouse(folder);
  const accounts = sample.config.accounts.map((entry) =>
    entry.id === OTHER ? { ...entry, ...ROLE } : entry,
  );
  const config = { ...sample.config, accounts, answers: null };
  const house = { ...sample, config, retry: { mode: 'standard', maxAttempts: 10 } as const };
  const options = { prefix: run, concurrency: 24, lockSeconds: 30, says: () => undefined };
  const worker = startWorker(redis, houseWork(house), options);
  const desk = queueDesk(redis, house, run);
  await desk.order(run, SAMPLE_ORDER, 'test');
  const record = (await Array.fromAsync(desk.follow(run, new AbortController().signal))).at(-1);
  await worker.close(0);
  await desk.close();
  expect(record).toMatchObject({ state: 'finished', failure: null });
  const files = openContainer((await house.store.get(record?.pack?.name ?? '')) ?? Buffer.alloc(0));
  const records = evidenceIn(files).map(({ evidence: { calls: _, collectedAt: __, ...rest } }) => rest);
  return { records, attempts: aws.requests, progress: record?.progress };
}

test('a run in which one call of five is throttled, reset or fails finds what one without faults finds', async () => {
  const calm = await foundBy('run-00000000000000d1', undefined);
  await aws.stop();
  let throttled = 0;
  const draw = oneInFive();
  const disturbed = await foundBy('run-00000000000000d2', () => {
    const fault = draw();
    if (fault === 'throttle') throttled += 1;
    return fault;
  });
  expect(disturbed.attempts.length).toBeGreaterThan(calm.attempts.length * 1.15);
  expect(disturbed.attempts.filter(({ operation }) => operation === 'AssumeRole')).not.toEqual([]);
  const accounts = new Set(calm.records.map(({ scope }) => scope.account));
  expect([accounts.has(HOME), accounts.has(OTHER)]).toEqual([true, true]);
  expect(calm.records.length).toBeGreaterThan(160);
  expect(disturbed.records).toEqual(calm.records);
  // What was sent as a throttle is what the record of the run counts, by whatever task and attempt.
  expect([calm.progress?.throttles, disturbed.progress?.throttles]).toEqual([0, throttled]);
  expect(throttled).toBeGreaterThan(20);
}, 300_000);

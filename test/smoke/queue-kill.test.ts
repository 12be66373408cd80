import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { SAMPLE } from '../../src/cli/sample.ts';
import { queueDesk } from '../../src/workers/desk.ts';
import { board } from '../../src/workers/queue/board.ts';
import { openQueues } from '../../src/workers/queue/queues.ts';
import { connection } from '../../src/workers/redis/connect.ts';
import { type PrivateServer, privateServer } from '../../src/workers/redis/private-server.ts';
import { houseFolder, inlinePack, packFiles, SAMPLE_ORDER, sampleHouse } from '../support/shared-house.ts';

const ENTRY = fileURLToPath(new URL('../../src/cli/entry.ts', import.meta.url));
const WORKERS = 4;
/** Kills while the pack is made. */
const LATE = 5;
const PORT = 20_000 + (process.pid % 20_000);
const PASSWORD = 'of-the-kill-test';

let folder: string;
let caches: string;
let inline: ReadonlyMap<string, string>;
/** The Redis of the run under test, which a test that fails must not leave behind. */
let server: PrivateServer | null = null;
let workers: ReturnType<typeof worker>[] = [];
afterEach(async () => {
  for (const { child } of workers.splice(0)) child.kill('SIGKILL');
  await server?.stop('SIGKILL');
});
beforeAll(async () => {
  folder = await houseFolder();
  caches = await mkdtemp(join(tmpdir(), 'exhibit-cache-'));
  inline = await inlinePack();
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await rm(caches, { recursive: true });
});

/** Numbers from 0 to 1 that are the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A worker process that says when it is ready. */
function worker(url: string): { readonly child: ChildProcess; isReady: boolean } {
  const options = ['--config', SAMPLE.config, '--store', folder, '--signer', join(folder, 'keys')];
  const child = spawn(process.execPath, [ENTRY, 'worker', ...options, '--lock', '2', '--concurrency', '2'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, REDIS_URL: url, NODE_COMPILE_CACHE: caches },
  });
  const started = { child, isReady: false };
  child.stderr.on('data', (data) => {
    if (String(data).includes('worker ready')) started.isReady = true;
  });
  return started;
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test.each([
  {
    run: 'run-00000000000000c1',
    seed: 1,
    kills: 25,
    restarts: new Map<number, 'SIGKILL' | 'SIGTERM'>([
      [5, 'SIGKILL'],
      [15, 'SIGTERM'],
    ]),
  },
  {
    run: 'run-00000000000000c2',
    seed: 2,
    kills: 25,
    restarts: new Map<number, 'SIGKILL' | 'SIGTERM'>([
      [3, 'SIGTERM'],
      [10, 'SIGKILL'],
    ]),
  },
])(
  '$run gives the pack of a run in one process, although $kills workers are killed and Redis is restarted twice',
  { timeout: 300_000 },
  async ({ run, seed, kills, restarts }) => {
    const random = seeded(seed);
    const aof = await mkdtemp(join(tmpdir(), 'exhibit-aof-'));
    const start = () => privateServer('redis-server', { folder: aof, port: PORT + seed, password: PASSWORD });
    server = await start();
    const redis = connection(server.url);
    const house = await sampleHouse(folder);
    const desk = queueDesk(redis, house, 'exhibit');
    const { url } = server;
    workers = Array.from({ length: WORKERS }, () => worker(url));
    await desk.order(run, SAMPLE_ORDER, 'test');
    const stage = async () => (await desk.get(run))?.progress.stage ?? 'waiting';
    const stages: string[] = [];
    for (let kill = 0; kill < kills; kill++) {
      // Some while it starts, most while tasks are done, some while the pack is made.
      if (kill === 3) await leaves(stage, ['waiting']);
      if (kill === kills - LATE) await leaves(stage, ['waiting', 'collecting']);
      await wait(100 + random() * 700);
      const signal = restarts.get(kill);
      if (signal) server = await restarted(server, signal, start);
      const place = await someReady(workers, Math.floor(random() * WORKERS));
      stages.push(await stage());
      workers[place]?.child.kill('SIGKILL');
      workers[place] = worker(url);
    }
    const followed = await Array.fromAsync(desk.follow(run, AbortSignal.timeout(150_000)));
    const record = followed.at(-1);
    process.stderr.write(`${run}: killed while ${JSON.stringify(stages)}\n`);
    expect(record).toMatchObject({ state: 'finished', failure: null });

    const shared = packFiles(join(folder, record?.pack?.name ?? ''));
    expect([...shared.keys()]).toEqual([...inline.keys()]);
    expect([...shared].filter(([name, bytes]) => inline.get(name) !== bytes).map(([name]) => name)).toEqual(
      [],
    );

    await Promise.all(
      workers.map(async ({ child, isReady }) => {
        child.kill(isReady ? 'SIGTERM' : 'SIGKILL');
        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      }),
    );
    // What was counted as it happened is what the record says: no task counted twice.
    const { stage: _, ...counted } = (await board(redis, 'exhibit').progress(run)) ?? { stage: null };
    const { stage: __, ...recorded } = record?.progress ?? { stage: null };
    expect(counted).toEqual(recorded);
    await nothingIsLeft(redis);
    expect(await house.store.list(`runs/${run}/`)).toEqual(
      ['ended', 'order', 'started', 'tasks'].map((name) => `runs/${run}/${name}.json`),
    );
    // Neither the key nor what killed workers were writing.
    expect(await readdir(join(folder, 'runs', run))).not.toContain('work');
    await desk.close();
    redis.disconnect();
    await server.stop();
    await rm(aof, { recursive: true });
    // The next run makes the same pack anew.
    for (const name of [record?.pack?.name, record?.pack?.bundleName]) await house.store.remove(name ?? '');
  },
);

async function leaves(stage: () => Promise<string>, before: readonly string[]): Promise<void> {
  while (before.includes(await stage())) await wait(50);
}

async function restarted(
  server: PrivateServer,
  signal: 'SIGKILL' | 'SIGTERM',
  start: () => Promise<PrivateServer>,
): Promise<PrivateServer> {
  await server.stop(signal);
  await wait(200);
  return start();
}

/** The place of a worker that is ready, the first from a place on. */
async function someReady(workers: readonly { isReady: boolean }[], from: number): Promise<number> {
  for (;;) {
    for (let step = 0; step < workers.length; step++) {
      const place = (from + step) % workers.length;
      if (workers[place]?.isReady) return place;
    }
    await wait(20);
  }
}

async function nothingIsLeft(redis: ReturnType<typeof connection>): Promise<void> {
  const queues = openQueues(redis, 'exhibit');
  for (const queue of [queues.runs, queues.tasks]) {
    const counts = await queue.getJobCounts(
      'active',
      'waiting',
      'prioritized',
      'delayed',
      'waiting-children',
      'failed',
    );
    expect([queue.name, ...Object.values(counts)]).toEqual([queue.name, 0, 0, 0, 0, 0, 0]);
  }
  await queues.close();
  expect(await redis.keys('exhibit:*:lock')).toEqual([]);
}

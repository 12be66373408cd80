import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeAuthority } from '../../src/config/signer-files.ts';
import { checkAccessLog } from '../../src/store/access-chain.ts';
import { authorityOf } from '../signing/authority-of.ts';
import { realRedis } from '../support/redis.ts';
import { runCli } from '../support/run-cli.ts';

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const PERIOD = { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };

const redis = realRedis();
let folder: string;
const children: ChildProcess[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exhibit-serve-queue-'));
  await writeAuthority(join(folder, 'keys'), await authorityOf({ kind: 'rsa-3072', now: new Date() }));
  const sample = await readFile(path('sample/exhibit.yaml'), 'utf8');
  const config = sample.replaceAll(/\.\/(account|decisions|manual)/g, `${path('sample/')}$1`);
  await writeFile(join(folder, 'exhibit.yaml'), `${config}\napi: { listen: "127.0.0.1:0" }\n`);
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

/** Starts a command in the folder and waits for the text that says that it is ready. */
async function started(
  args: readonly string[],
  ready: RegExp,
): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, [path('src/cli/entry.ts'), ...args], {
    cwd: folder,
    env: { ...process.env, REDIS_URL: redis.url },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const one = { child, said: '' };
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      one.said += data.toString('utf8');
      if (ready.test(one.said)) resolve();
    });
  child.once('exit', () => reject(new Error(`It ended: ${one.said}`)));
  await promise;
  return one;
}

async function stopped({ child }: { child: ChildProcess }): Promise<void> {
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
}

interface Shown {
  readonly id: string;
  readonly state: string;
  readonly pack: { readonly id: string } | null;
}

test('a run that is ordered over HTTP is done by a worker, and its pack is downloaded, verified and logged', async () => {
  const server = await started(['serve'], /session\?code=\S+\n/);
  expect(server.said).toContain('Runs are done by the workers of the queue.');
  const link = /http\S+code=\S+/.exec(server.said)?.[0] ?? '';
  const { origin } = new URL(link);
  const entered = await fetch(link, { redirect: 'manual' });
  const [cookie = ''] = (entered.headers.get('set-cookie') ?? '').split(';');
  const get = (place: string, headers = {}) =>
    fetch(`${origin}${place}`, { headers: { cookie, ...headers } });
  const post = (place: string, body: object, headers = {}) =>
    fetch(`${origin}${place}`, {
      method: 'POST',
      headers: { cookie, origin, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  const order = { period: PERIOD };
  const key = { 'idempotency-key': 'the-third-quarter' };
  const first = await post('/v1/runs', order, key);
  const { id, state } = (await first.json()) as Shown;
  expect([first.status, state]).toEqual([202, 'waiting']);
  expect(((await (await post('/v1/runs', order, key)).json()) as Shown).id).toBe(id);
  expect(await (await get('/metrics')).text()).toMatch(/^exhibit_queue_jobs_waiting 1$/m);
  // Nobody has done anything for it, and canceling it needs no worker.
  const other = (await (await post('/v1/runs', order)).json()) as Shown;
  expect(await (await post(`/v1/runs/${other.id}/cancel`, {})).json()).toMatchObject({ state: 'canceled' });

  const worker = await started(['worker', '--concurrency', '4'], /worker ready/);
  const events = await (await get(`/v1/runs/${id}/events`)).text();
  const records = events
    .split('\n')
    .filter((line) => line.startsWith('data: '))
    .map((line) => JSON.parse(line.slice('data: '.length)) as Shown);
  expect(records.length).toBeGreaterThan(2);
  expect(records.at(-1)).toMatchObject({ state: 'finished', failure: null, progress: { stage: 'ended' } });
  const { runs } = (await (await get('/v1/runs')).json()) as { runs: Shown[] };
  expect(runs.map((run) => [run.id, run.state])).toEqual([
    [other.id, 'canceled'],
    [id, 'finished'],
  ]);

  const pack = records.at(-1)?.pack?.id ?? '';
  const file = join(folder, `${pack}.zip`);
  await writeFile(file, Buffer.from(await (await get(`/v1/packs/${pack}/container`)).arrayBuffer()));
  const statement = await get(`/v1/packs/${pack}/statement`);
  await writeFile(`${file}.sigstore.json`, Buffer.from(await statement.arrayBuffer()));
  const verified = await runCli(['verify', file, '--trust', join(folder, 'keys', 'root.pem')]);
  expect([verified.exitCode, verified.err]).toEqual([0, '']);

  await stopped(worker);
  await stopped(server);
  const { lines, faults } = await checkAccessLog(join(folder, 'api'));
  expect(faults).toEqual([]);
  expect(lines.map(({ what, who, pack: of }) => [what, who, of])).toEqual([
    ['download', 'this machine', pack],
    ['download the statement', 'this machine', pack],
  ]);
});

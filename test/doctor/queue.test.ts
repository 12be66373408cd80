import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Line } from '../../src/doctor/line.ts';
import { openRedis, withoutPassword } from '../../src/workers/redis/connect.ts';
import { realRedis } from '../support/redis.ts';
import { runCli } from '../support/run-cli.ts';

const server = realRedis();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exhibit-doctor-'));
  const sample = new URL('../../sample/', import.meta.url).pathname;
  const config = (await readFile(join(sample, 'exhibit.yaml'), 'utf8')).replaceAll(': ./', `: ${sample}`);
  await writeFile(join(folder, 'exhibit.yaml'), `${config}redis: ${server.url}\n`);
});
afterAll(() => rm(folder, { recursive: true }));

async function queueLines(): Promise<readonly Line[]> {
  const { out } = await runCli(['doctor', '--json'], { cwd: folder });
  const { lines } = JSON.parse(out) as { lines: readonly Line[] };
  return lines.filter(({ topic }) => topic === 'queue');
}

test('doctor says which Redis answers, and what is wrong with one that may forget jobs', async () => {
  const subject = withoutPassword(server.url);
  expect(await queueLines()).toEqual([
    {
      topic: 'queue',
      subject,
      outcome: 'ok',
      found: expect.stringMatching(/^(Redis|Valkey) .*noeviction/),
      effect: null,
      remedy: null,
    },
  ]);
  const redis = await openRedis(server.url);
  await redis.config('SET', 'maxmemory-policy', 'volatile-lru');
  expect(await queueLines()).toMatchObject([
    { subject, outcome: 'fail', found: expect.stringContaining('volatile-lru'), effect: expect.any(String) },
  ]);
  await redis.config('SET', 'maxmemory-policy', 'noeviction');
  redis.disconnect();
});

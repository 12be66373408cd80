import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { SAMPLE } from '../../src/cli/sample.ts';
import { privateServer } from '../../src/workers/redis/private-server.ts';
import { realRedis } from '../support/redis.ts';
import { houseFolder } from '../support/shared-house.ts';

const redis = realRedis();
const started: number[] = [];
afterEach(() => {
  for (const pid of started.splice(0)) if (isAlive(pid)) process.kill(pid, 'SIGKILL');
});

const source = (path: string) => fileURLToPath(new URL(`../../src/${path}`, import.meta.url));

/** A process that starts others, and what it says of them: their numbers. */
async function starter(code: string): Promise<{ kill: () => Promise<void>; pids: readonly number[] }> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child.pid ?? 0);
  const [said] = await once(child.stdout, 'data');
  const pids = String(said).trim().split(' ').map(Number);
  started.push(...pids);
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return { kill, pids };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const allGone = (pids: readonly number[]) =>
  vi.waitFor(() => expect(pids.filter(isAlive)).toEqual([]), { timeout: 60_000, interval: 50 });

test('a private Redis ends when the process that started it is killed', async () => {
  const { kill, pids } = await starter(`
    import { privateServer } from ${JSON.stringify(source('workers/redis/private-server.ts'))};
    const { pid } = await privateServer('redis-server');
    process.stdout.write(String(pid));
    setInterval(() => undefined, 1000);
  `);
  expect(pids.map(isAlive)).toEqual([true]);
  await kill();
  await allGone(pids);
}, 120_000);

test('workers end when the command that started them is killed', async () => {
  const folder = await houseFolder();
  const args = ['--config', SAMPLE.config, '--store', folder, '--signer', `${folder}/keys`];
  const { kill, pids } = await starter(`
    import { workerProcesses } from ${JSON.stringify(source('cli/queue/worker-processes.ts'))};
    let ready = 0;
    const hears = (text) => {
      ready += text.split('worker ready').length - 1;
      if (ready === 2) process.stdout.write(children.map(({ pid }) => pid).join(' '));
    };
    const { children } = workerProcesses(2, ${JSON.stringify(args)}, { url: ${JSON.stringify(redis.url)}, hears });
  `);
  expect(pids.map(isAlive)).toEqual([true, true]);
  await kill();
  await allGone(pids);
}, 120_000);

test('a private Redis that is stopped leaves nothing that watches it', async () => {
  const server = await privateServer('redis-server');
  expect(isAlive(server.pid)).toBe(true);
  await server.stop();
  expect(isAlive(server.pid)).toBe(false);
});

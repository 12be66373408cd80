import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { endWithParent } from '../../core/end-with-parent.ts';
import { ExhibitError } from '../../core/errors.ts';
import { connection } from './connect.ts';

/** A server of our own. */
export interface PrivateServer {
  readonly url: string;
  readonly pid: number;
  /** Ends it, as the system would when it shuts down, or at once. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** How a private server keeps what it is told. */
export interface ServerOptions {
  /** A folder for an append-only file; null: nothing outlives the server. */
  readonly folder: string | null;
  /** Where it listened before; left out: a free port. */
  readonly port?: number;
  readonly password?: string;
}

const ATTEMPTS = 50;
const PAUSE_MS = 100;

/** True when a program of this name can be started. */
export function canStart(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, [...args], { stdio: 'ignore', timeout: 10_000 }).status === 0;
}

/**
 * Starts a Redis or Valkey that listens on this machine only and demands a password of its own. It ends with this
 * process, however that ends.
 *
 * @param program `redis-server`, `valkey-server` or a path
 * @throws UNREACHABLE when it does not start
 */
export async function privateServer(
  program: string,
  { folder, port, password = randomBytes(18).toString('base64url') }: ServerOptions = { folder: null },
): Promise<PrivateServer> {
  const listening = port ?? (await freePort());
  const child = spawn(program, ['-'], { stdio: ['pipe', 'ignore', 'ignore'] });
  const exited = once(child, 'exit').catch(() => undefined);
  endWithParent(child);
  // By its input and not by its arguments, which everybody on the machine can read.
  child.stdin.end(
    [
      'bind 127.0.0.1',
      `port ${listening}`,
      `requirepass ${password}`,
      'maxmemory-policy noeviction',
      'save ""',
      `dir "${folder ?? tmpdir()}"`,
      `appendonly ${folder === null ? 'no' : 'yes'}`,
      '',
    ].join('\n'),
  );
  const url = `redis://:${password}@127.0.0.1:${listening}`;
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  if (!(await answers(url, isAlive)) || child.pid === undefined) {
    child.kill('SIGKILL');
    throw new ExhibitError('UNREACHABLE', `${program} did not start.`);
  }
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  return {
    url,
    pid: child.pid,
    async stop(signal = 'SIGTERM') {
      process.removeListener('exit', end);
      if (isAlive()) child.kill(signal);
      await exited;
    },
  };
}

async function answers(url: string, isAlive: () => boolean): Promise<boolean> {
  const redis = connection(url);
  try {
    for (let attempt = 0; attempt < ATTEMPTS && isAlive(); attempt++) {
      const { promise: late, resolve } = Promise.withResolvers<string>();
      setTimeout(() => resolve(''), PAUSE_MS);
      if ((await Promise.race([redis.ping().catch(() => ''), late])) === 'PONG') return true;
    }
    return false;
  } finally {
    redis.disconnect();
  }
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return address.port;
}

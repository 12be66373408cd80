import { spawnSync } from 'node:child_process';
import { ExhibitError } from '../../core/errors.ts';
import { openRedis, withoutPassword } from './connect.ts';
import { canStart, privateServer } from './private-server.ts';

/** A Redis for development, tests and the demo. */
export interface FoundRedis {
  readonly url: string;
  /** Stops it when it is ours. */
  stop(): Promise<void>;
}

/** What can be found, and how it is tried; tests pass their own. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Takes a sentence that says which way was taken. */
  readonly says: (sentence: string) => void;
  readonly canStart?: (program: string, ...args: readonly string[]) => boolean;
  readonly isRoot?: boolean;
}

const SERVERS = ['redis-server', 'valkey-server'] as const;
const IMAGE = 'redis:7.4-alpine';

/**
 * Finds a Redis: that of REDIS_URL; else one in Docker; else a private one of a server that is installed; else, as root
 * on a Debian-like machine, of one that is installed now.
 *
 * @throws UNREACHABLE with all these ways when there is none; CONFIG_INVALID when that of REDIS_URL is not fit
 */
export async function findRedis({ env, says, ...tried }: Surroundings): Promise<FoundRedis> {
  const starts = tried.canStart ?? canStart;
  const isRoot = tried.isRoot ?? process.getuid?.() === 0;
  const given = env.REDIS_URL;
  if (given) {
    (await openRedis(given)).disconnect();
    says(`Redis: that of REDIS_URL, ${withoutPassword(given)}.`);
    return { url: given, stop: async () => undefined };
  }
  const contained = starts('docker', 'info') ? await inDocker(says) : null;
  if (contained) return contained;
  const installed = SERVERS.find((program) => starts(program, '--version'));
  if (installed) return privately(installed, says);
  if (isRoot && starts('apt-get', '--version')) {
    says('Redis: none is installed; installing redis-server with apt-get.');
    installByApt();
    return privately('redis-server', says);
  }
  throw new ExhibitError(
    'UNREACHABLE',
    'There is no Redis. Set REDIS_URL, start Docker, or install redis-server or valkey-server.',
  );
}

async function privately(program: string, says: Surroundings['says']): Promise<FoundRedis> {
  const { url, pid, stop } = await privateServer(program);
  says(`Redis: a private ${program} at ${withoutPassword(url)}, process ${pid}, stopped afterwards.`);
  return { url, stop: () => stop() };
}

const TESTCONTAINERS: string = 'testcontainers';

/** What is used of that package: it is there in development only. */
interface Testcontainers {
  readonly GenericContainer: new (image: string) => Unstarted;
}
interface Unstarted {
  withCommand(words: readonly string[]): Unstarted;
  withExposedPorts(port: number): Unstarted;
  start(): Promise<Started>;
}
interface Started {
  getHost(): string;
  getMappedPort(port: number): number;
  stop(): Promise<unknown>;
}

async function inDocker(says: Surroundings['says']): Promise<FoundRedis | null> {
  try {
    // Its types would be needed to check these files where only what a user installs is there.
    const { GenericContainer }: Testcontainers = await import(TESTCONTAINERS);
    const container = await new GenericContainer(IMAGE)
      .withCommand(['redis-server', '--save', '', '--maxmemory-policy', 'noeviction'])
      .withExposedPorts(6379)
      .start();
    const url = `redis://${container.getHost()}:${container.getMappedPort(6379)}`;
    says(`Redis: ${IMAGE} in Docker at ${url}, stopped afterwards.`);
    return {
      url,
      async stop() {
        await container.stop();
      },
    };
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    says(`Redis: Docker is there and cannot start ${IMAGE} (${why}).`);
    return null;
  }
}

/** @throws UNREACHABLE when it cannot be installed */
function installByApt(): void {
  const apt = (...args: readonly string[]) =>
    spawnSync('apt-get', [...args], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  const install = ['install', '-y', '--no-install-recommends', 'redis-server'];
  if (apt(...install) || (apt('update') && apt(...install))) return;
  throw new ExhibitError('UNREACHABLE', 'apt-get could not install redis-server.');
}

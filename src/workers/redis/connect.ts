import { Redis } from 'ioredis';
import { ExhibitError } from '../../core/errors.ts';

/** How long the first answer may take. */
const PATIENCE_MS = 10_000;
/** Longest wait between two attempts to connect again. */
const LONGEST_WAIT_MS = 5_000;
const OLDEST = [6, 2] as const;

/**
 * A connection that outlives the loss of its server: commands wait, however long it takes, and are sent when it is back.
 *
 * @param onTrouble is told once when the connection is lost and once when it is back
 */
export function connection(url: string, onTrouble: (sentence: string) => void = () => undefined): Redis {
  const redis = new Redis(url, {
    // A queue whose commands give up loses jobs that it has taken.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(100 * 2 ** Math.min(times, 10), LONGEST_WAIT_MS),
  });
  let isLost = false;
  // Without a listener the loss of a server would end the process.
  redis.on('error', () => {
    if (!isLost) onTrouble('Redis cannot be reached; trying again.');
    isLost = true;
  });
  redis.on('ready', () => {
    if (isLost) onTrouble('Redis is back.');
    isLost = false;
  });
  return redis;
}

/** What a server says of itself. */
export interface ServerFacts {
  readonly product: 'Redis' | 'Valkey';
  readonly version: string;
  /** What it does when its memory is full. */
  readonly evictionPolicy: string;
}

/**
 * Connects and makes sure that the server is fit for a queue.
 *
 * @throws UNREACHABLE when there is no answer; CONFIG_INVALID when the server is too old or may forget jobs
 */
export async function openRedis(url: string, onTrouble?: (sentence: string) => void): Promise<Redis> {
  const redis = connection(url, onTrouble);
  try {
    demandFit(await serverFacts(redis, url));
    return redis;
  } catch (error) {
    redis.disconnect();
    throw error;
  }
}

/** Asks a server who it is. @throws UNREACHABLE when it does not answer in time, or refuses */
export async function serverFacts(redis: Redis, url: string): Promise<ServerFacts> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE_MS);
  try {
    const text = await Promise.race([redis.info('everything'), late]);
    return factsIn(text);
  } catch (cause) {
    throw new ExhibitError('UNREACHABLE', `Redis at ${withoutPassword(url)} gave no answer.`, { cause });
  } finally {
    clearTimeout(timer);
  }
}

function factsIn(info: string): ServerFacts {
  const field = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1] ?? '';
  // Valkey calls itself Redis 7.2.4 for those who look at that field.
  const valkey = field('valkey_version');
  return {
    product: valkey === '' ? 'Redis' : 'Valkey',
    version: valkey === '' ? field('redis_version') : valkey,
    evictionPolicy: field('maxmemory_policy'),
  };
}

/** @throws CONFIG_INVALID for a server that is too old, or that throws keys away when its memory is full */
export function demandFit({ product, version, evictionPolicy }: ServerFacts): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOld = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
  if (product === 'Redis' && isOld)
    throw new ExhibitError(
      'CONFIG_INVALID',
      `Redis ${version} is too old: 6.2 or newer is needed, or Valkey.`,
    );
  if (evictionPolicy === 'noeviction') return;
  throw new ExhibitError(
    'CONFIG_INVALID',
    `${product} throws keys away when its memory is full (maxmemory-policy ${evictionPolicy}), and jobs with them: set maxmemory-policy to noeviction.`,
  );
}

/** An address that may be shown. */
export function withoutPassword(url: string): string {
  return url.replace(/\/\/[^@/]*@/, '//');
}

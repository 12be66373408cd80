import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { demandFit, openRedis, serverFacts, withoutPassword } from '../../src/workers/redis/connect.ts';
import { findRedis } from '../../src/workers/redis/find.ts';
import { realRedis } from '../support/redis.ts';

const server = realRedis();
const fit = { product: 'Redis', version: '7.2.4', evictionPolicy: 'noeviction' } as const;

test('a server of our own is fit, and says what it is', async () => {
  const redis = await openRedis(server.url);
  expect(await serverFacts(redis, server.url)).toMatchObject({
    version: expect.stringMatching(/^\d+\.\d+/),
    evictionPolicy: 'noeviction',
  });
  redis.disconnect();
});

test.each([
  { facts: { ...fit, version: '6.0.16' }, why: 'Redis 6.0.16 is too old' },
  { facts: { ...fit, version: '5.0.3' }, why: 'Redis 5.0.3 is too old' },
  { facts: { ...fit, evictionPolicy: 'allkeys-lru' }, why: 'set maxmemory-policy to noeviction' },
  { facts: { ...fit, evictionPolicy: '' }, why: 'set maxmemory-policy to noeviction' },
])('refuses a server with $facts.version and $facts.evictionPolicy', ({ facts, why }) => {
  expect(() => demandFit(facts)).toThrow(
    expect.objectContaining({ code: 'CONFIG_INVALID', message: expect.stringContaining(why) }),
  );
});

test.each([
  fit,
  { ...fit, version: '6.2.0' },
  { product: 'Valkey', version: '8.0.1', evictionPolicy: 'noeviction' } as const,
])('takes $product $version', (facts) => {
  expect(() => demandFit(facts)).not.toThrow();
});

test('a server that may forget jobs is refused when it is opened', async () => {
  const redis = await openRedis(server.url);
  await redis.config('SET', 'maxmemory-policy', 'allkeys-lru');
  await expect(openRedis(server.url)).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  await redis.config('SET', 'maxmemory-policy', 'noeviction');
  redis.disconnect();
});

test('an address where nobody answers ends in a sentence without the password', async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as { port: number };
  await expect(openRedis(`redis://:secret@127.0.0.1:${port}`)).rejects.toMatchObject({
    code: 'UNREACHABLE',
    message: `Redis at redis://127.0.0.1:${port} gave no answer.`,
  });
  silent.close();
}, 30_000);

test('an address is shown without what opens it', () => {
  expect(withoutPassword('rediss://user:pass@host:6379/1')).toBe('rediss://host:6379/1');
  expect(withoutPassword('redis://host')).toBe('redis://host');
});

describe('a Redis is found in this order', () => {
  const said: string[] = [];
  const asked: string[] = [];
  const found = async (there: readonly string[], over: { url?: string; isRoot?: boolean } = {}) => {
    said.length = 0;
    asked.length = 0;
    return findRedis({
      env: over.url === undefined ? {} : { REDIS_URL: over.url },
      says: (sentence) => void said.push(sentence),
      canStart(program) {
        asked.push(program);
        return there.includes(program);
      },
      isRoot: over.isRoot ?? false,
    });
  };

  test('that of REDIS_URL, and nothing else is looked for', async () => {
    const { url } = await found(['docker', 'redis-server'], { url: server.url });
    expect([url, asked]).toEqual([server.url, []]);
    expect(said).toEqual([`Redis: that of REDIS_URL, ${withoutPassword(server.url)}.`]);
  });

  test('that of a server on the path, behind Docker', async () => {
    const mine = await found(['redis-server']);
    expect(asked).toEqual(['docker', 'redis-server']);
    expect(said).toEqual([
      expect.stringMatching(/^Redis: a private redis-server at .*stopped afterwards\.$/),
    ]);
    const redis = await openRedis(mine.url);
    expect(await redis.ping()).toBe('PONG');
    redis.disconnect();
    await mine.stop();
  });

  test('and without any, all ways are named', async () => {
    await expect(found([])).rejects.toMatchObject({
      code: 'UNREACHABLE',
      message: 'There is no Redis. Set REDIS_URL, start Docker, or install redis-server or valkey-server.',
    });
    expect(asked).toEqual(['docker', 'redis-server', 'valkey-server']);
    // apt-get is for root only.
    await expect(found(['apt-get'])).rejects.toMatchObject({ code: 'UNREACHABLE' });
    await expect(found([], { isRoot: true })).rejects.toMatchObject({ code: 'UNREACHABLE' });
    expect(asked.at(-1)).toBe('apt-get');
  });
});

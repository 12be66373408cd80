import { afterAll, beforeAll } from 'vitest';
import { type FoundRedis, findRedis } from '../../src/workers/redis/find.ts';

/** A real Redis for the tests of a file, found as for development; without one the tests fail. */
export function realRedis(): { readonly url: string } {
  let found: FoundRedis | null = null;
  beforeAll(async () => {
    found = await findRedis({ env: process.env, says: (sentence) => process.stderr.write(`${sentence}\n`) });
  }, 300_000);
  afterAll(() => found?.stop());
  return {
    get url() {
      if (!found) throw new Error('Redis is there from beforeAll on.');
      return found.url;
    },
  };
}

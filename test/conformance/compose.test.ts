import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { findProgram, missingRequired, type Program, reportPrograms, runProgram } from './programs.ts';

const ROOT = join(import.meta.dirname, '../..');
const SECRETS = ['REDIS_PASSWORD', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'];

/** Compose as a part of docker, or else as a program of its own. */
const PARTED: Program = { name: 'docker-compose', version: composeOfDocker() };
const ALONE = findProgram('docker-compose');
const compose = PARTED.version === null ? ALONE : PARTED;
const [program = '', ...first] = PARTED.version === null ? ['docker-compose'] : ['docker', 'compose'];

function composeOfDocker(): string | null {
  if (findProgram('docker').version === null) return null;
  const { code, text } = runProgram('docker', ['compose', 'version'], ROOT);
  return code === 0 ? (/\d+\.\d+[\w.]*/.exec(text)?.[0] ?? 'found') : null;
}

const services = z.object({
  services: z.record(
    z.string(),
    z.looseObject({
      user: z.string(),
      read_only: z.literal(true),
      cap_drop: z.array(z.string()),
      healthcheck: z.looseObject({ test: z.array(z.string()).min(2) }),
    }),
  ),
});

afterAll(() => reportPrograms('The compose file was read by', [compose]));
afterEach(() => vi.unstubAllEnvs());

test('has every program that the environment demands', () => {
  expect(missingRequired([compose])).toEqual([]);
});

describe.skipIf(compose.version === null)('the compose file', () => {
  const config = () => runProgram(program, [...first, 'config'], ROOT);

  test('has Redis, workers, the API and a store: none as root, none writing to its image, each with its health', () => {
    for (const name of SECRETS) vi.stubEnv(name, 'given-for-a-test');
    const { code, text } = config();
    expect(code, text).toBe(0);
    const found = services.parse(parse(text)).services;
    expect(Object.keys(found).toSorted()).toEqual(['api', 'redis', 'store', 'worker']);
    for (const { user, cap_drop } of Object.values(found)) {
      expect(user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
      expect(cap_drop).toEqual(['ALL']);
    }
  });

  test.each(SECRETS)('has no default for %s', (missing) => {
    for (const name of SECRETS) vi.stubEnv(name, name === missing ? undefined : 'given-for-a-test');
    const { code, text } = config();
    expect([code === 0, text]).toEqual([false, expect.stringContaining(missing)]);
  });
});

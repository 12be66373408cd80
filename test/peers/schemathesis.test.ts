import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiServer, startApi } from '../api/api-server.ts';
import { findProgram, missingRequired, reportPrograms } from '../conformance/programs.ts';

const TESTER = 'schemathesis';
const PROGRAMS = [findProgram(TESTER)];
const absent = PROGRAMS.some(({ version }) => version === null);

afterAll(() => reportPrograms('The API was tried against its own description by', PROGRAMS));

test('has every program that the environment demands', () => {
  expect(missingRequired(PROGRAMS)).toEqual([]);
});

/**
 * Everything that it can find but one: a body of the described form can still be refused, since no schema says that a
 * period ends after it begins, or which accounts are configured.
 */
const CHECKS = ['--checks', 'all', '--exclude-checks', 'positive_data_acceptance'];

describe.skipIf(absent)('requests that schemathesis makes from the OpenAPI document', () => {
  let server: ApiServer;
  let folder: string;

  beforeAll(async () => {
    server = await startApi();
    folder = await mkdtemp(join(tmpdir(), 'exhibit-schemathesis-'));
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  test.each(['auditor', 'operator', 'admin'] as const)(
    'are answered to the %s as described: no 5xx, and no route is open without a token',
    { timeout: 600_000 },
    async (role) => {
      const { text } = await server.tokens.create({
        ...{ name: role, role, engagements: role === 'auditor' ? ['q3'] : [] },
        expiresAt: '2099-01-01T00:00:00Z',
      });
      const { code, out } = await run([
        ...['run', `${server.url}/openapi.json`, '--header', `Authorization: Bearer ${text}`, ...CHECKS],
        ...['--phases', 'examples,coverage,fuzzing', '--max-examples', '10', '--seed', '1', '--no-color'],
        ...['--request-timeout', '60', '--suppress-health-check', 'all', '--warnings', 'off'],
      ]);
      // All but the one that gives the document, which it does not try.
      const tested = Object.values(server.app.swagger().paths ?? {}).flatMap((path) =>
        Object.keys(path ?? {}),
      );
      expect(out).toContain(`Tested: ${tested.length - 1}`);
      expect({ code, out }).toMatchObject({ code: 0 });
    },
  );

  async function run(args: readonly string[]): Promise<{ code: number | null; out: string }> {
    const child = spawn(TESTER, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (out += String(text)));
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, out };
  }
});

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openAccessLog } from '../../src/store/access-log.ts';
import { runCli } from '../support/run-cli.ts';

const CONFIG = `organization: Example Health
accounts: [{ id: "111122223333", regions: [us-east-1] }]
engagements: [{ id: q3, period: { from: 2026-07-01, to: 2026-10-01 } }]
`;

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'exhibit-token-'));
  await writeFile(join(cwd, 'exhibit.yaml'), CONFIG);
});
afterEach(() => rm(cwd, { recursive: true }));

const token = (...argv: readonly string[]) => runCli(['token', ...argv], { cwd });

test('a token is shown once, kept as a hash, listed and revoked', async () => {
  const made = await token(
    'create',
    '--name',
    'Ada',
    '--role',
    'auditor',
    '--engagement',
    'q3',
    '--days',
    '7',
  );
  expect(made).toMatchObject({ exitCode: 0, err: expect.stringContaining('until 2026-10-09T06:00:00.000Z') });
  const [, id = '', secret = ''] = /^exhibit_([0-9a-f]{16})_([\w-]{43})\n$/.exec(made.out) ?? [];
  const [name = ''] = await readdir(join(cwd, 'api/tokens'));
  expect(name).toBe(`${id}.json`);
  expect(await readFile(join(cwd, 'api/tokens', name), 'utf8')).not.toContain(secret);
  const listed = await token('list', '--json');
  expect(JSON.parse(listed.out)).toMatchObject([{ id, name: 'Ada', role: 'auditor', revokedAt: null }]);
  expect(listed.out).not.toMatch(/hash/i);
  expect((await token('revoke', id)).exitCode).toBe(0);
  expect((await token('list')).out).toMatch(/revoked 2026-10-02T06:00:00.000Z/);
});

test.each([
  { argv: ['create', '--name', 'a', '--role', 'root'], says: 'There is no role "root"' },
  { argv: ['create', '--name', 'a', '--role', 'auditor'], says: 'An auditor needs an engagement' },
  { argv: ['create', '--name', 'a', '--role', 'auditor', '--engagement', 'q9'], says: 'no engagement "q9"' },
  {
    argv: ['create', '--name', 'a', '--role', 'admin', '--engagement', 'q3'],
    says: 'Engagements are for auditors',
  },
  { argv: ['create', '--name', 'a', '--role', 'admin', '--days', '400'], says: '--days is a whole number' },
  { argv: ['create', '--name', '', '--role', 'admin'], says: '--name has 1 to 200' },
  { argv: ['revoke', '../../exhibit'], says: 'There is no token' },
  { argv: ['revoke', '0123456789abcdef'], says: 'There is no token' },
])('refuses $argv', async ({ argv, says }) => {
  expect(await token(...argv)).toMatchObject({ exitCode: 2, out: '', err: expect.stringContaining(says) });
});

test('the access log is shown, and verified with what was noted', async () => {
  const folder = join(cwd, 'api');
  const log = await openAccessLog(folder, () => new Date(0));
  const { digest } = await log.add({
    ...{ at: '2026-10-02T06:00:00Z', who: 'Ada\u001b[2J', role: 'auditor', via: 'token 1', what: 'download' },
    ...{ pack: 'the-pack', evidence: null, outcome: 'granted', request: '1' },
  });
  await log.close();
  const shown = await runCli(['access-log', 'show'], { cwd });
  expect(shown.out).toMatch(
    /1 {3}2026-10-02T06:00:00Z {2}Ada\?\[2J \(auditor\) {2}download: granted {2}the-pack/,
  );
  const verify = (...argv: string[]) => runCli(['access-log', 'verify', ...argv], { cwd });
  expect(await verify('--noted', digest)).toMatchObject({
    exitCode: 0,
    out: expect.stringContaining(digest),
  });
  expect(await verify('--noted', `sha256:${'0'.repeat(64)}`)).toMatchObject({ exitCode: 1 });
  expect(await verify('--noted', 'x')).toMatchObject({ exitCode: 2 });
  await writeFile(join(folder, 'access-log.ndjson'), '');
  expect(await verify()).toMatchObject({ exitCode: 1, out: expect.stringContaining('does NOT hold') });
});

test('serve refuses to let others in when nobody says who they are', async () => {
  await writeFile(join(cwd, 'exhibit.yaml'), `${CONFIG}api: { listen: "0.0.0.0:8731" }\n`);
  expect(await runCli(['serve'], { cwd })).toMatchObject({
    ...{ exitCode: 2, err: expect.stringContaining('listens on 127.0.0.1 only, not on 0.0.0.0') },
  });
});

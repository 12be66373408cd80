import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { serveTime, type TimeAuthority, timeAuthority } from '../signing/time-authority.ts';
import { type AwsStandIn, startAws } from '../support/aws/server.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../trail/support.ts';

const A = '111122223333';
const PERIOD = ['--from', '2026-07-01', '--to', '2026-10-01'];
const SIGNED = new Date('2026-10-02T06:00:00Z');

let aws: AwsStandIn;
let cwd: string;
let clock: TimeAuthority;
let isClosed = false;
let server: Awaited<ReturnType<typeof serveTime>>;

beforeEach(async () => {
  aws = await startAws({});
  clock = await timeAuthority({ now: SIGNED });
  isClosed = false;
  server = await serveTime((query, response) =>
    isClosed ? response.writeHead(403).end() : response.end(clock.answer(query)),
  );
  cwd = await temporaryFolder();
  await runCli(['init', '--organization', 'Acme', '--account', A, '--region', 'us-east-1'], { cwd });
  await writeFile(join(cwd, 'tsa.pem'), clock.rootPem);
  await writeFile(
    join(cwd, 'exhibit.yaml'),
    `organization: Acme
accounts: [{ id: "${A}", regions: [us-east-1] }]
timestamp: { url: "${server.url}", certificates: tsa.pem }
`,
  );
  vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
  vi.stubEnv('AWS_ACCESS_KEY_ID', `AKIA${A}`);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_SESSION_TOKEN', '');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all([aws.stop(), server.stop()]);
});

const packsIn = async () => (await readdir(join(cwd, 'packs'))).filter((name) => name.endsWith('.zip'));

test('a run without its time stamps leaves no pack and can be resumed', async () => {
  isClosed = true;
  const refused = await runCli(['run', ...PERIOD], { cwd });
  expect(refused.exitCode).toBe(3);
  expect(refused.err).toMatch(/TIMESTAMP_FAILED: .*HTTP status 403/);
  expect(refused.err).toContain('What was recorded is kept: exhibit run --resume');
  expect(await packsIn()).toEqual([]);

  isClosed = false;
  expect(await runCli(['run', '--resume'], { cwd })).toMatchObject({ exitCode: 0 });
  const [name = ''] = await packsIn();
  // One that was refused, and one each for report, container and statement.
  expect(server.requests).toHaveLength(4);

  const pack = join('packs', name);
  const verify = (...argv: readonly string[]) => runCli(['verify', pack, ...argv, '--json'], { cwd });
  const trusted = await verify('--trust', 'keys/root.pem', '--trust-timestamps', 'tsa.pem');
  expect(trusted.exitCode).toBe(0);
  expect(JSON.parse(trusted.out).steps).toContainEqual(
    expect.objectContaining({ id: 'timestamp-trust', outcome: 'passed' }),
  );
  // Nobody has to trust anybody about times, and a signature that has ended then has ended.
  const open = await verify('--trust', 'keys/root.pem');
  expect(open.exitCode).toBe(0);
  expect(JSON.parse(open.out).steps).toContainEqual(
    expect.objectContaining({ id: 'timestamp-trust', outcome: 'not-checked' }),
  );
  const late = ['--trust', 'keys/root.pem', '--at', '2034-01-01'];
  expect((await verify(...late)).exitCode).toBe(1);
  expect((await verify(...late, '--trust-timestamps', 'tsa.pem')).exitCode).toBe(0);
  expect((await verify(...late, '--trust-timestamps', 'keys/root.pem')).exitCode).toBe(1);
}, 120_000);

test('doctor knows the authority and does not ask it', async () => {
  const line = async () =>
    JSON.parse((await runCli(['doctor', '--json'], { cwd })).out).lines.filter(
      ({ subject }: { subject: string }) => subject === server.url,
    );
  expect(await line()).toEqual([
    {
      topic: 'signer',
      subject: server.url,
      outcome: 'untested',
      found:
        'Certificates of it that are given: 1. It is asked for the time when a pack is signed, and not before.',
      effect: null,
      remedy: null,
    },
  ]);
  expect(server.requests).toEqual([]);
  await writeFile(join(cwd, 'tsa.pem'), 'none');
  expect(await line()).toMatchObject([
    { outcome: 'fail', found: expect.stringContaining('tsa.pem has no readable') },
  ]);
  const run = await runCli(['run', ...PERIOD], { cwd });
  expect(run).toMatchObject({ exitCode: 2, err: expect.stringContaining('CONFIG_INVALID') });
  expect(await readFile(join(cwd, 'tsa.pem'), 'utf8')).toBe('none');
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { showIntegrityProgress } from '../../src/cli/trail/progress.ts';
import { startAws } from '../support/aws/server.ts';
import { runCli } from '../support/run-cli.ts';

const FIXTURES = 'test/fixtures/real/digests';
const PERIOD = ['--from', '2026-10-01T00:01:31Z', '--to', '2026-10-01T06:01:31Z'];
const TRAIL = 'arn:aws:cloudtrail:us-east-1:111122223333:trail/main';
const verify = (folder: string, ...words: readonly string[]) =>
  runCli(['trail', 'verify', '--dir', `${FIXTURES}/${folder}`, ...PERIOD, ...words]);

test('a whole log ends with 0 and a table', async () => {
  const { exitCode, out, err } = await verify('valid', '--trail', TRAIL);
  expect(exitCode).toBe(0);
  expect(err).toContain('keys.json of the folder');
  expect(out).toMatch(/^111122223333 {2}us-east-1 {2}100\.0 % {2}6 {8}10 {9}0$/m);
  expect(out).toContain('The log is whole from 2026-10-01T00:01:31Z to 2026-10-01T06:01:31Z.');
});

test.each([
  { folder: 'log_modified', code: 'LOG_HASH_MISMATCH' },
  { folder: 'log_deleted', code: 'LOG_MISSING' },
  { folder: 'digest_modified', code: 'SIGNATURE_INVALID' },
  { folder: 'digest_deleted_middle', code: 'DIGEST_MISSING' },
  { folder: 'gap_restart', code: 'CHAIN_RESTARTED' },
])('$folder ends with 1 and names the object', async ({ folder, code }) => {
  const { exitCode, out } = await verify(folder);
  expect(exitCode).toBe(1);
  expect(out).toMatch(/^111122223333 {2}us-east-1 {2}83\.3 % /m);
  expect(out).toMatch(
    new RegExp(`^(INVALID|GAP) ${code}: .+\n  where .+\n  object {4}trail-bucket/AWSLogs/`, 'm'),
  );
  expect(out).toContain('NOT proven');
});

test('--json gives the report', async () => {
  const { exitCode, out } = await verify('log_modified', '--json');
  expect(exitCode).toBe(1);
  const report: unknown = JSON.parse(out);
  expect(report).toMatchObject({
    isProven: false,
    places: [
      {
        account: '111122223333',
        region: 'us-east-1',
        proven: [{ from: '2026-10-01T00:01:31Z' }, { to: '2026-10-01T06:01:31Z' }],
        findings: [
          {
            code: 'LOG_HASH_MISMATCH',
            severity: 'invalid',
            bucket: 'trail-bucket',
            expected: '730d43cbe5f3d4d75938ed28a19602cb30e8c5def44be70251838fe2c296cbc4',
          },
        ],
      },
    ],
  });
});

test.each([
  { words: ['--region', 'us-east-1', '--region', 'eu-west-1'], place: 'eu-west-1' },
  {
    words: ['--account', '111122223333', '--account', '444455556666', '--region', 'us-east-1'],
    place: '444455556666',
  },
])('a place that is asked for and not there is found: $place', async ({ words, place }) => {
  const { exitCode, out } = await verify('valid', ...words);
  expect(exitCode).toBe(1);
  expect(out).toMatch(new RegExp(`GAP NO_DIGESTS: .+\n.+${place}`));
});

test('an account that is asked for and has no folder at all is found', async () => {
  const { exitCode, out } = await verify('valid', '--account', '444455556666');
  expect(exitCode).toBe(1);
  expect(out).toContain('444455556666');
  expect(out).toContain('NO_DIGESTS');
});

test('another trail is not taken for the one that is asked for', async () => {
  const { exitCode, out } = await verify('valid', '--trail', TRAIL.replace('main', 'other'));
  expect(exitCode).toBe(1);
  expect(out).toContain('NO_DIGESTS');
});

test('the end of the period that is not yet written is told from one that is missing', async () => {
  const words = ['trail', 'verify', '--dir', `${FIXTURES}/valid`];
  const times = ['--from', '2026-10-01T01:01:31Z', '--to', '2026-10-01T08:00:00Z'];
  const early = await runCli([...words, ...times], { now: new Date('2026-10-01T08:30:00Z') });
  expect(early).toMatchObject({ exitCode: 1, out: expect.stringContaining('PERIOD_END_NOT_YET_WRITTEN') });
  const late = await runCli([...words, ...times]);
  expect(late).toMatchObject({ exitCode: 1, out: expect.stringContaining('PERIOD_END_NOT_COVERED') });
});

test.each([
  { title: 'no place', words: [], code: 'USAGE_INVALID' },
  { title: 'two places', words: ['--dir', '.', '--bucket', 'b'], code: 'USAGE_INVALID' },
  { title: 'no ARN', words: ['--dir', `${FIXTURES}/valid`, '--trail', 'main'], code: 'USAGE_INVALID' },
  { title: 'no such folder', words: ['--dir', 'no-such-folder'], code: 'INPUT_INVALID' },
])('$title is refused', async ({ words, code }) => {
  const { exitCode, err } = await runCli(['trail', 'verify', ...PERIOD, ...words]);
  expect(exitCode).toBe(2);
  expect(err).toContain(code);
});

afterEach(() => void vi.unstubAllEnvs());

test('a bucket is read with the public keys of CloudTrail', async () => {
  const folder = join(FIXTURES, 'valid/trail-bucket');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.gz'),
  );
  const digests = files.filter((name) => name.includes('CloudTrail-Digest'));
  const aws = await startAws({
    ...Object.fromEntries(
      files.map((name) => [
        `111122223333/global/s3/objects/trail-bucket/${name}`,
        readFileSync(join(folder, name)),
      ]),
    ),
    '111122223333/global/s3/metadata.json': digests.map((Key) => ({
      Bucket: 'trail-bucket',
      Key,
      Metadata: JSON.parse(readFileSync(join(folder, `${Key}.meta.json`), 'utf8')),
    })),
    '111122223333/us-east-1/cloudtrail/public-keys.json': JSON.parse(
      readFileSync(join(FIXTURES, 'valid/keys.json'), 'utf8'),
    ),
  });
  vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIA111122223333AAAA');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  const { exitCode, out, err } = await runCli(['trail', 'verify', '--bucket', 'trail-bucket', ...PERIOD]);
  await aws.stop();
  expect(err).not.toContain('keys.json');
  expect(out).toContain('The log is whole');
  expect(exitCode).toBe(0);
});

test('progress is one line on a terminal and nothing elsewhere', () => {
  for (const isTty of [true, false]) {
    let err = '';
    const say = (text: string) => {
      err += text;
    };
    const io = { out: say, err: say, columns: 80, isTty, cwd: '.', env: {}, now: () => new Date(0) };
    const progress = showIntegrityProgress(io);
    const place = { account: '111122223333', region: 'us-east-1' };
    for (const digests of [1, 25, 26]) progress.onProgress({ ...place, digests, of: 26, logs: 2 * digests });
    progress.stop();
    const lines = err.split('\r').map((line) => line.trim());
    const shown = [25, 26].map(
      (digests) => `111122223333 us-east-1: ${digests} of 26 digests, ${2 * digests} log files`,
    );
    expect(lines).toEqual(isTty ? ['', ...shown, '', ''] : ['']);
  }
});

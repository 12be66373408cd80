import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { canonicalJson } from '../../src/core/canonical-json.ts';
import { A, B, configText, trailFiles } from '../doctor/stand-in.ts';
import { sampleFolder } from '../sample/account.ts';
import { type AwsStandIn, startAws } from '../support/aws/server.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../trail/support.ts';

const PERIOD = ['--from', '2026-07-01', '--to', '2026-10-01'];
const ROLE = { RoleName: 'exhibit-audit', Arn: `arn:aws:iam::${A}:role/R`, AssumeRolePolicyDocument: {} };

let aws: AwsStandIn;
let cwd: string;
beforeEach(async () => {
  aws = await startAws({
    ...trailFiles(),
    ...trailFiles({ account: B }),
    [`${A}/global/iam/roles.json`]: [{ Role: ROLE }],
  });
  cwd = await temporaryFolder();
  await runCli(['init', '--organization', 'Acme', '--account', A, '--region', 'us-east-1', '--key', 'ec'], {
    cwd,
  });
  await writeFile(join(cwd, 'exhibit.yaml'), configText());
  vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
  vi.stubEnv('AWS_ACCESS_KEY_ID', `AKIA${A}`);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_SESSION_TOKEN', '');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await aws.stop();
});

const doctor = (...argv: readonly string[]) => runCli(['doctor', ...argv], { cwd });

test('prints a table by topic whose last line counts, writes nothing, and only reads', async () => {
  const before = await readdir(cwd, { recursive: true });
  const { out, err, exitCode } = await doctor(...PERIOD);
  expect({ err, exitCode }).toEqual({ err: '', exitCode: 0 });
  const topics = [...out.matchAll(/^([a-z]+) {2,}/gm)].map(([, topic]) => topic);
  expect(topics).toEqual([
    'configuration',
    'account',
    'permissions',
    'log',
    'integrity',
    'signer',
    'store',
    'decisions',
    'documents',
  ]);
  expect(out).toMatch(
    /\n\d+ ok, 1 gap, 0 fail, 0 untested: the run works, and its pack will say [a-z ]+\.\n$/,
  );
  expect(await readdir(cwd, { recursive: true })).toEqual(before);
  const asked = new Set(aws.requests.map(({ operation }) => operation));
  expect([...asked].toSorted()).toEqual([
    'AssumeRole',
    'DescribeTrails',
    'GetCallerIdentity',
    'GetRole',
    'GetTrailStatus',
    'SimulatePrincipalPolicy',
  ]);
});

test('what fails gives 1', async () => {
  await writeFile(join(cwd, 'exhibit.yaml'), configText('[]', 'signer: file:./none\n'));
  const { out, exitCode } = await doctor(...PERIOD);
  expect(exitCode).toBe(1);
  expect(out).toMatch(/signer +.*FAIL/);
  expect(out).toMatch(/1 fail, 0 untested: the run cannot work\.\n$/);
});

test('no account that can be entered gives 3', async () => {
  aws.setFaults([{ service: 'STS', operation: '*', fault: 'denied' }]);
  const { out, exitCode } = await doctor(...PERIOD);
  expect(exitCode).toBe(3);
  expect(out).toMatch(/: no account can be entered\.\n$/);
});

test.each([
  { title: 'no configuration', argv: ['--config', 'none.yaml'], says: 'none.yaml' },
  { title: 'half a period', argv: ['--from', '2026-07-01'], says: '--to' },
  { title: 'a time that is none', argv: ['--from', 'May', '--to', '2026-10-01'], says: 'ISO 8601' },
])('$title gives 2', async ({ argv, says }) => {
  const { out, err, exitCode } = await doctor(...argv);
  expect({ out, exitCode }).toEqual({ out: '', exitCode: 2 });
  expect(err).toContain(says);
});

test('gives machines one canonical document, the same each time', async () => {
  const first = await doctor('--json', ...PERIOD);
  const document = JSON.parse(first.out);
  expect(first.out).toBe(`${canonicalJson(document)}\n`);
  expect(document).toMatchObject({
    now: '2026-10-02T06:00:00Z',
    period: { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' },
    reached: true,
    counts: { gap: 1, fail: 0, untested: 0 },
  });
  expect(document.lines.length).toBe(document.counts.ok + 1);
  expect((await doctor('--json', ...PERIOD)).out).toBe(first.out);
});

test('what a recording answers is untested and never ok', async () => {
  const before = aws.requests.length;
  const sample = ['--config', join(sampleFolder, 'exhibit.yaml')];
  const { lines, reached } = JSON.parse((await doctor('--json', ...sample, ...PERIOD)).out);
  const of = (topic: string) =>
    lines.flatMap((line: { topic: string; outcome: string }) => (line.topic === topic ? [line.outcome] : []));
  for (const topic of ['account', 'permissions', 'integrity'])
    expect(of(topic)).toEqual(['untested', 'untested']);
  expect(of('log')).toEqual(['ok', 'ok', 'ok']);
  expect(reached).toBeNull();
  expect(aws.requests).toHaveLength(before);
});

test('a recording that is not there fails', async () => {
  await mkdir(join(cwd, 'empty'));
  await writeFile(join(cwd, 'exhibit.yaml'), configText('[]', 'answers: ./empty\n'));
  const { out, exitCode } = await doctor();
  expect(exitCode).toBe(1);
  expect(out).toContain('calls.ndjson');
});

import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { runCli } from '../support/run-cli.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exhibit-cli-'));
});
afterEach(() => rm(folder, { recursive: true }));

const INIT = ['init', '--organization', 'Acme', '--account', '111122223333', '--region', 'us-east-1'];
const PERIOD = ['--from', '2026-07-01', '--to', '2026-10-01'];

test.each([
  { title: 'no command', argv: [], says: 'Usage' },
  { title: 'an unknown command', argv: ['verfy'], says: 'verify' },
  { title: 'an unknown option', argv: ['checks', '--jsn'], says: '--json' },
  { title: 'a missing argument', argv: ['verify'], says: 'pack' },
  { title: 'an unknown framework', argv: ['frameworks', 'soc-2'], says: 'iso-27001' },
  { title: 'an unknown check', argv: ['checks', 'no-such'], says: 'exhibit checks' },
  { title: 'a pack that is not there', argv: ['verify', 'none.zip'], says: 'none.zip' },
  { title: 'a folder for a pack', argv: ['replay', '.'], says: 'folder' },
  { title: 'no configuration', argv: ['run', ...PERIOD], says: 'exhibit init' },
  { title: 'a time that is none', argv: ['run', '--from', 'May', '--to', '2026-10-01'], says: 'ISO 8601' },
  {
    title: 'a period that ends first',
    argv: ['run', '--from', '2026-10-01', '--to', '2026-07-01'],
    says: 'before',
  },
  { title: 'no number of tasks', argv: ['run', ...PERIOD, '--concurrency', 'many'], says: '--concurrency' },
  {
    title: 'a wrong account',
    argv: ['init', '--organization', 'A', '--account', '12', '--region', 'us-east-1'],
    says: 'twelve',
  },
  { title: 'an unknown kind of key', argv: [...INIT, '--key', 'dsa'], says: 'rsa or ec' },
])('answers $title with exit code 2 and says why', async ({ argv, says }) => {
  const { exitCode, out, err } = await runCli(argv, { cwd: folder });
  expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
  expect(err).toContain(says);
});

test.each([['--help'], ['--version'], ['run', '--help']])(
  'answers %s %s on standard output',
  async (...argv) => {
    const { exitCode, out, err } = await runCli(argv);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).not.toBe('');
  },
);

test('lists frameworks and checks, for people and for machines', async () => {
  const people = await runCli(['frameworks']);
  expect(people.out).toMatch(/pci-dss +PCI DSS +4\.0\.1 +280/);
  const machines = await runCli(['frameworks', 'hipaa', '--json']);
  expect(JSON.parse(machines.out).controls).toHaveLength(75);
  const checks = JSON.parse((await runCli(['checks', '--json'])).out);
  expect(checks.length).toBeGreaterThanOrEqual(25);
  const one = await runCli(['checks', checks[0].id]);
  expect(one.out).toContain(checks[0].title.slice(0, 20));
});

test('init writes a configuration that loads, a policy that only reads, and keys for their owner', async () => {
  const { exitCode, out } = await runCli([...INIT, '--region', 'eu-west-1'], { cwd: folder });
  expect(exitCode).toBe(0);
  expect(out).toMatch(/([0-9A-F]{2}:){31}[0-9A-F]{2}/);
  const config = await loadConfig(join(folder, 'exhibit.yaml'));
  expect(config.accounts).toMatchObject([{ id: '111122223333', regions: ['us-east-1', 'eu-west-1'] }]);
  const policy = JSON.parse(await readFile(join(folder, 'exhibit-policy.json'), 'utf8'));
  const actions: string[] = policy.Statement[0].Action;
  expect(actions).toContain('sagemaker:DescribeEndpoint');
  expect(
    actions.filter(
      (action) => !/^[a-z0-9-]+:(View|List|Describe|Get|BatchDescribe|Query|Search)/.test(action),
    ),
  ).toEqual([]);
  expect((await stat(join(folder, 'keys', 'root.key.pem'))).mode & 0o777).toBe(0o600);
  expect((await stat(join(folder, 'keys', 'signer.key.pem'))).mode & 0o777).toBe(0o600);
});

test('init replaces nothing', async () => {
  await writeFile(join(folder, 'exhibit.yaml'), 'mine');
  expect((await runCli(INIT, { cwd: folder })).exitCode).toBe(2);
  expect(await readdir(folder)).toEqual(['exhibit.yaml']);
  expect(await readFile(join(folder, 'exhibit.yaml'), 'utf8')).toBe('mine');
});

test('a run without a signer says so before it collects anything', async () => {
  await writeFile(
    join(folder, 'exhibit.yaml'),
    'organization: A\naccounts: [{ id: "111122223333", regions: [us-east-1] }]\n',
  );
  const { exitCode, err } = await runCli(['run', ...PERIOD], { cwd: folder });
  expect(exitCode).toBe(2);
  expect(err).toMatch(/^SIGNER_INVALID: .*exhibit init/);
});

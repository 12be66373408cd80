import { mkdir, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { runCli } from '../support/run-cli.ts';
import { INVICTUS, logKey, raw, roleSession, temporaryFolder, UMCCR, writeLog } from '../trail/support.ts';

const who = (...argv: readonly string[]) => runCli(['who', '--logs', INVICTUS, ...argv]);

test('lists every write event of a real account with the person behind it', async () => {
  const { out, err, exitCode } = await who('--flat');
  const lines = out.trimEnd().split('\n');
  expect({ err, exitCode }).toEqual({ err: '', exitCode: 0 });
  expect(lines[0]).toMatch(/^TIME \(UTC\) +EVENT +RESOURCE +PERSON +VIA ROLE +HOW SURE +FROM$/);
  expect(lines.filter((line) => /^2023-07-10 \d\d:\d\d:\d\d {2}\S/.test(line))).toHaveLength(574);
  expect(lines.find((line) => line.includes('LeaveOrganization'))).toMatch(
    /organizations:LeaveOrganization \(failed: AccessDenied\) .* bert-jan +stratus-red-team-leave-org-role +certain \(key\) +192\.168\.10\.20$/,
  );
  expect(lines.at(-1)).toMatch(/^574 changes of 574 write events\. Searched: 2900 records in 55 log files/);
});

test.each([
  { argv: ['stratus-red-team-leave-org-role'], found: '3 changes of 574' },
  { argv: ['arn:aws:cloudtrail:us-east-1:123837392027:trail/'], found: '15 changes of 574' },
  { argv: ['--actor', 'bert-jan', '--event', 'LeaveOrganization'], found: '1 change of 574' },
  { argv: ['--event', 'StopLogging', '--event', 'deletetrail'], found: '6 changes of 574' },
  {
    argv: ['--from', '2023-07-10T12:00:00Z', '--to', '2023-07-10T12:01:00Z', '--event', 'StopLogging'],
    found: '1 change of',
  },
  {
    argv: ['--account', '123837392027', '--region', 'us-east-1', '--event', 'LeaveOrganization'],
    found: '1 change of 574',
  },
  {
    argv: ['no-such-endpoint'],
    found: 'Nothing found among 574 write events. Searched: 2900 records in 55 log files',
  },
  { argv: ['--region', 'eu-west-1'], found: 'Nothing found among 0 write events' },
])('answers $argv: $found', async ({ argv, found }) => {
  const { out, exitCode } = await who(...argv);
  expect(exitCode).toBe(0);
  expect(out).toContain(found);
});

test('gives the whole answer as JSON', async () => {
  const { question, searched, rows, unreadable } = JSON.parse(
    (await who('--json', '--event', 'LeaveOrganization')).out,
  );
  expect(question).toEqual({ resource: null, actor: null, events: ['LeaveOrganization'] });
  expect(searched).toMatchObject({ files: 55, records: 2900, changes: 574, accounts: null });
  expect(unreadable).toEqual([]);
  expect(rows).toMatchObject([
    {
      person: 'bert-jan',
      strength: 'certain',
      rules: ['key'],
      error: 'AccessDenied',
      file: { digest: expect.stringMatching(/^sha256:/) },
    },
  ]);
});

test('gives CSV with a head line, and no cell that a spreadsheet runs', async () => {
  const folder = await temporaryFolder();
  await writeLog(folder, logKey('2026-07-10'), [raw({ errorCode: '=cmd()', sourceIPAddress: 'a,"b"' })]);
  const { out } = await runCli(['who', '--logs', folder, '--csv']);
  const [head, row, rest] = out.split('\r\n');
  expect(head).toMatch(/^time,account,region,source,event,error,/);
  expect(row).toContain("UpdateEndpoint,'=cmd(),");
  expect(row).toContain('"a,""b"""');
  expect(rest).toBe('');
});

test('shows what a setting was before, and how weak a name is', async () => {
  const folder = await temporaryFolder();
  const update = (config: string, minute: string, over = {}) =>
    raw({
      eventTime: `2026-07-10T12:${minute}:00Z`,
      requestParameters: { endpointName: 'fraud', endpointConfigName: config },
      ...over,
    });
  await writeLog(folder, logKey('2026-07-10'), [
    update('v1', '00'),
    update('v2', '01', { userIdentity: roleSession('MLAdmin', 'erin@example.com') }),
  ]);
  const { out } = await runCli(['who', 'fraud', '--flat', '--logs', folder]);
  expect(out).toContain(
    'endpoint/fraud; endpointConfigName: v1 → v2; endpoint-config/v1 → endpoint-config/v2: settings not in the log  erin@example.com  MLAdmin',
  );
  expect(out).toContain('weak (name): Session name, which its caller chose.');
});

test('says what could not be read and which days are missing', async () => {
  const folder = await temporaryFolder();
  const broken = logKey('2026-07-12', 'bbbbbbbbbbbbbbbb');
  await writeLog(folder, logKey('2026-07-10'), [raw()]);
  await writeLog(folder, logKey('2026-07-12'), [raw({ eventTime: '2026-07-12T01:00:00Z' })]);
  await writeLog(folder, broken, Buffer.from('no gzip at all, only some text'));
  const { out, err, exitCode } = await runCli(['who', '--logs', folder]);
  expect(exitCode).toBe(0);
  expect(err).toBe(`Not read: ${broken}: is no gzip file.\n`);
  expect(out).toContain('No log file for 111122223333 us-east-1 on 2026-07-11.');
  expect(out).toContain('Files or records that could not be read: 1.');
});

test.each([
  {
    columns: 400,
    line: /^2023-07-10 12:02:05 {2}organizations:LeaveOrganization \(failed: AccessDenied\) +- +bert-jan/m,
  },
  {
    columns: 80,
    line: /^2023-07-10 12:02:05 {2}organizations:LeaveOrganization \(failed: AccessDenied\)\n {4}by bert-jan via role stratus-red-team-leave-org-role, certain \(key\), from 192/m,
  },
])('fits a terminal of $columns columns', async ({ columns, line }) => {
  let out = '';
  const io = { columns, isTty: true, cwd: INVICTUS, env: {}, err: () => {}, now: () => new Date(0) };
  await main(['who', '--flat', '--logs', '.', '--event', 'LeaveOrganization'], {
    ...io,
    out: (text) => {
      out += text;
    },
  });
  expect(out).toMatch(line);
});

test('no name in a log can steer the terminal', async () => {
  const folder = await temporaryFolder();
  await writeLog(folder, logKey('2026-07-10'), [raw({ errorCode: '\u001b[2J\u202e' })]);
  expect((await runCli(['who', '--logs', folder])).out).toContain('(failed: ?[2J?)');
});

test('takes the log of the configuration where none is named', async () => {
  const cwd = await mkdtemp(join(tmpdir(), 'exhibit-who-'));
  await runCli(['init', '--organization', 'Acme', '--account', '111122223333', '--region', 'us-east-1'], {
    cwd,
  });
  const logs = /logs: (\S+)/.exec(await readFile(join(cwd, 'exhibit.yaml'), 'utf8'))?.[1];
  await mkdir(join(cwd, logs ?? ''), { recursive: true });
  await writeLog(join(cwd, logs ?? ''), logKey('2026-07-10'), [raw()]);
  const { out, err } = await runCli(['who'], { cwd });
  expect(err).toBe('');
  expect(out).toContain('1 change of 1 write events');
});

const bad = [
  { title: 'no log', argv: ['who'], says: 'USAGE_INVALID: Name the log' },
  { title: 'two forms', argv: ['who', '--logs', INVICTUS, '--json', '--csv'], says: 'USAGE_INVALID' },
  { title: 'a wrong account', argv: ['who', '--logs', INVICTUS, '--account', '12'], says: 'twelve digits' },
  { title: 'a wrong region', argv: ['who', '--logs', INVICTUS, '--region', 'Ohio'], says: 'no region' },
  { title: 'a wrong time', argv: ['who', '--logs', INVICTUS, '--from', 'May'], says: 'ISO 8601' },
  {
    title: 'a period that ends first',
    argv: ['who', '--logs', INVICTUS, '--from', '2023-07-11', '--to', '2023-07-10'],
    says: 'before it begins',
  },
  {
    title: 'a begin after the end of the log',
    argv: ['who', '--logs', INVICTUS, '--from', '2024-01-01'],
    says: 'The log ends',
  },
  { title: 'a folder that is not there', argv: ['who', '--logs', '/nowhere'], says: 'cannot be read' },
  { title: 'a folder without logs', argv: ['who', '--logs', UMCCR], says: 'There is no log file' },
  { title: 'an unknown option', argv: ['who', '--logs', INVICTUS, '--evnt', 'x'], says: '--event' },
  { title: 'two resources', argv: ['who', 'a', 'b', '--logs', INVICTUS], says: 'too many arguments' },
];

test.each(bad)('answers $title with exit code 2 and says why', async ({ argv, says }) => {
  const { exitCode, out, err } = await runCli(argv, { cwd: await temporaryFolder() });
  expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
  expect(err).toContain(says);
});

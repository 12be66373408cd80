import { expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { INVICTUS, logKey, raw, temporaryFolder, writeLog } from '../trail/support.ts';

const query = (...argv: readonly string[]) => runCli(['trail', 'query', '--logs', INVICTUS, ...argv]);
const PERIOD = ['--from', '2026-07-01', '--to', '2026-08-01'];

test('prints the statement and its literals, and runs nothing', async () => {
  const { out, err, exitCode } = await runCli([
    'trail',
    'query',
    "o'x",
    '--dry-run',
    '--logs',
    'nowhere',
    ...PERIOD,
  ]);
  const { sql, parameters } = JSON.parse(out);
  expect({ err, exitCode }).toEqual({ err: '', exitCode: 0 });
  expect(sql).toMatch(/^SELECT\n[\s\S]+\nFROM "cloudtrail_logs"\nWHERE "day" BETWEEN \? AND \?/);
  expect(sql).not.toContain("o'x");
  expect(parameters.at(0)).toBe("'2026/06/30'");
  expect(parameters.at(-1)).toBe(`'"o''x"'`);
  expect(sql.split('?').length - 1).toBe(parameters.length);
});

test('prints a statement over the period of the log, for a table of another name', async () => {
  const { sql, parameters } = JSON.parse((await query('--dry-run', '--table', 'audit.trail')).out);
  expect(sql).toContain('FROM "audit"."trail"');
  expect(parameters.slice(0, 2)).toEqual(["'2023/07/08'", "'2023/07/11'"]);
});

test('lists the records that answer a question', async () => {
  const { out, exitCode } = await query('--event', 'leaveorganization', '--error');
  expect(exitCode).toBe(0);
  expect(out).toMatch(
    /^TIME +ACCOUNT +REGION +SOURCE +EVENT +ERROR +CALLER\n2023-07-10T12:02:05Z +123837392027 /,
  );
  expect(out).toContain('1 event from');
  expect(out).not.toContain('without any log file');
});

test.each([
  { argv: [], found: '2900 events' },
  { argv: ['--class', 'writes'], found: '574 events' },
  { argv: ['--class', 'writes', '--success'], found: '480 events' },
  { argv: ['--class', 'writes', '--error'], found: '94 events' },
  { argv: ['--account', '444455556666'], found: '0 events' },
  { argv: ['--source', 'organizations.amazonaws.com', '--class', 'writes'], found: '1 event' },
])('finds $found for $argv', async ({ argv, found }) => {
  const [last] = (await query(...argv)).out.trimEnd().split('\n').slice(-1);
  expect(last).toContain(`${found} from`);
});

test('gives the question as understood and the records whole as JSON', async () => {
  const { question, records, searched, unreadable } = JSON.parse(
    (await query('--json', '--event', 'LeaveOrganization')).out,
  );
  expect(question).toMatchObject({ events: ['LeaveOrganization'], class: 'all', outcome: 'any' });
  expect(searched).toMatchObject({ files: 55, scanned: 2900 });
  expect(unreadable).toEqual([]);
  expect(records).toMatchObject([
    { record: { eventName: 'LeaveOrganization' }, file: { digest: expect.stringMatching(/^sha256:/) } },
  ]);
});

test('gives CSV with a head line, and no formulas', async () => {
  const folder = await temporaryFolder();
  await writeLog(folder, logKey('2026-07-10'), [raw({ errorCode: '=1+1', eventName: 'a,"b"' })]);
  const { out } = await runCli(['trail', 'query', '--logs', folder, '--csv']);
  const [head, line] = out.split('\r\n');
  expect(head).toMatch(/^time,account,region,source,event,error,caller,/);
  expect(line).toContain(`,"a,""b""",'=1+1,`);
});

test('says what could not be read', async () => {
  const folder = await temporaryFolder();
  await writeLog(folder, logKey('2026-07-10'), [raw()]);
  await writeLog(folder, logKey('2026-07-10', '0000000000000002'), new Uint8Array([1, 2, 3]));
  const { out, err } = await runCli(['trail', 'query', '--logs', folder]);
  expect(err).toContain('Not read: ');
  expect(out).toContain('1 event from');
  expect(out).toContain('could not be read: 1. Something may be missing.');
});

test.each([
  { argv: ['--logs', INVICTUS, '--json', '--csv'], code: 'USAGE_INVALID' },
  { argv: ['--logs', INVICTUS, '--table', 'x'], code: 'USAGE_INVALID' },
  { argv: ['--logs', INVICTUS, '--account', 'x'], code: 'INPUT_INVALID' },
  { argv: ['--logs', 'nowhere-at-all'], code: 'INPUT_INVALID' },
  { argv: ['--dry-run', '--table', 'a;b', ...PERIOD], code: 'INPUT_INVALID' },
  { argv: ['--dry-run', 'x'.repeat(2000), ...PERIOD], code: 'INPUT_INVALID' },
  { argv: ['--logs', INVICTUS, '--class', 'reads'], code: 'reads' },
  { argv: ['--error', '--success'], code: 'cannot be used with' },
])('refuses $argv with $code', async ({ argv, code }) => {
  const { exitCode, err } = await runCli(['trail', 'query', ...argv]);
  expect(exitCode).toBe(2);
  expect(err).toContain(code);
});

test('prints the statement of the table', async () => {
  const argv = ['trail', 'ddl', '--bucket', 'logs-of-ours', '--from', '2026-01-01', '--region', 'us-east-1'];
  const { out, exitCode } = await runCli(argv);
  expect(exitCode).toBe(0);
  expect(out).toMatch(/^CREATE EXTERNAL TABLE IF NOT EXISTS `cloudtrail_logs` \(\n/);
  expect(JSON.parse((await runCli([...argv, '--json'])).out)).toEqual({ sql: out.trimEnd() });
  expect(await runCli([...argv, '--prefix', "'"])).toMatchObject({ exitCode: 2, out: '' });
});

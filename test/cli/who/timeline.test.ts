import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { runCli } from '../../support/run-cli.ts';
import { logKey, raw, roleSession, temporaryFolder, user, writeLog } from '../../trail/support.ts';

const SAMPLE = new URL('../../../sample/account/trail', import.meta.url).pathname;

const update = (config: string, minute: string, over: Readonly<Record<string, unknown>> = {}) =>
  raw({
    eventTime: `2026-07-10T12:${minute}:00Z`,
    requestParameters: { endpointName: 'fraud', endpointConfigName: config },
    ...over,
  });

async function logOf(...records: readonly unknown[]): Promise<string> {
  const folder = await temporaryFolder();
  await writeLog(folder, logKey('2026-07-10'), records);
  return folder;
}

/** Runs the command as on a terminal. */
async function onTerminal(argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
  let out = '';
  await main(argv, {
    columns: 100,
    isTty: true,
    cwd: process.cwd(),
    env,
    err: () => {},
    now: () => new Date(0),
    out: (text) => {
      out += text;
    },
  });
  return out;
}

test('groups by session: who, how sure, through which role, from where, since when, and what below', async () => {
  const { out } = await runCli([
    'who',
    'readmission-prod',
    '--logs',
    SAMPLE,
    '--from',
    '2026-08-14',
    '--to',
    '2026-08-15',
  ]);
  expect(out.split('\n').slice(0, 12)).toEqual([
    'Times are in UTC.',
    '',
    'alice  certain (key)',
    '  through role MLAdmin, in account 111122223333, from 198.51.100.24, session began 2026-08-14 13:36:02',
    '  2026-08-14 13:41:55  sagemaker:UpdateEndpoint (failed: ValidationException)  endpoint/readmission-prod',
    '',
    'alice  certain (key)',
    '  through role MLAdmin, in account 111122223333, from 198.51.100.24, session began 2026-08-14 13:47:31',
    '  2026-08-14 14:02:00  sagemaker:UpdateEndpoint  endpoint/readmission-prod',
    '      endpointConfigName: readmission-prod-v2 (before: not in the log)',
    '',
    expect.stringMatching(/^2 changes of \d+ write events/),
  ]);
});

test('follows the endpoint to the settings of its configuration and model', async () => {
  const { out } = await runCli(['who', 'readmission-prod', '--logs', SAMPLE, '--event', 'UpdateEndpoint']);
  const via = 'endpoint-config/readmission-prod-v1 → endpoint-config/readmission-prod-v2';
  expect(out).toContain('      endpointConfigName: readmission-prod-v1 → readmission-prod-v2\n');
  expect(out).toContain(
    `${via}: productionVariants[AllTraffic].modelName: readmission-v1 → readmission-v2\n`,
  );
  expect(out).toMatch(/-v1 → endpoint-config\/readmission-prod-v2: kmsKeyId: arn:aws:kms:\S+ → -\n/);
  expect(out).toMatch(/model\/readmission-v1 → model\/readmission-v2: primaryContainer\.modelPackageName: /);
});

test('one console session stands together, whatever its keys and days', async () => {
  const act = (key: string, eventTime: string) =>
    update('v1', '00', {
      eventTime,
      sessionCredentialFromConsole: 'true',
      userIdentity: roleSession('MLAdmin', 'dana@example.com', { key, createdAt: '2026-07-10T23:50:00Z' }),
    });
  const { out } = await runCli([
    'who',
    '--logs',
    await logOf(
      act('ASIA1', '2026-07-10T23:55:00Z'),
      update('v2', '59'),
      act('ASIA2', '2026-07-11T00:05:00Z'),
    ),
    '--to',
    '2026-07-12',
  ]);
  expect(out.match(/^dana@example\.com/gm)).toHaveLength(1);
  expect(out).toContain('in the console, session began 2026-07-10 23:50:00\n  2026-07-10 23:55:00  ');
});

test('says what else is known of a change: failure, creation, the record of another account, unknown before', async () => {
  const shared = { sharedEventID: 's', eventSource: 'kms.amazonaws.com', eventName: 'CreateGrant' };
  const folder = await logOf(
    update('v1', '00', { errorCode: 'AccessDenied' }),
    update('v1', '01', { eventName: 'CreateEndpoint' }),
    raw({ ...shared, recipientAccountId: '444455556666', userIdentity: user('grace', '444455556666') }),
    raw({
      ...shared,
      userIdentity: { type: 'AWSAccount', accountId: '444455556666', principalId: 'AIDAGRACE' },
    }),
  );
  const { out } = await runCli(['who', '--logs', folder]);
  expect(out).toContain('sagemaker:UpdateEndpoint (failed: AccessDenied)  endpoint/fraud');
  expect(out).toContain('sagemaker:CreateEndpoint  endpoint/fraud (created)');
  expect(out).toMatch(/grace {2}certain \(shared-event\)[\s\S]*also recorded in account 444455556666/);
});

test.each([
  { tz: 'Europe/Berlin', time: '2026-07-10 14:00:00 +02:00' },
  { tz: 'America/New_York', time: '2026-07-10 08:00:00 -04:00' },
  { tz: 'Asia/Kolkata', time: '2026-07-10 17:30:00 +05:30' },
  { tz: 'Europe/London', time: '2026-07-10 13:00:00 +01:00' },
  { tz: 'utc', time: '2026-07-10 12:00:00' },
])('shows times in $tz: $time', async ({ tz, time }) => {
  const folder = await logOf(update('v1', '00'));
  expect((await runCli(['who', '--logs', folder, '--tz', tz])).out).toContain(`  ${time}  sagemaker:`);
  expect((await runCli(['who', '--logs', folder, '--tz', tz, '--flat'])).out).toContain(`\n${time}  `);
});

test.each([
  { argv: ['--tz', 'Mars/Olympus'], says: 'no time zone' },
  { argv: ['--tz', '+02:00'], says: 'no time zone' },
  { argv: ['--tz', 'Europe/Berlin', '--json'], says: 'always in UTC' },
  { argv: ['--flat', '--csv'], says: 'Ask for one' },
  { argv: ['--case', 'x.zip'], says: '--signer' },
  { argv: ['--signer', 'keys'], says: '--case' },
])('refuses $argv', async ({ argv, says }) => {
  const { exitCode, err } = await runCli(['who', '--logs', await logOf(update('v1', '00')), ...argv]);
  expect(exitCode).toBe(2);
  expect(err).toContain(says);
});

test('colours stand on a terminal only, never alone, and NO_COLOR switches them off', async () => {
  const folder = await logOf(update('v1', '00', { errorCode: 'AccessDenied' }));
  const argv = ['who', '--logs', folder];
  const plain = (await runCli(argv)).out;
  const coloured = await onTerminal(argv);
  expect(plain).not.toContain('\u001b');
  expect(coloured).toContain('\u001b[31m (failed: AccessDenied)\u001b[39m');
  expect(stripVTControlCharacters(coloured)).toBe(plain);
  expect(await onTerminal(argv, { NO_COLOR: '1' })).toBe(plain);
  expect(await onTerminal(argv, { TERM: 'dumb' })).toBe(plain);
});

test('no name in a log can steer the terminal', async () => {
  const folder = await logOf(
    update('\u001b[2J', '00', { errorCode: '\u202e', userIdentity: user('a\u0007') }),
  );
  const { out } = await runCli(['who', '--logs', folder]);
  expect(out).toContain('a?');
  expect(out).toContain('(failed: ?)');
  for (const sign of ['\u0007', '\u001b', '\u202e']) expect(out).not.toContain(sign);
});

test('counts corrections and observations, and points at long chains', async () => {
  const correction = update('v1', '05', { addendum: { reason: 'UPDATED_DATA', originalEventID: 'first' } });
  const insight = raw({ eventCategory: 'Insight', eventType: 'AwsCloudTrailInsight' });
  const folder = await logOf(update('v0', '00', { eventID: 'first' }), correction, insight);
  const { out } = await runCli(['who', '--logs', folder]);
  expect(out).toContain('Records that a later one corrected: 1.');
  expect(out).toContain('Insight and network events, which are no changes: 1.');
});

test('CSV tells session, effect and differences', async () => {
  const { out } = await runCli([
    'who',
    '--csv',
    '--logs',
    await logOf(update('v1', '00'), update('v2', '01')),
  ]);
  const [head, first, second] = out.split('\r\n');
  expect(head).toMatch(/,effect,settings,.*,session,session_began,also_in_account$/);
  expect(first).toContain(',changed,endpointConfigName: v1 (before: not in the log),alice,');
  expect(second).toContain('endpointConfigName: v1 -> v2'.replace('->', '→'));
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type AwsStandIn, startAws } from '../support/aws/server.ts';
import { runCli } from '../support/run-cli.ts';
import { bucketOf, HOME, tableFiles } from '../trail/engines/aws-trail.ts';
import { INVICTUS, temporaryFolder } from '../trail/support.ts';

const FOLDER_ACCOUNT = '218007301253';
const CONFIG = `organization: A
accounts: [{ id: "${FOLDER_ACCOUNT}", regions: [us-east-1] }]
trail:
  - athena: { database: logs, table: cloudtrail_logs, workgroup: audit }
`;
const DAY = ['--from', '2023-07-10', '--to', '2023-07-11'];

let aws: AwsStandIn;
let cwd: string;
beforeEach(async () => {
  aws = await startAws({
    ...(await bucketOf(INVICTUS)),
    ...tableFiles({ accounts: [FOLDER_ACCOUNT], regions: ['us-east-1'] }),
  });
  cwd = await temporaryFolder();
  await writeFile(join(cwd, 'exhibit.yaml'), CONFIG);
  vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
  vi.stubEnv('AWS_ACCESS_KEY_ID', `AKIA${HOME.account}`);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_SESSION_TOKEN', '');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await aws.stop();
});

const query = (...argv: readonly string[]) => runCli(['trail', 'query', ...DAY, ...argv], { cwd });

test('asks the table of the configuration and says what that read', async () => {
  const asked = ['--event', 'CreateUser', '--class', 'writes', '--json'];
  const { out, err, exitCode } = await query(...asked);
  expect(exitCode).toBe(0);
  expect(err).toMatch(/^Athena read \d{5,} bytes for [0-9a-f-]{36}\.\n$/);
  const found = JSON.parse(out);
  const local = JSON.parse((await query('--logs', INVICTUS, ...asked)).out);
  const ids = (it: typeof found) =>
    it.records.map(({ record }: { record: { eventID: string } }) => record.eventID);
  expect(ids(found)).toEqual(ids(local));
  expect(ids(found).length).toBeGreaterThan(0);
  expect(found.searched).toMatchObject({ location: 'athena:logs.cloudtrail_logs', files: 55 });
  expect(found.searched.statistics.workgroup).toBe('audit');
});

test('a service that refuses ends with 3 and says so', async () => {
  aws.setFaults([{ service: 'Athena', operation: 'StartQueryExecution', fault: 'denied' }]);
  const { out, err, exitCode } = await query();
  expect({ out, exitCode }).toEqual({ out: '', exitCode: 3 });
  expect(err).toContain('UNREACHABLE');
  expect(err).toContain('AccessDeniedException');
});

test('a table cannot tell its period', async () => {
  const { err, exitCode } = await runCli(['trail', 'query'], { cwd });
  expect(exitCode).toBe(2);
  expect(err).toContain('--from and --to');
});

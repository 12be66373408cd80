import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type AwsStandIn, startAws } from '../support/aws/server.ts';
import { runCli } from '../support/run-cli.ts';
import { BUCKET, bucketOf, HOME, SAMPLE, tableFiles } from '../trail/engines/aws-trail.ts';
import { temporaryFolder } from '../trail/support.ts';

const A = '111122223333';
const B = '444455556666';
const REGIONS = ['eu-west-1', 'us-east-1'];
const WEEKS = ['--from', '2026-08-01', '--to', '2026-08-15'];

const ATHENA = '  - athena: { database: logs, table: cloudtrail_logs, workgroup: audit, region: us-east-1 }';
const LOOKUP = '  - lookup: {}';
const S3 = `  - logs: s3://${BUCKET}/`;

let aws: AwsStandIn;
let cwd: string;
beforeEach(async () => {
  aws = await startAws({
    ...(await bucketOf(SAMPLE)),
    ...tableFiles({ accounts: [A, B], regions: REGIONS }),
    [`${HOME.account}/global/cloudtrail/history.json`]: [{ Bucket: BUCKET }],
  });
  cwd = await temporaryFolder();
  vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
  vi.stubEnv('AWS_ACCESS_KEY_ID', `AKIA${HOME.account}`);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_SESSION_TOKEN', '');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await aws.stop();
});

async function configure(...sources: readonly string[]): Promise<void> {
  const accounts = [A, B].map((id) => {
    const role = `arn:aws:iam::${id}:role/ExhibitCollector`;
    return `  - { id: "${id}", regions: [${REGIONS.join(', ')}], role: "${role}" }`;
  });
  const text = ['organization: A', 'accounts:', ...accounts, 'trail:', ...sources, ''].join('\n');
  await writeFile(join(cwd, 'exhibit.yaml'), text);
}

const cli = (...argv: readonly string[]) => runCli(argv, { cwd, now: new Date('2026-10-02T06:00:00Z') });
const asked = (operation: string) => aws.requests.filter((one) => one.operation === operation).length;

interface Row {
  readonly file: Readonly<Record<string, unknown>>;
}

/** Rows of `who` without the place of the record, which only engines that read the files know whole. */
async function rowsOf(...argv: readonly string[]) {
  const { out, err, exitCode } = await cli('who', ...WEEKS, '--json', ...argv);
  expect({ exitCode, err }).toMatchObject({ exitCode: 0 });
  const { rows, searched }: { rows: Row[]; searched: Record<string, unknown> } = JSON.parse(out);
  return { rows: rows.map(({ file, ...row }) => row), searched, err, files: rows.map(({ file }) => file) };
}

test('who gives the same rows from a folder, a bucket, an index, Athena and the event history', async () => {
  const folder = await rowsOf('readmission-prod', '--logs', SAMPLE);
  expect(folder.rows.length).toBeGreaterThan(1);
  expect(folder.searched).toMatchObject({ engine: 'local', provable: true });

  const bucket = await rowsOf('readmission-prod', '--logs', `s3://${BUCKET}`);
  expect(bucket).toMatchObject({ rows: folder.rows, files: folder.files });
  expect(bucket.searched).toEqual({ ...folder.searched, location: `s3://${BUCKET}` });

  expect(await cli('trail', 'index', SAMPLE, '--into', 'index')).toMatchObject({ exitCode: 0, err: '' });
  const alone = await rowsOf('readmission-prod', '--index', 'index');
  expect(alone).toMatchObject({ rows: folder.rows, files: folder.files, err: '' });
  const both = await rowsOf('readmission-prod', '--index', 'index', '--logs', SAMPLE);
  expect(both).toMatchObject({ rows: folder.rows, searched: folder.searched, err: '' });

  await configure(ATHENA, LOOKUP);
  const athena = await rowsOf('readmission-prod');
  expect(athena.rows).toEqual(folder.rows);
  expect(athena.searched).toMatchObject({
    engine: 'athena',
    provable: true,
    statistics: { workgroup: 'audit' },
  });
  expect(athena.err).toMatch(/^Athena read \d+ bytes for /);
  expect(asked('LookupEvents')).toBe(0);

  const lookup = await rowsOf('readmission-prod', '--engine', 'lookup');
  expect(lookup.rows).toEqual(folder.rows);
  expect(lookup.searched).toMatchObject({ engine: 'lookup', provable: false, files: 0 });
  expect(lookup.err).toContain('knows no data events');
}, 60_000);

test('trail query gives the same records from every source', async () => {
  const query = ['trail', 'query', 'readmission-prod', '--class', 'writes', ...WEEKS, '--json'];
  const idsOf = async (...argv: readonly string[]) => {
    const { out, exitCode } = await cli(...query, ...argv);
    expect(exitCode).toBe(0);
    const { records, searched } = JSON.parse(out);
    const ids: string[] = records.map(({ record }: { record: { eventID: string } }) => record.eventID);
    return { ids, engine: searched.engine, provable: searched.provable };
  };
  const folder = await idsOf('--logs', SAMPLE);
  expect(folder.ids.length).toBeGreaterThan(1);
  expect(await idsOf('--logs', `s3://${BUCKET}/AWSLogs`)).toEqual(folder);
  await cli('trail', 'index', SAMPLE, '--into', 'index');
  expect(await idsOf('--index', 'index')).toEqual(folder);
  await configure(LOOKUP, ATHENA, S3);
  expect(await idsOf('--engine', 'athena')).toEqual({ ...folder, engine: 'athena' });
  expect(await idsOf()).toEqual({ ...folder, engine: 'lookup', provable: false });
  expect(await idsOf('--engine', 'local')).toEqual(folder);
}, 60_000);

test.each(['who', 'trail query'])('%s says that the event history cannot be proven', async (command) => {
  await configure(LOOKUP);
  const said = 'Not provable by digest';
  const { out, exitCode } = await cli(
    ...command.split(' '),
    ...WEEKS,
    '--account',
    A,
    '--region',
    'us-east-1',
  );
  expect(exitCode).toBe(0);
  expect(out).toContain(said);
  expect((await cli(...command.split(' '), ...WEEKS, '--logs', SAMPLE)).out).not.toContain(said);
});

test('a configured index answers until the log is newer, and trail index brings it up to date', async () => {
  await configure(`${S3}\n    index: ./index`);
  const indexing = await cli('trail', 'index');
  expect(indexing).toMatchObject({ exitCode: 0, err: '' });
  expect(indexing.out).toMatch(/^\d{3} files were fetched\.\n\d{3} log files: /);
  const fetched = asked('GetObject');
  const first = await rowsOf();
  expect(first.err).toBe('');
  expect(asked('GetObject')).toBe(fetched);

  const key = `AWSLogs/${A}/CloudTrail/us-east-1/2026/08/05/${A}_CloudTrail_us-east-1_20260805T0000Z_abcdefghij012345.json.gz`;
  aws.putObject(BUCKET, key, Buffer.from('no gzip at all, really'));
  const stale = await rowsOf();
  expect(stale.err).toContain(
    'The index index is not as new as its log: of the files of these days 1 are new',
  );
  expect(stale.err).toContain(`Not read: ${key}: is no gzip file.`);
  expect(stale.rows).toEqual(first.rows);

  const again = JSON.parse((await cli('trail', 'index', '--json')).out);
  expect(again.files).toMatchObject({ fetched: 1, read: 1 });
  expect(again.unreadable).toContainEqual({ key, record: null, reason: 'is no gzip file' });
  expect((await rowsOf()).err).toBe(`Not read: ${key}: is no gzip file.\n`);
});

test('a bucket is read with the role of the account that is named', async () => {
  await configure(`${S3}\n    account: "${B}"`);
  const { out } = await cli('who', ...WEEKS, '--json');
  expect(JSON.parse(out).searched.files).toBeGreaterThan(10);
  const readers = aws.requests.filter(({ service }) => service === 'S3').map(({ account }) => account);
  expect(new Set(readers)).toEqual(new Set([B]));
});

test.each([
  { argv: ['who', '--engine', 'athena', ...WEEKS], says: 'names no source of the engine athena' },
  { argv: ['who', '--engine', 'lookup'], says: 'name it with --from and --to' },
  { argv: ['who', '--engine', 'lookup', '--logs', SAMPLE], says: 'no sources of the engine lookup' },
  { argv: ['who', '--logs', 's3://X', ...WEEKS], says: 'is no s3://BUCKET/FOLDER' },
  { argv: ['who', '--logs', 's3://no-such-bucket/', ...WEEKS], says: 'There is no bucket "no-such-bucket"' },
  { argv: ['who', '--logs', `s3://${BUCKET}/AWSLogs/${A}/`, ...WEEKS], says: 'There is no log in' },
  { argv: ['who', '--index', 'nowhere', ...WEEKS], says: 'There is no index in' },
  { argv: ['trail', 'index', SAMPLE], says: '--into FOLDER' },
  { argv: ['trail', 'index', '--into', 'x'], says: 'no source of the engine local' },
])('$argv: $says', async ({ argv, says }) => {
  await configure(LOOKUP);
  const { exitCode, out, err } = await cli(...argv);
  expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
  expect(err).toContain(says);
});

test('a bucket that may not be listed ends with 3 and says so', async () => {
  aws.setFaults([{ service: 'S3', operation: 'ListObjectsV2', fault: 'denied' }]);
  const { exitCode, err } = await cli('who', '--logs', `s3://${BUCKET}`, ...WEEKS);
  expect(exitCode).toBe(3);
  expect(err).toContain('AccessDenied');
});

test.each(['who', 'trail query'])('%s refuses days that the table never shows', async (command) => {
  await configure(ATHENA);
  const years = ['--from', '2019-01-01', '--to', '2019-01-03'];
  expect(await cli(...command.split(' '), 'readmission-prod', ...years)).toMatchObject({
    exitCode: 2,
    out: '',
    err: expect.stringMatching(/shows no day from 2019-01-01 to 2019-01-02/),
  });
  expect(asked('StartQueryExecution')).toBe(0);
});

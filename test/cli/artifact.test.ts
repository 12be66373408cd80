import { access, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { loadDocuments } from '../../src/config/documents.ts';
import { digestOf } from '../../src/core/digest.ts';
import type { Fault } from '../support/aws/faults.ts';
import { type AwsStandIn, startAws } from '../support/aws/server.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../trail/support.ts';

const ACCOUNT = '111122223333';
const REPORT = 'report-gaVrFoJaYDQvtYGr';
const TOKEN = 'term-token-of-this-request';
const SIGNATURE = 'X-Amz-Signature=bearer-secret';
const FOLDER = 'documents';
const HIDDEN = join(FOLDER, '.artifact-terms');

let served: Record<string, string>;
let asked: string[];
let aws: AwsStandIn;
let cwd: string;
let close: () => void;

beforeEach(async () => {
  served = {
    '/terms-2.pdf': 'the terms',
    '/soc-2.PDF': 'version 2',
    '/terms-1.pdf': 'old',
    '/soc-1': 'version 1',
  };
  asked = [];
  const store = createServer((request, response) => {
    const [path = '', query] = (request.url ?? '').split('?');
    asked.push(path);
    const body = served[path];
    response.writeHead(body !== undefined && query === SIGNATURE ? 200 : 403).end(body);
  });
  await new Promise<void>((done) => store.listen(0, '127.0.0.1', done));
  close = () => store.close();
  const address = store.address();
  const at = (path: string) =>
    `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}${path}?${SIGNATURE}`;
  const soc = { id: REPORT, name: 'SOC 2', series: 'SOC', companyName: 'AWS', state: 'PUBLISHED' };
  aws = await startAws({
    [`${ACCOUNT}/global/artifact/reports.json`]: [
      { ...soc, version: 1, periodStart: '2025-04-01T00:00:00Z', periodEnd: '2026-03-31T23:59:59Z' },
      {
        ...soc,
        version: 2,
        periodStart: '2026-04-01T00:00:00Z',
        periodEnd: '2027-03-31T23:59:59Z',
        termArn: 'arn:aws:artifact:us-east-1::term/term-gaVrFoJaYDQvtYGr:2',
      },
      { id: 'report-0000000000000000', name: 'No period', version: 1 },
    ],
    [`${ACCOUNT}/global/artifact/downloads.json`]: [
      { id: REPORT, version: 1, token: TOKEN, terms: at('/terms-1.pdf'), document: at('/soc-1') },
      { id: REPORT, version: 2, token: TOKEN, terms: at('/terms-2.pdf'), document: at('/soc-2.PDF') },
      {
        id: 'report-0000000000000000',
        version: 1,
        token: TOKEN,
        terms: at('/terms-1.pdf'),
        document: 'http://elsewhere.example/x.pdf',
      },
    ],
  });
  vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
  vi.stubEnv('AWS_ACCESS_KEY_ID', `AKIA${ACCOUNT}`);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_SESSION_TOKEN', '');
  vi.stubEnv('AWS_MAX_ATTEMPTS', '1');
  cwd = await temporaryFolder();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  close();
  await aws.stop();
});

const get = (report: string, ...more: readonly string[]) => {
  const standard = ['--out', FOLDER, '--owner', 'CISO', '--control', 'hipaa:164.308(b)(1)'];
  return runCli(['artifact', 'get', report, ...standard, ...more], { cwd });
};
const operations = () => aws.requests.map(({ operation }) => operation);
const there = (path: string) =>
  access(join(cwd, path)).then(
    () => true,
    () => false,
  );

test('lists the newest version of each report with its period', async () => {
  const { exitCode, out } = await runCli(['artifact', 'list'], { cwd });
  expect(exitCode).toBe(0);
  expect(out).toMatch(/report-gaVrFoJaYDQvtYGr +2 +SOC +2026-04-01 +2027-03-31 +SOC 2 +AWS/);
  const machines = JSON.parse((await runCli(['artifact', 'list', '--json'], { cwd })).out);
  expect(machines).toMatchObject([
    { name: 'No period', from: null, to: null, acceptanceType: null },
    { name: 'SOC 2', version: 2 },
  ]);
});

test('without --accept-terms only the terms are fetched, where no run takes them for a document', async () => {
  const { exitCode, out, err } = await get(REPORT);
  expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
  const terms = join(cwd, HIDDEN, `${REPORT}-v2.pdf`);
  expect(err).toContain(terms);
  expect(await readFile(terms, 'utf8')).toBe('the terms');
  expect(operations()).not.toContain('GetReport');
  expect(asked).toEqual(['/terms-2.pdf']);
  expect(await loadDocuments(join(cwd, FOLDER))).toEqual([]);
});

test('with --accept-terms the report is a document whose sidecar tells of the terms', async () => {
  const { exitCode, out, err } = await get(REPORT, '--accept-terms');
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  expect(await loadDocuments(join(cwd, FOLDER))).toEqual([
    {
      document: {
        path: `${REPORT}-v2.pdf`,
        digest: digestOf('version 2'),
        bytes: 9,
        title: 'SOC 2, version 2',
        owner: 'CISO',
        date: '2026-04-01',
        validUntil: '2027-03-31',
        controls: [{ framework: 'hipaa', control: '164.308(b)(1)' }],
        embedded: false,
        term: {
          arn: 'arn:aws:artifact:us-east-1::term/term-gaVrFoJaYDQvtYGr:2',
          digest: digestOf('the terms'),
          tokenDigest: digestOf(TOKEN),
          acceptedAt: '2026-10-02T06:00:00.000Z',
          acceptedBy: expect.stringContaining(ACCOUNT),
        },
      },
      bytes: null,
    },
  ]);
  const sidecar = await readFile(join(cwd, FOLDER, `${REPORT}-v2.pdf.yaml`), 'utf8');
  for (const text of [out, sidecar]) {
    expect(text).not.toContain(TOKEN);
    expect(text).not.toContain('bearer-secret');
  }
  expect(out).toContain(digestOf('version 2'));
});

test('an older version, embedded, with a title and days of its own', async () => {
  const own = ['--title', 'Bridge', '--date', '2026-01-01', '--valid-until', '2026-12-31'];
  const { exitCode, out } = await get(
    REPORT,
    ...['--report-version', '1', '--embed', '--accept-terms', '--json'],
    ...own,
  );
  expect(exitCode).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ digest: digestOf('version 1'), term: { arn: null } });
  expect(await loadDocuments(join(cwd, FOLDER))).toMatchObject([
    {
      document: { path: `${REPORT}-v1.bin`, title: 'Bridge', date: '2026-01-01', validUntil: '2026-12-31' },
      bytes: Buffer.from('version 1'),
    },
  ]);
});

test('nothing is written over, and nothing is accepted before that is known', async () => {
  await get(REPORT, '--accept-terms');
  const file = join(cwd, FOLDER, `${REPORT}-v2.pdf.yaml`);
  await writeFile(file, 'mine: true');
  const before = operations().length;
  const { exitCode, err } = await get(REPORT, '--accept-terms');
  expect(exitCode).toBe(2);
  expect(err).toContain('there already');
  expect(parse(await readFile(file, 'utf8'))).toEqual({ mine: true });
  expect(operations().slice(before)).toEqual(['GetReportMetadata']);
});

test.each([
  { title: 'an id that is a path', argv: ['../../etc/passwd'], says: 'no id of a report' },
  { title: 'an unknown control', argv: [REPORT, '--control', 'hipaa:1'], says: 'no control "1"' },
  { title: 'an unknown framework', argv: [REPORT, '--control', 'soc:1'], says: '--control' },
  { title: 'no version', argv: [REPORT, '--report-version', '0'], says: '--report-version' },
])('refuses $title before any call', async ({ argv: [report = '', ...more], says }) => {
  const { exitCode, err } = await get(report, ...more, '--accept-terms');
  expect(exitCode).toBe(2);
  expect(err).toContain(says);
  expect(aws.requests).toEqual([]);
});

test.each([
  { title: 'a report without a period', argv: ['report-0000000000000000'], says: '--valid-until' },
  { title: 'a day that is none', argv: [REPORT, '--date', 'May'], says: 'date' },
  { title: 'an end before the begin', argv: [REPORT, '--valid-until', '2020-01-01'], says: 'before date' },
])('refuses $title before the terms are asked for', async ({ argv: [report = '', ...more], says }) => {
  const { exitCode, err } = await get(report, ...more, '--accept-terms');
  expect(exitCode).toBe(2);
  expect(err).toContain(says);
  expect(operations()).toEqual(['GetReportMetadata']);
});

const denied = (operation: string): Fault => ({ fault: 'denied', service: 'Artifact', operation });
test.each(['GetReportMetadata', 'GetTermForReport', 'GetReport'])(
  'a refused %s leaves no document',
  async (name) => {
    aws.setFaults([denied(name)]);
    const { exitCode, err } = await get(REPORT, '--accept-terms');
    expect(exitCode).toBe(3);
    expect(err).toBe(`UNREACHABLE: artifact:${name} failed: AccessDeniedException.\n`);
    expect(await there(join(FOLDER, `${REPORT}-v2.pdf`))).toBe(false);
  },
);

test.each([
  { title: 'the address refuses', over: { '/soc-2.PDF': undefined }, says: 'status 403' },
  { title: 'the file is empty', over: { '/soc-2.PDF': '' }, says: 'it is empty' },
])('when $title, nothing is kept and the address is not told', async ({ over, says }) => {
  served = Object.fromEntries(
    Object.entries({ ...served, ...over }).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
  const { exitCode, err } = await get(REPORT, '--accept-terms');
  expect(exitCode).toBe(3);
  expect(err).toContain(says);
  expect(err).not.toContain('bearer-secret');
  expect(await readdir(join(cwd, FOLDER))).toEqual(['.artifact-terms']);
});

test('an address without encryption is not followed', async () => {
  const days = ['--date', '2026-01-01', '--valid-until', '2026-12-31'];
  const { exitCode, err } = await get('report-0000000000000000', '--accept-terms', ...days);
  expect(exitCode).toBe(3);
  expect(err).toContain('not encrypted');
  expect(err).not.toContain('elsewhere.example');
});

test('a refused listing is no short list', async () => {
  aws.setFaults([denied('ListReports')]);
  const { exitCode, out } = await runCli(['artifact', 'list'], { cwd });
  expect({ exitCode, out }).toEqual({ exitCode: 3, out: '' });
});

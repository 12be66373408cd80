import { afterEach, expect, test } from 'vitest';
import { ServiceError } from '../../../src/aws/service-error.ts';
import { digestOfJson } from '../../../src/core/digest.ts';
import { changesOf } from '../../../src/trail/changes.ts';
import { localTrail } from '../../../src/trail/engines/local.ts';
import { COLUMNS } from '../../../src/trail/query/columns.ts';
import { readSearch } from '../../../src/trail/query/question.ts';
import type { TrailQuestion } from '../../../src/trail/source.ts';
import type { ScenarioFiles } from '../../support/aws/scenario.ts';
import { type AwsStandIn, startAws } from '../../support/aws/server.ts';
import { INVICTUS } from '../support.ts';
import { athenaAt, brief, bucketOf, columnsOf, SAMPLE, tableFiles } from './aws-trail.ts';

let aws: AwsStandIn;
afterEach(() => aws.stop());

async function serve(...files: readonly ScenarioFiles[]) {
  aws = await startAws(Object.assign({}, ...files));
  return aws.url;
}

const counted = (operation: string) => aws.requests.filter((it) => it.operation === operation).length;

const A = '111122223333';
const B = '444455556666';
const sampleTable = { accounts: [A, B], regions: ['eu-west-1', 'us-east-1'] };
const sampleBucket = await bucketOf(SAMPLE);
const invictusBucket = await bucketOf(INVICTUS);
const invictusTable = { accounts: ['218007301253'], regions: ['us-east-1'] };
const invictusDay = { from: '2023-07-10T00:00:00Z', to: '2023-07-11T00:00:00Z' };
const quarter = { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };

test('gives the changes of the real account as the local engine does', async () => {
  const trail = athenaAt(await serve(invictusBucket, tableFiles(invictusTable)));
  const question: TrailQuestion = { period: invictusDay, access: 'write', withSessions: true };
  const [answer, local] = [await trail.ask(question), await localTrail({ folder: INVICTUS }).ask(question)];
  expect(answer.records).toHaveLength(574);
  expect(columnsOf(answer.records)).toEqual(columnsOf(local.records));
  expect(columnsOf(answer.sessions)).toEqual(columnsOf(local.sessions));
  const people = (it: typeof answer) => changesOf(it).map(({ eventId, actor }) => [eventId, actor]);
  expect(people(answer)).toEqual(people(local));
  expect(answer).toMatchObject({ files: 55, duplicates: 0, unreadable: [], uncovered: [] });
});

test('answers every task of a run by one scan, as the local engine answers each', async () => {
  const trail = athenaAt(await serve(sampleBucket, tableFiles(sampleTable)), {
    scope: { accounts: [A, B], regions: ['eu-west-1', 'us-east-1'] },
  });
  const local = localTrail({ folder: SAMPLE });
  const tasks = [A, B].flatMap((account) =>
    ['eu-west-1', 'us-east-1'].map((region) => ({ account, region })),
  );
  const answers = await Promise.all(
    tasks.map(async ({ account, region }) => {
      const question: TrailQuestion = {
        period: quarter,
        accounts: [account],
        regions: [region],
        sources: ['sagemaker.amazonaws.com', 'iam.amazonaws.com', 'kms.amazonaws.com', 's3.amazonaws.com'],
        access: 'write',
        events: 'management',
        withSessions: true,
      };
      return { answer: await trail.ask(question), expected: await local.ask(question) };
    }),
  );
  for (const { answer, expected } of answers) {
    expect(columnsOf(answer.records)).toEqual(columnsOf(expected.records));
    expect(columnsOf(answer.sessions)).toEqual(columnsOf(expected.sessions));
    expect(answer.uncovered).toEqual(expected.uncovered);
  }
  expect(answers.flatMap(({ answer }) => answer.records).length).toBeGreaterThan(100);
  expect(counted('StartQueryExecution')).toBe(1);
  expect(new Set(answers.map(({ answer }) => answer.statistics?.executionId)).size).toBe(1);
  const logs = Object.entries(sampleBucket).filter(([key]) => key.includes('/CloudTrail/'));
  const all = logs.reduce((sum, [, content]) => sum + (Buffer.isBuffer(content) ? content.length : 0), 0);
  const executions = new Map(
    answers.map(({ answer: { statistics } }) => [statistics?.executionId, statistics]),
  );
  const bytes = [...executions.values()].reduce((sum, one) => sum + (one?.bytesScanned ?? 0), 0);
  expect(bytes).toBeGreaterThan(all / 2);
  expect(bytes).toBeLessThanOrEqual(all);
});

const days = (from: string, to: string) => ({ from: `${from}T00:00:00Z`, to: `${to}T00:00:00Z` });
const writes = { period: invictusDay, access: 'write' } as const;

test('reports what the query cost and how its result was kept', async () => {
  const trail = athenaAt(await serve(invictusBucket, tableFiles(invictusTable)));
  const { statistics } = await trail.ask(writes);
  expect(statistics).toEqual({
    executionId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    workgroup: 'audit',
    engineVersion: 'Athena engine version 3',
    query: digestOfJson({ sql: statistics?.text?.sql, parameters: statistics?.text?.parameters }),
    text: {
      table: 'logs.cloudtrail_logs',
      template: expect.stringMatching(/^s3:.*\$\{account\}.*\$\{region\}.*\$\{day\}/),
      sql: expect.stringMatching(/^SELECT/),
      parameters: expect.arrayContaining(['218007301253', '2023/07/09', '2023/07/11']),
    },
    result: expect.stringMatching(/^sha256:/),
    resultEncryption: 'SSE_KMS',
    bytesScanned: statistics?.logBytes,
    milliseconds: 42,
    partitions: 3,
    logBytes: expect.any(Number),
    absentColumns: [],
  });
  expect(statistics?.logBytes).toBeGreaterThan(100_000);
  expect(counted('GetQueryResults')).toBe(0);
  const started = aws.requests.find(({ operation }) => operation === 'StartQueryExecution');
  expect(started?.input).toMatchObject({
    QueryString: statistics?.text?.sql,
    WorkGroup: 'audit',
    QueryExecutionContext: { Database: 'logs' },
    ResultReuseConfiguration: { ResultReuseByAgeConfiguration: { Enabled: false } },
  });
});

test('reads managed results in pages, which give the same records', async () => {
  const url = await serve(invictusBucket, tableFiles({ ...invictusTable, workgroup: { Managed: true } }));
  const answer = await athenaAt(url).ask({ period: invictusDay });
  const local = await localTrail({ folder: INVICTUS }).ask({ period: invictusDay });
  expect(columnsOf(answer.records)).toEqual(columnsOf(local.records));
  expect(answer.statistics).toMatchObject({ result: null });
  expect(counted('GetQueryResults')).toBe(3);
});

const outside = [
  {
    title: 'a day',
    over: { accounts: [A], period: days('2025-12-30', '2026-01-02') },
    missing: ['2025-12-30', '2025-12-31'],
  },
  { title: 'a region', over: { accounts: [A], regions: ['sa-east-1'] }, missing: ['2026-07-06'] },
  { title: 'an account', over: { accounts: ['777788889999'] }, missing: ['2026-07-06'] },
  {
    title: 'no day at all',
    over: { accounts: [A], period: days('2019-07-06', '2019-07-07') },
    missing: ['2019-07-06'],
  },
];

test.each(outside)('says that $title outside of the projection was not seen', async ({ over, missing }) => {
  const files = tableFiles({ ...sampleTable, parameters: { 'projection.day.range': '2026/01/01,NOW' } });
  const trail = athenaAt(await serve(sampleBucket, files));
  const question = { period: days('2026-07-06', '2026-07-07'), regions: ['eu-west-1'], ...over };
  const { records, uncovered } = await trail.ask(question);
  expect(records).toEqual([]);
  expect(uncovered.map(({ day }) => day)).toEqual(expect.arrayContaining(missing));
  for (const { account, region } of uncovered)
    expect([account, region]).toEqual([question.accounts[0], question.regions[0]]);
});

test('starts no query for an account that the table does not project', async () => {
  const trail = athenaAt(await serve(sampleBucket, tableFiles(sampleTable)));
  await trail.ask({ period: quarter, accounts: ['777788889999'], regions: ['eu-west-1'] });
  expect(counted('StartQueryExecution')).toBe(0);
});

test('the last projected day is open: its late files lie outside', async () => {
  const files = tableFiles({
    ...sampleTable,
    parameters: { 'projection.day.range': '2026/01/01,2026/07/06' },
  });
  const trail = athenaAt(await serve(sampleBucket, files));
  const question = { period: days('2026-07-05', '2026-07-07'), accounts: [A], regions: ['eu-west-1'] };
  const answer = await trail.ask(question);
  expect(answer.records.length).toBeGreaterThan(0);
  expect(answer.uncovered.map(({ day }) => day)).toEqual(['2026-07-06']);
  expect(await trail.covers(question.period)).toBe(false);
  expect(await trail.covers(days('2026-07-01', '2026-07-06'))).toBe(true);
});

test('names accounts and regions where the table takes them from the query', async () => {
  const injected = { 'projection.account.type': 'injected', 'projection.region.type': 'injected' };
  const url = await serve(sampleBucket, tableFiles({ ...sampleTable, parameters: injected }));
  const question = { period: days('2026-07-06', '2026-07-07'), accounts: [A], regions: ['eu-west-1'] };
  const { records } = await athenaAt(url).ask(question);
  const local = await localTrail({ folder: SAMPLE }).ask(question);
  expect(columnsOf(records)).toEqual(columnsOf(local.records));
  await expect(athenaAt(url).ask({ period: question.period })).rejects.toMatchObject({
    code: 'INPUT_INVALID',
  });
});

test.each([
  { title: 'no projection', parameters: { 'projection.enabled': 'false' } },
  { title: 'another form of days', parameters: { 'projection.day.format': 'yyyy-MM-dd' } },
  { title: 'an unknown range', parameters: { 'projection.day.range': 'YESTERDAY,NOW' } },
  { title: 'another template', parameters: { 'storage.location.template': 's3://logs/' } },
  { title: 'regions of another type', parameters: { 'projection.region.type': 'integer' } },
])('refuses a table with $title', async ({ parameters }) => {
  const trail = athenaAt(await serve(tableFiles({ ...sampleTable, parameters })));
  await expect(trail.ask({ period: quarter })).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
});

test.each(['Logs', 'logs"; --', 'l.ogs', ''])('refuses %j as the name of a database', async (database) => {
  const trail = athenaAt(await serve(tableFiles(sampleTable)), { database });
  await expect(trail.ask({ period: quarter })).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
});

test('names the columns that the table lacks and leaves them out', async () => {
  const columns = COLUMNS.filter(({ field }) => field !== 'sharedEventID');
  const trail = athenaAt(await serve(invictusBucket, tableFiles({ ...invictusTable, columns })));
  const { statistics, records } = await trail.ask(writes);
  expect(statistics?.absentColumns).toEqual(['sharedeventid']);
  expect(records).toHaveLength(574);
});

test('an abort stops the query in Athena and ends the question', async () => {
  const aborter = new AbortController();
  const url = await serve(invictusBucket, tableFiles({ ...invictusTable, workgroup: { Hangs: true } }));
  let waits = 0;
  const sleep = async () => {
    waits += 1;
    if (waits === 4) aborter.abort();
    await brief();
  };
  const asked = athenaAt(url, { signal: aborter.signal, sleep }).ask(writes);
  await expect(asked).rejects.toMatchObject({ code: 'RUN_ABORTED' });
  expect(counted('StopQueryExecution')).toBe(1);
});

const passing = {
  State: 'FAILED',
  StateChangeReason: 'GENERIC_INTERNAL_ERROR',
  AthenaError: { ErrorCategory: 1, Retryable: true, ErrorMessage: 'try again' },
};

test('starts a query again that failed for a passing reason, under another token', async () => {
  const workgroup = { Failures: [passing, passing] };
  const trail = athenaAt(await serve(invictusBucket, tableFiles({ ...invictusTable, workgroup })));
  expect((await trail.ask(writes)).records).toHaveLength(574);
  const tokens = aws.requests.flatMap(({ operation, input }) =>
    operation === 'StartQueryExecution' ? [String(input.ClientRequestToken)] : [],
  );
  expect(tokens.map((token) => token.slice(-2))).toEqual(['-1', '-2', '-3']);
  expect(new Set(tokens.map((token) => token.slice(0, 64))).size).toBe(1);
  expect(tokens[0]?.length).toBe(66);
});

test('a job that is done again gets the query of the first time', async () => {
  const url = await serve(invictusBucket, tableFiles(invictusTable));
  const first = await athenaAt(url).ask(writes);
  const again = await athenaAt(url).ask(writes);
  expect(again).toEqual(first);
  const next = await athenaAt(url, { job: 'another run' }).ask(writes);
  expect(next.statistics?.executionId).not.toBe(first.statistics?.executionId);
});

test.each([
  {
    title: 'a failure that stays',
    ends: { ...passing, AthenaError: { Retryable: false, ErrorMessage: 'no column' } },
    name: 'AthenaQueryFailed',
    starts: 1,
  },
  { title: 'one that comes back three times', ends: passing, name: 'AthenaQueryFailed', starts: 3 },
  {
    title: 'somebody who cancels it',
    ends: { State: 'CANCELLED', StateChangeReason: 'by user' },
    name: 'AthenaQueryCancelled',
    starts: 1,
  },
])('tells of $title, once for all questions', async ({ ends, name, starts }) => {
  const workgroup = { Failures: [ends, ends, ends] };
  const trail = athenaAt(await serve(invictusBucket, tableFiles({ ...invictusTable, workgroup })));
  const refusal = { name, message: expect.stringContaining('Athena: ') };
  await expect(trail.ask(writes)).rejects.toMatchObject(refusal);
  await expect(trail.ask({ ...writes, regions: ['us-east-1'] })).rejects.toMatchObject(refusal);
  expect(counted('StartQueryExecution')).toBe(starts);
});

test.each([
  { title: 'the listing is larger', workgroup: {}, bytesCutoff: 10_000, starts: 0 },
  {
    title: 'it has read more',
    workgroup: { Hangs: true, RunningBytes: 10_000_000 },
    bytesCutoff: 9_000_000,
    starts: 1,
  },
  {
    title: 'the work group says so',
    workgroup: { BytesScannedCutoffPerQuery: 10_000 },
    bytesCutoff: null,
    starts: 1,
  },
])('cuts a query off when $title', async ({ workgroup, bytesCutoff, starts }) => {
  const url = await serve(invictusBucket, tableFiles({ ...invictusTable, workgroup }));
  const asked = athenaAt(url, { bytesCutoff }).ask(writes);
  await expect(asked).rejects.toMatchObject({ name: 'AthenaBytesCutoff' });
  expect(counted('StartQueryExecution')).toBe(starts);
  expect(counted('StopQueryExecution')).toBe('Hangs' in workgroup ? 1 : 0);
});

test('outlasts throttling of every operation', async () => {
  const url = await serve(invictusBucket, tableFiles(invictusTable));
  const faults = [
    'GetTableMetadata',
    'StartQueryExecution',
    'GetQueryExecution',
    'GetObject',
    'ListObjectsV2',
  ];
  aws.setFaults(faults.map((operation) => ({ service: '*', operation, fault: 'throttle', times: 1 })));
  expect((await athenaAt(url).ask(writes)).records).toHaveLength(574);
});

test.each([
  { operation: 'GetTableMetadata', fault: 'denied' as const, name: 'AccessDeniedException' },
  { operation: 'StartQueryExecution', fault: 'throttle' as const, name: 'ThrottlingException' },
  { operation: 'GetObject', fault: 'denied' as const, name: 'AccessDenied' },
  { operation: 'ListObjectsV2', fault: 'repeated-token' as const, name: 'MalformedAnswer' },
])('$fault of $operation is a failure of the service', async ({ operation, fault, name }) => {
  const url = await serve(invictusBucket, tableFiles(invictusTable));
  aws.setFaults([{ service: '*', operation, fault }]);
  const error = await athenaAt(url)
    .ask(writes)
    .catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(ServiceError);
  expect(error).toMatchObject({ name });
});

test('without the statistics of the run the answer is as good', async () => {
  const url = await serve(invictusBucket, tableFiles(invictusTable));
  aws.setFaults([{ service: 'Athena', operation: 'GetQueryRuntimeStatistics', fault: 'denied' }]);
  expect((await athenaAt(url).ask(writes)).records).toHaveLength(574);
});

test.each([
  "x' OR 1=1 --",
  "'; DROP TABLE cloudtrail_logs; --",
  '?',
  "? ' ?",
  '/* */',
  '’ or ʼ or ＇',
  '%',
  '_',
  '" OR ""="',
  "\\'",
])('%j in a search is a value and never a part of the query', async (value) => {
  const url = await serve(invictusBucket, tableFiles(invictusTable));
  const search = readSearch({
    period: invictusDay,
    resources: [{ by: 'name', value }],
    texts: [value],
    actors: [value],
  });
  const { records } = await athenaAt(url).search(search);
  expect(records).toEqual([]);
  expect(counted('StartQueryExecution')).toBe(1);
});

test('finds what a search names', async () => {
  const url = await serve(invictusBucket, tableFiles(invictusTable));
  const search = readSearch({ period: invictusDay, events: ['CreateUser', 'DeleteUser'], class: 'writes' });
  const { records } = await athenaAt(url).search(search);
  const local = await localTrail({ folder: INVICTUS }).ask(writes);
  const wanted = local.records.filter(({ record }) => /^(Create|Delete)User$/.test(String(record.eventName)));
  expect(wanted.length).toBeGreaterThan(0);
  expect(columnsOf(records)).toEqual(columnsOf(wanted));
});

test('a value that no parameter can hold is refused before anything is paid', async () => {
  const url = await serve(invictusBucket, tableFiles(invictusTable));
  const search = readSearch({ period: invictusDay, texts: ['x'.repeat(10_000)] });
  await expect(athenaAt(url).search(search)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  expect(counted('StartQueryExecution')).toBe(0);
});

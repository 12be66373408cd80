import { expect, test } from 'vitest';
import { changesQuestion } from '../../../src/collectors/cloudtrail/changes-question.ts';
import { COLUMNS, type Column } from '../../../src/trail/query/columns.ts';
import { startAws } from '../../support/aws/server.ts';
import { athenaAt, bucketOf, SAMPLE, tableFiles } from '../../trail/engines/aws-trail.ts';
import { A, QUARTER, TRAIL_ARN, trailFiles } from '../stand-in.ts';
import { tableLines } from './athena.ts';

const without = (path: string, columns: readonly Column[] = COLUMNS): readonly Column[] => {
  const [name, ...rest] = path.split('.');
  return columns.flatMap((column): Column[] => {
    if (column.field !== name) return [column];
    if (rest.length === 0 || !('fields' in column.type)) return [];
    return [{ ...column, type: { ...column.type, fields: without(rest.join('.'), column.type.fields) } }];
  });
};

test('a table of our own statement is ok in everything', async () => {
  const lines = await tableLines();
  expect(lines.map(({ outcome, found }) => `${outcome}: ${found}`)).toEqual([
    'ok: It has every column that questions use.',
    'ok: It reads JSON with the SerDe that AWS recommends.',
    'ok: It shows every account of the configuration.',
    'ok: It shows every region of the configuration.',
    'ok: It shows every day of the period (2020-01-01 to 2026-10-02).',
    `ok: It reads where ${TRAIL_ARN} writes.`,
  ]);
});

test.each([
  {
    path: 'userIdentity.sessionContext.sourceIdentity',
    says: 'useridentity.sessioncontext.sourceidentity',
    effect: 'rule L3 of attribution) is not observable',
  },
  { path: 'managementEvent', says: 'managementevent', effect: 'Data events' },
  { path: 'requestParameters', says: 'requestparameters', effect: 'histories cannot be made' },
  { path: 'userIdentity.onBehalfOf', says: 'useridentity.onbehalfof', effect: 'Identity Center' },
])('a table without $path is a gap that says what is not observable', async ({ path, says, effect }) => {
  const [gap, ...rest] = (await tableLines({ columns: without(path) })).filter(
    ({ outcome }) => outcome !== 'ok',
  );
  expect(rest).toEqual([]);
  expect(gap).toMatchObject({
    outcome: 'gap',
    found: `It lacks the column ${says}.`,
    effect: expect.stringContaining(effect),
    remedy: expect.stringContaining('exhibit trail ddl'),
  });
});

test.each(['eventTime', 'readOnly', 'eventSource'])(
  'a table without %s fails, since the question of a run cannot be asked',
  async (path) => {
    const lines = await tableLines({ columns: without(path) });
    expect(lines.filter(({ outcome }) => outcome === 'fail')).toMatchObject([
      { found: `The table has no column ${path.toLowerCase()}, which this question needs.` },
    ]);
  },
);

test('the question of a run is refused by a table that fails, and answered by one that leaves gaps', async () => {
  const ask = async (path: string) => {
    const aws = await startAws({
      ...(await bucketOf(SAMPLE)),
      ...tableFiles({ accounts: [A], regions: ['us-east-1'], columns: without(path) }),
    });
    const scope = { account: A, region: 'us-east-1' };
    const question = changesQuestion({ period: QUARTER, scope, startedAt: QUARTER.to });
    return athenaAt(aws.url)
      .ask(question)
      .finally(() => aws.stop());
  };
  await expect(ask('readOnly')).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  expect((await ask('userIdentity.sessionContext.sourceIdentity')).records.length).toBeGreaterThan(10);
});

test('a column of another type is a gap', async () => {
  const columns = COLUMNS.map(
    (column): Column =>
      column.field === 'readOnly' ? { field: 'readOnly', type: { kind: 'texts' } } : column,
  );
  expect(await tableLines({ columns })).toContainEqual(
    expect.objectContaining({
      outcome: 'gap',
      found: 'The column readonly is map<string,string> instead of string.',
    }),
  );
});

test.each([
  {
    title: 'the old SerDe',
    parameters: { 'serde.serialization.lib': 'com.amazon.emr.hive.serde.CloudTrailSerde' },
    outcome: 'gap',
    says: 'old CloudTrailSerde',
  },
  {
    title: 'a reader of lines',
    parameters: { inputformat: 'org.apache.hadoop.mapred.TextInputFormat' },
    outcome: 'gap',
    says: 'not that of CloudTrail',
  },
  {
    title: 'an unknown SerDe',
    parameters: { 'serde.serialization.lib': 'org.example.Serde' },
    outcome: 'untested',
    says: 'unknown',
  },
  {
    title: 'no word on the SerDe',
    parameters: { 'serde.serialization.lib': undefined },
    outcome: 'untested',
    says: 'does not say',
  },
  {
    title: 'accounts outside of the projection',
    parameters: { 'projection.account.values': '111122223333' },
    outcome: 'gap',
    says: 'does not show the account 444455556666',
  },
  {
    title: 'regions outside of the projection',
    parameters: { 'projection.region.values': 'eu-west-1' },
    outcome: 'gap',
    says: 'does not show the region us-east-1',
  },
  {
    title: 'days outside of the projection',
    parameters: { 'projection.day.range': '2026/08/01,NOW' },
    outcome: 'gap',
    says: 'does not show 31 days from 2026-07-01 to 2026-07-31',
  },
  {
    title: 'another bucket than that of the trails',
    parameters: {
      'storage.location.template': `s3://old-trail/AWSLogs/\${account}/CloudTrail/\${region}/\${day}`,
    },
    outcome: 'gap',
    says: 'no trail that is seen writes there',
  },
])('a table with $title is $outcome', async ({ parameters, outcome, says }) => {
  const others = (await tableLines({ parameters })).filter((line) => line.outcome !== 'ok');
  expect(others).toMatchObject([{ outcome, found: expect.stringContaining(says) }]);
});

test.each([
  {
    title: 'no projection',
    parameters: { 'projection.enabled': 'false' },
    says: 'has no partition projection',
  },
  { title: 'no template', parameters: { 'storage.location.template': undefined }, says: 'location.template' },
])('a table with $title fails, as in a run', async ({ parameters, says }) => {
  expect(await tableLines({ parameters })).toMatchObject([
    { outcome: 'fail', found: expect.stringContaining(says), effect: 'The run cannot work.' },
  ]);
});

test.each([
  { title: 'is not there', config: ', region: eu-west-1', faults: [], outcome: 'gap', says: 'not found' },
  {
    title: 'is denied',
    config: '',
    faults: [{ service: 'Athena', operation: 'GetTableMetadata', fault: 'denied' as const }],
    outcome: 'gap',
    says: 'AccessDeniedException',
  },
  {
    title: 'gets no answer for now',
    config: '',
    faults: [{ service: 'Athena', operation: 'GetTableMetadata', fault: 'throttle' as const }],
    outcome: 'untested',
    says: 'ThrottlingException',
  },
])('a table that $title is $outcome', async ({ config, faults, outcome, says }) => {
  expect(await tableLines({ config }, { faults })).toMatchObject([
    { outcome, found: expect.stringContaining(says) },
  ]);
});

test('a role that Athena is to be asked with, and that refuses, is a gap', async () => {
  const faults = [{ service: 'STS', operation: 'AssumeRole', fault: 'denied' as const }];
  const lines = await tableLines({ config: ', account: "444455556666"' }, { faults });
  expect(lines).toMatchObject([
    { outcome: 'gap', found: expect.stringContaining('AssumeRole.AccessDenied') },
  ]);
});

test('without a period the days are not compared, and not ok', async () => {
  expect(await tableLines({}, { period: null })).toContainEqual({
    subject: 'table logs.cloudtrail_logs',
    outcome: 'untested',
    found: 'It shows the days 2020-01-01 to 2026-10-02.',
    effect: null,
    remedy: 'Give --from and --to to compare them with the period.',
  });
});

test('which trail writes there is untested when no trail can be seen', async () => {
  const faults = [{ service: 'CloudTrail', operation: 'DescribeTrails', fault: 'denied' as const }];
  expect((await tableLines({}, { faults })).at(-1)).toMatchObject({
    outcome: 'untested',
    found: expect.stringContaining('Which trail writes there was not tested'),
  });
});

test('a trail with a prefix does not write to the root of its bucket', async () => {
  const trails = trailFiles({ trail: { S3KeyPrefix: 'audit' } });
  expect((await tableLines({ trails }, { period: QUARTER })).at(-1)).toMatchObject({ outcome: 'gap' });
});

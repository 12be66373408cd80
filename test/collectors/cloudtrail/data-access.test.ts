import { expect, test } from 'vitest';
import { cloudtrailDataAccessCollector as collector } from '../../../src/collectors/cloudtrail/data-access.ts';
import { s3Buckets } from '../../../src/evidence/kinds/s3-buckets.ts';
import { sagemakerTrainingJobs } from '../../../src/evidence/kinds/sagemaker-training-jobs.ts';
import { localTrail } from '../../../src/trail/engines/local.ts';
import { replayedTrail } from '../../../src/trail/recorded-source.ts';
import { recordedRun } from '../../support/aws/collect.ts';
import { bucket, gapOf, sealedOf, trainingJob } from '../../support/evidence.ts';
import { ACCOUNT, logKey, raw, temporaryFolder, writeLog } from '../../trail/support.ts';

const period = { from: '2026-07-10T00:00:00Z', to: '2026-07-12T00:00:00Z' };
const action = 'cloudtrail:LookupEvents';
const named = [
  sealedOf(s3Buckets, {
    buckets: [bucket({ uses: ['training-data'] }), bucket({ name: 'logs', uses: ['trail-logs'] })],
  }),
  sealedOf(sagemakerTrainingJobs, { jobs: [trainingJob(), trainingJob({ name: 'b', outputUri: null })] }),
];
const object = (key: string, over: object = {}) =>
  raw({
    eventSource: 's3.amazonaws.com',
    eventName: 'GetObject',
    readOnly: true,
    eventCategory: 'Data',
    managementEvent: false,
    requestParameters: { bucketName: 'northwind-claims', key },
    ...over,
  });

async function run(
  files: Readonly<Record<string, readonly unknown[] | Uint8Array>>,
  options: Parameters<typeof recordedRun>[2] = {},
) {
  const folder = await temporaryFolder();
  for (const [key, content] of Object.entries(files)) await writeLog(folder, key, content);
  return recordedRun({}, collector, {
    account: ACCOUNT,
    region: 'us-east-1',
    period,
    given: named,
    trail: localTrail({ folder, location: 'logs' }),
    ...options,
  });
}
const quiet = { [logKey('2026-07-10')]: [], [logKey('2026-07-11')]: [] };

test('counts calls on buckets of training data and on the places of models, and keeps no object', async () => {
  const model = { bucketName: 'northwind-models', key: 'output/a/model.tar.gz' };
  const files = {
    ...quiet,
    [logKey('2026-07-10')]: [
      object('train/1.csv'),
      object('2.csv'),
      object('', { requestParameters: model }),
    ],
  };
  const dataReaders = [`arn:aws:iam::${ACCOUNT}:role/Audit`];
  const { evidence } = await run(files, { dataReaders });
  expect(evidence.body).toMatchObject({
    places: [
      { uri: 's3://northwind-claims', bucket: 'northwind-claims', use: 'training-data' },
      { uri: 's3://northwind-models/output', bucket: 'northwind-models', use: 'model-artifacts' },
    ],
    dataReaders,
    accesses: [
      { place: 's3://northwind-claims', event: 'GetObject', person: 'alice', count: 2 },
      { place: 's3://northwind-models/output', event: 'GetObject', person: 'alice', count: 1 },
    ],
  });
  expect(JSON.stringify(evidence.body)).not.toContain('.csv');
  expect(evidence.population).toMatchObject({ count: 3 });
  expect(evidence.gaps).toEqual([]);
});

test('asks nothing where no place is named', async () => {
  const { evidence } = await run(quiet, { given: [] });
  expect(evidence.body).toEqual({ places: [], dataReaders: [], accesses: [] });
  expect(evidence.gaps).toEqual([]);
});

test.each([
  { title: 'no log', trail: null, code: 'NoTrailConfigured' },
  {
    title: 'the event history',
    trail: replayedTrail({ engine: 'lookup', location: 'x' }),
    code: 'DataEventsNotReadBy lookup',
  },
  {
    title: 'a table in Athena',
    trail: replayedTrail({ engine: 'athena', location: 'x' }),
    code: 'DataEventsNotReadBy athena',
  },
])('leaves a gap with $title', async ({ trail, code }) => {
  const { evidence } = await run(quiet, { trail });
  expect(evidence.gaps).toMatchObject([{ kind: 'not-enabled', action, resource: null, code }]);
  expect(evidence.body.accesses).toEqual([]);
});

test('leaves a gap for days without a file at the ends, and for a file that cannot be read', async () => {
  const { evidence } = await run({ [logKey('2026-07-10')]: Buffer.from('no gzip') });
  expect(evidence.gaps).toMatchObject([
    { kind: 'malformed', action, resource: null },
    { kind: 'not-enabled', action, resource: null, code: 'NoLogFile 2026-07-10 to 2026-07-11' },
  ]);
});

test('a bucket that could not be listed leaves the population open, one whose policy was denied does not', async () => {
  const gaps = [
    gapOf('denied', { action: 's3:GetBucketPolicy', resource: 'arn:aws:s3:::northwind-claims' }),
    gapOf('denied', { action: 'sagemaker:Search' }),
  ];
  const { evidence } = await run(quiet, { given: [sealedOf(s3Buckets, { buckets: [] }, { gaps })] });
  expect(evidence.gaps).toMatchObject([{ kind: 'denied', action: 'sagemaker:Search', resource: null }]);
});

import { expect, test } from 'vitest';
import { sagemakerProcessingJobs } from '../../src/evidence/kinds/sagemaker-processing-jobs.ts';
import { sagemakerTrainingJobs } from '../../src/evidence/kinds/sagemaker-training-jobs.ts';
import { sagemakerTransformJobs } from '../../src/evidence/kinds/sagemaker-transform-jobs.ts';
import type { ExportSource } from '../../src/exports/exporter.ts';
import { openlineage } from '../../src/exports/openlineage.ts';
import {
  COLLECTED_AT,
  gapOf,
  processingJob,
  sagemakerArn,
  sealedOf,
  trainingJob,
  transformJob,
} from '../support/evidence.ts';
import { rendered, sourceOfRecords } from '../support/exported.ts';
import { eventsIn, faultsOf, type LineageEvent } from '../support/openlineage-events.ts';
import { ENDPOINT, GONE, lineage } from './deleted-job-graph.ts';

const training = (over = {}) => sealedOf(sagemakerTrainingJobs, { jobs: [trainingJob(over)] });

test('a training job is a run from its creation to the time at which it was seen', async () => {
  const [, start, end] = await events(sourceOfRecords([training()]));
  expect(start).toMatchObject({ eventType: 'START', eventTime: '2026-07-10T08:00:00Z' });
  expect(end).toMatchObject({
    eventType: 'COMPLETE',
    eventTime: COLLECTED_AT,
    run: { runId: start?.run?.runId, facets: { exhibit_sagemaker: { status: 'Completed' } } },
    job: {
      namespace: 'arn:aws:sagemaker:us-east-1:111122223333',
      name: 'training-job/readmission-train',
      facets: { jobType: { processingType: 'BATCH', integration: 'SAGEMAKER', jobType: 'TRAINING' } },
    },
    inputs: [{ namespace: 's3://northwind-claims', name: 'train' }],
    outputs: [{ namespace: 's3://northwind-models', name: 'output/readmission-train/output/model.tar.gz' }],
  });
});

test.each([
  ['Completed', 'COMPLETE'],
  ['Failed', 'FAIL'],
  ['Stopped', 'ABORT'],
  ['InProgress', 'RUNNING'],
  ['Stopping', 'RUNNING'],
  ['SomethingNew', 'OTHER'],
  [null, 'OTHER'],
])('the status %j is the state %s', async (status, state) => {
  const [, , end] = await events(sourceOfRecords([training({ status })]));
  expect(end).toMatchObject({ eventType: state, run: { facets: { exhibit_sagemaker: { status } } } });
});

test('processing and transform jobs are runs too', async () => {
  const all = await events(
    sourceOfRecords([
      sealedOf(sagemakerProcessingJobs, { jobs: [processingJob()] }),
      sealedOf(sagemakerTransformJobs, { jobs: [transformJob({ outputUri: null })] }),
    ]),
  );
  const ends = all.filter(({ eventType }) => eventType === 'COMPLETE');
  expect(ends.map(({ job }) => job.facets.jobType?.jobType)).toEqual(['PROCESSING', 'TRANSFORM']);
  expect(ends[0]).toMatchObject({ inputs: [{ name: 'raw' }], outputs: [{ name: 'train' }] });
  expect(ends[1]).toMatchObject({
    inputs: [{ name: 'batch' }],
    outputs: [],
    run: { facets: { exhibit_sagemaker: { modelName: 'readmission-model-1' } } },
  });
});

test('a job that was listed and not drawn has no data sets, and says why', async () => {
  const undrawn = [
    { name: 'x', arn: sagemakerArn('processing-job', 'x'), createdAt: '2026-08-01T00:00:00Z' },
  ];
  const all = await events(sourceOfRecords([sealedOf(sagemakerProcessingJobs, { jobs: [], undrawn })]));
  const runs = all.filter(({ run }) => run);
  expect(runs.map(({ eventType }) => eventType)).toEqual(['START', 'OTHER']);
  for (const run of runs) {
    expect(run).not.toHaveProperty('inputs');
    expect(run).not.toHaveProperty('outputs');
    expect(run.run?.facets.exhibit_sagemaker).toMatchObject({ note: expect.stringContaining('not drawn') });
  }
});

test('data is named by bucket and key, and what is no address in S3 stays in the facet of the run', async () => {
  const inputs = [
    { channel: 'folder', uri: 's3://bucket/a/b/' },
    { channel: 'bucket', uri: 's3://bucket' },
    { channel: 'files', uri: null },
    { channel: 'web', uri: 'https://example.com/data' },
  ];
  const [, , end] = await events(sourceOfRecords([training({ inputs })]));
  expect(end?.inputs).toMatchObject([
    { namespace: 's3://bucket', name: 'a/b' },
    { namespace: 's3://bucket', name: '/' },
  ]);
  expect(end?.run?.facets.exhibit_sagemaker?.inputs).toEqual(
    inputs.map(({ channel, uri }) => ({ name: channel, uri })),
  );
});

test('the same name used again is another run of the same job', async () => {
  const again = sealedOf(sagemakerTrainingJobs, {
    jobs: [trainingJob(), trainingJob({ createdAt: '2026-08-01T00:00:00Z' })],
  });
  const runs = (await events(sourceOfRecords([again]))).filter(({ run }) => run);
  expect(new Set(runs.map(({ run }) => run?.runId)).size).toBe(2);
  expect(new Set(runs.map(({ job }) => job.name)).size).toBe(1);
});

test('a deleted job of the lineage is a run of which no creation and no outcome are known', async () => {
  const record = training();
  const all = await events(sourceOfRecords([record], { lineage: [lineage([record.digest])] }));
  const [run, ...others] = all.filter(({ job }) => job.name === 'training-job/gone');
  expect(others).toEqual([]);
  expect(run).toMatchObject({
    eventType: 'OTHER',
    eventTime: COLLECTED_AT,
    run: {
      facets: {
        exhibit_sagemaker: {
          createdAt: null,
          status: null,
          image: 'repo@sha256:1',
          note: expect.stringContaining('does not exist any more'),
        },
      },
    },
    inputs: [{ namespace: 's3://in', name: 'train', facets: { version: { datasetVersion: 'S3ETag abc' } } }],
    outputs: [{ namespace: 's3://out', name: 'model.tar.gz', facets: {} }],
  });
});

test('a job that a record holds stands once, though the lineage has it in another spelling', async () => {
  const record = training({ arn: GONE.toUpperCase() });
  const all = await events(sourceOfRecords([record], { lineage: [lineage([record.digest])] }));
  expect(all.filter(({ run }) => run)).toHaveLength(2);
});

test('an endpoint reads the model data that it serves, and its breaks stand in its facet', async () => {
  const record = training();
  const graph = lineage([record.digest]);
  const last = (await events(sourceOfRecords([record], { lineage: [graph] }))).at(-1);
  expect(last).not.toHaveProperty('run');
  expect(last).toMatchObject({
    job: {
      name: 'endpoint/readmission-prod',
      facets: {
        jobType: { processingType: 'SERVICE' },
        exhibit_lineage: { breaks: graph.breaks, nodes: graph.nodes, edges: graph.edges },
      },
    },
  });
  expect(last?.inputs).toMatchObject([{ namespace: 's3://out', name: 'model.tar.gz' }]);
});

test('model data of an earlier deployment is no input of the endpoint, and stays in its facet', async () => {
  const record = training();
  const graph = lineage([record.digest]);
  const [first] = graph.nodes;
  if (!first) throw new Error('The graph has no node.');
  const config = { ...first, id: 'config', role: 'config', uri: null };
  const old = { ...first, id: 's3://old/model.tar.gz', uri: 's3://old/model.tar.gz' };
  const edges = [
    ...graph.edges.map((edge) => (edge.to === ENDPOINT ? { ...edge, to: 'config' } : edge)),
    { from: 'config', to: ENDPOINT, label: 'configures' },
    { from: old.id, to: ENDPOINT, label: 'ContributedTo' },
  ];
  const changed = { ...graph, nodes: [...graph.nodes, config, old], edges };
  const last = (await events(sourceOfRecords([record], { lineage: [changed] }))).at(-1);
  expect(last?.inputs).toMatchObject([{ namespace: 's3://out' }]);
  expect(last?.job.facets.exhibit_lineage?.nodes).toContainEqual(old);
});

test('the first event names the pack and what of the jobs could not be read', async () => {
  const record = training();
  const about = { account: '111122223333', evidence: record.digest };
  const gaps = [
    {
      ...gapOf('denied', { action: 'sagemaker:ListTrainingJobs' }),
      ...about,
      kindId: sagemakerTrainingJobs.id,
    },
    { ...gapOf('denied', { action: 's3:GetBucketPolicy' }), ...about, kindId: 'aws.s3.buckets@1' },
  ];
  const source = sourceOfRecords([record], { gaps });
  const [first] = await events(source);
  expect(first).toMatchObject({
    job: {
      namespace: 'exhibit',
      name: source.pack.id,
      facets: {
        exhibit_pack: { packDigest: source.packDigest, gaps: [{ action: 'sagemaker:ListTrainingJobs' }] },
      },
    },
  });
});

test.each([
  { title: 'is missing', change: () => undefined, code: 'PACK_INVALID' },
  {
    title: 'has another outcome',
    change: (text: string) => text.replace('"Completed"', '"Stopped"'),
    code: 'DIGEST_MISMATCH',
  },
  { title: 'is no record', change: () => '{}', code: 'EVIDENCE_INVALID' },
])('is refused when a record $title', async ({ change, code }) => {
  const source = sourceOfRecords([training()]);
  const files = new Map<string, Buffer>();
  for (const [name, bytes] of source.files) {
    const text = change(bytes.toString('utf8'));
    if (text !== undefined) files.set(name, Buffer.from(text));
  }
  await expect(events({ ...source, files })).rejects.toMatchObject({ code });
});

/** The events, each of which the schemas accept. */
async function events(source: ExportSource): Promise<readonly LineageEvent[]> {
  const [file, ...others] = await rendered(openlineage, source);
  expect(others).toEqual([]);
  const all = eventsIn(file?.bytes ?? Buffer.alloc(0));
  for (const event of all) expect(faultsOf(event)).toEqual([]);
  return all;
}

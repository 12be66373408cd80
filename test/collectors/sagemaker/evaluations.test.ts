import { expect, test } from 'vitest';
import { sagemakerEvaluationsCollector as collector } from '../../../src/collectors/sagemaker/evaluations.ts';
import { recordedRun, TEST_ACCOUNT } from '../../support/aws/collect.ts';
import type { ScenarioFiles } from '../../support/aws/scenario.ts';
import { cannedRun } from '../canned.ts';
import { evaluationFile } from '../formats/real-files.ts';
import { EVALUATIONS } from '../readmission.ts';

const BUCKET = 'northwind-models';
const { account: _, region: __, ...source } = EVALUATIONS;
const { location } = source;
const RUN = 'evaluations/5594/c553a730ca9f473583630a17f1ee4c76';

/** Objects of the place: text and when it was written. */
const objects = (files: Readonly<Record<string, readonly [text: string, at: string]>>): ScenarioFiles => ({
  ...Object.fromEntries(
    Object.entries(files).map(([key, [text]]) => [
      `${TEST_ACCOUNT}/global/s3/objects/${BUCKET}/${key}`,
      text,
    ]),
  ),
  [`${TEST_ACCOUNT}/global/s3/metadata.json`]: Object.entries(files).map(([Key, [, LastModified]]) => ({
    Bucket: BUCKET,
    Key,
    LastModified,
  })),
});

const run = (scenario: ScenarioFiles, options: object = {}) =>
  recordedRun(scenario, collector, { evaluations: [EVALUATIONS], ...options });

const AUGUST = '2026-08-01T05:10:00Z';
const DRIFT: ScenarioFiles = objects({
  'evaluations/drift.json': [evaluationFile('evidently-0.7.json'), AUGUST],
});

test('reads reports and runs that were written in the period', async () => {
  const { evidence, requests } = await run(
    objects({
      'evaluations/drift.json': [evaluationFile('evidently-0.7.json'), AUGUST],
      'evaluations/old.json': [evaluationFile('evidently-0.7.json'), '2026-06-30T23:59:59Z'],
      'evaluations/late.json': [evaluationFile('evidently-0.7.json'), '2026-10-01T00:00:00Z'],
      'evaluations/run.json': [evaluationFile('mlflow-run.json'), AUGUST],
      [`${RUN}/metrics/roc_auc`]: [evaluationFile('mlflow-metric-roc_auc'), AUGUST],
      [`${RUN}/params/threshold`]: ['0.4', AUGUST],
      [`${RUN}/artifacts/eval_results_table.json`]: ['{"columns":["age"],"data":[[61]]}', AUGUST],
      'evaluations/report.html': ['<html>', AUGUST],
      'elsewhere/drift.json': [evaluationFile('evidently-0.7.json'), AUGUST],
    }),
  );
  expect(evidence.gaps).toEqual([]);
  expect(evidence.body.sources).toEqual([source]);
  expect(evidence.body.reports).toMatchObject([
    { uri: `s3://${BUCKET}/${RUN}/metrics/roc_auc`, format: 'mlflow-metric', metrics: [{ name: 'roc_auc' }] },
    { uri: `${location}drift.json`, format: 'evidently', writtenAt: AUGUST },
    { uri: `${location}run.json`, format: 'mlflow-run' },
  ]);
  expect(evidence.population?.count).toBe(3);
  expect(requests.filter(({ operation }) => operation === 'GetObject')).toHaveLength(3);
});

test('keeps no value of the data, in evidence or transcript', async () => {
  const { evidence, lines } = await run(DRIFT);
  const kept = [JSON.stringify(evidence.body), ...lines].join('\n');
  expect(kept).toContain('lactate');
  expect(kept).not.toMatch(/icu-west|surgical|geriatric/);
});

test('reads nothing where no place is named, or one of another region', async () => {
  for (const evaluations of [[], [{ ...EVALUATIONS, region: 'us-east-1' }]]) {
    const { evidence, requests } = await run(DRIFT, { evaluations });
    expect(evidence).toMatchObject({ body: { sources: [], reports: [] }, gaps: [] });
    expect(requests).toEqual([]);
  }
});

test('keeps the place when it cannot be listed', async () => {
  const faults = [{ service: 'S3', operation: 'ListObjectsV2', fault: 'denied' }] as const;
  const { evidence } = await run(DRIFT, { faults });
  expect(evidence).toMatchObject({
    body: { sources: [{ location }], reports: [] },
    population: null,
    gaps: [{ kind: 'denied', action: 's3:ListBucket', resource: location }],
  });
});

test('reports what is no report, and reads the rest', async () => {
  const { evidence } = await run(
    objects({
      'evaluations/a.json': ['{"some": "json"}', AUGUST],
      'evaluations/b.json': ['{"metrics": ', AUGUST],
      'evaluations/c.json': [evaluationFile('evidently-0.4-tests.json'), AUGUST],
    }),
  );
  expect(evidence.body.reports).toMatchObject([{ uri: `${location}c.json`, format: 'evidently-legacy' }]);
  expect(evidence.gaps).toMatchObject([
    { kind: 'malformed', action: 's3:GetObject', resource: `${location}a.json` },
    { kind: 'malformed', action: 's3:GetObject', resource: `${location}b.json` },
  ]);
});

test('reads every page of a place', async () => {
  const names = Array.from({ length: 7 }, (_, index) => `evaluations/${index}.json`);
  const scenario = {
    ...objects(Object.fromEntries(names.map((name) => [name, [evaluationFile('mlflow-run.json'), AUGUST]]))),
    [`${TEST_ACCOUNT}/global/s3/pages.json`]: [{ Size: 3 }],
  };
  const { evidence } = await run(scenario);
  expect(evidence.body.reports).toHaveLength(7);
});

const listed = (over: object) => ({
  KeyCount: 1,
  Contents: [{ Key: 'evaluations/a.json', Size: 10, LastModified: new Date(AUGUST), ...over }],
});

test('reads no report that is too large, and says so', async () => {
  const { body, gaps } = await cannedRun(collector, { ListObjectsV2: [listed({ Size: 5_000_001 })] }, [
    source,
  ]);
  expect(body).toMatchObject({ reports: [] });
  expect(gaps).toMatchObject([{ resource: `${location}a.json`, code: 'ReportTooLarge' }]);
});

test('reports an object that is gone after its listing, and one without a time', async () => {
  const gone = await cannedRun(collector, { ListObjectsV2: [listed({})], GetObject: [{}] }, [source]);
  expect(gone.gaps).toMatchObject([{ kind: 'malformed', resource: `${location}a.json` }]);
  const timeless = await cannedRun(collector, { ListObjectsV2: [listed({ LastModified: undefined })] }, [
    source,
  ]);
  expect(timeless.gaps).toMatchObject([{ kind: 'malformed', resource: location }]);
  expect(timeless.population).toBe(null);
});

test('reads the newest of too many reports, and says so', async () => {
  const Contents = Array.from({ length: 2501 }, (_, index) => ({
    Key: `evaluations/${index}.json`,
    Size: 6_000_000,
    LastModified: new Date(AUGUST),
  }));
  const { gaps } = await cannedRun(collector, { ListObjectsV2: [{ KeyCount: 2501, Contents }] }, [source]);
  expect(gaps).toContainEqual(expect.objectContaining({ code: 'TooManyReports', resource: location }));
});

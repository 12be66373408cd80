import { expect, test } from 'vitest';
import { sagemakerClarifyReportsCollector as collector } from '../../../src/collectors/sagemaker/clarify-reports.ts';
import { digestOf } from '../../../src/core/digest.ts';
import { recordedRun, TEST_ACCOUNT } from '../../support/aws/collect.ts';
import type { Fault } from '../../support/aws/faults.ts';
import type { ScenarioFiles } from '../../support/aws/scenario.ts';
import { arnOf, file, recordsFor } from '../account.ts';
import { realFile } from '../formats/real-files.ts';
import { readmission } from '../readmission.ts';

const JOB = arnOf('processing-job', 'readmission-bias');
const IMAGE = '017069133835.dkr.ecr.eu-central-1.amazonaws.com/sagemaker-clarify-processing:1.0';
const CONFIG = 's3://northwind-models/bias/analysis_config.json';
const RESULT = 's3://northwind-models/bias/out/analysis.json';
const objectAt = (uri: string) => uri.replace('s3://', `${TEST_ACCOUNT}/global/s3/objects/`);

const runOn = async (scenario: ScenarioFiles, faults: readonly Fault[] = []) => {
  const given = await recordsFor(scenario, collector.uses, { faults });
  return recordedRun(scenario, collector, { given });
};
const run = (over: ScenarioFiles = {}) => runOn({ ...readmission, ...over });

test('reads the one Clarify job of the period outside a monitoring schedule', async () => {
  const { evidence } = await run();
  const { reports } = evidence.body;
  expect(reports).toMatchObject([
    {
      jobName: 'readmission-bias',
      jobArn: JOB,
      createdAt: '2026-07-10T12:00:00Z',
      status: 'Completed',
      image: IMAGE,
      requested: {
        uri: CONFIG,
        digest: digestOf(realFile('amazon-sagemaker-examples/fraud_detection/config/analysis_config.json')),
        facets: ['customer_gender_female'],
        preTraining: 'all',
        postTraining: null,
        explanations: false,
        model: null,
      },
      computed: { uri: RESULT, label: 'fraud', metrics: { length: 19 }, explanations: [] },
    },
  ]);
  expect(reports[0]?.computed?.metrics).toContainEqual({
    stage: 'pre-training',
    facet: 'customer_gender_female',
    group: '1',
    metric: 'CDDL',
    value: null,
    error: 'Group variable is empty or not provided',
  });
  expect(evidence.population?.count).toBe(1);
});

test.each([
  { uri: CONFIG, part: { requested: null, computed: { label: 'fraud' } } },
  { uri: RESULT, part: { requested: { explanations: false }, computed: null } },
])('reports that $uri is not there and keeps the other file', async ({ uri, part }) => {
  const left = Object.fromEntries(Object.entries(readmission).filter(([path]) => path !== objectAt(uri)));
  const { evidence } = await runOn(left);
  expect(evidence.body.reports).toMatchObject([part]);
  expect(evidence.gaps).toMatchObject([{ kind: 'not-found', action: 's3:GetObject', resource: uri }]);
});

test('reports a result that is no report', async () => {
  const { evidence } = await run({ [objectAt(RESULT)]: 'null null' });
  expect(evidence.body.reports).toMatchObject([{ computed: null }]);
  expect(evidence.gaps).toMatchObject([{ kind: 'malformed', resource: RESULT }]);
});

const job = (over: object) => ({
  ProcessingJobName: 'a',
  ProcessingJobArn: arnOf('processing-job', 'a'),
  CreationTime: '2026-07-01T00:00:00Z',
  AppSpecification: { ImageUri: IMAGE },
  ...over,
});
const jobs = (...records: readonly object[]) => ({ [file('sagemaker/processing-jobs')]: records });

test('keeps a job that states no files, with a gap for each', async () => {
  const { evidence } = await runOn(jobs(job({})));
  expect(evidence.body.reports).toEqual([
    {
      jobName: 'a',
      jobArn: arnOf('processing-job', 'a'),
      createdAt: '2026-07-01T00:00:00Z',
      status: null,
      image: IMAGE,
      requested: null,
      computed: null,
    },
  ]);
  expect(evidence.gaps).toMatchObject([{ code: 'NoS3Location' }, { code: 'NoS3Location' }]);
});

test.each([
  { title: 'another image', over: { AppSpecification: { ImageUri: 'x/sklearn:1' } } },
  { title: 'no image', over: { AppSpecification: undefined } },
  { title: 'a monitoring schedule', over: { MonitoringScheduleArn: arnOf('monitoring-schedule', 'm') } },
  { title: 'a time before the period', over: { CreationTime: '2026-06-30T23:59:59Z' } },
  { title: 'a time at its end', over: { CreationTime: '2026-10-01T00:00:00Z' } },
])('leaves out a job with $title', async ({ over }) => {
  const { evidence } = await runOn(jobs(job(over)));
  expect(evidence).toMatchObject({ body: { reports: [] }, gaps: [], population: { count: 0 } });
});

test('leaves the population open when a job could not be described', async () => {
  const faults = [{ service: 'SageMaker', operation: 'DescribeProcessingJob', fault: 'denied' }] as const;
  const { evidence } = await runOn(jobs(job({})), faults);
  expect(evidence).toMatchObject({
    population: null,
    gaps: [{ resource: null, action: 'sagemaker:DescribeProcessingJob' }],
  });
});

test('asks for no list of its own', async () => {
  const { calledActions } = await run();
  expect(calledActions).toEqual(['s3:GetObject']);
});

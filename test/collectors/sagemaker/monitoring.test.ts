import { expect, test } from 'vitest';
import { sagemakerMonitoringCollector as collector } from '../../../src/collectors/sagemaker/monitoring.ts';
import { recordedRun, TEST_ACCOUNT } from '../../support/aws/collect.ts';
import type { ScenarioFiles } from '../../support/aws/scenario.ts';
import { arnOf, file, keyArnOf, recordedAnswer } from '../account.ts';
import { readmission } from '../readmission.ts';

const KEY = keyArnOf('11111111-2222-3333-4444-555555555555');
const SCHEDULE = arnOf('monitoring-schedule', 'readmission-data');
const OBJECTS = `${TEST_ACCOUNT}/global/s3/objects`;
const RESULTS = 's3://northwind-monitoring/results/08-01';

const run = (over: ScenarioFiles = {}) => recordedRun({ ...readmission, ...over }, collector);

function without(path: string): ScenarioFiles {
  return Object.fromEntries(Object.entries(readmission).filter(([name]) => !name.endsWith(path)));
}

const schedule = (over: object) => ({
  MonitoringScheduleName: 'other',
  MonitoringScheduleArn: arnOf('monitoring-schedule', 'other'),
  CreationTime: '2026-07-13T08:00:00Z',
  ...over,
});

test('reads a schedule with all the fields of its job', async () => {
  const { evidence } = await run();
  expect(evidence.body.schedules).toEqual([
    {
      name: 'readmission-data',
      arn: SCHEDULE,
      type: 'DataQuality',
      status: 'Scheduled',
      endpointName: 'readmission-prod',
      createdAt: '2026-07-13T08:00:00Z',
      lastModifiedAt: '2026-07-13T08:00:00Z',
      expression: 'cron(0 * ? * * *)',
      jobDefinitionName: 'readmission-data',
      networkIsolation: true,
      interContainerEncryption: false,
      vpc: { subnets: ['subnet-a', 'subnet-b'], securityGroupIds: ['sg-1'] },
      instanceType: 'ml.m5.large',
      volumeKeyId: KEY,
      outputKeyId: KEY,
      constraintsUri: 's3://northwind-monitoring/baseline/constraints.json',
      statisticsUri: 's3://northwind-monitoring/baseline/statistics.json',
    },
  ]);
});

test('reads the executions due in the half-open period, and the results of those with violations', async () => {
  const { evidence } = await run();
  const execution = { scheduleName: 'readmission-data', failureReason: null };
  expect(evidence.body.executions).toEqual([
    {
      ...execution,
      scheduledAt: '2026-07-01T00:00:00Z',
      status: 'Completed',
      processingJobArn: arnOf('processing-job', 'monitor-07-01'),
      outputUri: null,
    },
    {
      ...execution,
      scheduledAt: '2026-08-01T00:00:00Z',
      status: 'CompletedWithViolations',
      processingJobArn: arnOf('processing-job', 'monitor-08-01'),
      outputUri: `${RESULTS}/`,
    },
  ]);
  expect(evidence.body.violations).toMatchObject([
    {
      scheduleName: 'readmission-data',
      scheduledAt: '2026-08-01T00:00:00Z',
      uri: `${RESULTS}/constraint_violations.json`,
      violations: { length: 7 },
    },
  ]);
  expect(evidence.body.constraints).toMatchObject([
    { scheduleName: 'readmission-data', evaluateConstraints: 'Enabled', features: [{ name: 'message' }, {}] },
  ]);
});

test('reads the statistics of the baseline and of runs with violations, and no value of the data', async () => {
  const { evidence } = await run();
  const [baseline, found, ...more] = evidence.body.statistics;
  expect(more).toEqual([]);
  expect(baseline).toMatchObject({
    ...{ scheduleName: 'readmission-data', scheduledAt: null },
    uri: 's3://northwind-monitoring/baseline/statistics.json',
    itemCount: 418,
  });
  expect(found).toMatchObject({
    ...{ scheduledAt: '2026-08-01T00:00:00Z', uri: `${RESULTS}/statistics.json` },
    itemCount: 100,
  });
  expect(baseline?.features).toEqual([{ name: 'message', type: 'String', completeness: 1 }]);
});

test('a run that wrote no statistics, as those of bias do, has no gap', async () => {
  const { evidence } = await recordedRun(without('results/08-01/statistics.json'), collector);
  expect(evidence.body.statistics).toMatchObject([{ scheduledAt: null }]);
  expect(evidence.gaps).toEqual([]);
});

test('reports statistics that are none', async () => {
  const { evidence } = await run({ [`${OBJECTS}/northwind-monitoring/baseline/statistics.json`]: '{}' });
  expect(evidence.body.statistics).toMatchObject([{ scheduledAt: '2026-08-01T00:00:00Z' }]);
  expect(evidence.gaps).toMatchObject([{ kind: 'malformed', action: 's3:GetObject' }]);
});

test('finds violations under the other name of the file', async () => {
  const text = readmission[`${OBJECTS}/northwind-monitoring/results/08-01/constraint_violations.json`];
  const { evidence } = await recordedRun(
    {
      ...without('/constraint_violations.json'),
      [`${OBJECTS}/northwind-monitoring/results/08-01/constraints_violations.json`]: text,
    },
    collector,
  );
  expect(evidence.body.violations).toMatchObject([{ uri: `${RESULTS}/constraints_violations.json` }]);
  expect(evidence.gaps).toEqual([]);
});

test.each([
  { path: '/constraint_violations.json', resource: `${RESULTS}/constraint_violations.json` },
  { path: '/constraints.json', resource: 's3://northwind-monitoring/baseline/constraints.json' },
  { path: 'baseline/statistics.json', resource: 's3://northwind-monitoring/baseline/statistics.json' },
])('reports that $path is not there', async ({ path, resource }) => {
  const { evidence } = await recordedRun(without(path), collector);
  expect(evidence.gaps).toMatchObject([{ kind: 'not-found', action: 's3:GetObject', resource }]);
  expect(evidence.body.executions).toHaveLength(2);
});

test('reports results that are no violations file', async () => {
  const { evidence } = await run({
    [`${OBJECTS}/northwind-monitoring/results/08-01/constraint_violations.json`]: '{"version":0}',
  });
  expect(evidence.body.violations).toEqual([]);
  expect(evidence.gaps).toMatchObject([{ kind: 'malformed', action: 's3:GetObject' }]);
});

test('reads the definition that stands inside a schedule', async () => {
  const inline = schedule({
    MonitoringScheduleConfig: {
      MonitoringType: 'ModelQuality',
      MonitoringJobDefinition: {
        MonitoringInputs: [{ EndpointInput: { EndpointName: 'old-prod', LocalPath: '/opt/ml' } }],
        MonitoringOutputConfig: { KmsKeyId: 'alias/out', MonitoringOutputs: [] },
        MonitoringResources: {
          ClusterConfig: {
            InstanceCount: 1,
            InstanceType: 'ml.m5.large',
            VolumeSizeInGB: 1,
            VolumeKmsKeyId: 'alias/vol',
          },
        },
        NetworkConfig: { EnableNetworkIsolation: false },
      },
    },
  });
  const { evidence } = await recordedRun({ [file('sagemaker/monitoring-schedules')]: [inline] }, collector);
  expect(evidence.body.schedules).toMatchObject([
    {
      type: 'ModelQuality',
      endpointName: 'old-prod',
      networkIsolation: false,
      interContainerEncryption: null,
      vpc: null,
      volumeKeyId: 'alias/vol',
      outputKeyId: 'alias/out',
      constraintsUri: null,
      statisticsUri: null,
      expression: null,
      jobDefinitionName: null,
    },
  ]);
});

test.each(['DataQuality', 'ModelQuality', 'ModelBias', 'ModelExplainability'])(
  'reads the definition of a %s schedule by its own call',
  async (type) => {
    const definition = {
      Type: type,
      JobDefinitionName: 'd',
      JobDefinitionArn: arnOf('job-definition', 'd'),
      [`${type}BaselineConfig`]: { ConstraintsResource: {} },
      [`${type}JobInput`]: { EndpointInput: { EndpointName: 'prod', LocalPath: '/opt/ml' } },
      [`${type}JobOutputConfig`]: { KmsKeyId: 'alias/out', MonitoringOutputs: [] },
      NetworkConfig: { EnableNetworkIsolation: true },
    };
    const named = schedule({
      MonitoringType: type,
      MonitoringScheduleConfig: { MonitoringJobDefinitionName: 'd', MonitoringType: type },
    });
    const { evidence, calledActions } = await recordedRun(
      {
        [file('sagemaker/monitoring-schedules')]: [named],
        [file('sagemaker/job-definitions')]: [definition],
      },
      collector,
    );
    expect(evidence.body.schedules).toMatchObject([
      { type, endpointName: 'prod', networkIsolation: true, outputKeyId: 'alias/out', constraintsUri: null },
    ]);
    expect(calledActions).toContain(`sagemaker:Describe${type}JobDefinition`);
    expect(collector.actions).toEqual(expect.arrayContaining([...calledActions]));
  },
);

test('keeps what a recorded definition left out as null', async () => {
  const path =
    'sagemaker/DescribeDataQualityJobDefinition/sagemaker_data_quality_job_definition_delete_1.json';
  const named = schedule({
    MonitoringType: 'DataQuality',
    MonitoringScheduleConfig: { MonitoringJobDefinitionName: 'c7n-test', MonitoringType: 'DataQuality' },
  });
  const { evidence } = await recordedRun(
    {
      [file('sagemaker/monitoring-schedules')]: [named],
      [file('sagemaker/job-definitions')]: [{ ...recordedAnswer(path), Type: 'DataQuality' }],
    },
    collector,
  );
  expect(evidence.body.schedules).toMatchObject([
    {
      endpointName: 'c7n-test-endpoint',
      networkIsolation: null,
      vpc: null,
      instanceType: 'ml.t3.medium',
      volumeKeyId: null,
      outputKeyId: null,
      constraintsUri: null,
    },
  ]);
  expect(evidence.gaps).toEqual([]);
});

test('reports a schedule of a type that nobody knows', async () => {
  const odd = schedule({
    MonitoringType: 'Mood',
    MonitoringScheduleConfig: { MonitoringJobDefinitionName: 'd' },
  });
  const { evidence } = await recordedRun({ [file('sagemaker/monitoring-schedules')]: [odd] }, collector);
  expect(evidence.body.schedules).toMatchObject([{ type: 'Mood', networkIsolation: null }]);
  expect(evidence.gaps).toMatchObject([{ kind: 'malformed', code: 'UnknownMonitoringType' }]);
});

test('reports an execution with violations that names no job', async () => {
  const execution = {
    MonitoringScheduleName: 'readmission-data',
    ScheduledTime: '2026-08-01T00:00:00Z',
    MonitoringExecutionStatus: 'CompletedWithViolations',
  };
  const { evidence } = await run({ [file('sagemaker/monitoring-executions')]: [execution] });
  expect(evidence.body.executions).toMatchObject([{ processingJobArn: null, outputUri: null }]);
  expect(evidence.gaps).toMatchObject([{ kind: 'malformed', code: 'NoProcessingJob' }]);
});

import * as sagemaker from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainClient } from '../../src/aws/clients.ts';
import { type AwsStandIn, startAws } from '../support/aws/server.ts';
import { account, arn, region, scenario } from './stand-in-scenario.ts';

let aws: AwsStandIn;
beforeAll(async () => {
  aws = await startAws(scenario);
});
afterAll(() => aws.stop());

const client = <C>(Ctor: new (config: never) => C): C =>
  plainClient(Ctor, {
    region,
    endpoint: aws.url,
    credentials: { accessKeyId: `AKIA${account}`, secretAccessKey: 'x' },
    retry: { mode: 'standard', maxAttempts: 1 },
  });

const send = () => client(sagemaker.SageMakerClient);

test('lists ten at a time, newest first, inside the asked times', async () => {
  const { TrainingJobSummaries: first, NextToken } = await send().send(
    new sagemaker.ListTrainingJobsCommand({}),
  );
  expect(first?.map(({ TrainingJobName }) => TrainingJobName)).toEqual(
    [11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map((n) => `job-${n}`),
  );
  expect(first?.[0]).not.toHaveProperty('HyperParameters');
  const { TrainingJobSummaries: rest, ...end } = await send().send(
    new sagemaker.ListTrainingJobsCommand({ NextToken }),
  );
  expect(rest).toHaveLength(2);
  expect(end).not.toHaveProperty('NextToken');
  const asked = {
    CreationTimeAfter: new Date('2026-07-12T08:00:00.5Z'),
    CreationTimeBefore: new Date('2026-07-15T00:00:00Z'),
    SortOrder: 'Ascending',
    StatusEquals: 'Completed',
  } as const;
  const { TrainingJobSummaries: inside } = await send().send(new sagemaker.ListTrainingJobsCommand(asked));
  expect(inside?.map(({ TrainingJobName }) => TrainingJobName)).toEqual(['job-4']);
});

test('tells times in seconds with their fraction, and leaves texts of people alone', async () => {
  const job = await send().send(new sagemaker.DescribeTrainingJobCommand({ TrainingJobName: 'job-3' }));
  expect(job.CreationTime).toEqual(new Date('2026-07-13T08:00:00.5Z'));
  expect(job.HyperParameters).toEqual({ StartTime: '2026-01-01T00:00:00Z' });
  expect(job).not.toHaveProperty('Tags');
  const { Tags } = await send().send(
    new sagemaker.ListTagsCommand({ ResourceArn: arn('training-job/job-3') }),
  );
  expect(Tags).toEqual([{ Key: 'team', Value: 'risk' }]);
});

test('searches full records with tags', async () => {
  const { Results } = await send().send(
    new sagemaker.SearchCommand({
      Resource: 'TrainingJob',
      SearchExpression: {
        Filters: [
          { Name: 'CreationTime', Operator: 'GreaterThanOrEqualTo', Value: '2026-07-20T00:00:00Z' },
          { Name: 'CreationTime', Operator: 'LessThan', Value: '2026-07-21T08:00:00.5Z' },
        ],
      },
    }),
  );
  expect(Results?.map(({ TrainingJob }) => TrainingJob?.TrainingJobName)).toEqual(['job-10']);
  expect(Results?.[0]?.TrainingJob).toMatchObject({ Tags: [{ Key: 'team' }], HyperParameters: {} });
});

test.each([
  {
    command: new sagemaker.DescribeEndpointCommand({ EndpointName: 'no' }),
    says: /^Could not find endpoint/,
  },
  { command: new sagemaker.DescribeTrainingJobCommand({ TrainingJobName: 'no' }), says: /not found/ },
  {
    command: new sagemaker.GetModelPackageGroupPolicyCommand({ ModelPackageGroupName: 'h' }),
    says: /^Cannot find/,
  },
  {
    command: new sagemaker.QueryLineageCommand({ StartArns: [arn('endpoint/e')] }),
    says: /no lineage entity/,
  },
  { command: new sagemaker.ListModelsCommand({ MaxResults: 101 }), says: /MaxResults/ },
])('says what is missing with a validation error: $says', async ({ command, says }) => {
  // One signature for commands of several types.
  const call = send().send(command as sagemaker.DescribeEndpointCommand);
  await expect(call).rejects.toMatchObject({
    name: 'ValidationException',
    message: expect.stringMatching(says),
  });
});

test('the registry lists versions by group only, and the batch answer is short', async () => {
  const list = async (input: sagemaker.ListModelPackagesCommandInput) =>
    (await send().send(new sagemaker.ListModelPackagesCommand(input))).ModelPackageSummaryList?.length;
  expect(await list({})).toBe(1);
  expect(await list({ ModelPackageGroupName: 'g' })).toBe(1);
  expect(await list({ ModelPackageType: 'Both' })).toBe(2);
  const ask = { ModelPackageArnList: [arn('model-package/g/1'), arn('model-package/g/9')] };
  const batch = await send().send(new sagemaker.BatchDescribeModelPackageCommand(ask));
  expect(Object.keys(batch.ModelPackageSummaries ?? {})).toEqual([arn('model-package/g/1')]);
  expect(batch.ModelPackageSummaries?.[arn('model-package/g/1')]).not.toHaveProperty('CreatedBy');
  expect(Object.keys(batch.BatchDescribeModelPackageErrorMap ?? {})).toEqual([arn('model-package/g/9')]);
});

test('a card shows little without the right to decrypt it', async () => {
  const ask = { ModelCardName: 'card', IncludedData: 'MetadataOnly' } as const;
  const { Content } = await send().send(new sagemaker.DescribeModelCardCommand(ask));
  expect(JSON.parse(Content ?? '')).toEqual({
    model_overview: { model_id: 'm' },
    intended_uses: { risk_rating: 'High' },
  });
  const versions = await send().send(new sagemaker.ListModelCardVersionsCommand({ ModelCardName: 'card' }));
  expect(versions.ModelCardVersionSummaryList?.map(({ ModelCardVersion }) => ModelCardVersion)).toEqual([
    2, 1,
  ]);
});

test('lineage is walked page by page, backwards only when asked so', async () => {
  const vertices = [];
  const edges = [];
  const ask = (): sagemaker.QueryLineageCommandInput => ({
    StartArns: [arn('context/end')],
    Direction: 'Ascendants',
  });
  for await (const page of sagemaker.paginateQueryLineage({ client: send() }, ask())) {
    expect(page.Vertices?.length).toBeLessThanOrEqual(50);
    vertices.push(...(page.Vertices ?? []));
    edges.push(...(page.Edges ?? []));
  }
  expect(vertices).toHaveLength(61);
  expect(edges).toHaveLength(61);
  expect(vertices[0]).toEqual({
    Arn: arn('experiment-trial-component/t'),
    Type: 'TrainingJob',
    LineageType: 'TrialComponent',
  });
  const near = await send().send(new sagemaker.QueryLineageCommand({ ...ask(), MaxDepth: 1 }));
  expect(near.Vertices).toHaveLength(1);
  const down = await send().send(new sagemaker.QueryLineageCommand({ ...ask(), Direction: 'Descendants' }));
  expect(down.Vertices).toEqual([]);
});

test('entities are found by their source', async () => {
  const contexts = await send().send(new sagemaker.ListContextsCommand({ SourceUri: arn('endpoint/e') }));
  expect(contexts.ContextSummaries).toMatchObject([{ ContextName: 'end' }]);
  const artifacts = await send().send(new sagemaker.ListArtifactsCommand({ SourceUri: 's3://b/7' }));
  expect(artifacts.ArtifactSummaries).toMatchObject([{ ArtifactArn: arn('artifact/7') }]);
  const components = await send().send(
    new sagemaker.ListTrialComponentsCommand({ SourceArn: arn('training-job/job-1') }),
  );
  expect(components.TrialComponentSummaries).toMatchObject([
    { TrialComponentSource: { SourceType: 'SageMakerTrainingJob' } },
  ]);
  const edges = await send().send(
    new sagemaker.ListAssociationsCommand({ DestinationArn: arn('context/end') }),
  );
  expect(edges.AssociationSummaries).toMatchObject([
    { SourceType: 'TrainingJob', DestinationType: 'Endpoint' },
  ]);
});

test('monitoring: schedules name their definition, executions are cut by time', async () => {
  const { MonitoringScheduleSummaries } = await send().send(new sagemaker.ListMonitoringSchedulesCommand({}));
  expect(MonitoringScheduleSummaries).toMatchObject([
    { MonitoringType: 'DataQuality', MonitoringJobDefinitionName: 'd' },
  ]);
  const { MonitoringExecutionSummaries } = await send().send(
    new sagemaker.ListMonitoringExecutionsCommand({
      MonitoringScheduleName: 'm',
      ScheduledTimeAfter: new Date('2026-08-01T00:00:00Z'),
    }),
  );
  expect(MonitoringExecutionSummaries?.map(({ ScheduledTime }) => ScheduledTime?.getUTCDate())).toEqual([
    3, 2,
  ]);
  const definition = await send().send(
    new sagemaker.DescribeDataQualityJobDefinitionCommand({ JobDefinitionName: 'd' }),
  );
  expect(definition.RoleArn).toBe('r');
  const other = send().send(new sagemaker.DescribeModelBiasJobDefinitionCommand({ JobDefinitionName: 'd' }));
  await expect(other).rejects.toMatchObject({ name: 'ResourceNotFound' });
});

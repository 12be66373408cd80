import { expect, test } from 'vitest';
import { z } from 'zod';
import { sagemakerLineageCollector as collector } from '../../../src/collectors/sagemaker/lineage.ts';
import { recordedRun } from '../../support/aws/collect.ts';
import type { Fault } from '../../support/aws/faults.ts';
import type { ScenarioFiles } from '../../support/aws/scenario.ts';
import { arnOf, file, recordsFor } from '../account.ts';
import { readmission } from '../readmission.ts';

const ENDPOINT = arnOf('endpoint', 'readmission-prod');
const CONTEXT = arnOf('context', 'readmission-prod');
const PACKAGE = arnOf('model-package', 'readmission/7');

async function run(over: ScenarioFiles = {}, faults: readonly Fault[] = []) {
  const scenario = { ...readmission, ...over };
  return recordedRun(scenario, collector, { given: await recordsFor(scenario, collector.uses), faults });
}

const artifact = (name: string) => ({
  ArtifactArn: arnOf('artifact', name),
  ArtifactType: 'DataSet',
  Source: { SourceUri: `s3://northwind-claims/${name}` },
});
const edge = (from: string, to: string) => ({
  SourceArn: from,
  DestinationArn: to,
  AssociationType: 'ContributedTo',
});

test('walks from the endpoint to the data, with all fields of every entity', async () => {
  const { evidence } = await run();
  const action = arnOf('action', 'readmission-deploy');
  const data = arnOf('artifact', '0a1b');
  const job = arnOf('experiment-trial-component', 'readmission-7-aws-training-job');
  expect(evidence.body).toEqual({
    starts: [{ endpointArn: ENDPOINT, entityArn: CONTEXT }],
    packages: [{ packageArn: PACKAGE, entityArn: null }],
    entities: [
      {
        arn: action,
        type: 'action',
        lineageType: 'ModelDeployment',
        name: 'readmission-deploy',
        sourceUri: ENDPOINT,
        identities: [],
        inputs: null,
        outputs: null,
        status: 'Completed',
        createdAt: '2026-07-12T08:00:01Z',
      },
      {
        arn: data,
        type: 'artifact',
        lineageType: 'DataSet',
        name: null,
        sourceUri: 's3://northwind-claims/train',
        identities: [
          { type: 'S3ETag', value: 'e1' },
          { type: 'S3Version', value: 'v1' },
        ],
        inputs: null,
        outputs: null,
        status: null,
        createdAt: '2026-07-10T08:00:00Z',
      },
      {
        arn: CONTEXT,
        type: 'context',
        lineageType: 'Endpoint',
        name: 'readmission-prod',
        sourceUri: ENDPOINT,
        identities: [],
        inputs: null,
        outputs: null,
        status: null,
        createdAt: '2026-07-12T08:00:00Z',
      },
      {
        arn: job,
        type: 'trial-component',
        lineageType: 'TrainingJob',
        name: 'readmission-7-aws-training-job',
        sourceUri: arnOf('training-job', 'readmission-7'),
        identities: [],
        inputs: [
          {
            name: 'SageMaker.ImageUri',
            value: '111122223333.dkr.ecr.eu-central-1.amazonaws.com/readmission:7',
          },
          { name: 'train', value: 's3://northwind-claims/train' },
        ],
        outputs: null,
        status: null,
        createdAt: '2026-07-10T08:00:02Z',
      },
    ],
    associations: [
      { source: action, destination: CONTEXT, type: 'AssociatedWith' },
      { source: data, destination: job, type: null },
      { source: job, destination: action, type: 'ContributedTo' },
    ],
  });
});

test('says that an endpoint has no lineage, which is no gap', async () => {
  const { evidence } = await run({ [file('sagemaker/contexts')]: [] });
  expect(evidence.body).toEqual({
    starts: [{ endpointArn: ENDPOINT, entityArn: null }],
    packages: [{ packageArn: PACKAGE, entityArn: null }],
    entities: [],
    associations: [],
  });
  expect(evidence.gaps).toEqual([]);
});

test('leaves out the start of an endpoint whose contexts could not be listed', async () => {
  const { evidence } = await run({}, [{ service: 'SageMaker', operation: 'ListContexts', fault: 'denied' }]);
  expect(evidence.body.starts).toEqual([]);
  expect(evidence.gaps).toMatchObject([
    { kind: 'denied', action: 'sagemaker:ListContexts', resource: ENDPOINT },
  ]);
});

test('walks from the artifact of a package that may be deployed, and not from others', async () => {
  const packages = file('sagemaker/model-packages');
  const [approved] = z.array(z.looseObject({})).parse(readmission[packages]);
  const older = {
    ...approved,
    ...{ ModelPackageVersion: 3, ModelPackageArn: arnOf('model-package', 'readmission/3') },
    ...{ ModelApprovalStatus: 'Rejected', CreationTime: '2025-01-01T00:00:00Z' },
  };
  const { evidence, requests } = await run({
    [file('sagemaker/contexts')]: [],
    [packages]: [approved, older],
    [file('sagemaker/artifacts')]: [
      { ArtifactArn: arnOf('artifact', 'package'), ArtifactType: 'Model', Source: { SourceUri: PACKAGE } },
      artifact('used'),
    ],
    [file('sagemaker/associations')]: [edge(arnOf('artifact', 'used'), arnOf('artifact', 'package'))],
  });
  expect(evidence.body.packages).toEqual([{ packageArn: PACKAGE, entityArn: arnOf('artifact', 'package') }]);
  expect(evidence.body.entities.map(({ arn }) => arn)).toEqual([
    arnOf('artifact', 'package'),
    arnOf('artifact', 'used'),
  ]);
  const asked = requests.filter(({ operation }) => operation === 'ListArtifacts');
  expect(asked.map(({ input }) => input.SourceUri)).toEqual([PACKAGE]);
});

test('leaves out a package whose artifacts could not be listed', async () => {
  const { evidence } = await run({}, [{ service: 'SageMaker', operation: 'ListArtifacts', fault: 'denied' }]);
  expect(evidence.body.packages).toEqual([]);
  expect(evidence.gaps).toMatchObject([
    { kind: 'denied', action: 'sagemaker:ListArtifacts', resource: PACKAGE },
  ]);
});

test('goes on where one query reaches its depth', async () => {
  const names = Array.from({ length: 25 }, (_, index) => `step-${index}`);
  const arns = names.map((name) => arnOf('artifact', name));
  const chain = [CONTEXT, ...arns].flatMap((to, index) => {
    const from = arns[index];
    return from === undefined ? [] : [edge(from, to)];
  });
  const { evidence, requests } = await run({
    [file('sagemaker/artifacts')]: names.map(artifact),
    [file('sagemaker/associations')]: chain,
  });
  expect(evidence.body.entities).toHaveLength(26);
  expect(evidence.body.associations).toHaveLength(25);
  const starts = requests
    .filter(({ operation }) => operation === 'QueryLineage')
    .map(({ input }) => input.StartArns);
  expect(starts).toEqual([[CONTEXT], [arnOf('artifact', 'step-9')], [arnOf('artifact', 'step-19')]]);
});

test('reads all pages of a query and each entity once', async () => {
  const names = Array.from({ length: 120 }, (_, index) => `data-${index}`);
  const { evidence, requests } = await run({
    [file('sagemaker/artifacts')]: names.map(artifact),
    [file('sagemaker/associations')]: names.map((name) => edge(arnOf('artifact', name), CONTEXT)),
  });
  expect(evidence.body.entities).toHaveLength(121);
  expect(evidence.body.associations).toHaveLength(120);
  const count = (name: string) => requests.filter(({ operation }) => operation === name).length;
  expect([count('QueryLineage'), count('DescribeArtifact')]).toEqual([3, 120]);
});

test('keeps an entity that could not be described as the graph names it', async () => {
  const faults = [{ service: 'SageMaker', operation: 'DescribeTrialComponent', fault: 'denied' }] as const;
  const { evidence } = await run({}, faults);
  expect(evidence.body.entities.filter(({ type }) => type === 'trial-component')).toEqual([
    {
      arn: arnOf('experiment-trial-component', 'readmission-7-aws-training-job'),
      type: 'trial-component',
      lineageType: 'TrainingJob',
      name: null,
      sourceUri: null,
      identities: [],
      inputs: null,
      outputs: null,
      status: null,
      createdAt: null,
    },
  ]);
});

test('takes a run whose artifact has no value for malformed', async () => {
  const path = file('sagemaker/trial-components');
  const [component] = z.array(z.looseObject({})).parse(readmission[path]);
  const broken = { ...component, InputArtifacts: { train: { MediaType: 'text/csv' } } };
  const { evidence } = await run({ [path]: [broken] });
  expect(evidence.body.entities.find(({ type }) => type === 'trial-component')?.inputs).toBeNull();
  expect(evidence.gaps).toMatchObject([{ kind: 'malformed', action: 'sagemaker:DescribeTrialComponent' }]);
});

test('looks at the endpoints of its own region only', async () => {
  const given = await recordsFor(readmission, collector.uses);
  const { evidence } = await recordedRun(readmission, collector, { given, region: 'us-east-1' });
  expect(evidence.body.starts).toEqual([]);
});

import { expect, test } from 'vitest';
import { sagemakerDutySeparation as check } from '../../../src/checks/approval/duty-separation.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import {
  type Actor,
  type Change,
  cloudtrailChanges,
} from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import { type EndpointConfig, sagemakerEndpoints } from '../../../src/evidence/kinds/sagemaker-endpoints.ts';
import {
  type ModelPackage,
  sagemakerModelPackages,
} from '../../../src/evidence/kinds/sagemaker-model-packages.ts';
import { type Model, sagemakerModels } from '../../../src/evidence/kinds/sagemaker-models.ts';
import {
  sagemakerTrainingJobs,
  type TrainingJob,
} from '../../../src/evidence/kinds/sagemaker-training-jobs.ts';
import {
  actor,
  change,
  changesBody,
  endpoint,
  endpointConfig,
  gapOf,
  model,
  modelPackage,
  PERIOD,
  sagemakerArn,
  sealedOf,
  trainingJob,
} from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const V2 = sagemakerArn('model-package', 'readmission/2');
const OUTPUT = 's3://northwind-models/output';
const DATA = `${OUTPUT}/readmission-train/output/model.tar.gz`;
const build = actor('codebuild.amazonaws.com', { kind: 'service' });
const studio = actor('sagemaker.amazonaws.com', { kind: 'service' });
const untraced = actor(null);
const chosen = actor('tina', { strength: 'weak' });

interface Parties {
  readonly trains?: Actor;
  readonly approves?: Actor;
  readonly deploys?: Actor;
  readonly makesModel?: Actor;
}

const training = (by: Actor): Change =>
  change({
    name: 'CreateTrainingJob',
    at: '2026-07-10T08:00:00Z',
    actor: by,
    request: { trainingJobName: 'readmission-train', outputDataConfig: { s3OutputPath: `${OUTPUT}/` } },
  });
const registration = (over: Partial<Change> = {}): Change =>
  change({
    name: 'CreateModelPackage',
    at: '2026-08-01T00:00:00Z',
    actor: build,
    request: {
      modelPackageGroupName: 'readmission',
      modelApprovalStatus: 'PendingManualApproval',
      inferenceSpecification: { containers: [{ image: 'x', modelDataUrl: DATA }] },
    },
    response: { modelPackageArn: V2 },
    ...over,
  });
const approval = (by: Actor, at = '2026-08-01T09:00:00Z'): Change =>
  change({
    name: 'UpdateModelPackage',
    at,
    actor: by,
    request: { modelPackageArn: V2, modelApprovalStatus: 'Approved' },
  });
const creationOfModel = (by: Actor): Change =>
  change({
    name: 'CreateModel',
    at: '2026-08-02T00:00:00Z',
    actor: by,
    request: { modelName: 'readmission-model-2', primaryContainer: { modelPackageName: V2 } },
  });
const deployment = (by: Actor, at = '2026-08-03T14:02:11Z'): Change =>
  change({
    name: 'CreateEndpoint',
    at,
    actor: by,
    request: { endpointName: 'readmission-prod', endpointConfigName: 'readmission-config-2' },
  });

/** Everything in the period and known from the log alone. */
const life = ({ trains = actor('tina'), approves = actor('dana'), ...rest }: Parties = {}): Change[] => {
  const { deploys = actor('olga'), makesModel = deploys } = rest;
  return [
    training(trains),
    registration(),
    approval(approves),
    creationOfModel(makesModel),
    deployment(deploys),
  ];
};

interface Case {
  readonly changes?: readonly Change[];
  readonly configs?: readonly EndpointConfig[];
  readonly models?: readonly Model[];
  readonly packages?: readonly ModelPackage[];
  readonly jobs?: readonly TrainingJob[];
  readonly gaps?: readonly Gap[];
}

const [variant] = endpointConfig().variants;
const config = endpointConfig({
  name: 'readmission-config-2',
  createdAt: '2026-08-02T00:01:00Z',
  variants: variant ? [{ ...variant, modelName: 'readmission-model-2' }] : [],
});

const judged = ({
  changes = life(),
  configs = [config],
  models = [],
  packages = [],
  jobs = [],
  gaps,
}: Case) =>
  judge(
    check,
    sealedOf(sagemakerEndpoints, {
      endpoints: [
        endpoint({
          createdAt: '2026-08-03T14:02:12Z',
          lastModifiedAt: '2026-08-03T14:10:00Z',
          configName: 'readmission-config-2',
        }),
      ],
      configs: [...configs],
    }),
    sealedOf(sagemakerModels, { models: [...models] }, gaps ? { gaps } : {}),
    sealedOf(sagemakerModelPackages, { groups: [], packages: [...packages] }),
    sealedOf(sagemakerTrainingJobs, { jobs: [...jobs] }),
    sealedOf(cloudtrailChanges, changesBody(changes)),
  );

test.each([
  { title: 'three persons', by: {}, outcome: 'pass' },
  { title: 'one person who trains and deploys', by: { trains: actor('olga') }, outcome: 'pass' },
  { title: 'a pipeline that trains and deploys', by: { trains: build, deploys: build }, outcome: 'pass' },
  { title: 'who trained approves', by: { approves: actor('tina') }, outcome: 'fail' },
  { title: 'who deployed approves', by: { approves: actor('olga') }, outcome: 'fail' },
  {
    title: 'who deployed approves, through another role',
    by: { approves: actor('olga', { role: 'arn:aws:iam::111122223333:role/MLApprover' }) },
    outcome: 'fail',
  },
  {
    title: 'who deployed approves, and who trained is not known',
    by: { trains: untraced, approves: actor('olga') },
    outcome: 'fail',
  },
  { title: 'who made the model approves', by: { makesModel: actor('dana') }, outcome: 'fail' },
  { title: 'a pipeline approves', by: { approves: build }, outcome: 'fail' },
  { title: 'a session of nobody trains', by: { trains: untraced }, outcome: 'unknown' },
  { title: 'a session of nobody approves', by: { approves: untraced }, outcome: 'unknown' },
  { title: 'a session of nobody deploys', by: { deploys: untraced }, outcome: 'unknown' },
  { title: 'a name that anybody may choose trains', by: { trains: chosen }, outcome: 'unknown' },
  {
    title: 'a name that anybody may choose approves what a pipeline makes',
    by: { trains: build, deploys: build, approves: chosen },
    outcome: 'unknown',
  },
  { title: 'somebody in Studio trains', by: { trains: studio }, outcome: 'unknown' },
  { title: 'somebody by way of SageMaker deploys', by: { deploys: studio }, outcome: 'unknown' },
])('$title: $outcome', ({ by, outcome }) => {
  expect(judged({ changes: life(by) }).outcome).toBe(outcome);
});

const without = (name: string) => life().filter((one) => one.name !== name);
const listed = (over: Partial<ModelPackage> = {}) =>
  modelPackage({
    arn: V2,
    version: 2,
    createdAt: '2026-08-01T00:00:01Z',
    lastModifiedAt: '2026-08-01T09:00:01Z',
    ...over,
  });
const of = (modelPackageName: string | null) =>
  model({
    name: 'readmission-model-2',
    createdAt: '2026-08-02T00:00:01Z',
    containers: [
      { image: 'x', modelDataUrl: DATA, repositoryAccessMode: null, modelPackage: modelPackageName },
    ],
  });

test.each([
  { title: 'a job that the service still lists', given: { jobs: [trainingJob()] }, outcome: 'pass' },
  {
    title: 'a job that wrote to another place',
    given: { jobs: [trainingJob({ modelArtifactUri: 's3://elsewhere/model.tar.gz' })] },
    outcome: 'unknown',
  },
  { title: 'no training in the log', given: { changes: without('CreateTrainingJob') }, outcome: 'unknown' },
  {
    title: 'a training that failed to start',
    given: {
      changes: life().map((one) => (one.name === 'CreateTrainingJob' ? { ...one, error: 'Denied' } : one)),
    },
    outcome: 'unknown',
  },
  {
    title: 'a package that does not say where its model data lies',
    given: { packages: [listed({ containers: [] })] },
    outcome: 'unknown',
  },
  { title: 'no approval', given: { changes: without('UpdateModelPackage') }, outcome: 'fail' },
  {
    title: 'an approval only after the deployment',
    given: {
      changes: [...without('UpdateModelPackage'), approval(actor('dana'), '2026-08-04T00:00:00Z')],
    },
    outcome: 'fail',
  },
  {
    title: 'a package approved before the period',
    given: {
      changes: without('UpdateModelPackage').filter(({ name }) => name !== 'CreateModelPackage'),
      packages: [listed({ createdAt: '2026-06-01T00:00:00Z', lastModifiedAt: '2026-06-02T00:00:00Z' })],
    },
    outcome: 'unknown',
  },
  {
    title: 'a package that nobody knows',
    given: { changes: without('CreateModelPackage').filter(({ name }) => name !== 'UpdateModelPackage') },
    outcome: 'unknown',
  },
  { title: 'a model without a package', given: { models: [of(null)] }, outcome: 'fail' },
  {
    title: 'a package without versions',
    given: {
      models: [of('plain')],
      packages: [modelPackage({ arn: sagemakerArn('model-package', 'plain'), group: null, version: null })],
    },
    outcome: 'fail',
  },
  { title: 'no event of the deployment', given: { changes: without('CreateEndpoint') }, outcome: 'unknown' },
  {
    title: 'no event of the model, which the service lists',
    given: { changes: without('CreateModel'), models: [of(V2)] },
    outcome: 'pass',
  },
  { title: 'a configuration that is gone', given: { configs: [] }, outcome: 'unknown' },
  {
    title: 'a listing that was denied',
    given: { gaps: [gapOf('denied', { action: 'sagemaker:ListModels' })] },
    outcome: 'unknown',
  },
])('$title: $outcome', ({ given, outcome }) => {
  expect(judged(given).outcome).toBe(outcome);
});

test('without endpoints there is nothing to compare', () => {
  const none = judge(
    check,
    sealedOf(sagemakerEndpoints, { endpoints: [], configs: [] }),
    sealedOf(sagemakerModels, { models: [] }),
    sealedOf(sagemakerModelPackages, { groups: [], packages: [] }),
    sealedOf(sagemakerTrainingJobs, { jobs: [] }),
    sealedOf(cloudtrailChanges, changesBody(life().slice(0, 3))),
  );
  expect(none.outcome).toBe('not-applicable');
});

test('names all three of what was kept apart', () => {
  expect(judged({ changes: life({ trains: build, makesModel: build }) }).items[0]?.reason).toBe(
    `${V2} was trained by codebuild.amazonaws.com, approved 2026-08-01T09:00:00Z by dana (role MLEngineer) and deployed by codebuild.amazonaws.com and olga.`,
  );
});

test('names both, from the deployment on', () => {
  expect(judged({ changes: life({ approves: actor('tina') }) }).items).toMatchObject([
    {
      resource: endpoint().arn,
      reason:
        'arn:aws:sagemaker:us-east-1:111122223333:model-package/readmission/2: It was trained 2026-07-10T08:00:00Z by tina (role MLEngineer) and approved 2026-08-01T09:00:00Z by tina (role MLEngineer), who is the same person.',
      intervals: [
        { from: '2026-08-03T14:02:11Z', to: PERIOD.to, cause: { event: 'CreateEndpoint', person: 'olga' } },
      ],
    },
  ]);
});

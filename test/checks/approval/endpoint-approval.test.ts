import { expect, test } from 'vitest';
import { sagemakerEndpointApproval as check } from '../../../src/checks/approval/endpoint-approval.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import { type Change, cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import {
  type Endpoint,
  type EndpointConfig,
  sagemakerEndpoints,
} from '../../../src/evidence/kinds/sagemaker-endpoints.ts';
import {
  type ModelPackage,
  sagemakerModelPackages,
} from '../../../src/evidence/kinds/sagemaker-model-packages.ts';
import { type Model, sagemakerModels } from '../../../src/evidence/kinds/sagemaker-models.ts';
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
} from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

interface Case {
  readonly endpoints?: readonly Endpoint[];
  readonly configs?: readonly EndpointConfig[];
  readonly models?: readonly Model[];
  readonly packages?: readonly ModelPackage[];
  readonly changes?: readonly Change[];
  readonly gaps?: readonly Gap[];
}

const judged = ({
  endpoints = [endpoint()],
  configs = [endpointConfig()],
  models = [model()],
  packages = [modelPackage()],
  changes = [],
  gaps = [],
}: Case) =>
  judge(
    check,
    sealedOf(sagemakerEndpoints, { endpoints: [...endpoints], configs: [...configs] }),
    sealedOf(sagemakerModels, { models: [...models] }, { gaps }),
    sealedOf(sagemakerModelPackages, { groups: [], packages: [...packages] }),
    sealedOf(cloudtrailChanges, changesBody(changes)),
  );

const [container] = model().containers;
const of = (modelPackage: string | null) =>
  model({ containers: [{ image: 'x', modelDataUrl: null, repositoryAccessMode: null, modelPackage }] });
const variant = (modelName: string | null) => ({
  name: 'a',
  modelName,
  instanceType: 'ml.m5.large',
  initialInstanceCount: 2,
  serverless: false,
});

test.each([
  { title: 'no endpoint', given: { endpoints: [] }, outcome: 'not-applicable' },
  { title: 'approved before it was deployed', given: {}, outcome: 'pass' },
  { title: 'rejected', given: { packages: [modelPackage({ approvalStatus: 'Rejected' })] }, outcome: 'fail' },
  { title: 'a model without a package', given: { models: [of(null)] }, outcome: 'fail' },
  {
    title: 'one container of two without a package',
    given: {
      models: [model({ containers: container ? [container, { ...container, modelPackage: null }] : [] })],
    },
    outcome: 'fail',
  },
  { title: 'a package by name', given: { models: [of('readmission/1')] }, outcome: 'pass' },
  {
    title: 'a package without versions',
    given: {
      models: [of('plain')],
      packages: [
        modelPackage({
          arn: sagemakerArn('model-package', 'plain'),
          group: null,
          version: null,
          approvalStatus: null,
        }),
      ],
    },
    outcome: 'fail',
  },
  {
    title: 'a package and model named in other letters',
    given: {
      models: [{ ...of('Readmission/1'), name: 'Readmission-Model-1' }],
    },
    outcome: 'pass',
  },
  {
    title: 'a package of another account',
    given: { models: [of('arn:aws:sagemaker:us-east-1:999988887777:model-package/x/1')] },
    outcome: 'unknown',
  },
  {
    title: 'a package modified after the deployment',
    given: { packages: [modelPackage({ lastModifiedAt: '2026-06-20T00:00:00Z' })] },
    outcome: 'unknown',
  },
  { title: 'a model that is gone', given: { models: [] }, outcome: 'unknown' },
  {
    title: 'a model made after the deployment',
    given: { models: [model({ createdAt: '2026-06-20T00:00:00Z' })] },
    outcome: 'unknown',
  },
  {
    title: 'inference components',
    given: { configs: [endpointConfig({ variants: [variant(null)] })] },
    outcome: 'unknown',
  },
  { title: 'no variant', given: { configs: [endpointConfig({ variants: [] })] }, outcome: 'unknown' },
  { title: 'a model without containers', given: { models: [model({ containers: [] })] }, outcome: 'unknown' },
  { title: 'a configuration that is gone', given: { configs: [] }, outcome: 'unknown' },
  {
    title: 'a failed listing',
    given: { gaps: [gapOf('denied', { action: 'sagemaker:ListModels' })] },
    outcome: 'unknown',
  },
])('$title: $outcome', ({ given, outcome }) => {
  expect(judged(given).outcome).toBe(outcome);
});

const V2 = sagemakerArn('model-package', 'readmission/2');
const events = (approvedAt: string) => [
  change({
    name: 'CreateModelPackage',
    at: '2026-08-01T00:00:00Z',
    request: { modelPackageGroupName: 'readmission', modelApprovalStatus: 'PendingManualApproval' },
    response: { modelPackageArn: V2 },
  }),
  change({
    name: 'CreateModel',
    at: '2026-08-02T00:00:00Z',
    request: { modelName: 'readmission-model-2', primaryContainer: { modelPackageName: V2 } },
  }),
  change({
    name: 'CreateEndpointConfig',
    at: '2026-08-02T00:01:00Z',
    request: {
      endpointConfigName: 'readmission-config-2',
      productionVariants: [
        { variantName: 'a', modelName: 'readmission-model-2', instanceType: 'ml.m5.large' },
      ],
    },
  }),
  change({
    name: 'UpdateEndpoint',
    at: '2026-08-03T14:02:11Z',
    actor: actor('dana'),
    request: { endpointName: 'readmission-prod', endpointConfigName: 'readmission-config-2' },
  }),
  change({
    name: 'UpdateModelPackage',
    at: approvedAt,
    request: { modelPackageArn: V2, modelApprovalStatus: 'Approved' },
  }),
];

test('a version approved only after its deployment fails, from the deployment on, with who deployed it', () => {
  const result = judged({ changes: events('2026-08-03T14:02:12Z') });
  expect(result.items).toMatchObject([
    {
      resource: endpoint().arn,
      outcome: 'fail',
      reason: `${V2} was PendingManualApproval at 2026-08-03T14:02:11Z.`,
      intervals: [
        { from: '2026-08-03T14:02:11Z', to: PERIOD.to, cause: { event: 'UpdateEndpoint', person: 'dana' } },
      ],
    },
  ]);
});

test('a version approved before its deployment does not, though all of it was deleted since', () => {
  const result = judged({ changes: events('2026-08-03T14:02:10Z') });
  expect(result.items).toMatchObject([
    {
      outcome: 'unknown',
      reason: expect.stringContaining('(From 2026-07-01T00:00:00Z to 2026-08-03T14:02:11Z.)'),
    },
  ]);
  expect(result.items[0]?.reason).not.toContain(V2);
});

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
  type InferenceComponent,
  sagemakerInferenceComponents,
} from '../../../src/evidence/kinds/sagemaker-inference-components.ts';
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
  inferenceComponent,
  model,
  modelPackage,
  PERIOD,
  sagemakerArn,
  sealedOf,
  specification,
} from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

interface Case {
  readonly endpoints?: readonly Endpoint[];
  readonly components?: readonly InferenceComponent[];
  readonly unlisted?: readonly Gap[];
  readonly configs?: readonly EndpointConfig[];
  readonly models?: readonly Model[];
  readonly packages?: readonly ModelPackage[];
  readonly changes?: readonly Change[];
  readonly gaps?: readonly Gap[];
}

const judged = ({
  endpoints = [endpoint()],
  components = [],
  unlisted = [],
  configs = [endpointConfig()],
  models = [model()],
  packages = [modelPackage()],
  changes = [],
  gaps = [],
}: Case) =>
  judge(
    check,
    sealedOf(sagemakerEndpoints, { endpoints: [...endpoints], configs: [...configs] }),
    sealedOf(sagemakerInferenceComponents, { components: [...components] }, { gaps: unlisted }),
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
  {
    title: 'a shadow variant of a model without a package',
    given: {
      configs: [endpointConfig({ shadowVariants: [variant('candidate')] })],
      models: [model(), { ...of(null), name: 'candidate' }],
    },
    outcome: 'fail',
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

const open = [endpointConfig({ variants: [variant(null)] })];
const image = { specified: 'image:1', resolved: null, resolvedAt: null };
const runs = (over: Parameters<typeof specification>[0]) =>
  inferenceComponent({ specifications: [specification({ modelName: null, ...over })] });
const adapter = (artifactUrl: string | null) =>
  inferenceComponent({
    name: 'adapter',
    specifications: [specification({ modelName: null, baseName: 'readmission-component', artifactUrl })],
  });
const ON = { endpointName: 'readmission-prod', variantName: 'a' };
const component = (name: string, at: string, request: object = {}) =>
  change({
    name: `${name}InferenceComponent`,
    at,
    actor: actor('dana'),
    request: { inferenceComponentName: 'readmission-component', ...request },
  });
const ownContainer = { specification: { container: { image: 'image:1', artifactUrl: 's3://b/m.tar.gz' } } };
const bound = { specification: { modelName: 'readmission-model-1' } };
const started = change({
  name: 'CreateEndpoint',
  at: '2026-07-02T00:00:00Z',
  request: { endpointName: 'readmission-prod', endpointConfigName: 'readmission-config-1' },
});

test.each<{ title: string; given: Case; outcome: string }>([
  { title: 'an approved model', given: { components: [inferenceComponent()] }, outcome: 'pass' },
  {
    title: 'a rejected model',
    given: {
      components: [inferenceComponent()],
      packages: [modelPackage({ approvalStatus: 'Rejected' })],
    },
    outcome: 'fail',
  },
  {
    title: 'a model from no package',
    given: { components: [inferenceComponent()], models: [of(null)] },
    outcome: 'fail',
  },
  {
    title: 'an approved model beside a container of its own',
    given: {
      components: [inferenceComponent(), { ...runs({ image, artifactUrl: 's3://b/m' }), name: 'own' }],
    },
    outcome: 'fail',
  },
  {
    title: 'a model on one instance type, a container on another',
    given: {
      components: [
        inferenceComponent({
          specifications: [
            specification({ instanceType: 'ml.m5.large' }),
            specification({ instanceType: 'ml.g5.xlarge', modelName: null, image }),
          ],
        }),
      ],
    },
    outcome: 'fail',
  },
  {
    title: 'one that could not be described beside an approved model',
    given: { components: [inferenceComponent(), inferenceComponent({ name: 'b', specifications: null })] },
    outcome: 'unknown',
  },
  { title: 'nothing that it says it runs', given: { components: [runs({})] }, outcome: 'unknown' },
  {
    title: 'no specification',
    given: { components: [inferenceComponent({ specifications: [] })] },
    outcome: 'unknown',
  },
  {
    title: 'a model that is gone',
    given: { components: [inferenceComponent()], models: [] },
    outcome: 'unknown',
  },
  {
    title: 'an adapter with parameters of its own',
    given: { components: [inferenceComponent(), adapter('s3://b/adapter')] },
    outcome: 'fail',
  },
  {
    title: 'an adapter without any, on an approved model',
    given: { components: [inferenceComponent(), adapter(null)] },
    outcome: 'pass',
  },
  {
    title: 'a container of its own on a variant that is not of the configuration',
    given: { components: [inferenceComponent(), { ...runs({ image }), name: 'own', variantName: 'gone' }] },
    outcome: 'fail',
  },
  { title: 'none that is known', given: {}, outcome: 'unknown' },
  {
    title: 'none, since they could not be listed',
    given: { unlisted: [gapOf('denied', { action: 'sagemaker:ListInferenceComponents' })] },
    outcome: 'unknown',
  },
  {
    title: 'those of another endpoint alone',
    given: { components: [inferenceComponent({ endpointName: 'other' })] },
    outcome: 'unknown',
  },
  {
    title: 'an approved model put there in the period, the container before it deleted',
    given: {
      components: [inferenceComponent({ createdAt: '2026-08-02T00:00:00Z' })],
      changes: [
        component('Create', '2026-07-03T00:00:00Z', { ...ON, ...ownContainer }),
        component('Delete', '2026-07-04T00:00:00Z'),
        component('Create', '2026-08-02T00:00:00Z', { ...ON, ...bound }),
      ],
    },
    outcome: 'fail',
  },
  {
    title: 'an approved model, an update to which began in the period',
    given: {
      components: [inferenceComponent()],
      changes: [component('Update', '2026-08-02T00:00:00Z', bound)],
    },
    outcome: 'unknown',
  },
  {
    title: 'an approved model, of which only copies were changed',
    given: {
      components: [inferenceComponent()],
      changes: [component('Update', '2026-08-02T00:00:00Z', { runtimeConfig: { copyCount: 4 } })],
    },
    outcome: 'pass',
  },
  {
    title: 'an approved model beside one that was deleted and is older than the log',
    given: {
      components: [inferenceComponent({ name: 'other' })],
      changes: [component('Delete', '2026-08-02T00:00:00Z')],
    },
    outcome: 'unknown',
  },
  {
    title: 'an approved model on an endpoint that was deleted',
    given: {
      endpoints: [],
      changes: [
        started,
        component('Create', '2026-07-03T00:00:00Z', { ...ON, ...bound }),
        change({
          name: 'DeleteEndpoint',
          at: '2026-08-01T00:00:00Z',
          request: { endpointName: 'readmission-prod' },
        }),
      ],
    },
    outcome: 'unknown',
  },
])('inference components: $title: $outcome', ({ given, outcome }) => {
  expect(judged({ configs: open, ...given }).outcome).toBe(outcome);
});

test('a component updated to what nobody approved fails its endpoint from then on, with who did it', () => {
  const at = '2026-08-02T10:11:12Z';
  const changed = runs({ image, artifactUrl: 's3://b/m.tar.gz' });
  const [item, ...others] = judged({
    configs: open,
    components: [changed],
    changes: [component('Update', at, ownContainer)],
  }).items;
  expect(others).toEqual([]);
  expect(item).toMatchObject({
    resource: endpoint().arn,
    outcome: 'fail',
    reason:
      'The inference component readmission-component runs a container that comes from no model package.',
    intervals: [
      { from: at, to: PERIOD.to, cause: { event: 'UpdateInferenceComponent', person: 'dana' }, end: null },
    ],
  });
});

test('a component whose endpoint the log does not name is an item of its own', () => {
  const { items } = judged({ changes: [component('Delete', '2026-08-02T00:00:00Z')] });
  expect(items.map(({ resource, outcome }) => [resource, outcome])).toEqual([
    [endpoint().arn, 'pass'],
    [inferenceComponent().arn, 'unknown'],
  ]);
});

test('an endpoint whose components could not all be listed does not pass by those that were', () => {
  const { items } = judged({
    configs: open,
    components: [inferenceComponent()],
    unlisted: [gapOf('denied', { action: 'sagemaker:ListInferenceComponents' })],
  });
  expect(items.find(({ resource }) => resource === endpoint().arn)?.outcome).toBe('unknown');
});

import { expect, test } from 'vitest';
import { sagemakerEndpointLineage as check } from '../../../src/checks/lineage/endpoint-lineage.ts';
import { sagemakerEndpoints } from '../../../src/evidence/kinds/sagemaker-endpoints.ts';
import {
  type InferenceComponent,
  sagemakerInferenceComponents,
} from '../../../src/evidence/kinds/sagemaker-inference-components.ts';
import { sagemakerModelPackages } from '../../../src/evidence/kinds/sagemaker-model-packages.ts';
import { sagemakerModels } from '../../../src/evidence/kinds/sagemaker-models.ts';
import { sagemakerTrainingJobs } from '../../../src/evidence/kinds/sagemaker-training-jobs.ts';
import type { LineageSources } from '../../../src/lineage/sources.ts';
import { DATA, ENDPOINT, NEW_MODEL, NEW_PACKAGE, noContext, wholeSources } from '../../lineage/sources.ts';
import {
  endpoint,
  endpointConfig,
  gapOf,
  inferenceComponent,
  sealedOf,
  specification,
} from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const judged = (over: Partial<LineageSources> = {}) => {
  const { endpoints, components, models, packages, trainingJobs, lineage } = wholeSources(over);
  return judge(check, ...endpoints, ...components, ...models, ...packages, ...trainingJobs, ...lineage);
};
const jobs = (gaps: ReturnType<typeof gapOf>[]) => [sealedOf(sagemakerTrainingJobs, { jobs: [] }, { gaps })];
const withoutPackage = [
  sealedOf(sagemakerModels, {
    models: [
      {
        ...NEW_MODEL,
        containers: [{ image: null, modelDataUrl: DATA, modelPackage: null, repositoryAccessMode: null }],
      },
    ],
  }),
];

test.each<{ title: string; over: Partial<LineageSources>; outcome: string }>([
  {
    title: 'no endpoint',
    over: { endpoints: [sealedOf(sagemakerEndpoints, { endpoints: [], configs: [] })] },
    outcome: 'not-applicable',
  },
  { title: 'a whole way', over: {}, outcome: 'pass' },
  { title: 'a whole way that lineage does not know', over: { lineage: [noContext] }, outcome: 'pass' },
  { title: 'a model without package', over: { models: withoutPackage }, outcome: 'pass' },
  { title: 'no training job', over: { trainingJobs: jobs([]), lineage: [noContext] }, outcome: 'fail' },
  {
    title: 'no training job while none could be listed',
    over: { trainingJobs: jobs([gapOf('denied', { action: 'sagemaker:Search' })]), lineage: [noContext] },
    outcome: 'unknown',
  },
  {
    title: 'a model of the time before the period, of which lineage knows nothing',
    over: {
      models: [sealedOf(sagemakerModels, { models: [{ ...NEW_MODEL, createdAt: '2026-06-01T00:00:00Z' }] })],
      packages: [
        sealedOf(sagemakerModelPackages, {
          groups: [],
          packages: [{ ...NEW_PACKAGE, createdAt: '2026-06-01T00:00:00Z' }],
        }),
      ],
      trainingJobs: jobs([]),
      lineage: [noContext],
    },
    outcome: 'unknown',
  },
  {
    title: 'a model that is gone',
    over: { models: [sealedOf(sagemakerModels, { models: [] })] },
    outcome: 'fail',
  },
  {
    title: 'a model that could not be read',
    over: {
      models: [
        sealedOf(
          sagemakerModels,
          { models: [] },
          { gaps: [gapOf('throttled', { action: 'sagemaker:DescribeModel', resource: NEW_MODEL.arn })] },
        ),
      ],
    },
    outcome: 'unknown',
  },
  {
    title: 'an endpoint that could not be read',
    over: {
      endpoints: [
        sealedOf(
          sagemakerEndpoints,
          { endpoints: [endpoint({ lastModifiedAt: null })], configs: [endpointConfig()] },
          { gaps: [gapOf('denied', { action: 'sagemaker:DescribeEndpoint', resource: 'other' })] },
        ),
      ],
    },
    outcome: 'unknown',
  },
])('$title: $outcome', ({ over, outcome }) => {
  expect(judged(over).outcome).toBe(outcome);
});

test('says what the endpoint traces to, and where the way ends', () => {
  expect(judged().items).toMatchObject([
    {
      resource: ENDPOINT,
      reason:
        'Traced to model readmission-model-1, training job readmission-train and data northwind-claims/train.',
    },
  ]);
  expect(judged({ trainingJobs: jobs([]), lineage: [noContext] }).items).toMatchObject([
    { reason: `No training job made ${DATA}.` },
  ]);
});

const serving = (components: readonly InferenceComponent[], gaps: ReturnType<typeof gapOf>[] = []) => ({
  endpoints: [
    sealedOf(sagemakerEndpoints, {
      endpoints: [endpoint()],
      configs: [
        endpointConfig({ variants: endpointConfig().variants.map((one) => ({ ...one, modelName: null })) }),
      ],
    }),
  ],
  components: [sealedOf(sagemakerInferenceComponents, { components: [...components] }, { gaps })],
});
const late = { lastModifiedAt: '2026-07-13T08:00:00Z' };
const own = (artifactUrl: string | null) =>
  inferenceComponent({
    ...late,
    name: 'own',
    specifications: [specification({ modelName: null, artifactUrl })],
  });

test.each<{ title: string; over: Partial<LineageSources>; outcome: string }>([
  { title: 'a whole way by a model', over: serving([inferenceComponent(late)]), outcome: 'pass' },
  { title: 'a whole way by a container', over: serving([own(DATA)]), outcome: 'pass' },
  {
    title: 'data that nothing made',
    over: serving([inferenceComponent(late), own('s3://b/m')]),
    outcome: 'fail',
  },
  { title: 'a container without data', over: serving([own(null)]), outcome: 'fail' },
  {
    title: 'a model made after the component was last changed',
    over: serving([inferenceComponent({ lastModifiedAt: '2026-07-11T00:00:00Z' })]),
    outcome: 'fail',
  },
  {
    title: 'one that could not be described',
    over: serving([inferenceComponent(late), inferenceComponent({ name: 'b', specifications: null })]),
    outcome: 'unknown',
  },
  {
    title: 'one of a variant that is not of the configuration',
    over: serving([inferenceComponent(late), { ...own('s3://b/m'), variantName: 'gone' }]),
    outcome: 'fail',
  },
  { title: 'none that is known', over: serving([]), outcome: 'unknown' },
  {
    title: 'some that could not be listed',
    over: serving(
      [inferenceComponent(late)],
      [gapOf('denied', { action: 'sagemaker:ListInferenceComponents' })],
    ),
    outcome: 'unknown',
  },
])('inference components: $title: $outcome', ({ over, outcome }) => {
  expect(judged(over).outcome).toBe(outcome);
});

test('says by which component the endpoint traces to its data', () => {
  expect(judged(serving([inferenceComponent(late)])).items).toMatchObject([
    {
      resource: ENDPOINT,
      reason:
        'Traced to inference component readmission-component, model readmission-model-1, training job readmission-train and data northwind-claims/train.',
    },
  ]);
});

test('an endpoint whose components could not all be listed does not pass by those that were', () => {
  const denied = gapOf('denied', { action: 'sagemaker:ListInferenceComponents' });
  const { items } = judged(serving([inferenceComponent(late)], [denied]));
  expect(items.find(({ resource }) => resource === ENDPOINT)).toMatchObject({
    outcome: 'unknown',
    reason: 'Not all inference components of variant AllTraffic could be read.',
  });
});

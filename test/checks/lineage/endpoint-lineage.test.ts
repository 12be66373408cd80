import { expect, test } from 'vitest';
import { sagemakerEndpointLineage as check } from '../../../src/checks/lineage/endpoint-lineage.ts';
import { sagemakerEndpoints } from '../../../src/evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerModelPackages } from '../../../src/evidence/kinds/sagemaker-model-packages.ts';
import { sagemakerModels } from '../../../src/evidence/kinds/sagemaker-models.ts';
import { sagemakerTrainingJobs } from '../../../src/evidence/kinds/sagemaker-training-jobs.ts';
import type { LineageSources } from '../../../src/lineage/sources.ts';
import { DATA, ENDPOINT, NEW_MODEL, NEW_PACKAGE, noContext, wholeSources } from '../../lineage/sources.ts';
import { endpoint, endpointConfig, gapOf, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const judged = (over: Partial<LineageSources> = {}) => {
  const { endpoints, models, packages, trainingJobs, lineage } = wholeSources(over);
  return judge(check, ...endpoints, ...models, ...packages, ...trainingJobs, ...lineage);
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

import { expect, test } from 'vitest';
import { sagemakerLineageIdentity as check } from '../../../src/checks/lineage/lineage-identity.ts';
import { sagemakerEndpoints } from '../../../src/evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerInferenceComponents } from '../../../src/evidence/kinds/sagemaker-inference-components.ts';
import { sagemakerLineage } from '../../../src/evidence/kinds/sagemaker-lineage.ts';
import { sagemakerTrainingJobs } from '../../../src/evidence/kinds/sagemaker-training-jobs.ts';
import type { LineageSources } from '../../../src/lineage/sources.ts';
import { DATA, noContext, TRAINED_ON, wholeSources } from '../../lineage/sources.ts';
import {
  endpoint,
  endpointConfig,
  gapOf,
  inferenceComponent,
  sealedOf,
  specification,
  trainingJob,
} from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const judged = (over: Partial<LineageSources> = {}) => {
  const { endpoints, components, models, packages, trainingJobs, lineage } = wholeSources(over);
  return judge(check, ...endpoints, ...components, ...models, ...packages, ...trainingJobs, ...lineage);
};
const outcomeOf = (uri: string, over: Partial<LineageSources> = {}) =>
  judged(over).items.find(({ resource }) => resource === uri)?.outcome;
const unread = [
  sealedOf(
    sagemakerLineage,
    { starts: [], entities: [], associations: [] },
    { gaps: [gapOf('denied', { action: 'sagemaker:ListContexts', resource: 'readmission-prod' })] },
  ),
];
const pinned = [
  sealedOf(sagemakerTrainingJobs, {
    jobs: [trainingJob({ image: `111122223333.dkr.ecr.us-east-1.amazonaws.com/t@sha256:${'b'.repeat(64)}` })],
  }),
];

test.each<{ title: string; uri: string; over?: Partial<LineageSources>; outcome: string }>([
  { title: 'model data with an entity tag in the registry', uri: DATA, outcome: 'pass' },
  { title: 'data with an entity tag in lineage', uri: TRAINED_ON, outcome: 'pass' },
  { title: 'data known by address only', uri: TRAINED_ON, over: { lineage: [noContext] }, outcome: 'fail' },
  {
    title: 'data whose lineage was not read',
    uri: TRAINED_ON,
    over: { lineage: unread },
    outcome: 'unknown',
  },
])('$title: $outcome', ({ uri, over, outcome }) => {
  expect(outcomeOf(uri, over)).toBe(outcome);
});

test('fails an image of a training job by tag, and takes one by digest', () => {
  const images = (over: Partial<LineageSources>) =>
    judged(over).items.filter(({ resource }) => resource.includes('.dkr.ecr.'));
  expect(images({}).map(({ outcome }) => outcome)).toEqual(['fail', 'pass']);
  expect(images({ trainingJobs: pinned }).map(({ outcome }) => outcome)).toEqual(['pass', 'pass']);
});

test('names the endpoints and the identity', () => {
  expect(judged().items.map(({ reason }) => reason)).toContain(
    'Data behind readmission-prod: S3ETag d41d8cd98f00b204e9800998ecf8427e.',
  );
});

test('sees the data and the image of an inference component', () => {
  const specified = '111122223333.dkr.ecr.us-east-1.amazonaws.com/t:1';
  const component = inferenceComponent({
    specifications: [
      specification({
        modelName: null,
        artifactUrl: 's3://b/m',
        image: { specified, resolved: null, resolvedAt: null },
      }),
    ],
  });
  const [open] = endpointConfig().variants.map((one) => ({ ...one, modelName: null }));
  const { items } = judged({
    endpoints: [
      sealedOf(sagemakerEndpoints, {
        endpoints: [endpoint({ variants: [] })],
        configs: [endpointConfig({ variants: open ? [open] : [] })],
      }),
    ],
    components: [sealedOf(sagemakerInferenceComponents, { components: [component] })],
    lineage: [noContext],
  });
  expect(items.map(({ resource, outcome }) => [resource, outcome])).toEqual([
    [specified, 'fail'],
    ['s3://b/m', 'fail'],
  ]);
});

import { expect, test } from 'vitest';
import { sagemakerLineageIdentity as check } from '../../../src/checks/lineage/lineage-identity.ts';
import { type StoredObject, s3Objects } from '../../../src/evidence/kinds/s3-objects.ts';
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
  const { endpoints, components, models, packages, trainingJobs, lineage, objects = [] } = wholeSources(over);
  return judge(
    check,
    ...endpoints,
    ...components,
    ...models,
    ...packages,
    ...trainingJobs,
    ...lineage,
    ...objects,
  );
};
const outcomeOf = (uri: string, over: Partial<LineageSources> = {}) =>
  judged(over).items.find(({ resource }) => resource === uri)?.outcome;
const unread = [
  sealedOf(
    sagemakerLineage,
    { starts: [], packages: [], entities: [], associations: [] },
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

const stored = (over: Partial<StoredObject>) => {
  const object: StoredObject = {
    uri: TRAINED_ON,
    is: 'object',
    eTag: 'now',
    versionId: 'v7',
    sizeBytes: 3,
    lastModifiedAt: '2026-07-09T08:00:00Z',
    ...over,
  };
  return [sealedOf(s3Objects, { objects: [object] })];
};
const prefix: Partial<StoredObject> = { is: 'prefix', eTag: null, versionId: null, lastModifiedAt: null };

test.each<{ title: string; over: Partial<LineageSources>; outcome: string; note: string }>([
  {
    title: 'an object written before the job began',
    over: { lineage: [noContext], objects: stored({}) },
    outcome: 'pass',
    note: 'Data behind readmission-prod: S3ETag now, S3Version v7 at collection.',
  },
  {
    title: 'an object written after the job began',
    over: { lineage: [noContext], objects: stored({ lastModifiedAt: '2026-07-20T08:00:00Z' }) },
    outcome: 'fail',
    note: 'Data behind readmission-prod: no content identity stated. The object there now (S3ETag now, S3Version v7) was written on 2026-07-20T08:00:00Z, not before its first known use.',
  },
  {
    title: 'an object whose time is not stated',
    over: { lineage: [noContext], objects: stored({ lastModifiedAt: null }) },
    outcome: 'fail',
    note: 'Data behind readmission-prod: no content identity stated. The object there now (S3ETag now, S3Version v7) was written on a day that is not stated, not before its first known use.',
  },
  {
    title: 'a folder without identity',
    over: { lineage: [noContext], objects: stored(prefix) },
    outcome: 'fail',
    note: 'Data behind readmission-prod: no content identity stated. The address names many objects, which have no identity in common.',
  },
  {
    title: 'a folder with the tag of one object',
    over: { objects: stored(prefix) },
    outcome: 'unknown',
    note: 'Data behind readmission-prod: S3ETag abc. The address names many objects, which have no identity in common.',
  },
  {
    title: 'an object that is another one than was stated',
    over: { objects: stored({}) },
    outcome: 'pass',
    note: 'Data behind readmission-prod: S3ETag abc. At collection the object there has another entity tag (now).',
  },
  {
    title: 'the object that was stated',
    over: { objects: stored({ eTag: 'abc' }) },
    outcome: 'pass',
    note: 'Data behind readmission-prod: S3ETag abc.',
  },
  {
    title: 'no object of that name',
    over: { lineage: [noContext], objects: stored({ ...prefix, is: 'none' }) },
    outcome: 'fail',
    note: 'Data behind readmission-prod: no content identity stated. No object has exactly this address at collection.',
  },
])('$title: $outcome', ({ over, outcome, note }) => {
  expect(judged(over).items.find(({ resource }) => resource === TRAINED_ON)).toMatchObject({
    outcome,
    reason: note,
  });
});

test('an object that could not be read leaves data open that is not identified without it', () => {
  const gaps = [gapOf('denied', { action: 's3:GetObject', resource: TRAINED_ON, region: 'global' })];
  const objects = [sealedOf(s3Objects, { objects: [] }, { gaps })];
  expect(outcomeOf(TRAINED_ON, { objects, lineage: [noContext] })).toBe('unknown');
  expect(outcomeOf(TRAINED_ON, { objects })).toBe('pass');
});

test('fails an image of a training job by tag, and takes one by digest', () => {
  const images = (over: Partial<LineageSources>) =>
    judged(over).items.filter(({ resource }) => resource.includes('.dkr.ecr.'));
  expect(images({}).map(({ outcome }) => outcome)).toEqual(['fail', 'pass']);
  expect(images({ trainingJobs: pinned }).map(({ outcome }) => outcome)).toEqual(['pass', 'pass']);
});

test('no endpoint: not-applicable', () => {
  const endpoints = [sealedOf(sagemakerEndpoints, { endpoints: [], configs: [] })];
  expect(judged({ endpoints }).outcome).toBe('not-applicable');
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

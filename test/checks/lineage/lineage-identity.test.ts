import { expect, test } from 'vitest';
import { sagemakerLineageIdentity as check } from '../../../src/checks/lineage/lineage-identity.ts';
import { sagemakerEndpoints } from '../../../src/evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerLineage } from '../../../src/evidence/kinds/sagemaker-lineage.ts';
import { sagemakerTrainingJobs } from '../../../src/evidence/kinds/sagemaker-training-jobs.ts';
import type { LineageSources } from '../../../src/lineage/sources.ts';
import { DATA, noContext, TRAINED_ON, wholeSources } from '../../lineage/sources.ts';
import { gapOf, sealedOf, trainingJob } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const judged = (over: Partial<LineageSources> = {}) => {
  const { endpoints, models, packages, trainingJobs, lineage } = wholeSources(over);
  return judge(check, ...endpoints, ...models, ...packages, ...trainingJobs, ...lineage);
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

test('no endpoint: not-applicable', () => {
  const endpoints = [sealedOf(sagemakerEndpoints, { endpoints: [], configs: [] })];
  expect(judged({ endpoints }).outcome).toBe('not-applicable');
});

test('names the endpoints and the identity', () => {
  expect(judged().items.map(({ reason }) => reason)).toContain(
    'Data behind readmission-prod: S3ETag d41d8cd98f00b204e9800998ecf8427e.',
  );
});

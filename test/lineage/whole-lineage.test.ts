import { expect, test } from 'vitest';
import { sagemakerLineage } from '../../src/evidence/kinds/sagemaker-lineage.ts';
import { sagemakerModelPackages } from '../../src/evidence/kinds/sagemaker-model-packages.ts';
import { sagemakerModels } from '../../src/evidence/kinds/sagemaker-models.ts';
import { sagemakerTrainingJobs } from '../../src/evidence/kinds/sagemaker-training-jobs.ts';
import { answerOf, breaksOf, stateOf } from '../../src/lineage/answer.ts';
import { traceEndpoints } from '../../src/lineage/endpoint-lineage.ts';
import { wholeLineage } from '../../src/lineage/whole-lineage.ts';
import { lineageEntity, model, sagemakerArn, sealedOf, trainingJob } from '../support/evidence.ts';
import {
  DATA,
  ENDPOINT,
  JOB,
  NEW_MODEL,
  NEW_PACKAGE,
  noContext,
  PACKAGE,
  TRAINED_ON,
  wholeSources,
} from './sources.ts';

const LOST_JOB = sagemakerArn('training-job', 'lost');
const noJobs = [sealedOf(sagemakerTrainingJobs, { jobs: [] })];

test('holds what the endpoints came from, as their own graphs have it', () => {
  const whole = wholeLineage(wholeSources());
  const [traced] = traceEndpoints(wholeSources());
  expect(whole.nodes).toEqual(traced?.graph.nodes);
  expect(whole.edges).toEqual(traced?.graph.edges);
  expect(whole.endpoints).toMatchObject([{ arn: ENDPOINT, name: 'readmission-prod', breaks: [] }]);
});

test('adds models and jobs that no endpoint came of, and no break for them', () => {
  const spare = model({ name: 'spare', arn: sagemakerArn('model', 'spare'), containers: [] });
  const lost = trainingJob({
    arn: LOST_JOB,
    name: 'lost',
    modelArtifactUri: 's3://northwind-models/lost.tar.gz',
  });
  const whole = wholeLineage(
    wholeSources({
      models: [sealedOf(sagemakerModels, { models: [NEW_MODEL, spare] })],
      trainingJobs: [sealedOf(sagemakerTrainingJobs, { jobs: [trainingJob(), lost] })],
    }),
  );
  expect(whole.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining([spare.arn, LOST_JOB]));
  expect(whole.endpoints.flatMap(({ breaks }) => breaks)).toEqual([]);
});

test('follows a package that was never deployed to what the lineage of AWS says it came of', () => {
  const spare = { ...NEW_PACKAGE, arn: sagemakerArn('model-package', 'spare/1'), containers: [] };
  const [start, used] = [sagemakerArn('artifact', 'spare'), sagemakerArn('artifact', 'notes')];
  const [whole] = wholeSources().lineage.map(({ evidence }) => evidence.body);
  const lineage = sealedOf(sagemakerLineage, {
    starts: whole?.starts ?? [],
    packages: [{ packageArn: spare.arn, entityArn: start }],
    entities: [
      ...(whole?.entities ?? []),
      lineageEntity({ arn: start, lineageType: 'Model', sourceUri: spare.arn }),
      lineageEntity({ arn: used, lineageType: 'DataSet', sourceUri: 's3://northwind-claims/notes' }),
    ],
    associations: [
      ...(whole?.associations ?? []),
      { source: used, destination: start, type: 'ContributedTo' },
    ],
  });
  const { edges, endpoints } = wholeLineage(
    wholeSources({
      packages: [sealedOf(sagemakerModelPackages, { groups: [], packages: [NEW_PACKAGE, spare] })],
      lineage: [lineage],
    }),
  );
  expect(edges).toContainEqual({
    from: 's3://northwind-claims/notes',
    to: spare.arn,
    label: 'ContributedTo',
  });
  expect(endpoints.flatMap(({ breaks }) => breaks)).toEqual([]);
});

test('tells what an endpoint serves from what the lineage of AWS knows of before', () => {
  const { endpoints } = wholeLineage(wholeSources());
  expect(endpoints[0]?.serves.has(TRAINED_ON)).toBe(true);
  const older = wholeSources({
    models: [
      sealedOf(sagemakerModels, {
        models: [
          {
            ...NEW_MODEL,
            containers: [
              {
                image: null,
                modelDataUrl: 's3://b/new.tar.gz',
                modelPackage: null,
                repositoryAccessMode: null,
              },
            ],
          },
        ],
      }),
    ],
  });
  const answer = answerOf(wholeLineage(older), [PACKAGE], { up: false, down: true });
  expect(answer.endpoints.map(({ way, serves }) => [way.arn, serves])).toEqual([[ENDPOINT, 'before']]);
});

test('answers in the direction that was asked for, the thing itself always in it', () => {
  const whole = wholeLineage(wholeSources());
  const up = answerOf(whole, [DATA], { up: true, down: false });
  expect(up.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining([TRAINED_ON, JOB, DATA]));
  expect([up.up.has(JOB), up.down.size, up.endpoints]).toEqual([true, 0, []]);
  const down = answerOf(whole, [DATA], { up: false, down: true });
  expect(down.nodes.map(({ id }) => id)).not.toContain(JOB);
  expect(down.edges.every(({ from, to }) => from === DATA || down.down.has(from) || down.down.has(to))).toBe(
    true,
  );
  expect(down.endpoints.map(({ way, serves }) => [way.arn, serves])).toEqual([[ENDPOINT, 'now']]);
});

test('keeps the breaks that lie within the answer, at a node of it', () => {
  const whole = wholeLineage(wholeSources({ trainingJobs: noJobs, lineage: [noContext] }));
  const answer = answerOf(whole, [ENDPOINT], { up: true, down: false });
  expect(answer.breaks.map(({ code, endpoints }) => [code, endpoints])).toEqual([
    ['no-context', [ENDPOINT]],
    ['no-training-job', [ENDPOINT]],
  ]);
  const ids = answer.nodes.map(({ id }) => id);
  for (const { at } of answer.breaks) expect(ids).toContain(at);
  expect(answerOf(whole, [PACKAGE], { up: false, down: true }).breaks.map(({ code }) => code)).toEqual([
    'no-context',
  ]);
});

test('names a break once, with all endpoints that it concerns', () => {
  const one = { code: 'no-data', at: 'job', sentence: 'It reads nothing.', certain: true } as const;
  const way = (arn: string) => ({
    arn,
    account: '1',
    region: 'r',
    name: arn,
    breaks: [one],
    serves: new Set<string>(),
  });
  expect(breaksOf([way('a'), way('b')])).toEqual([{ ...one, endpoints: ['a', 'b'] }]);
});

test.each([
  { certain: [], state: 'complete' },
  { certain: [false], state: 'unknown' },
  { certain: [false, true], state: 'broken' },
])('breaks that are $certain make a way $state', ({ certain, state }) => {
  const breaks = certain.map((sure) => ({ code: 'no-data', at: 'x', sentence: '', certain: sure }) as const);
  expect(stateOf({ breaks })).toBe(state);
});

import { afterEach, expect, test } from 'vitest';
import { changesOf } from '../../../src/trail/changes.ts';
import { localTrail } from '../../../src/trail/engines/local.ts';
import type { TrailQuestion } from '../../../src/trail/source.ts';
import type { ScenarioFiles } from '../../support/aws/scenario.ts';
import { type AwsStandIn, startAws } from '../../support/aws/server.ts';
import { INVICTUS } from '../support.ts';
import { athenaAt, bucketOf, columnsOf, SAMPLE, tableFiles } from './aws-trail.ts';

let aws: AwsStandIn;
afterEach(() => aws.stop());

async function serve(...files: readonly ScenarioFiles[]) {
  aws = await startAws(Object.assign({}, ...files));
  return aws.url;
}

const counted = (operation: string) => aws.requests.filter((it) => it.operation === operation).length;

const A = '111122223333';
const B = '444455556666';
const sampleTable = { accounts: [A, B], regions: ['eu-west-1', 'us-east-1'] };
const sampleBucket = await bucketOf(SAMPLE);
const invictusBucket = await bucketOf(INVICTUS);
const invictusTable = { accounts: ['218007301253'], regions: ['us-east-1'] };
const invictusDay = { from: '2023-07-10T00:00:00Z', to: '2023-07-11T00:00:00Z' };
const quarter = { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };

test('gives the changes of the real account as the local engine does', async () => {
  const trail = athenaAt(await serve(invictusBucket, tableFiles(invictusTable)));
  const question: TrailQuestion = { period: invictusDay, access: 'write', withSessions: true };
  const [answer, local] = [await trail.ask(question), await localTrail({ folder: INVICTUS }).ask(question)];
  expect(answer.records).toHaveLength(574);
  expect(columnsOf(answer.records)).toEqual(columnsOf(local.records));
  expect(columnsOf(answer.sessions)).toEqual(columnsOf(local.sessions));
  const people = (it: typeof answer) => changesOf(it).map(({ eventId, actor }) => [eventId, actor]);
  expect(people(answer)).toEqual(people(local));
  expect(answer).toMatchObject({ files: 55, duplicates: 0, unreadable: [], uncovered: [] });
});

test('answers every task of a run by one scan, as the local engine answers each', async () => {
  const trail = athenaAt(await serve(sampleBucket, tableFiles(sampleTable)), {
    scope: { accounts: [A, B], regions: ['eu-west-1', 'us-east-1'] },
  });
  const local = localTrail({ folder: SAMPLE });
  const tasks = [A, B].flatMap((account) =>
    ['eu-west-1', 'us-east-1'].map((region) => ({ account, region })),
  );
  const answers = await Promise.all(
    tasks.map(async ({ account, region }) => {
      const question: TrailQuestion = {
        period: quarter,
        accounts: [account],
        regions: [region],
        sources: ['sagemaker.amazonaws.com', 'iam.amazonaws.com', 'kms.amazonaws.com', 's3.amazonaws.com'],
        access: 'write',
        events: 'management',
        withSessions: true,
      };
      return { answer: await trail.ask(question), expected: await local.ask(question) };
    }),
  );
  for (const { answer, expected } of answers) {
    expect(columnsOf(answer.records)).toEqual(columnsOf(expected.records));
    expect(columnsOf(answer.sessions)).toEqual(columnsOf(expected.sessions));
    expect(answer.uncovered).toEqual(expected.uncovered);
  }
  expect(answers.flatMap(({ answer }) => answer.records).length).toBeGreaterThan(100);
  expect(counted('StartQueryExecution')).toBe(1);
  expect(new Set(answers.map(({ answer }) => answer.statistics?.executionId)).size).toBe(1);
});

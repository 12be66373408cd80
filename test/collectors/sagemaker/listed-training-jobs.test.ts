import { expect, test } from 'vitest';
import { sagemakerTrainingJobsCollector as collector } from '../../../src/collectors/sagemaker/training-jobs.ts';
import { recordedRun } from '../../support/aws/collect.ts';
import { arnOf, file } from '../account.ts';
import { cannedRun, refusal } from '../canned.ts';

const job = (name: string, time: string) => ({
  TrainingJobName: name,
  TrainingJobArn: arnOf('training-job', name),
  CreationTime: new Date(time),
});
const searched = (...jobs: readonly object[]) => ({
  Search: [{ Results: jobs.map((one) => ({ TrainingJob: one })) }],
});
const listed = (...jobs: readonly object[]) => ({ TrainingJobSummaries: jobs });
const a = job('a', '2026-07-10T08:00:00Z');
const b = job('b', '2026-08-10T08:00:00.400Z');
const SOURCE = 'sagemaker:ListTrainingJobs, the newest and the oldest jobs of the period';

test('a search that gives what is listed has a second source', async () => {
  const { gaps, population } = await cannedRun(collector, {
    ...searched(b, a),
    ListTrainingJobs: [listed(job('b', '2026-08-10T08:00:00Z'), a)],
  });
  expect(gaps).toEqual([]);
  expect(population).toMatchObject({
    count: 2,
    reconciledWith: { source: SOURCE, count: 2, missing: [] },
  });
});

test.each([
  {
    title: 'that gives nothing',
    found: [],
    code: `LacksListedJobs: 2 of 2, the first ${arnOf('training-job', 'b')}`,
  },
  {
    title: 'that gives less',
    found: [b],
    code: `LacksListedJobs: 1 of 2, the first ${arnOf('training-job', 'a')}`,
  },
  {
    title: 'that gives a job of that name of another time',
    found: [b, job('a', '2026-07-10T08:00:02Z')],
    code: `LacksListedJobs: 1 of 2, the first ${arnOf('training-job', 'a')}`,
  },
])('a search $title is a gap, and its jobs are no population', async ({ found, code }) => {
  const { body, gaps, population } = await cannedRun(collector, {
    ...searched(...found),
    ListTrainingJobs: [listed(b, a)],
  });
  expect(gaps).toMatchObject([{ kind: 'malformed', action: 'sagemaker:Search', resource: null, code }]);
  expect(population).toBeNull();
  expect(body).toMatchObject({ jobs: found.toReversed().map(({ TrainingJobName: name }) => ({ name })) });
});

test('an empty account is one by both sources', async () => {
  const { gaps, population } = await cannedRun(collector, { ...searched(), ListTrainingJobs: [listed()] });
  expect({ gaps, population }).toMatchObject({ gaps: [], population: { count: 0 } });
});

test('jobs of another time that a listing gives all the same are not looked for', async () => {
  const { gaps } = await cannedRun(collector, {
    ...searched(),
    ListTrainingJobs: [listed(job('c', '2026-10-01T00:00:00Z'), job('d', '2026-06-30T23:59:59.900Z'))],
  });
  expect(gaps).toEqual([]);
});

test('goes on behind pages that tell nothing of the period', async () => {
  const { gaps } = await cannedRun(collector, {
    ...searched(),
    ListTrainingJobs: [
      { ...listed(), NextToken: 'one' },
      { ...listed(job('c', '2026-10-01T00:00:00Z')), NextToken: 'two' },
      listed(a),
    ],
  });
  expect(gaps).toMatchObject([{ action: 'sagemaker:Search', code: expect.stringContaining('1 of 1') }]);
});

test('a refused listing leaves the population open', async () => {
  const { body, gaps, population } = await cannedRun(collector, {
    ...searched(a),
    ListTrainingJobs: [refusal('AccessDeniedException')],
  });
  expect(gaps).toMatchObject([{ kind: 'denied', action: 'sagemaker:ListTrainingJobs', resource: null }]);
  expect(population).toBeNull();
  expect(body).toMatchObject({ jobs: [{ name: 'a' }] });
});

test('a search that failed is that gap alone', async () => {
  const { gaps } = await cannedRun(collector, {
    Search: [refusal('AccessDeniedException')],
    ListTrainingJobs: [listed(a)],
  });
  expect(gaps).toMatchObject([{ kind: 'denied', action: 'sagemaker:Search' }]);
});

const DAY = 86_400_000;
const many = Array.from({ length: 250 }, (_, index) => ({
  ...job(`j-${String(index).padStart(3, '0')}`, '2026-07-02T00:00:00Z'),
  CreationTime: new Date(Date.parse('2026-07-02T00:00:00Z') + (index * DAY) / 4).toISOString(),
}));

test('asks for the newest page and for the oldest, and not for those between', async () => {
  const { evidence, requests } = await recordedRun({ [file('sagemaker/training-jobs')]: many }, collector);
  const asked = requests.filter(({ operation }) => operation === 'ListTrainingJobs');
  expect(asked.map(({ input }) => input.SortOrder)).toEqual(['Descending', 'Ascending']);
  expect(evidence.population).toMatchObject({ count: 250, reconciledWith: { count: 200 } });
  expect(evidence.gaps).toEqual([]);
});

test('finds that a search ended before the oldest jobs', async () => {
  const newest = many.toReversed().map((one) => ({ ...one, CreationTime: new Date(one.CreationTime) }));
  const { gaps } = await cannedRun(collector, {
    ...searched(...newest.slice(0, 200)),
    ListTrainingJobs: [
      { ...listed(...newest.slice(0, 100)), NextToken: 'more' },
      { ...listed(...newest.toReversed().slice(0, 100)), NextToken: 'more' },
    ],
  });
  expect(gaps).toMatchObject([
    {
      action: 'sagemaker:Search',
      code: `LacksListedJobs: 50 of 200, the first ${arnOf('training-job', 'j-000')}`,
    },
  ]);
});

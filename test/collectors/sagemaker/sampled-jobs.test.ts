import { expect, test } from 'vitest';
import { sagemakerAutoMlJobsCollector } from '../../../src/collectors/sagemaker/auto-ml-jobs.ts';
import { sagemakerCompilationJobsCollector } from '../../../src/collectors/sagemaker/compilation-jobs.ts';
import { sagemakerProcessingJobsCollector } from '../../../src/collectors/sagemaker/processing-jobs.ts';
import { sagemakerTransformJobsCollector } from '../../../src/collectors/sagemaker/transform-jobs.ts';
import { sagemakerTuningJobsCollector } from '../../../src/collectors/sagemaker/tuning-jobs.ts';
import { draw } from '../../../src/evidence/sampling.ts';
import { recordedRun } from '../../support/aws/collect.ts';
import { arnOf, file } from '../account.ts';
import { readmission } from '../readmission.ts';

const CreationTime = '2026-07-10T08:00:00Z';
const NAMES = ['a', 'b', 'c', 'd', 'e'];
const sampling = { method: 'random', size: 2, seed: 'q3' } as const;
const run = (size: number) =>
  recordedRun(
    {
      [file('sagemaker/processing-jobs')]: NAMES.map((name) => ({
        ProcessingJobName: name,
        ProcessingJobArn: arnOf('processing-job', name),
        CreationTime,
      })),
    },
    sagemakerProcessingJobsCollector,
    { sampling: { ...sampling, size } },
  );

test('lists and counts all, describes those that are drawn, and names the others', async () => {
  const { evidence, requests } = await run(2);
  const listed = NAMES.map((name) => ({ name, arn: arnOf('processing-job', name), createdAt: CreationTime }));
  const { drawn, undrawn } = draw(listed, sampling);
  expect(evidence.population?.count).toBe(5);
  expect(evidence.sample).toEqual({ method: 'random', seed: 'q3', size: 2 });
  expect(evidence.body.jobs.map(({ name }) => name)).toEqual(drawn.map(({ name }) => name));
  expect(evidence.body.undrawn).toEqual(undrawn);
  expect(requests.filter(({ operation }) => operation === 'DescribeProcessingJob')).toHaveLength(2);
  expect(evidence.gaps).toEqual([]);
});

test('looks at all of a population that is smaller than the sample', async () => {
  const { evidence } = await run(25);
  expect(evidence.body.jobs).toHaveLength(5);
  expect(evidence.body).not.toHaveProperty('undrawn');
  expect(evidence.sample).toEqual({ method: 'random', seed: 'q3', size: 25 });
});

test('transform, tuning, AutoML and compilation jobs are sampled too', async () => {
  const records = [
    await recordedRun(readmission, sagemakerTransformJobsCollector, { sampling }),
    await recordedRun(readmission, sagemakerTuningJobsCollector, { sampling }),
    await recordedRun(readmission, sagemakerAutoMlJobsCollector, { sampling }),
    await recordedRun(readmission, sagemakerCompilationJobsCollector, { sampling }),
  ];
  for (const { evidence } of records)
    expect(evidence.sample).toEqual({ method: 'random', seed: 'q3', size: 2 });
});

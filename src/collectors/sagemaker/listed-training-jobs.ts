import { paginateListTrainingJobs, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { z } from 'zod';
import { at, contains, type Period } from '../../core/period.ts';
import { once, readList, when } from '../answers.ts';
import type { Collecting } from '../collector.ts';

/** The action that lists the names of training jobs. */
export const LIST_TRAINING_JOBS = 'sagemaker:ListTrainingJobs';

/** Jobs that a second source lists, to be found in the first. */
export interface ListedJobs {
  readonly count: number;
  /** Takes note of a job that the first source has. */
  found(job: Job): void;
  /** ARNs of those that it does not have, in the order of the listing. */
  missing(): readonly string[];
}

const summary = z.object({ arn: z.string().min(1), createdAt: z.string() });
type Job = z.infer<typeof summary>;

/** Two answers of the service may round a time in different ways. */
const SAME_MS = 1000;

/**
 * The newest jobs that were created in the period, up to a page of 100, and where there are more the oldest ones, by
 * ListTrainingJobs: two calls as a rule, however many jobs there are. Null when they could not be read, and then a gap
 * says why.
 */
export async function listedTrainingJobs(
  given: Pick<Collecting, 'client' | 'reads' | 'period'>,
): Promise<ListedJobs | null> {
  const newest = await readEnd(given, 'Descending');
  if (newest === null) return null;
  const oldest = newest.isAll ? newest : await readEnd(given, 'Ascending');
  if (oldest === null) return null;
  const jobs = once([...newest.jobs, ...oldest.jobs], ({ arn, createdAt }) => `${arn} ${createdAt}`);
  const awaited = new Set(jobs);
  const byArn = Map.groupBy(jobs, ({ arn }) => arn.toLowerCase());
  return {
    count: jobs.length,
    found({ arn, createdAt }) {
      const same = byArn
        .get(arn.toLowerCase())
        ?.find((job) => Math.abs(at(job.createdAt) - at(createdAt)) <= SAME_MS);
      if (same) awaited.delete(same);
    },
    missing: () => [...awaited].map(({ arn }) => arn),
  };
}

/** The first page of one end that tells of the period. */
async function readEnd(
  { client, reads, period }: Pick<Collecting, 'client' | 'reads' | 'period'>,
  order: 'Ascending' | 'Descending',
): Promise<{ readonly jobs: readonly Job[]; readonly isAll: boolean } | null> {
  let isAll = false;
  async function* pages() {
    const asked = {
      // The borders of the window are not documented.
      CreationTimeAfter: new Date(at(period.from) - 1000),
      CreationTimeBefore: new Date(at(period.to)),
      SortBy: 'CreationTime' as const,
      SortOrder: order,
    };
    for await (const page of paginateListTrainingJobs(
      { client: client(SageMakerClient), pageSize: 100 },
      asked,
    )) {
      yield page;
      const times = (page.TrainingJobSummaries ?? []).flatMap(({ CreationTime }) => when(CreationTime) ?? []);
      if (page.NextToken && times.some((time) => isFarEnough(time, period, order))) return;
    }
    isAll = true;
  }
  const listed = await readList(
    reads,
    { action: LIST_TRAINING_JOBS, resource: null },
    {
      pages: pages(),
      list: ({ TrainingJobSummaries }) => TrainingJobSummaries,
      shape: (job) => summary.parse({ arn: job.TrainingJobArn, createdAt: when(job.CreationTime) }),
    },
  );
  return listed.whole ? { jobs: listed.items.filter((job) => contains(period, job.createdAt)), isAll } : null;
}

/** True for a time in the period, or behind it in the order of the listing. */
function isFarEnough(time: string, { from, to }: Period, order: 'Ascending' | 'Descending'): boolean {
  return order === 'Descending' ? at(time) < at(to) : at(time) >= at(from);
}

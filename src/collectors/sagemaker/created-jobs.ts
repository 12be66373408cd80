import { z } from 'zod';
import { by } from '../../core/order.ts';
import { at, contains } from '../../core/period.ts';
import { draw, type UndrawnItem } from '../../evidence/sampling.ts';
import type { Action } from '../action.ts';
import { once, populationOf, readAs, readList, when } from '../answers.ts';
import type { Collected, Collecting } from '../collector.ts';

/** What a List operation is asked for: the jobs of a window, newest first. */
export interface CreatedWindow {
  readonly CreationTimeAfter: Date;
  readonly CreationTimeBefore: Date;
  readonly SortBy: 'CreationTime';
  readonly SortOrder: 'Descending';
}

/** What a listing says of a job. */
interface Summary {
  readonly name: string | undefined;
  readonly arn: string | undefined;
  readonly createdAt: Date | undefined;
}

/** A sort of job that is listed by its time of creation and described one by one. */
export interface JobSort<Page, Answer, Job> {
  readonly list: Action;
  readonly describe: Action;
  readonly pages: (window: CreatedWindow) => AsyncIterable<Page>;
  readonly summaries: (page: Page) => readonly Summary[] | undefined;
  readonly call: (name: string) => Promise<Answer>;
  /** May throw: an answer without its identity or with an unknown shape is a malformed one. */
  readonly shape: (answer: Answer) => Job;
}

const summary = z.object({ name: z.string().min(1), arn: z.string().min(1), createdAt: z.string() });

/**
 * Lists the jobs that were created in the period and describes each, or each that the sample draws; ordered by ARN and
 * creation. No other is described: the window of the listing is a second wider, since its borders are not documented.
 *
 * The population is what the listing counted; a job that could not be described is a gap of its own.
 */
export async function readCreatedJobs<
  Page,
  Answer,
  Job extends { readonly arn: string; readonly createdAt: string },
>(
  { period, reads, sampling }: Pick<Collecting, 'period' | 'reads' | 'sampling'>,
  sort: JobSort<Page, Answer, Job>,
): Promise<Collected<{ jobs: Job[]; undrawn?: UndrawnItem[] }>> {
  const window: CreatedWindow = {
    CreationTimeAfter: new Date(at(period.from) - 1000),
    CreationTimeBefore: new Date(at(period.to)),
    SortBy: 'CreationTime',
    SortOrder: 'Descending',
  };
  const found = await readList(
    reads,
    { action: sort.list, resource: null },
    {
      pages: untilOlder(sort.pages(window), sort.summaries, window.CreationTimeAfter),
      list: sort.summaries,
      shape: ({ createdAt, ...names }) => summary.parse({ ...names, createdAt: when(createdAt) }),
    },
  );
  const listed = once(found.items, ({ arn, createdAt }) => `${arn} ${createdAt}`).filter(({ createdAt }) =>
    contains(period, createdAt),
  );
  const { drawn, undrawn, sample } = draw(listed, sampling);
  const jobs: Job[] = [];
  for (const { name, arn } of drawn) {
    const job = await readAs(reads, {
      action: sort.describe,
      resource: arn,
      call: () => sort.call(name),
      shape: sort.shape,
    });
    if (job) jobs.push(job);
  }
  const order = by<{ readonly arn: string; readonly createdAt: string }>(
    ({ arn }) => arn,
    ({ createdAt }) => createdAt,
  );
  return {
    body: {
      jobs: jobs.toSorted(order),
      ...(undrawn.length > 0 && { undrawn: undrawn.toSorted(order) }),
    },
    ...(sample && { sample }),
    ...populationOf(`${sort.list}, jobs created in the period`, { ...found, items: listed }),
  };
}

/** Ends a listing, newest first, at the first page that reaches behind the window. */
async function* untilOlder<Page>(
  pages: AsyncIterable<Page>,
  summaries: (page: Page) => readonly Summary[] | undefined,
  from: Date,
): AsyncGenerator<Page> {
  for await (const page of pages) {
    yield page;
    const last = summaries(page)?.at(-1)?.createdAt;
    if (last && last < from) return;
  }
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { memoryBodies } from '../../src/aws/bodies.ts';
import { clientsFor } from '../../src/aws/clients.ts';
import { createRecording } from '../../src/aws/recording.ts';
import { createRedaction } from '../../src/aws/redact.ts';
import { createThrottle } from '../../src/aws/throttle.ts';
import { collectRecords } from '../../src/collectors/run-collector.ts';
import { sagemakerTrainingJobsCollector } from '../../src/collectors/sagemaker/training-jobs.ts';
import { shelf } from '../../src/runs/shelf.ts';
import { reopenedWork, type WorkFolder, workFolder } from '../../src/store/work-folder.ts';
import type { Operation } from '../support/aws/request.ts';
import { type AwsStandIn, startAws } from '../support/aws/server.ts';
import { countIn, type ManyJobs, manyJobs } from '../support/scale/many-jobs.ts';

/** Three years of an account as one was seen; a quarter is audited. */
const JOBS: ManyJobs = { count: 462_178, first: '2023-10-01T00:00:00Z', last: '2026-10-01T00:00:00Z' };
const PERIOD = { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };
const scope = { account: '111122223333', region: 'us-east-1' };

let aws: AwsStandIn;
/** Is told of each page of jobs that is asked for. */
let onSearch: () => void = () => undefined;
const store = mkdtempSync(join(tmpdir(), 'exhibit-scale-'));
beforeAll(async () => {
  const { SageMaker = {} } = manyJobs(JOBS);
  const Search: Operation = (serving) => {
    onSearch();
    return SageMaker.Search?.(serving) ?? {};
  };
  aws = await startAws({}, { serves: { SageMaker: { ...SageMaker, Search } } });
});
afterAll(async () => {
  await aws.stop();
  rmSync(store, { recursive: true });
});

/** Searches after which the first attempt is stopped. */
const STOPPED_AFTER = 200;

/** What one attempt has: its own recording over what the work folder holds, and a budget in simulated time. */
async function attempt(work: WorkFolder, signal: AbortSignal) {
  let simulated = 0;
  const throttle = createThrottle({
    now: () => simulated,
    sleep: async (milliseconds) => {
      simulated += milliseconds;
    },
  });
  const now = (): Date => new Date('2026-10-02T06:00:00Z');
  const redact = createRedaction(Buffer.alloc(32));
  const recording = createRecording({ now, redact, bodies: memoryBodies(), lines: work.lines('calls') });
  const tape = recording.tape('task');
  const clientFor = clientsFor({
    ...scope,
    credentials: { accessKeyId: `AKIA${scope.account}`, secretAccessKey: 'test' },
    ...{ endpoint: aws.url, tape, throttle, signal },
  });
  const scratch = work.lines('scratch');
  const records = await collectRecords(
    {
      collector: sagemakerTrainingJobsCollector,
      ...{ scope, period: PERIOD, clientFor, tape, now, scratch },
      accounts: [scope.account],
      requiredTags: [],
      evaluations: [],
      given: () => [],
      trail: null,
      integrity: null,
      principal: 'arn:aws:iam::111122223333:user/auditor',
      tool: { name: 'exhibit', version: '0' },
    },
    shelf(scratch),
  );
  return { records, simulated, earlier: recording.earlier };
}

const isSearch = ({ operation }: { readonly operation: string }): boolean => operation === 'Search';

test('of an account with 462,178 training jobs only the pages of the period are asked for, also by a run that is stopped in the middle', {
  timeout: 300_000,
}, async () => {
  const stop = new AbortController();
  const begun = await workFolder(store, '{}');
  let asked = 0;
  onSearch = () => {
    asked += 1;
    if (asked === STOPPED_AFTER) stop.abort();
  };
  await expect(attempt(begun, stop.signal)).rejects.toThrow();
  onSearch = () => undefined;
  const before = aws.requests.filter(isSearch).length;
  expect([asked, before]).toEqual([STOPPED_AFTER, STOPPED_AFTER]);
  await begun.leave();

  const work = await reopenedWork(begun.path);
  const { records, simulated, earlier } = await attempt(work, new AbortController().signal);
  const inPeriod = countIn(JOBS, PERIOD);
  expect(inPeriod).toBe(38_795);
  // Not from the start: only the page that was under way is asked for twice.
  expect(earlier).toBeGreaterThanOrEqual(STOPPED_AFTER - 1);
  const searches = aws.requests.filter(isSearch).length;
  expect(searches).toBeLessThanOrEqual(Math.ceil(inPeriod / 100) + 1);
  expect(aws.requests.length).toBeLessThanOrEqual(1.05 * (inPeriod / 100));
  expect(aws.requests.length - searches).toBe(2);
  // Two a second, so that others who list in the account are not held up.
  expect(simulated).toBeGreaterThanOrEqual(((searches - before - 2) / 2) * 1000);

  expect(records.map(({ evidence }) => evidence.part)).toEqual(
    Array.from({ length: 20 }, (_, index) => ({ number: index + 1, of: 20 })),
  );
  const arns = new Set<string>();
  const calls = new Set<string>();
  for (const { evidence } of records) {
    expect(evidence).toMatchObject({ gaps: [], population: { count: inPeriod } });
    for (const job of evidence.body.jobs) arns.add(job.arn);
    for (const call of evidence.calls) calls.add(call);
  }
  expect([arns.size, calls.size]).toEqual([inPeriod, Math.ceil(inPeriod / 100) + 2]);
  await work.remove();
});

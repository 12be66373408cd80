import { expect, test } from 'vitest';
import { createThrottle } from '../../src/aws/throttle.ts';

const signal = new AbortController().signal;

/** A throttle whose clock moves only by sleeping. */
function timed() {
  let at = 0;
  const throttle = createThrottle({
    now: () => at,
    sleep: async (milliseconds) => {
      at += milliseconds;
    },
  });
  return { throttle, elapsed: () => at };
}

const of = (service: string, operation: string, region = 'eu-central-1') => ({
  account: '111122223333',
  region,
  service,
  operation,
});

test.each([
  { service: 'SageMaker', operation: 'ListTrainingJobs', calls: 10, atLeast: 4000 },
  { service: 'CloudTrail', operation: 'LookupEvents', calls: 6, atLeast: 2000 },
  { service: 'SageMaker', operation: 'DescribeModel', calls: 125, atLeast: 20_000 },
  { service: 'SageMaker', operation: 'DescribeModel', calls: 25, atLeast: 0 },
  { service: 'S3', operation: 'GetObject', calls: 400, atLeast: 2000 },
])('$calls calls of $service $operation take $atLeast ms', async ({ service, operation, calls, atLeast }) => {
  const { throttle, elapsed } = timed();
  for (let n = 0; n < calls; n++) await throttle.take(of(service, operation), signal);
  expect(elapsed()).toBeGreaterThanOrEqual(atLeast);
  expect(elapsed()).toBeLessThan(atLeast + 600);
});

test('regions, operations and accounts do not wait for each other', async () => {
  const { throttle, elapsed } = timed();
  for (const region of ['eu-central-1', 'eu-west-1', 'us-east-1']) {
    await throttle.take(of('SageMaker', 'ListTrainingJobs', region), signal);
    await throttle.take(of('SageMaker', 'ListTrainingJobs', region), signal);
  }
  await throttle.take({ ...of('SageMaker', 'ListTrainingJobs'), account: '444455556666' }, signal);
  expect(elapsed()).toBe(0);
});

test('an abort ends the wait', async () => {
  const stopped = new AbortController();
  const throttle = createThrottle({
    now: () => 0,
    sleep: (_, waiting) =>
      new Promise((_resolve, reject) => waiting.addEventListener('abort', () => reject(waiting.reason))),
  });
  const calls = [1, 2, 3].map(() => throttle.take(of('CloudTrail', 'LookupEvents'), stopped.signal));
  stopped.abort(new Error('stop'));
  await expect(Promise.all(calls)).rejects.toThrow('stop');
});

import { expect, test } from 'vitest';
import { IN_PERIOD, runOfManyJobs } from '../support/scale/run-of-many-jobs.ts';

test('a whole run over a quarter of 38,795 jobs makes few calls, judges each job and stays small in memory', {
  timeout: 600_000,
}, async () => {
  const { requests, simulated, summary, peak } = await runOfManyJobs('spared');
  expect(IN_PERIOD).toBe(38_795);
  // The constant: what is asked once of an account, however many jobs it has.
  expect(requests.length).toBeLessThanOrEqual(1.05 * (IN_PERIOD / 100) + 100);
  expect(summary.calls).toBeGreaterThanOrEqual(requests.length);
  const searches = requests.filter(({ operation }) => operation === 'Search').length;
  expect(simulated).toBeGreaterThanOrEqual(((searches - 2) / 2) * 1000);
  // Five checks judge each job; one in a thousand is not isolated and fails.
  expect(summary.items.pass).toBeGreaterThan(4.9 * IN_PERIOD);
  expect(summary.items.fail).toBeGreaterThanOrEqual(Math.floor(IN_PERIOD / 1000));
  expect(peak).toBeLessThan(400);
});

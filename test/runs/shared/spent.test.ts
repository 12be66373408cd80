import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { northwind } from '../../../sample/generator/northwind.ts';
import { PassingGaps } from '../../../src/runs/shared/failure.ts';
import { progressLeft, sharedRuns } from '../../../src/runs/shared/shared-runs.ts';
import { takeOrder } from '../../../src/runs/shared/take-order.ts';
import { type AwsStandIn, startAws } from '../../support/aws/server.ts';
import { houseFolder, SAMPLE_ORDER, sampleHouse } from '../../support/shared-house.ts';

const ACCOUNT = '111122223333';
const RUN = 'run-00000000000000ac';
const TASK = `sagemaker-endpoints/${ACCOUNT}/us-east-1`;
let folder: string;
let aws: AwsStandIn;
beforeEach(async () => {
  folder = await houseFolder();
  aws = await startAws(Object.fromEntries(northwind().scenario));
  vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
  vi.stubEnv('AWS_ACCESS_KEY_ID', `AKIA${ACCOUNT}`);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_SESSION_TOKEN', '');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await aws.stop();
  await rm(folder, { recursive: true });
});

async function liveHouse() {
  const sample = await sampleHouse(folder);
  const config = { ...sample.config, answers: null };
  return { ...sample, config, retry: { mode: 'standard', maxAttempts: 2 } as const };
}

test('a task that another worker ends counts the throttles of its attempts before, and so does what is left', async () => {
  const house = await liveHouse();
  const order = { ...SAMPLE_ORDER, accounts: [ACCOUNT] };
  const ledger = await takeOrder(house, { id: RUN, order, orderedBy: 'test' });
  // Two workers that know nothing of each other.
  const [first, second] = [sharedRuns(house), sharedRuns(await liveHouse())];
  await first.perform(RUN, `identity/${ACCOUNT}/global`, true);
  aws.setFaults([{ service: 'SageMaker', operation: 'ListEndpoints', fault: 'throttle', times: 3 }]);
  await expect(first.perform(RUN, TASK, false)).rejects.toThrow(PassingGaps);
  expect(await progressLeft(ledger.work(RUN))).toMatchObject({ tasksDone: 1, throttles: 2 });
  const { counts } = await second.perform(RUN, TASK, false);
  expect(counts).toMatchObject({ throttles: 3, bytesScanned: 0, gaps: 0 });
  expect(await progressLeft(ledger.work(RUN))).toMatchObject({ tasksDone: 2, throttles: 3 });
  const given = await first.giveUp(RUN, `sagemaker-models/${ACCOUNT}/us-east-1`, new Error('gone'));
  expect(given.counts).toMatchObject({ throttles: 0, gaps: 1 });
}, 120_000);

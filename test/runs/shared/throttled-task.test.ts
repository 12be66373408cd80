import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { parseEnvelope } from '../../../src/evidence/envelope.ts';
import type { WorkingHouse } from '../../../src/runs/shared/house.ts';
import { type SharedRuns, sharedRuns } from '../../../src/runs/shared/shared-runs.ts';
import { takeOrder } from '../../../src/runs/shared/take-order.ts';
import { type AwsStandIn, startAws } from '../../support/aws/server.ts';
import { houseFolder, SAMPLE_ORDER, sampleHouse } from '../../support/shared-house.ts';

const ACCOUNT = '111122223333';
const REGION = 'us-east-1';
const IDENTITY = `identity/${ACCOUNT}/global`;
const NOTEBOOKS = `sagemaker-notebooks/${ACCOUNT}/${REGION}`;
const THROTTLED = {
  service: 'SageMaker',
  operation: 'ListNotebookInstances',
  fault: 'throttle' as const,
};

let folder: string;
let aws: AwsStandIn;
let runs: SharedRuns;
let run: string;
let many = 0;
beforeAll(async () => {
  folder = await houseFolder();
});
beforeEach(async () => {
  aws = await startAws({
    [`${ACCOUNT}/global/sts/identity.json`]: {
      ...{ Arn: `arn:aws:iam::${ACCOUNT}:user/auditor`, Account: ACCOUNT, UserId: 'auditor' },
    },
  });
  vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
  vi.stubEnv('AWS_ACCESS_KEY_ID', `AKIA${ACCOUNT}`);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_SESSION_TOKEN', '');
  const sample = await sampleHouse(folder);
  const house: WorkingHouse = {
    ...sample,
    config: {
      ...sample.config,
      ...{ answers: null, trails: [], documents: [], evaluations: [] },
      accounts: [{ id: ACCOUNT, regions: [REGION] }],
    },
    retry: { mode: 'standard', maxAttempts: 1 },
  };
  many += 1;
  run = `run-${String(many).padStart(16, '0')}`;
  await takeOrder(house, { id: run, order: SAMPLE_ORDER, orderedBy: 'test' });
  runs = sharedRuns(house);
});
afterEach(async () => {
  runs.stop();
  vi.unstubAllEnvs();
  await aws.stop();
});
afterAll(() => rm(folder, { recursive: true }));

/** Gaps of the records that a task left. */
async function gapsOf(task: string) {
  const work = runs.ledger.work(run);
  const { records } = await runs.perform(run, task, true);
  const texts = await Promise.all(records.map((digest) => work.get(digest)));
  return texts.flatMap((text) => parseEnvelope(text.toString('utf8')).gaps);
}

test('a task that was throttled fails for the moment and leaves nothing, and another attempt reads it all', async () => {
  await runs.perform(run, IDENTITY, false);
  aws.setFaults([{ ...THROTTLED, times: 2 }]);
  for (const _ of ['first', 'second']) {
    await expect(runs.perform(run, NOTEBOOKS, false)).rejects.toMatchObject({
      code: 'UNREACHABLE',
      message: `${NOTEBOOKS}: sagemaker:ListNotebookInstances gave no answer for the moment.`,
    });
    expect([...(await runs.done(run))]).toEqual([IDENTITY]);
  }
  expect(await runs.perform(run, NOTEBOOKS, false)).toMatchObject({ counts: { evidence: 1, gaps: 0 } });
  expect(await gapsOf(NOTEBOOKS)).toEqual([]);
});

test('at its last attempt the gap is its result, and is no reason for others to be tried again', async () => {
  aws.setFaults([THROTTLED]);
  for (const wave of await runs.waves(run)) {
    for (const task of wave) await runs.perform(run, task, task === NOTEBOOKS);
  }
  const gap = { kind: 'throttled', action: 'sagemaker:ListNotebookInstances' };
  expect(await gapsOf(NOTEBOOKS)).toMatchObject([gap]);
  // Which keys the notebooks name is not known, and the record of the keys says so too.
  expect(await gapsOf(`kms-keys/${ACCOUNT}/${REGION}`)).toContainEqual(expect.objectContaining(gap));
  const listed = aws.requests.filter(({ operation }) => operation === 'ListNotebookInstances');
  expect(listed).toHaveLength(1);
});

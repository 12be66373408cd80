import { afterEach, expect, test, vi } from 'vitest';
import { memoryBodies } from '../../src/aws/bodies.ts';
import { type Lines, memoryLines } from '../../src/core/lines.ts';
import { collect } from '../../src/runs/collect.ts';
import type { Progress } from '../../src/runs/progress.ts';
import { liveSession } from '../../src/runs/sessions.ts';
import { type AwsStandIn, startAws } from '../support/aws/server.ts';
import { runInputs } from '../support/run-inputs.ts';

const ACCOUNT = '111122223333';
const SECRET = 'wJalrXUtnFEMIK7MDENGbPxRfiCYzzzzzzzzzKEY';
const now = (): Date => new Date('2026-10-02T06:00:00Z');
const TASK = `sagemaker-training-jobs/${ACCOUNT}/us-east-1`;
const inputs = runInputs({
  accounts: [{ id: ACCOUNT, name: null, regions: ['us-east-1'] }],
  collectors: ['sagemaker-models', 'sagemaker-training-jobs'],
});
const environment = (name: string) => ({
  TrainingJobName: name,
  TrainingJobArn: `arn:aws:sagemaker:us-east-1:${ACCOUNT}:training-job/${name}`,
  CreationTime: '2026-08-01T00:00:00Z',
  TrainingJobStatus: 'Completed',
  Environment: { AWS_SECRET_ACCESS_KEY: SECRET },
});

let aws: AwsStandIn;
afterEach(() => void vi.unstubAllEnvs());

/** A part of a run: collects over these lines as somebody. */
async function part(lines: Lines, { user = 'auditor', key = 1 } = {}) {
  aws = await startAws({
    [`${ACCOUNT}/global/sts/identity.json`]: {
      ...{ Arn: `arn:aws:iam::${ACCOUNT}:user/${user}`, Account: ACCOUNT, UserId: user },
    },
    [`${ACCOUNT}/us-east-1/sagemaker/training-jobs.json`]: [environment('a'), environment('b')],
  });
  vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
  vi.stubEnv('AWS_ACCESS_KEY_ID', `AKIA${ACCOUNT}`);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_SESSION_TOKEN', '');
  const { signal } = new AbortController();
  const session = liveSession({ inputs, trail: null, integrity: null, now, signal }, [{ id: ACCOUNT }], {
    redactionKey: Buffer.alloc(32, key),
    throttle: null,
    kept: { lines, bodies: memoryBodies() },
  });
  const told: Progress[] = [];
  const onProgress = (progress: Progress) => void told.push(progress);
  const how = { answers: session.answers, onProgress, signal, concurrency: 2 };
  const evidence = await collect(inputs, how).finally(aws.stop);
  const kept = await session.kept();
  const transcript = Array.from({ length: kept.lines.length }, (_, index) => kept.lines.at(index) ?? '');
  const asked = aws.requests.map(({ service, operation }) => `${service} ${operation}`);
  return { evidence, transcript, asked, told };
}

/** What a killed run left, changed line by line. */
async function left(change: (line: string) => string | null): Promise<Lines> {
  const whole = memoryLines();
  await part(whole);
  const lines = memoryLines();
  for (let place = 0; place < whole.length; place++) {
    const line = change(whole.at(place));
    if (line !== null) lines.add(line);
  }
  return lines;
}

test('of a run that recorded everything, only who reads is asked again', async () => {
  const whole = await part(memoryLines());
  const resumed = await part(await left((line) => line));
  expect(resumed.asked).toEqual(['STS GetCallerIdentity']);
  expect([resumed.evidence, resumed.transcript]).toEqual([whole.evidence, whole.transcript]);
});

test('a task whose recorded call is another one starts anew and says so, and the others do not', async () => {
  const whole = await part(memoryLines());
  const lines = await left((line) => line.replace('"Resource":"TrainingJob"', '"Resource":"Model"'));
  const resumed = await part(lines);
  expect(resumed.told.filter(({ stage }) => stage === 'restarted')).toEqual([
    {
      stage: 'restarted',
      task: TASK,
      why: `${TASK}: SageMaker Search is not the call that was recorded at its place.`,
    },
  ]);
  expect(resumed.asked).toEqual(['STS GetCallerIdentity', 'SageMaker ListTrainingJobs', 'SageMaker Search']);
  expect([resumed.evidence, resumed.transcript]).toEqual([whole.evidence, whole.transcript]);
});

test('a secret has one marker in both parts when the key is the same', async () => {
  const markers = (lines: readonly string[]) =>
    new Set(lines.flatMap((line) => line.match(/\[redacted hmac-sha256:[0-9a-f]{16}\]/g) ?? []));
  const lines = await left((line) => (line.includes(TASK) ? null : line));
  const [same, recorded] = [await part(lines), await left((line) => line)];
  const before = Array.from({ length: recorded.length }, (_, place) => recorded.at(place));
  expect(markers(same.transcript)).toEqual(markers(before));
  expect(markers(same.transcript).size).toBe(1);
  const other = await part(await left((line) => (line.includes(TASK) ? null : line)), { key: 2 });
  expect(markers(other.transcript)).not.toEqual(markers(before));
});

test('somebody else of the same account cannot go on with a run', async () => {
  const lines = await left((line) => line);
  await expect(part(lines, { user: 'other' })).rejects.toMatchObject({
    code: 'CREDENTIALS_REJECTED',
    message: expect.stringMatching(/begun .* by .*user\/auditor and cannot be resumed by .*user\/other/),
  });
  expect(aws.requests.filter(({ service }) => service !== 'STS')).toEqual([]);
});

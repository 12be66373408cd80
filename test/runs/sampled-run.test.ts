import { randomBytes } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { collectors } from '../../src/collectors/index.ts';
import { openContainer } from '../../src/container/open-container.ts';
import { assess } from '../../src/runs/assess.ts';
import { collect } from '../../src/runs/collect.ts';
import { publish } from '../../src/runs/publish.ts';
import { replayPack } from '../../src/runs/replay.ts';
import type { RunInputs } from '../../src/runs/run-inputs.ts';
import { liveSession } from '../../src/runs/sessions.ts';
import { createAuthority } from '../../src/signing/authority.ts';
import { fileSigner } from '../../src/signing/file-signer.ts';
import { type AwsStandIn, startAws } from '../support/aws/server.ts';
import { runInputs } from '../support/run-inputs.ts';

const A = '111122223333';
const ROLE = `arn:aws:iam::${A}:role/Features`;
const PROCESSING = 'aws.sagemaker.processing-jobs@1';

const base = runInputs({
  accounts: [{ id: A, name: null, regions: ['us-east-1'] }],
  frameworks: ['hipaa', 'pci-dss', 'iso-27001', 'ai'],
  collectors: collectors.map(({ id }) => id),
});
const sampled = (size: number): RunInputs => ({ ...base, sampling: { method: 'random', size, seed: 'q3' } });

const jobs = ['a', 'b', 'c', 'd'].map((name) => ({
  ProcessingJobName: name,
  ProcessingJobArn: `arn:aws:sagemaker:us-east-1:${A}:processing-job/${name}`,
  CreationTime: '2026-08-01T00:00:00Z',
  ProcessingJobStatus: 'Completed',
  RoleArn: ROLE,
}));

let aws: AwsStandIn;
afterEach(async () => {
  vi.unstubAllEnvs();
  await aws.stop();
});

async function run(inputs: RunInputs) {
  aws = await startAws({
    [`${A}/global/sts/identity.json`]: { Arn: `arn:aws:iam::${A}:user/auditor`, Account: A, UserId: 'A' },
    [`${A}/us-east-1/sagemaker/processing-jobs.json`]: jobs,
  });
  vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
  vi.stubEnv('AWS_ACCESS_KEY_ID', `AKIA${A}`);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_SESSION_TOKEN', '');
  const { signal } = new AbortController();
  let reading = 0;
  const now = () => new Date(Date.parse(inputs.now) + 1000 * ++reading);
  const live = liveSession({ inputs, trail: null, integrity: null, now, signal }, [{ id: A }], {
    throttle: null,
    retry: { mode: 'standard', maxAttempts: 1 },
  });
  const onProgress = () => undefined;
  const evidence = await collect(inputs, { answers: live.answers, onProgress, signal, concurrency: 3 });
  return { live, evidence, assessment: assess(evidence, inputs) };
}

test('every check that rests on the sampled jobs, and every control of it, says so', async () => {
  const { assessment } = await run(sampled(3));
  const resting = assessment.results.filter(({ sampled: one }) => one);
  expect(resting.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['sagemaker-job-vpc', 'sagemaker-job-volume-key', 'kms-key-rotation']),
  );
  const vpc = resting.find(({ id }) => id === 'sagemaker-job-vpc');
  expect(vpc?.sampled?.text).toBe('Only a random sample was looked at: 3 of 4 SageMaker processing jobs.');
  expect(vpc?.items.filter(({ resource }) => resource.includes('processing-job/'))).toHaveLength(3);
  const controls = assessment.frameworks.flatMap((one) => one.controls);
  const ids = new Set(resting.map(({ id }) => id));
  const over = controls.filter(({ edges }) => edges.some(({ check }) => ids.has(check)));
  expect(over.length).toBeGreaterThan(10);
  for (const { conclusion, reason, remains } of over) {
    expect(conclusion).not.toBe('no-exceptions-noted');
    expect(reason).toContain('3 of 4 SageMaker processing jobs');
    expect(remains.join(' ')).toContain('1 of 4 SageMaker processing jobs were not drawn');
  }
  expect(assessment.results.some(({ id, sampled: one }) => id === 'sagemaker-training-vpc' && one)).toBe(
    false,
  );
});

test('a sample that drew everything limits nothing', async () => {
  const { assessment, evidence } = await run(sampled(25));
  expect(assessment.results.filter(({ sampled: one }) => one)).toEqual([]);
  const record = evidence.find(({ evidence: { kind } }) => kind === PROCESSING);
  expect(record?.evidence.sample).toEqual({ method: 'random', seed: 'q3', size: 25 });
});

test('a pack with a sample says so and is performed again from its run.json', {
  timeout: 60_000,
}, async () => {
  const inputs = sampled(2);
  const { live, evidence, assessment } = await run(inputs);
  const now = new Date(inputs.now);
  const random = (n: number) => randomBytes(n);
  const { signer, root, crlPem } = await createAuthority({ organization: 'A', now, kind: 'ec-p256', random });
  const { keyPem, certificatePem } = signer;
  const onProgress = () => undefined;
  const { container } = await publish(
    { inputs, evidence, assessment, documents: new Map(), ...(await live.kept()) },
    {
      signer: fileSigner({ keyPem, certificatePem, chainPem: root.certificatePem, crlPem }, now),
      signedAt: now,
      onProgress,
    },
  );
  const files = openContainer(container);
  const document = JSON.parse(String(files.get('pack.json')));
  expect(JSON.parse(String(files.get('run.json'))).sampling).toEqual(inputs.sampling);
  expect(document.limits.join(' ')).toContain('"q3 <ARN> <time of creation>"');
  expect(document.limits.join(' ')).toContain('2 of 4 SageMaker processing jobs were not drawn');
  const check = document.checks.find(({ id }: { id: string }) => id === 'sagemaker-job-vpc');
  expect(check.sampled.kinds).toMatchObject([{ drawn: 2, of: 4, isNamedBy: false }]);
  expect(await replayPack(container, onProgress, new AbortController().signal)).toMatchObject({
    identical: true,
    differences: [],
  });
});

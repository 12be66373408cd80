import { expect, test } from 'vitest';
import { sagemakerTrainingVolumeKey as check } from '../../../src/checks/encryption/training-volume-key.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import { cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import { kmsKeys } from '../../../src/evidence/kinds/kms-keys.ts';
import {
  sagemakerTrainingJobs,
  type TrainingJob,
} from '../../../src/evidence/kinds/sagemaker-training-jobs.ts';
import { change, changesBody, gapOf, keyArn, kmsKey, sealedOf, trainingJob } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const KEY = kmsKey({ namedAs: ['alias/ml', keyArn('key-1')] });
const refused = gapOf('denied', { action: 'kms:DescribeKey', resource: keyArn('key-9') });

interface Case {
  readonly changes?: Parameters<typeof changesBody>[0];
  readonly gaps?: readonly Gap[];
}

const judged = (jobs: readonly TrainingJob[], { changes = [], gaps = [] }: Case = {}) =>
  judge(
    check,
    sealedOf(sagemakerTrainingJobs, { jobs: [...jobs] }, { gaps }),
    sealedOf(cloudtrailChanges, changesBody(changes)),
    sealedOf(kmsKeys, { keys: [KEY] }, { gaps: [refused] }),
  );

test.each([
  { title: 'a customer key by ARN', over: {}, outcome: 'pass' },
  { title: 'a customer key by alias', over: { volumeKeyId: 'alias/ml' }, outcome: 'pass' },
  { title: 'a customer key by id', over: { volumeKeyId: 'key-1' }, outcome: 'pass' },
  { title: 'no key', over: { volumeKeyId: null }, outcome: 'fail' },
  {
    title: 'an alias of AWS by ARN',
    over: { volumeKeyId: 'arn:aws:kms:us-east-1:111122223333:alias/aws/ebs' },
    outcome: 'fail',
  },
  { title: 'a key that could not be looked up', over: { volumeKeyId: keyArn('key-9') }, outcome: 'unknown' },
  {
    title: 'local storage without key',
    over: { volumeKeyId: null, instanceType: 'ml.p4d.24xlarge' },
    outcome: 'not-applicable',
  },
  {
    title: 'no key, instance type not stated',
    over: { volumeKeyId: null, instanceType: null },
    outcome: 'unknown',
  },
])('$title: $outcome', ({ over, outcome }) => {
  expect(judged([trainingJob(over)]).outcome).toBe(outcome);
});

test('no key, where nothing says whether the volume could have one: unknown', () => {
  const job = trainingJob({ volumeKeyId: null, instanceType: null });
  const result = judge(
    check,
    sealedOf(sagemakerTrainingJobs, { jobs: [job] }),
    sealedOf(cloudtrailChanges, changesBody([])),
    sealedOf(kmsKeys, { keys: [KEY] }),
  );
  expect(result.outcome).toBe('unknown');
});

test('a failed listing leaves it open', () => {
  expect(judged([trainingJob()], { gaps: [gapOf('throttled')] }).outcome).toBe('unknown');
});

test('tells why a key could not be looked up, and cites where it was looked for', () => {
  const [item] = judged([trainingJob({ volumeKeyId: keyArn('key-9') })]).items;
  expect(item?.reason).toContain('kms:DescribeKey: denied (AccessDeniedException).');
  expect(item?.evidence).toHaveLength(3);
});

test('takes the key of a deleted job from the log', () => {
  const create = (volumeKmsKeyId: string | null) =>
    change({
      name: 'CreateTrainingJob',
      at: '2026-08-03T10:00:00Z',
      request: {
        trainingJobName: 'x',
        resourceConfig: { instanceType: 'ml.m5.large', ...(volumeKmsKeyId && { volumeKmsKeyId }) },
      },
    });
  expect(judged([], { changes: [create(keyArn('key-1'))] }).outcome).toBe('pass');
  expect(judged([], { changes: [create(keyArn('old'))] }).outcome).toBe('unknown');
  expect(judged([], { changes: [create('alias/aws/ebs')] }).outcome).toBe('fail');
  expect(judged([], { changes: [create(null)] }).outcome).toBe('fail');
});

import { expect, test } from 'vitest';
import { codepipelineArtifactKey as check } from '../../../src/checks/encryption/codepipeline-artifact-key.ts';
import {
  codepipelinePipelines,
  type DeliveryPipeline,
} from '../../../src/evidence/kinds/codepipeline-pipelines.ts';
import { kmsKeys } from '../../../src/evidence/kinds/kms-keys.ts';
import { deliveryPipeline, gapOf, keyArn, kmsKey, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const judged = (
  pipelines: readonly DeliveryPipeline[],
  keys = [kmsKey()],
  over: Parameters<typeof sealedOf>[2] = {},
) =>
  judge(
    check,
    sealedOf(codepipelinePipelines, { pipelines: [...pipelines] }, over),
    sealedOf(kmsKeys, { keys }),
  );
const store = (keyId: string | null, region: string | null = null) => ({ region, bucket: 'store', keyId });
const stored = (...artifactStores: DeliveryPipeline['artifactStores']) => [
  deliveryPipeline({ artifactStores }),
];

test.each([
  { title: 'no pipeline', pipelines: [], outcome: 'not-applicable' },
  { title: 'a customer key', pipelines: [deliveryPipeline()], outcome: 'pass' },
  { title: 'no key', pipelines: stored(store(null)), outcome: 'fail' },
  { title: 'the key of S3', pipelines: stored(store('alias/aws/s3')), outcome: 'fail' },
  {
    title: 'one region of two without a key',
    pipelines: stored(store(keyArn('key-1'), 'us-east-1'), store(null, 'eu-west-1')),
    outcome: 'fail',
  },
  { title: 'a key that was not looked up', pipelines: stored(store('key-9')), outcome: 'unknown' },
  {
    title: 'a name that means a key of another region',
    pipelines: stored(store('key-1', 'eu-west-1')),
    outcome: 'unknown',
  },
  { title: 'no store', pipelines: stored(), outcome: 'unknown' },
])('$title: $outcome', ({ pipelines, outcome }) => {
  expect(judged(pipelines).outcome).toBe(outcome);
});

test('a key that AWS manages fails, one without a manager is not known', () => {
  expect(judged([deliveryPipeline()], [kmsKey({ manager: 'AWS' })]).outcome).toBe('fail');
  expect(judged([deliveryPipeline()], [kmsKey({ manager: null })]).outcome).toBe('unknown');
});

test('a pipeline that could not be read, or listed, leaves it open', () => {
  const gap = (action: `${string}:${string}`) => ({
    gaps: [gapOf('denied', { action, resource: deliveryPipeline().arn })],
  });
  expect(judged([], [], gap('codepipeline:GetPipeline')).outcome).toBe('unknown');
  expect(judged([deliveryPipeline()], [kmsKey()], gap('codepipeline:ListPipelines')).outcome).toBe('unknown');
  expect(judged([deliveryPipeline()], [kmsKey()], gap('codepipeline:GetPipeline')).outcome).toBe('unknown');
});

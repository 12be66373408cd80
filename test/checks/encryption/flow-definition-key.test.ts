import { expect, test } from 'vitest';
import { sagemakerFlowDefinitionKey as check } from '../../../src/checks/encryption/flow-definition-key.ts';
import { kmsKeys } from '../../../src/evidence/kinds/kms-keys.ts';
import {
  type FlowDefinition,
  sagemakerHumanReview,
} from '../../../src/evidence/kinds/sagemaker-human-review.ts';
import { flowDefinition, gapOf, kmsKey, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const judged = (
  flows: readonly FlowDefinition[],
  keys = [kmsKey()],
  over: Parameters<typeof sealedOf>[2] = {},
) =>
  judge(
    check,
    sealedOf(sagemakerHumanReview, { flows: [...flows], taskUis: [] }, over),
    sealedOf(kmsKeys, { keys }),
  );

test.each([
  { title: 'no flow definition', flows: [], outcome: 'not-applicable' },
  { title: 'a customer key', flows: [flowDefinition()], outcome: 'pass' },
  { title: 'no key', flows: [flowDefinition({ keyId: null })], outcome: 'fail' },
  { title: 'the key of S3', flows: [flowDefinition({ keyId: 'alias/aws/s3' })], outcome: 'fail' },
  { title: 'a key that was not looked up', flows: [flowDefinition({ keyId: 'key-9' })], outcome: 'unknown' },
])('$title: $outcome', ({ flows, outcome }) => {
  expect(judged(flows).outcome).toBe(outcome);
});

test('a key that AWS manages fails', () => {
  expect(judged([flowDefinition()], [kmsKey({ manager: 'AWS' })]).outcome).toBe('fail');
});

test('a flow definition that could not be read leaves it open', () => {
  const gaps = [
    gapOf('denied', { action: 'sagemaker:DescribeFlowDefinition', resource: flowDefinition().arn }),
  ];
  expect(judged([], [kmsKey()], { gaps }).outcome).toBe('unknown');
});

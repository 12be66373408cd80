import { expect, test } from 'vitest';
import { sagemakerAsyncOutputKey as check } from '../../../src/checks/encryption/async-output-key.ts';
import { kmsKeys } from '../../../src/evidence/kinds/kms-keys.ts';
import { configRecords } from '../../support/config-records.ts';
import {
  actor,
  change,
  endpointConfig,
  gapOf,
  keyArn,
  kmsKey,
  PERIOD,
  sealedOf,
} from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const keys = sealedOf(kmsKeys, { keys: [kmsKey()] });
const configs = (keyId: string | null) => [endpointConfig({ asyncOutput: { uri: 's3://b/answers', keyId } })];

test.each([
  { title: 'a customer key', configs: configs(keyArn('key-1')), outcome: 'pass' },
  { title: 'no key', configs: configs(null), outcome: 'fail' },
  { title: 'the key of the service', configs: configs('alias/aws/s3'), outcome: 'fail' },
  { title: 'a key that was not read', configs: configs('key-2'), outcome: 'unknown' },
  { title: 'an endpoint that answers at once', configs: [endpointConfig()], outcome: 'not-applicable' },
  { title: 'a configuration that is gone', configs: [], outcome: 'unknown' },
  {
    title: 'a failed listing',
    configs: configs(keyArn('key-1')),
    gaps: [gapOf('denied')],
    outcome: 'unknown',
  },
])('$title: $outcome', ({ configs, gaps = [], outcome }) => {
  expect(judge(check, ...configRecords(configs, { gaps }), keys).outcome).toBe(outcome);
});

test('fails from the deployment of a configuration without key on, though that is gone', () => {
  const at = '2026-09-03T04:05:06Z';
  const second = (asyncInferenceConfig: object) => [
    change({
      name: 'CreateEndpointConfig',
      at: '2026-09-03T04:00:00Z',
      request: { endpointConfigName: 'second', productionVariants: [], asyncInferenceConfig },
    }),
    change({
      name: 'UpdateEndpoint',
      at,
      actor: actor('dana'),
      request: { endpointName: 'readmission-prod', endpointConfigName: 'second' },
    }),
  ];
  const output = { s3OutputPath: 's3://b/answers' };
  const itemOf = (outputConfig: object) =>
    judge(check, ...configRecords([], { changes: second({ outputConfig }) }), keys).items[0];
  expect(itemOf(output)).toMatchObject({
    outcome: 'fail',
    reason: 'The output of second names no key, so AWS manages it.',
    intervals: [{ from: at, to: PERIOD.to, cause: { person: 'dana' } }],
  });
  expect(itemOf({ ...output, kmsKeyId: keyArn('key-1') })?.outcome).toBe('unknown');
});

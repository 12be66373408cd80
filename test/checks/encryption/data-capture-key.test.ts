import { expect, test } from 'vitest';
import { sagemakerDataCaptureKey as check } from '../../../src/checks/encryption/data-capture-key.ts';
import { cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import { kmsKeys } from '../../../src/evidence/kinds/kms-keys.ts';
import { sagemakerEndpoints } from '../../../src/evidence/kinds/sagemaker-endpoints.ts';
import {
  actor,
  capture,
  change,
  changesBody,
  endpoint,
  endpointConfig,
  gapOf,
  kmsKey,
  PERIOD,
  sealedOf,
} from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const configs = (dataCapture: ReturnType<typeof capture> | null) => [endpointConfig({ dataCapture })];

test.each([
  { title: 'a customer key', configs: configs(capture()), outcome: 'pass' },
  { title: 'no key', configs: configs(capture({ keyId: null })), outcome: 'fail' },
  {
    title: 'capture off',
    configs: configs(capture({ enabled: false, keyId: null })),
    outcome: 'not-applicable',
  },
  { title: 'no capture', configs: configs(null), outcome: 'not-applicable' },
  {
    title: 'no key and not stated whether on',
    configs: configs(capture({ enabled: null, keyId: null })),
    outcome: 'unknown',
  },
  { title: 'a configuration that is gone', configs: [], outcome: 'unknown' },
  { title: 'a failed listing', configs: configs(capture()), gaps: [gapOf('denied')], outcome: 'unknown' },
])('$title: $outcome', ({ configs, gaps = [], outcome }) => {
  const result = judge(
    check,
    sealedOf(sagemakerEndpoints, { endpoints: [endpoint()], configs }, { gaps }),
    sealedOf(cloudtrailChanges, changesBody([])),
    sealedOf(kmsKeys, { keys: [kmsKey()] }),
  );
  expect(result.outcome).toBe(outcome);
});

test('tells from when it captured without a key, and who deployed that', () => {
  const deployment = change({
    name: 'UpdateEndpoint',
    at: '2026-09-03T04:05:06Z',
    actor: actor('dana'),
    request: { endpointName: 'readmission-prod', endpointConfigName: 'readmission-config-2' },
  });
  const result = judge(
    check,
    sealedOf(sagemakerEndpoints, {
      endpoints: [endpoint({ configName: 'readmission-config-2' })],
      configs: [endpointConfig({ name: 'readmission-config-2', dataCapture: capture({ keyId: null }) })],
    }),
    sealedOf(cloudtrailChanges, changesBody([deployment])),
    sealedOf(kmsKeys, { keys: [kmsKey()] }),
  );
  expect(result.items[0]?.intervals).toMatchObject([
    { from: '2026-09-03T04:05:06Z', to: PERIOD.to, cause: { person: 'dana' }, end: null },
  ]);
});

import { expect, test } from 'vitest';
import { sagemakerEndpointVolumeKey as check } from '../../../src/checks/encryption/endpoint-volume-key.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import type { Change } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import { cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import { kmsKeys } from '../../../src/evidence/kinds/kms-keys.ts';
import {
  type Endpoint,
  type EndpointConfig,
  sagemakerEndpoints,
} from '../../../src/evidence/kinds/sagemaker-endpoints.ts';
import {
  actor,
  change,
  changesBody,
  endpoint,
  endpointConfig,
  gapOf,
  keyArn,
  kmsKey,
  PERIOD,
  sealedOf,
} from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

interface Case {
  readonly endpoints?: readonly Endpoint[];
  readonly configs?: readonly EndpointConfig[];
  readonly changes?: readonly Change[];
  readonly keys?: Parameters<typeof kmsKey>[0];
  readonly gaps?: readonly Gap[];
}

const judged = ({
  endpoints = [endpoint()],
  configs = [endpointConfig()],
  changes = [],
  keys = {},
  gaps = [],
}: Case) =>
  judge(
    check,
    sealedOf(sagemakerEndpoints, { endpoints: [...endpoints], configs: [...configs] }, { gaps }),
    sealedOf(cloudtrailChanges, changesBody(changes)),
    sealedOf(kmsKeys, { keys: [kmsKey(keys)] }),
  );

const update = (at: string, endpointConfigName: string, by = 'alice') =>
  change({
    name: 'UpdateEndpoint',
    at,
    actor: actor(by),
    request: { endpointName: 'readmission-prod', endpointConfigName },
  });

const onLocalDisks = endpointConfig({
  keyId: null,
  variants: [
    { name: 'a', modelName: 'm', instanceType: 'ml.g5.xlarge', initialInstanceCount: 1, serverless: false },
    { name: 'b', modelName: 'm', instanceType: null, initialInstanceCount: null, serverless: true },
  ],
});

const ofUnknownType = endpointConfig({
  keyId: null,
  variants: [
    { name: 'a', modelName: 'm', instanceType: null, initialInstanceCount: null, serverless: false },
  ],
});

test.each([
  { title: 'no endpoint', given: { endpoints: [] }, outcome: 'not-applicable' },
  { title: 'a customer key', given: {}, outcome: 'pass' },
  {
    title: 'no variants and no key',
    given: { configs: [endpointConfig({ keyId: null, variants: [] })] },
    outcome: 'unknown',
  },
  { title: 'no key', given: { configs: [endpointConfig({ keyId: null })] }, outcome: 'fail' },
  {
    title: 'an alias of AWS',
    given: { configs: [endpointConfig({ keyId: 'alias/aws/ebs' })] },
    outcome: 'fail',
  },
  { title: 'a key that AWS manages', given: { keys: { manager: 'AWS' } }, outcome: 'fail' },
  { title: 'a key that could not be read', given: { keys: { manager: null } }, outcome: 'unknown' },
  { title: 'a key that was not looked up', given: { keys: { id: 'key-2' } }, outcome: 'unknown' },
  { title: 'local disks and serverless', given: { configs: [onLocalDisks] }, outcome: 'not-applicable' },
  { title: 'no key, instance type not stated', given: { configs: [ofUnknownType] }, outcome: 'unknown' },
  {
    title: 'local disks, and a shadow variant on a volume without a key',
    given: { configs: [{ ...onLocalDisks, shadowVariants: endpointConfig().variants }] },
    outcome: 'fail',
  },
  { title: 'a configuration that is gone', given: { configs: [] }, outcome: 'unknown' },
  { title: 'a failed listing', given: { gaps: [gapOf('throttled')] }, outcome: 'unknown' },
  {
    title: 'the endpoint modified after the period',
    given: { endpoints: [endpoint({ lastModifiedAt: '2026-10-01T12:00:00Z' })] },
    outcome: 'unknown',
  },
  {
    title: 'an endpoint that was deleted, on a deleted configuration without a key',
    given: {
      endpoints: [],
      configs: [],
      changes: [
        change({
          name: 'CreateEndpointConfig',
          at: '2026-08-01T00:00:00Z',
          request: {
            endpointConfigName: 'gone',
            productionVariants: [{ variantName: 'a', modelName: 'm', instanceType: 'ml.m5.large' }],
          },
        }),
        change({
          name: 'CreateEndpoint',
          at: '2026-08-01T00:01:00Z',
          request: { endpointName: 'shadow', endpointConfigName: 'gone' },
        }),
        change({ name: 'DeleteEndpoint', at: '2026-08-02T00:00:00Z', request: { endpointName: 'shadow' } }),
      ],
    },
    outcome: 'fail',
  },
])('$title: $outcome', ({ given, outcome }) => {
  expect(judged(given).outcome).toBe(outcome);
});

test('tells to the second from when to when it had no key, and who began and ended it', () => {
  const result = judged({
    endpoints: [endpoint({ configName: 'with-key', lastModifiedAt: '2026-08-16T09:12:00Z' })],
    configs: [
      endpointConfig({ name: 'with-key', createdAt: '2026-05-01T00:00:00Z' }),
      endpointConfig({ name: 'bare', createdAt: '2026-08-14T14:00:00Z', keyId: null }),
    ],
    changes: [
      update('2026-07-02T08:00:00Z', 'with-key'),
      update('2026-08-14T14:02:17Z', 'bare'),
      { ...update('2026-08-15T00:00:00Z', 'with-key', 'mallory'), error: 'AccessDenied' },
      update('2026-08-16T09:10:05Z', 'with-key', 'bob'),
    ],
  });
  expect(result.items).toMatchObject([
    {
      outcome: 'fail',
      basis: 'period',
      intervals: [
        {
          from: '2026-08-14T14:02:17Z',
          to: '2026-08-16T09:10:05Z',
          cause: { event: 'UpdateEndpoint', person: 'alice', role: 'MLEngineer' },
          end: { event: 'UpdateEndpoint', person: 'bob' },
        },
      ],
    },
  ]);
});

test('does not know what ran before the first update of the period', () => {
  const result = judged({ changes: [update('2026-08-14T14:02:17Z', 'readmission-config-1')] });
  expect(result.items).toMatchObject([
    { outcome: 'unknown', reason: expect.stringContaining(`From ${PERIOD.from} to 2026-08-14T14:02:17Z`) },
  ]);
});

test('leaves open a key that only a deleted configuration named, since nobody looked it up', () => {
  const result = judged({
    endpoints: [],
    configs: [],
    changes: [
      change({
        name: 'CreateEndpointConfig',
        at: '2026-08-01T00:00:00Z',
        request: {
          endpointConfigName: 'gone',
          kmsKeyId: keyArn('old-key'),
          productionVariants: [{ variantName: 'a', modelName: 'm', instanceType: 'ml.m5.large' }],
        },
      }),
      change({
        name: 'CreateEndpoint',
        at: '2026-08-01T00:01:00Z',
        request: { endpointName: 'shadow', endpointConfigName: 'gone' },
      }),
    ],
  });
  expect(result.items).toMatchObject([
    {
      outcome: 'unknown',
      resource: expect.stringContaining('endpoint/shadow'),
      reason: expect.stringContaining('was not looked up'),
    },
  ]);
});

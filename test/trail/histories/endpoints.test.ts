import { expect, test } from 'vitest';
import { cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import {
  type Endpoint,
  type EndpointConfig,
  sagemakerEndpoints,
} from '../../../src/evidence/kinds/sagemaker-endpoints.ts';
import { endpointHistories } from '../../../src/trail/histories/endpoints.ts';
import { change, changesBody, endpoint, endpointConfig, PERIOD, sealedOf } from '../../support/evidence.ts';

const event = (name: string, at: string, endpointConfigName?: string) =>
  change({
    name,
    at,
    request: { endpointName: 'readmission-prod', ...(endpointConfigName && { endpointConfigName }) },
  });

const states = (
  endpoints: readonly Endpoint[],
  configs: readonly EndpointConfig[],
  changes: Parameters<typeof changesBody>[0],
) =>
  endpointHistories(
    [sealedOf(sagemakerEndpoints, { endpoints: [...endpoints], configs: [...configs] })],
    [sealedOf(cloudtrailChanges, changesBody(changes))],
    PERIOD,
  ).map(({ stretches }) =>
    stretches.map(
      ({ from, state }) => `${from.slice(5, 10)} ${state.kind === 'running' ? state.configName : state.kind}`,
    ),
  );

const C1 = 'readmission-config-1';

test.each([
  { title: 'an endpoint that nobody touched', changes: [], expected: ['07-01 readmission-config-1'] },
  {
    title: 'one that was updated',
    changes: [event('UpdateEndpoint', '2026-08-01T00:00:00Z', C1)],
    expected: ['07-01 unknown', '08-01 readmission-config-1'],
  },
  {
    title: 'one made in the period, by the log',
    endpoints: [endpoint({ createdAt: '2026-08-01T00:00:01Z' })],
    changes: [event('CreateEndpoint', '2026-08-01T00:00:00Z', C1)],
    expected: ['07-01 absent', '08-01 readmission-config-1'],
  },
  {
    title: 'one made in the period, by its own word',
    endpoints: [endpoint({ createdAt: '2026-08-01T00:00:01Z', lastModifiedAt: null })],
    changes: [],
    expected: ['07-01 absent', '08-01 readmission-config-1'],
  },
  {
    title: 'one made and updated in the period, its creation not in the log',
    endpoints: [endpoint({ createdAt: '2026-08-01T00:00:01Z' })],
    changes: [event('UpdateEndpoint', '2026-09-01T00:00:00Z', C1)],
    expected: ['07-01 absent', '08-01 unknown', '09-01 readmission-config-1'],
  },
  {
    title: 'one that was deleted',
    endpoints: [],
    changes: [event('DeleteEndpoint', '2026-08-01T00:00:00Z')],
    expected: ['07-01 unknown', '08-01 absent'],
  },
  {
    title: 'one that was deleted and made again',
    endpoints: [endpoint({ createdAt: '2026-08-02T00:00:00Z' })],
    changes: [
      event('DeleteEndpoint', '2026-08-01T00:00:00Z'),
      event('CreateEndpoint', '2026-08-02T00:00:00Z', C1),
    ],
    expected: ['07-01 unknown', '08-01 absent', '08-02 readmission-config-1'],
  },
  {
    title: 'one modified after the period',
    endpoints: [endpoint({ lastModifiedAt: PERIOD.to })],
    changes: [],
    expected: ['07-01 unknown'],
  },
  {
    title: 'an update that went back to the configuration before',
    endpoints: [endpoint({ lastModifiedAt: '2026-08-01T00:10:00Z' })],
    changes: [event('UpdateEndpoint', '2026-08-01T00:00:00Z', 'readmission-config-2')],
    expected: ['07-01 unknown', '08-01 unknown'],
  },
  {
    title: 'an update after which there was another one after the period',
    endpoints: [endpoint({ lastModifiedAt: '2026-10-01T12:00:00Z' })],
    changes: [event('UpdateEndpoint', '2026-08-01T00:00:00Z', 'readmission-config-2')],
    expected: ['07-01 unknown', '08-01 readmission-config-2'],
  },
  {
    title: 'an update that was refused',
    changes: [{ ...event('UpdateEndpoint', '2026-08-01T00:00:00Z', 'x'), error: 'ValidationException' }],
    expected: ['07-01 readmission-config-1'],
  },
  {
    title: 'an update without the name of a configuration',
    changes: [event('UpdateEndpoint', '2026-08-01T00:00:00Z')],
    expected: ['07-01 unknown', '08-01 unknown'],
  },
])('$title', ({ endpoints = [endpoint()], changes, expected }) => {
  expect(states(endpoints, [endpointConfig()], changes)).toEqual([expected]);
});

test('leaves out an endpoint that was made after the period', () => {
  expect(states([endpoint({ createdAt: PERIOD.to })], [], [])).toEqual([]);
});

test('takes of several configurations of one name the one that was there at the time', () => {
  const reused = endpointConfig({ name: 'again', createdAt: '2026-08-20T00:00:00Z', keyId: null });
  const [history] = endpointHistories(
    [sealedOf(sagemakerEndpoints, { endpoints: [endpoint()], configs: [reused] })],
    [
      sealedOf(
        cloudtrailChanges,
        changesBody([
          change({
            name: 'CreateEndpointConfig',
            at: '2026-08-01T00:00:00Z',
            request: {
              endpointConfigName: 'again',
              kmsKeyId: 'key-1',
              dataCaptureConfig: {
                enableCapture: true,
                initialSamplingPercentage: 50,
                kmsKeyId: 'key-2',
                destinationS3Uri: 's3://c',
              },
              productionVariants: [
                { variantName: 'a', modelName: 'm', serverlessConfig: { maxConcurrency: 5 } },
              ],
              shadowProductionVariants: [{ variantName: 's', modelName: 'next', initialInstanceCount: 1 }],
            },
          }),
          event('UpdateEndpoint', '2026-08-02T00:00:00Z', 'again'),
          change({
            name: 'DeleteEndpointConfig',
            at: '2026-08-03T00:00:00Z',
            request: { endpointConfigName: 'again' },
          }),
          event('UpdateEndpoint', '2026-08-21T00:00:00Z', 'again'),
        ]),
      ),
    ],
    PERIOD,
  );
  const [, first, second] = history?.stretches.map(({ state }) => state) ?? [];
  expect(first).toMatchObject({
    listed: false,
    config: {
      keyId: 'key-1',
      variants: [
        { name: 'a', modelName: 'm', instanceType: null, initialInstanceCount: null, serverless: true },
      ],
      shadowVariants: [
        { name: 's', modelName: 'next', instanceType: null, initialInstanceCount: 1, serverless: false },
      ],
      dataCapture: {
        enabled: true,
        status: null,
        samplingPercentage: 50,
        destinationUri: 's3://c',
        keyId: 'key-2',
      },
    },
  });
  expect(second).toMatchObject({ listed: true, config: { keyId: null } });
});

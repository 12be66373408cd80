import { expect, test } from 'vitest';
import { cloudwatchInvocationsCollector as collector } from '../../../src/collectors/cloudwatch/invocations.ts';
import { sagemakerEndpoints } from '../../../src/evidence/kinds/sagemaker-endpoints.ts';
import { recordedRun, TEST_ACCOUNT, TEST_REGION } from '../../support/aws/collect.ts';
import { endpoint, sealedOf } from '../../support/evidence.ts';

const FILE = `${TEST_ACCOUNT}/${TEST_REGION}/cloudwatch/metrics.json`;
const endpoints = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    endpoint({
      name: `e-${index}`,
      arn: `arn:aws:sagemaker:${TEST_REGION}:${TEST_ACCOUNT}:endpoint/e-${index}`,
    }),
  );
const metric = (name: string, over: object = {}) => ({
  MetricName: 'Invocations',
  Dimensions: [
    { Name: 'EndpointName', Value: name },
    { Name: 'VariantName', Value: 'AllTraffic' },
  ],
  Values: [3, 4.5],
  ...over,
});
const run = (metrics: readonly object[], count = 1, options: Parameters<typeof recordedRun>[2] = {}) =>
  recordedRun({ [FILE]: metrics }, collector, {
    given: [
      sealedOf(sagemakerEndpoints, { endpoints: endpoints(count), configs: [] }, { region: TEST_REGION }),
    ],
    ...options,
  });

test('sums the calls of a variant over the days of the period; without data it is zero', async () => {
  const { evidence, requests } = await run([metric('e-0')], 2);
  expect(evidence.body.endpoints).toMatchObject([
    {
      arn: expect.stringMatching(/e-0$/),
      processed: 0,
      variants: [{ name: 'AllTraffic', invocations: 7.5 }],
    },
    { arn: expect.stringMatching(/e-1$/), processed: 0, variants: [{ name: 'AllTraffic', invocations: 0 }] },
  ]);
  expect(evidence.population).toMatchObject({ count: 2 });
  expect(requests.map(({ input }) => input)).toMatchObject([
    {
      StartTime: Date.parse('2026-07-01T00:00:00Z') / 1000,
      EndTime: Date.parse('2026-10-01T00:00:00Z') / 1000,
      MetricDataQueries: expect.arrayContaining([
        {
          Id: 'm1',
          MetricStat: {
            Metric: {
              Namespace: 'AWS/SageMaker',
              MetricName: 'Invocations',
              Dimensions: [
                { Name: 'EndpointName', Value: 'e-0' },
                { Name: 'VariantName', Value: 'AllTraffic' },
              ],
            },
            Period: 86_400,
            Stat: 'Sum',
          },
        },
      ]),
    },
  ]);
});

test('counts what an asynchronous endpoint worked off', async () => {
  const Dimensions = [{ Name: 'EndpointName', Value: 'e-0' }];
  const { evidence } = await run([metric('e-0', { MetricName: 'InvocationsProcessed', Dimensions })]);
  expect(evidence.body.endpoints).toMatchObject([{ processed: 7.5, variants: [{ invocations: 0 }] }]);
});

test('asks 500 metrics at a time, reads every page, and goes on after an empty one', async () => {
  const faults = [
    { service: 'CloudWatch', operation: 'GetMetricData', fault: 'empty-page', times: 1 },
  ] as const;
  const { evidence, requests } = await run([metric('e-299')], 300, { faults });
  expect(evidence.body.endpoints).toHaveLength(300);
  expect(evidence.body.endpoints.at(-1)?.variants).toEqual([{ name: 'AllTraffic', invocations: 7.5 }]);
  const asked = requests.map(({ input }) => Object(input.MetricDataQueries).length);
  expect([...new Set(asked)]).toEqual([500, 100]);
  expect(evidence.gaps).toEqual([]);
});

test.each([
  { fault: 'denied', kind: 'denied' },
  { fault: 'throttle', kind: 'throttled' },
  { fault: 'malformed', kind: 'malformed' },
  { fault: 'repeated-token', kind: 'malformed' },
] as const)('knows no calls when a page is $fault', async ({ fault, kind }) => {
  const faults = [
    { service: 'CloudWatch', operation: 'GetMetricData', resource: 'NextToken', fault },
  ] as const;
  const { evidence } = await run([metric('e-0')], 60, { faults });
  expect(evidence.gaps).toMatchObject([{ kind, action: 'cloudwatch:GetMetricData', resource: null }]);
  expect(evidence.body.endpoints[0]).toMatchObject({ processed: null, variants: [{ invocations: null }] });
});

test.each(['InternalError', 'Forbidden', 'PartialData'])(
  'takes a metric that ends as %s for one that was not read',
  async (StatusCode) => {
    const { evidence } = await run([metric('e-0', { StatusCode })]);
    expect(evidence.body.endpoints).toMatchObject([{ processed: 0, variants: [{ invocations: null }] }]);
    expect(evidence.gaps).toMatchObject([
      { kind: 'malformed', resource: expect.stringMatching(/endpoint\/e-0$/), code: StatusCode },
    ]);
  },
);

test('does not ask for days of which CloudWatch keeps nothing', async () => {
  const period = { from: '2025-06-01T00:00:00Z', to: '2025-09-01T00:00:00Z' };
  const { evidence, requests } = await run([metric('e-0')], 1, { period });
  expect(requests).toEqual([]);
  expect(evidence.gaps).toMatchObject([{ kind: 'not-enabled', resource: null, code: 'OlderThan455Days' }]);
  expect(evidence.body.endpoints).toMatchObject([{ processed: null, variants: [{ invocations: null }] }]);
});

import { expect, test } from 'vitest';
import { sagemakerEndpointIdle as check } from '../../../src/checks/cost/endpoint-idle.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import {
  cloudwatchInvocations,
  type EndpointInvocations,
} from '../../../src/evidence/kinds/cloudwatch-invocations.ts';
import type { Endpoint, EndpointConfig } from '../../../src/evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerEndpoints } from '../../../src/evidence/kinds/sagemaker-endpoints.ts';
import { endpoint, endpointConfig, gapOf, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const called = (invocations: number | null, processed: number | null = 0): EndpointInvocations => ({
  arn: endpoint().arn,
  processed,
  variants: [{ name: 'AllTraffic', invocations }],
});
const variant = (over: Partial<EndpointConfig['variants'][number]>) =>
  endpointConfig({ variants: endpointConfig().variants.map((one) => ({ ...one, ...over })) });

interface Row {
  readonly title: string;
  readonly calls: EndpointInvocations | null;
  readonly over?: Partial<Endpoint>;
  readonly configs?: readonly EndpointConfig[];
  readonly gaps?: Gap[];
  readonly outcome: string;
}
const denied = gapOf('denied', { action: 'cloudwatch:GetMetricData' });

test.each<Row>([
  { title: 'calls', calls: called(7), outcome: 'pass' },
  { title: 'calls of an asynchronous endpoint', calls: called(0, 3), outcome: 'pass' },
  { title: 'no calls', calls: called(0), outcome: 'fail' },
  { title: 'calls that were not read', calls: called(null), outcome: 'unknown' },
  { title: 'calls of one variant, another not read', calls: called(null, 3), outcome: 'pass' },
  { title: 'metrics that were denied', calls: called(null, null), gaps: [denied], outcome: 'unknown' },
  {
    title: 'no calls, created 30 days before the end',
    calls: called(0),
    over: { createdAt: '2026-09-01T00:00:00Z' },
    outcome: 'fail',
  },
  {
    title: 'no calls, created later',
    calls: called(0),
    over: { createdAt: '2026-09-01T00:00:01Z' },
    outcome: 'not-applicable',
  },
  {
    title: 'no calls, serverless',
    calls: called(0),
    configs: [variant({ serverless: true })],
    outcome: 'not-applicable',
  },
  {
    title: 'no calls, served by inference components',
    calls: called(0),
    configs: [variant({ modelName: null })],
    outcome: 'unknown',
  },
  { title: 'no calls, configuration unknown', calls: called(0), configs: [], outcome: 'unknown' },
  { title: 'no endpoint', calls: null, outcome: 'not-applicable' },
])('$title: $outcome', ({ calls, over, configs = [endpointConfig()], gaps = [], outcome }) => {
  const result = judge(
    check,
    sealedOf(cloudwatchInvocations, { endpoints: calls ? [calls] : [] }, { gaps }),
    sealedOf(sagemakerEndpoints, { endpoints: calls ? [endpoint(over)] : [], configs: [...configs] }),
  );
  expect(result.outcome).toBe(outcome);
});

import { expect, test } from 'vitest';
import { sagemakerEndpointInstances as check } from '../../../src/checks/resilience/endpoint-instances.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import { type Endpoint, sagemakerEndpoints } from '../../../src/evidence/kinds/sagemaker-endpoints.ts';
import { endpoint, endpointConfig, gapOf, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const serverless = endpointConfig({
  variants: [
    { name: 'small', modelName: 'm', instanceType: null, initialInstanceCount: null, serverless: true },
  ],
});
const judged = (endpoints: readonly Endpoint[], gaps: readonly Gap[] = []) =>
  judge(check, sealedOf(sagemakerEndpoints, { endpoints: [...endpoints], configs: [serverless] }, { gaps }));
const running = (...counts: (number | null)[]) =>
  endpoint({
    configName: 'none',
    variants: counts.map((currentInstanceCount, index) => ({
      name: `v${index}`,
      currentInstanceCount,
      desiredInstanceCount: 2,
      images: [],
    })),
  });
const small = endpoint({
  configName: serverless.name,
  variants: [{ name: 'small', currentInstanceCount: null, desiredInstanceCount: null, images: [] }],
});

test.each<{ title: string; endpoints: readonly Endpoint[]; gaps?: Gap[]; outcome: string }>([
  { title: 'no endpoint', endpoints: [], outcome: 'not-applicable' },
  { title: 'two of each', endpoints: [running(2, 3)], outcome: 'pass' },
  { title: 'one of a second variant', endpoints: [running(2, 1)], outcome: 'fail' },
  { title: 'none running', endpoints: [running(0)], outcome: 'fail' },
  { title: 'a number that is not stated', endpoints: [running(2, null)], outcome: 'unknown' },
  { title: 'one, and a number that is not stated', endpoints: [running(null, 1)], outcome: 'fail' },
  { title: 'no stated variants', endpoints: [running()], outcome: 'unknown' },
  { title: 'serverless', endpoints: [small], outcome: 'not-applicable' },
  {
    title: 'an endpoint that could not be read',
    endpoints: [running(2)],
    gaps: [gapOf('denied', { action: 'sagemaker:DescribeEndpoint', resource: 'other' })],
    outcome: 'unknown',
  },
])('$title: $outcome', ({ endpoints, gaps, outcome }) => {
  expect(judged(endpoints, gaps).outcome).toBe(outcome);
});

import { expect, test } from 'vitest';
import { sagemakerEndpointDataCapture as check } from '../../../src/checks/monitoring/endpoint-data-capture.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import {
  type Endpoint,
  type EndpointConfig,
  sagemakerEndpoints,
} from '../../../src/evidence/kinds/sagemaker-endpoints.ts';
import { capture, endpoint, endpointConfig, gapOf, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

interface Case {
  readonly endpoints?: readonly Endpoint[];
  readonly configs?: readonly EndpointConfig[];
  readonly gaps?: readonly Gap[];
}

const judged = ({ endpoints = [endpoint()], configs = [endpointConfig()], gaps = [] }: Case) =>
  judge(check, sealedOf(sagemakerEndpoints, { endpoints: [...endpoints], configs: [...configs] }, { gaps }));
const capturing = (over: Parameters<typeof capture>[0]) => [endpoint({ dataCapture: capture(over) })];
const serverless = endpointConfig({
  variants: [{ name: 'v', modelName: 'm', instanceType: null, initialInstanceCount: null, serverless: true }],
});
const none = [endpoint({ dataCapture: null })];

test.each<{ title: string; given: Case; outcome: string }>([
  { title: 'no endpoint', given: { endpoints: [] }, outcome: 'not-applicable' },
  { title: 'on and started', given: {}, outcome: 'pass' },
  { title: 'switched off', given: { endpoints: capturing({ enabled: false }) }, outcome: 'fail' },
  { title: 'on for none', given: { endpoints: capturing({ samplingPercentage: 0 }) }, outcome: 'fail' },
  { title: 'stopped', given: { endpoints: capturing({ status: 'Stopped' }) }, outcome: 'fail' },
  { title: 'no stated status', given: { endpoints: capturing({ status: null }) }, outcome: 'unknown' },
  { title: 'no stated switch', given: { endpoints: capturing({ enabled: null }) }, outcome: 'unknown' },
  {
    title: 'none anywhere',
    given: { endpoints: none, configs: [endpointConfig({ dataCapture: null })] },
    outcome: 'fail',
  },
  { title: 'none at the endpoint, one in its configuration', given: { endpoints: none }, outcome: 'unknown' },
  {
    title: 'none at the endpoint, no configuration',
    given: { endpoints: none, configs: [] },
    outcome: 'unknown',
  },
  { title: 'serverless', given: { endpoints: none, configs: [serverless] }, outcome: 'not-applicable' },
  { title: 'endpoints that could not be listed', given: { gaps: [gapOf('denied')] }, outcome: 'unknown' },
])('$title: $outcome', ({ given, outcome }) => {
  expect(judged(given).outcome).toBe(outcome);
});

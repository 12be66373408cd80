import { expect, test } from 'vitest';
import { sagemakerEndpointInstances as check } from '../../../src/checks/resilience/endpoint-instances.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import { type Endpoint, sagemakerEndpoints } from '../../../src/evidence/kinds/sagemaker-endpoints.ts';
import {
  type InferenceComponent,
  sagemakerInferenceComponents,
} from '../../../src/evidence/kinds/sagemaker-inference-components.ts';
import {
  endpoint,
  endpointConfig,
  gapOf,
  inferenceComponent,
  sealedOf,
  specification,
} from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const serverless = endpointConfig({
  variants: [
    { name: 'small', modelName: 'm', instanceType: null, initialInstanceCount: null, serverless: true },
  ],
});
const judged = (
  endpoints: readonly Endpoint[],
  gaps: readonly Gap[] = [],
  components: readonly InferenceComponent[] = [],
  unlisted: readonly Gap[] = [],
) =>
  judge(
    check,
    sealedOf(sagemakerEndpoints, { endpoints: [...endpoints], configs: [serverless] }, { gaps }),
    sealedOf(sagemakerInferenceComponents, { components: [...components] }, { gaps: unlisted }),
  );
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
  {
    title: 'two of each, and one of a shadow variant, which answers nobody',
    endpoints: [endpoint({ ...running(2), shadowVariants: running(1).variants })],
    outcome: 'pass',
  },
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

const copies = (currentCopyCount: number | null) => inferenceComponent({ currentCopyCount });
const adapter = inferenceComponent({
  name: 'adapter',
  currentCopyCount: null,
  specifications: [specification({ modelName: null, baseName: 'readmission-component' })],
});

test.each<{ title: string; components: readonly InferenceComponent[]; instances?: number; outcome: string }>([
  { title: 'two copies', components: [copies(2)], outcome: 'pass' },
  { title: 'one copy on two instances', components: [copies(1)], outcome: 'fail' },
  { title: 'two copies on one instance', components: [copies(2)], instances: 1, outcome: 'fail' },
  { title: 'a number that is not stated', components: [copies(null)], outcome: 'unknown' },
  { title: 'two copies below an adapter', components: [copies(2), adapter], outcome: 'pass' },
  { title: 'an adapter alone', components: [adapter], outcome: 'unknown' },
  {
    title: 'one of another endpoint',
    components: [{ ...copies(1), endpointName: 'other' }],
    outcome: 'pass',
  },
])('inference components: $title: $outcome', ({ components, instances = 2, outcome }) => {
  expect(judged([running(instances)], [], components).outcome).toBe(outcome);
});

const denied = gapOf('denied', { action: 'sagemaker:ListInferenceComponents' });
const itemOf = (endpoints: readonly Endpoint[], components: readonly InferenceComponent[]) =>
  judged(endpoints, [], components, [denied]).items.find(({ resource }) => resource === endpoint().arn);

test('an endpoint that may serve components passes only when they could be listed', () => {
  expect(itemOf([running(2)], [copies(2)])).toMatchObject({
    outcome: 'unknown',
    reason: 'It may serve inference components that are not known.',
  });
  expect(itemOf([running(2)], [copies(1)])?.outcome).toBe('fail');
  expect(itemOf([small], [])?.outcome).toBe('not-applicable');
});

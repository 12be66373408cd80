import { expect, test } from 'vitest';
import { sagemakerEndpointScaling as check } from '../../../src/checks/resilience/endpoint-scaling.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import {
  type ScalingPolicy,
  type ScalingSchedule,
  type ScalingTarget,
  sagemakerEndpointScaling,
} from '../../../src/evidence/kinds/sagemaker-endpoint-scaling.ts';
import {
  type Endpoint,
  type EndpointConfig,
  sagemakerEndpoints,
} from '../../../src/evidence/kinds/sagemaker-endpoints.ts';
import {
  type InferenceComponent,
  sagemakerInferenceComponents,
} from '../../../src/evidence/kinds/sagemaker-inference-components.ts';
import {
  endpoint,
  endpointConfig,
  gapOf,
  inferenceComponent,
  scalingPolicy,
  scalingSchedule,
  scalingTarget,
  sealedOf,
  specification,
} from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

interface Case {
  readonly endpoints?: readonly Endpoint[];
  readonly configs?: readonly EndpointConfig[];
  readonly components?: readonly InferenceComponent[];
  readonly targets?: readonly ScalingTarget[];
  readonly policies?: readonly ScalingPolicy[];
  readonly schedules?: readonly ScalingSchedule[];
  readonly gaps?: readonly Gap[];
  readonly unlisted?: readonly Gap[];
}

const judged = ({
  endpoints = [endpoint()],
  configs = [endpointConfig()],
  components = [],
  targets = [scalingTarget()],
  policies = [scalingPolicy()],
  schedules = [],
  gaps = [],
  unlisted = [],
}: Case) =>
  judge(
    check,
    sealedOf(sagemakerEndpoints, { endpoints: [...endpoints], configs: [...configs] }),
    sealedOf(sagemakerInferenceComponents, { components: [...components] }, { gaps: unlisted }),
    sealedOf(
      sagemakerEndpointScaling,
      { targets: [...targets], policies: [...policies], schedules: [...schedules] },
      { gaps },
    ),
  );

const suspended = (scaleOut: boolean | null) =>
  scalingTarget({ suspended: { scaleIn: false, scaleOut, schedules: false } });
const [variant] = endpointConfig().variants;
const configOf = (over: Partial<EndpointConfig['variants'][number]>) =>
  endpointConfig({ variants: variant ? [{ ...variant, ...over }] : [] });
const waiting = endpointConfig({ asyncOutput: { uri: 's3://b/answers', keyId: null } });
const low = scalingTarget({ minCapacity: 1 });
const night = scalingSchedule({ name: 'night', minCapacity: 1 });
const COPIES = {
  resourceId: 'inference-component/readmission-component',
  dimension: 'sagemaker:inference-component:DesiredCopyCount',
};
const onComponent = { configs: [configOf({ modelName: null })], components: [inferenceComponent()] };
const notListed = [gapOf('denied', { action: 'application-autoscaling:DescribeScalingPolicies' })];

test.each<{ title: string; given: Case; outcome: string }>([
  { title: 'no endpoint', given: { endpoints: [] }, outcome: 'not-applicable' },
  { title: 'between two and six, by a policy', given: {}, outcome: 'pass' },
  { title: 'by a schedule alone', given: { policies: [], schedules: [scalingSchedule()] }, outcome: 'pass' },
  { title: 'a minimum of one', given: { targets: [low] }, outcome: 'fail' },
  { title: 'a minimum of none', given: { targets: [scalingTarget({ minCapacity: 0 })] }, outcome: 'fail' },
  { title: 'a schedule with a minimum of one', given: { schedules: [night] }, outcome: 'fail' },
  {
    title: 'a schedule with a maximum of one',
    given: { schedules: [scalingSchedule({ minCapacity: null, maxCapacity: 1 })] },
    outcome: 'fail',
  },
  {
    title: 'such a schedule that has ended',
    given: { schedules: [{ ...night, endsAt: '2026-09-01T00:00:00Z' }] },
    outcome: 'pass',
  },
  {
    title: 'such a schedule that ran once, a while ago',
    given: { schedules: [{ ...night, schedule: 'at(2026-09-01T00:00:00)' }] },
    outcome: 'pass',
  },
  {
    title: 'such a schedule that will run once',
    given: { schedules: [{ ...night, schedule: 'at(2026-12-01T00:00:00)' }] },
    outcome: 'fail',
  },
  {
    title: 'such a schedule of something else',
    given: { schedules: [{ ...night, resourceId: 'endpoint/other/variant/AllTraffic' }] },
    outcome: 'pass',
  },
  { title: 'suspended', given: { targets: [suspended(true)] }, outcome: 'fail' },
  { title: 'a suspension that is not stated', given: { targets: [suspended(null)] }, outcome: 'unknown' },
  {
    title: 'no word of suspensions',
    given: { targets: [scalingTarget({ suspended: null })] },
    outcome: 'unknown',
  },
  { title: 'nothing that moves it', given: { policies: [] }, outcome: 'fail' },
  {
    title: 'a policy of another dimension',
    given: { policies: [scalingPolicy({ dimension: 'sagemaker:variant:DesiredProvisionedConcurrency' })] },
    outcome: 'fail',
  },
  {
    title: 'policies that could not be listed',
    given: { policies: [], gaps: notListed },
    outcome: 'unknown',
  },
  {
    title: 'a minimum of one, and no list of policies',
    given: { targets: [low], gaps: notListed },
    outcome: 'fail',
  },
  { title: 'no target: fixed', given: { targets: [], policies: [] }, outcome: 'not-applicable' },
  { title: 'no target, and no whole list', given: { targets: [], gaps: notListed }, outcome: 'unknown' },
  {
    title: 'serverless',
    given: { configs: [configOf({ serverless: true })], targets: [low] },
    outcome: 'not-applicable',
  },
  { title: 'asynchronous', given: { configs: [waiting], targets: [low] }, outcome: 'not-applicable' },
  {
    title: 'a minimum of one, and no configuration',
    given: { configs: [], targets: [low] },
    outcome: 'unknown',
  },
  { title: 'no variant', given: { endpoints: [endpoint({ variants: [] })] }, outcome: 'unknown' },
  {
    title: 'a component between two and six',
    given: { ...onComponent, targets: [scalingTarget(COPIES)], policies: [scalingPolicy(COPIES)] },
    outcome: 'pass',
  },
  {
    title: 'a component with a minimum of one',
    given: { ...onComponent, targets: [scalingTarget({ ...COPIES, minCapacity: 1 })] },
    outcome: 'fail',
  },
  {
    title: 'an adapter',
    given: {
      ...onComponent,
      components: [inferenceComponent({ specifications: [specification({ baseName: 'base' })] })],
      targets: [scalingTarget({ ...COPIES, minCapacity: 1 })],
    },
    outcome: 'not-applicable',
  },
  {
    title: 'components that could not be listed',
    given: {
      configs: [configOf({ modelName: null })],
      unlisted: [gapOf('denied', { action: 'sagemaker:ListInferenceComponents' })],
    },
    outcome: 'unknown',
  },
])('$title: $outcome', ({ given, outcome }) => {
  expect(judged(given).outcome).toBe(outcome);
});

test('tells the bounds, and the schedule that goes below', () => {
  expect(judged({ schedules: [night] }).items).toMatchObject([
    {
      resource: endpoint().arn,
      basis: 'collection',
      reason: 'AllTraffic is scaled between 2 and 6; the schedule night sets a bound of 1.',
    },
  ]);
});

test('a target of another endpoint, account or region scales nothing here', () => {
  const { items } = judge(
    check,
    sealedOf(sagemakerEndpoints, { endpoints: [endpoint()], configs: [endpointConfig()] }),
    sealedOf(sagemakerInferenceComponents, { components: [] }),
    sealedOf(sagemakerEndpointScaling, { targets: [], policies: [], schedules: [] }),
    sealedOf(
      sagemakerEndpointScaling,
      { targets: [low], policies: [], schedules: [] },
      { region: 'eu-west-1' },
    ),
  );
  expect(items.find(({ resource }) => resource === endpoint().arn)?.outcome).toBe('not-applicable');
});

test('does not call a capacity fixed when not all targets could be listed', () => {
  const { items } = judged({ targets: [], gaps: notListed });
  expect(items.find(({ resource }) => resource === endpoint().arn)).toMatchObject({
    outcome: 'unknown',
    reason: 'Whether AllTraffic is scaled is not known.',
  });
});

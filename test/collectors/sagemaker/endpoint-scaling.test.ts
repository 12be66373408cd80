import { expect, test } from 'vitest';
import { sagemakerEndpointScalingCollector as collector } from '../../../src/collectors/sagemaker/endpoint-scaling.ts';
import { recordedRun } from '../../support/aws/collect.ts';
import { file } from '../account.ts';
import { cannedRun } from '../canned.ts';
import { readmission } from '../readmission.ts';
import { scaling } from '../readmission-scaling.ts';

const [target] = scaling[file('autoscaling/targets')] ?? [];
const [policy] = scaling[file('autoscaling/policies')] ?? [];
const VARIANT = {
  resourceId: 'endpoint/readmission-prod/variant/main',
  dimension: 'sagemaker:variant:DesiredInstanceCount',
};

test('reads bounds, policies and schedules', async () => {
  const { evidence, requests } = await recordedRun(readmission, collector);
  expect(evidence.body).toEqual({
    targets: [
      {
        ...VARIANT,
        minCapacity: 2,
        maxCapacity: 6,
        createdAt: '2026-06-01T08:00:00Z',
        suspended: { scaleIn: false, scaleOut: false, schedules: false },
      },
    ],
    policies: [
      {
        ...VARIANT,
        name: 'by-calls',
        arn: expect.stringContaining('policyName/by-calls'),
        type: 'TargetTrackingScaling',
        tracked: { metric: 'SageMakerVariantInvocationsPerInstance', value: 70 },
        scaleInDisabled: false,
        alarms: ['Low', 'high'],
      },
    ],
    schedules: [
      {
        ...VARIANT,
        name: 'morning',
        arn: expect.stringContaining('scheduledActionName/morning'),
        schedule: 'cron(0 6 * * ? *)',
        endsAt: null,
        minCapacity: 4,
        maxCapacity: null,
      },
    ],
  });
  expect(evidence.population?.count).toBe(3);
  expect(evidence.gaps).toEqual([]);
  expect(requests.every(({ input }) => input.ServiceNamespace === 'sagemaker')).toBe(true);
});

test('keeps what was not stated as null', async () => {
  const { evidence } = await recordedRun(
    {
      [file('autoscaling/targets')]: [{ ...target, SuspendedState: undefined }],
      [file('autoscaling/policies')]: [
        {
          ...policy,
          PolicyType: 'StepScaling',
          TargetTrackingScalingPolicyConfiguration: undefined,
          Alarms: undefined,
        },
      ],
    },
    collector,
  );
  expect(evidence.body).toMatchObject({
    targets: [{ suspended: null }],
    policies: [{ tracked: null, scaleInDisabled: null, alarms: [] }],
    schedules: [],
  });
});

test('asks for nothing of other services', async () => {
  const { evidence } = await recordedRun(
    { [file('autoscaling/targets')]: [{ ...target, ServiceNamespace: 'ecs' }] },
    collector,
  );
  expect(evidence.body.targets).toEqual([]);
  expect(evidence.population?.count).toBe(0);
});

const many = (count: number, sort: 'targets' | 'policies') =>
  Array.from({ length: count }, (_, index) => ({
    ...(sort === 'targets' ? target : { ...policy, PolicyARN: `policy-${index}` }),
    ResourceId: `endpoint/e-${index}/variant/main`,
  }));
const crowd = {
  [file('autoscaling/targets')]: many(120, 'targets'),
  [file('autoscaling/policies')]: many(25, 'policies'),
};

test('reads every page of targets and of policies', async () => {
  const { evidence, requests } = await recordedRun(crowd, collector);
  expect(evidence.body.targets).toHaveLength(120);
  expect(evidence.body.policies).toHaveLength(25);
  expect(requests.map(({ operation }) => operation)).toEqual([
    ...Array.from({ length: 3 }, () => 'DescribeScalableTargets'),
    ...Array.from({ length: 3 }, () => 'DescribeScalingPolicies'),
    'DescribeScheduledActions',
  ]);
});

test('goes on after an empty page with a token', async () => {
  const run = await cannedRun(collector, {
    DescribeScalableTargets: [{ ScalableTargets: [], NextToken: 'on' }, { ScalableTargets: [target] }],
    DescribeScalingPolicies: [{ ScalingPolicies: [] }],
    DescribeScheduledActions: [{ ScheduledActions: [] }],
  });
  expect(run).toMatchObject({ body: { targets: [{ minCapacity: 2 }] }, population: { count: 1 } });
});

test.each([
  { operation: 'DescribeScalableTargets', fault: 'denied', kind: 'denied' },
  { operation: 'DescribeScalingPolicies', fault: 'throttle', kind: 'throttled' },
  { operation: 'DescribeScheduledActions', fault: 'denied', kind: 'denied' },
  { operation: 'DescribeScalingPolicies', fault: 'malformed', kind: 'malformed' },
] as const)('leaves the population open when $operation is $fault', async ({ operation, fault, kind }) => {
  const faults = [{ service: 'Application Auto Scaling', operation, fault }] as const;
  const { evidence } = await recordedRun(readmission, collector, { faults });
  expect(evidence.population).toBeNull();
  expect(evidence.gaps).toMatchObject([
    { kind, action: `application-autoscaling:${operation}`, resource: null },
  ]);
});

test('keeps what came before a page that failed, and takes a target without bounds for malformed', async () => {
  const faults = [
    {
      service: 'Application Auto Scaling',
      operation: 'DescribeScalableTargets',
      resource: 'NextToken',
      fault: 'denied',
    },
  ] as const;
  const { evidence } = await recordedRun(crowd, collector, { faults });
  expect(evidence.body.targets).toHaveLength(50);
  expect(evidence.gaps).toMatchObject([{ kind: 'denied' }]);
  const odd = await recordedRun(
    { [file('autoscaling/targets')]: [{ ...target, MinCapacity: undefined }] },
    collector,
  );
  expect(odd.evidence).toMatchObject({
    body: { targets: [] },
    population: null,
    gaps: [{ kind: 'malformed' }],
  });
});

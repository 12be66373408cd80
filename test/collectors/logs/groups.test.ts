import { expect, test } from 'vitest';
import { logsGroupsCollector as collector } from '../../../src/collectors/logs/groups.ts';
import { recordedRun, TEST_ACCOUNT } from '../../support/aws/collect.ts';
import { file, keyArnOf, recordsFor } from '../account.ts';
import { cannedRun } from '../canned.ts';
import { readmission } from '../readmission.ts';

const arnOf = (name: string) => `arn:aws:logs:eu-central-1:${TEST_ACCOUNT}:log-group:${name}`;
const given = await recordsFor(readmission, collector.uses);
const run = (groups: readonly object[], options: Parameters<typeof recordedRun>[2] = {}) =>
  recordedRun({ [file('logs/groups')]: groups }, collector, options);

test('reads the groups of SageMaker and of the trail, and the metric filters of the latter', async () => {
  const { evidence } = await recordedRun(readmission, collector, { given });
  const both = {
    retentionDays: 400,
    keyId: keyArnOf('11111111-2222-3333-4444-555555555555'),
    class: 'STANDARD',
  };
  expect(evidence.body).toEqual({
    groups: [
      {
        name: '/aws/sagemaker/TrainingJobs',
        arn: arnOf('/aws/sagemaker/TrainingJobs'),
        use: 'sagemaker',
        ...both,
      },
      { name: 'audit-trail', arn: arnOf('audit-trail'), use: 'trail', ...both },
    ],
    metricFilters: [
      {
        groupArn: arnOf('audit-trail'),
        name: 'trail-changes',
        pattern: '{ ($.eventName = StopLogging) || ($.eventName = DeleteTrail) }',
        metrics: [{ namespace: 'Audit', name: 'TrailChanges' }],
      },
    ],
  });
  expect(evidence.population).toMatchObject({ count: 2 });
});

test('takes a group without retention for one that keeps its events, and no key for none', async () => {
  const { evidence } = await run([
    { logGroupName: '/aws/sagemaker/Endpoints/a', arn: `${arnOf('/aws/sagemaker/Endpoints/a')}:*` },
    { logGroupName: '/aws/lambda/a', arn: `${arnOf('/aws/lambda/a')}:*` },
  ]);
  expect(evidence.body.groups).toEqual([
    {
      name: '/aws/sagemaker/Endpoints/a',
      arn: arnOf('/aws/sagemaker/Endpoints/a'),
      use: 'sagemaker',
      retentionDays: 'never',
      keyId: null,
      class: null,
    },
  ]);
});

test('does not take a group with a longer name for that of the trail', async () => {
  const { evidence } = await run([{ logGroupName: 'audit-trail-2', arn: arnOf('audit-trail-2') }], { given });
  expect(evidence.body).toEqual({ groups: [], metricFilters: [] });
  expect(evidence.gaps).toMatchObject([{ kind: 'not-found', resource: arnOf('audit-trail') }]);
});

test('reads the group of a trail in its own region only', async () => {
  const { evidence, requests } = await recordedRun(readmission, collector, { given, region: 'us-east-1' });
  expect(evidence.body.groups).toEqual([]);
  expect(evidence.gaps).toEqual([]);
  expect(requests).toHaveLength(1);
});

const many = Array.from({ length: 60 }, (_, index) => {
  const name = `/aws/sagemaker/Endpoints/e-${index}`;
  return { logGroupName: name, arn: arnOf(name) };
});

test('reads every page, and goes on after an empty one', async () => {
  const faults = [
    { service: 'CloudWatch Logs', operation: 'DescribeLogGroups', fault: 'empty-page', times: 1 },
  ] as const;
  const { evidence, requests } = await run(many, { faults });
  expect(evidence.body.groups).toHaveLength(60);
  expect(requests).toHaveLength(3);
});

test.each([
  { fault: 'denied', kind: 'denied' },
  { fault: 'repeated-token', kind: 'malformed' },
] as const)('leaves the population open when a page is $fault', async ({ fault, kind }) => {
  const faults = [
    { service: 'CloudWatch Logs', operation: 'DescribeLogGroups', resource: 'nextToken', fault },
  ] as const;
  const { evidence } = await run(many, { faults });
  expect(evidence.population).toBeNull();
  expect(evidence.gaps).toMatchObject([{ kind, action: 'logs:DescribeLogGroups', resource: null }]);
});

test('keeps the group of the trail when its filters are denied', async () => {
  const faults = [
    { service: 'CloudWatch Logs', operation: 'DescribeMetricFilters', fault: 'denied' },
  ] as const;
  const { evidence } = await recordedRun(readmission, collector, { given, faults });
  expect(evidence.body.groups).toHaveLength(2);
  expect(evidence.body.metricFilters).toEqual([]);
  expect(evidence.gaps).toMatchObject([{ kind: 'denied', resource: arnOf('audit-trail') }]);
});

test('takes a group without a name, and an answer without its list, for malformed ones', async () => {
  for (const page of [{}, { logGroups: [{ arn: arnOf('a') }] }]) {
    expect(await cannedRun(collector, { DescribeLogGroups: [page] })).toMatchObject({
      body: { groups: [] },
      gaps: [{ kind: 'malformed', action: 'logs:DescribeLogGroups' }],
      population: null,
    });
  }
});

import { expect, test } from 'vitest';
import { cloudwatchAlarmsCollector as collector } from '../../../src/collectors/cloudwatch/alarms.ts';
import { recordedRun, TEST_ACCOUNT } from '../../support/aws/collect.ts';
import { file } from '../account.ts';
import { cannedRun } from '../canned.ts';
import { readmission } from '../readmission.ts';

const arnOf = (name: string) => `arn:aws:cloudwatch:eu-central-1:${TEST_ACCOUNT}:alarm:${name}`;
const run = (...alarms: readonly object[]) => recordedRun({ [file('cloudwatch/alarms')]: alarms }, collector);

test('reads an alarm on a metric with its dimensions in order', async () => {
  const { evidence } = await recordedRun(readmission, collector);
  expect(evidence.body.alarms).toEqual([
    {
      name: 'readmission-errors',
      arn: arnOf('readmission-errors'),
      type: 'metric',
      state: 'OK',
      updatedAt: '2026-07-12T09:00:00Z',
      actionsEnabled: true,
      alarmActions: [`arn:aws:sns:eu-central-1:${TEST_ACCOUNT}:on-call`],
      metrics: [
        {
          namespace: 'AWS/SageMaker',
          name: 'Invocation5XXErrors',
          account: null,
          dimensions: [
            { name: 'EndpointName', value: 'readmission-prod' },
            { name: 'VariantName', value: 'main' },
          ],
        },
      ],
      expressions: [],
      rule: null,
    },
  ]);
  expect(evidence.population).toMatchObject({ count: 1 });
});

test('reads metric math over metrics of another account, and a composite alarm', async () => {
  const { evidence } = await run(
    {
      AlarmName: 'rate',
      AlarmArn: arnOf('rate'),
      Metrics: [
        { Id: 'e1', Expression: 'm1/60' },
        {
          Id: 'm1',
          AccountId: '444455556666',
          MetricStat: {
            Metric: { Namespace: 'AWS/SageMaker', MetricName: 'Invocations' },
            Period: 60,
            Stat: 'Sum',
          },
        },
      ],
    },
    { AlarmName: 'any', AlarmArn: arnOf('any'), AlarmRule: 'ALARM("rate")', ActionsEnabled: false },
  );
  expect(evidence.body.alarms).toMatchObject([
    { name: 'any', type: 'composite', rule: 'ALARM("rate")', actionsEnabled: false, metrics: [] },
    {
      name: 'rate',
      type: 'metric',
      expressions: ['m1/60'],
      metrics: [{ name: 'Invocations', account: '444455556666', dimensions: [] }],
    },
  ]);
});

test('keeps what an alarm left out as null', async () => {
  const { evidence } = await run({ AlarmName: 'a', AlarmArn: arnOf('a'), Namespace: 'AWS/EC2' });
  expect(evidence.body.alarms).toEqual([
    {
      name: 'a',
      arn: arnOf('a'),
      type: 'metric',
      state: null,
      updatedAt: null,
      actionsEnabled: null,
      alarmActions: [],
      metrics: [],
      expressions: [],
      rule: null,
    },
  ]);
});

const many = Array.from({ length: 120 }, (_, index) => ({
  AlarmName: `a-${index}`,
  AlarmArn: arnOf(`a-${index}`),
}));

test('reads every page, and goes on after an empty one', async () => {
  const scenario = { [file('cloudwatch/alarms')]: many };
  const faults = [
    { service: 'CloudWatch', operation: 'DescribeAlarms', fault: 'empty-page', times: 1 },
  ] as const;
  const { evidence, requests } = await recordedRun(scenario, collector, { faults });
  expect(evidence.body.alarms).toHaveLength(120);
  expect(requests).toHaveLength(3);
});

test('leaves the population open when a page is denied or leads back', async () => {
  const scenario = { [file('cloudwatch/alarms')]: many };
  const denied = { service: 'CloudWatch', operation: 'DescribeAlarms', resource: 'NextToken' } as const;
  for (const [fault, kind] of [
    ['denied', 'denied'],
    ['repeated-token', 'malformed'],
  ] as const) {
    const { evidence } = await recordedRun(scenario, collector, { faults: [{ ...denied, fault }] });
    expect(evidence.population).toBeNull();
    expect(evidence.gaps).toMatchObject([{ kind, resource: null }]);
    expect(evidence.body.alarms.length).toBeGreaterThanOrEqual(100);
  }
});

test('takes an answer without lists, and an alarm without a name, for malformed ones', async () => {
  for (const page of [{}, { MetricAlarms: [{ AlarmArn: arnOf('a') }] }]) {
    expect(await cannedRun(collector, { DescribeAlarms: [page] })).toMatchObject({
      body: { alarms: [] },
      gaps: [{ kind: 'malformed', action: 'cloudwatch:DescribeAlarms' }],
      population: null,
    });
  }
});

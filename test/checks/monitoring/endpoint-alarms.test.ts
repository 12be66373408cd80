import { expect, test } from 'vitest';
import { cloudwatchEndpointAlarms as check } from '../../../src/checks/monitoring/endpoint-alarms.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import { type Alarm, cloudwatchAlarms } from '../../../src/evidence/kinds/cloudwatch-alarms.ts';
import { sagemakerEndpoints } from '../../../src/evidence/kinds/sagemaker-endpoints.ts';
import { alarm, endpoint, gapOf, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const endpoints = sealedOf(sagemakerEndpoints, { endpoints: [endpoint()], configs: [] });
const judged = (alarms: readonly Alarm[], gaps: readonly Gap[] = []) =>
  judge(check, endpoints, sealedOf(cloudwatchAlarms, { alarms: [...alarms] }, { gaps }));

const SCALING =
  'arn:aws:autoscaling:us-east-1:111122223333:scalingPolicy:1:resource/sagemaker/endpoint/readmission-prod/variant/AllTraffic:policyName/tracking';
const metric = (over: Partial<Alarm['metrics'][number]>) =>
  alarm({ metrics: alarm().metrics.map((one) => ({ ...one, ...over })) });
const mute = alarm({ alarmActions: [] });
const any = (rule: string, over: Partial<Alarm> = {}) =>
  alarm({ name: 'any', type: 'composite', metrics: [], rule, ...over });

test.each<{ title: string; alarms: readonly Alarm[]; gaps?: Gap[]; outcome: string }>([
  { title: 'an alarm with an action', alarms: [alarm()], outcome: 'pass' },
  {
    title: 'an alarm on instances of the endpoint',
    alarms: [metric({ namespace: '/aws/sagemaker/Endpoints' })],
    outcome: 'pass',
  },
  { title: 'no alarm', alarms: [], outcome: 'fail' },
  {
    title: 'an alarm of another endpoint',
    alarms: [metric({ dimensions: [{ name: 'EndpointName', value: 'other' }] })],
    outcome: 'fail',
  },
  { title: 'a metric of another service', alarms: [metric({ namespace: 'Custom' })], outcome: 'fail' },
  { title: 'a metric of another account', alarms: [metric({ account: '999988887777' })], outcome: 'fail' },
  { title: 'no action', alarms: [mute], outcome: 'fail' },
  { title: 'actions switched off', alarms: [alarm({ actionsEnabled: false })], outcome: 'fail' },
  { title: 'a change of capacity only', alarms: [alarm({ alarmActions: [SCALING] })], outcome: 'fail' },
  {
    title: 'a change of capacity and a topic',
    alarms: [alarm({ alarmActions: [SCALING, 'arn:aws:sns:us-east-1:111122223333:on-call'] })],
    outcome: 'pass',
  },
  { title: 'actions not stated', alarms: [alarm({ actionsEnabled: null })], outcome: 'unknown' },
  {
    title: 'a composite alarm above it',
    alarms: [mute, any('ALARM("readmission-errors") AND ALARM(other)')],
    outcome: 'unknown',
  },
  {
    title: 'a composite alarm above it that is silent',
    alarms: [mute, any('ALARM(readmission-errors)', { actionsEnabled: false })],
    outcome: 'fail',
  },
  {
    title: 'a composite alarm of others',
    alarms: [mute, any('ALARM(readmission-errors-2)')],
    outcome: 'fail',
  },
  {
    title: 'a query over metrics',
    alarms: [alarm({ metrics: [], expressions: ['SELECT MAX(Invocations) FROM SCHEMA("AWS/SageMaker")'] })],
    outcome: 'unknown',
  },
  {
    title: 'alarms that could not be listed',
    alarms: [],
    gaps: [gapOf('denied', { action: 'cloudwatch:DescribeAlarms' })],
    outcome: 'unknown',
  },
])('$title: $outcome', ({ alarms, gaps, outcome }) => {
  expect(judged(alarms, gaps).outcome).toBe(outcome);
});

test('a cut listing that shows no alarm fails nothing', () => {
  const cut = [gapOf('throttled', { action: 'cloudwatch:DescribeAlarms' })];
  expect(judged([], cut).counts).toMatchObject({ fail: 0 });
});

test('no endpoint: not-applicable', () => {
  const none = sealedOf(sagemakerEndpoints, { endpoints: [], configs: [] });
  expect(judge(check, none, sealedOf(cloudwatchAlarms, { alarms: [] })).outcome).toBe('not-applicable');
});

test('no record of alarms leaves it open', () => {
  expect(judge(check, endpoints).counts).toMatchObject({ pass: 0, fail: 0 });
});

test('takes an alarm of a monitoring account in scope', () => {
  const there = sealedOf(
    cloudwatchAlarms,
    { alarms: [metric({ account: '111122223333' })] },
    { account: '444455556666' },
  );
  const here = sealedOf(cloudwatchAlarms, { alarms: [] });
  expect(judge(check, endpoints, here, there).outcome).toBe('pass');
});

test('does not take an alarm of another region or on the same name in another account', () => {
  const here = sealedOf(cloudwatchAlarms, { alarms: [] });
  const far = sealedOf(cloudwatchAlarms, { alarms: [alarm()] }, { region: 'eu-west-1' });
  const other = sealedOf(cloudwatchAlarms, { alarms: [alarm()] }, { account: '444455556666' });
  expect(judge(check, endpoints, here, far, other).outcome).toBe('fail');
});

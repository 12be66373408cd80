import { expect, test } from 'vitest';
import { eventbridgeStateChangeRules as check } from '../../../src/checks/monitoring/state-change-rules.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import { type EventRule, eventbridgeRules } from '../../../src/evidence/kinds/eventbridge-rules.ts';
import { sagemakerEndpoints } from '../../../src/evidence/kinds/sagemaker-endpoints.ts';
import { endpoint, eventRule, gapOf, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const endpoints = sealedOf(sagemakerEndpoints, { endpoints: [endpoint()], configs: [] });
const judged = (rules: readonly EventRule[], gaps: readonly Gap[] = []) =>
  judge(check, endpoints, sealedOf(eventbridgeRules, { rules: [...rules] }, { gaps }));
const pattern = (detail: object) =>
  eventRule({
    pattern: JSON.stringify({
      source: ['aws.sagemaker'],
      'detail-type': ['SageMaker Endpoint State Change'],
      ...detail,
    }),
  });

test.each<{ title: string; rules: readonly EventRule[]; gaps?: Gap[]; outcome: string }>([
  { title: 'a rule for all of SageMaker', rules: [eventRule()], outcome: 'pass' },
  { title: 'a rule for endpoints', rules: [pattern({})], outcome: 'pass' },
  { title: 'a rule for this endpoint', rules: [pattern({ resources: [endpoint().arn] })], outcome: 'pass' },
  { title: 'no rule', rules: [], outcome: 'fail' },
  {
    title: 'a rule for training jobs',
    rules: [pattern({ 'detail-type': ['SageMaker Training Job State Change'] })],
    outcome: 'fail',
  },
  {
    title: 'a rule for another endpoint',
    rules: [pattern({ detail: { EndpointName: ['other'] } })],
    outcome: 'fail',
  },
  { title: 'disabled', rules: [eventRule({ state: 'DISABLED' })], outcome: 'fail' },
  {
    title: 'enabled with more',
    rules: [eventRule({ state: 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS' })],
    outcome: 'pass',
  },
  { title: 'no target', rules: [eventRule({ targets: [] })], outcome: 'fail' },
  { title: 'of a service', rules: [eventRule({ managedBy: 'x.amazonaws.com' })], outcome: 'fail' },
  { title: 'targets not read', rules: [eventRule({ targets: null })], outcome: 'unknown' },
  { title: 'state not stated', rules: [eventRule({ state: null })], outcome: 'unknown' },
  {
    title: 'certain states only',
    rules: [pattern({ detail: { EndpointStatus: ['FAILED'] } })],
    outcome: 'unknown',
  },
  {
    title: 'certain states only, and a rule without',
    rules: [pattern({ detail: { EndpointStatus: ['FAILED'] } }), pattern({})],
    outcome: 'pass',
  },
  {
    title: 'rules that could not be listed',
    rules: [],
    gaps: [gapOf('denied', { action: 'events:ListRules' })],
    outcome: 'unknown',
  },
])('$title: $outcome', ({ rules, gaps, outcome }) => {
  expect(judged(rules, gaps).outcome).toBe(outcome);
});

test('no endpoint: not-applicable', () => {
  const none = sealedOf(sagemakerEndpoints, { endpoints: [], configs: [] });
  expect(judge(check, none, sealedOf(eventbridgeRules, { rules: [] })).outcome).toBe('not-applicable');
});

test('a rule in another region does not count', () => {
  const here = sealedOf(eventbridgeRules, { rules: [] });
  const far = sealedOf(eventbridgeRules, { rules: [eventRule()] }, { region: 'eu-west-1' });
  expect(judge(check, endpoints, here, far).outcome).toBe('fail');
});

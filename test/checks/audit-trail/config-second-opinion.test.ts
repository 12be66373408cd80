import { expect, test } from 'vitest';
import { configSecondOpinion as check } from '../../../src/checks/audit-trail/config-second-opinion.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import { type ConfigRule, configRules } from '../../../src/evidence/kinds/config-rules.ts';
import { endpointConfig, gapOf, model, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';
import { ownRecords } from '../opinion-records.ts';

const ARN = 'arn:aws:config:us-east-1:111122223333:config-rule/config-rule-a';
const on = (...resources: readonly string[]) =>
  resources.map((resourceId) => ({ resourceType: null, resourceId, recordedAt: null, annotation: null }));
const rule = (over: Partial<ConfigRule> = {}): ConfigRule => ({
  name: 'model-in-vpc',
  arn: ARN,
  source: 'SAGEMAKER_MODEL_IN_VPC',
  createdBy: null,
  compliance: 'NON_COMPLIANT',
  nonCompliant: on(model().arn),
  ...over,
});
const met = { compliance: 'COMPLIANT', nonCompliant: [] };
const keyRule = {
  source: 'SAGEMAKER_ENDPOINT_CONFIGURATION_KMS_KEY_CONFIGURED',
  nonCompliant: on(endpointConfig().name),
};
const denied = (action: string, resource: string | null) => gapOf('denied', { action, resource });

test.each<{
  title: string;
  rules: readonly ConfigRule[];
  models?: Parameters<typeof ownRecords>[0];
  config?: Parameters<typeof ownRecords>[1];
  gaps?: readonly Gap[];
  outcome: string;
  says: string;
}>([
  {
    title: 'every resource meets the rule',
    rules: [rule(met)],
    outcome: 'pass',
    says: 'Every resource meets it.',
  },
  {
    title: 'a model outside the VPC',
    rules: [rule()],
    models: { vpc: null },
    outcome: 'pass',
    says: 'exhibit read the same',
  },
  {
    title: 'a model inside the VPC',
    rules: [rule()],
    outcome: 'fail',
    says: 'while exhibit read the setting as met',
  },
  {
    title: 'a configuration without key, by name',
    rules: [rule(keyRule)],
    config: { keyId: null },
    outcome: 'pass',
    says: 'exhibit read the same',
  },
  { title: 'a configuration with key, by name', rules: [rule(keyRule)], outcome: 'fail', says: 'as met' },
  {
    title: 'a model that was not read',
    rules: [rule({ nonCompliant: on('another') })],
    outcome: 'unknown',
    says: 'did not read the resource',
  },
  {
    title: 'a rule of the organisation',
    rules: [rule({ source: 'arn:aws:lambda:us-east-1:1:function:x' })],
    outcome: 'fail',
    says: 'compares no setting',
  },
  {
    title: 'a rule without a source',
    rules: [rule({ source: null })],
    outcome: 'fail',
    says: 'model-in-vpc: failed',
  },
  {
    title: 'a rule that Security Hub made',
    rules: [rule({ createdBy: 'securityhub.amazonaws.com' })],
    outcome: 'not-applicable',
    says: 'No rule',
  },
  {
    title: 'a rule that applies to nothing',
    rules: [rule({ ...met, compliance: 'NOT_APPLICABLE' })],
    outcome: 'not-applicable',
    says: 'applies to nothing',
  },
  {
    title: 'a rule without a result',
    rules: [rule({ ...met, compliance: 'INSUFFICIENT_DATA' })],
    outcome: 'unknown',
    says: 'no result',
  },
  {
    title: 'a compliance that is not stated',
    rules: [rule({ ...met, compliance: null })],
    outcome: 'unknown',
    says: 'no result',
  },
  {
    title: 'results that were not read',
    rules: [rule({ nonCompliant: null })],
    gaps: [denied('config:GetComplianceDetailsByConfigRule', ARN)],
    outcome: 'unknown',
    says: 'not read',
  },
  { title: 'no rules', rules: [], outcome: 'not-applicable', says: 'No rule of AWS Config' },
  {
    title: 'rules that could not be listed',
    rules: [],
    gaps: [denied('config:DescribeConfigRules', null)],
    outcome: 'unknown',
    says: 'population is not known',
  },
  {
    title: 'rules listed in part',
    rules: [rule(met)],
    gaps: [denied('config:DescribeConfigRules', null)],
    outcome: 'unknown',
    says: 'population is not known',
  },
])('$title: $outcome', ({ rules, models, config, gaps = [], outcome, says }) => {
  const result = judge(
    check,
    sealedOf(configRules, { rules: [...rules] }, { gaps }),
    ...ownRecords(models, config),
  );
  expect(result.outcome).toBe(outcome);
  expect(result.items.map(({ reason }) => reason).join(' ')).toContain(says);
});

test('says one thing of a resource that several rules fail', () => {
  const rules = [rule(), rule({ name: 'own', arn: `${ARN}2`, source: null })];
  const { items } = judge(check, sealedOf(configRules, { rules }), ...ownRecords());
  const failed = items.filter(({ outcome }) => outcome === 'fail');
  expect(failed).toMatchObject([{ resource: model().arn, reason: expect.stringContaining('own: failed') }]);
});

test('does not say that there is nothing where the list was not read', () => {
  const gaps = [gapOf('denied', { action: 'config:DescribeConfigRules' })];
  const { counts } = judge(check, sealedOf(configRules, { rules: [] }, { gaps }), ...ownRecords());
  expect(counts).toEqual({ pass: 0, fail: 0, unknown: 1, 'not-applicable': 0 });
});

import { expect, test } from 'vitest';
import { configRulesCollector as collector } from '../../../src/collectors/config/rules.ts';
import { recordedRun, TEST_ACCOUNT, TEST_REGION } from '../../support/aws/collect.ts';
import { arnOf } from '../account.ts';
import { cannedRun, refusal } from '../canned.ts';
import { OPINION_FILES, opinions, result, rule, ruleArn } from '../readmission-opinions.ts';

const run = (rules: readonly object[], options: Parameters<typeof recordedRun>[2] = {}) =>
  recordedRun({ [OPINION_FILES.rules]: rules }, collector, options);

test('reads rules on SageMaker, of AWS and own ones, with what does not meet them', async () => {
  const { evidence } = await recordedRun(opinions, collector);
  expect(evidence.body.rules).toEqual([
    {
      name: 'model-in-vpc',
      arn: ruleArn('config-rule-a'),
      source: 'SAGEMAKER_MODEL_IN_VPC',
      createdBy: null,
      compliance: 'NON_COMPLIANT',
      nonCompliant: [
        {
          resourceType: 'AWS::SageMaker::Model',
          resourceId: arnOf('model', 'shadow'),
          recordedAt: '2026-10-01T03:00:00Z',
          annotation: null,
        },
      ],
    },
    {
      name: 'own-check',
      arn: ruleArn('config-rule-b'),
      source: `arn:aws:lambda:${TEST_REGION}:${TEST_ACCOUNT}:function:own`,
      createdBy: 'config-conforms.amazonaws.com',
      compliance: 'COMPLIANT',
      nonCompliant: [],
    },
  ]);
  expect(evidence.population).toMatchObject({ count: 2 });
  expect(evidence.gaps).toEqual([]);
});

test('keeps what was not stated as null', async () => {
  const { evidence } = await run([{ ...rule, Compliance: undefined, Results: [] }]);
  expect(evidence.body.rules).toMatchObject([{ compliance: null, createdBy: null, nonCompliant: [] }]);
});

test.each([
  {
    operation: 'DescribeComplianceByConfigRule',
    part: { compliance: null, nonCompliant: [{ annotation: null }] },
  },
  {
    operation: 'GetComplianceDetailsByConfigRule',
    part: { compliance: 'NON_COMPLIANT', nonCompliant: null },
  },
])('keeps the rule when $operation is denied', async ({ operation, part }) => {
  const faults = [{ service: 'Config Service', operation, fault: 'denied' }] as const;
  const { evidence } = await run([rule], { faults });
  expect(evidence.body.rules).toMatchObject([part]);
  expect(evidence.gaps).toMatchObject([
    { kind: 'denied', action: `config:${operation}`, resource: ruleArn('config-rule-a') },
  ]);
});

const manyRules = Array.from({ length: 60 }, (_, index) => ({
  ...rule,
  ConfigRuleName: `rule-${index}`,
  ConfigRuleArn: ruleArn(`config-rule-${index}`),
  Results: [],
}));
const manyResults = [
  { ...rule, Results: Array.from({ length: 120 }, (_, index) => result(`m-${1000 + index}`)) },
];

test('reads every page of rules and of results, and goes on after an empty one', async () => {
  const faults = [{ service: 'Config Service', operation: '*', fault: 'empty-page', times: 1 }] as const;
  expect((await run(manyRules, { faults })).evidence.body.rules).toHaveLength(60);
  const { evidence } = await run(manyResults);
  expect(evidence.body.rules[0]?.nonCompliant).toHaveLength(120);
});

test('leaves the population open when a page of rules is denied', async () => {
  const faults = [
    { service: 'Config Service', operation: 'DescribeConfigRules', resource: 'NextToken', fault: 'denied' },
  ] as const;
  const { evidence } = await run(manyRules, { faults });
  expect(evidence.population).toBeNull();
  expect(evidence.gaps).toMatchObject([
    { kind: 'denied', action: 'config:DescribeConfigRules', resource: null },
  ]);
});

test('takes results that are cut for not read', async () => {
  const faults = [
    {
      service: 'Config Service',
      operation: 'GetComplianceDetailsByConfigRule',
      resource: 'NextToken',
      fault: 'repeated-token',
    },
  ] as const;
  const { evidence } = await run(manyResults, { faults });
  expect(evidence.body.rules).toMatchObject([{ nonCompliant: null }]);
  expect(evidence.gaps).toMatchObject([{ kind: 'malformed' }]);
});

const listed = { ConfigRules: [{ ConfigRuleName: 'a', ConfigRuleArn: ruleArn('a'), Source: rule.Source }] };
const READ = {
  DescribeConfigRules: [listed],
  DescribeComplianceByConfigRule: [{ ComplianceByConfigRules: [] }],
  GetComplianceDetailsByConfigRule: [{ EvaluationResults: [] }],
};

test.each([
  { part: 'list', canned: { DescribeConfigRules: [{}] }, rules: [], resource: null },
  {
    part: 'rule',
    canned: { DescribeConfigRules: [{ ConfigRules: [{ ConfigRuleName: 'a', Source: rule.Source }] }] },
    rules: [],
    resource: null,
  },
  {
    part: 'result',
    canned: { GetComplianceDetailsByConfigRule: [{ EvaluationResults: [{}] }] },
    rules: [{ nonCompliant: null }],
    resource: ruleArn('a'),
  },
])('takes a $part without its identity for malformed', async ({ canned, rules, resource }) => {
  expect(await cannedRun(collector, { ...READ, ...canned })).toMatchObject({
    body: { rules },
    gaps: [{ kind: 'malformed', resource }],
  });
});

test('leaves a rule that was deleted meanwhile without results', async () => {
  const gone = refusal('NoSuchConfigRuleException');
  expect(await cannedRun(collector, { ...READ, GetComplianceDetailsByConfigRule: [gone] })).toMatchObject({
    body: { rules: [{ nonCompliant: null }] },
    gaps: [{ kind: 'not-found', resource: ruleArn('a') }],
  });
});

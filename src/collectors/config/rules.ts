import {
  type ConfigRule as Answer,
  ConfigServiceClient,
  type EvaluationResult,
  paginateDescribeComplianceByConfigRule,
  paginateDescribeConfigRules,
  paginateGetComplianceDetailsByConfigRule,
} from '@aws-sdk/client-config-service';
import { z } from 'zod';
import { by } from '../../core/order.ts';
import {
  type ConfigRule,
  configRule,
  configRules,
  type RuleResult,
  ruleResult,
} from '../../evidence/kinds/config-rules.ts';
import { populationOf, readList, text, when } from '../answers.ts';
import { type Collecting, defineCollector } from '../collector.ts';

/** Reads the rules of AWS Config that look at SageMaker, and which resources do not meet them. */
export const configRulesCollector = defineCollector({
  id: 'config-rules',
  produces: configRules,
  reach: 'regional',
  actions: [
    'config:DescribeConfigRules',
    'config:DescribeComplianceByConfigRule',
    'config:GetComplianceDetailsByConfigRule',
  ],
  uses: [],

  async collect({ client, reads }) {
    const asking = { client: client(ConfigServiceClient), reads };
    const listed = await readList(
      reads,
      { action: 'config:DescribeConfigRules', resource: null },
      {
        pages: paginateDescribeConfigRules({ client: asking.client }, {}),
        list: ({ ConfigRules }) => ConfigRules?.filter(isAboutSageMaker),
        shape: settings,
      },
    );
    const rules: ConfigRule[] = [];
    for (const rule of listed.items) {
      const compliance = await readCompliance(asking, rule);
      rules.push({ ...rule, compliance, nonCompliant: await readResults(asking, rule) });
    }
    const body = { rules: rules.toSorted(by(({ arn }) => arn)) };
    const whole = { ...listed, items: rules };
    return { body, ...populationOf('config:DescribeConfigRules', whole) };
  },
});

type Asking = Pick<Collecting, 'reads'> & { readonly client: ConfigServiceClient };

function isAboutSageMaker({ Source, Scope }: Answer): boolean {
  const types = Scope?.ComplianceResourceTypes ?? [];
  return (
    /^SAGEMAKER_/.test(Source?.SourceIdentifier ?? '') ||
    types.some((type) => type.startsWith('AWS::SageMaker::'))
  );
}

function settings({ ConfigRuleName, ConfigRuleArn, Source, CreatedBy }: Answer): ConfigRule {
  return configRule.parse({
    name: ConfigRuleName,
    arn: ConfigRuleArn,
    source: text(Source?.SourceIdentifier),
    createdBy: text(CreatedBy),
    compliance: null,
    nonCompliant: null,
  });
}

async function readCompliance({ client, reads }: Asking, { name, arn }: ConfigRule): Promise<string | null> {
  const found = await reads.complete(
    { action: 'config:DescribeComplianceByConfigRule', resource: arn },
    paginateDescribeComplianceByConfigRule({ client }, { ConfigRuleNames: [name] }),
    ({ ComplianceByConfigRules }) => ComplianceByConfigRules,
  );
  return text(found?.[0]?.Compliance?.ComplianceType);
}

async function readResults(
  { client, reads }: Asking,
  { name, arn }: ConfigRule,
): Promise<RuleResult[] | null> {
  const results = await readList(
    reads,
    { action: 'config:GetComplianceDetailsByConfigRule', resource: arn },
    {
      pages: paginateGetComplianceDetailsByConfigRule(
        { client, pageSize: 100 },
        { ConfigRuleName: name, ComplianceTypes: ['NON_COMPLIANT'] },
      ),
      list: ({ EvaluationResults }) => EvaluationResults,
      shape: resultOf,
    },
  );
  // A list that was cut would hide what does not meet the rule.
  return results.whole ? results.items.toSorted(by(({ resourceId }) => resourceId)) : null;
}

function resultOf({
  EvaluationResultIdentifier,
  ResultRecordedTime,
  Annotation,
}: EvaluationResult): RuleResult {
  const { ResourceType, ResourceId } = z
    .object({ ResourceType: z.string().optional(), ResourceId: z.string().min(1) })
    .parse(EvaluationResultIdentifier?.EvaluationResultQualifier);
  return ruleResult.parse({
    resourceType: text(ResourceType),
    resourceId: ResourceId,
    recordedAt: when(ResultRecordedTime),
    annotation: text(Annotation),
  });
}

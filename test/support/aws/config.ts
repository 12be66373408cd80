import { pageOf } from './paging.ts';
import { type Operations, Refusal, type Serving, textOf } from './request.ts';
import { isFields } from './scenario.ts';

const SIZE = { standard: 25, most: 100 } as const;

/** Rules of the region, each a record with its `Compliance` and its `Results`. */
export const configService: Operations = {
  DescribeConfigRules: (serving) => {
    const { items, ...rest } = pageOf(rulesOf(serving), serving, SIZE);
    return { ConfigRules: items.map(({ Compliance: _, Results: __, ...rule }) => rule), ...rest };
  },
  DescribeComplianceByConfigRule: (serving) => {
    const names: unknown = serving.input.ConfigRuleNames;
    const asked = Array.isArray(names) ? names : [];
    const found = rulesOf(serving).filter(({ ConfigRuleName }) => asked.includes(ConfigRuleName));
    const { items, ...rest } = pageOf(found, serving, SIZE);
    return {
      ComplianceByConfigRules: items.map(({ ConfigRuleName, Compliance }) => ({
        ConfigRuleName,
        ...(isFields(Compliance) && { Compliance }),
      })),
      ...rest,
    };
  },
  GetComplianceDetailsByConfigRule: (serving) => {
    const name = textOf(serving.input, 'ConfigRuleName');
    const rule = rulesOf(serving).find(({ ConfigRuleName }) => ConfigRuleName === name);
    if (!rule) throw new Refusal('NoSuchConfigRuleException', `The ConfigRule '${name}' is invalid.`);
    const types: unknown = serving.input.ComplianceTypes;
    const results = (Array.isArray(rule.Results) ? rule.Results.filter(isFields) : []).filter(
      ({ ComplianceType }) => !Array.isArray(types) || types.includes(ComplianceType),
    );
    const input = { ...serving.input, MaxResults: serving.input.Limit };
    const { items, ...rest } = pageOf(results, { ...serving, input }, SIZE);
    return { EvaluationResults: items, ...rest };
  },
};

function rulesOf({ scenario, account, region }: Serving) {
  return scenario.records(account, region, 'config/rules.json');
}

import { pageOf } from './paging.ts';
import { type Operations, Refusal, type Serving } from './request.ts';
import { type Fields, isFields } from './scenario.ts';

const SIZE = { standard: 10, most: 100 } as const;

/** The fields that requests may filter by. */
const FILTERED: Readonly<Record<string, (finding: Fields) => unknown>> = {
  ComplianceSecurityControlId: ({ Compliance }) => isFields(Compliance) && Compliance.SecurityControlId,
  AwsAccountId: ({ AwsAccountId }) => AwsAccountId,
  Region: ({ Region }) => Region,
  RecordState: ({ RecordState }) => RecordState,
};

/** The hub of the region and its findings, which may be of other accounts and regions too. */
export const securityHub: Operations = {
  DescribeHub: (serving) => hubOf(serving),
  GetFindings: (serving) => {
    hubOf(serving);
    const { scenario, account, region, input } = serving;
    const findings = scenario
      .records(account, region, 'securityhub/findings.json')
      .filter((finding) => Object.entries(Object(input.Filters)).every((asked) => fits(finding, asked)));
    const { items, ...rest } = pageOf(findings, serving, SIZE);
    return { Findings: items, ...rest };
  },
};

function fits(finding: Fields, [name, filters]: readonly [string, unknown]): boolean {
  const value = FILTERED[name]?.(finding);
  if (!FILTERED[name] || !Array.isArray(filters))
    throw new Refusal('InvalidInputException', `Filter ${name}?`);
  return filters.some(({ Value, Comparison }) =>
    Comparison === 'PREFIX' ? String(value).startsWith(Value) : value === Value,
  );
}

function hubOf({ scenario, account, region }: Serving): Fields {
  const [hub] = scenario.records(account, region, 'securityhub/hub.json');
  if (!hub) {
    const message = `Account ${account} is not subscribed to AWS Security Hub`;
    throw new Refusal('InvalidAccessException', message, { status: 401 });
  }
  return hub;
}

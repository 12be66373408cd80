import { pageOf } from './paging.ts';
import type { Operations, Serving } from './request.ts';
import { type Fields, isFields } from './scenario.ts';

/**
 * Spend of the account, from `<account>/global/ce/spend.json`: records of `Start`, `End`, `Estimated`, `UsageType`,
 * `Tags` (a map), `Amount`. Filters are not looked at, so a scenario holds SageMaker alone.
 */
export const costExplorer: Operations = {
  GetCostAndUsage: (serving) => {
    const { scenario, account, input } = serving;
    const lines = scenario.records(account, 'global', 'ce/spend.json');
    const asked = { ...serving, input: { NextToken: input.NextPageToken } };
    const { items, NextToken } = pageOf(lines, asked, { standard: 100, most: 100 });
    const months = Map.groupBy(items, ({ Start }) => String(Start));
    return {
      ResultsByTime: [...months].map(([Start, month]) => ({
        TimePeriod: { Start, End: month[0]?.End },
        Estimated: month[0]?.Estimated,
        Total: {},
        Groups: groupsOf(month, serving),
      })),
      ...(NextToken !== undefined && { NextPageToken: NextToken }),
    };
  },
};

function groupsOf(month: readonly Fields[], { input }: Serving): readonly Fields[] {
  const keys = Array.isArray(input.GroupBy) ? input.GroupBy.filter(isFields) : [];
  return month.map((line) => ({
    Keys: keys.map(({ Type, Key }) => (Type === 'TAG' ? tagKey(line, String(Key)) : line.UsageType)),
    Metrics: { UnblendedCost: { Amount: line.Amount, Unit: 'USD' } },
  }));
}

function tagKey({ Tags }: Fields, name: string): string {
  const value = isFields(Tags) ? Tags[name] : undefined;
  return `${name}$${typeof value === 'string' ? value : ''}`;
}

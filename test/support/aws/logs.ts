import { pageOf } from './paging.ts';
import { type Operations, Refusal, type Serving, textOf } from './request.ts';
import { type Fields, isFields } from './scenario.ts';

const SIZE = { standard: 50, most: 50 } as const;

/** Log groups of the region, each a record with its `MetricFilters`. */
export const cloudWatchLogs: Operations = {
  DescribeLogGroups: (serving) => {
    const prefix = textOf(serving.input, 'logGroupNamePrefix') ?? '';
    const found = groupsOf(serving).filter(({ logGroupName }) => String(logGroupName).startsWith(prefix));
    const { items, rest } = pageIn(found, serving);
    return { logGroups: items.map(({ MetricFilters: _, ...group }) => group), ...rest };
  },
  DescribeMetricFilters: (serving) => {
    const name = textOf(serving.input, 'logGroupName');
    const group = groupsOf(serving).find(({ logGroupName }) => logGroupName === name);
    if (!group) throw new Refusal('ResourceNotFoundException', 'The specified log group does not exist.');
    const filters = Array.isArray(group.MetricFilters) ? group.MetricFilters.filter(isFields) : [];
    const { items, rest } = pageIn(filters, serving);
    return { metricFilters: items, ...rest };
  },
};

function groupsOf({ scenario, account, region }: Serving) {
  return scenario.records(account, region, 'logs/groups.json');
}

/** A page whose token has the small letter of this service. */
function pageIn(all: readonly Fields[], serving: Serving) {
  const { limit, nextToken } = serving.input;
  const input = {
    ...(limit !== undefined && { MaxResults: limit }),
    ...(nextToken !== undefined && { NextToken: nextToken }),
  };
  const { items, NextToken } = pageOf(all, { ...serving, input }, SIZE);
  return { items, rest: NextToken === undefined ? {} : { nextToken: NextToken } };
}

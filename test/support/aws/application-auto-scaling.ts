import { pageOf } from './paging.ts';
import { type Operations, Refusal, type Serving } from './request.ts';

const FIFTY = { standard: 50, most: 50 } as const;
const TEN = { standard: 10, most: 10 } as const;

/** What is scaled in the region, of all services; a call asks for one of them. */
export const applicationAutoScaling: Operations = {
  DescribeScalableTargets: (serving) => {
    const { items, ...rest } = pageOf(askedFor(serving, 'targets'), serving, FIFTY);
    return { ScalableTargets: items, ...rest };
  },
  DescribeScalingPolicies: (serving) => {
    const { items, ...rest } = pageOf(askedFor(serving, 'policies'), serving, TEN);
    return { ScalingPolicies: items, ...rest };
  },
  DescribeScheduledActions: (serving) => {
    const { items, ...rest } = pageOf(askedFor(serving, 'schedules'), serving, FIFTY);
    return { ScheduledActions: items, ...rest };
  },
};

function askedFor({ scenario, account, region, input }: Serving, table: string) {
  const asked = input.ServiceNamespace;
  if (typeof asked !== 'string') throw new Refusal('ValidationException', 'ServiceNamespace is required.');
  return scenario
    .records(account, region, `autoscaling/${table}.json`)
    .filter(({ ServiceNamespace }) => ServiceNamespace === asked);
}

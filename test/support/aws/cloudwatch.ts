import { pageOf } from './paging.ts';
import type { Operations } from './request.ts';

/** Metric and composite alarms of the region; a record with a rule is a composite one. */
export const cloudWatch: Operations = {
  DescribeAlarms: (serving) => {
    const { scenario, account, region, input } = serving;
    const asked = { ...serving, input: { ...input, MaxResults: input.MaxRecords } };
    const all = scenario.records(account, region, 'cloudwatch/alarms.json');
    const { items, ...rest } = pageOf(all, asked, { standard: 50, most: 100 });
    const isComposite = (alarm: (typeof items)[number]) => alarm.AlarmRule !== undefined;
    return {
      MetricAlarms: items.filter((alarm) => !isComposite(alarm)),
      CompositeAlarms: items.filter(isComposite),
      ...rest,
    };
  },
};

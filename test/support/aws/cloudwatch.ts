import { pageOf } from './paging.ts';
import type { Operations, Serving } from './request.ts';
import { type Fields, isFields } from './scenario.ts';

/** Alarms and metrics of the region. */
export const cloudWatch: Operations = {
  /** Metric and composite alarms; a record with a rule is a composite one. */
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
  /**
   * Data points by metric: records of `cloudwatch/metrics.json` with `MetricName`, `Dimensions` and `Values`, whatever
   * window is asked for. A metric without a record is one without data.
   */
  GetMetricData: (serving) => {
    const queries = Array.isArray(serving.input.MetricDataQueries)
      ? serving.input.MetricDataQueries.filter(isFields)
      : [];
    const { items, ...rest } = pageOf(
      queries,
      { ...serving, input: { NextToken: serving.input.NextToken } },
      PAGE,
    );
    return {
      MetricDataResults: items.map(({ Id, MetricStat }) => {
        const found = metricOf(isFields(MetricStat) ? MetricStat.Metric : null, serving);
        return {
          Id,
          StatusCode: found?.StatusCode ?? 'Complete',
          Timestamps: [],
          Values: found?.Values ?? [],
        };
      }),
      ...rest,
    };
  },
};

const PAGE = { standard: 100, most: 500 };

function metricOf(metric: unknown, { scenario, account, region }: Serving): Fields | undefined {
  if (!isFields(metric)) return undefined;
  return scenario
    .records(account, region, 'cloudwatch/metrics.json')
    .find(
      ({ MetricName, Dimensions }) =>
        MetricName === metric.MetricName && JSON.stringify(Dimensions) === JSON.stringify(metric.Dimensions),
    );
}

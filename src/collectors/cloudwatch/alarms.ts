import {
  CloudWatchClient,
  type CompositeAlarm,
  type Metric,
  type MetricAlarm,
  paginateDescribeAlarms,
} from '@aws-sdk/client-cloudwatch';
import { by } from '../../core/order.ts';
import { type Alarm, alarm, cloudwatchAlarms } from '../../evidence/kinds/cloudwatch-alarms.ts';
import { populationOf, readList, sortedOnce, text, when } from '../answers.ts';
import { defineCollector } from '../collector.ts';

/** Lists the alarms of the region; their settings stand in the listing. */
export const cloudwatchAlarmsCollector = defineCollector({
  id: 'cloudwatch-alarms',
  produces: cloudwatchAlarms,
  reach: 'regional',
  actions: ['cloudwatch:DescribeAlarms'],
  uses: [],

  async collect({ client, reads }) {
    const cloudwatch = client(CloudWatchClient);
    const listed = await readList(
      reads,
      { action: 'cloudwatch:DescribeAlarms', resource: null },
      {
        pages: paginateDescribeAlarms(
          { client: cloudwatch, pageSize: 100 },
          { AlarmTypes: ['MetricAlarm', 'CompositeAlarm'] },
        ),
        list: ({ MetricAlarms, CompositeAlarms }) =>
          MetricAlarms === undefined && CompositeAlarms === undefined
            ? undefined
            : [
                ...(MetricAlarms ?? []).map((metric) => ({ metric })),
                ...(CompositeAlarms ?? []).map((composite) => ({ composite })),
              ],
        shape: (item): Alarm =>
          'metric' in item ? metricAlarm(item.metric) : compositeAlarm(item.composite),
      },
    );
    const body = { alarms: listed.items.toSorted(by(({ arn }) => arn)) };
    return { body, ...populationOf('cloudwatch:DescribeAlarms', listed) };
  },
});

/** What both types say of themselves. */
function common(answer: MetricAlarm | CompositeAlarm) {
  return {
    name: answer.AlarmName,
    arn: answer.AlarmArn,
    state: text(answer.StateValue),
    updatedAt: when(answer.AlarmConfigurationUpdatedTimestamp),
    actionsEnabled: answer.ActionsEnabled ?? null,
    alarmActions: sortedOnce(answer.AlarmActions ?? []),
  };
}

function metricAlarm(answer: MetricAlarm): Alarm {
  const own = answer.MetricName === undefined ? [] : [metricOf(answer, undefined)];
  const queried = (answer.Metrics ?? []).flatMap(({ MetricStat, AccountId }) =>
    MetricStat?.Metric ? [metricOf(MetricStat.Metric, AccountId)] : [],
  );
  return alarm.parse({
    ...common(answer),
    type: 'metric',
    metrics: [...own, ...queried],
    expressions: (answer.Metrics ?? []).flatMap(({ Expression }) => text(Expression) ?? []),
    rule: null,
  });
}

function compositeAlarm(answer: CompositeAlarm): Alarm {
  const rule = text(answer.AlarmRule);
  return alarm.parse({ ...common(answer), type: 'composite', metrics: [], expressions: [], rule });
}

function metricOf({ Namespace, MetricName, Dimensions }: Metric, account: string | undefined) {
  return {
    namespace: text(Namespace),
    name: text(MetricName),
    account: text(account),
    dimensions: (Dimensions ?? [])
      .map(({ Name, Value }) => ({ name: Name ?? '', value: Value ?? '' }))
      .toSorted(by(({ name }) => name)),
  };
}

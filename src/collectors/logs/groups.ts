import {
  type LogGroup as Answer,
  CloudWatchLogsClient,
  type MetricFilter as FilterAnswer,
  paginateDescribeLogGroups,
  paginateDescribeMetricFilters,
} from '@aws-sdk/client-cloudwatch-logs';
import { by } from '../../core/order.ts';
import { cloudtrailTrails } from '../../evidence/kinds/cloudtrail-trails.ts';
import {
  type LogGroup,
  logGroup,
  logsGroups,
  type MetricFilter,
  metricFilter,
} from '../../evidence/kinds/logs-groups.ts';
import { type Listing, populationOf, readList, sortedOnce, text } from '../answers.ts';
import { type Collecting, defineCollector } from '../collector.ts';
import type { Reads } from '../reads.ts';

/** Lists the log groups of SageMaker in the region, and reads those that trails of the account write to. */
export const logsGroupsCollector = defineCollector({
  id: 'logs-groups',
  produces: logsGroups,
  reach: 'regional',
  actions: ['logs:DescribeLogGroups', 'logs:DescribeMetricFilters'],
  uses: [cloudtrailTrails],
  unaffectedBy: ['cloudtrail:GetEventSelectors', 'cloudtrail:GetTrailStatus'],

  async collect({ client, given, reads, scope }) {
    const logs = client(CloudWatchLogsClient);
    const listed = await readGroups(logs, reads, { prefix: '/aws/sagemaker/', use: 'sagemaker' });
    const groups: LogGroup[] = [...listed.items];
    const metricFilters: MetricFilter[] = [];
    const listings: Listing<unknown>[] = [listed];
    for (const { name, arn } of groupsOfTrails(given, scope)) {
      const near = await readGroups(logs, reads, { prefix: name, use: 'trail', resource: arn });
      const group = near.items.find((one) => one.name === name);
      listings.push({ items: group ? [group] : [], whole: near.whole });
      if (group) {
        groups.push(group);
        metricFilters.push(...(await readFilters(logs, reads, group)));
      } else if (near.whole) {
        const action = 'logs:DescribeLogGroups';
        reads.gap({ action, resource: arn, kind: 'not-found', code: 'LogGroupNotListed' });
      }
    }
    const body = {
      groups: groups.toSorted(by(({ arn }) => arn)),
      metricFilters: metricFilters.toSorted(
        by(
          ({ groupArn }) => groupArn,
          ({ name }) => name,
        ),
      ),
    };
    return { body, ...populationOf('logs:DescribeLogGroups, by name', ...listings) };
  },
});

function groupsOfTrails(given: Collecting['given'], scope: Collecting['scope']) {
  const arns = given(cloudtrailTrails).flatMap(({ evidence }) =>
    evidence.body.trails.flatMap(({ logGroupArn }) => logGroupArn ?? []),
  );
  return sortedOnce(arns.map(plain)).flatMap((arn) => {
    const [, region, account, name] = /^arn:[^:]+:logs:([^:]+):(\d+):log-group:(.+)$/.exec(arn) ?? [];
    return region === scope.region && account === scope.account && name !== undefined ? [{ name, arn }] : [];
  });
}

interface Asked {
  readonly prefix: string;
  readonly use: LogGroup['use'];
  /** The group that is looked for; left out: all of them. */
  readonly resource?: string;
}

function readGroups(
  logs: CloudWatchLogsClient,
  reads: Reads,
  { prefix, use, resource }: Asked,
): Promise<Listing<LogGroup>> {
  return readList(
    reads,
    { action: 'logs:DescribeLogGroups', resource: resource ?? null },
    {
      pages: paginateDescribeLogGroups({ client: logs, pageSize: 50 }, { logGroupNamePrefix: prefix }),
      list: ({ logGroups }) => logGroups,
      shape: (answer) => settings(answer, use),
    },
  );
}

function settings(answer: Answer, use: LogGroup['use']): LogGroup {
  return logGroup.parse({
    name: answer.logGroupName,
    arn: plain(answer.logGroupArn ?? answer.arn ?? ''),
    use,
    retentionDays: answer.retentionInDays ?? 'never',
    keyId: text(answer.kmsKeyId),
    class: text(answer.logGroupClass),
  });
}

async function readFilters(
  logs: CloudWatchLogsClient,
  reads: Reads,
  { name, arn }: LogGroup,
): Promise<readonly MetricFilter[]> {
  const { items } = await readList(
    reads,
    { action: 'logs:DescribeMetricFilters', resource: arn },
    {
      pages: paginateDescribeMetricFilters({ client: logs, pageSize: 50 }, { logGroupName: name }),
      list: ({ metricFilters }) => metricFilters,
      shape: (answer) => filterOf(answer, arn),
    },
  );
  return items;
}

function filterOf(answer: FilterAnswer, groupArn: string): MetricFilter {
  return metricFilter.parse({
    groupArn,
    name: answer.filterName,
    pattern: answer.filterPattern ?? '',
    metrics: answer.metricTransformations?.map(({ metricNamespace, metricName }) => ({
      namespace: metricNamespace,
      name: metricName,
    })),
  });
}

/** The ARN of a group without the `:*` that stands for its streams. */
function plain(arn: string): string {
  return arn.replace(/:\*$/, '');
}

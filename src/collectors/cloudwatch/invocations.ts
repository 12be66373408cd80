import {
  CloudWatchClient,
  type MetricDataQuery,
  type MetricDataResult,
  paginateGetMetricData,
} from '@aws-sdk/client-cloudwatch';
import { z } from 'zod';
import { at } from '../../core/period.ts';
import {
  cloudwatchInvocations,
  type EndpointInvocations,
} from '../../evidence/kinds/cloudwatch-invocations.ts';
import { type Endpoint, sagemakerEndpoints } from '../../evidence/kinds/sagemaker-endpoints.ts';
import { readList } from '../answers.ts';
import { type Collecting, defineCollector } from '../collector.ts';

const ACTION = 'cloudwatch:GetMetricData';
const DAY = 86_400;
/** CloudWatch keeps sums by hour and longer for fifteen months. */
const KEPT_MS = 455 * DAY * 1000;
/** Queries that one call may hold. */
const AT_ONCE = 500;

/** Sums the calls of every endpoint of the region over the period, 500 metrics in a call. */
export const cloudwatchInvocationsCollector = defineCollector({
  id: 'cloudwatch-invocations',
  produces: cloudwatchInvocations,
  reach: 'regional',
  actions: [ACTION],
  uses: [sagemakerEndpoints],
  unaffectedBy: ['sagemaker:ListEndpointConfigs', 'sagemaker:DescribeEndpointConfig'],

  async collect({ client, given, reads, scope, period, startedAt }) {
    const endpoints = given(sagemakerEndpoints)
      .filter(({ evidence }) => evidence.scope.region === scope.region)
      .flatMap(({ evidence }) => evidence.body.endpoints);
    const asked = endpoints.flatMap(queriesOf);
    const sums = new Map<string, number>();
    if (asked.length > 0 && at(period.from) < at(startedAt) - KEPT_MS) {
      reads.gap({ kind: 'not-enabled', action: ACTION, resource: null, code: 'OlderThan455Days' });
    } else {
      const cloudwatch = client(CloudWatchClient);
      for (let first = 0; first < asked.length; first += AT_ONCE) {
        const group = asked.slice(first, first + AT_ONCE);
        for (const [key, sum] of await readSums({ cloudwatch, reads, period }, group)) sums.set(key, sum);
      }
    }
    const body = { endpoints: endpoints.map((one) => sumsOf(one, sums)) };
    const countedBy = 'endpoints in the evidence of this region';
    return { body, population: { count: endpoints.length, countedBy, reconciledWith: null } };
  },
});

/** One metric of one endpoint. */
interface Asked {
  readonly key: string;
  readonly metric: string;
  readonly dimensions: readonly { readonly Name: string; readonly Value: string }[];
}

const keyOf = (arn: string, variant: string | null): string => JSON.stringify([arn, variant]);

function queriesOf({ arn, name, variants }: Endpoint): Asked[] {
  const endpoint = { Name: 'EndpointName', Value: name };
  return [
    { key: keyOf(arn, null), metric: 'InvocationsProcessed', dimensions: [endpoint] },
    ...variants.map((variant) => ({
      key: keyOf(arn, variant.name),
      metric: 'Invocations',
      dimensions: [endpoint, { Name: 'VariantName', Value: variant.name }],
    })),
  ];
}

type Asking = Pick<Collecting, 'reads' | 'period'> & { readonly cloudwatch: CloudWatchClient };

/** The sums of a group by key; none at all unless all pages were read and every metric is complete. */
async function readSums(
  { cloudwatch, reads, period }: Asking,
  group: readonly Asked[],
): Promise<ReadonlyMap<string, number>> {
  const queries = group.map(
    ({ metric, dimensions }, index): MetricDataQuery => ({
      Id: `m${index}`,
      MetricStat: {
        Metric: { Namespace: 'AWS/SageMaker', MetricName: metric, Dimensions: [...dimensions] },
        Period: DAY,
        Stat: 'Sum',
      },
    }),
  );
  const window = { StartTime: new Date(period.from), EndTime: new Date(period.to) };
  const listed = await readList(
    reads,
    { action: ACTION, resource: null },
    {
      pages: paginateGetMetricData({ client: cloudwatch }, { ...window, MetricDataQueries: queries }),
      list: ({ MetricDataResults }) => MetricDataResults,
      shape: resultOf,
    },
  );
  if (!listed.whole) return new Map();
  // A metric may come in parts: on every page but the last its state is PartialData.
  const parts = Map.groupBy(listed.items, ({ id }) => id);
  return new Map(
    group.flatMap(({ key }, index) => {
      const found = parts.get(`m${index}`) ?? [];
      if (found.at(-1)?.state === 'Complete') {
        return [[key, found.reduce((sum, part) => sum + part.sum, 0)] as const];
      }
      reads.gap({
        kind: 'malformed',
        action: ACTION,
        resource: z.tuple([z.string(), z.string().nullable()]).parse(JSON.parse(key))[0],
        code: found.at(-1)?.state ?? 'NoResult',
      });
      return [];
    }),
  );
}

function resultOf({ Id, StatusCode, Values }: MetricDataResult) {
  return {
    id: z.string().parse(Id),
    state: z.string().parse(StatusCode),
    sum: z
      .array(z.number())
      .parse(Values ?? [])
      .reduce((sum, value) => sum + value, 0),
  };
}

function sumsOf({ arn, variants }: Endpoint, sums: ReadonlyMap<string, number>): EndpointInvocations {
  return {
    arn,
    processed: sums.get(keyOf(arn, null)) ?? null,
    variants: variants.map(({ name }) => ({ name, invocations: sums.get(keyOf(arn, name)) ?? null })),
  };
}

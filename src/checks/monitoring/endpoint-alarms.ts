import type { Scope, Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import { type Alarm, cloudwatchAlarms } from '../../evidence/kinds/cloudwatch-alarms.ts';
import { sagemakerEndpoints } from '../../evidence/kinds/sagemaker-endpoints.ts';
import { isPartOfTelling, tells } from '../alarm-actions.ts';
import { defineCheck } from '../check.ts';
import { cite, each } from '../given.ts';
import type { Seen } from '../over-period.ts';

type AlarmRecord = Sealed<BodyOf<typeof cloudwatchAlarms>>;

/** Looks whether somebody is told when an endpoint is in trouble. */
export const cloudwatchEndpointAlarms = defineCheck({
  id: 'cloudwatch-endpoint-alarms',
  topic: 'monitoring',
  title: 'Every endpoint has an alarm that tells somebody',
  failureTitle: 'Some endpoints have no alarm that tells anybody',
  rationale:
    'An endpoint that fails or slows down is seen by its users first, unless an alarm goes to somebody.',
  procedure:
    'For every endpoint that exists at collection: an alarm of its region, in any account in scope, is on a SageMaker metric with the name of the endpoint as a dimension, its actions are enabled, and at least one of them is more than a change of capacity. An alarm that reaches somebody only through a composite alarm, or an expression over metrics without names of endpoints, has to be read and leaves it open. Alarms in accounts out of scope are not seen.',
  severity: 'medium',
  remediation:
    'Set an alarm on errors and latency of the endpoint, with a topic that people receive as its action, and enable its actions.',
  needs: { endpoints: sagemakerEndpoints, alarms: cloudwatchAlarms },
  restsOn: ['sagemaker:DescribeEndpoint'],

  observe: ({ endpoints, alarms }) =>
    each(endpoints, (body) => body.endpoints).map(({ item, scope, digest }) => {
      const here = alarms.filter(({ evidence }) => evidence.scope.region === scope.region);
      return {
        scope,
        resource: item.arn,
        ...alarmsSeen(item.name, scope, here),
        basis: 'collection',
        intervals: [],
        evidence: cite({ digest }, here),
      };
    }),
});

function alarmsSeen(endpoint: string, { account }: Scope, records: readonly AlarmRecord[]): Seen {
  const all = each(records, (body) => body.alarms);
  const alarms = all.map(({ item }) => item);
  const own = all
    .filter(({ item, scope }) => isOn(item, endpoint, account, scope.account))
    .map(({ item }) => ({ item, met: tells(item) }));
  const telling = own.filter(({ met }) => met === true);
  if (telling.length > 0) return { met: true, note: `Alarms: ${namesOf(telling)}.` };
  const open = own.filter(({ item, met }) => met === null || isPartOfTelling(item, alarms));
  if (open.length > 0) return { met: null, note: `Whether ${namesOf(open)} tell anybody has to be read.` };
  const unclear = alarms.filter((item) => mayBeOn(item) && tells(item) !== false);
  if (unclear.length > 0) {
    return {
      met: null,
      note: `Whether ${unclear.map(({ name }) => name).join(', ')} watch it has to be read.`,
    };
  }
  const listed = records.some(
    ({ evidence }) => evidence.scope.account === account && evidence.gaps.length === 0,
  );
  if (!listed) return { met: null, note: 'The alarms of the region were not listed.' };
  if (own.length > 0)
    return { met: false, note: `No action is enabled that tells anybody: ${namesOf(own)}.` };
  return { met: false, note: 'No alarm is on a metric of the endpoint.' };
}

function isOn({ metrics }: Alarm, endpoint: string, account: string, alarmAccount: string): boolean {
  return metrics.some(
    (metric) =>
      isSagemaker(metric.namespace) &&
      (metric.account ?? alarmAccount) === account &&
      metric.dimensions.some(({ name, value }) => /^Endpoint(Name)?$/.test(name) && value === endpoint),
  );
}

/** An expression that chooses metrics by itself may watch any endpoint. */
function mayBeOn({ expressions }: Alarm): boolean {
  return expressions.some((text) => /sagemaker/i.test(text));
}

function isSagemaker(namespace: string | null): boolean {
  return /^(AWS\/SageMaker|\/?aws\/sagemaker\/)/.test(namespace ?? '');
}

function namesOf(alarms: readonly { readonly item: Alarm }[]): string {
  return alarms.map(({ item }) => item.name).join(', ');
}

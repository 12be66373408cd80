import { at, durationText, type Period } from '../../core/period.ts';
import {
  cloudwatchInvocations,
  type EndpointInvocations,
} from '../../evidence/kinds/cloudwatch-invocations.ts';
import {
  type Endpoint,
  type EndpointConfig,
  sagemakerEndpoints,
} from '../../evidence/kinds/sagemaker-endpoints.ts';
import { sameResource } from '../../evidence/same-resource.ts';
import { defineCheck, type Observation } from '../check.ts';
import { cite, within } from '../given.ts';
import type { Seen } from '../over-period.ts';

/** An endpoint is given this long to be found before nobody's calls count against it. */
const THIRTY_DAYS = 30 * 86_400_000;

/** Looks for endpoints that run and that nobody calls. */
export const sagemakerEndpointIdle = defineCheck({
  id: 'sagemaker-endpoint-idle',
  topic: 'cost',
  title: 'Every endpoint was called in the period',
  failureTitle: 'Some endpoints ran for the period and were never called',
  rationale:
    'Instances of an endpoint cost the same whether it is called or not. One that nobody calls is also a door that nobody watches.',
  procedure:
    'For every endpoint at collection, by the metrics of CloudWatch: the sum of Invocations of its variants, or of InvocationsProcessed where it is asynchronous, is more than zero. Endpoints that existed for less than 30 days of the period (or than all of a shorter one), and those whose variants are all serverless, are not judged. One whose configuration is not known, or whose variants name no model because inference components serve it, is unknown when nothing was counted: its calls are counted elsewhere.',
  severity: 'low',
  remediation:
    'Delete the endpoint, or let it scale to zero, after asking its owner; it can be created again from its configuration.',
  needs: { calls: cloudwatchInvocations, endpoints: sagemakerEndpoints },
  restsOn: ['cloudwatch:GetMetricData', 'sagemaker:DescribeEndpointConfig'],

  observe: ({ calls, endpoints }, period) =>
    calls.flatMap((record) => {
      const { scope, body } = record.evidence;
      const here = within(endpoints, scope);
      return body.endpoints.flatMap((counted): Observation[] => {
        const bodies = here.map(({ evidence }) => evidence.body);
        const endpoint = bodies
          .flatMap((one) => one.endpoints)
          .find(({ arn }) => sameResource(arn, counted.arn));
        if (!endpoint) return [];
        const config = bodies.flatMap((one) => one.configs).find(({ name }) => name === endpoint.configName);
        return [
          {
            scope,
            resource: counted.arn,
            ...idleSeen({ counted, endpoint, config: config ?? null }, period),
            basis: 'period',
            intervals: [],
            evidence: cite(record, here),
          },
        ];
      });
    }),
});

interface Running {
  readonly counted: EndpointInvocations;
  readonly endpoint: Endpoint;
  readonly config: EndpointConfig | null;
}

function idleSeen({ counted, endpoint, config }: Running, period: Period): Seen {
  const variants = config?.variants ?? [];
  if (variants.length > 0 && variants.every(({ serverless }) => serverless)) {
    return { met: 'not-applicable', note: 'All variants are serverless, which cost nothing while idle.' };
  }
  const existed = existedIn(endpoint, period);
  if (existed === null)
    return { met: 'not-applicable', note: 'It was created less than 30 days before the end.' };
  const sums = [counted.processed, ...counted.variants.map(({ invocations }) => invocations)];
  const known = sums.flatMap((sum) => sum ?? []);
  const total = known.reduce((sum, each) => sum + each, 0);
  if (total > 0) return { met: true, note: `Calls: ${total}.` };
  if (known.length < sums.length) return { met: null, note: 'Its calls were not read.' };
  if (variants.length === 0 || variants.some(({ modelName }) => modelName === null)) {
    return { met: null, note: 'No calls were counted, and its calls may be those of inference components.' };
  }
  return { met: false, note: `Not called in the ${durationText(existed)} that it existed in the period.` };
}

/** The part of the period in which it existed; null when that is too short to judge. */
function existedIn({ createdAt }: Endpoint, { from, to }: Period): Period | null {
  const start = at(createdAt) > at(from) ? createdAt : from;
  const enough = Math.min(THIRTY_DAYS, at(to) - at(from));
  return at(to) - at(start) >= enough ? { from: start, to } : null;
}

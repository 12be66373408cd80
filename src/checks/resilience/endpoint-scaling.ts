import { at } from '../../core/period.ts';
import type { Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import {
  type ScalingSchedule,
  type ScalingTarget,
  sagemakerEndpointScaling as scalingKind,
} from '../../evidence/kinds/sagemaker-endpoint-scaling.ts';
import {
  type Endpoint,
  type EndpointConfig,
  sagemakerEndpoints,
} from '../../evidence/kinds/sagemaker-endpoints.ts';
import {
  type InferenceComponent,
  sagemakerInferenceComponents,
} from '../../evidence/kinds/sagemaker-inference-components.ts';
import { isListed } from '../../lineage/completeness.ts';
import { defineCheck, type Observation } from '../check.ts';
import { componentsOf, isAdapter } from '../endpoint-components.ts';
import { cite, within } from '../given.ts';
import type { Seen } from '../over-period.ts';
import { worst } from '../worst.ts';

/** Looks at the bounds of auto scaling, and whether it is in effect. */
export const sagemakerEndpointScaling = defineCheck({
  id: 'sagemaker-endpoint-scaling',
  topic: 'resilience',
  title: 'Auto scaling of endpoints is in effect and never leaves fewer than two instances or copies',
  failureTitle:
    'Auto scaling of some endpoints may leave fewer than two instances or copies, or does nothing',
  rationale:
    'What runs on two instances at the time of an audit may run on one at night: the minimum of auto scaling decides. Scaling that was set up and is switched off looks like capacity that is not there.',
  procedure:
    'For each production variant and each inference component of an endpoint, at collection, we look for a scalable target of Application Auto Scaling in its number of instances or copies. Its minimum, and that of each schedule that has not ended, has to be two or more, so has the maximum of each such schedule; at least one policy or schedule has to move it, and scaling out must not be suspended. Where there is no target the capacity is fixed, and sagemaker-endpoint-instances looks at it. Asynchronous endpoints, whose requests wait in a queue, serverless variants, and adapters, which run on the copies of their base, are not judged. Targets, policies and schedules that could not all be listed leave it unknown.',
  severity: 'low',
  remediation:
    'Register the scalable target with a minimum of two, take back schedules that go below, attach a policy and end the suspension.',
  needs: {
    endpoints: sagemakerEndpoints,
    components: sagemakerInferenceComponents,
    scaling: scalingKind,
  },
  restsOn: [
    'sagemaker:DescribeEndpoint',
    'sagemaker:DescribeEndpointConfig',
    'sagemaker:DescribeInferenceComponent',
  ],

  observe: ({ endpoints, components, scaling }) =>
    endpoints.flatMap(({ digest, evidence: { scope, body } }) => {
      const here = within(scaling, scope);
      return body.endpoints.map((endpoint): Observation => {
        const config = body.configs.find(({ name }) => name === endpoint.configName) ?? null;
        const served = componentsOf(components, scope, endpoint);
        const look = lookIn(here, isListed(here, scope));
        const isOpen = config === null || config.variants.some(({ modelName }) => modelName === null);
        const parts = [
          ...ofVariants(endpoint, config, look),
          ...served.map((component) => ofComponent(component, look)),
          ...(isOpen && !isListed(components, scope) ? [UNREAD] : []),
        ];
        return {
          scope,
          resource: endpoint.arn,
          ...forAsynchronous(config, worst(parts, 'The endpoint states no variants.')),
          basis: 'collection',
          intervals: [],
          evidence: cite({ digest }, here, served.length > 0 ? within(components, scope) : []),
        };
      });
    }),
});

const UNREAD: Seen = { met: null, note: 'It may serve inference components that are not known.' };

type Records = readonly Sealed<BodyOf<typeof scalingKind>>[];

/** What scales one thing in one dimension; null when it is not scaled, and `unread` when that is not known. */
type Look = (resourceId: string, dimension: string) => Found | null | 'unread';

interface Found {
  readonly target: ScalingTarget;
  readonly policies: number;
  readonly schedules: readonly { readonly name: string; readonly bounds: readonly number[] }[];
  /** True when all policies and schedules are known. */
  readonly isWhole: boolean;
}

function lookIn(records: Records, isWhole: boolean): Look {
  return (resourceId, dimension) => {
    const isIt = (one: { readonly resourceId: string; readonly dimension: string }) =>
      one.resourceId.toLowerCase() === resourceId.toLowerCase() && one.dimension === dimension;
    const target = records.flatMap(({ evidence }) => evidence.body.targets).find(isIt);
    if (!target) return isWhole ? null : 'unread';
    const schedules = records.flatMap(({ evidence: { body, collectedAt } }) =>
      body.schedules
        .filter((one) => isIt(one) && !isOver(one, collectedAt))
        .map(({ name, minCapacity, maxCapacity }) => ({
          name,
          bounds: [minCapacity, maxCapacity].filter((bound) => bound !== null),
        })),
    );
    const policies = records.flatMap(({ evidence }) => evidence.body.policies).filter(isIt).length;
    return { target, policies, schedules, isWhole };
  };
}

/** One that ran once stays listed; it states a time in a zone of its own, so that a day has to have passed. */
function isOver({ schedule, endsAt }: ScalingSchedule, now: string): boolean {
  if (endsAt !== null && at(endsAt) <= at(now)) return true;
  const once = /^at\((\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})\)$/.exec(schedule)?.[1];
  return once !== undefined && at(`${once}Z`) < at(now) - 86_400_000;
}

function ofVariants({ name, variants }: Endpoint, config: EndpointConfig | null, look: Look): Seen[] {
  const serverless = new Set(
    config?.variants.filter((variant) => variant.serverless).map((variant) => variant.name),
  );
  return variants.map((variant) =>
    serverless.has(variant.name)
      ? { met: 'not-applicable', note: `${variant.name} is serverless.` }
      : judged(
          variant.name,
          look(`endpoint/${name}/variant/${variant.name}`, 'sagemaker:variant:DesiredInstanceCount'),
        ),
  );
}

function ofComponent(component: InferenceComponent, look: Look): Seen {
  const { name } = component;
  if (isAdapter(component) === true)
    return { met: 'not-applicable', note: `${name} runs on the copies of its base.` };
  return judged(name, look(`inference-component/${name}`, 'sagemaker:inference-component:DesiredCopyCount'));
}

function judged(name: string, found: ReturnType<Look>): Seen {
  if (found === 'unread') return { met: null, note: `Whether ${name} is scaled is not known.` };
  if (found === null) return { met: 'not-applicable', note: `The capacity of ${name} is fixed.` };
  const { target, policies, schedules, isWhole } = found;
  const head = `${name} is scaled between ${target.minCapacity} and ${target.maxCapacity}`;
  if (target.minCapacity < 2) return { met: false, note: `${head}.` };
  const low = schedules.find(({ bounds }) => bounds.some((bound) => bound < 2));
  if (low)
    return {
      met: false,
      note: `${head}; the schedule ${low.name} sets a bound of ${Math.min(...low.bounds)}.`,
    };
  if (target.suspended?.scaleOut === true) return { met: false, note: `${head}; scaling out is suspended.` };
  if (!isWhole) return { met: null, note: `${head}; not all that scales it is known.` };
  if (policies + schedules.length === 0)
    return { met: false, note: `${head}; no policy or schedule moves it.` };
  if ((target.suspended?.scaleOut ?? null) === null)
    return { met: null, note: `${head}; whether scaling out is suspended is not stated.` };
  return { met: true, note: `${head}. Policies: ${policies}, schedules: ${schedules.length}.` };
}

/** While no instance of an asynchronous endpoint runs, its requests wait. */
function forAsynchronous(config: EndpointConfig | null, seen: Seen): Seen {
  if (seen.met === 'not-applicable') return seen;
  if (config === null) return seen.met === false ? { met: null, note: `${seen.note} ${MAY_WAIT}` } : seen;
  return config.asyncOutput === null
    ? seen
    : { met: 'not-applicable', note: 'Its requests wait in a queue.' };
}

const MAY_WAIT = 'Its configuration is not known, so that its requests may wait in a queue.';

import type { Digest } from '../../core/digest.ts';
import { at, contains, type Period } from '../../core/period.ts';
import type { Scope, Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import type {
  Endpoint,
  EndpointConfig,
  sagemakerEndpoints,
} from '../../evidence/kinds/sagemaker-endpoints.ts';
import { cite, each } from '../../evidence/records.ts';
import { type ChangeRecord, effective, sagemakerArn } from './changes.ts';
import type { Created } from './created.ts';
import { endpointConfigs } from './endpoint-configs.ts';
import { inEachPlace } from './in-each-place.ts';
import { fieldsOf, textOf } from './requests.ts';
import { type Step, type Stretch, timeline } from './timeline.ts';

type Body = BodyOf<typeof sagemakerEndpoints>;

/** What an endpoint ran at a time. */
export type EndpointState =
  | { readonly kind: 'absent' }
  /** It was there, but neither the service nor the log says with which configuration. */
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'running';
      readonly configName: string;
      /** The settings; null when the configuration is gone and its creation is not in the log. */
      readonly config: EndpointConfig | null;
      /** False when the settings come from the log, since the configuration is gone. */
      readonly listed: boolean;
    };

/** An endpoint that was there during some of the period, with what it ran. */
export interface EndpointHistory {
  readonly name: string;
  readonly arn: string;
  readonly scope: Scope;
  /** As it stood at collection; null when it was gone by then. */
  readonly endpoint: Endpoint | null;
  readonly stretches: readonly Stretch<EndpointState>[];
  readonly evidence: readonly Digest[];
}

interface Deployment {
  readonly name: string;
  readonly step: Step<EndpointState>;
  readonly event: string;
}

const ABSENT: EndpointState = { kind: 'absent' };
const UNKNOWN: EndpointState = { kind: 'unknown' };

/**
 * What every endpoint ran over the period, from CreateEndpoint, UpdateEndpoint and DeleteEndpoint.
 *
 * Before the first of these events in the period the configuration is unknown: the service keeps only the last
 * one. After an update that did not hold it is unknown too. Without any event it is the one at collection, unless the endpoint was modified after the period.
 * Endpoints known only from the log are there too. Ordered by account, region and ARN.
 */
export function endpointHistories(
  records: readonly Sealed<Body>[],
  changes: readonly ChangeRecord[],
  period: Period,
): EndpointHistory[] {
  const configs = endpointConfigs(records, changes, period);
  const all = inEachPlace(records, changes, (scope, listed, log) =>
    inScope(
      {
        scope,
        endpoints: each(listed, ({ endpoints }) => endpoints).map(({ item }) => item),
        configs: configs.filter((config) => sameScope(config.scope, scope)),
        log,
        evidence: cite(listed, log),
      },
      period,
    ),
  );
  return all.filter(({ stretches }) => stretches.some(({ state }) => state.kind !== 'absent'));
}

interface ScopeView {
  readonly scope: Scope;
  readonly endpoints: readonly Endpoint[];
  readonly configs: readonly Created<EndpointConfig>[];
  readonly log: readonly ChangeRecord[];
  readonly evidence: readonly Digest[];
}

function inScope(view: ScopeView, period: Period): EndpointHistory[] {
  const deployments = deploymentsIn(view);
  const names = new Map(
    [...deployments.map(({ name }) => name), ...view.endpoints.map(({ name }) => name)].map((name) => [
      name.toLowerCase(),
      name,
    ]),
  );
  return [...names].map(([key, name]) => {
    const endpoint = view.endpoints.find((one) => one.name.toLowerCase() === key) ?? null;
    const logged = deployments.filter((one) => one.name.toLowerCase() === key);
    const own = asHeld(logged, endpoint, period);
    const { initial, steps } = beginning(view, endpoint, own, period);
    return {
      name,
      arn: endpoint?.arn ?? sagemakerArn(view.scope, 'endpoint', name),
      scope: view.scope,
      endpoint,
      stretches: timeline(initial, [...steps, ...own.map(({ step }) => step)], period),
      evidence: view.evidence,
    };
  });
}

function deploymentsIn({ log, configs }: ScopeView): Deployment[] {
  return effective(log, 'sagemaker.amazonaws.com', [
    'CreateEndpoint',
    'UpdateEndpoint',
    'DeleteEndpoint',
  ]).flatMap(({ change }) => {
    const request = fieldsOf(change.request);
    const name = textOf(request.endpointName);
    if (name === null) return [];
    const configName = textOf(request.endpointConfigName);
    const state = change.name === 'DeleteEndpoint' ? ABSENT : runningOn(configs, configName, change.at);
    return [{ name, event: change.name, step: { at: change.at, state, change } }];
  });
}

/**
 * The deployments without one that did not hold: an update is logged when it is asked for, and goes back to the
 * configuration before when it fails. When the endpoint went back is not known.
 */
function asHeld(
  deployments: readonly Deployment[],
  endpoint: Endpoint | null,
  period: Period,
): readonly Deployment[] {
  const last = deployments.at(-1);
  if (endpoint === null || endpoint.configName === null || last?.step.state.kind !== 'running')
    return deployments;
  const modified = endpoint.lastModifiedAt === null ? null : at(endpoint.lastModifiedAt);
  const isSettled = modified !== null && modified >= at(last.step.at) && modified < at(period.to);
  const isHeld = last.step.state.configName.toLowerCase() === endpoint.configName.toLowerCase();
  if (!isSettled || isHeld) return deployments;
  return [...deployments.slice(0, -1), { ...last, step: { ...last.step, state: UNKNOWN } }];
}

/** What held before the first event, as far as the endpoint at collection tells. */
function beginning(
  { configs }: ScopeView,
  endpoint: Endpoint | null,
  deployments: readonly Deployment[],
  period: Period,
): { initial: EndpointState; steps: Step<EndpointState>[] } {
  const first = deployments[0];
  if (first?.event === 'CreateEndpoint') return { initial: ABSENT, steps: [] };
  if (endpoint === null) return { initial: UNKNOWN, steps: [] };
  if (at(endpoint.createdAt) >= at(first?.step.at ?? period.to)) {
    return { initial: first ? UNKNOWN : ABSENT, steps: [] };
  }
  const modifiedLater = endpoint.lastModifiedAt !== null && at(endpoint.lastModifiedAt) >= at(period.to);
  const state =
    first || modifiedLater ? UNKNOWN : runningOn(configs, endpoint.configName, endpoint.lastModifiedAt);
  if (!contains(period, endpoint.createdAt)) return { initial: state, steps: [] };
  return { initial: ABSENT, steps: [{ at: endpoint.createdAt, state, change: null }] };
}

/** The configuration of this name that was there at a time: names can be used again after a removal. */
function runningOn(
  configs: readonly Created<EndpointConfig>[],
  configName: string | null,
  when: string | null,
): EndpointState {
  if (configName === null) return UNKNOWN;
  const config = configs.findLast(
    ({ name, createdAt }) =>
      name.toLowerCase() === configName.toLowerCase() &&
      createdAt !== null &&
      (when === null || at(createdAt) < at(when) + 1000),
  );
  return { kind: 'running', configName, config: config?.item ?? null, listed: config?.listed ?? false };
}

function sameScope(a: Scope, b: Scope): boolean {
  return a.account === b.account && a.region === b.region;
}

import type { Digest } from '../../core/digest.ts';
import { at, contains, type Period } from '../../core/period.ts';
import type { Scope, Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import type {
  ComponentSpecification,
  InferenceComponent,
  sagemakerInferenceComponents,
} from '../../evidence/kinds/sagemaker-inference-components.ts';
import { cite, each } from '../../evidence/records.ts';
import { type ChangeRecord, effective, effectiveAfter, sagemakerArn } from './changes.ts';
import { specificationsAsked } from './component-requests.ts';
import { inEachPlace } from './in-each-place.ts';
import { fieldsOf, textOf } from './requests.ts';
import { type Step, type Stretch, timeline } from './timeline.ts';

type Body = BodyOf<typeof sagemakerInferenceComponents>;

/** What an inference component ran at a time. */
export type ComponentState =
  | { readonly kind: 'absent' }
  /** It was there, but neither the service nor the log says what it ran. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'running'; readonly specifications: readonly ComponentSpecification[] };

/** An inference component that was there during some of the period, with what it ran. */
export interface ComponentHistory {
  readonly name: string;
  readonly arn: string;
  readonly scope: Scope;
  /** Null when it is known only from events that do not name its endpoint. */
  readonly endpointName: string | null;
  /** As it stood at collection; null when it was gone by then. */
  readonly component: InferenceComponent | null;
  readonly stretches: readonly Stretch<ComponentState>[];
  readonly evidence: readonly Digest[];
}

interface Deployment {
  readonly name: string;
  readonly endpointName: string | null;
  readonly event: string;
  readonly step: Step<ComponentState>;
}

const SERVICE = 'sagemaker.amazonaws.com';
const ABSENT: ComponentState = { kind: 'absent' };
const UNKNOWN: ComponentState = { kind: 'unknown' };

/**
 * What every inference component ran over the period, from CreateInferenceComponent, UpdateInferenceComponent,
 * DeleteInferenceComponent, and DeleteEndpoint of its endpoint. Updates that only change copies or resources change
 * nothing here.
 *
 * Before the first of these events in the period it is not known what a component ran, and after an update that did
 * not hold neither. Components known only from the log are there too. Ordered by account, region and ARN.
 */
export function componentHistories(
  records: readonly Sealed<Body>[],
  changes: readonly ChangeRecord[],
  period: Period,
): ComponentHistory[] {
  const all = inEachPlace(records, changes, (...place) => inScope(...place, period));
  return all.filter(({ stretches }) => stretches.some(({ state }) => state.kind !== 'absent'));
}

function inScope(
  scope: Scope,
  records: readonly Sealed<Body>[],
  log: readonly ChangeRecord[],
  period: Period,
): ComponentHistory[] {
  const listed = each(records, ({ components }) => components).map(({ item }) => item);
  const deployments = deploymentsIn(log);
  const names = new Map([...deployments, ...listed].map(({ name }) => [name.toLowerCase(), name]));
  return [...names].map(([key, name]) => {
    const component = listed.find((one) => one.name.toLowerCase() === key) ?? null;
    const logged = deployments.filter((one) => one.name.toLowerCase() === key);
    const endpointName =
      component?.endpointName ?? logged.find((one) => one.endpointName)?.endpointName ?? null;
    const own = asHeld(logged, component, log);
    const { initial, steps } = beginning(component, own, { log, period });
    return {
      name,
      arn: component?.arn ?? sagemakerArn(scope, 'inference-component', name),
      scope,
      endpointName,
      component,
      stretches: timeline(
        initial,
        [...steps, ...own.map(({ step }) => step), ...endsOf(endpointName, log)],
        period,
      ),
      evidence: cite(records, log),
    };
  });
}

function deploymentsIn(log: readonly ChangeRecord[]): Deployment[] {
  return effective(log, SERVICE, [
    'CreateInferenceComponent',
    'UpdateInferenceComponent',
    'DeleteInferenceComponent',
  ]).flatMap(({ change }) => {
    const request = fieldsOf(change.request);
    const name = textOf(request.inferenceComponentName);
    const specifications = specificationsAsked(request);
    if (name === null || (change.name.startsWith('Update') && specifications === null)) return [];
    const started = specifications === null ? UNKNOWN : ({ kind: 'running', specifications } as const);
    const state = change.name.startsWith('Delete') ? ABSENT : started;
    const endpointName = textOf(request.endpointName);
    return [{ name, endpointName, event: change.name, step: { at: change.at, state, change } }];
  });
}

/** Nothing of an endpoint outlives it. */
function endsOf(endpointName: string | null, log: readonly ChangeRecord[]): Step<ComponentState>[] {
  return effective(log, SERVICE, ['DeleteEndpoint'])
    .filter(
      ({ change }) =>
        endpointName !== null &&
        textOf(fieldsOf(change.request).endpointName)?.toLowerCase() === endpointName.toLowerCase(),
    )
    .map(({ change }) => ({ at: change.at, state: ABSENT, change }));
}

/**
 * The deployments without one that did not hold: an update is logged when it is asked for, and goes back to what
 * ran before when it fails. When the component went back is not known.
 */
function asHeld(
  deployments: readonly Deployment[],
  component: InferenceComponent | null,
  log: readonly ChangeRecord[],
): readonly Deployment[] {
  const last = deployments.at(-1);
  const runs = component?.specifications ?? null;
  if (component === null || runs === null || last?.step.state.kind !== 'running') return deployments;
  if (isChangedLater(component, log)) return deployments;
  const isHeld = last.step.state.specifications.every((asked) => runs.some((one) => agrees(asked, one)));
  if (isHeld) return deployments;
  return [...deployments.slice(0, -1), { ...last, step: { ...last.step, state: UNKNOWN } }];
}

/** The service adds to what was asked for, such as the image of a model. */
function agrees(asked: ComponentSpecification, runs: ComponentSpecification): boolean {
  const pairs = [
    [asked.modelName, runs.modelName],
    [asked.artifactUrl, runs.artifactUrl],
    [asked.image?.specified, runs.image?.specified],
    [asked.baseName, runs.baseName],
  ];
  return pairs.every(([a, b]) => a === null || a === undefined || a === b);
}

function isChangedLater({ name }: InferenceComponent, log: readonly ChangeRecord[]): boolean {
  return effectiveAfter(log, SERVICE, ['UpdateInferenceComponent']).some(({ change }) => {
    const request = fieldsOf(change.request);
    const isIt = textOf(request.inferenceComponentName)?.toLowerCase() === name.toLowerCase();
    return isIt && specificationsAsked(request) !== null;
  });
}

/** What held before the first event, as far as the component at collection tells. */
function beginning(
  component: InferenceComponent | null,
  deployments: readonly Deployment[],
  { log, period }: { readonly log: readonly ChangeRecord[]; readonly period: Period },
): { initial: ComponentState; steps: Step<ComponentState>[] } {
  const first = deployments[0];
  if (first?.event === 'CreateInferenceComponent') return { initial: ABSENT, steps: [] };
  if (component === null) return { initial: UNKNOWN, steps: [] };
  if (at(component.createdAt) >= at(first?.step.at ?? period.to)) {
    return { initial: first ? UNKNOWN : ABSENT, steps: [] };
  }
  // Scaling modifies a component all the time, so that only without a log the time of its last change decides.
  const { specifications, lastModifiedAt } = component;
  const isChanged =
    log.length > 0
      ? isChangedLater(component, log)
      : lastModifiedAt !== null && at(lastModifiedAt) >= at(period.to);
  const state: ComponentState =
    first || isChanged || specifications === null ? UNKNOWN : { kind: 'running', specifications };
  if (!contains(period, component.createdAt)) return { initial: state, steps: [] };
  return { initial: ABSENT, steps: [{ at: component.createdAt, state, change: null }] };
}

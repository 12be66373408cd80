import { by } from '../../core/order.ts';
import { everyVariant } from '../../evidence/every-variant.ts';
import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { type EndpointConfig, sagemakerEndpoints } from '../../evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerInferenceComponents } from '../../evidence/kinds/sagemaker-inference-components.ts';
import { sagemakerModelPackages } from '../../evidence/kinds/sagemaker-model-packages.ts';
import { sagemakerModels } from '../../evidence/kinds/sagemaker-models.ts';
import { isListed, sameScope } from '../../lineage/completeness.ts';
import {
  type EndpointHistory,
  type EndpointState,
  endpointHistories,
} from '../../trail/histories/endpoints.ts';
import { type ComponentHistory, componentHistories } from '../../trail/histories/inference-components.ts';
import { packageHistories } from '../../trail/histories/model-packages.ts';
import { models } from '../../trail/histories/models.ts';
import type { Stretch } from '../../trail/histories/timeline.ts';
import { defineCheck, type Given, type Observation } from '../check.ts';
import { cite, within } from '../given.ts';
import { overPeriod, type Seen } from '../over-period.ts';
import { worst } from '../worst.ts';
import { componentApproval, type Known, knownIn, modelApproval } from './deployed-approval.ts';

const needs = {
  endpoints: sagemakerEndpoints,
  components: sagemakerInferenceComponents,
  models: sagemakerModels,
  packages: sagemakerModelPackages,
  changes: cloudtrailChanges,
};

/** Traces what every endpoint ran in the period to model packages, and looks at their approval when deployed. */
export const sagemakerEndpointApproval = defineCheck({
  id: 'sagemaker-endpoint-approval',
  topic: 'approval',
  title: 'Every endpoint ran only models that were approved before they were deployed',
  failureTitle: 'Some endpoints ran models that were not approved when they were deployed',
  rationale: 'The approval in the model registry guards nothing if other models reach production as well.',
  procedure:
    'For every endpoint, the configurations that it ran in the period are taken from CreateEndpoint and UpdateEndpoint events, their models from the service or from CreateModel events, and the model package of each container. The status of each package at the time of the deployment must be Approved. A container that does not come from a model package fails, and so does one from a package without versions, which has no approval. Variants of a shadow test, which get copies of the requests, count like those that answer. A variant that names no model serves inference components: what they ran is taken from CreateInferenceComponent and UpdateInferenceComponent events and judged in the same way, and a container of their own fails. For a deployment before the period, the time at which its configuration or component was made is taken.',
  severity: 'critical',
  remediation:
    'Take the endpoint back to an approved version; let only a pipeline that checks the approval deploy, and deny sagemaker:CreateEndpoint and UpdateEndpoint to others.',
  needs,
  restsOn: [
    'sagemaker:DescribeEndpoint',
    'sagemaker:DescribeEndpointConfig',
    'sagemaker:DescribeInferenceComponent',
    'sagemaker:DescribeModel',
    'sagemaker:DescribeModelPackage',
    'sagemaker:BatchDescribeModelPackage',
  ],

  observe: (given, period) => {
    const known = {
      models: models(given.models, given.changes, period),
      packages: packageHistories(given.packages, given.changes, period),
    };
    const endpoints = endpointHistories(given.endpoints, given.changes, period);
    const components = componentHistories(given.components, given.changes, period);
    const apart = components.filter((component) => !endpoints.some((endpoint) => isOn(component, endpoint)));
    return [
      ...endpoints.map((endpoint) =>
        onEndpoint(endpoint, {
          components: components.filter((component) => isOn(component, endpoint)),
          known: knownIn(known, endpoint.scope),
          given,
        }),
      ),
      ...apart.map((component): Observation => {
        const { scope, arn } = component;
        const seen = overComponent(component, knownIn(known, scope));
        return { scope, resource: arn, ...seen, evidence: cited(component, given) };
      }),
    ];
  },
});

interface Deployment {
  readonly components: readonly ComponentHistory[];
  readonly known: Known;
  readonly given: Given<typeof needs>;
}

/** What the variants of an endpoint ran, and beside it what its inference components ran. */
function onEndpoint(history: EndpointHistory, deployment: Deployment): Observation {
  const { components, known, given } = deployment;
  const { scope, arn } = history;
  const parts = [
    overPeriod(
      history.stretches.map((stretch) => ({ ...stretch, state: stretch })),
      (stretch) => deployed(stretch, { history, ...deployment }),
    ),
    ...components.map((component) => overComponent(component, known)),
  ];
  return {
    scope,
    resource: arn,
    ...worst(parts, 'It ran nothing.'),
    basis: 'period',
    intervals: parts
      .flatMap(({ met, intervals }) => (met === false ? intervals : []))
      .toSorted(
        by(
          ({ from }) => from,
          ({ to }) => to,
        ),
      ),
    evidence: cited(history, given),
  };
}

function overComponent(component: ComponentHistory, known: Known) {
  return overPeriod(
    component.stretches.map((stretch) => ({ ...stretch, state: stretch })),
    (stretch) => componentApproval(stretch, component, known),
  );
}

function cited(
  { scope, evidence }: Pick<EndpointHistory, 'scope' | 'evidence'>,
  given: Given<typeof needs>,
): Observation['evidence'] {
  return cite(
    evidence.map((digest) => ({ digest })),
    within(given.endpoints, scope),
    within(given.components, scope),
    within(given.models, scope),
    within(given.packages, { account: scope.account }),
  );
}

function isOn({ endpointName, scope }: ComponentHistory, endpoint: EndpointHistory): boolean {
  return sameScope(scope, endpoint.scope) && endpointName?.toLowerCase() === endpoint.name.toLowerCase();
}

interface Running extends Deployment {
  readonly history: EndpointHistory;
}

function deployed({ state, cause }: Stretch<EndpointState>, running: Running): Seen | null {
  if (state.kind === 'absent') return null;
  if (state.kind === 'unknown')
    return { met: null, note: 'It is not known with which configuration it ran.' };
  const { config, configName } = state;
  if (config === null) {
    return {
      met: null,
      note: `The configuration ${configName} is gone and its settings are not in the log.`,
    };
  }
  const when = cause?.at ?? config.createdAt;
  const parts = namesIn(config).map((name) =>
    name === null ? withoutModel(running) : modelApproval(name, when, running.known),
  );
  return worst(parts, `${configName} names no model.`);
}

/** The models that a configuration binds, each once; null for a variant that binds none. */
function namesIn(config: EndpointConfig): (string | null)[] {
  return [...new Set(everyVariant(config).map(({ modelName }) => modelName))];
}

/** Its components are judged beside it, if all of them are known: those of an endpoint that is gone may not be. */
function withoutModel({ history: { endpoint, scope }, components, given }: Running): Seen {
  const what = 'A variant names no model, so that inference components served it';
  if (components.length === 0) return { met: null, note: `${what}, and none of them is known.` };
  if (endpoint === null || !isListed(given.components, scope))
    return { met: null, note: `${what}, and not all of them may be known.` };
  return { met: 'not-applicable', note: `${what}.` };
}

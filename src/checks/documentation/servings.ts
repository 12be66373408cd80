import type { Digest } from '../../core/digest.ts';
import { at, type Period } from '../../core/period.ts';
import type { Scope } from '../../evidence/envelope.ts';
import { everyVariant } from '../../evidence/every-variant.ts';
import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { sagemakerEndpoints } from '../../evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerInferenceComponents } from '../../evidence/kinds/sagemaker-inference-components.ts';
import { sagemakerModelPackages } from '../../evidence/kinds/sagemaker-model-packages.ts';
import { type Model, sagemakerModels } from '../../evidence/kinds/sagemaker-models.ts';
import { sameResource } from '../../evidence/same-resource.ts';
import { sameScope } from '../../lineage/completeness.ts';
import { type DeployedName, namedIn } from '../../lineage/deployed.ts';
import { packageArn } from '../../lineage/library.ts';
import type { Created } from '../../trail/histories/created.ts';
import { type EndpointHistory, endpointHistories } from '../../trail/histories/endpoints.ts';
import { type ComponentHistory, componentHistories } from '../../trail/histories/inference-components.ts';
import { models } from '../../trail/histories/models.ts';
import type { Stretch } from '../../trail/histories/timeline.ts';
import type { Given, Interval } from '../check.ts';
import { cite, each } from '../given.ts';

/** What tells which models endpoints ran in the period. */
export const servingNeeds = {
  endpoints: sagemakerEndpoints,
  components: sagemakerInferenceComponents,
  models: sagemakerModels,
  packages: sagemakerModelPackages,
  changes: cloudtrailChanges,
};

/** A time during which an endpoint ran a model package, or a model or component that comes from none. */
export interface Serving {
  readonly target: DeployedName;
  readonly endpoint: string;
  readonly during: Interval;
  readonly evidence: readonly Digest[];
}

/** A time during which it is not known what an endpoint ran. */
export interface UnknownServing {
  readonly endpoint: { readonly arn: string; readonly scope: Scope };
  readonly during: Interval;
  readonly reason: string;
  readonly evidence: readonly Digest[];
}

interface Servings {
  readonly known: readonly Serving[];
  readonly unknown: readonly UnknownServing[];
}

/** Everything that endpoints ran in the period, in the order of the endpoints and of time. */
export function servingsOf(given: Given<typeof servingNeeds>, period: Period): Servings {
  const components = componentHistories(given.components, given.changes, period);
  const library: Known = {
    given,
    models: models(given.models, given.changes, period),
  };
  return joined(
    endpointHistories(given.endpoints, given.changes, period).map((endpoint) => {
      const own = components.filter(
        ({ scope, endpointName }) =>
          sameScope(scope, endpoint.scope) && endpointName?.toLowerCase() === endpoint.name.toLowerCase(),
      );
      return joined([
        ...endpoint.stretches.map((stretch) => runBy(endpoint, stretch, { library, components: own })),
        ...own.flatMap((component) =>
          component.stretches.map((stretch) => runIn(endpoint, component, { library, stretch })),
        ),
      ]);
    }),
  );
}

interface Known {
  readonly given: Given<typeof servingNeeds>;
  readonly models: readonly Created<Model>[];
}

function runBy(
  endpoint: EndpointHistory,
  stretch: EndpointHistory['stretches'][number],
  { library, components }: { readonly library: Known; readonly components: readonly ComponentHistory[] },
): Servings {
  const { state } = stretch;
  if (state.kind === 'absent') return joined([]);
  if (state.kind === 'unknown')
    return unclear(endpoint, stretch, 'It is not known with which configuration it ran.');
  if (state.config === null)
    return unclear(endpoint, stretch, `Its configuration ${state.configName} is gone and not in the log.`);
  const when = stretch.cause?.at ?? state.config.createdAt;
  return joined(
    [...new Set(everyVariant(state.config).map(({ modelName }) => modelName))].map((name) => {
      if (name !== null) return ofModel(endpoint, stretch, { name, when, library });
      return components.length > 0
        ? joined([])
        : unclear(endpoint, stretch, 'A variant names no model, and no inference component of it is known.');
    }),
  );
}

function runIn(
  endpoint: EndpointHistory,
  { name, arn, component, scope }: ComponentHistory,
  { library, stretch }: { readonly library: Known; readonly stretch: ComponentHistory['stretches'][number] },
): Servings {
  const { state, cause } = stretch;
  if (state.kind === 'absent') return joined([]);
  const when = cause?.at ?? component?.createdAt;
  if (state.kind === 'unknown' || when === undefined || state.specifications.length === 0)
    return unclear(endpoint, stretch, `What its inference component ${name} ran is not known.`);
  const own: DeployedName = { arn, scope, alsoKnownAs: [arn, name], group: null };
  return joined(
    state.specifications.map(({ modelName }) =>
      modelName === null
        ? served(endpoint, stretch, [own])
        : ofModel(endpoint, stretch, { name: modelName, when, library }),
    ),
  );
}

/** What a model that was there under this name at that time brings. */
function ofModel(
  endpoint: EndpointHistory,
  stretch: Stretch<unknown>,
  { name, when, library }: { readonly name: string; readonly when: string; readonly library: Known },
): Servings {
  const { scope } = endpoint;
  const model = library.models.findLast(
    (one) =>
      sameScope(one.scope, scope) &&
      one.name.toLowerCase() === name.toLowerCase() &&
      one.createdAt !== null &&
      at(one.createdAt) < at(when) + 1000,
  );
  if (!model?.item)
    return unclear(endpoint, stretch, `The model ${name} is in neither the service nor the log.`);
  const packages = each(library.given.packages, (body) => body.packages);
  const packageOf = (reference: string) =>
    packages.find(({ item }) => sameResource(item.arn, packageArn(scope, reference))) ?? null;
  return served(endpoint, stretch, namedIn(model.item, scope, packageOf), model.evidence);
}

function served(
  { name, evidence }: EndpointHistory,
  { from, to, cause, end }: Stretch<unknown>,
  targets: readonly DeployedName[],
  seenIn: readonly Digest[] = [],
): Servings {
  const digests = [...evidence, ...seenIn].map((digest) => ({ digest }));
  const during = { from, to, cause, end };
  const known = targets.map((target) => ({ target, endpoint: name, during, evidence: cite(digests) }));
  return { known, unknown: [] };
}

function unclear(
  { arn, scope, evidence }: EndpointHistory,
  { from, to, cause, end }: Stretch<unknown>,
  reason: string,
): Servings {
  return {
    known: [],
    unknown: [{ endpoint: { arn, scope }, during: { from, to, cause, end }, reason, evidence }],
  };
}

function joined(parts: readonly Servings[]): Servings {
  return {
    known: parts.flatMap(({ known }) => known),
    unknown: parts.flatMap(({ unknown }) => unknown),
  };
}

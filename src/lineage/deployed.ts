import type { Digest } from '../core/digest.ts';
import { by, byText } from '../core/order.ts';
import type { Scope } from '../evidence/envelope.ts';
import { everyVariant } from '../evidence/every-variant.ts';
import type { Endpoint, EndpointConfig } from '../evidence/kinds/sagemaker-endpoints.ts';
import type { InferenceComponent } from '../evidence/kinds/sagemaker-inference-components.ts';
import type { ModelPackage } from '../evidence/kinds/sagemaker-model-packages.ts';
import type { Model } from '../evidence/kinds/sagemaker-models.ts';
import { componentsBeside, componentsServing } from './component-links.ts';
import { arnKey, asDeployed, type Held, type Library, libraryOf, packageArn } from './library.ts';
import type { LineageSources } from './sources.ts';

/**
 * A model package, or a model or inference component that comes from none, with the endpoints that it runs on.
 */
export interface Deployed {
  /** ARN of the package, else of the model, else of the component. */
  readonly arn: string;
  readonly scope: Scope;
  /** Names by which others may speak of it: its own ARN and those of the models made of it. */
  readonly alsoKnownAs: readonly string[];
  /** Model package group, from the ARN of the package; null without one. */
  readonly group: string | null;
  /** Names of endpoints, sorted. */
  readonly endpoints: readonly string[];
  readonly evidence: readonly Digest[];
}

/** An endpoint of which it is not known what runs on it. */
export interface Undetermined {
  readonly endpoint: Held<Endpoint>;
  readonly reason: string;
}

/** What runs on the endpoints that exist at collection, ordered by account, region and ARN. */
export function deployedModels(
  sources: Pick<LineageSources, 'endpoints' | 'components' | 'models' | 'packages'>,
): {
  readonly deployed: readonly Deployed[];
  readonly undetermined: readonly Undetermined[];
} {
  const library = libraryOf({ ...sources, trainingJobs: [], lineage: [], changes: [] });
  const seen = library.endpoints.map((endpoint) => modelsOn(library, endpoint));
  const groups = Map.groupBy(
    seen.flatMap(({ found }) => found),
    ({ arn }) => arnKey(arn),
  );
  return {
    deployed: [...groups.values()].flatMap(joined).toSorted(
      by(
        ({ scope }) => scope.account,
        ({ scope }) => scope.region,
        ({ arn }) => arn,
      ),
    ),
    undetermined: seen.flatMap(({ undetermined }) => undetermined),
  };
}

interface OnEndpoint {
  readonly found: readonly Deployed[];
  readonly undetermined: readonly Undetermined[];
}

function modelsOn(library: Library, endpoint: Held<Endpoint>): OnEndpoint {
  const { item, scope } = endpoint;
  const config = item.configName === null ? null : asDeployed(item, library.config(scope, item.configName));
  if (!config) return { found: [], undetermined: [{ endpoint, reason: 'Its configuration was not found.' }] };
  return joinedParts([
    ...everyVariant(config.item).map((variant) => modelsOf(library, endpoint, variant)),
    ...componentsBeside(library, endpoint, config.item).map((one) => modelsIn(library, endpoint, one)),
  ]);
}

function modelsOf(
  library: Library,
  endpoint: Held<Endpoint>,
  { name, modelName }: EndpointConfig['variants'][number],
): OnEndpoint {
  const { item, scope } = endpoint;
  if (modelName !== null) {
    const model = asDeployed(item, library.model(scope, modelName));
    if (model) return { found: deployedBy(library, endpoint, model), undetermined: [] };
    return unfound(endpoint, `The model of its variant ${name} was not found.`);
  }
  const components = componentsServing(library, endpoint, name);
  if (components.length > 0) return joinedParts(components.map((one) => modelsIn(library, endpoint, one)));
  return unfound(endpoint, `Its variant ${name} names no model, and no inference component of it is known.`);
}

/** What one inference component runs; an adapter adds to its base, which is a component of its own. */
function modelsIn(
  library: Library,
  endpoint: Held<Endpoint>,
  { item: component, scope, digest }: Held<InferenceComponent>,
): OnEndpoint {
  const { arn, name, specifications } = component;
  if (specifications === null || specifications.length === 0)
    return unfound(endpoint, `What its inference component ${name} runs is not known.`);
  return joinedParts(
    specifications.map(({ modelName }): OnEndpoint => {
      if (modelName !== null) {
        const model = asDeployed(component, library.model(scope, modelName));
        if (!model) return unfound(endpoint, `The model of its inference component ${name} was not found.`);
        const found = deployedBy(library, endpoint, model);
        return {
          found: found.map((one) => ({ ...one, evidence: [...one.evidence, digest] })),
          undetermined: [],
        };
      }
      const own = { arn, scope, alsoKnownAs: [arn, name], group: null };
      const seenIn = { endpoints: [endpoint.item.name], evidence: [endpoint.digest, digest] };
      return { found: [{ ...own, ...seenIn }], undetermined: [] };
    }),
  );
}

function unfound(endpoint: Held<Endpoint>, reason: string): OnEndpoint {
  return { found: [], undetermined: [{ endpoint, reason }] };
}

function joinedParts(parts: readonly OnEndpoint[]): OnEndpoint {
  return {
    found: parts.flatMap(({ found }) => found),
    undetermined: parts.flatMap(({ undetermined }) => undetermined),
  };
}

function deployedBy(
  library: Library,
  endpoint: Held<Endpoint>,
  { item: model, scope, digest }: Held<Model>,
): readonly Deployed[] {
  return namedIn(model, scope, (reference) => library.package(scope, reference)).map(
    ({ found, ...named }) => ({
      ...named,
      endpoints: [endpoint.item.name],
      evidence: [endpoint.digest, digest, ...(found ? [found.digest] : [])],
    }),
  );
}

/** How others may speak of what is deployed. */
export type DeployedName = Pick<Deployed, 'arn' | 'scope' | 'alsoKnownAs' | 'group'>;

/**
 * What a model brings onto an endpoint, as `Deployed` names it: the packages of its containers, or itself when it has
 * none.
 *
 * @param packageOf the package that a container refers to; null when it was not read
 */
export function namedIn<Package extends { readonly item: ModelPackage; readonly scope: Scope }>(
  { arn, name, containers }: Pick<Model, 'arn' | 'name' | 'containers'>,
  scope: Scope,
  packageOf: (reference: string) => Package | null,
): readonly (DeployedName & { readonly found: Package | null })[] {
  const packages = containers.flatMap(({ modelPackage }) => (modelPackage === null ? [] : [modelPackage]));
  if (packages.length === 0) return [{ arn, scope, alsoKnownAs: [arn, name], group: null, found: null }];
  return packages.map((reference) => {
    const found = packageOf(reference);
    const own = found?.item.arn ?? packageArn(scope, reference);
    return {
      arn: own,
      scope: found?.scope ?? scope,
      alsoKnownAs: [own, arn, name],
      group: found?.item.group ?? groupOf(own),
      found,
    };
  });
}

/** The group in the ARN of a version; a package without version belongs to none. */
function groupOf(arn: string): string | null {
  const [group, version] = (arn.split(':model-package/')[1] ?? '').split('/');
  return version === undefined ? null : (group ?? null);
}

function joined(same: readonly Deployed[]): readonly Deployed[] {
  const [first] = same;
  if (!first) return [];
  const all = (list: (one: Deployed) => readonly string[]) =>
    [...new Set(same.flatMap(list))].toSorted(byText);
  return [
    {
      ...first,
      alsoKnownAs: all(({ alsoKnownAs }) => alsoKnownAs),
      endpoints: all(({ endpoints }) => endpoints),
      evidence: [...new Set(same.flatMap(({ evidence }) => evidence))].toSorted(byText),
    },
  ];
}

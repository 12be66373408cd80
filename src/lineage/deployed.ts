import type { Digest } from '../core/digest.ts';
import { by, byText } from '../core/order.ts';
import type { Scope } from '../evidence/envelope.ts';
import type { Endpoint } from '../evidence/kinds/sagemaker-endpoints.ts';
import { arnKey, asDeployed, type Held, type Library, libraryOf, packageArn } from './library.ts';
import type { LineageSources } from './sources.ts';

/** A model package, or a model that comes from none, with the endpoints that it runs on. */
export interface Deployed {
  /** ARN of the package, else of the model. */
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
export function deployedModels(sources: Pick<LineageSources, 'endpoints' | 'models' | 'packages'>): {
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
  const undetermined: Undetermined[] = [];
  const found: Deployed[] = [];
  for (const { name, modelName } of config.item.variants) {
    const model = modelName === null ? null : asDeployed(item, library.model(scope, modelName));
    if (model) found.push(...deployedBy(library, endpoint, model));
    else undetermined.push({ endpoint, reason: `The model of its variant ${name} was not found.` });
  }
  return { found, undetermined };
}

function deployedBy(
  library: Library,
  endpoint: Held<Endpoint>,
  { item: model, scope, digest }: ReturnType<Library['model']> & object,
): readonly Deployed[] {
  const evidence = [endpoint.digest, digest];
  const endpoints = [endpoint.item.name];
  const packages = model.containers.flatMap(({ modelPackage }) =>
    modelPackage === null ? [] : [modelPackage],
  );
  if (packages.length === 0) {
    return [
      { arn: model.arn, scope, alsoKnownAs: [model.arn, model.name], group: null, endpoints, evidence },
    ];
  }
  return packages.map((reference) => {
    const found = library.package(scope, reference);
    const arn = found?.item.arn ?? packageArn(scope, reference);
    return {
      arn,
      scope: found?.scope ?? scope,
      alsoKnownAs: [arn, model.arn, model.name],
      group: found?.item.group ?? groupOf(arn),
      endpoints,
      evidence: found ? [...evidence, found.digest] : evidence,
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

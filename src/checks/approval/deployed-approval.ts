import { at } from '../../core/period.ts';
import type { Scope } from '../../evidence/envelope.ts';
import type { Model } from '../../evidence/kinds/sagemaker-models.ts';
import { sameResource } from '../../evidence/same-resource.ts';
import type { Created } from '../../trail/histories/created.ts';
import type { ComponentHistory, ComponentState } from '../../trail/histories/inference-components.ts';
import { approvalAt, isUnversioned, type PackageHistory } from '../../trail/histories/model-packages.ts';
import type { Stretch } from '../../trail/histories/timeline.ts';
import type { Seen } from '../over-period.ts';
import { worst } from '../worst.ts';

/** What is known of the models and packages of all scopes. */
export interface Known {
  readonly models: readonly Created<Model>[];
  readonly packages: readonly PackageHistory[];
}

/** The same, with the models of one account and region alone: names of models are meant there. */
export function knownIn({ models, packages }: Known, { account, region }: Scope): Known {
  return {
    models: models.filter(({ scope }) => scope.account === account && scope.region === region),
    packages,
  };
}

/** Whether the packages of a model, as it was named at that time, were approved then. */
export function modelApproval(name: string, when: string, { models, packages }: Known): Seen {
  const model = models.findLast(
    (one) =>
      one.name.toLowerCase() === name.toLowerCase() &&
      one.createdAt !== null &&
      at(one.createdAt) < at(when) + 1000,
  );
  if (!model?.item) return { met: null, note: `The model ${name} is in neither the service nor the log.` };
  const parts = model.item.containers.map(({ modelPackage }): Seen => {
    if (modelPackage === null)
      return { met: false, note: `The model ${name} does not come from a model package.` };
    const version = packages.find(({ arn }) => sameResource(arn, modelPackage));
    if (version && isUnversioned(version))
      return {
        met: false,
        note: `${modelPackage} has no versions, so that the registry keeps no approval of it.`,
      };
    const status = version ? approvalAt(version, when) : null;
    if (status === null) return { met: null, note: `The status of ${modelPackage} at ${when} is not known.` };
    return { met: status === 'Approved', note: `${modelPackage} was ${status} at ${when}.` };
  });
  return worst(parts, `The model ${name} has no container.`);
}

/**
 * Whether what an inference component ran was approved when it was put there; null while it was not there. An
 * adapter without parameters of its own is left to its base, which is a component too.
 */
export function componentApproval(
  { state, cause }: Stretch<ComponentState>,
  { name, component }: ComponentHistory,
  known: Known,
): Seen | null {
  if (state.kind === 'absent') return null;
  const when = cause?.at ?? component?.createdAt;
  if (state.kind === 'unknown' || when === undefined)
    return { met: null, note: `It is not known what the inference component ${name} ran.` };
  const parts = state.specifications.map(({ modelName, artifactUrl, image, baseName }): Seen => {
    if (modelName !== null) return modelApproval(modelName, when, known);
    if (artifactUrl !== null || image !== null)
      return {
        met: false,
        note: `The inference component ${name} runs a container that comes from no model package.`,
      };
    return baseName === null
      ? { met: null, note: `The inference component ${name} does not say what it runs.` }
      : { met: 'not-applicable', note: `The inference component ${name} runs ${baseName} and nothing more.` };
  });
  return worst(parts, `The inference component ${name} does not say what it runs.`);
}

import type { Scope, Sealed } from '../evidence/envelope.ts';
import type { BodyOf } from '../evidence/kind.ts';
import type { Endpoint } from '../evidence/kinds/sagemaker-endpoints.ts';
import type {
  InferenceComponent,
  sagemakerInferenceComponents,
} from '../evidence/kinds/sagemaker-inference-components.ts';
import { each, within } from './given.ts';

/** The inference components that an endpoint serves at collection, ordered by ARN. */
export function componentsOf(
  records: readonly Sealed<BodyOf<typeof sagemakerInferenceComponents>>[],
  scope: Scope,
  { name }: Pick<Endpoint, 'name'>,
): InferenceComponent[] {
  return each(within(records, scope), ({ components }) => components)
    .map(({ item }) => item)
    .filter(({ endpointName }) => endpointName.toLowerCase() === name.toLowerCase());
}

/** Whether a component serves a variant; one that names no variant may serve any. */
export function serves({ variantName }: InferenceComponent, variant: { readonly name: string }): boolean {
  return variantName === null || variantName === variant.name;
}

/** True for a component that runs on the copies of others and has none of its own; null when it is not known. */
export function isAdapter({ specifications }: InferenceComponent): boolean | null {
  if (specifications === null || specifications.length === 0) return null;
  return specifications.every(({ baseName }) => baseName !== null);
}

import type { Actor } from '../../evidence/kinds/cloudtrail-changes.ts';
import type { ModelPackage } from '../../evidence/kinds/sagemaker-model-packages.ts';

/** Somebody as far as the evidence tells. */
export interface Party {
  /** null when the person is not known. */
  readonly name: string | null;
  readonly isService: boolean;
  /** False when the name was chosen by who used it, so that two names need not be two persons. */
  readonly isSure: boolean;
}

/** The party behind an event. */
export function partyOf({ name, kind, strength }: Actor): Party {
  const isSure = name !== null && (strength === 'certain' || strength === 'policy');
  return { name, isService: kind === 'service', isSure };
}

/** The party that the registry states. Only a user's own ARN names a person; a session may be named by anybody. */
export function statedParty(by: ModelPackage['createdBy']): Party {
  const user = by?.arn?.match(/:user\/(?:.*\/)?([^/]+)$/)?.[1] ?? null;
  return { name: user, isService: false, isSure: user !== null };
}

/**
 * True when these are two persons, false when they are one; null when it cannot be told, because one is not known
 * or goes by a name that proves nothing.
 */
export function areDifferent(a: Party, b: Party): boolean | null {
  if (a.name === null || b.name === null) return null;
  if (a.name === b.name) return false;
  return a.isSure && b.isSure ? true : null;
}

/** Services whose calls are steps of a pipeline, at which nobody works by hand. */
const PIPELINES: ReadonlySet<string> = new Set([
  'codebuild.amazonaws.com',
  'codedeploy.amazonaws.com',
  'codepipeline.amazonaws.com',
]);

/**
 * True when a person is another than who did something else: another person, or a pipeline, which is none. Other
 * services also act for people who work in them, so that they tell nothing.
 */
export function separateFrom(person: Party, other: Party): boolean | null {
  if (!other.isService) return areDifferent(person, other);
  return other.name !== null && PIPELINES.has(other.name) ? areDifferent(person, other) : null;
}

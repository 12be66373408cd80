import type { Evidence, Sealed } from '../evidence/envelope.ts';

type Scope = Evidence['scope'];

/**
 * True when what is not in these records does not exist: the scope (or, for null, every scope there is) has a
 * record, and nothing but resources that went away meanwhile is missing from it.
 */
export function isComplete(records: readonly Sealed[], scope: Scope | null): boolean {
  const concerned = scope ? records.filter(({ evidence }) => sameScope(evidence.scope, scope)) : records;
  return (
    concerned.length > 0 &&
    concerned.every(({ evidence }) =>
      evidence.gaps.every((gap) => gap.kind === 'not-found' && gap.resource !== null),
    )
  );
}

/** True when the records of the scope name all that there was at collection, though some may not be described. */
export function isListed(records: readonly Sealed[], scope: Scope): boolean {
  const concerned = records.filter(({ evidence }) => sameScope(evidence.scope, scope));
  return (
    concerned.length > 0 &&
    concerned.every(({ evidence }) => evidence.gaps.every((gap) => gap.resource !== null))
  );
}

/** True for the same account and region. */
export function sameScope(a: Scope, b: Scope): boolean {
  return a.account === b.account && a.region === b.region;
}

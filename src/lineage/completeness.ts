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

/** True for the same account and region. */
export function sameScope(a: Scope, b: Scope): boolean {
  return a.account === b.account && a.region === b.region;
}

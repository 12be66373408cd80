/** Whether what a person dated counts at a time: not before its day, and not after its last one. */
export type Standing = 'current' | 'expired' | 'not-yet';

/**
 * Where something with a first and a last day stands at an instant in UTC. Both days count in full.
 *
 * @param until the last day, `YYYY-MM-DD`; null when it has none
 */
export function standingOf(
  { on, until }: { readonly on: string; readonly until: string | null },
  now: string,
): Standing {
  const today = now.slice(0, 10);

  if (today < on) return 'not-yet';
  return until !== null && until < today ? 'expired' : 'current';
}

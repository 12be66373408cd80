import { by } from '../core/order.ts';
import type { Sealed } from '../evidence/envelope.ts';
import type { Given, Needs } from './check.ts';

export { cite, each, type Found, within } from '../evidence/records.ts';

/**
 * Picks the records that a check needs, each list ordered by account and region.
 *
 * @param records sealed records of any kind, as `seal` and `openEvidence` give them
 */
export function givenOf<N extends Needs>(needs: N, records: readonly Sealed[]): Given<N> {
  const picked: Given<Needs> = Object.fromEntries(
    Object.entries(needs).map(([name, kind]) => [
      name,
      records.filter(({ evidence }) => evidence.kind === kind.id).toSorted(inOrder),
    ]),
  );
  // A sealed record's body was checked against the kind whose id it carries, so the id decides the type.
  return picked as Given<N>;
}

const inOrder = by<Sealed>(
  ({ evidence }) => evidence.scope.account,
  ({ evidence }) => evidence.scope.region,
  ({ digest }) => digest,
);

import { by } from '../../core/order.ts';
import type { Scope, Sealed } from '../../evidence/envelope.ts';
import { within } from '../../evidence/records.ts';
import type { ChangeRecord } from './changes.ts';
import { scopesOf } from './created.ts';

/**
 * The histories of every account and region that has a record or a log, each place's made from its own alone. Ordered
 * by account, region and ARN.
 */
export function inEachPlace<Body, History extends { readonly scope: Scope; readonly arn: string }>(
  records: readonly Sealed<Body>[],
  changes: readonly ChangeRecord[],
  historiesOf: (
    scope: Scope,
    records: readonly Sealed<Body>[],
    log: readonly ChangeRecord[],
  ) => readonly History[],
): History[] {
  return scopesOf([...records, ...changes])
    .flatMap((scope) => historiesOf(scope, within(records, scope), within(changes, scope)))
    .toSorted(
      by(
        ({ scope }) => scope.account,
        ({ scope }) => scope.region,
        ({ arn }) => arn,
      ),
    );
}

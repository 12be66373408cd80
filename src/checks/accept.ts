import type { Standing } from '../core/standing.ts';
import { fitsWildcard } from '../core/wildcard.ts';
import type { Accepted, CheckResult, ItemVerdict } from './verdict.ts';

/** An exception that somebody accepts, and whether that counts when the run is started. */
export interface StandingAcceptance extends Accepted {
  readonly check: string;
  /** null: in every account. */
  readonly account: string | null;
  /** The resource as the check names it; `*` stands for any characters. */
  readonly resource: string;
}

/**
 * Notes beside each failing item who accepts it. The item fails as before, and so does its check: an acceptance says
 * that somebody answers for an exception and not that there is none. Of several, one that counts wins, then the one
 * that lasts longest.
 */
export function acceptItems(
  results: readonly CheckResult[],
  acceptances: readonly StandingAcceptance[],
): readonly CheckResult[] {
  const ofCheck = Map.groupBy(acceptances, ({ check }) => check);
  return results.map((result) => {
    const all = ofCheck.get(result.id);
    return all
      ? { ...result, items: result.items.map((item) => ({ ...item, accepted: acceptedBy(item, all) })) }
      : result;
  });
}

/** True when an acceptance of the same check speaks of the item. */
export function speaksOf(
  { account, resource }: Pick<StandingAcceptance, 'account' | 'resource'>,
  item: Pick<ItemVerdict, 'account' | 'resource' | 'outcome'>,
): boolean {
  return (
    item.outcome === 'fail' &&
    (account === null || account === item.account) &&
    fitsWildcard(resource, item.resource)
  );
}

const WEIGHT: Readonly<Record<Standing, number>> = { current: 0, 'not-yet': 1, expired: 2 };

function acceptedBy(item: ItemVerdict, all: readonly StandingAcceptance[]): Accepted | null {
  const [best] = all
    .filter((one) => speaksOf(one, item))
    .toSorted((a, b) => WEIGHT[a.standing] - WEIGHT[b.standing] || (a.expires < b.expires ? 1 : -1));
  if (!best) return null;
  const { by, reason, on, expires, standing } = best;
  return { by, reason, on, expires, standing };
}

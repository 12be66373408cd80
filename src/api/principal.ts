import type { Engagement, Role } from '../config/api.ts';
import { at, type Period } from '../core/period.ts';

/** Who asks, as their token proved. */
export interface Principal {
  readonly subject: string;
  /** null: known, but given no role, and so let in nowhere. */
  readonly role: Role | null;
  /** Ids of engagements; they count for auditors. */
  readonly engagements: readonly string[];
  /** `oidc`, `token ID` or `session`. */
  readonly via: string;
}

/** Why nobody is known. */
export interface Refusal {
  /** `unavailable`: the issuer's keys could not be got, so that nothing was decided. */
  readonly refused: 'missing' | 'invalid' | 'expired' | 'unavailable';
}

/** True when somebody may see a pack: an auditor those of granted engagements, others all. */
export function seesPack(
  { role, engagements: granted }: Principal,
  pack: { readonly id: string; readonly period: Period },
  engagements: readonly Engagement[],
): boolean {
  if (role === 'operator' || role === 'admin') return true;
  if (role === null) return false;
  return engagements.some(
    ({ id, packs, period }) =>
      granted.includes(id) &&
      (packs.includes(pack.id) || (period !== undefined && lies(pack.period, period))),
  );
}

const lies = (inner: Period, outer: Period): boolean =>
  at(outer.from) <= at(inner.from) && at(inner.to) <= at(outer.to);

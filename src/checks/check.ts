import type { Digest } from '../core/digest.ts';
import type { Period } from '../core/period.ts';
import type { Evidence, Sealed } from '../evidence/envelope.ts';
import type { BodyOf, EvidenceKind } from '../evidence/kind.ts';

/** What a check is about. */
export type Topic =
  | 'network'
  | 'encryption'
  | 'identity'
  | 'audit-trail'
  | 'approval'
  | 'lineage'
  | 'documentation'
  | 'monitoring'
  | 'fairness'
  | 'resilience'
  | 'supply-chain'
  | 'cost';

export type Severity = 'critical' | 'high' | 'medium' | 'low';

/** The event that began or ended something, with the person behind it where the log allows. */
export interface ChangeRef {
  readonly eventId: string;
  readonly at: string;
  /** Event name such as UpdateEndpoint. */
  readonly event: string;
  readonly account: string;
  readonly region: string;
  /** The person or service; null when the log does not say. */
  readonly person: string | null;
  /** Role name through which it was done; null when it was done without one. */
  readonly role: string | null;
  readonly strength: 'certain' | 'policy' | 'weak' | 'none';
}

/** A stretch of the period during which the resource did not meet the check. */
export interface Interval {
  readonly from: string;
  readonly to: string;
  /** What began it; null when it was so before the period or before the log. */
  readonly cause: ChangeRef | null;
  /** What ended it; null when it still lasted at the end. */
  readonly end: ChangeRef | null;
}

/** What a check saw of one resource. */
export interface Observation {
  readonly scope: Evidence['scope'];
  /** ARN, or name where the service has no ARN. */
  readonly resource: string;
  /** null: the evidence does not say. */
  readonly met: boolean | null | 'not-applicable';
  /** One sentence with the value seen. */
  readonly note: string;
  /** `period`: judged over the whole period from its history. `collection`: as it stood when it was read. */
  readonly basis: 'period' | 'collection';
  /** When `met` is false over a period. Empty when it is a matter of an event or a state without duration. */
  readonly intervals: readonly Interval[];
  /** Records it was seen in; at least one. */
  readonly evidence: readonly Digest[];
}

export type Needs = Readonly<Record<string, EvidenceKind>>;

/** The records of each needed kind, of every account and region in scope, ordered by account and region. */
export type Given<N extends Needs> = { readonly [Name in keyof N]: readonly Sealed<BodyOf<N[Name]>>[] };

/** A pure look at evidence. It names no framework and makes no verdict: `conclude` does. */
export interface Check<Id extends string = string, N extends Needs = Needs> {
  /** `<service>-<what is looked at>`: a noun without negation. The file is the id without the service. */
  readonly id: Id;
  readonly topic: Topic;
  /** True when every item passes: a full sentence in the present tense. */
  readonly title: string;
  /** True when an item fails. */
  readonly failureTitle: string;
  /** Why it matters, in one or two sentences. */
  readonly rationale: string;
  /** What is compared with what, in words that an auditor can follow. */
  readonly procedure: string;
  readonly severity: Severity;
  readonly remediation: string;
  readonly needs: N;
  /**
   * The actions whose failure leaves the check without its ground. Left out: every gap of a needed kind counts.
   * Listings always count.
   */
  readonly restsOn?: readonly string[];
  /** May give one observation after the other, so that a large population is never in memory at once. */
  observe(given: Given<N>, period: Period): Iterable<Observation>;
}

/** Declares a check. */
export function defineCheck<const Id extends string, const N extends Needs>(
  check: Check<Id, N>,
): Check<Id, N> {
  return check;
}

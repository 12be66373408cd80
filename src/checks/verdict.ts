import type { Digest } from '../core/digest.ts';
import type { Standing } from '../core/standing.ts';
import type { Interval, Severity, Topic } from './check.ts';

/** `unknown` is never a pass: the evidence does not say, and `reason` says why. */
export type Outcome = 'pass' | 'fail' | 'unknown' | 'not-applicable';

/** Who answers for a failing item, and whether that counts when the run is started. */
export interface Accepted {
  readonly by: string;
  readonly reason: string;
  /** Day of the acceptance, `YYYY-MM-DD`. */
  readonly on: string;
  /** Last day on which it counts. */
  readonly expires: string;
  readonly standing: Standing;
}

/** What became of one resource, or of one account and region whose population could not be listed. */
export interface ItemVerdict {
  readonly account: string;
  readonly region: string;
  /** ARN or name; for an open population `<kind id> of <account>/<region>`. */
  readonly resource: string;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly basis: 'period' | 'collection';
  readonly intervals: readonly Interval[];
  /** For a failing item that somebody answers for; it fails all the same. */
  readonly accepted: Accepted | null;
  readonly evidence: readonly Digest[];
}

/** A kind of evidence of which a sample left something out. */
export interface SampledKind {
  readonly kind: string;
  readonly title: string;
  /** Items that were drawn, and items that were listed, in all accounts and regions. */
  readonly drawn: number;
  readonly of: number;
  /** True when the check does not look at the kind itself, but at what its items name. */
  readonly isNamedBy: boolean;
}

/** What a check came to: its description and every item, ordered by account, region and resource. */
export interface CheckResult {
  readonly id: string;
  readonly topic: Topic;
  readonly title: string;
  readonly failureTitle: string;
  readonly rationale: string;
  readonly procedure: string;
  readonly severity: Severity;
  readonly remediation: string;
  /** Ids of the kinds it looked at. */
  readonly needs: readonly string[];
  readonly outcome: Outcome;
  /** Of all items, also those that are not listed. */
  readonly counts: Readonly<Record<Outcome, number>>;
  /** All that fail or are unknown; of passing ones and those that the check does not apply to, the first. */
  readonly items: readonly ItemVerdict[];
  /** Where the other items stand, one canonical JSON item a line; left out when all are listed. */
  readonly unlisted?: { readonly file: string; readonly count: number; readonly digest: Digest };
  /**
   * The samples it rests on, and what they mean in words for people; left out when everything was looked at. The outcome
   * then speaks of the items that were drawn.
   */
  readonly sampled?: { readonly kinds: readonly SampledKind[]; readonly text: string };
}

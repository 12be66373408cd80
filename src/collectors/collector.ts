import type { Period } from '../core/period.ts';
import type { Evidence, Population, Sample, Sealed } from '../evidence/envelope.ts';
import type { BodyOf, EvidenceKind, KindId } from '../evidence/kind.ts';
import type { EvaluationSource } from '../evidence/kinds/sagemaker-evaluations.ts';
import type { Sampling } from '../evidence/sampling.ts';
import type { IntegritySource } from '../trail/integrity/integrity-source.ts';
import type { TrailSource } from '../trail/source.ts';
import type { Action } from './action.ts';
import type { PartWriter, WrittenParts } from './parts.ts';
import type { Reads } from './reads.ts';

export type { Action } from './action.ts';

/** What a collector may use. There is nothing else: no clock, no environment, no other account. */
export interface Collecting {
  readonly scope: Evidence['scope'];
  readonly period: Period;
  /** Ids of all accounts of the run, this one among them, in their order. */
  readonly accounts: readonly string[];
  /** Names of the tags that the organisation demands of every ML resource. */
  readonly requiredTags: readonly string[];
  /** ARNs of roles and users that the organisation lets read training data, beside the roles of its workloads. */
  readonly dataReaders: readonly string[];
  /** Where the organisation keeps evaluation reports of this account and region. */
  readonly evaluations: readonly EvaluationSource[];
  /** How the items that need a call each are chosen. */
  readonly sampling: Sampling;
  /** When the run was started; what services answer is the state from then on. */
  readonly startedAt: string;
  /** A client of the scope's region (of the partition's first region for `global`); every call is recorded. */
  readonly client: <Client>(clientClass: new (config: never) => Client) => Client;
  readonly reads: Reads;
  /** Begins a body that may be long: its items leave memory while it is written. */
  readonly parts: <Item, Body>(
    make: (items: readonly Item[]) => Body,
  ) => PartWriter<Item> & { end(): WrittenParts<Body> };
  /** Records of a kind that this collector `uses`, from the same account, all regions, in order of region. */
  readonly given: <Body>(kind: EvidenceKind<KindId, Body>) => readonly Sealed<Body>[];
  /** The log of the account and region; null when none is configured. */
  readonly trail: TrailSource | null;
  /** The digests of that log; null when no log is configured. */
  readonly integrity: IntegritySource | null;
}

/** What a collector gives back; gaps and calls are kept by `reads` and the client. */
export type Collected<Body> = {
  readonly population?: Population;
  readonly sample?: Sample;
} & (
  | { readonly body: Body }
  /** Where a body may be too long for one record: each part becomes a record of its own. */
  | { readonly parts: WrittenParts<Body> }
);

/** Turns AWS answers into the body of one kind of evidence. It neither judges nor hides. */
export interface Collector<Kind extends EvidenceKind = EvidenceKind> {
  /** `<service>-<noun>`, the id of the kind without prefix and version, its dot as a dash. */
  readonly id: string;
  readonly produces: Kind;
  /** `regional`: one task per region. `global`: one task per account, scope.region is `global`. */
  readonly reach: 'regional' | 'global';
  /** Every IAM action its calls need, and no other: `exhibit policy` and the tests rest on it. */
  readonly actions: readonly Action[];
  /** Kinds that are collected before it, because they name what it has to read. */
  readonly uses: readonly EvidenceKind[];
  /**
   * Actions of the used kinds whose failure hides no name from this collector. Any other gap there may, so it leaves
   * the population of this collector open too.
   */
  readonly unaffectedBy?: readonly Action[];
  collect(context: Collecting): Promise<Collected<BodyOf<Kind>>>;
}

/** Declares a collector. */
export function defineCollector<Kind extends EvidenceKind>(collector: Collector<Kind>): Collector<Kind> {
  return collector;
}

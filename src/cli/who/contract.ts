import type { Period } from '../../core/period.ts';
import type { TrailAnswer, TrailSource, TrailStatistics } from '../../trail/source.ts';
import type { WhoRow } from '../../trail/who.ts';
import type { LogOptions } from '../trail/log-sources.ts';

/** What the command line gives; undefined where an option is not there. */
export interface WhoOptions extends LogOptions {
  readonly actor?: string;
  readonly event: readonly string[];
  readonly account: readonly string[];
  readonly region: readonly string[];
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly flat?: boolean;
  /** IANA name of the zone that times are shown in. */
  readonly tz?: string;
  /** File for a signed case. */
  readonly case?: string;
  /** Folder of the signer of the case, or `kms:` and the ARN of its key. */
  readonly signer?: string;
  /** Folder with the certificate, chain and revocation lists of a key in KMS. */
  readonly certificates?: string;
  /** Address of an RFC 3161 authority that states the times of the signatures of the case. */
  readonly timestamp?: string;
}

/** What was found, and what it was looked for in. */
export interface WhoAnswer {
  readonly rows: readonly WhoRow[];
  readonly searched: {
    readonly engine: TrailSource['engine'];
    /** False where no digest file can ever show that the log is whole. */
    readonly provable: boolean;
    readonly location: string;
    readonly period: Period;
    readonly accounts: readonly string[] | null;
    readonly regions: readonly string[] | null;
    readonly files: number;
    readonly records: number;
    readonly duplicates: number;
    /** Write events in the period, before the question narrowed them. */
    readonly changes: number;
    /** Records that a later one corrected. */
    readonly corrected: number;
    /** Insight and network events, which are no changes. */
    readonly observations: number;
    /** What the query cost, where one was run elsewhere. */
    readonly statistics?: TrailStatistics;
  };
  /** Chains of sessions among the rows that are worth a look, each once. */
  readonly findings: readonly string[];
  readonly uncovered: TrailAnswer['uncovered'];
  readonly unreadable: TrailAnswer['unreadable'];
}

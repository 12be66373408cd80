import type { Period } from '../../core/period.ts';
import type { TrailAnswer } from '../../trail/source.ts';
import type { WhoRow } from '../../trail/who.ts';

/** What the command line gives; undefined where an option is not there. */
export interface WhoOptions {
  readonly actor?: string;
  readonly event: readonly string[];
  readonly logs?: string;
  readonly from?: string;
  readonly to?: string;
  readonly account: readonly string[];
  readonly region: readonly string[];
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** What was found, and what it was looked for in. */
export interface WhoAnswer {
  readonly rows: readonly WhoRow[];
  readonly searched: {
    readonly location: string;
    readonly period: Period;
    readonly accounts: readonly string[] | null;
    readonly regions: readonly string[] | null;
    readonly files: number;
    readonly records: number;
    readonly duplicates: number;
    /** Write events in the period, before the question narrowed them. */
    readonly changes: number;
  };
  readonly uncovered: TrailAnswer['uncovered'];
  readonly unreadable: TrailAnswer['unreadable'];
}

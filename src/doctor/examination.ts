import type { Access } from '../aws/clients.ts';
import type { Collector } from '../collectors/collector.ts';
import type { ConfigWithoutDecisions } from '../config/load.ts';
import type { Period } from '../core/period.ts';
import type { Framework } from '../mappings/framework.ts';
import type { RunInputs } from '../runs/run-inputs.ts';
import type { Line } from './line.ts';
import type { QueueFound } from './queue.ts';

/** What a look before a run needs. */
export interface Examination {
  readonly config: ConfigWithoutDecisions;
  /** Name of the configuration, for the reader. */
  readonly name: string;
  /** null: what depends on the period is untested. */
  readonly period: Period | null;
  readonly collectors: readonly Collector[];
  readonly frameworks: readonly Framework[];
  /** The Redis of queued runs, and what a look at it gave; left out: none is named. */
  readonly queue?: { readonly place: string; readonly found: QueueFound };
  readonly now: Date;
  readonly signal: AbortSignal;
  /** Left out: three attempts, so that a look stays short. */
  readonly retry?: NonNullable<Access['retry']>;
}

/** Everything that was looked at. */
export interface Examined {
  readonly lines: readonly Line[];
  /** Whether any account could be entered; null when recorded answers stand for AWS. */
  readonly reached: boolean | null;
}

/** How often a call of a look is tried. */
export const FEW_ATTEMPTS = { mode: 'standard', maxAttempts: 3 } as const;

/** The accounts of a configuration in the form of a run. */
export const accountsOf = ({ accounts }: Pick<ConfigWithoutDecisions, 'accounts'>): RunInputs['accounts'] =>
  accounts.map(({ id, name, regions }) => ({ id, name: name ?? null, regions }));

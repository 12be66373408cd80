import { ExhibitError } from '../../core/errors.ts';
import type { Period } from '../../core/period.ts';
import { readSearch, type TrailSearch } from '../../trail/query/question.ts';
import type { LogOptions } from './log-sources.ts';

/** What the command line gives; undefined where an option is not there. */
export interface TrailQueryOptions extends LogOptions {
  readonly actor: readonly string[];
  readonly event: readonly string[];
  readonly class?: TrailSearch['class'];
  readonly source: readonly string[];
  readonly text: readonly string[];
  readonly account: readonly string[];
  readonly region: readonly string[];
  readonly error?: boolean;
  readonly success?: boolean;
  readonly table?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly csv?: boolean;
}

/**
 * The question that a command line asks.
 *
 * @throws USAGE_INVALID, INPUT_INVALID
 */
export function searchOf(resource: string | null, options: TrailQueryOptions, period: Period): TrailSearch {
  if (options.json && options.csv)
    throw new ExhibitError('USAGE_INVALID', 'Ask for --json or --csv, not for both.');
  const prefix = resource?.toLowerCase().startsWith('arn:') ?? false;
  return readSearch({
    period,
    resources: resource === null ? [] : [{ by: prefix ? 'arn-prefix' : 'name', value: resource }],
    actors: options.actor,
    events: options.event,
    class: options.class,
    accounts: options.account,
    regions: options.region,
    sources: options.source,
    outcome: options.error ? 'error' : options.success ? 'success' : 'any',
    texts: options.text,
  });
}

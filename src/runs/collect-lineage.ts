import type { Collector } from '../collectors/collector.ts';
import { collectors } from '../collectors/index.ts';
import type { Sealed } from '../evidence/envelope.ts';
import { cloudtrailChanges } from '../evidence/kinds/cloudtrail-changes.ts';
import { type Collecting, collect } from './collect.ts';
import { lineageKinds } from './lineage-sources.ts';
import type { RunInputs } from './run-inputs.ts';

/** What decides which lineage is collected. */
export type LineageInputs = Pick<
  RunInputs,
  'organization' | 'now' | 'period' | 'accounts' | 'trail' | 'toolVersion'
>;

/**
 * Collects what lineage is built from and nothing else: the records of a whole run that it needs. The log is read
 * when there is one, not its digests.
 *
 * @throws as `collect`
 */
export function collectLineage(inputs: LineageInputs, how: Collecting): Promise<readonly Sealed[]> {
  const whole: RunInputs = {
    schema: 'https://exhibit.dev/schema/run/v1',
    ...inputs,
    frameworks: [],
    collectors: lineageCollectors(inputs.trail !== null),
    digests: null,
    decisions: [],
    acceptances: [],
    documents: [],
    exclusions: [],
    requiredTags: [],
    fairness: null,
    evaluations: [],
    previous: null,
  };
  return collect(whole, how);
}

/** Ids of the collectors of lineage and of those that they use, in the order of the registry. */
function lineageCollectors(withLog: boolean): string[] {
  const all: readonly Collector[] = collectors;
  const wanted = new Set<string>(lineageKinds.map(({ id }) => id));
  if (!withLog) wanted.delete(cloudtrailChanges.id);
  // A set gives what is added while it is walked, so this ends when no collector uses anything new.
  for (const kind of wanted) {
    const uses = all.find(({ produces }) => produces.id === kind)?.uses ?? [];
    for (const { id } of uses) wanted.add(id);
  }
  return all.filter(({ produces }) => wanted.has(produces.id)).map(({ id }) => id);
}

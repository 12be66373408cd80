import type { ClientFor } from '../aws/clients.ts';
import type { Tape } from '../aws/transcript.ts';
import { by } from '../core/order.ts';
import { instant, type Period } from '../core/period.ts';
import { type Evidence, type Population, type Sample, type Sealed, seal } from '../evidence/envelope.ts';
import type { Gap } from '../evidence/gap.ts';
import type { BodyOf, EvidenceKind, KindId } from '../evidence/kind.ts';
import type { EvaluationSource } from '../evidence/kinds/sagemaker-evaluations.ts';
import type { IntegritySource } from '../trail/integrity/integrity-source.ts';
import type { TrailSource } from '../trail/source.ts';
import type { Collecting, Collector } from './collector.ts';
import { taskReads } from './task-reads.ts';

/** One task: a collector, its place, and all it may use. */
export interface CollectorTask<Kind extends EvidenceKind> {
  readonly collector: Collector<Kind>;
  readonly scope: Evidence['scope'];
  readonly period: Period;
  readonly accounts: readonly string[];
  readonly requiredTags: readonly string[];
  /** Where evaluation reports are read, each in its account and region; those of other tasks are left out. */
  readonly evaluations: readonly (EvaluationSource & Evidence['scope'])[];
  readonly clientFor: ClientFor;
  readonly tape: Tape;
  readonly given: Collecting['given'];
  readonly trail: TrailSource | null;
  readonly integrity: IntegritySource | null;
  /** ARN of the identity that reads. */
  readonly principal: string;
  readonly tool: { readonly name: string; readonly version: string };
  /** When the run was started; also the time of a record that rests on no call. */
  readonly now: () => Date;
}

/**
 * Runs a collector and seals what it found, gaps in canonical order. A failed read never makes it throw.
 *
 * @throws EVIDENCE_INVALID when the body does not fit its kind, which is a bug of the collector
 * @throws CREDENTIALS_REJECTED, RUN_ABORTED, CALL_UNRECORDED: the run cannot go on
 */
export async function runCollector<Kind extends EvidenceKind>(
  task: CollectorTask<Kind>,
): Promise<Sealed<BodyOf<Kind>>> {
  const { collector, scope, period, clientFor: client, given, trail, tape, tool } = task;
  const { gaps, ...reads } = taskReads({ scope, client });
  const collected = await collector.collect({
    scope,
    period,
    accounts: task.accounts,
    requiredTags: task.requiredTags,
    evaluations: evaluationsOf(task),
    startedAt: instant(task.now()),
    client,
    reads,
    given,
    trail,
    integrity: task.integrity,
  });
  return seal(kindOf(collector), {
    scope,
    period,
    collectedAt: tape.lastAt ?? instant(task.now()),
    collectedBy: { principal: task.principal, tool: tool.name, version: tool.version },
    calls: [...tape.refs],
    population: collected.population ?? null,
    // A collector that draws no sample has looked at everything it counted.
    sample: collected.sample ?? wholeOf(collected.population),
    gaps: [...gaps, ...inheritedGaps(collector, given)].toSorted(inOrder),
    body: collected.body,
  });
}

function evaluationsOf({ evaluations, scope }: Pick<CollectorTask<EvidenceKind>, 'evaluations' | 'scope'>) {
  return evaluations.flatMap(({ account, region, ...source }) =>
    account === scope.account && region === scope.region ? [source] : [],
  );
}

function wholeOf(population: Population | undefined): Sample | null {
  return population ? { method: 'all', seed: null, size: population.count } : null;
}

/**
 * What could not be read of the records that name this collector's resources. A name that nobody saw is a resource
 * that nobody judged, so the population stays open: without this a denied listing would let the rest pass for all.
 */
function inheritedGaps(
  { uses, unaffectedBy = [] }: Pick<Collector, 'uses' | 'unaffectedBy'>,
  given: Collecting['given'],
): Gap[] {
  const harmless = new Set<string>(unaffectedBy);
  const open = uses
    .flatMap((kind) => given(kind))
    .flatMap(({ evidence }) => evidence.gaps)
    .filter(
      ({ kind, action, resource }) => !harmless.has(action) && (kind !== 'not-found' || resource === null),
    )
    .map((gap): Gap => ({ ...gap, resource: null }));
  return [...new Map(open.map((gap) => [JSON.stringify(gap), gap])).values()];
}

const inOrder = by<Gap>(
  ({ action }) => action,
  ({ region }) => region,
  ({ resource }) => resource ?? '',
  ({ kind }) => kind,
  ({ code }) => code,
);

function kindOf<Kind extends EvidenceKind>({
  produces,
}: Collector<Kind>): EvidenceKind<KindId, BodyOf<Kind>> {
  return produces as EvidenceKind<KindId, BodyOf<Kind>>;
}

import type { ClientFor } from '../aws/clients.ts';
import type { Tape } from '../aws/transcript.ts';
import { type Lines, memoryLines } from '../core/lines.ts';
import { by } from '../core/order.ts';
import { instant, type Period } from '../core/period.ts';
import { type Evidence, type Population, type Sample, type Sealed, seal } from '../evidence/envelope.ts';
import type { Gap } from '../evidence/gap.ts';
import type { BodyOf, EvidenceKind, KindId } from '../evidence/kind.ts';
import type { EvaluationSource } from '../evidence/kinds/sagemaker-evaluations.ts';
import type { Sampling } from '../evidence/sampling.ts';
import type { IntegritySource } from '../trail/integrity/integrity-source.ts';
import type { TrailSource } from '../trail/source.ts';
import type { Collecting, Collector } from './collector.ts';
import { writeParts } from './parts.ts';
import { taskReads } from './task-reads.ts';

/** One task: a collector, its place, and all it may use. */
export interface CollectorTask<Kind extends EvidenceKind> {
  readonly collector: Collector<Kind>;
  readonly scope: Evidence['scope'];
  readonly period: Period;
  readonly accounts: readonly string[];
  readonly requiredTags: readonly string[];
  readonly dataReaders?: readonly string[];
  /** Where evaluation reports are read, each in its account and region; those of other tasks are left out. */
  readonly evaluations: readonly (EvaluationSource & Evidence['scope'])[];
  /** How the items that need a call each are chosen; left out: all of them. */
  readonly sampling?: Sampling | undefined;
  readonly clientFor: ClientFor;
  readonly tape: Tape;
  readonly given: Collecting['given'];
  readonly trail: TrailSource | null;
  readonly integrity: IntegritySource | null;
  /** ARN of the identity that reads. */
  readonly principal: string;
  readonly tool: { readonly name: string; readonly version: string };
  /** Where the parts of a long body are kept while it is read; left out: in memory. */
  readonly scratch?: Lines;
  /** When the run was started; also the time of a record that rests on no call. */
  readonly now: () => Date;
}

/**
 * Runs a collector and seals what it found in one record, gaps in canonical order. A failed read never makes it throw.
 *
 * @throws a plain error when the body came in several parts
 * @throws EVIDENCE_INVALID when the body does not fit its kind, which is a bug of the collector
 * @throws CREDENTIALS_REJECTED, RUN_ABORTED, CALL_UNRECORDED: the run cannot go on
 */
export async function runCollector<Kind extends EvidenceKind>(
  task: CollectorTask<Kind>,
): Promise<Sealed<BodyOf<Kind>>> {
  const [record, ...others] = await collectRecords(task);
  if (!record || others.length > 0)
    throw new Error(`${task.collector.id} gave ${others.length + 1} records.`);
  return record;
}

/**
 * As `runCollector`, for a body that may be longer than one record: then each of its parts is a record. The gaps stand
 * in the first one, each call in the one whose items it gave, the population is that of all.
 *
 * @param keep what becomes of a record before the next part is read
 */
export async function collectRecords<Kind extends EvidenceKind>(
  task: CollectorTask<Kind>,
  keep: (record: Sealed<BodyOf<Kind>>) => Sealed<BodyOf<Kind>> = (record) => record,
): Promise<Sealed<BodyOf<Kind>>[]> {
  const { collector, scope, period, clientFor: client, given, trail, tape, tool } = task;
  const { gaps, ...reads } = taskReads({ scope, client });
  const scratch = task.scratch ?? memoryLines();
  const collected = await collector.collect({
    scope,
    period,
    accounts: task.accounts,
    requiredTags: task.requiredTags,
    dataReaders: task.dataReaders ?? [],
    evaluations: evaluationsOf(task),
    sampling: task.sampling ?? { method: 'all' },
    startedAt: instant(task.now()),
    client,
    reads,
    parts: (make) => writeParts(make, { tape, scratch }),
    given,
    trail,
    integrity: task.integrity,
  });
  const head = {
    scope,
    period,
    collectedAt: tape.lastAt ?? instant(task.now()),
    collectedBy: { principal: task.principal, tool: tool.name, version: tool.version },
    population: collected.population ?? null,
    // A collector that draws no sample has looked at everything it counted.
    sample: collected.sample ?? wholeOf(collected.population),
  };
  const open = [...gaps, ...inheritedGaps(collector, given)].toSorted(inOrder);
  const kind = kindOf(collector);
  if ('body' in collected)
    return [keep(seal(kind, { ...head, calls: [...tape.refs], gaps: open, body: collected.body }))];
  const of = collected.parts.length;
  const sealed: Sealed<BodyOf<Kind>>[] = [];
  for (const { body, calls } of collected.parts.read()) {
    const number = sealed.length + 1;
    const part = of === 1 ? {} : { part: { number, of } };
    const record = seal(kind, { ...head, ...part, calls: [...calls], gaps: number === 1 ? open : [], body });
    sealed.push(keep(record));
  }
  return sealed;
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

import { at } from '../core/period.ts';
import type { Endpoint } from '../evidence/kinds/sagemaker-endpoints.ts';
import { deletionOfJob, type LoggedJob, loggedJobsMaking } from './deletions.ts';
import type { LineageNode } from './draft.ts';
import { startsOf } from './entities.ts';
import { arnKey, type Held } from './library.ts';
import { upstreamOf } from './questions.ts';
import { breakOffAbsent, lastPart, type ServedFrom, type Trace } from './trace.ts';
import { addInput } from './training-links.ts';

/**
 * Looks, when everything known is in the draft, where the ways from the model data end: at no training job, at one
 * that is gone, at one that came too late, or at one without input.
 */
export function findEnds(trace: Trace, endpoint: Held<Endpoint>): void {
  for (const [uri, from] of trace.modelData) {
    if (!jobsBehind(trace, uri).some(({ id }) => trace.library.job(id))) addLoggedJob(trace, { uri, from });
    const jobs = jobsBehind(trace, uri);
    if (jobs.length === 0) breakOffUnmade(trace, { uri, from, endpoint });
    for (const job of jobs) {
      judgeJob(trace, job, endpoint);
      judgeOrder(trace, job, { uri, from });
    }
  }
}

function jobsBehind({ draft }: Trace, uri: string): readonly LineageNode[] {
  const { nodes, edges } = draft.finish();
  const behind = new Set(upstreamOf({ edges }, uri));
  return nodes.filter(({ id, role }) => role === 'training-job' && behind.has(id));
}

/** Of a name that was used more than once, the job that was there when the model was made. */
function addLoggedJob(trace: Trace, { uri, from }: Served): void {
  const made = loggedJobsMaking(trace.library, uri);
  const job = made.filter(({ createdAt }) => at(createdAt) <= at(from.createdAt)).at(-1);
  if (!job) return;
  const known = jobsBehind(trace, uri).find(({ id }) => arnKey(id) === arnKey(job.arn));
  const id = known?.id ?? job.arn;
  trace.draft.node({ id, role: 'training-job', label: job.name, arn: job.arn });
  trace.draft.rest(job.evidence);
  trace.draft.edge(id, uri, 'made');
  for (const input of job.inputs) addInput(trace, { arn: id }, input);
}

interface Served {
  readonly uri: string;
  readonly from: ServedFrom;
}

interface Unmade extends Served {
  readonly endpoint: Held<Endpoint>;
}

/**
 * The training jobs of the time before the period are in no record, so of a model from that time only the lineage
 * of AWS can say that nothing made it.
 */
function breakOffUnmade(trace: Trace, { uri, from, endpoint }: Unmade): void {
  const { library, draft } = trace;
  const { trainingJobs, lineage } = library.sources;
  const sentence = `No training job made ${uri}.`;
  const older = at(from.createdAt) < at(endpoint.period.from);
  if (older && startsOf(library, endpoint.item).length === 0) {
    const doubt = `Training jobs before ${day(endpoint.period.from)} were not read, and ${from.name} is older.`;
    draft.breakOff({ code: 'no-training-job', at: uri, sentence: `${sentence} ${doubt}`, certain: false });
    return;
  }
  const records = older ? lineage : [...trainingJobs, ...lineage];
  breakOffAbsent(trace, { code: 'no-training-job', at: uri, sentence, records, scope: null });
}

function judgeJob(trace: Trace, job: LineageNode, endpoint: Held<Endpoint>): void {
  const { draft, library } = trace;
  if (!library.job(job.id)) judgeAbsentJob(trace, job, endpoint);
  const { nodes, edges } = draft.finish();
  const feeding = new Set(edges.filter(({ to }) => to === job.id).map(({ from }) => from));
  const inputs = nodes.filter(({ id, role }) => role === 'data' && feeding.has(id));
  for (const { id, uri, label } of inputs) {
    if (uri !== null) continue;
    const sentence = `Training job ${job.label} read channel ${label} from a place that is no address in S3.`;
    draft.breakOff({ code: 'data-unlocated', at: id, sentence, certain: false });
  }
  if (inputs.length > 0) return;
  const { sources } = library;
  breakOffAbsent(trace, {
    code: 'no-data',
    at: job.id,
    sentence: `Neither SageMaker nor its lineage says what data training job ${job.label} read.`,
    records: library.job(job.id) ? sources.trainingJobs : sources.lineage,
    scope: null,
  });
}

/** A job that lineage or the log knows and the API does not: deleted, or older than the period. */
function judgeAbsentJob(trace: Trace, job: LineageNode, { period }: Held<Endpoint>): void {
  const { draft, library } = trace;
  const deletion = deletionOfJob(library, job.id);
  if (deletion) {
    const { at: when, actor } = deletion.change;
    draft.rest(deletion.record.digest);
    draft.markMissing(job.id);
    const sentence = `Training job ${job.label} was deleted on ${when} by ${actor.name ?? 'an unknown person'}.`;
    draft.breakOff({ code: 'training-job-gone', at: job.id, sentence, certain: true });
    return;
  }
  const created = createdAtOf(trace, job);
  if (created === null || at(created) < at(period.from)) return;
  draft.markMissing(job.id);
  breakOffAbsent(trace, {
    code: 'training-job-gone',
    at: job.id,
    sentence: `Training job ${job.label} of ${day(created)} does not exist any more.`,
    records: library.sources.trainingJobs,
    scope: scopeOf(job.id),
  });
}

function createdAtOf({ library, modelData }: Trace, job: LineageNode): string | null {
  const entities = library.sources.lineage.flatMap(({ evidence }) => evidence.body.entities);
  const entity = entities.find(({ sourceUri }) => sourceUri !== null && arnKey(sourceUri) === arnKey(job.id));
  if (entity) return entity.createdAt;
  const made: readonly LoggedJob[] = [...modelData.keys()].flatMap((uri) => loggedJobsMaking(library, uri));
  return made.find(({ arn }) => arn === job.id)?.createdAt ?? null;
}

/** A job that was created after the model that runs its result shows that a name or an address was used again. */
function judgeOrder(trace: Trace, node: LineageNode, { uri, from }: Served): void {
  const job = trace.library.job(node.id);
  if (!job || at(job.item.createdAt) <= at(from.createdAt)) return;
  const sentence = `Training job ${job.item.name} was created on ${job.item.createdAt}, after ${from.name}, which takes ${lastPart(uri)} from it; what that was made from is not shown.`;
  trace.draft.breakOff({ code: 'training-job-later', at: node.id, sentence, certain: true });
}

function scopeOf(arn: string): { account: string; region: string } {
  const [, , , region = '', account = ''] = arn.split(':');
  return { account, region };
}

function day(instant: string): string {
  return instant.slice(0, 10);
}

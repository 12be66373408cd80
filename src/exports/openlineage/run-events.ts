import type { Json } from '../../core/canonical-json.ts';
import { nameUuid } from '../name-uuid.ts';
import type { DatasetOf } from './datasets.ts';
import { baseEvent, jobName, type Maker, ownFacet, standardFacet } from './facets.ts';
import type { JobSeen } from './jobs.ts';

/** An event as it is written. */
export type Event = { readonly [key: string]: Json };

/**
 * The events of a job: START when it was created, and the state in which it was seen. The pack does not hold when a job
 * ended, so the second event stands at the time at which the service was asked. Of a job of which no creation is known
 * there is only the second.
 *
 * @source https://openlineage.io/docs/spec/run-cycle
 */
export function* runEvents(job: JobSeen, maker: Maker, datasets: DatasetOf): Iterable<Event> {
  const { inputs, outputs } = job;
  const common = {
    run: {
      runId: nameUuid(`run ${job.arn} ${job.createdAt ?? ''}`),
      facets: { exhibit_sagemaker: seen(job, maker) },
    },
    job: { ...jobName(job.arn), facets: { jobType: jobType(job, maker) } },
    ...(inputs && { inputs: inputs.flatMap(({ uri }) => datasets(uri)).map((one) => ({ ...one })) }),
    ...(outputs && { outputs: outputs.flatMap(({ uri }) => datasets(uri)).map((one) => ({ ...one })) }),
  };
  if (job.createdAt !== null)
    yield { ...baseEvent(maker, 'Run', job.createdAt), eventType: 'START', ...common };
  const eventType = STATES.get(job.status ?? '') ?? 'OTHER';
  yield { ...baseEvent(maker, 'Run', job.seenAt), eventType, ...common };
}

/** What the words of the service mean. A word that is not here is passed on as OTHER. */
const STATES: ReadonlyMap<string, string> = new Map([
  ['Completed', 'COMPLETE'],
  ['Failed', 'FAIL'],
  ['Stopped', 'ABORT'],
  ['InProgress', 'RUNNING'],
  ['Stopping', 'RUNNING'],
]);

function jobType({ type }: JobSeen, maker: Maker) {
  return standardFacet(maker, 'JobTypeJobFacet', {
    processingType: 'BATCH',
    integration: 'SAGEMAKER',
    jobType: type,
  });
}

/** All that is known of it, also the places that are no address in S3. */
function seen({ type, arn, evidence, ...known }: JobSeen, maker: Maker) {
  const { inputs, outputs, ...others } = known;
  const places = (list: JobSeen['inputs']) => list?.map(({ name, uri }) => ({ name, uri })) ?? null;
  return ownFacet(maker, 'Run', {
    arn,
    ...others,
    inputs: places(inputs),
    outputs: places(outputs),
    evidence: [...evidence],
  });
}

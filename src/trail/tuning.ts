import { at } from '../core/period.ts';
import { textOf } from './json.ts';
import { named } from './parameters.ts';
import type { TrailRecord } from './record.ts';

/** The event that created a tuning job, and how its child was recognised. */
export interface TuningParent {
  readonly record: TrailRecord;
  readonly job: string;
  /** False when only the form of the child's name tells: `<tuning job>-001-0a1b2c3d`. */
  readonly stated: boolean;
}

/** Finds the tuning job behind an event that the service wrote on its own. */
export type FindTuning = (record: TrailRecord) => TuningParent | null;

const CHILD_NAME = /^(.+)-\d{3}-[0-9a-f]{8}$/;

const JOB_ARN = /:hyper-parameter-tuning-job\/([^/]+)$/i;

/**
 * A finder over the tuning jobs that the records create. Training jobs of a tuning job are written as service events
 * without a caller: the service acts for whoever created the tuning job. The latest creation of that name, account
 * and region before the event counts.
 *
 * @source https://docs.aws.amazon.com/sagemaker/latest/dg/logging-using-cloudtrail.html (non-API events)
 */
export function tuningJobs(records: readonly TrailRecord[]): FindTuning {
  const created = Map.groupBy(
    records.filter(
      (it) => isSagemaker(it) && it.name === 'CreateHyperParameterTuningJob' && it.error === null,
    ),
    (it) => placed(it, textOf(it.request?.hyperParameterTuningJobName) ?? ''),
  );
  return (record) => {
    if (!isSagemaker(record) || record.type !== 'AwsServiceEvent') return null;
    for (const { job, stated } of jobsIn(record)) {
      const parent = (created.get(placed(record, job)) ?? []).findLast((it) => at(it.at) <= at(record.at));
      if (parent) return { record: parent, job, stated };
    }
    return null;
  };
}

function jobsIn({ request, details, resources }: TrailRecord) {
  const fields = [request, details].flatMap((it) => named(it, /^(.+?)(?:Arn|ARN|Name)$/));
  const arns = [...fields.map(({ text }) => text), ...resources.map(({ arn }) => arn)];
  const stated = [
    ...arns.flatMap((arn) => JOB_ARN.exec(arn)?.[1] ?? []),
    ...fields.flatMap(({ subject, text }) => (/tuningJob$/i.test(subject) ? [text] : [])),
  ];
  const children = arns.flatMap((it) => CHILD_NAME.exec(it.split('/').at(-1) ?? '')?.[1] ?? []);
  return [
    ...stated.map((job) => ({ job, stated: true })),
    ...children.map((job) => ({ job, stated: false })),
  ];
}

const isSagemaker = ({ source }: TrailRecord) => source === 'sagemaker.amazonaws.com';

const placed = ({ account, region }: TrailRecord, job: string) =>
  `${account} ${region ?? ''} ${job.toLowerCase()}`;

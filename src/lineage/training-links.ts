import type { TrainingJob } from '../evidence/kinds/sagemaker-training-jobs.ts';
import { imageSeen } from './images.ts';
import { address, type Held } from './library.ts';
import type { Trace } from './trace.ts';

/** Follows data to the training jobs that made it, and their inputs likewise. */
export function followMakers(trace: Trace, uri: string): void {
  for (const job of trace.library.jobsMaking(uri)) {
    const known = trace.draft.has(job.item.arn);
    if (!known) addJob(trace, job);
    trace.draft.edge(job.item.arn, address(uri), 'made');
  }
}

/** Adds a training job with its image and its inputs. */
export function addJob(trace: Trace, { item, digest }: Held<TrainingJob>): void {
  const { draft } = trace;
  draft.node({ id: item.arn, role: 'training-job', label: item.name, arn: item.arn });
  draft.rest(digest);
  if (item.image !== null) {
    const image = imageSeen(item.image, null);
    draft.node({ ...image, role: 'image' });
    draft.edge(image.id, item.arn, 'ran in');
  }
  for (const { channel, uri } of item.inputs) addInput(trace, item, { channel, uri });
}

/** Adds one input of a training job. */
export function addInput(
  trace: Trace,
  job: { readonly arn: string },
  { channel, uri }: { readonly channel: string; readonly uri: string | null },
): void {
  const { draft } = trace;
  const id = uri === null ? `${job.arn}#input/${channel}` : address(uri);
  const known = draft.has(id);
  draft.node({ id, role: 'data', label: uri === null ? channel : dataLabel(id), uri });
  draft.edge(id, job.arn, `read as ${channel}`);
  if (uri !== null && !known) followMakers(trace, uri);
}

/** An address without its scheme. */
export function dataLabel(uri: string): string {
  return uri.replace(/^s3:\/\//, '');
}

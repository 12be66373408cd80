import type { Digest } from '../core/digest.ts';
import { partitionOf } from '../core/partition.ts';
import { effective, type Logged } from '../trail/histories/changes.ts';
import { type Fields, fieldsOf, listOf, textOf } from '../trail/histories/requests.ts';
import { address, arnKey, type Library } from './library.ts';

/** What the log says of a training job that the API does not know any more. */
export interface LoggedJob {
  readonly name: string;
  readonly arn: string;
  readonly createdAt: string;
  readonly inputs: readonly { readonly channel: string; readonly uri: string | null }[];
  readonly evidence: Digest;
}

function logged({ sources }: Library, name: string): readonly Logged[] {
  return effective(sources.changes, 'sagemaker.amazonaws.com', [name]);
}

/** The deletion of a training job; the last one when its name was used more than once. */
export function deletionOfJob(library: Library, arn: string): Logged | null {
  const deletions = logged(library, 'DeleteTrainingJob').filter(({ change }) => {
    const name = textOf(fieldsOf(change.request).trainingJobName);
    return name !== null && arnKey(arn).endsWith(jobKey(change, name));
  });
  return deletions.at(-1) ?? null;
}

/**
 * Jobs that were created in the period with a result at this address, `<output>/<job>/output/model.tar.gz`, ordered
 * by time.
 */
export function loggedJobsMaking(library: Library, uri: string): readonly LoggedJob[] {
  return logged(library, 'CreateTrainingJob').flatMap(({ change, record }) => {
    const request = fieldsOf(change.request);
    const name = textOf(request.trainingJobName);
    const output = textOf(fieldsOf(request.outputDataConfig).s3OutputPath);
    if (name === null || output === null) return [];
    if (`${address(output)}/${name}/output/model.tar.gz` !== address(uri)) return [];
    const stated = textOf(fieldsOf(change.response).trainingJobArn);
    const arn = stated ?? `arn:${partitionOf(change.region)}${jobKey(change, name)}`;
    return [{ name, arn, createdAt: change.at, inputs: inputsOf(request), evidence: record.digest }];
  });
}

/** The end of the ARN of a job, in lower case, from its partition on. */
function jobKey(change: Logged['change'], name: string): string {
  return `:sagemaker:${change.region}:${change.account}:training-job/${name.toLowerCase()}`;
}

function inputsOf(request: Fields): LoggedJob['inputs'] {
  return listOf(request.inputDataConfig).map((channel) => {
    const { channelName, dataSource } = fieldsOf(channel);
    const uri = textOf(fieldsOf(fieldsOf(dataSource).s3DataSource).s3Uri);
    return { channel: textOf(channelName) ?? 'unnamed', uri };
  });
}

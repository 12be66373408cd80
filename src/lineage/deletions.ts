import type { Change } from '../evidence/kinds/cloudtrail-changes.ts';
import type { Library } from './library.ts';
import { address } from './library.ts';

/** What the log says of a training job that the API does not know any more. */
export interface LoggedJob {
  readonly name: string;
  readonly arn: string;
  readonly createdAt: string;
  readonly inputs: readonly { readonly channel: string; readonly uri: string | null }[];
  readonly evidence: LoggedChange['digest'];
}

interface LoggedChange {
  readonly change: Change;
  readonly digest: Library['sources']['changes'][number]['digest'];
}

/** The successful events of this name, with their records. */
function logged({ sources }: Library, name: string): readonly LoggedChange[] {
  return sources.changes.flatMap(({ digest, evidence }) =>
    evidence.body.changes
      .filter((change) => change.name === name && change.error === null)
      .map((change) => ({ change, digest })),
  );
}

/** The deletion of a training job; the last one when its name was used more than once. */
export function deletionOfJob(library: Library, arn: string): LoggedChange | null {
  const [, , , region, account] = arn.split(':');
  const name = arn.split('/').at(-1) ?? '';
  const hits = logged(library, 'DeleteTrainingJob').filter(
    ({ change }) =>
      change.account === account &&
      change.region === region &&
      textAt(change.request, 'trainingJobName')?.toLowerCase() === name.toLowerCase(),
  );
  return hits.at(-1) ?? null;
}

/** Jobs that were created in the period with a result at this address: `<output>/<job>/output/model.tar.gz`. */
export function loggedJobsMaking(library: Library, uri: string): readonly LoggedJob[] {
  return logged(library, 'CreateTrainingJob').flatMap(({ change, digest }) => {
    const name = textAt(change.request, 'trainingJobName');
    const output = textAt(at(change.request, 'outputDataConfig'), 's3OutputPath');
    if (name === null || output === null) return [];
    if (`${address(output)}/${name}/output/model.tar.gz` !== address(uri)) return [];
    const arn =
      textAt(change.response, 'trainingJobArn') ??
      `arn:aws:sagemaker:${change.region}:${change.account}:training-job/${name}`;
    return [{ name, arn, createdAt: change.at, inputs: inputsOf(change.request), evidence: digest }];
  });
}

function inputsOf(request: unknown): LoggedJob['inputs'] {
  const channels = at(request, 'inputDataConfig');
  if (!Array.isArray(channels)) return [];
  return channels.map((channel: unknown) => ({
    channel: textAt(channel, 'channelName') ?? 'unnamed',
    uri: textAt(at(at(channel, 'dataSource'), 's3DataSource'), 's3Uri'),
  }));
}

function at(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !(name in value)) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

function textAt(value: unknown, name: string): string | null {
  const found = at(value, name);
  return typeof found === 'string' ? found : null;
}

import type { Period } from '../../core/period.ts';
import type { Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import type { sagemakerTrainingJobs, TrainingJob } from '../../evidence/kinds/sagemaker-training-jobs.ts';
import type { ChangeRecord } from './changes.ts';
import { type Created, type CreatedKind, eachCreatedIn } from './created.ts';
import { countOf, fieldsOf, flagOf, listOf, textOf, vpcOf } from './requests.ts';

type Body = BodyOf<typeof sagemakerTrainingJobs>;

/** How training jobs stand in the service and in the log. */
export const TRAINING_JOBS: CreatedKind<Body, TrainingJob> = {
  create: ['CreateTrainingJob'],
  remove: ['DeleteTrainingJob'],
  nameField: 'trainingJobName',
  arnField: 'trainingJobArn',
  arnType: 'training-job',
  items: ({ jobs }) => jobs,
  fromRequest: (request, identity) => {
    const algorithm = fieldsOf(request.algorithmSpecification);
    const resources = fieldsOf(request.resourceConfig);
    const output = fieldsOf(request.outputDataConfig);
    return {
      ...identity,
      status: null,
      roleArn: textOf(request.roleArn),
      image: textOf(algorithm.trainingImage),
      algorithmName: textOf(algorithm.algorithmName),
      instanceType: textOf(resources.instanceType),
      instanceCount: countOf(resources.instanceCount),
      networkIsolation: flagOf(request.enableNetworkIsolation),
      interContainerEncryption: flagOf(request.enableInterContainerTrafficEncryption),
      vpc: vpcOf(request.vpcConfig),
      volumeKeyId: textOf(resources.volumeKmsKeyId),
      outputKeyId: textOf(output.kmsKeyId),
      outputUri: textOf(output.s3OutputPath),
      inputs: listOf(request.inputDataConfig).map(inputOf),
      modelArtifactUri: null,
      tuningJobArn: null,
      managedSpot: flagOf(request.enableManagedSpotTraining),
      checkpointUri: textOf(fieldsOf(request.checkpointConfig).s3Uri),
      tags: null,
    };
  },
};

function inputOf(channel: unknown): TrainingJob['inputs'][number] {
  const { channelName, dataSource } = fieldsOf(channel);
  return {
    channel: textOf(channelName) ?? '',
    uri: textOf(fieldsOf(fieldsOf(dataSource).s3DataSource).s3Uri),
  };
}

/**
 * Every training job that was created in the period: those that still exist, and from the log those that do not.
 * What was removed in the period but created before it belongs to the period before. They come one after the other,
 * since there may be very many.
 *
 * @source sagemaker CreateTrainingJob in CloudTrail, whose parameters are the API fields in lower camel case
 */
export function trainingJobs(
  records: readonly Sealed<Body>[],
  changes: readonly ChangeRecord[],
  period: Period,
): Generator<Created<TrainingJob>, void> {
  return eachCreatedIn(TRAINING_JOBS, records, changes, period);
}

import type { Period } from '../../core/period.ts';
import type { Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import type {
  sagemakerTuningJobs,
  TuningDefinition,
  TuningJob,
} from '../../evidence/kinds/sagemaker-tuning-jobs.ts';
import type { ChangeRecord } from './changes.ts';
import { type Created, type CreatedKind, createdIn } from './created.ts';
import { countOf, type Fields, fieldsOf, flagOf, listOf, textOf, vpcOf } from './requests.ts';

type Body = BodyOf<typeof sagemakerTuningJobs>;

/** How tuning jobs stand in the service and in the log. */
export const TUNING_JOBS: CreatedKind<Body, TuningJob> = {
  create: ['CreateHyperParameterTuningJob'],
  remove: ['DeleteHyperParameterTuningJob'],
  nameField: 'hyperParameterTuningJobName',
  arnField: 'hyperParameterTuningJobArn',
  arnType: 'hyper-parameter-tuning-job',
  items: ({ jobs }) => jobs,
  undrawn: ({ undrawn }) => undrawn ?? [],
  fromRequest: (request, identity) => ({
    ...identity,
    status: null,
    definitions: [
      ...(request.trainingJobDefinition ? [request.trainingJobDefinition] : []),
      ...listOf(request.trainingJobDefinitions),
    ].map((definition) => definitionOf(fieldsOf(definition))),
  }),
};

function definitionOf(definition: Fields): TuningDefinition {
  const algorithm = fieldsOf(definition.algorithmSpecification);
  const resources = fieldsOf(definition.hyperParameterTuningResourceConfig ?? definition.resourceConfig);
  const output = fieldsOf(definition.outputDataConfig);
  return {
    name: textOf(definition.definitionName),
    roleArn: textOf(definition.roleArn),
    image: textOf(algorithm.trainingImage),
    algorithmName: textOf(algorithm.algorithmName),
    instanceType: textOf(resources.instanceType),
    instanceCount: countOf(resources.instanceCount),
    networkIsolation: flagOf(definition.enableNetworkIsolation),
    interContainerEncryption: flagOf(definition.enableInterContainerTrafficEncryption),
    vpc: vpcOf(definition.vpcConfig),
    volumeKeyId: textOf(resources.volumeKmsKeyId),
    outputKeyId: textOf(output.kmsKeyId),
    outputUri: textOf(output.s3OutputPath),
  };
}

/** Every tuning job that was created in the period, also those that were deleted since. */
export function tuningJobs(
  records: readonly Sealed<Body>[],
  changes: readonly ChangeRecord[],
  period: Period,
): Created<TuningJob>[] {
  return createdIn(TUNING_JOBS, records, changes, period);
}
